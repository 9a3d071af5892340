#include "ui/sessions/lanes.h"
#include "ui/sessions/session_view.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/words.h"

#include <QPaintEvent>

#include <algorithm>

namespace ui {
namespace {

constexpr int tintShare = 20; // of a pitch of 22
constexpr int mostUnderlines = 3;
constexpr int barWidth = 4;
constexpr int labelLeft = 38; // right of where the bars begin
constexpr int labelPitch = 15;
constexpr int leastForLabels = 110; // px of margin
constexpr int mostLanesWithLabels = 10;
constexpr int blocksLookedBack = 60; // for bars that began above

int pitchOf(int lanes)
{
    return lanes > 6 ? 6 : 8;
}

} // namespace

std::vector<SessionView::BlockInView> SessionView::blocksInView() const
{
    std::vector<BlockInView> blocks;
    QTextBlock block = firstVisibleBlock();
    qreal top = contentOffset().y();
    const auto group = const_cast<Marks&>(m_marks).groupFrom(block.blockNumber());
    const auto& groups = const_cast<Marks&>(m_marks).groups();
    const int from = group < groups.size() ? std::max(groups[group].firstBlock, block.blockNumber() - blocksLookedBack)
                                           : block.blockNumber();
    for (QTextBlock above = block.previous(); above.isValid() && above.blockNumber() >= from;
         above = above.previous()) {
        const qreal below = blocks.empty() ? top : blocks.back().top;
        blocks.push_back({above, below - blockBoundingRect(above).height(), false});
    }
    std::reverse(blocks.begin(), blocks.end());
    for (; block.isValid() && top <= viewport()->height(); block = block.next()) {
        blocks.push_back({block, top, true});
        top += blockBoundingRect(block).height();
    }
    return blocks;
}

void SessionView::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::of(this);
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), theme.paper);
    m_pictures.clear();
    const auto blocks = blocksInView();
    for (const auto& in : blocks) {
        if (!in.visible)
            continue;
        if (m_tinted)
            paintTints(painter, theme, in);
        paintSelection(painter, theme, in);
        paintMargin(painter, theme, in);
        paintWords(painter, theme, in);
        paintPictures(painter, theme, in);
        paintWithheld(painter, theme, in);
    }
    for (const auto& in : blocks) {
        if (!in.visible)
            continue;
        paintUnderlines(painter, theme, in);
        paintHits(painter, theme, in);
    }
    collectBars(blocks);
    paintBars(painter, theme);
}

QList<QRect> SessionView::rectsOf(const BlockInView& in, core::TextRange range) const
{
    QList<QRect> rects;
    const QTextLayout* layout = in.block.layout();
    const int height = textLayout()->linePitch();
    const auto composed = static_cast<int>(layout->preeditAreaText().size());
    if (composed > 0 && range.begin >= layout->preeditAreaPosition())
        range.begin += composed;
    if (composed > 0 && range.end > layout->preeditAreaPosition())
        range.end += composed;
    for (int at = 0; at < layout->lineCount(); ++at) {
        const QTextLine line = layout->lineAt(at);
        const int begin = std::max(range.begin, line.textStart());
        const int end = std::min(range.end, line.textStart() + line.textLength());
        if (begin >= end)
            continue;
        const qreal a = line.cursorToX(begin);
        // The space at the end of a line hangs over it.
        const qreal b = std::min(line.cursorToX(end), line.x() + line.naturalTextWidth());
        rects << QRect(qRound(std::min(a, b)), qRound(in.top) + textLayout()->lineTop(at),
                       qRound(std::max(a, b)) - qRound(std::min(a, b)), height);
    }
    return rects;
}

TagColour SessionView::colourOf(int mark, const Theme& theme) const
{
    const PageTag* tag = m_marks.tagOf(mark);
    return tag ? theme.tag(tag->hue) : TagColour{theme.field, theme.hover};
}

void SessionView::paintTints(QPainter& painter, const Theme& theme, const BlockInView& in) const
{
    const int height = textLayout()->linePitch() * tintShare / 22;
    for (const auto& stretch : m_marks.stretches(in.block.blockNumber(), in.block.length() - 1)) {
        const QColor tint = colourOf(stretch.marks.front(), theme).tint;
        for (const auto& rect : rectsOf(in, stretch.range))
            painter.fillRect(QRect(rect.left(), rect.top() + 1, rect.width(), height - 1), tint);
    }
}

