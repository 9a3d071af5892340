#include "core/import/transcript_dialects.h"

#include "core/import/document_builder.h"
#include "core/import/label_shape.h"
#include "core/import/lines.h"
#include "core/import/meet_reader.h"
#include "core/sessions/clock_time.h"
#include "core/tr.h"

namespace core::import {
namespace {

/// A line that says who speaks from when on; Zoom may write the words beside it.
struct Header {
    QStringView name;
    qint64 ms = 0;
    QStringView text;
};

using ReadHeader = std::optional<Header> (*)(QStringView line);

bool isSpeakerName(QStringView name)
{
    return shapeOf(name) != Shape::None && !clockTime(name);
}

/// "Name  55:21" with two or more spaces; Teams' documents have the same.
std::optional<Header> otterHeader(QStringView line)
{
    const QStringView head = line.left(100);
    qsizetype end = line.size() <= 100 ? head.size() : 0;
    while (end > 0 && !head[end - 1].isSpace())
        --end;
    const QStringView name = head.left(end).trimmed();
    const auto time = clockTime(head.mid(end));
    if (!time || end - name.size() < 2 || !isSpeakerName(name))
        return std::nullopt;
    return Header{name, *time, {}};
}

/// "[Name] 10:02:33".
std::optional<Header> zoomHeader(QStringView line)
{
    const qsizetype close = line.left(100).indexOf(u"] ");
    if (!line.startsWith(u'[') || close < 2)
        return std::nullopt;
    const auto time = clockTime(line.mid(close + 2).trimmed());
    const QStringView name = line.mid(1, close - 1).trimmed();
    return time && isSpeakerName(name) ? std::optional(Header{name, *time, {}}) : std::nullopt;
}

/// "00:00:05<tab>Name", with the words behind another tab or on the lines after it.
std::optional<Header> zoomTabHeader(QStringView line)
{
    const qsizetype tab = line.left(20).indexOf(u'\t');
    const auto time = tab > 0 ? clockTime(line.left(tab).trimmed()) : std::nullopt;
    if (!time)
        return std::nullopt;
    const QStringView rest = line.mid(tab).trimmed();
    const qsizetype next = rest.left(100).indexOf(u'\t');
    QStringView name = (next < 0 ? rest.left(100) : rest.left(next)).trimmed();
    if (name.endsWith(u':'))
        name.chop(1);
    if (!isSpeakerName(name) || (next < 0 && rest.size() > 100))
        return std::nullopt;
    return Header{name, *time, next < 0 ? QStringView() : rest.mid(next).trimmed()};
}

bool isOtterCredit(QStringView line)
{
    return line.startsWith(u"Transcribed by ", Qt::CaseInsensitive) && line.contains(u"otter", Qt::CaseInsensitive);
}

struct Counts {
    int lines = 0;
    int otter = 0;
    int zoom = 0;
    int zoomTab = 0;
    bool credit = false;
};

// The beginning is enough to know a dialect by.
Counts countHeaders(QStringView text)
{
    Counts counts;
    forEachLine(text.left(256 * 1024), [&](const Line& line) {
        if (line.isBlank())
            return;
        ++counts.lines;
        counts.otter += otterHeader(line.text).has_value();
        counts.zoom += zoomHeader(line.text).has_value();
        counts.zoomTab += zoomTabHeader(line.text).has_value();
        counts.credit = counts.credit || isOtterCredit(line.text);
    });
    return counts;
}

/// Takes the lines under their headers.
class HeaderReader {
public:
    HeaderReader(const QString& dialect, ReadHeader header, const ReadOptions& options)
        : m_header(header), m_builder(dialect, options.researchers)
    {
    }

    void take(const Line& line)
    {
        if (line.isBlank())
            return;
        const auto header = m_header(line.text);
        if (header) {
            m_speaker = m_builder.speaker(header->name.toString());
            m_atMs = sinceBegin(header->ms);
            add(header->text);
        } else if (isOtterCredit(line.text)) {
            m_builder.lose({tr("the line that names the program"), 1, tr("line %1").arg(line.number),
                            tr("it is not speech"), false});
        } else if (m_speaker < 0) {
            ++m_before;
        } else {
            add(line.text);
        }
    }

    Document finish()
    {
        if (m_before > 0)
            m_builder.lose({tr("lines before the first speaker"), m_before, {}, tr("they are not speech"), false});
        if (m_begin > 0)
            m_builder.keep(tr("The times were those of a clock; they are counted from the first one now."));
        return m_builder.take();
    }

private:
    void add(QStringView text)
    {
        if (text.isEmpty())
            return;
        DocumentEntry entry;
        entry.speaker = m_speaker;
        entry.atMs = std::exchange(m_atMs, std::nullopt);
        entry.text = text.toString();
        m_builder.add(std::move(entry));
    }

    /// Zoom writes the time of day: past the first hour, or past midnight.
    qint64 sinceBegin(qint64 ms)
    {
        constexpr qint64 hour = 3'600'000;
        const bool clock = m_header != otterHeader;
        if (!m_begin)
            m_begin = clock && ms >= hour ? ms : 0;
        return ms < *m_begin ? ms + 24 * hour - *m_begin : ms - *m_begin;
    }

    ReadHeader m_header;
    DocumentBuilder m_builder;
    int m_speaker = -1;
    int m_before = 0;
    std::optional<qint64> m_atMs;
    std::optional<qint64> m_begin;
};

} // namespace

std::optional<Document> readTranscript(const QString& text, const ReadOptions& options, const ReadProgress& progress)
{
    if (options.kind == SessionKind::Feedback)
        return std::nullopt;
    if (auto meet = readMeet(text, options, progress))
        return meet;
    const Counts counts = countHeaders(text);
    const auto many = [&](int headers) { return headers > 1 && headers * 10 >= counts.lines; };
    QString dialect;
    ReadHeader header = nullptr;
    if (many(counts.otter) || (counts.otter > 0 && counts.credit)) {
        dialect = QStringLiteral("Otter");
        header = otterHeader;
    } else if (many(counts.zoom)) {
        dialect = QStringLiteral("Zoom");
        header = zoomHeader;
    } else if (many(counts.zoomTab)) {
        dialect = QStringLiteral("Zoom");
        header = zoomTabHeader;
    } else {
        return std::nullopt;
    }
    HeaderReader reader(dialect, header, options);
    forEachLine(
        text, [&](const Line& line) { reader.take(line); }, progress);
    return reader.finish();
}

} // namespace core::import
