#include "core/report/evidence.h"

#include "core/report/bands.h"
#include "core/report/evidence_entry.h"

#include <algorithm>
#include <map>
#include <set>

namespace core::report {
namespace {

constexpr TextStyle counts{Face::Sans, 6.3, 3.6};

/// An entry under the trait where it is printed; the same highlight stands only once for, and once against.
struct Group {
    QString title;
    QString counts;
    std::vector<const SheetEvidence*> entries;
    std::vector<int> elsewhere; // numbers that stand under an earlier trait
};

class Selection {
public:
    explicit Selection(const SheetView& view) : m_view(view) {}

    Group groupOf(const QString& title, const QString& counts, const std::vector<const SheetEvidence*>& evidence)
    {
        Group group{title, counts, {}, {}};
        const bool flagged = std::any_of(evidence.begin(), evidence.end(), [](auto e) { return e->key; });
        int kept = 0;
        for (const bool supports : {true, false}) {
            for (const SheetEvidence* candidate : evidence) {
                const SheetEvidence& one = *candidate;
                if (one.supports != supports || one.quote.isHeldBack() || one.quote.words().isEmpty())
                    continue;
                if (m_printed.contains({one.highlight, supports}))
                    group.elsewhere.push_back(m_view.numbers.of(one)), ++kept;
                else if (!m_view.options.keyQuotesOnly || !supports || (flagged ? one.key : kept++ < 3))
                    m_printed.insert({one.highlight, supports}), group.entries.push_back(&one);
                else
                    m_left.insert(one.highlight);
            }
        }
        std::stable_sort(group.entries.begin(), group.entries.end(),
                         [&](auto a, auto b) { return m_view.numbers.of(*a) < m_view.numbers.of(*b); });
        return group;
    }

