#include "ui/widgets/live_field.h"

#include "ui/widgets/paint.h"

#include <QKeyEvent>

namespace ui {

LiveField::LiveField(const QString& name, const QString& placeholder, QWidget* parent) : ElidedField(parent)
{
    setAccessibleName(name);
    setToolTip(name);
    setPlaceholderText(placeholder);
    setFrame(false);
    setTextMargins(4, 0, 4, 0);
    connect(this, &QLineEdit::textEdited, this, &LiveField::typed);
}

void LiveField::setValue(const QString& value)
{
    // A space that was just typed is not kept yet, but the next letter is to stand behind it.
    if (text() == value || (hasFocus() && text().simplified() == value.simplified()))
        return;
    const int at = cursorPosition();
    setText(value);
    setCursorPosition(hasFocus() ? qMin(at, static_cast<int>(value.size())) : 0);
}

bool LiveField::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo))
            return false;
        if (key->key() == Qt::Key_Escape) {
            event->accept();
            return true;
        }
    }
    return ElidedField::event(event);
}

void LiveField::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->key() == Qt::Key_Escape && text() != m_before) {
        setText(m_before);
        emit typed(m_before);
    }
    if (!enter && event->key() != Qt::Key_Escape)
        return QLineEdit::keyPressEvent(event);
    emit left();
}

void LiveField::focusInEvent(QFocusEvent* event)
{
    QLineEdit::focusInEvent(event);
    m_before = text();
}

void LiveField::paintEvent(QPaintEvent* event)
{
    ElidedField::paintEvent(event);
    if (!hasFocus())
        return;
    QPainter painter(this);
    paint::box(painter, rect(), 4, {}, Theme::of(this).accent);
}

} // namespace ui