void SessionView::paintUnderlines(QPainter& painter, const Theme& theme, const BlockInView& in) const
{
    const int first = textLayout()->linePitch() * tintShare / 22;
    for (const auto& stretch : m_marks.stretches(in.block.blockNumber(), in.block.length() - 1)) {
        const size_t begin = m_tinted ? 1 : 0; // without tints every tag has its line
        const size_t end = std::min(stretch.marks.size(), begin + mostUnderlines);
        for (size_t at = begin; at < end; ++at)
            for (const auto& rect : rectsOf(in, stretch.range))
                painter.fillRect(
                    QRect(rect.left(), rect.top() + first + 3 * static_cast<int>(at - begin), rect.width(), 2),
                    colourOf(stretch.marks[at], theme).bar);
    }
}

void SessionView::paintSelection(QPainter& painter, const Theme& theme, const BlockInView& in) const
{
    const QTextCursor cursor = textCursor();
    const core::TextRange range{std::max(0, cursor.selectionStart() - in.block.position()),
                                std::min(in.block.length() - 1, cursor.selectionEnd() - in.block.position())};
    const QColor colour = isActiveWindow() ? theme.selection : theme.hover;
    if (!range.isEmpty())
        for (const auto& rect : rectsOf(in, range))
            painter.fillRect(rect.adjusted(0, 1, 0, -2), colour);
}

void SessionView::paintHits(QPainter& painter, const Theme& theme, const BlockInView& in) const
{
    const int block = in.block.blockNumber();
    auto hit = std::lower_bound(m_hits.begin(), m_hits.end(), block, [](const Hit& h, int b) { return h.block < b; });
    for (; hit != m_hits.end() && hit->block == block; ++hit) {
        const bool current = hit - m_hits.begin() == m_hit;
        for (const auto& rect : rectsOf(in, hit->range))
            if (current)
                paint::focusRing(painter, rect.adjusted(-2, 0, 2, -1), theme, 2);
            else
                paint::box(painter, rect.adjusted(-1, 1, 1, -2), 2, {}, theme.field);
    }
}

void SessionView::paintMargin(QPainter& painter, const Theme& theme, const BlockInView& in) const
{
    const auto index = static_cast<size_t>(in.block.blockNumber());
    if (index >= m_content->entries.size() || !inStep())
        return;
    const auto& entry = m_content->entries[index];
    const auto& columns = textLayout()->columns();
    const QRect line(0, qRound(in.top) + textLayout()->lineTop(0), columns.timeRight, textLayout()->linePitch());
    const QString time = sessionTime(entry.atMs);
    paint::tabular(painter, line, entry.timeEstimated && !time.isEmpty() ? u'~' + time : time, fontOf(Type::Hint),
                   m_content->isNumbered(entry) ? theme.accent : theme.inkFaint);
    if (entry.keyQuote)
        paintIcon(painter, QRect(2, line.top(), 16, line.height()), QStringLiteral("rating"), 16, theme.inkSoft);
    const auto speaker = m_content->speakers.constFind(entry.speaker);
    const bool participant = speaker != m_content->speakers.constEnd() && speaker->part == core::Part::Participant;
    const QFont font = fontOf(Type::Hint, participant ? QFont::DemiBold : QFont::Normal);
    constexpr int besideStar = 20, gap = 4;
    int left = columns.speakerLeft; // a long name also takes the room of a time that is not there
    if (time.isEmpty())
        left = qBound(besideStar, columns.textLeft - 2 * gap - paint::textWidth(m_speakers[index], font), left);
    paint::text(painter, QRect(left, line.top(), columns.textLeft - left - gap, line.height()), m_speakers[index], font,
                participant ? theme.inkSoft : theme.inkFaint);
}

