#pragma once

#include "ui/widgets/theme.h"
#include "ui/widgets/type.h"

#include <QWidget>

namespace ui {

/// Words in one of the type steps and one of the theme's inks; they wrap, and their lines stand as the step says.
class Label : public QWidget {
    Q_OBJECT

public:
    using Ink = QColor Theme::*;

    explicit Label(const QString& text = {}, Type step = Type::Body, Ink ink = &Theme::ink,
                   QFont::Weight weight = QFont::Normal, QWidget* parent = nullptr);

    void setText(const QString& text);
    QString text() const { return m_text; }
    void setElided(bool elided);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return !m_elided; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_text;
    Type m_step;
    Ink m_ink;
    QFont::Weight m_weight;
    bool m_elided = false;
};

} // namespace ui
