#include "ui/widgets/picker_popup.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/picker_rows.h"
#include "ui/widgets/popup_list.h"

#include <QAbstractItemDelegate>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QSignalBlocker>

#include <algorithm>

namespace ui {
namespace {

constexpr int edge = 8;
constexpr int side = 10;
constexpr int fieldPixels = 28;
constexpr int notePixels = 26;
constexpr int besideGap = 5;
constexpr int fromBorder = 8;

/// Below the rows: those that make something, or what the round corners need.
int footHeight(int making)
{
    return making > 0 ? making * rowHeight(MakeRow::rowPixels) + 1 : 4;
}

} // namespace

QRect besideWords(const QRect& words, const QSize& size, const QRect& room, int leastHeight)
{
    const int below = room.bottom() + 1 - words.bottom() - 1 - besideGap;
    const int above = words.top() - besideGap - room.top();
    const int width = qMin(size.width(), room.width());
    const int left = std::max(room.left(), std::min(words.left() - 2, room.right() + 1 - width));
    if (below >= size.height() || (below >= above && below >= leastHeight))
        return {left, words.bottom() + 1 + besideGap, width, qMin(size.height(), below)};
    if (above >= leastHeight) {
        const int height = qMin(size.height(), above);
        return {left, words.top() - besideGap - height, width, height};
    }
    const int right = qMin(words.right() + 1 + besideGap, room.right() + 1 - width);
    return {right, room.top(), width, qMin(size.height(), room.height())};
}

PickerPopup::PickerPopup(const Look& look, QWidget* parent)
    : QWidget(parent), m_look(look), m_field(new QLineEdit(this))
{
    m_field->addAction(icon(look.icon), QLineEdit::LeadingPosition);
    m_field->installEventFilter(this);
    connect(m_field, &QLineEdit::textChanged, this, &PickerPopup::search);
    parent->installEventFilter(this);
    hide();
}

void PickerPopup::setRows(QAbstractItemModel& model, QAbstractItemDelegate* delegate, const QString& name)
{
    m_list = popupList(model, name, this);
    delegate->setParent(m_list);
    m_list->setItemDelegate(delegate);
    m_list->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerItem);
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex& index) { pick(index.row(), Qt::NoModifier); });
}

MakeRow* PickerPopup::addMakeRow(const QString& icon)
{
    const int place = int(m_makeRows.size());
    m_makeRows.push_back(new MakeRow(icon, this));
    connect(m_makeRows.back(), &QAbstractButton::clicked, this,
            [this, place] { pick(rowCount() + place, Qt::NoModifier); });
    return m_makeRows.back();
}

void PickerPopup::openBeside(const QRect& words)
{
    if (!isVisible())
        m_focusBefore = window()->focusWidget();
    m_words = words;
    {
        const QSignalBlocker quiet(m_field); // nothing was typed yet
        m_field->clear();
    }
    find({});
    place();
    refresh();
    show();
    raise();
    m_field->setFocus(Qt::ShortcutFocusReason);
}

void PickerPopup::close()
{
    if (!isVisible())
        return;
    const bool hadFocus = isAncestorOf(window()->focusWidget());
    hide();
    if (hadFocus && m_focusBefore)
        m_focusBefore->setFocus(Qt::OtherFocusReason);
}

int PickerPopup::rowCount() const
{
    return m_list->model()->rowCount();
}

void PickerPopup::search()
{
    find(m_field->text());
    refresh();
}

void PickerPopup::refresh()
{
    layOut();
    setCurrent(0);
}

int PickerPopup::noteHeight() const
{
    return note().isEmpty() ? 0 : rowHeight(notePixels);
}

int PickerPopup::placeBesideNote(const QRect&)
{
    return 0;
}

int PickerPopup::heightFor(int rows, int making) const
{
    return edge + rowHeight(fieldPixels) + edge + noteHeight() + rows * rowHeight(m_look.rowPixels) +
           footHeight(making) + 1;
}

/// Chooses the side once, with room for the most rows, so that it does not jump while words are typed.
void PickerPopup::place()
{
    const QRect room = parentWidget()->rect().adjusted(fromBorder, fromBorder, -fromBorder, -fromBorder);
    const QSize most(scaled(m_look.wide), heightFor(qBound(1, rowCount(), m_look.mostRows), mostMaking()));
    const QRect rect = besideWords(m_words, most, room, heightFor(2, mostMaking()));
    m_above = rect.bottom() < m_words.top();
    m_tallest = rect.height();
    setGeometry(rect);
}

