#include "core/import/transcript_join.h"

#include "core/import/importer.h"
#include "core/import/readers.h"
#include "core/import/session_update.h"
#include "core/tags/text_writer.h"
#include "core/tr.h"

#include <QFile>
#include <QFileInfo>
#include <QTextBoundaryFinder>

#include <algorithm>

namespace core::import {
namespace {

constexpr int shortestWord = 4;
constexpr int mostPlaces = 4; // lines in which a word may stand and still be rare
constexpr qint64 bin = 2000;  // ms: how finely offsets are told apart

QSet<QString> wordsOf(const QString& text)
{
    QSet<QString> words;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Word, text);
    for (qsizetype from = 0, to = finder.toNextBoundary(); to > from; from = to, to = finder.toNextBoundary())
        if (to - from >= shortestWord && text[from].isLetterOrNumber())
            words.insert(text.mid(from, to - from).toCaseFolded());
    return words;
}

/// In which lines a word stands. What stands in too many is no help.
template <class Line> QHash<QString, std::vector<int>> rareWords(const std::vector<Line>& lines)
{
    QHash<QString, std::vector<int>> places;
    for (size_t at = 0; at < lines.size(); ++at)
        if (lines[at].atMs)
            for (const auto& word : wordsOf(lines[at].text))
                places[word].push_back(int(at));
    for (auto it = places.begin(); it != places.end();)
        it = it->size() > mostPlaces ? places.erase(it) : std::next(it);
    return places;
}

/// That a note speaks for an offset, and how much.
struct Vote {
    qint64 offset;
    int note;
    double weight;
};

std::vector<Vote> votes(const std::vector<Entry>& notes, const std::vector<DocumentEntry>& transcript)
{
    std::vector<Vote> votes;
    const auto said = rareWords(transcript), noted = rareWords(notes);
    for (auto word = noted.cbegin(); word != noted.cend(); ++word)
        for (const int line : said.value(word.key()))
            for (const int note : *word)
                votes.push_back({*notes[size_t(note)].atMs - *transcript[size_t(line)].atMs, note,
                                 1.0 / double(word->size() * said.value(word.key()).size())});
    std::sort(votes.begin(), votes.end(), [](const Vote& a, const Vote& b) { return a.offset < b.offset; });
    return votes;
}

/// What speaks for offsets within `near` of one.
struct Support {
    qint64 offset = 0;
    double weight = 0;
    QSet<int> notes;
};

Support supportOf(const std::vector<Vote>& votes, qint64 offset)
{
    Support support{offset, 0, {}};
    const auto first = std::lower_bound(votes.begin(), votes.end(), offset - JoinGuess::near,
                                        [](const Vote& vote, qint64 at) { return vote.offset < at; });
    for (auto vote = first; vote != votes.end() && vote->offset <= offset + JoinGuess::near; ++vote) {
        // What lies near counts for more, so that the best one is in the middle of those that agree.
        support.weight += vote->weight * (1 - double(std::abs(vote->offset - offset)) / double(2 * JoinGuess::near));
        support.notes.insert(vote->note);
    }
    return support;
}

/// The best of all offsets, or of those further than twice `near` from another one.
Support bestOf(const std::vector<Vote>& votes, std::optional<qint64> awayFrom)
{
    Support best;
    qint64 tried = std::numeric_limits<qint64>::min();
    for (const auto& vote : votes) {
        const qint64 offset = vote.offset / bin * bin;
        if (offset == tried || (awayFrom && std::abs(offset - *awayFrom) <= 2 * JoinGuess::near))
            continue;
        tried = offset;
        if (auto support = supportOf(votes, offset); support.weight > best.weight)
            best = std::move(support);
    }
    return best;
}

/// The transcript's lines by time; those without one stay behind the one before them.
std::vector<std::pair<qint64, int>> byTime(const std::vector<DocumentEntry>& transcript, qint64 offsetMs)
{
    std::vector<std::pair<qint64, int>> lines;
    qint64 reached = 0;
    for (size_t at = 0; at < transcript.size(); ++at) {
        reached = transcript[at].atMs ? std::max<qint64>(0, *transcript[at].atMs + offsetMs) : reached;
        lines.push_back({reached, int(at)});
    }
    std::stable_sort(lines.begin(), lines.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    return lines;
}

QString mediaTypeOf(const QString& name)
{
    const QString suffix = QFileInfo(name).suffix().toLower();
    return suffix == QLatin1String("vtt")   ? QStringLiteral("text/vtt")
           : suffix == QLatin1String("srt") ? QStringLiteral("application/x-subrip")
                                            : QStringLiteral("text/plain");
}

/// Does one joining.
class Joining {
public:
    Joining(Stores& stores, Id<Session> session, const TranscriptFile& file, qint64 offsetMs)
        : m_stores(stores),
          m_session(session),
          m_file(file),
          m_offset(offsetMs),
          m_notes(stores.sessions.entries(session))
    {
    }

    JoinedTranscript run()
    {
        m_joined.entries = int(m_file.document.entries.size());
        writeVoices();
        writeTexts();
        writeEntries();
        keepSource();
        return m_joined;
    }

private:
    void writeVoices()
    {
        const QString title = m_stores.sessions.session(m_session)->title;
        const auto known = m_stores.sessions.speakers(m_session);
        for (const auto& voice : voicesOf(m_stores, m_session, planVoices(m_stores, title, m_file.document))) {
            const auto there = std::find_if(known.begin(), known.end(), [&](const Speaker& speaker) {
                return speaker.label.compare(voice.label, Qt::CaseInsensitive) == 0;
            });
            if (there != known.end()) {
                m_speakers.push_back(there->id);
                continue;
            }
            const auto person = voice.part == Part::Participant ? personBehind(m_stores, voice.person, m_joined.people)
                                                                : Id<Participant>();
            m_speakers.push_back(m_stores.sessions.add(Speaker{{}, m_session, voice.label, voice.part, person}));
        }
    }

    void writeTexts()
    {
        QStringList known;
        for (const auto& note : m_notes)
            known << note.text;
        std::vector<TextEdit> edits;
        m_lines = joined(m_notes, m_file.document.entries, m_offset);
        for (size_t at = 0; at < m_lines.size();) {
            InsertEntries edit{int(at), {}, -1};
            for (; at < m_lines.size() && !m_lines[at].isNote; ++at)
                edit.texts << m_file.document.entries[size_t(m_lines[at].at)].text;
            if (!edit.texts.isEmpty())
                edits.push_back(edit);
            else
                ++at;
        }
        rewrite(m_stores, m_session, known, edits);
    }

    void writeEntries()
    {
        const auto entries = m_stores.sessions.entries(m_session);
        qint64 end = 0;
        for (size_t at = 0; at < m_lines.size(); ++at) {
            if (m_lines[at].isNote)
                continue;
            const auto& read = m_file.document.entries[size_t(m_lines[at].at)];
            Entry entry = entries[at];
            entry.kind = read.kind;
            entry.quoted = read.quoted;
            entry.timeEstimated = read.timeEstimated;
            entry.speaker = read.speaker < 0 ? Id<Speaker>() : m_speakers[size_t(read.speaker)];
            if (read.atMs)
                entry.atMs = std::max<qint64>(0, *read.atMs + m_offset);
            if (read.untilMs)
                entry.untilMs = std::max<qint64>(0, *read.untilMs + m_offset);
            m_stores.sessions.update(entry);
            end = std::max({end, entry.atMs.value_or(0), entry.untilMs.value_or(0)});
        }
        Session session = *m_stores.sessions.session(m_session);
        if (session.lengthMs && *session.lengthMs < end) {
            session.lengthMs = end;
            m_stores.sessions.update(session);
        }
    }

    void keepSource()
    {
        const auto source = m_stores.sources.add(m_file.name, m_file.mediaType, m_file.bytes);
        const Session session = *m_stores.sessions.session(m_session);
        if (!m_stores.sessions.origin(m_session))
            m_stores.sessions.setSource(m_session, source);
        ImportReport report;
        report.step = tr("Join transcript '%1'").arg(m_file.name);
        report.files.push_back({.path = m_file.name,
                                .as = nameOf(session.kind),
                                .session = session.title,
                                .came = true,
                                .sessions = 1,
                                .entries = m_joined.entries,
                                .participants = m_joined.people,
                                .kept = m_file.document.kept,
                                .lost = m_file.document.lost});
        m_stores.sources.keepReport(report.step, toJson(report), source);
    }

    Stores& m_stores;
    Id<Session> m_session;
    const TranscriptFile& m_file;
    qint64 m_offset;
    std::vector<Entry> m_notes;
    std::vector<JoinedLine> m_lines;
    std::vector<Id<Speaker>> m_speakers;
    JoinedTranscript m_joined;
};

} // namespace

JoinGuess guessOffset(const std::vector<Entry>& notes, const std::vector<DocumentEntry>& transcript)
{
    const auto all = votes(notes, transcript);
    QSet<int> speaking;
    for (const auto& vote : all)
        speaking.insert(vote.note);
    const auto best = bestOf(all, {});
    const auto next = bestOf(all, best.offset);
    const bool sure = best.notes.size() >= 3 && best.weight >= 2 * next.weight;
    return {best.offset, int(best.notes.size()), int(speaking.size()), sure};
}

std::vector<JoinedLine> joined(const std::vector<Entry>& notes, const std::vector<DocumentEntry>& transcript,
                               qint64 offsetMs)
{
    std::vector<JoinedLine> lines;
    const auto said = byTime(transcript, offsetMs);
    auto next = said.begin();
    qint64 reached = 0;
    for (size_t at = 0; at < notes.size(); ++at) {
        reached = notes[at].atMs.value_or(reached);
        // A note without a time belongs to the one before it; nothing comes between.
        for (; notes[at].atMs && next != said.end() && next->first <= reached; ++next)
            lines.push_back({false, next->second, next->first});
        lines.push_back({true, int(at), reached});
    }
    for (; next != said.end(); ++next)
        lines.push_back({false, next->second, next->first});
    return lines;
}

TranscriptFile readTranscript(const QString& path, const QStringList& researchers)
{
    QFile file(path);
    TranscriptFile read{QFileInfo(path).fileName(), mediaTypeOf(path), {}, {}, {}};
    if (!file.open(QIODevice::ReadOnly))
        throw Failure(Error::Kind::BadInput,
                      tr("“%1” could not be read: %2. Nothing was changed.").arg(read.name, file.errorString()));
    read.bytes = file.readAll();
    ReadOptions options{.kind = SessionKind::Interview, .researchers = researchers};
    read.document = readDocument(read.name, read.bytes, options);
    options.keepCues = true;
    read.cues = readDocument(read.name, read.bytes, options).entries;
    const bool timed = std::any_of(read.cues.begin(), read.cues.end(), [](const auto& cue) { return cue.atMs; });
    if (!timed)
        throw Failure(Error::Kind::BadInput,
                      tr("“%1” has no times, so nobody can tell where its lines belong. Nothing was changed; import it "
                         "as a session of its own instead.")
                          .arg(read.name));
    return read;
}

JoinedTranscript joinTranscript(Stores& stores, Id<Session> session, const TranscriptFile& file, qint64 offsetMs)
{
    return Joining(stores, session, file, offsetMs).run();
}

} // namespace core::import