void SessionView::paintWords(QPainter& painter, const Theme& theme, const BlockInView& in) const
{
    const auto index = static_cast<size_t>(in.block.blockNumber());
    core::Entry entry;
    if (index < m_content->entries.size())
        entry = m_content->entries[index];
    const auto speaker = m_content->speakers.constFind(entry.speaker);
    const bool asks = speaker != m_content->speakers.constEnd() && speaker->part != core::Part::Participant;
    if (const QString opening = m_content->openingOf(entry); !opening.isEmpty())
        paint::text(painter,
                    QRect(textLayout()->columns().textLeft, qRound(in.top) + textLayout()->lineTop(0),
                          textLayout()->columns().textWidth, textLayout()->linePitch()),
                    opening, openingFont(entry), m_content->isNumbered(entry) ? theme.ink : theme.inkFaint);
    painter.setPen(asks ? theme.inkSoft : theme.ink);
    const QPointF offset(0, in.top);
    in.block.layout()->setCacheEnabled(true); // else drawing forgets the shapes, which the underlines ask for again
    in.block.layout()->draw(&painter, offset);
    if (hasFocus() && textCursor().block() == in.block) {
        painter.setPen(theme.ink);
        const QTextLayout* layout = in.block.layout();
        const auto composed = m_composing ? static_cast<int>(layout->preeditAreaText().size()) : 0;
        layout->drawCursor(&painter, offset, textCursor().positionInBlock() + composed, isReadOnly() ? 1 : 2);
    }
}

/// Under the words, in a row; what does not fit is counted.
void SessionView::paintPictures(QPainter& painter, const Theme& theme, const BlockInView& in)
{
    const auto& columns = textLayout()->columns();
    int left = columns.textLeft;
    const int right = columns.textLeft + columns.textWidth;
    const int top = qRound(in.top + blockBoundingRect(in.block).height()) - pictureHeight - pictureGap;
    const auto pictures = m_content->picturesAt(in.block.blockNumber());
    for (size_t at = 0; at < pictures.size(); ++at) {
        const QPixmap small = m_thumbnails ? m_thumbnails(pictures[at].source, pictureHeight) : QPixmap();
        const int width = small.isNull() ? pictureHeight : qRound(small.width() / small.devicePixelRatio());
        if (left + width > right && left > columns.textLeft) {
            paint::text(painter, QRect(left, top, right - left, pictureHeight), tr("+%1").arg(pictures.size() - at),
                        fontOf(Type::Hint), theme.inkFaint);
            break;
        }
        const QRect frame(left, top, width, pictureHeight);
        if (small.isNull())
            paint::box(painter, frame, 2, theme.page, theme.line);
        else
            painter.drawPixmap(QPoint(left, top + pictureHeight - qRound(small.height() / small.devicePixelRatio())),
                               small);
        m_pictures.push_back({frame, pictures[at].id});
        left += width + pictureGap;
    }
}

core::Id<core::Attachment> SessionView::pictureAt(const QPoint& point) const
{
    const auto found = std::find_if(m_pictures.begin(), m_pictures.end(),
                                    [&](const ShownPicture& shown) { return shown.rect.contains(point); });
    return found == m_pictures.end() ? core::Id<core::Attachment>() : found->picture;
}

void SessionView::layOutLanes(MarkGroup& group) const
{
    // Lines are counted from the group's first block, so that two bars meet where their lines do.
    std::vector<int> firstLine;
    int lines = 0;
    for (int block = group.firstBlock; block <= group.lastBlock; ++block) {
        const QTextBlock shown = document()->findBlockByNumber(block);
        blockBoundingRect(shown); // lays it out
        firstLine.push_back(lines);
        lines += std::max(1, shown.layout()->lineCount());
    }
    const auto lineAt = [&](int block, int offset) {
        const QTextLine line = document()->findBlockByNumber(block).layout()->lineForTextPosition(offset);
        return firstLine[static_cast<size_t>(block - group.firstBlock)] + (line.isValid() ? line.lineNumber() : 0);
    };
    std::vector<LineSpan> spans;
    for (int index = group.begin; index < group.end; ++index) {
        const Mark& mark = m_marks.at(index);
        spans.push_back(
            {lineAt(mark.firstBlock, mark.firstOffset), lineAt(mark.lastBlock, std::max(0, mark.lastOffset - 1)) + 1});
    }
    group.lanes = assignLanes(spans);
    group.laneCount = group.lanes.empty() ? 0 : *std::max_element(group.lanes.begin(), group.lanes.end()) + 1;
}

