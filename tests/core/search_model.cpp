#include "search_model.h"

#include "core/db/migrations.h"

using namespace core::search;

namespace model {
namespace {

const QStringList words{"budget", "Budget", "plan", "annual", "export",       "exporting", "café",  "Cafe",
                        "don't",  "C#",     "c",    "予算",   "来年の予算案", "😀",         "12:30", "well…"};
const QStringList tagPaths{"work", "work/around", "work/around/deep", "pain", "pain/deep", "UX\\/UI", "unused"};
const QStringList days{"2023-05-01", "2023-12-31", "2024-03-10", "2024-03-31", "2024-04-01", "2025-01-01"};

struct Sample {
    QStringList names;
    QStringList values;
    bool hasOrder = false;
};

const std::vector<Sample> fieldSamples{
    {{"tag", "Tag"},
     {"work", "around", "work/around", "AROUND/deep", "deep", "pain", "pain/deep", "UX\\/UI", "ux/ui", "none"}},
    {{"speaker"}, {"P1", "p2", "Interviewer", "anna", "P01"}},
    {{"participant"}, {"P01", "p02", "anna", "Ben Berg", "berg", "ben", "nobody"}},
    {{"account", "account.name"}, {"acme", "Globex Corp", "corp", "none"}},
    {{"role", "participant.role"}, {"finance lead", "Finance", "cook", "lead finance"}},
    {{"segment"}, {"money", "by hand", "both", "none"}},
    {{"study"}, {"alpha", "beta", "Alpha two"}},
    {{"session"}, {"talk 1", "talk", "2", "none"}},
    {{"kind"}, sessionKinds + entryKinds},
    {{"lane"}, {"face", "market"}},
    {{"date"}, {"2023", "2024-03", "2024-03-10", "2024", "2023-12-31"}, true},
    {{"before", "after"}, {"2023", "2024-03", "2024-03-10", "2024"}},
    {{"score"}, {"0", "2", "3.5", "4"}, true},
    {{"has"},
     {"tag", "highlight", "memo", "evidence", "speaker", "participant", "time", "score", "date", "attachment"}},
    {{"is"}, {"key", "quoted", "tagged", "untagged", "insight", "follow-up", "note"}},
    {{"years_in-role", "participant.Years in role"}, {"0", "2", "3.5", "10"}, true},
    {{"joined", "participant.joined"}, {"2023", "2024-03", "2024-03-10"}, true},
    {{"size", "account.size"}, {"10", "50", "500"}, true},
};

int betweenCharacters(const QString& text, int offset)
{
    return offset < text.size() && text[offset].isLowSurrogate() ? offset - 1 : offset;
}

} // namespace

Project::Project(quint32 seed) : m_random(seed), m_db(core::db::Connection::inMemory())
{
    core::db::migrate(*m_db, core::db::shippedMigrations());
    makePeople();
    makeSessions();
    makeHighlights();
    storePeople();
    storeSessions();
    storeTags();
    storeHighlights();
    m_db->run("INSERT INTO entry_fts(entry_fts) VALUES('rebuild')");
}

qint64 Project::newId()
{
    for (;;)
        if (const qint64 id = 1 + pick(1000000); !m_ids.contains(id)) {
            m_ids.insert(id);
            return id;
        }
}

QString Project::randomText()
{
    QString text;
    for (int i = pick(8); i > 0; --i)
        text += pick(words) + pick({" ", ", ", "\n", ". "});
    return text.trimmed();
}

void Project::makePeople()
{
    const QStringList names{"Anna Alt", "Ben Berg", "Cem", "Dora Berg"};
    for (int i = 0; i < names.size(); ++i) {
        Participant person{newId(), QString("P0%1").arg(i + 1), names[i], pick({"Finance lead", "cook", ""}),
                           pick({"Acme", "Globex corp", ""})};
        person.accountSize = person.account == "Acme" ? 50 : 0;
        person.years = pick(2) ? -1 : pick(8) / 2.0;
        person.joined = pick(2) ? QString() : pick(days);
        participants.push_back(person);
    }
}

void Project::makeSessions()
{
    for (int i = 0; i < 6; ++i) {
        Session session{newId(),
                        i < 3 ? "Alpha" : "Beta",
                        QString("Talk %1").arg(i),
                        pick(sessionKinds),
                        pick(days + QStringList{""}),
                        {}};
        for (int k = pick(4); k > 0; --k)
            session.speakers.push_back({newId(), pick({"P1", "P2", "Interviewer", "Anna"}),
                                        pick({"participant", "participant", "moderator"}),
                                        pick(4) ? participants[pick(int(participants.size()))].id : 0});
        sessions.push_back(session);
    }
    for (size_t i = 0; i < sessions.size(); ++i)
        makeEntries(i);
}

void Project::makeEntries(size_t session)
{
    const auto& voices = sessions[session].speakers;
    for (int position = 1 + pick(6); position > 0; --position) {
        Entry entry{newId(), session, 100 - position, pick(entryKinds)};
        if (!voices.empty() && pick(3))
            entry.speaker = &voices[pick(int(voices.size()))];
        entry.text = randomText();
        entry.saidOn = pick(4) ? QString() : pick(days);
        entry.score = pick(2) ? -1 : pick(6);
        entry.atMs = pick(2) ? -1 : pick(100000);
        entry.keyQuote = pick(4) == 0;
        entry.quoted = pick(4) == 0;
        entries.push_back(entry);
    }
}

void Project::makeHighlights()
{
    for (int i = 0; i < 12; ++i) {
        Highlight highlight{newId(), size_t(pick(int(entries.size())))};
        highlight.end = highlight.begin;
        while (pick(3) == 0 && highlight.end + 1 < entries.size() &&
               entries[highlight.end + 1].session == entries[highlight.begin].session)
            ++highlight.end;
        const int length = int(entries[highlight.begin].text.size());
        highlight.beginOffset = pick(2) ? 0 : pick(length + 1);
        const int least = highlight.begin == highlight.end ? highlight.beginOffset : 0;
        const int most = int(entries[highlight.end].text.size());
        highlight.endOffset = pick(2) ? most : least + pick(most - least + 1);
        highlight.beginOffset = betweenCharacters(entries[highlight.begin].text, highlight.beginOffset);
        highlight.endOffset = betweenCharacters(entries[highlight.end].text, highlight.endOffset);
        highlight.detached = pick(8) == 0;
        highlight.detachedQuote = randomText();
        const auto& voices = sessions[entries[highlight.begin].session].speakers;
        highlight.detachedSpeaker = voices.empty() ? nullptr : &voices[pick(int(voices.size()))];
        for (int k = pick(3); k > 0; --k)
            highlight.tags.insert(pick(tagPaths.mid(0, 6)));
        highlight.memo = pick({"", "", "odd"});
        highlight.evidence = pick(3) == 0;
        highlights.push_back(highlight);
    }
}

void Project::storePeople()
{
    m_db->run("INSERT INTO account(id, name, size) VALUES(1, 'Acme', 50), (2, 'Globex corp', NULL)");
    m_db->run(
        "INSERT INTO attribute(id, name, of, type, position) VALUES(1, 'Years in role', 'participant', 'number', 1), "
        "(2, 'Joined', 'participant', 'date', 2)");
    m_db->run(
        "INSERT INTO segment(id, name, rule, position) VALUES(1, 'Money', 'role:finance', 1), (2, 'By hand', NULL, 2), "
        "(3, 'Both', 'segment:money OR account.size>=50', 3)");
    m_db->run("INSERT INTO segment_member(id, segment_id, participant_id) VALUES(1, 2, ?)", participants[0].id);
    for (const Participant& person : participants) {
        const qint64 account = person.account.isEmpty() ? 0 : person.account == "Acme" ? 1 : 2;
        m_db->run(
            "INSERT INTO participant(id, code, name, role, account_id) VALUES(?, ?, ?, nullif(?, ''), nullif(?, 0))",
            person.id, person.code, person.name, person.role, account);
        if (person.years >= 0)
            m_db->run("INSERT INTO attribute_value(id, attribute_id, participant_id, value) VALUES(?, 1, ?, ?)",
                      newId(), person.id, person.years);
        if (!person.joined.isEmpty())
            m_db->run("INSERT INTO attribute_value(id, attribute_id, participant_id, value) VALUES(?, 2, ?, ?)",
                      newId(), person.id, person.joined);
    }
}

void Project::storeSessions()
{
    m_db->run("INSERT INTO study(id, name, position) VALUES(2, 'Alpha', 1), (1, 'Beta', 2)");
    for (size_t i = 0; i < sessions.size(); ++i) {
        const Session& session = sessions[i];
        m_db->run(
            "INSERT INTO session(id, study_id, title, kind, held_on, position) VALUES(?, ?, ?, ?, nullif(?, ''), ?)",
            session.id, session.study == "Alpha" ? 2 : 1, session.title, session.kind, session.heldOn, int(i));
        for (const Speaker& speaker : session.speakers)
            m_db->run(
                "INSERT INTO speaker(id, session_id, label, part, participant_id) VALUES(?, ?, ?, ?, nullif(?, 0))",
                speaker.id, session.id, speaker.label, speaker.part, speaker.participant);
    }
    for (const Entry& entry : entries)
        m_db->run("INSERT INTO entry(id, session_id, position, kind, speaker_id, text, said_on, score, at_ms, "
                  "key_quote, quoted) "
                  "VALUES(?, ?, ?, ?, nullif(?, 0), ?, nullif(?, ''), nullif(?, -1), nullif(?, -1), ?, ?)",
                  entry.id, sessions[entry.session].id, entry.position, entry.kind,
                  entry.speaker ? entry.speaker->id : 0, entry.text, entry.saidOn, entry.score, entry.atMs,
                  entry.keyQuote, entry.quoted);
}

void Project::storeTags()
{
    for (int i = 0; i < tagPaths.size(); ++i) {
        const bool isTop = tagPaths[i].contains("\\/") || !tagPaths[i].contains('/');
        const int parent = isTop ? 0 : int(tagPaths.indexOf(tagPaths[i].section('/', 0, -2))) + 1;
        const QString name = isTop ? QString(tagPaths[i]).replace("\\/", "/") : tagPaths[i].section('/', -1);
        m_db->run("INSERT INTO tag(id, parent_id, name, colour, position) VALUES(?, nullif(?, 0), ?, 1, ?)", i + 1,
                  parent, name, i);
    }
}

void Project::storeHighlights()
{
    m_db->run("INSERT INTO claim(id, kind, text, changed_at, made_at, position) VALUES(1, 'insight', 'x', 0, 0, 0)");
    for (const Highlight& highlight : highlights) {
        const Entry& begin = entries[highlight.begin];
        const bool is = highlight.detached;
        m_db->run("INSERT INTO highlight(id, session_id, begin_entry_id, begin_offset, end_entry_id, end_offset, "
                  "detached_quote, "
                  "detached_speaker_id, memo, made_at) VALUES(?, ?, nullif(?, 0), ?, nullif(?, 0), ?, iif(?, ?, NULL), "
                  "nullif(?, 0), ?, 0)",
                  highlight.id, sessions[begin.session].id, is ? 0 : begin.id, highlight.beginOffset,
                  is ? 0 : entries[highlight.end].id, highlight.endOffset, is, highlight.detachedQuote,
                  is && highlight.detachedSpeaker ? highlight.detachedSpeaker->id : 0, highlight.memo);
        for (const QString& tag : highlight.tags)
            m_db->run("INSERT INTO highlight_tag(id, highlight_id, tag_id, made_at) VALUES(?, ?, ?, 0)", newId(),
                      highlight.id, int(tagPaths.indexOf(tag)) + 1);
        if (highlight.evidence)
            m_db->run("INSERT INTO evidence(id, claim_id, highlight_id, supports, made_at, position) VALUES(?, 1, ?, "
                      "1, 0, 0)",
                      newId(), highlight.id);
    }
}

Query Project::randomQuery()
{
    return {randomNode(3)};
}

Node Project::randomNode(int depth)
{
    const auto parts = [&] {
        std::vector<Node> nodes;
        for (int i = 2 + pick(2); i > 0; --i)
            nodes.push_back(randomNode(depth - 1));
        return nodes;
    };
    switch (depth > 0 ? pick(9) : 6 + pick(3)) {
    case 0: return {Or{parts()}};
    case 1:
    case 2: return {And{parts()}};
    case 3: return {Not{{randomNode(depth - 1)}}};
    case 4: return {Same{{randomNode(depth - 1)}}};
    case 5: return {Term{pick(words) + ' ' + pick(words), false}};
    case 6: return {Term{pick(words), false}};
    case 7: return pick(3) ? Node{randomField()} : Node{Term{pick({"bud", "exp", "annual", "ca"}), true}};
    default: return {randomField()};
    }
}

Field Project::randomField()
{
    const Sample& sample = fieldSamples[pick(int(fieldSamples.size()))];
    Field field{pick(sample.names), pick(2) ? Op::Has : Op::Equal, {}};
    if (sample.hasOrder && pick(2))
        field.op = Op(2 + pick(4));
    for (int i = 1 + (pick(3) == 0); i > 0; --i)
        field.values.push_back({pick(sample.values), std::nullopt});
    if (sample.hasOrder && field.op == Op::Has && pick(2))
        field.values[0] = {pick(2) ? pick(sample.values) : QString(), pick(sample.values)};
    return field;
}

} // namespace model
