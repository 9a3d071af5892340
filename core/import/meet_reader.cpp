#include "core/import/meet_reader.h"

#include "core/import/document_builder.h"
#include "core/import/labels.h"
#include "core/import/lines.h"
#include "core/sessions/clock_time.h"
#include "core/tr.h"

#include <QLocale>
#include <QRegularExpression>

namespace core::import {
namespace {

constexpr double unitsPerSecond = 14; // of speech written down, where no later block says more

QStringView withoutMarks(QStringView line)
{
    while (!line.isEmpty() && (QStringView(u"#*").contains(line.front()) || line.front().isSpace()))
        line = line.mid(1);
    while (!line.isEmpty() && (line.back() == u'*' || line.back().isSpace()))
        line.chop(1);
    return line;
}

std::optional<qint64> blockTime(QStringView line)
{
    const QStringView bare = withoutMarks(line.left(24));
    return line.size() <= 24 && bare.size() == 8 ? clockTime(bare) : std::nullopt;
}

/// "Transcription ended after 00:31:01", "Meeting ended after 00:31:01 👋".
bool isEnd(QStringView line, std::optional<qint64>* at = nullptr)
{
    const QStringView bare = withoutMarks(line.left(80));
    const qsizetype after = bare.indexOf(u" ended after ");
    if (after < 0 ||
        !(bare.startsWith(u"Transcription") || bare.startsWith(u"Meeting") || bare.startsWith(u"Recording")))
        return false;
    if (at)
        *at = clockTime(bare.mid(after + 13).left(8));
    return true;
}

bool isTranscriptHeading(QStringView line)
{
    const QStringView bare = withoutMarks(line.left(40));
    return line.size() <= 40 && (bare.endsWith(u"Transcript") && bare.size() <= 13);
}

QDate dateIn(QStringView line)
{
    static const QRegularExpression iso(QStringLiteral("\\b(\\d{4})[-/](\\d{2})[-/](\\d{2})\\b"));
    static const QRegularExpression words(QStringLiteral("\\b(\\d{1,2} )?(\\p{L}{3,9})\\.?( \\d{1,2},)? (\\d{4})\\b"));
    const QString text = line.left(200).toString();
    if (const auto match = iso.match(text); match.hasMatch())
        return QDate(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt());
    const auto match = words.match(text);
    const QString day = QString(match.captured(1) + match.captured(3)).remove(u',').trimmed();
    const QString month = match.captured(2).left(3);
    return QLocale::c().toDate(QStringLiteral("%1 %2 %3").arg(day, month, match.captured(4)),
                               QStringLiteral("d MMM yyyy"));
}

/// Where speech begins and ends, in line numbers, and what the lines before say.
struct Frame {
    int firstTime = 0;
    int heading = 0; // "Transcript", before the first time
    int end = 0;
    int times = 0;
    QDate heldOn;
    int begin() const { return heading > 0 ? heading + 1 : firstTime; }
};

Frame frameOf(QStringView text, const ReadProgress& progress)
{
    Frame frame;
    forEachLine(
        text,
        [&](const Line& line) {
            if (line.isBlank())
                return;
            if (frame.firstTime == 0) {
                if (isTranscriptHeading(line.text))
                    frame.heading = line.number;
                if (!frame.heldOn.isValid() && line.number < 40)
                    frame.heldOn = dateIn(line.text);
            }
            if (blockTime(line.text)) {
                frame.firstTime = frame.firstTime == 0 ? line.number : frame.firstTime;
                ++frame.times;
            } else if (frame.end == 0 && isEnd(line.text)) {
                frame.end = line.number;
            }
        },
        progress);
    return frame;
}

class MeetReader {
public:
    MeetReader(const Frame& frame, const Labels& labels, const ReadOptions& options)
        : m_frame(frame), m_labels(labels), m_builder(QStringLiteral("Google Meet"), options.researchers)
    {
        m_builder.document().heldOn = frame.heldOn;
    }

    void take(const Line& line)
    {
        if (line.isBlank())
            return;
        if (line.number < m_frame.begin())
            ++m_before;
        else if (m_frame.end > 0 && line.number > m_frame.end)
            ++m_after;
        else if (line.number == m_frame.end)
            endBlock(endTime(line.text));
        else if (const auto time = blockTime(line.text))
            beginBlock(*time);
        else
            add(line.text);
    }

    Document finish()
    {
        endBlock(std::nullopt);
        if (m_before > 0)
            m_builder.lose({tr("lines before the transcript (title, people, summary)"),
                            m_before,
                            {},
                            tr("they are not speech"),
                            false});
        if (m_after > 0)
            m_builder.lose(
                {tr("lines after the end of the transcript"), m_after, {}, tr("they are not speech"), false});
        m_builder.keep(tr("This transcript has a time only for each block; the times inside the blocks are estimates "
                          "and marked so."));
        return m_builder.take();
    }

private:
    static std::optional<qint64> endTime(QStringView line)
    {
        std::optional<qint64> at;
        isEnd(line, &at);
        return at;
    }

    void beginBlock(qint64 ms)
    {
        endBlock(ms);
        m_blockMs = ms;
        m_blockBegin = m_builder.document().entries.size();
    }

    void add(QStringView line)
    {
        const auto turn = m_labels.split(line);
        if (turn)
            m_speaker = m_builder.speaker(turn->label);
        DocumentEntry entry;
        entry.speaker = m_speaker;
        entry.text = (turn ? turn->text : line).toString();
        m_builder.add(std::move(entry));
    }

    /// Spreads the block's time over its entries by their length; the first has the block's own.
    void endBlock(std::optional<qint64> nextMs)
    {
        if (!m_blockMs)
            return;
        auto& entries = m_builder.document().entries;
        double units = 0;
        for (size_t i = m_blockBegin; i < entries.size(); ++i)
            units += double(entries[i].text.size());
        const double msPerUnit =
            nextMs && *nextMs > *m_blockMs ? double(*nextMs - *m_blockMs) / qMax(units, 1.0) : 1000 / unitsPerSecond;
        double before = 0;
        for (size_t i = m_blockBegin; i < entries.size(); ++i) {
            entries[i].atMs = *m_blockMs + qint64(before * msPerUnit);
            entries[i].timeEstimated = i > m_blockBegin;
            before += double(entries[i].text.size());
        }
        m_blockMs.reset();
    }

    const Frame& m_frame;
    const Labels& m_labels;
    DocumentBuilder m_builder;
    int m_speaker = -1;
    int m_before = 0;
    int m_after = 0;
    std::optional<qint64> m_blockMs;
    size_t m_blockBegin = 0;
};

} // namespace

std::optional<Document> readMeet(const QString& text, const ReadOptions& options, const ReadProgress& progress)
{
    const Frame frame = frameOf(text, {});
    if (frame.times == 0 || (frame.end == 0 && frame.heading == 0 && frame.times < 2))
        return std::nullopt;
    LabelFinder finder(options.researchers);
    int lines = 0;
    forEachLine(text, [&](const Line& line) {
        const bool speech = line.number >= frame.begin() && (frame.end == 0 || line.number < frame.end);
        if (!speech || line.isBlank() || blockTime(line.text))
            return;
        finder.look(line.text);
        ++lines;
    });
    const Labels labels = finder.decide();
    const bool blocks = lines >= 2 * frame.times;
    if (labels.isEmpty() || (frame.end == 0 && frame.heading == 0 && !blocks))
        return std::nullopt;
    MeetReader reader(frame, labels, options);
    forEachLine(
        text, [&](const Line& line) { reader.take(line); }, progress);
    return reader.finish();
}

} // namespace core::import
