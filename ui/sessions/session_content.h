#pragma once

#include "core/changeset.h"
#include "core/stores.h"

#include <QHash>
#include <QString>

#include <vector>

namespace ui {

/// A tag as it stands on a session page.
struct PageTag {
    core::Id<core::Tag> id;
    QString path; // "workaround/export"
    int hue = 1;
    int highlights = 0; // in this session; 0: only on detached ones
    QString leaf() const { return path.section(u'/', -1); }
    friend bool operator==(const PageTag&, const PageTag&) = default;
};

/// A task of a guide that was done from `atMs` to `untilMs`.
struct TimedTask {
    QString text;
    qint64 atMs = 0;
    qint64 untilMs = 0;
};

/// All that the session page shows of one session, read in one go.
struct SessionContent {
    core::Session session;
    QString study;
    std::vector<core::Entry> entries;
    QHash<core::Id<core::Speaker>, core::Speaker> speakers;
    QHash<core::Id<core::Participant>, QString> codes;
    std::vector<core::Consent> consents;             // of those who take part
    std::vector<core::Highlight> highlights;         // attached ones, in the order of the text
    std::vector<core::Highlight> detached;           // those whose words are gone from the text
    std::vector<core::Attachment> pictures;          // in the order of the text
    std::vector<PageTag> tags;                       // used here, in the order of the codebook
    std::vector<core::Stretch> withheld;             // when permission was withheld
    std::vector<TimedTask> tasks;                    // of an observation: those with both times, by their beginning
    QHash<core::Id<core::GuideItem>, int> questions; // of the session's guide: the numbers of what is asked

    /// The pictures of the entry at a place; none where there is no such place.
    std::vector<core::Attachment> picturesAt(int entry) const;
    int entryAt(core::Id<core::Entry> id) const { return m_places.value(id, -1); }
    const PageTag* tag(core::Id<core::Tag> id) const;
    /// As it stands in the margin: the participant's code, "I" for who asks, else the label.
    QString speakerShown(const core::Entry& entry) const;
    /// A question of the session's guide: its number stands before its words, and is as strong as they are.
    bool isNumbered(const core::Entry& entry) const
    {
        return entry.kind == core::EntryKind::Question && questions.contains(entry.guideItem);
    }
    /// What stands before its words: "Q2", "Insight"; mostly nothing.
    QString openingOf(const core::Entry& entry) const;
    /// Who said the highlight's first words.
    QString speakerOf(const core::Highlight& highlight) const;
    QString quote(const core::Highlight& highlight) const;

    /// `session` is known to exist.
    static SessionContent read(const core::Stores& stores, core::Id<core::Session> session);
    /// Brings it in step with the project after a change: reads what the change touched, where that can be told apart.
    void update(const core::Stores& stores, const core::ChangeSet& changes);

private:
    void readDetails(const core::Stores& stores);
    bool append(const core::Entry& entry);
    bool updateEntries(const core::Stores& stores, const core::ChangeSet::Rows& changed);
    void take(std::vector<core::Highlight> read);
    void readCodebook(const core::Stores& stores);
    void countTags();
    void readConsents(const core::Stores& stores);
    void readQuestions(const core::Stores& stores);

    QHash<core::Id<core::Entry>, int> m_places;
    std::vector<PageTag> m_codebook; // all tags, nothing counted
};

QString kindWord(core::SessionKind kind);
QString kindWord(core::EntryKind kind);

} // namespace ui
