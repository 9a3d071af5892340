// What the text shows of a capture: when permission was withheld, and, while lines come, its end.
#include "ui/sessions/session_view.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/words.h"

#include <QScrollBar>

namespace ui {
namespace {

constexpr int bannerHeight = 26; // with the space around it
constexpr int bannerSpace = 3;

QString wordsOf(const core::Stretch& stretch)
{
    const QString begin = sessionTime(stretch.beginMs);
    return stretch.untilMs ? SessionView::tr("Permission withheld %1 to %2").arg(begin, sessionTime(stretch.untilMs))
                           : SessionView::tr("Permission withheld since %1").arg(begin);
}

} // namespace

/// A stretch is told below the last entry from before it; below the first one where there is none.
void SessionView::placeWithheld()
{
    std::vector<Withheld> placed;
    for (const auto& stretch : m_content->withheld) {
        int block = 0;
        for (size_t at = 0; at < m_content->entries.size(); ++at)
            if (m_content->entries[at].atMs && *m_content->entries[at].atMs < stretch.beginMs)
                block = static_cast<int>(at);
        placed.push_back({block, stretch});
    }
    const bool same = std::equal(placed.begin(), placed.end(), m_withheld.begin(), m_withheld.end(),
                                 [](const Withheld& a, const Withheld& b) { return a.block == b.block; });
    m_withheld = std::move(placed);
    if (!same)
        textLayout()->changeHeights();
}

int SessionView::roomBelow(int block) const
{
    int banners = 0;
    for (const auto& withheld : m_withheld)
        banners += withheld.block == block ? 1 : 0;
    return banners * rowHeight(bannerHeight) + (m_content->picturesAt(block).empty() ? 0 : pictureHeight + pictureGap);
}

QRect SessionView::withheldRect(const BlockInView& in, int nth) const
{
    const auto& columns = textLayout()->columns();
    const int top = qRound(in.top) + textLayout()->lineTop(std::max(1, in.block.layout()->lineCount())) +
                    TextLayout::below + nth * rowHeight(bannerHeight);
    return {columns.textLeft - 6, top + bannerSpace, columns.textWidth + 6, rowHeight(bannerHeight) - 2 * bannerSpace};
}

void SessionView::paintWithheld(QPainter& painter, const Theme& theme, const BlockInView& in) const
{
    int nth = 0;
    for (const auto& withheld : m_withheld) {
        if (withheld.block != in.block.blockNumber())
            continue;
        QRect rect = withheldRect(in, nth++);
        paint::box(painter, rect, 2, theme.badTint);
        paintIcon(painter, QRect(rect.left() + 6, rect.top(), 16, rect.height()), QStringLiteral("object-locked"), 16,
                  theme.bad);
        rect.setLeft(rect.left() + 28);
        paint::text(painter, rect, wordsOf(withheld.stretch), fontOf(Type::Hint, QFont::Medium), theme.bad);
    }
}

core::Id<core::Stretch> SessionView::withheldAt(const QPoint& point) const
{
    if (m_withheld.empty())
        return {};
    for (const auto& in : blocksInView()) {
        int nth = 0;
        for (const auto& withheld : m_withheld)
            if (withheld.block == in.block.blockNumber() && withheldRect(in, nth++).contains(point))
                return withheld.stretch.id;
    }
    return {};
}

void SessionView::setStandsAtEnd(bool stands)
{
    m_standsAtEnd = stands;
    if (stands)
        standAtEnd();
    else
        setViewportMargins(0, 0, 0, 0);
}

/// Shows the last lines; where all of them fit, they stand at the foot of the view.
void SessionView::standAtEnd()
{
    const int room = height();
    qreal used = 2 * document()->documentMargin();
    for (QTextBlock block = document()->lastBlock(); block.isValid() && used < room; block = block.previous())
        used += blockBoundingRect(block).height();
    const int above = std::max(0, room - qRound(used));
    if (viewportMargins().top() != above)
        setViewportMargins(0, above, 0, 0);
    verticalScrollBar()->setValue(verticalScrollBar()->maximum());
}

} // namespace ui
