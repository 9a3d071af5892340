#include "ui/sessions/session_content.h"

#include "core/sessions/asking.h"

#include <QCoreApplication>

#include <algorithm>
#include <tuple>

namespace ui {
namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("sessions", text);
}

} // namespace

const PageTag* SessionContent::tag(core::Id<core::Tag> id) const
{
    const auto found = std::find_if(tags.begin(), tags.end(), [&](const PageTag& tag) { return tag.id == id; });
    return found == tags.end() ? nullptr : &*found;
}

std::vector<core::Attachment> SessionContent::picturesAt(int entry) const
{
    std::vector<core::Attachment> found;
    if (pictures.empty() || entry < 0 || static_cast<size_t>(entry) >= entries.size())
        return found;
    std::copy_if(pictures.begin(), pictures.end(), std::back_inserter(found), [&](const core::Attachment& picture) {
        return picture.entry == entries[static_cast<size_t>(entry)].id;
    });
    return found;
}

QString SessionContent::speakerShown(const core::Entry& entry) const
{
    const auto speaker = speakers.constFind(entry.speaker);
    if (speaker == speakers.constEnd())
        return {};
    if (speaker->part == core::Part::Moderator)
        return tr("I");
    const QString code = codes.value(speaker->participant);
    return code.isEmpty() ? speaker->label : code;
}

QString SessionContent::openingOf(const core::Entry& entry) const
{
    return isNumbered(entry) ? tr("Q%1").arg(questions.value(entry.guideItem)) : kindWord(entry.kind);
}

QString SessionContent::speakerOf(const core::Highlight& highlight) const
{
    const int at = entryAt(highlight.begin);
    return at < 0 ? QString() : speakerShown(entries[static_cast<size_t>(at)]);
}

QString SessionContent::quote(const core::Highlight& highlight) const
{
    const int first = entryAt(highlight.begin), last = entryAt(highlight.end);
    QStringList parts;
    for (int at = first; at >= 0 && at <= last; ++at) {
        const QString& text = entries[static_cast<size_t>(at)].text;
        const int begin = at == first ? highlight.beginOffset : 0;
        const int end = at == last ? highlight.endOffset : static_cast<int>(text.size());
        parts << text.mid(begin, end - begin);
    }
    return parts.join(u'\n');
}

SessionContent SessionContent::read(const core::Stores& stores, core::Id<core::Session> session)
{
    SessionContent content;
    content.session.id = session;
    content.readDetails(stores);
    content.entries = stores.sessions.entries(session);
    for (size_t at = 0; at < content.entries.size(); ++at)
        content.m_places.insert(content.entries[at].id, static_cast<int>(at));
    for (const auto& speaker : stores.sessions.speakers(session))
        content.speakers.insert(speaker.id, speaker);
    for (const auto& person : stores.people.participants())
        content.codes.insert(person.id, person.code);
    content.take(stores.highlights.ofSession(session));
    content.readCodebook(stores);
    content.countTags();
    content.readConsents(stores);
    content.readQuestions(stores);
    return content;
}

void SessionContent::readDetails(const core::Stores& stores)
{
    session = stores.sessions.session(session.id).value();
    pictures = stores.attachments.of(session.id);
    for (const auto& known : stores.sessions.studies())
        if (known.id == session.study)
            study = known.name;
    withheld.clear();
    for (const auto& stretch : stores.captures.stretches(session.id))
        if (stretch.kind == core::Stretch::Kind::Withheld)
            withheld.push_back(stretch);
}

/// Adds highlights, each in its place in the order of the text.
void SessionContent::take(std::vector<core::Highlight> read)
{
    const auto place = [this](const core::Highlight& h) {
        return std::tuple(entryAt(h.begin), h.beginOffset, -entryAt(h.end), -h.endOffset, h.id);
    };
    const auto comesBefore = [&](const core::Highlight& a, const core::Highlight& b) { return place(a) < place(b); };
    const auto known = static_cast<qsizetype>(highlights.size());
    for (auto& highlight : read)
        if (entryAt(highlight.begin) >= 0 && entryAt(highlight.end) >= 0)
            highlights.push_back(std::move(highlight));
        else
            detached.push_back(std::move(highlight));
    // Most often one among thousands, or all in their order.
    for (auto at = highlights.begin() + known; at != highlights.end(); ++at)
        std::rotate(std::upper_bound(highlights.begin(), at, *at, comesBefore), at, at + 1);
}

