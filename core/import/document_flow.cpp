#include "core/import/document_flow.h"

#include "core/import/document_table.h"
#include "core/import/label_shape.h"
#include "core/tr.h"

#include <algorithm>

namespace core::import {
namespace {

/// A label, a time or a header with one, alone on its line: words follow, and only then may a mark stand.
bool awaitsWords(QStringView line)
{
    line = line.trimmed();
    return line.isEmpty() || line.back() == u':' || line.back() == u']' || line.back().isDigit();
}

bool hasLabel(QStringView line)
{
    const auto turn = candidateIn(line, Colon::First);
    return turn && shapeOf(turn->label) != Shape::None;
}

} // namespace

void DocumentFlow::write(QStringView words)
{
    m_frames.back().line += words;
}

void DocumentFlow::endParagraph(Paragraph paragraph)
{
    Frame& frame = m_frames.back();
    if (paragraph != Paragraph::Dropped)
        addLine(frame, std::exchange(frame.line, {}), paragraph);
    frame.line.clear();
    frame.lines += std::exchange(frame.boxes, {});
}

void DocumentFlow::addLine(Frame& frame, QString line, Paragraph paragraph)
{
    line = withoutMarks(std::move(line));
    const QString words =
        paragraph == Paragraph::Heading && frame.inside == Inside::Body ? line.simplified() : QString();
    if (!words.isEmpty() && !hasLabel(words)) {
        line = QStringLiteral("# ") + words;
        m_text.headings << words;
    }
    if (!frame.marks.isEmpty() && !awaitsWords(line))
        line += std::exchange(frame.marks, {});
    frame.lines << line;
}

void DocumentFlow::open(Inside inside)
{
    m_frames.push_back({.inside = inside});
}

/// Ends what is still open in a frame.
void DocumentFlow::settle(Frame& frame)
{
    if (!frame.line.isEmpty())
        addLine(frame, std::exchange(frame.line, {}), Paragraph::Plain);
    frame.lines += std::exchange(frame.boxes, {});
}

void DocumentFlow::close()
{
    if (m_frames.size() < 2)
        return;
    Frame frame = std::move(m_frames.back());
    m_frames.pop_back();
    settle(frame);
    Frame& outer = m_frames.back();
    outer.marks += frame.marks;
    if (frame.inside == Inside::Cell && outer.inside == Inside::Row) {
        outer.cells << frame.lines.join(u'\n');
    } else if (frame.inside == Inside::Row && outer.inside == Inside::Table) {
        outer.rows.push_back(frame.cells);
        outer.lines += frame.lines;
    } else if (frame.inside == Inside::Box) {
        outer.boxes += frame.lines;
        ++m_boxes;
    } else {
        frame.lines += frame.cells;
        frame.lines += tableLines(frame.rows);
        outer.lines += frame.lines;
    }
}

QString DocumentFlow::closeAside()
{
    if (m_frames.size() < 2)
        return {};
    Frame frame = std::move(m_frames.back());
    m_frames.pop_back();
    settle(frame);
    frame.lines.removeIf([](const QString& line) { return line.trimmed().isEmpty(); });
    return frame.lines.join(u'\n').trimmed();
}

void DocumentFlow::aside(EntryKind kind, const QString& text)
{
    if (text.trimmed().isEmpty())
        return;
    m_frames.back().marks += asideMark(m_text.asides.size());
    const bool note = kind == EntryKind::Note;
    m_text.asides.push_back({kind, (note ? tr("Footnote: %1") : tr("Comment: %1")).arg(text.trimmed())});
    ++(note ? m_notes : m_comments);
}

void DocumentFlow::lose(const Loss& loss)
{
    const auto known = std::find_if(m_text.lost.begin(), m_text.lost.end(),
                                    [&](const Loss& other) { return other.what == loss.what; });
    if (known != m_text.lost.end())
        known->count += loss.count;
    else
        m_text.lost.push_back(loss);
}

DocumentText DocumentFlow::take(const QString& format)
{
    while (m_frames.size() > 1)
        close();
    Frame& body = m_frames.front();
    settle(body);
    m_text.format = format;
    m_text.text = body.lines.join(u'\n') + body.marks;
    body = {};
    if (m_notes > 0)
        keep(counted(m_notes, "%1 footnote stands as a note after the line that it belongs to.",
                     "%1 footnotes stand as notes after the lines that they belong to."));
    if (m_comments > 0)
        keep(counted(m_comments, "%1 comment stands as an insight after the line that it belongs to.",
                     "%1 comments stand as insights after the lines that they belong to."));
    if (m_boxes > 0)
        keep(counted(m_boxes, "The words of %1 text box stand after the paragraph in which it hangs.",
                     "The words of %1 text boxes stand after the paragraphs in which they hang."));
    return std::move(m_text);
}

} // namespace core::import
