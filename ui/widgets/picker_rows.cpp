#include "ui/widgets/picker_rows.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/paint.h"

#include <QListView>
#include <QPainter>

namespace ui {
namespace {

constexpr int side = 10;
constexpr int iconRoom = 24;
constexpr int gap = 8;
constexpr int mostNumbers = 9;

} // namespace

MakeRow::MakeRow(const QString& icon, QWidget* parent) : QAbstractButton(parent), m_icon(icon)
{
    setFocusPolicy(Qt::NoFocus);
    setAttribute(Qt::WA_Hover);
}

void MakeRow::setState(const QString& words, bool current, bool hasKey)
{
    setText(words);
    setAccessibleName(words);
    m_current = current;
    m_key = current ? tr("Enter") : hasKey ? tr("Ctrl+Enter") : QString();
    update();
}

void MakeRow::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::of(this);
    QPainter painter(this);
    if (m_current || underMouse())
        painter.fillRect(rect().adjusted(1, 1, -1, -4), m_current ? theme.accentTint : theme.hover);
    paint::hairline(painter, rect(), Qt::TopEdge, theme.line);
    QRect inside = rect().adjusted(side, 0, -side, 0);
    if (!m_icon.isEmpty()) {
        paintIcon(painter, QRect(inside.left(), inside.top(), 16, inside.height()), m_icon, 16, theme.inkSoft);
        inside.setLeft(inside.left() + iconRoom);
    }
    if (!m_key.isEmpty()) {
        paint::keyHint(painter, inside, m_key, theme.inkFaint);
        inside.setRight(inside.right() - paint::keyHintSize(m_key).width() - gap);
    }
    paint::text(painter, inside, text(), fontOf(Type::Body), theme.ink);
}

QString pickerKey(const QListView& list, int row)
{
    if (row == list.currentIndex().row())
        return MakeRow::tr("Enter");
    const int shown = row - qMax(0, list.indexAt(QPoint(1, 1)).row());
    return shown >= 0 && shown < mostNumbers ? MakeRow::tr("Ctrl+%1").arg(shown + 1) : QString();
}

int pickerKeyWidth()
{
    return qMax(paint::keyHintSize(MakeRow::tr("Ctrl+%1").arg(mostNumbers)).width(),
                paint::keyHintSize(MakeRow::tr("Enter")).width());
}

} // namespace ui
