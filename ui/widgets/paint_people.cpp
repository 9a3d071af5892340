#include "ui/widgets/icons.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/words.h"

#include <QCoreApplication>

namespace ui::paint {
namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("paint", text);
}

constexpr int pitch = 10;
constexpr int height = 12;
constexpr int mostMarks = 16;
constexpr int barWidth = pitch * mostMarks;

void drawMark(QPainter& painter, const QPointF& middle, const Theme& theme, int part)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.inkSoft);
    switch (part) {
    case 0: painter.drawEllipse(middle, 3.5, 3.5); break;
    case 1: painter.drawRect(QRectF(middle.x() - 3, middle.y() - 3, 6, 6)); break;
    case 2:
        painter.setPen(QPen(theme.bad, 2));
        painter.drawLine(middle + QPointF(-2.5, -2.5), middle + QPointF(2.5, 2.5));
        painter.drawLine(middle + QPointF(2.5, -2.5), middle + QPointF(-2.5, 2.5));
        break;
    default:
        painter.setPen(QPen(theme.inkFaint, 1.2));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(middle, 3, 3);
    }
}

void drawBar(QPainter& painter, const QRect& rect, const Theme& theme, const People& people)
{
    const QColor colours[] = {theme.inkSoft, theme.field, theme.bad, theme.line};
    const int counts[] = {people.facing, people.market, people.against, people.silent};
    double x = rect.left();
    for (size_t part = 0; part < 4; ++part) {
        const double width = barWidth * double(counts[part]) / people.total();
        painter.fillRect(QRectF(x, rect.center().y() - 3, width, 7), colours[part]);
        x += width;
    }
}

QString badgeWords(int people)
{
    return counted(people, tr("%1 person"), tr("%1 people"));
}

} // namespace

void peopleStrip(QPainter& painter, const QRect& rect, const Theme& theme, const People& people)
{
    if (people.total() > mostMarks)
        return drawBar(painter, rect, theme, people);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const int counts[] = {people.facing, people.market, people.against, people.silent};
    QPointF middle(rect.left() + pitch / 2.0, rect.top() + rect.height() / 2.0);
    for (int part = 0; part < 4; ++part)
        for (int i = 0; i < counts[part]; ++i, middle.rx() += pitch)
            drawMark(painter, middle, theme, part);
    painter.restore();
}

QSize peopleStripSize(const People& people)
{
    return {qMin(people.total(), mostMarks) * pitch, height};
}

QString peopleWords(const People& people)
{
    QStringList parts{counted(people.facing + people.market, tr("%1 person for"), tr("%1 people for"))};
    if (people.market > 0)
        parts << tr("%1 of them market").arg(number(people.market));
    if (people.against > 0)
        parts << tr("%1 against").arg(number(people.against));
    if (people.silent > 0)
        parts << tr("%1 silent").arg(number(people.silent));
    return parts.join(QStringLiteral(", "));
}

void peopleBadge(QPainter& painter, const QRect& rect, const Theme& theme, int people)
{
    if (people == 1)
        return badge(painter, rect, theme, Verdict::Warn, badgeWords(1));
    paintIcon(painter, QRect(rect.left(), rect.top(), 16, rect.height()), QStringLiteral("user"), 14, theme.inkSoft);
    tabular(painter, rect.adjusted(20, 0, 0, 0), QString::number(people), fontOf(Type::Hint), theme.inkSoft,
            Qt::AlignLeft);
}

QSize peopleBadgeSize(int people)
{
    if (people == 1)
        return badgeSize(badgeWords(1));
    return {20 + tabularWidth(QString::number(people), fontOf(Type::Hint)), 20};
}

} // namespace ui::paint
