#include "ui/widgets/empty_state.h"

#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QVBoxLayout>

namespace ui {

EmptyState::EmptyState(const QString& what, const QString& how, QAction* action, QWidget* parent)
    : Surface(&Theme::paper, {}, parent)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 16);
    layout->setSpacing(4);
    layout->addWidget(new Label(what, Type::Body, &Theme::ink, QFont::DemiBold));
    layout->addWidget(new Label(how, Type::Body, &Theme::inkSoft));
    layout->addSpacing(8);
    auto* button = new Button(action, Button::Look::Outlined);
    layout->addWidget(button);
    setFocusProxy(button);
    layout->addStretch();
    setAccessibleName(what);
}

} // namespace ui
