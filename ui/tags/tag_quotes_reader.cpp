#include "ui/tags/tag_quotes_reader.h"

#include "ui/quotes/quote_reader.h"
#include "ui/widgets/words.h"

#include <QCoreApplication>

#include <algorithm>

namespace ui {
namespace {

constexpr int around = 180; // letters before a passage and after it

QString tr(const char* text)
{
    return QCoreApplication::translate("tags", text);
}

using Highlights = std::vector<core::Id<core::Highlight>>;

/// The latest day first, within a day the order of the texts from behind.
void sortNewest(std::vector<core::HighlightSpot>& spots)
{
    std::reverse(spots.begin(), spots.end());
    std::stable_sort(spots.begin(), spots.end(), [](const auto& a, const auto& b) {
        return a.date.isValid() != b.date.isValid() ? a.date.isValid() : a.date > b.date;
    });
}

/// Sorts by the place of the first of a highlight's people; those that nobody stands behind come last.
void sortByPerson(const core::Stores& stores, const std::vector<core::Behind>& behind,
                  std::vector<core::HighlightSpot>& spots)
{
    QHash<core::Id<core::Participant>, int> placeOf;
    for (const auto& person : stores.people.participants())
        placeOf.insert(person.id, static_cast<int>(placeOf.size()));
    QHash<core::Id<core::Highlight>, std::vector<int>> places;
    for (const auto& one : behind)
        places[one.highlight].push_back(placeOf.value(one.person));
    for (auto& of : places)
        std::sort(of.begin(), of.end());
    std::stable_sort(spots.begin(), spots.end(), [&](const auto& a, const auto& b) {
        const auto x = places.value(a.highlight), y = places.value(b.highlight);
        return x.empty() != y.empty() ? !x.empty() : x < y;
    });
}

/// Sorts by the first tag of the codebook that found each highlight, and notes it.
void sortByTag(const core::Stores& stores, const core::TagQuery& query, const std::vector<core::Tag>& tags,
               TagFinds& finds, std::vector<core::HighlightSpot>& spots)
{
    QHash<core::Id<core::Tag>, int> placeOf;
    for (const auto& tag : tags)
        placeOf.insert(tag.id, static_cast<int>(placeOf.size()));
    const auto finding = query.below ? core::withTagsBelow(tags, query.with) : query.with;
    const auto carriers = stores.highlights.carriers(finding);
    for (auto one = carriers.begin(); one != carriers.end(); ++one)
        finds.under.insert(one.key(), *std::min_element(one->begin(), one->end(), [&](auto a, auto b) {
                               return placeOf.value(a) < placeOf.value(b);
                           }));
    std::stable_sort(spots.begin(), spots.end(), [&](const auto& a, const auto& b) {
        return placeOf.value(finds.under.value(a.highlight)) < placeOf.value(finds.under.value(b.highlight));
    });
}

/// The words of a passage in the midst of those round it.
class Context {
public:
    explicit Context(const core::Stores& stores) : m_stores(stores) {}

    void put(QuoteRow& row, const core::Passage& passage)
    {
        if (passage.highlight.isDetached())
            return;
        const QString words = passage.quote();
        const bool marks = row.words != words;
        const QString all = before(passage) + words + after(passage);
        row.words = marks ? quoted(all) : all;
        const auto begin = static_cast<int>(row.words.indexOf(all) + before(passage).size());
        row.matched = {{begin, begin + static_cast<int>(words.size())}};
    }

private:
    const std::vector<core::Entry>& entries(core::Id<core::Session> session)
    {
        auto known = m_entries.find(session);
        if (known == m_entries.end())
            known = m_entries.insert(session, m_stores.sessions.entries(session));
        return *known;
    }

    size_t at(const core::Passage& passage, core::Id<core::Entry> entry)
    {
        const auto& all = entries(passage.highlight.session);
        return static_cast<size_t>(
            std::find_if(all.begin(), all.end(), [&](const core::Entry& e) { return e.id == entry; }) - all.begin());
    }

