#include "core/import/text_reader.h"

#include "core/import/document_builder.h"
#include "core/import/hard_wrap.h"
#include "core/import/labels.h"
#include "core/import/lines.h"
#include "core/import/transcript_dialects.h"
#include "core/sessions/clock_time.h"
#include "core/sessions/note_line.h"

namespace core::import {
namespace {

/// What is known of a document before its lines are taken.
struct Layout {
    Labels labels;
    bool wrapped = false;
};

Layout layoutOf(QStringView text, const ReadOptions& options, const ReadProgress& progress)
{
    LabelFinder labels(options.researchers, options.kind == SessionKind::Observation);
    forEachLine(
        text,
        [&](const Line& line) {
            if (!line.isBlank())
                labels.look(line.text, line.indent > 2);
        },
        progress);
    Layout layout{labels.decide(), false};
    WrapFinder wrap;
    forEachLine(text, [&](const Line& line) {
        wrap.look(line.text, startsBlock(line.text) || layout.labels.split(line.text));
    });
    layout.wrapped = wrap.isWrapped();
    return layout;
}

/// Takes the lines of a laid out document one by one.
class LineTaker {
public:
    LineTaker(const Layout& layout, const ReadOptions& options)
        : m_layout(layout),
          m_kind(options.kind),
          m_continues(labelsContinue(layout.labels, options.researchers)),
          m_grammar(layout.labels.names(), options.kind),
          m_builder(layout.labels.isEmpty() ? QStringLiteral("plain text") : QStringLiteral("speaker turns"),
                    options.researchers)
    {
    }

    void take(const Line& line)
    {
        if (!m_layout.wrapped) {
            takeEntry(line.text);
        } else if (line.isBlank() || startsBlock(line.text) || m_layout.labels.split(line.text)) {
            flush();
            m_paragraph = line.text.toString();
        } else {
            if (!m_paragraph.isEmpty())
                m_paragraph += u' ';
            m_paragraph += line.text;
        }
    }

    Document finish()
    {
        flush();
        return m_builder.take();
    }

private:
    void flush()
    {
        takeEntry(m_paragraph);
        m_paragraph.clear();
    }

    void takeEntry(QStringView line)
    {
        if (line.isEmpty())
            return;
        if (const auto turn = m_layout.labels.split(line))
            takeTurn(*turn);
        else if (m_kind == SessionKind::Observation)
            takeNote(line);
        else
            takeUnlabelled(line);
    }

    void takeTurn(const Turn& turn)
    {
        m_speaker = m_builder.speaker(turn.label);
        if (turn.atMs)
            m_atMs = turn.atMs;
        m_labelAlone = turn.text.isEmpty();
        takeWords(turn.text, m_speaker);
    }

    void takeUnlabelled(QStringView line)
    {
        if (const auto time =
                clockTime(line.startsWith(u'[') && line.endsWith(u']') ? line.mid(1, line.size() - 2) : line)) {
            m_atMs = time;
            return;
        }
        const bool speakerGoesOn = m_continues || std::exchange(m_labelAlone, false);
        takeWords(line, speakerGoesOn && !isHeading(line) ? m_speaker : -1);
    }

    void takeWords(QStringView words, int speaker)
    {
        DocumentEntry entry;
        entry.kind = m_kind == SessionKind::Feedback ? EntryKind::Feedback : EntryKind::Utterance;
        entry.speaker = speaker;
        if (words.startsWith(u'[')) {
            const auto time = leadingTime(words);
            if (time && time->length < words.size()) {
                m_atMs = time->ms;
                words = words.mid(time->length);
            }
        }
        entry.text = plain(words);
        // An escaped bracket is a word of the text: its time is read and stays.
        const auto spoken = words.startsWith(u"\\[") ? leadingTime(entry.text) : std::nullopt;
        entry.atMs = spoken ? std::optional(spoken->ms) : m_atMs;
        if (m_kind == SessionKind::Observation)
            takeTags(entry);
        add(std::move(entry));
    }

    void takeTags(DocumentEntry& entry)
    {
        const auto words = NoteGrammar::parseWords(entry.text);
        entry.text = words.text.isEmpty() ? entry.text : words.text;
        entry.tags = words.text.isEmpty() ? QStringList{} : words.tags;
    }

    void takeNote(QStringView line)
    {
        const NoteLine note = m_grammar.parse(line);
        auto* before = m_builder.last();
        if (note.isTagsOnly() && before) {
            before->tags << note.tags;
            return;
        }
        const bool marked = note.kind != EntryKind::Note;
        if (marked || isHeading(line) || !(m_continues || std::exchange(m_labelAlone, false)))
            m_speaker = -1;
        if (!note.speaker.isEmpty())
            m_speaker = m_builder.speaker(note.speaker);
        DocumentEntry entry;
        entry.kind = m_speaker >= 0 ? EntryKind::Utterance : note.kind;
        entry.speaker = m_speaker;
        entry.quoted = note.quoted;
        entry.atMs = note.atMs;
        entry.tags = note.text.isEmpty() ? QStringList{} : note.tags;
        const QString number = note.question ? QStringLiteral("Q%1 ").arg(*note.question) : QString();
        entry.text = note.isTagsOnly() ? line.toString() : number + plain(note.text);
        add(std::move(entry));
    }

    void add(DocumentEntry entry)
    {
        if (!entry.text.isEmpty())
            m_atMs.reset();
        m_builder.add(std::move(entry));
    }

    static QString plain(QStringView words)
    {
        QString text = words.toString();
        return text.replace(QLatin1String("\\["), QLatin1String("[")).replace(QLatin1String("\\]"), QLatin1String("]"));
    }

    const Layout& m_layout;
    SessionKind m_kind;
    bool m_continues;
    NoteGrammar m_grammar;
    DocumentBuilder m_builder;
    QString m_paragraph;
    int m_speaker = -1;
    bool m_labelAlone = false;    // the words follow on the next line
    std::optional<qint64> m_atMs; // of a line with nothing but a time or a label: the next entry's
};

} // namespace

Document readText(const QString& text, const ReadOptions& options, const ReadProgress& progress)
{
    if (auto transcript = readTranscript(text, options, progress))
        return std::move(*transcript);
    const auto half = [&](qint64 from) -> ReadProgress {
        if (!progress)
            return {};
        return [&progress, from](qint64 done, qint64 total) { return progress((from * total + done) / 2, total); };
    };
    const Layout layout = layoutOf(text, options, half(0));
    LineTaker taker(layout, options);
    forEachLine(
        text, [&](const Line& line) { taker.take(line); }, half(1));
    return taker.finish();
}

} // namespace core::import
