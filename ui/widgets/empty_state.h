#pragma once

#include "ui/widgets/surface.h"

class QAction;

namespace ui {

/// Stands where the first row would be: what belongs here, how it gets here, and one button for that.
class EmptyState : public Surface {
    Q_OBJECT

public:
    EmptyState(const QString& what, const QString& how, QAction* action, QWidget* parent = nullptr);
};

} // namespace ui
