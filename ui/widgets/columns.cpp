#include "ui/widgets/columns.h"

#include <QVBoxLayout>

namespace ui {

QVBoxLayout* columnIn(QWidget* widget, int spacing)
{
    auto* column = new QVBoxLayout(widget);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spacing);
    return column;
}

} // namespace ui
