#pragma once

#include "ui/widgets/elided_field.h"

namespace ui {

/// A field that keeps itself: Enter or leaving it enters what was typed, Esc brings back what was there.
class EditField : public ElidedField {
    Q_OBJECT

public:
    explicit EditField(const QString& name, QWidget* parent = nullptr);

    /// What is kept now. Words that are being typed stay.
    void setValue(const QString& value);
    QString value() const { return m_value; }
    /// Forgets what was typed.
    void restore();

signals:
    /// Something else than value() was typed; whoever keeps it answers with setValue().
    void entered(const QString& text);
    void restored();

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    bool isTyped() const { return text() != m_value; }
    void enter();

    QString m_value;
};

} // namespace ui