    /// From the entry itself; where the passage begins it, from the one before.
    QString before(const core::Passage& passage)
    {
        const auto& all = entries(passage.highlight.session);
        const size_t own = at(passage, passage.highlight.begin);
        QString words = all[own].text.left(passage.highlight.beginOffset);
        if (words.trimmed().isEmpty() && own > 0)
            words = all[own - 1].text + u'\n';
        if (words.size() <= around)
            return words;
        words = words.right(around);
        return QChar(0x2026) + words.mid(qMax<qsizetype>(0, words.indexOf(u' ')));
    }

    QString after(const core::Passage& passage)
    {
        const auto& all = entries(passage.highlight.session);
        const size_t own = at(passage, passage.highlight.end);
        QString words = all[own].text.mid(passage.highlight.endOffset);
        if (words.trimmed().isEmpty() && own + 1 < all.size())
            words = u'\n' + all[own + 1].text;
        if (words.size() <= around)
            return words;
        words = words.left(around);
        const auto cut = words.lastIndexOf(u' ');
        return (cut > 0 ? words.left(cut) : words) + QChar(0x2026);
    }

    const core::Stores& m_stores;
    QHash<core::Id<core::Session>, std::vector<core::Entry>> m_entries;
};

/// The name over the quotes of one group.
class Grouping {
public:
    Grouping(const core::Stores& stores, const TagSight& sight, const TagFinds& finds, const QuoteReader& reader)
        : m_order(sight.order), m_finds(finds), m_reader(reader)
    {
        for (const auto& study : stores.sessions.studies())
            m_studies.insert(study.id, study.name);
    }

    void put(QuoteRow& row) const
    {
        switch (m_order) {
        case QuoteOrder::Newest: return;
        case QuoteOrder::Person: row.group = row.person.isEmpty() ? tr("Nobody named") : row.person; return;
        case QuoteOrder::Session: {
            const auto session = m_reader.session(row.place.session);
            row.group = m_studies.size() > 1
                            ? QStringLiteral("%1 · %2").arg(m_studies.value(session.study), session.title)
                            : session.title;
            return;
        }
        case QuoteOrder::Tag: {
            const auto tag = m_finds.under.value(row.place.highlight);
            row.group = tag ? m_reader.tagPath(tag) : tr("Other tags");
            row.groupHue = m_reader.hue(tag);
        }
        }
    }

private:
    QuoteOrder m_order;
    const TagFinds& m_finds;
    const QuoteReader& m_reader;
    QHash<core::Id<core::Study>, QString> m_studies;
};

} // namespace

TagFinds findTagged(const core::Stores& stores, const TagSight& sight, const std::vector<core::Tag>& tags)
{
    const auto found = stores.highlights.carrying(sight.query, tags);
    auto spots = stores.highlights.spots(found);
    TagFinds finds;
    if (sight.order != QuoteOrder::Session)
        sortNewest(spots);
    if (sight.order == QuoteOrder::Person)
        sortByPerson(stores, stores.highlights.behind(found), spots);
    if (sight.order == QuoteOrder::Tag)
        sortByTag(stores, sight.query, tags, finds, spots);
    finds.highlights.reserve(spots.size());
    for (const auto& spot : spots)
        finds.highlights.push_back(spot.highlight);
    return finds;
}

std::vector<QuoteRow> taggedQuotes(const core::Stores& stores, const TagSight& sight, const TagFinds& finds,
                                   QuoteReader& reader, size_t most)
{
    const auto& all = finds.highlights;
    const size_t count = most > 0 ? std::min(most, all.size()) : all.size();
    const Highlights wanted(all.begin(), all.begin() + static_cast<Highlights::difference_type>(count));
    QHash<core::Id<core::Highlight>, size_t> placeOf;
    for (size_t at = 0; at < wanted.size(); ++at)
        placeOf.insert(wanted[at], at);
    const Grouping grouping(stores, sight, finds, reader);
    Context context(stores);
    std::vector<QuoteRow> rows(wanted.size());
    for (const auto& passage : stores.highlights.passages(wanted)) {
        auto& row = rows[placeOf.value(passage.highlight.id)];
        row = reader.row(passage);
        if (sight.withContext)
            context.put(row, passage);
        grouping.put(row);
    }
    return rows;
}

} // namespace ui
