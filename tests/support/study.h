#pragma once

#include "core/stores.h"

namespace support {

/// Makes small studies in a line or two: sessions with voices, what they said, tags on it.
class StudyMaker {
public:
    explicit StudyMaker(core::Stores& stores, const QString& name = QStringLiteral("Study"))
        : m_stores(stores), m_study(stores.sessions.ensureStudy(name))
    {
    }

    core::Id<core::Participant> person(const QString& code, const QString& name = {})
    {
        return m_stores.people.add(core::Participant{{}, code, name, {}, {}});
    }
    core::Id<core::Session> session(const QString& title, core::SessionKind kind = core::SessionKind::Interview)
    {
        return m_stores.sessions.add({.study = m_study, .title = title, .kind = kind, .heldOn = QDate(2026, 3, 12)});
    }
    core::Id<core::Speaker> voice(core::Id<core::Session> session, const QString& label,
                                  core::Id<core::Participant> person, core::Part part = core::Part::Participant)
    {
        return m_stores.sessions.add(core::Speaker{{}, session, label, part, person});
    }
    core::Id<core::Entry> said(core::Id<core::Session> session, core::Id<core::Speaker> by, const QString& text,
                               core::EntryKind kind = core::EntryKind::Utterance)
    {
        return m_stores.sessions.add(
            core::Entry{.session = session, .kind = kind, .speaker = by, .atMs = 61'000, .text = text});
    }
    /// A highlight over whole entries, from one to a later or the same one.
    core::Id<core::Highlight> highlight(core::Id<core::Entry> first, core::Id<core::Entry> last,
                                        const QString& tag = {})
    {
        const auto begin = m_stores.sessions.entry(first).value();
        const auto end = m_stores.sessions.entry(last).value();
        core::Highlight highlight{
            .session = begin.session, .begin = first, .end = last, .endOffset = int(end.text.size())};
        if (!tag.isEmpty())
            highlight.tags.push_back(m_stores.tags.ensure(tag));
        return m_stores.highlights.add(highlight);
    }

private:
    core::Stores& m_stores;
    core::Id<core::Study> m_study;
};

} // namespace support
