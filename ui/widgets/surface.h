#pragma once

#include "ui/widgets/theme.h"

#include <QWidget>

namespace ui {

/// A flat area of one of the theme's surfaces, with lines of 1 px on the edges that are asked for.
class Surface : public QWidget {
    Q_OBJECT

public:
    using Role = QColor Theme::*;

    explicit Surface(Role role, Qt::Edges lines = {}, QWidget* parent = nullptr);
    void setRole(Role role);
    void setLines(Qt::Edges lines);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Role m_role;
    Qt::Edges m_lines;
};

} // namespace ui
