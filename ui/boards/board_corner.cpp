#include "ui/boards/board_corner.h"

#include "ui/boards/board_canvas.h"
#include "ui/boards/mini_map.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/type.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace ui {

BoardCorner::BoardCorner(BoardCanvas& canvas, const CornerActions& actions, QWidget* parent)
    : QWidget(parent), m_canvas(canvas)
{
    setAccessibleName(tr("View of the board"));
    auto* zoom = new Surface(&Theme::paper, Qt::TopEdge | Qt::RightEdge | Qt::BottomEdge | Qt::LeftEdge);
    auto* row = new QHBoxLayout(zoom);
    row->setContentsMargins(2, 1, 2, 1);
    row->setSpacing(0);
    m_zoom = new Label({}, Type::Hint, &Theme::inkSoft);
    m_zoom->setMinimumWidth(paint::textWidth(tr("%1 %").arg(1000), fontOf(Type::Hint))); // on one line, all of them
    const auto add = [row](QAction* action) {
        auto* button = new Button(action, Button::Look::Flat);
        button->setShows(Button::Shows::IconOnly);
        row->addWidget(button);
    };
    add(actions.out);
    row->addWidget(m_zoom, 0, Qt::AlignVCenter);
    add(actions.in);
    add(actions.full);
    add(actions.whole);
    m_map = new MiniMap(canvas);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(zoom, 0, Qt::AlignRight);
    column->addWidget(m_map, 0, Qt::AlignRight);
    connect(&canvas, &BoardCanvas::viewChanged, this, &BoardCorner::showZoom);
    showZoom();
}

void BoardCorner::setMapShown(bool shown)
{
    m_map->setVisible(shown);
    adjustSize();
}

void BoardCorner::renew()
{
    m_map->renew();
    showZoom();
}

void BoardCorner::showZoom()
{
    m_zoom->setText(tr("%1 %").arg(qRound(m_canvas.zoom() * 100)));
    m_map->update();
}

} // namespace ui
