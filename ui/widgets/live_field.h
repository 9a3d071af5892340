#pragma once

#include "ui/widgets/elided_field.h"

namespace ui {

/// A field without a frame that is kept letter by letter, so that what is made of it follows. Esc brings back what was
/// there when the writing began. Undo is the project's.
class LiveField : public ElidedField {
    Q_OBJECT

public:
    LiveField(const QString& name, const QString& placeholder, QWidget* parent = nullptr);

    /// What is kept now. The cursor stays where it is.
    void setValue(const QString& value);

signals:
    void typed(const QString& text);
    /// Enter or Esc: the person has done here.
    void left();

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_before;
};

} // namespace ui
