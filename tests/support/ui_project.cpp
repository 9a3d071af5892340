#include "tests/support/ui_project.h"

#include <QHash>

namespace support {
namespace {

using namespace core;

/// Writes the entries of one session from short lines.
class SessionMaker {
public:
    SessionMaker(Stores& stores, Id<Session> session) : m_stores(stores), m_session(session) {}

    void speaker(const QString& label, Part part, Id<Participant> person = {})
    {
        Speaker made;
        made.session = m_session;
        made.label = label;
        made.part = part;
        made.participant = person;
        m_speakers[label] = m_stores.sessions.add(made);
    }

    Id<Entry> say(const QString& label, int minutes, int seconds, const QString& text,
                  EntryKind kind = EntryKind::Utterance, bool key = false)
    {
        Entry entry;
        entry.session = m_session;
        entry.kind = kind;
        entry.speaker = m_speakers.value(label);
        entry.atMs = (minutes * 60 + seconds) * 1000;
        entry.keyQuote = key;
        entry.text = text;
        m_last = text;
        return m_lastEntry = m_stores.sessions.add(entry);
    }

    /// Tags words of the entry that was said last.
    void tag(const QString& words, const QStringList& tags, const QString& memo = {})
    {
        Highlight highlight;
        highlight.session = m_session;
        highlight.begin = highlight.end = m_lastEntry;
        highlight.beginOffset = static_cast<int>(m_last.indexOf(words));
        highlight.endOffset = highlight.beginOffset + static_cast<int>(words.size());
        highlight.memo = memo;
        const auto id = m_stores.highlights.add(highlight);
        for (const auto& path : tags)
            m_stores.highlights.addTag(id, m_stores.tags.ensure(path));
    }

private:
    Stores& m_stores;
    Id<Session> m_session;
    QHash<QString, Id<Speaker>> m_speakers;
    Id<Entry> m_lastEntry;
    QString m_last;
};

Id<Session> addSession(Stores& stores, Id<Study> study, const QString& title, SessionKind kind, QDate date)
{
    Session session;
    session.study = study;
    session.title = title;
    session.kind = kind;
    session.heldOn = date;
    session.lengthMs = 54 * 60'000;
    return stores.sessions.add(session);
}

Id<Participant> addPerson(Stores& stores, const QString& code, const QString& role)
{
    Participant person;
    person.code = code;
    person.role = role;
    return stores.people.add(person);
}

void fillTagged(SessionMaker& made, Id<Participant> person)
{
    const QString i = QStringLiteral("Interviewer"), p = QStringLiteral("P07");
    made.speaker(i, Part::Moderator);
    made.speaker(p, Part::Participant, person);
    made.say(i, 11, 52, QStringLiteral("Walk me through last Thursday. What did you do first?"));
    made.say(p, 12, 4,
             QStringLiteral("First thing, I pull the open items from the ERP into Excel. Every Friday, and every day "
                            "in the last week."));
    made.tag(QStringLiteral("I pull the open items from the ERP into Excel"), {QStringLiteral("workaround/export")});
    made.say(p, 12, 31,
             QStringLiteral("It gives me forty-one columns. I delete six of them by hand and move the cost centre to "
                            "the front, because otherwise Birgit cannot read it."));
    made.tag(QStringLiteral("I delete six of them by hand and move the cost centre to the front"),
             {QStringLiteral("workaround/re-keying")});
    made.tag(QStringLiteral("and move the cost centre to the front"), {QStringLiteral("tools/spreadsheet")});
    made.say(i, 13, 10, QStringLiteral("And why in Excel rather than the report in the system?"));
    made.say(p, 13, 18,
             QStringLiteral("Because I don’t trust the numbers until I see them in my own sheet. The report says one "
                            "thing at nine and another at eleven, and nobody tells me what changed."));
    made.tag(QStringLiteral("I don’t trust the numbers until I see them in my own sheet. The report says one thing at "
                            "nine and another at eleven, and nobody tells me what changed."),
             {QStringLiteral("trust/numbers")},
             QStringLiteral("Third person to name a time of day. Not wrong data: data that moves without a word."));
    made.tag(
        QStringLiteral("The report says one thing at nine and another at eleven, and nobody tells me what changed."),
        {QStringLiteral("trust/source")});
    made.say(p, 14, 2,
             QStringLiteral("Last quarter the board pack had a figure that was two days old. My name was under it."));
    made.tag(QStringLiteral("the board pack had a figure that was two days old"),
             {QStringLiteral("outcome/board pack")});
    made.say(i, 14, 27, QStringLiteral("What happened then?"));
    made.say(p, 14, 31,
             QStringLiteral("We closed again, the whole accruals part. I stayed until ten, and since then I print the "
                            "trial balance and tick every line with a pencil."));
    made.tag(QStringLiteral("I stayed until ten"), {QStringLiteral("close/last day")});
    made.say(p, 15, 20, QStringLiteral("It sounds silly. But the pencil does not change at eleven."),
             EntryKind::Utterance, true);
    made.tag(QStringLiteral("But the pencil does not change at eleven."), {QStringLiteral("trust/numbers")});
    made.say({}, 15, 44, QStringLiteral("Trust, not the export, is what the sheet is for"), EntryKind::Insight);
    made.say(i, 16, 5, QStringLiteral("Who else sees that sheet?"));
    made.say(p, 16, 9,
             QStringLiteral("Only me and Birgit. If I am ill, there is a sticky note on my screen with the three "
                            "filters. That is the handover."));
    made.tag(QStringLiteral("If I am ill, there is a sticky note on my screen with the three filters."),
             {QStringLiteral("people/ownership")});
    made.tag(QStringLiteral("there is a sticky note on my screen with the three filters."),
             {QStringLiteral("workaround/paper")});
    made.say(p, 16, 58,
             QStringLiteral("Approvals go by mail, because the workflow stops at anything over 5,000. Then I ring "
                            "people up, one after the other, and wait at the gate."));
    made.tag(QStringLiteral("the workflow stops at anything over 5,000. Then I ring people up, one after the other, "
                            "and wait at the gate."),
             {QStringLiteral("approvals/bottleneck")});
    made.tag(QStringLiteral("Then I ring people up, one after the other, and wait at the gate."),
             {QStringLiteral("approvals/chasing")});
    made.say(i, 17, 40, QStringLiteral("How long did the last one take?"));
    made.say(p, 17, 44, QStringLiteral("Four days. For a signature. The close was waiting for one forklift repair."),
             EntryKind::Utterance, true);
    made.tag(QStringLiteral("Four days. For a signature."), {QStringLiteral("approvals/bottleneck")});
    made.say({}, 18, 20, QStringLiteral("Ask Birgit for the template and the three filters"), EntryKind::FollowUp);
    made.say(i, 18, 35, QStringLiteral("Show me the step you dread."));
    made.say(p, 18, 41,
             QStringLiteral("The accruals. There is a tab that nobody may sort. If you sort it, the month is gone."));
    made.tag(QStringLiteral("There is a tab that nobody may sort"), {QStringLiteral("tools/spreadsheet")});
}

} // namespace

UiProject addMonthEndClose(Stores& stores)
{
    UiProject project;
    const auto study = stores.sessions.ensureStudy(QStringLiteral("Month-end close"));
    const auto p07 = addPerson(stores, QStringLiteral("P07"), QStringLiteral("Finance lead"));
    const auto p02 = addPerson(stores, QStringLiteral("P02"), QStringLiteral("Controller"));
    project.tagged = addSession(stores, study, QStringLiteral("P07 · Finance lead, Lowmere Textiles"),
                                SessionKind::Interview, QDate(2026, 10, 14));
    SessionMaker tagged(stores, project.tagged);
    fillTagged(tagged, p07);

    project.plain = addSession(stores, study, QStringLiteral("P02 · Controller, Tessmar Glass"), SessionKind::Interview,
                               QDate(2026, 10, 2));
    SessionMaker plain(stores, project.plain);
    plain.speaker(QStringLiteral("P02"), Part::Participant, p02);
    for (int line = 0; line < 60; ++line)
        plain.say(QStringLiteral("P02"), line, 0,
                  QStringLiteral("Line %1 of what the controller told us about the close.").arg(line + 1));

    const auto visit = addSession(stores, study, QStringLiteral("Visit in the accounts office"),
                                  SessionKind::Observation, QDate(2026, 9, 28));
    SessionMaker(stores, visit)
        .say({}, 0, 30, QStringLiteral("Opens the file, deletes six columns by hand"), EntryKind::Activity);
    return project;
}

} // namespace support
