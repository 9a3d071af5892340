#include "ui/sessions/session_content.h"

#include <QCoreApplication>

#include <algorithm>

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
    content.session = stores.sessions.session(session).value();
    for (const auto& study : stores.sessions.studies())
        if (study.id == content.session.study)
            content.study = study.name;
    content.entries = stores.sessions.entries(session);
    for (size_t at = 0; at < content.entries.size(); ++at)
        content.m_places.insert(content.entries[at].id, static_cast<int>(at));
    for (const auto& speaker : stores.sessions.speakers(session))
        content.speakers.insert(speaker.id, speaker);
    for (const auto& person : stores.people.participants())
        content.codes.insert(person.id, person.code);
    for (auto& highlight : stores.highlights.ofSession(session))
        if (content.entryAt(highlight.begin) >= 0 && content.entryAt(highlight.end) >= 0)
            content.highlights.push_back(std::move(highlight));
        else
            ++content.detached;
    const auto place = [&](const core::Highlight& h) {
        return std::tuple(content.entryAt(h.begin), h.beginOffset, -content.entryAt(h.end), -h.endOffset);
    };
    std::stable_sort(content.highlights.begin(), content.highlights.end(),
                     [&](const auto& a, const auto& b) { return place(a) < place(b); });
    content.readTags(stores);
    return content;
}

void SessionContent::readTags(const core::Stores& stores)
{
    QHash<core::Id<core::Tag>, int> used;
    for (const auto& highlight : highlights)
        for (const auto tag : highlight.tags)
            ++used[tag];
    const auto paths = stores.tags.paths();
    for (const auto& tag : stores.tags.tags())
        if (used.contains(tag.id))
            tags.push_back({tag.id, paths.value(tag.id), tag.colour, used.value(tag.id)});
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