void SessionView::collectBars(const std::vector<BlockInView>& blocks)
{
    m_bars.clear();
    if (blocks.empty())
        return;
    const int firstBlock = blocks.front().block.blockNumber(), lastBlock = blocks.back().block.blockNumber();
    const auto lineTop = [&](int block, int offset) {
        if (block < firstBlock)
            return -1000;
        if (block > lastBlock)
            return viewport()->height() + 100;
        const auto& in = blocks[static_cast<size_t>(block - firstBlock)];
        const QTextLine line = in.block.layout()->lineForTextPosition(offset);
        return qRound(in.top) + textLayout()->lineTop(line.isValid() ? line.lineNumber() : 0);
    };
    auto& groups = m_marks.groups();
    const int height = textLayout()->linePitch() * tintShare / 22;
    for (size_t at = m_marks.groupFrom(firstBlock); at < groups.size() && groups[at].firstBlock <= lastBlock; ++at) {
        auto& group = groups[at];
        if (group.lanes.empty())
            layOutLanes(group);
        for (int index = group.begin; index < group.end; ++index) {
            const Mark& mark = m_marks.at(index);
            const int lane = group.lanes[static_cast<size_t>(index - group.begin)];
            const int top = lineTop(mark.firstBlock, mark.firstOffset) + 1;
            const int bottom = lineTop(mark.lastBlock, std::max(0, mark.lastOffset - 1)) + height;
            const int x = textLayout()->columns().barsLeft + lane * pitchOf(group.laneCount);
            m_bars.push_back({QRect(x, top, barWidth, bottom - top), index, lane, {}});
        }
    }
}

void SessionView::paintBars(QPainter& painter, const Theme& theme)
{
    int lanes = 0;
    for (const auto& bar : m_bars)
        lanes = std::max(lanes, bar.lane + 1);
    if (lanes <= mostLanesWithLabels && textLayout()->columns().barsWidth >= leastForLabels)
        paintLabels(painter, theme, lanes);
    for (const auto& bar : m_bars) {
        if (m_marks.at(bar.mark).highlight == m_current)
            paint::box(painter, bar.rect.adjusted(-3, -3, 3, 3), 2, theme.paper, theme.accent);
        paint::tagBar(painter, bar.rect, colourOf(bar.mark, theme).bar);
    }
}

void SessionView::paintLabels(QPainter& painter, const Theme& theme, int lanes)
{
    std::stable_sort(m_bars.begin(), m_bars.end(), [](const Bar& a, const Bar& b) {
        return a.rect.top() != b.rect.top() ? a.rect.top() < b.rect.top() : a.lane < b.lane;
    });
    const auto& columns = textLayout()->columns();
    const int left = columns.barsLeft + std::max(labelLeft, lanes * pitchOf(lanes) + 12);
    const int right = columns.barsLeft + columns.barsWidth - 8;
    const QFontMetrics metrics(fontOf(Type::Hint, QFont::Medium));
    QHash<QString, int> widths; // of words: a tag stands many times in sight
    int free = -1000;
    for (auto& bar : m_bars) {
        const int top = std::max(bar.rect.top(), free);
        free = top + labelPitch;
        if (free < 0 || top > viewport()->height())
            continue;
        const bool current = m_marks.at(bar.mark).highlight == m_current;
        const PageTag* tag = m_marks.tagOf(bar.mark);
        const QString words = tag ? tag->leaf() : tr("no tag");
        const QRect label(left, top + 1, right - left, lineHeight(Type::Hint));
        bar.label = label;
        auto width = widths.find(words);
        if (width == widths.end())
            width = widths.insert(words, metrics.horizontalAdvance(words));
        bar.label.setWidth(qMin(label.width(), *width));
        painter.fillRect(QRect(bar.rect.right() + 2, label.center().y(), left - 4 - bar.rect.right() - 2, 1),
                         current ? theme.accent : theme.lineStrong);
        paint::text(painter, label, words, fontOf(Type::Hint, current ? QFont::Medium : QFont::Normal),
                    current ? theme.ink : theme.inkFaint);
    }
}

QRect SessionView::barOf(int highlight) const
{
    for (const auto& bar : m_bars)
        if (m_marks.at(bar.mark).highlight == highlight)
            return bar.rect;
    return {};
}

QRect SessionView::rectOf(int entry, core::TextRange range) const
{
    for (const auto& in : blocksInView())
        if (in.block.blockNumber() == entry) {
            const auto rects = rectsOf(in, range);
            return rects.isEmpty() ? QRect() : rects.front();
        }
    return {};
}

} // namespace ui
