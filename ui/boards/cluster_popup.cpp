#include "ui/boards/cluster_popup.h"

#include "ui/tags/swatch_grid.h"
#include "ui/tags/tag_picker.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/memo_edit.h"
#include "ui/widgets/paint.h"

#include <QAction>
#include <QApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace ui {

ClusterPopup::ClusterPopup(QWidget* parent) : QWidget(parent)
{
    setAccessibleName(tr("About the cluster"));
    m_name = new Label({}, Type::Body, &Theme::ink, QFont::DemiBold);
    m_facts = new Label({}, Type::Hint, &Theme::inkSoft);
    m_colours = new SwatchGrid;
    m_colours->setAccessibleName(tr("Colour of the cluster"));
    m_noColour = new QAction(tr("No colour"), this);
    m_noColourButton = new Button(m_noColour, Button::Look::Flat);
    m_note = new MemoEdit;
    m_note->setLook(Type::Body, &Theme::raised);
    m_note->setAccessibleName(tr("Note on the cluster"));
    m_note->setPlaceholderText(tr("A note on this cluster"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 10, 12, 10);
    column->setSpacing(8);
    column->addWidget(m_name);
    column->addWidget(m_facts);
    column->addWidget(m_colours);
    column->addWidget(m_noColourButton, 0, Qt::AlignLeft);
    column->addWidget(m_note);
    connect(m_note, &MemoEdit::written, this, &ClusterPopup::noteWritten);
    connect(m_note, &MemoEdit::left, this, &ClusterPopup::close);
    connect(m_note, &MemoEdit::heightChanged, this, &ClusterPopup::place);
    connect(m_colours, &SwatchGrid::picked, this, &ClusterPopup::colourPicked);
    connect(m_noColour, &QAction::triggered, this, [this] { emit colourPicked(0); });
    parent->installEventFilter(this);
    hide();
}

void ClusterPopup::open(const Facts& facts, const QRect& beside, bool editable)
{
    if (!isVisible())
        m_focusBefore = window()->focusWidget();
    m_beside = beside;
    m_name->setText(facts.name);
    m_facts->setText(facts.lines.join(u'\n'));
    m_colours->setHue(facts.colour);
    for (QWidget* part : QList<QWidget*>{m_colours, m_noColourButton})
        part->setVisible(editable);
    m_noColour->setEnabled(facts.colour != 0);
    m_note->setVisible(editable || !facts.note.isEmpty());
    m_note->setReadOnly(!editable);
    if (!isVisible() || !m_note->hasFocus())
        m_note->setMemo(facts.note);
    else
        m_note->setKept(facts.note);
    const bool wasShown = isVisible();
    place();
    show();
    raise();
    place(); // the height of words is known once they are shown
    if (!wasShown) {
        m_note->setFocus(Qt::ShortcutFocusReason);
        qApp->installEventFilter(this);
    }
}

void ClusterPopup::close()
{
    if (!isVisible())
        return;
    m_note->flush();
    qApp->removeEventFilter(this);
    const bool hadFocus = isAncestorOf(window()->focusWidget());
    hide();
    if (hadFocus && m_focusBefore)
        m_focusBefore->setFocus(Qt::OtherFocusReason);
}

void ClusterPopup::place()
{
    const QRect room = parentWidget()->rect().adjusted(8, 8, -8, -8);
    const int width = scaled(wide);
    const int height = layout()->hasHeightForWidth() ? layout()->heightForWidth(width) : sizeHint().height();
    setGeometry(besideWords(m_beside, {width, height}, room, height));
}

void ClusterPopup::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::of(this);
    QPainter painter(this);
    paint::box(painter, rect(), 6, theme.raised, theme.field);
}

void ClusterPopup::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QWidget::keyPressEvent(event);
}

bool ClusterPopup::eventFilter(QObject* watched, QEvent* event)
{
    if (!isVisible())
        return false;
    if (watched == parentWidget() && (event->type() == QEvent::Resize || event->type() == QEvent::Hide))
        close();
    const auto* widget = qobject_cast<QWidget*>(watched);
    if (event->type() == QEvent::ShortcutOverride && widget && isAncestorOf(widget) &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape)
        event->accept(); // Esc closes this and nothing else
    if (event->type() == QEvent::MouseButtonPress && widget && widget != this && !isAncestorOf(widget) &&
        widget->window() == window())
        close();
    return false;
}

} // namespace ui
