#include "ui/widgets/edit_field.h"

#include <QKeyEvent>

namespace ui {

EditField::EditField(const QString& name, QWidget* parent) : ElidedField(parent)
{
    setAccessibleName(name);
    setTextMargins(4, 0, 4, 0);
}

void EditField::setValue(const QString& value)
{
    const bool typing = hasFocus() && isTyped() && value == m_value;
    m_value = value;
    if (!typing)
        restore();
}

void EditField::restore()
{
    if (isTyped()) {
        setText(m_value);
        setCursorPosition(0);
    }
}

void EditField::enter()
{
    if (isTyped())
        emit entered(text().trimmed());
}

bool EditField::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool undoes = key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo);
        if (undoes && !isTyped())
            return false; // nothing of the field's own: the project's step is meant
        if (key->key() == Qt::Key_Escape && isTyped()) {
            event->accept();
            return true;
        }
    }
    return ElidedField::event(event);
}

void EditField::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && isTyped()) {
        restore();
        emit restored();
    } else if (event->key() == Qt::Key_Escape) {
        event->ignore();
    } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        enter();
    } else {
        QLineEdit::keyPressEvent(event);
    }
}

void EditField::focusOutEvent(QFocusEvent* event)
{
    QLineEdit::focusOutEvent(event);
    if (event->reason() == Qt::PopupFocusReason)
        return; // the list of completions
    enter();
    setCursorPosition(0);
}

} // namespace ui