void PickerPopup::layOut()
{
    const int making = int(this->making().size());
    const int height = qMin(heightFor(qMin(rowCount(), m_look.mostRows), making), m_tallest);
    const int top = m_above ? m_words.top() - besideGap - height : y();
    setGeometry(x(), top, width(), height);
    const int field = rowHeight(fieldPixels), row = rowHeight(m_look.rowPixels);
    m_field->setGeometry(edge, edge, width() - 2 * edge, field);
    m_note = QRect(side, edge + field + edge, width() - 2 * side, noteHeight());
    m_note.setRight(m_note.right() - placeBesideNote(m_note));
    const int listTop = m_note.top() + m_note.height();
    int foot = height - 1 - footHeight(making);
    m_list->setGeometry(1, listTop, width() - 2, qMax(0, foot - listTop) / row * row);
    for (int at = 0; at < int(m_makeRows.size()); ++at, foot += rowHeight(MakeRow::rowPixels)) {
        m_makeRows[size_t(at)]->setVisible(at < making);
        m_makeRows[size_t(at)]->setGeometry(1, foot, width() - 2, rowHeight(MakeRow::rowPixels) + 1);
    }
    update();
}

void PickerPopup::setCurrent(int row)
{
    const QStringList words = making();
    m_current = qBound(0, row, qMax(0, rowCount() + int(words.size()) - 1));
    const bool makes = m_current >= rowCount() && !words.isEmpty();
    m_list->setCurrentIndex(makes ? QModelIndex() : m_list->model()->index(m_current, 0));
    for (int at = 0; at < words.size(); ++at)
        m_makeRows[size_t(at)]->setState(words[at], m_current == rowCount() + at, m_look.numbered);
    // The focus stays in the field: it says what Enter takes.
    m_field->setAccessibleDescription(makes            ? words[m_current - rowCount()]
                                      : rowCount() > 0 ? m_list->currentIndex().data(Qt::AccessibleTextRole).toString()
                                                       : note());
    m_list->viewport()->update();
}

bool PickerPopup::takesKey(const QKeyEvent& event) const
{
    switch (event.key()) {
    case Qt::Key_Down:
    case Qt::Key_Up:
    case Qt::Key_PageDown:
    case Qt::Key_PageUp:
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Escape: return true;
    default:
        return m_look.numbered && event.modifiers() & Qt::ControlModifier && event.key() >= Qt::Key_1 &&
               event.key() <= Qt::Key_9;
    }
}

void PickerPopup::takeKey(const QKeyEvent& event)
{
    const int last = rowCount() + int(making().size()) - 1;
    const bool makes = m_look.numbered && event.modifiers() & Qt::ControlModifier;
    switch (event.key()) {
    case Qt::Key_Down: setCurrent(m_current >= last ? 0 : m_current + 1); break;
    case Qt::Key_Up: setCurrent(m_current <= 0 ? last : m_current - 1); break;
    case Qt::Key_PageDown: setCurrent(qMin(last, m_current + m_look.mostRows)); break;
    case Qt::Key_PageUp: setCurrent(qMax(0, m_current - m_look.mostRows)); break;
    case Qt::Key_Tab:
    case Qt::Key_Backtab: tabPressed(); break;
    case Qt::Key_Return:
    case Qt::Key_Enter: pick(makes ? rowCount() : m_current, event.modifiers()); break;
    case Qt::Key_Escape: escapePressed(); break;
    default: {
        const int row = qMax(0, m_list->indexAt(QPoint(1, 1)).row()) + event.key() - Qt::Key_1;
        if (row < rowCount())
            pick(row, event.modifiers());
    }
    }
}

bool PickerPopup::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == parentWidget() && isVisible() && (event->type() == QEvent::Resize || event->type() == QEvent::Hide))
        close();
    if (watched != m_field)
        return false;
    const bool isKey = event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress;
    if (isKey && takesKey(*static_cast<QKeyEvent*>(event))) {
        event->accept(); // Ctrl+2 is the second row here, and Esc closes this and nothing else
        if (event->type() == QEvent::KeyPress)
            takeKey(*static_cast<QKeyEvent*>(event));
        return true;
    }
    if (event->type() == QEvent::FocusOut) {
        const auto reason = static_cast<QFocusEvent*>(event)->reason();
        if (reason != Qt::ActiveWindowFocusReason && reason != Qt::PopupFocusReason)
            hide();
    }
    return false;
}

void PickerPopup::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::of(this);
    QPainter painter(this);
    paint::box(painter, rect(), 6, theme.raised, theme.field);
    if (const QString words = note(); !words.isEmpty())
        paint::text(painter, m_note.adjusted(0, 0, 0, -4), words, fontOf(Type::Hint), theme.inkSoft);
    if (m_list->height() > 0)
        paint::hairline(painter, m_list->geometry().adjusted(0, -1, 0, 0), Qt::TopEdge, theme.line);
}

} // namespace ui