    int printed() const { return int(m_printed.size()); }
    int left() const
    {
        return int(std::count_if(m_left.begin(), m_left.end(), [&](qint64 highlight) {
            return !m_printed.contains({highlight, true}) && !m_printed.contains({highlight, false});
        }));
    }

private:
    const SheetView& m_view;
    std::set<std::pair<qint64, bool>> m_printed;
    std::set<qint64> m_left;
};

std::vector<const SheetEvidence*> pointers(const std::vector<SheetEvidence>& evidence)
{
    std::vector<const SheetEvidence*> all;
    for (const SheetEvidence& one : evidence)
        all.push_back(&one);
    return all;
}

QString countsOf(const SheetTrait& trait)
{
    QStringList parts{tr("%1 for").arg(trait.peopleFor)};
    if (trait.against > 0)
        parts << tr("%1 against").arg(trait.against);
    parts << tr("%1 asked").arg(trait.asked);
    if (trait.market > 0)
        parts << tr("%1 market").arg(trait.market);
    return parts.join(QStringLiteral(" · "));
}

Block groupHead(const SheetView& view, const QString& title, const QString& remark, bool bookmarked = true)
{
    Block block;
    const double width = view.frame.column;
    const double room = width - (remark.isEmpty() ? 0 : widthOf(remark, counts) + 4);
    const Paragraph text = wrapped(title, type::groupHead, {room, Breaks::Balanced, 0, {}, 0});
    const double bottom = block.lines({0, 0}, text, view.palette.ink);
    if (!remark.isEmpty())
        block.textEnding(width, type::groupHead.baseline() - 0.25, remark, counts, view.palette.ink2);
    block.rule(0, width, bottom + 0.8, 0.2, view.palette.ink3);
    block.height = bottom + 2.6;
    if (bookmarked)
        block.bookmarks.push_back({title, 2, 0});
    return block;
}

/// The units of a group: its head, its entries, and where the rest of its numbers stands.
void addGroup(std::vector<Unit>& units, const SheetView& view, const Group& group)
{
    if (group.entries.empty())
        return;
    const auto repeat = [&view, title = group.title] { return groupHead(view, title, tr("continued"), false); };
    units.push_back({groupHead(view, group.title, group.counts), 3.5, true});
    for (const SheetEvidence* evidence : group.entries)
        for (Unit& unit : entryUnits(view, *evidence)) {
            unit.repeat = repeat;
            if (evidence == group.entries.front())
                unit.before = 0;
            units.push_back(std::move(unit));
        }
    if (!group.elsewhere.empty()) {
        auto numbers = group.elsewhere;
        std::sort(numbers.begin(), numbers.end());
        numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
        Unit unit{elsewhereBlock(view, ranges(numbers, false)), 1.7, false, nullptr, repeat};
        units.push_back(std::move(unit));
    }
}

QString reasonOf(HeldBack why)
{
    switch (why) {
    case HeldBack::Refused: return tr("consent to quote was refused");
    case HeldBack::Withdrawn: return tr("consent to quote was withdrawn");
    case HeldBack::Expired: return tr("consent to quote has ended");
    case HeldBack::NotRecorded: return tr("consent to quote is not recorded");
    case HeldBack::No: break;
    }
    return {};
}

QString listed(const std::set<int>& numbers)
{
    QStringList texts;
    for (const NumberRun& run : ranges({numbers.begin(), numbers.end()}, false))
        texts << run.text;
    const QString last = texts.takeLast();
    return texts.isEmpty() ? last : tr("%1 and %2").arg(texts.join(QStringLiteral(", ")), last);
}

void addHeldBack(std::vector<Unit>& units, const SheetView& view)
{
    std::map<HeldBack, std::set<int>> held;
    std::set<int> all;
    const auto note = [&](const SheetEvidence& one) {
        if (one.quote.isHeldBack() && all.insert(view.numbers.of(one)).second)
            held[one.quote.heldBack()].insert(view.numbers.of(one));
    };
    if (view.sheet.hero)
        note(*view.sheet.hero);
    for (const SheetTrait* trait : view.order.traits())
        std::for_each(trait->evidence.begin(), trait->evidence.end(), note);
    if (held.empty())
        return;
    const QString title = tr("Held back in this copy");
    units.push_back({groupHead(view, title, counted(int(all.size()), "%1 quote", "%1 quotes")), 3.5, true});
    QStringList sentences;
    for (const auto& [why, numbers] : held)
        sentences << tr("%1: %2.").arg(listed(numbers), reasonOf(why));
    sentences << (view.sheet.version > 0
                      ? tr("Their numbers stay empty, so that every copy of version %1 reads the same.")
                            .arg(view.sheet.version)
                      : tr("Their numbers stay empty, so that every copy reads the same."));
    Block block;
    for (const int number : all)
        block.anchors.push_back({view.entryName(number), {0, 0}});
    block.height =
        block.lines({0, -0.3}, wrapped(sentences.join(u' '), type::source, {view.frame.column}), view.palette.ink2);
    units.push_back({std::move(block), 0});
}

Block evidenceTitle(const SheetView& view, const QString& remark)
{
    Block block;
    const double width = view.frame.width;
    const Paragraph title = wrapped(tr("Evidence for %1").arg(view.sheet.name), type::title, {width});
    Block key;
    const double left = putLaneKey(key, view, width, type::title.baseline(), remark);
    const bool beside = title.lines.size() == 1 && title.width() + 6 < left;
    block.height = block.lines({0, 1.0}, title, view.palette.ink) + (beside ? 0 : 1.0);
    block.put(key, {0, beside ? 1.0 : block.height - 2.5});
    block.height += beside ? 4.1 : 7.0;
    block.bookmarks.push_back({tr("Evidence"), 1, 0});
    return block;
}

Block evidenceHead(const SheetView& view, const QString& remark)
{
    Block block = bandHead(view, view.frame.width, tr("Evidence"), {});
    putLaneKey(block, view, view.frame.width, type::head.baseline() - 0.2, remark);
    block.bookmarks.push_back({tr("Evidence"), 1, 0});
    block.height += 2.4;
    return block;
}

QString remarkFor(const SheetView& view, const Selection& selection)
{
    if (!view.options.keyQuotesOnly)
        return counted(selection.printed(), "%1 quote", "%1 quotes");
    return selection.left() > 0 ? tr("Key quotes and every contradiction; %1 more in the project").arg(selection.left())
                                : tr("Key quotes and every contradiction");
}

} // namespace

double putLaneKey(Block& block, const SheetView& view, double right, double base, const QString& remark)
{
    const TextStyle& style = type::source;
    const double middle = base - 0.33 * style.size();
    double x = right;
    if (!remark.isEmpty())
        x = block.textEnding(x, base, remark, style, view.palette.ink2) - 2.2;
    x = block.textEnding(x, base, tr("market"), style, view.palette.ink2) - 2.1;
    putLaneMark(block, view.palette, Lane::Market, {x + 0.7, middle});
    x = block.textEnding(x - 1.5, base, tr("face to face"), style, view.palette.ink2) - 2.1;
    putLaneMark(block, view.palette, Lane::FaceToFace, {x + 0.7, middle});
    return x;
}

EvidenceUnits evidenceUnits(const SheetView& view)
{
    Selection selection(view);
    EvidenceUnits evidence;
    auto& units = evidence.units;
    if (view.sheet.hero)
        addGroup(units, view, selection.groupOf(tr("In their own words"), {}, {&*view.sheet.hero}));
    for (const SheetTrait* trait : view.order.traits())
        addGroup(units, view, selection.groupOf(trait->text, countsOf(*trait), pointers(trait->evidence)));
    addHeldBack(units, view);
    evidence.remark = remarkFor(view, selection);
    return evidence;
}

void putEvidence(PageStack& pages, const SheetView& view)
{
    const auto [units, remark] = evidenceUnits(view);
    if (!units.empty()) {
        const bool inFlow = pages.count() > 1 && pages.room() > 0.45 * view.frame.paper.height();
        if (inFlow) {
            pages.putBand(evidenceHead(view, remark), 6);
        } else {
            pages.newPage(false);
            pages.putBand(evidenceTitle(view, remark), 0);
        }
        pages.flowInTwoColumns(units);
    } else {
        pages.newPage();
    }
    if (!pages.isFresh())
        pages.y += 5;
    pages.flow(peopleUnits(view));
}

} // namespace core::report
