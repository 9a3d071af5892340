#include "ui/sessions/text_layout.h"

#include <QTextBlock>
#include <QTextDocument>
#include <QTextLayout>

namespace ui {
namespace {

constexpr int widestText = 520; // for text of 14 px: 72 characters
constexpr int gapToBars = 8;
constexpr int leastText = 200;

} // namespace

TextColumns TextColumns::fit(int width, int textSize)
{
    TextColumns columns;
    const int room = width - columns.textLeft - columns.barsWidth - gapToBars;
    columns.textWidth = qBound(leastText, room, widestText * textSize / 14);
    columns.barsLeft = columns.textLeft + columns.textWidth + gapToBars;
    columns.barsWidth = qMax(0, width - columns.barsLeft);
    return columns;
}

TextLayout::TextLayout(QTextDocument* document, Openings openings, Rooms rooms)
    : QPlainTextDocumentLayout(document), m_openings(std::move(openings)), m_rooms(std::move(rooms))
{
}

void TextLayout::setColumns(const TextColumns& columns)
{
    m_columns = columns;
    requestUpdate();
}

void TextLayout::setLinePitch(int pixels)
{
    m_pitch = pixels;
}

bool TextLayout::isOurs(const QTextBlock& block) const
{
    // The base class lays out a block that was edited by itself, from margin to margin; and columns change their width.
    const QTextLayout* layout = block.layout();
    if (layout->lineCount() == 0)
        return false;
    const QTextLine first = layout->lineAt(0);
    return qRound(first.x() + first.width()) == m_columns.textLeft + m_columns.textWidth;
}

QRectF TextLayout::blockBoundingRect(const QTextBlock& block) const
{
    if (!block.isValid())
        return {};
    if (!isOurs(block))
        layOut(block);
    const int height = above + block.layout()->lineCount() * m_pitch + below + m_rooms(block.blockNumber());
    return {0, 0, qreal(m_columns.textLeft + m_columns.textWidth), qreal(height)};
}

void TextLayout::layOut(const QTextBlock& block) const
{
    QTextLayout* layout = block.layout();
    const Opening opening = m_openings(block.blockNumber());
    QTextOption option = document()->defaultTextOption();
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout->setTextOption(option);
    if (layout->preeditAreaText().isEmpty() && (opening.strong || !layout->formats().isEmpty())) {
        QTextCharFormat strong;
        strong.setFontWeight(QFont::DemiBold);
        layout->setFormats(opening.strong ? QList<QTextLayout::FormatRange>{{0, block.length(), strong}}
                                          : QList<QTextLayout::FormatRange>{});
    }
    layout->beginLayout();
    int count = 0;
    for (QTextLine line = layout->createLine(); line.isValid(); line = layout->createLine(), ++count) {
        const int indent = count == 0 ? opening.indent : 0;
        line.setLineWidth(m_columns.textWidth - indent);
        line.setPosition(QPointF(m_columns.textLeft + indent, lineTop(count) + (m_pitch - line.height()) / 2));
    }
    layout->endLayout();
    const int before = block.lineCount();
    QTextBlock(block).setLineCount(count);
    if (before != count)
        emit const_cast<TextLayout*>(this)->documentSizeChanged(documentSize());
}

} // namespace ui
