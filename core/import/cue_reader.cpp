#include "core/import/cue_reader.h"

#include "core/import/cue_segments.h"
#include "core/import/document_builder.h"
#include "core/import/hard_wrap.h"
#include "core/import/lines.h"
#include "core/tr.h"

namespace core::import {
namespace {

constexpr qint64 pauseMs = 2000;
constexpr int longTurn = 60; // words

int wordsIn(QStringView text)
{
    int words = 0;
    bool inside = false;
    for (const QChar c : text) {
        words += !c.isSpace() && !inside;
        inside = !c.isSpace();
    }
    return words;
}

/// The length of the word that ends before `end`.
qsizetype wordEnding(QStringView text, qsizetype end)
{
    qsizetype begin = end;
    while (begin > 0 && text[begin - 1].isLetterOrNumber())
        --begin;
    return end - begin;
}

/// Where the first sentence of `text` ends, white space after it included; the whole text where none does before its
/// end.
qsizetype sentenceLength(QStringView text)
{
    for (qsizetype i = 1; i + 1 < text.size(); ++i) {
        if (!text[i].isSpace() || text[i + 1].isLower() ||
            !endsSentence(text.mid(qMax<qsizetype>(0, i - 8), qMin<qsizetype>(i, 8))))
            continue;
        const bool shortWord = text[i - 1] == u'.' && i >= 2 && wordEnding(text, i - 1) <= 2; // "Dr.", "St.", "B."
        if (!shortWord)
            return i + 1;
    }
    return text.size();
}

/// Joins what one speaker says in a row.
class Joiner {
public:
    Joiner(DocumentBuilder& into, const ReadOptions& options) : m_into(into), m_options(options) {}

    void take(const Segment& segment)
    {
        if (!m_begun || !continues(segment)) {
            finish();
            begin(segment);
        } else if (m_words > longTurn && endsSentence(m_entry.text)) {
            finish();
            begin(segment);
        } else {
            append(segment);
        }
    }

    void finish()
    {
        if (m_begun)
            m_into.add(std::move(m_entry));
        m_begun = false;
    }

private:
    bool continues(const Segment& segment) const
    {
        if (m_options.keepCues || segment.speaker != m_speaker)
            return false;
        if (!segment.utterance.isEmpty() && segment.utterance == m_utterance)
            return true;
        if (!segment.startMs || !m_entry.untilMs)
            return !segment.startMs && !m_entry.untilMs;
        return *segment.startMs - *m_entry.untilMs < pauseMs;
    }

    void begin(const Segment& segment)
    {
        m_begun = true;
        m_speaker = segment.speaker;
        m_utterance = segment.utterance;
        m_words = wordsIn(segment.text);
        m_entry = {};
        m_entry.kind = m_options.kind == SessionKind::Feedback ? EntryKind::Feedback : EntryKind::Utterance;
        m_entry.speaker = m_speaker.isEmpty() ? -1 : m_into.speaker(m_speaker);
        m_entry.text = segment.text;
        m_entry.atMs = segment.startMs;
        if (segment.startMs)
            m_entry.untilMs = qMax(*segment.startMs, segment.endMs);
    }

    /// A sentence that ends inside the cue, past 60 words, ends the entry there; the time of what follows is an
    /// estimate.
    void append(const Segment& segment)
    {
        m_entry.text += u' ';
        const QStringView text(segment.text);
        for (qsizetype at = 0; at < text.size();) {
            const qsizetype length = sentenceLength(text.mid(at));
            m_entry.text += text.mid(at, length);
            m_words += wordsIn(text.mid(at, length));
            at += length;
            if (at < text.size() && m_words > longTurn) {
                beginRest(segment, at);
                return;
            }
        }
        if (segment.startMs)
            m_entry.untilMs = qMax(m_entry.untilMs.value_or(0), segment.endMs);
    }

    void beginRest(const Segment& segment, qsizetype at)
    {
        Segment rest = segment;
        rest.text = segment.text.mid(at);
        if (segment.startMs) {
            rest.startMs =
                *segment.startMs + qMax<qint64>(0, segment.endMs - *segment.startMs) * at / segment.text.size();
            m_entry.untilMs = rest.startMs;
        }
        finish();
        begin(rest);
        m_entry.timeEstimated = rest.startMs.has_value();
    }

    DocumentBuilder& m_into;
    const ReadOptions& m_options;
    DocumentEntry m_entry;
    QString m_speaker;
    QString m_utterance;
    int m_words = 0;
    bool m_begun = false;
};

QString dialectOf(bool webVtt, const Segments& segments)
{
    if (segments.names)
        return QStringLiteral("Teams");
    if (!webVtt)
        return QStringLiteral("SubRip");
    if (segments.teams)
        return QStringLiteral("WebVTT (Teams)");
    return segments.labels && segments.numbered ? QStringLiteral("WebVTT (Zoom)") : QStringLiteral("WebVTT");
}

void reportAsides(const CueFile& file, DocumentBuilder& into)
{
    int styles = 0;
    int comments = 0;
    for (const auto& aside : file.asides) {
        styles += aside.what == Aside::What::Style || aside.what == Aside::What::Region;
        comments += aside.what == Aside::What::Comment;
        if (aside.what == Aside::What::Unread)
            into.lose({tr("lines that belong to no cue (“%1”)").arg(aside.text.left(40).simplified()),
                       int(aside.text.count(u'\n')) + 1, tr("line %1").arg(aside.line), tr("they have no times"),
                       true});
    }
    if (styles > 0)
        into.lose({tr("styles and regions"), styles, {}, tr("they are form, not words"), false});
    if (comments > 0)
        into.lose({tr("comments and header lines"), comments, {}, tr("they are not speech"), false});
}

void reportTimes(const CueFile& file, DocumentBuilder& into)
{
    int unread = 0;
    int first = 0;
    for (const auto& cue : file.cues) {
        first = unread == 0 ? cue.line : first;
        unread += !cue.startMs;
    }
    if (unread > 0)
        into.lose({tr("times of cues"), unread, tr("first in line %1").arg(first),
                   tr("they cannot be read; the words are kept without a time"), false});
}

} // namespace

bool isCueText(const QString& text, bool named)
{
    if (QStringView(text).trimmed().startsWith(u"WEBVTT"))
        return true;
    int lines = 0;
    int arrows = 0;
    forEachLine(QStringView(text).left(64 * 1024), [&](const Line& line) {
        lines += !line.isBlank();
        arrows += line.text.size() < 120 && line.text.contains(u"-->") && lenientTimes(line.text);
    });
    return arrows > 0 && (named || arrows * 10 >= lines);
}

Document readCues(const QString& text, const ReadOptions& options, const ReadProgress& progress)
{
    const auto webVtt = parseWebVtt(QStringView(text).trimmed(), progress);
    const CueFile file = webVtt ? *webVtt : parseSubRip(text, progress);
    const Segments segments = segmentsOf(file, options);
    DocumentBuilder builder(dialectOf(webVtt.has_value(), segments), options.researchers);
    Joiner joiner(builder, options);
    for (const auto& segment : segments.segments)
        joiner.take(segment);
    joiner.finish();
    reportAsides(file, builder);
    reportTimes(file, builder);
    if (segments.repeated > 0)
        builder.keep(tr("%L1 lines that a rolling caption shows twice were taken once.").arg(segments.repeated));
    return builder.take();
}

} // namespace core::import