void SessionContent::update(const core::Stores& stores, const core::ChangeSet& changes)
{
    const auto rows = changes.rows(QStringLiteral("highlight"));
    const auto links = changes.rows(QStringLiteral("highlight_tag"));
    const bool whole = changes.touches(QStringLiteral("speaker")) || changes.touches(QStringLiteral("participant")) ||
                       rows.all || links.all || !links.went.isEmpty();
    if (whole || !updateEntries(stores, changes.rows(QStringLiteral("entry")))) {
        *this = read(stores, session.id);
        return;
    }
    if (changes.touchesAny({"session", "study", "attachment", "session_stretch"}))
        readDetails(stores);
    const QSet<qint64> touched = rows.came + rows.changed + stores.highlights.ofLinks(links.came + links.changed);
    const auto isOld = [&](const core::Highlight& h) {
        return touched.contains(h.id.value) || rows.went.contains(h.id.value);
    };
    std::erase_if(highlights, isOld);
    std::erase_if(detached, isOld);
    take(stores.highlights.ofSession(session.id, touched));
    if (changes.touches(QStringLiteral("tag")))
        readCodebook(stores);
    countTags();
    if (changes.touches(QStringLiteral("consent")))
        readConsents(stores);
    const bool showsTasks = session.kind == core::SessionKind::Observation; // when they were done, too
    if (changes.touchesAny({"guide_item", "session"}) ||
        (showsTasks && changes.touches(QStringLiteral("session_item"))))
        readQuestions(stores);
}

/// A new last entry; false where it is not the last one.
bool SessionContent::append(const core::Entry& entry)
{
    if (!entries.empty() && entry.position <= entries.back().position)
        return false;
    m_places.insert(entry.id, static_cast<int>(entries.size()));
    entries.push_back(entry);
    return true;
}

/// False where entries came in between, went or moved: then all are read again.
bool SessionContent::updateEntries(const core::Stores& stores, const core::ChangeSet::Rows& changed)
{
    const bool went =
        std::any_of(changed.went.begin(), changed.went.end(), [this](qint64 id) { return entryAt({id}) >= 0; });
    if (changed.all || went)
        return false;
    for (const auto id : changed.came + changed.changed) {
        const int place = entryAt({id});
        const auto entry = stores.sessions.entry({id});
        if (place < 0) {
            const bool isOurs = entry && entry->session == session.id && !entry->open;
            if (isOurs && !append(*entry))
                return false;
            continue;
        }
        if (!entry || entry->open || entry->position != entries[static_cast<size_t>(place)].position)
            return false;
        entries[static_cast<size_t>(place)] = *entry;
    }
    return true;
}

void SessionContent::readCodebook(const core::Stores& stores)
{
    m_codebook.clear();
    const auto paths = stores.tags.paths();
    for (const auto& tag : stores.tags.tags())
        m_codebook.push_back({tag.id, paths.value(tag.id), tag.colour});
}

void SessionContent::countTags()
{
    QHash<core::Id<core::Tag>, int> used;
    for (const auto& highlight : highlights)
        for (const auto tag : highlight.tags)
            ++used[tag];
    for (const auto& highlight : detached)
        for (const auto tag : highlight.tags)
            used[tag] += 0;
    tags.clear();
    for (const auto& tag : m_codebook)
        if (used.contains(tag.id)) {
            tags.push_back(tag);
            tags.back().highlights = used.value(tag.id);
        }
}

void SessionContent::readConsents(const core::Stores& stores)
{
    consents.clear();
    QSet<core::Id<core::Participant>> people;
    for (const auto& speaker : speakers)
        if (speaker.participant && !people.contains(speaker.participant)) {
            people.insert(speaker.participant);
            for (auto& consent : stores.people.consents(speaker.participant))
                consents.push_back(std::move(consent));
        }
}

void SessionContent::readQuestions(const core::Stores& stores)
{
    questions.clear();
    tasks.clear();
    for (const auto& line : core::guideProgress(stores, session.id).lines) {
        if (line.number > 0)
            questions.insert(line.item.id, line.number);
        const bool isTimed = line.asked && line.asked->atMs && line.asked->untilMs;
        if (isTimed && line.item.kind == core::GuideItem::Kind::Task)
            tasks.push_back({line.item.text.simplified(), *line.asked->atMs, *line.asked->untilMs});
    }
    std::stable_sort(tasks.begin(), tasks.end(),
                     [](const TimedTask& a, const TimedTask& b) { return a.atMs < b.atMs; });
}

QString kindWord(core::SessionKind kind)
{
    switch (kind) {
    case core::SessionKind::Interview: return tr("Interview");
    case core::SessionKind::Observation: return tr("Observation");
    case core::SessionKind::FocusGroup: return tr("Focus group");
    case core::SessionKind::Feedback: return tr("Feedback");
    }
    Q_UNREACHABLE();
}

QString kindWord(core::EntryKind kind)
{
    switch (kind) {
    case core::EntryKind::Utterance:
    case core::EntryKind::Feedback: return {};
    case core::EntryKind::Note: return {};
    case core::EntryKind::Insight: return tr("Insight");
    case core::EntryKind::FollowUp: return tr("Follow-up");
    case core::EntryKind::Question: return tr("Question");
    case core::EntryKind::Activity: return tr("Activity");
    case core::EntryKind::Environment: return tr("Environment");
    case core::EntryKind::Interaction: return tr("Interaction");
    case core::EntryKind::Object: return tr("Object");
    case core::EntryKind::User: return tr("User");
    }
    Q_UNREACHABLE();
}

} // namespace ui
