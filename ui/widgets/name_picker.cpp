#include "ui/widgets/name_picker.h"

#include "ui/tags/tag_picker.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/name_picker_rows.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/words.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QSignalBlocker>

namespace ui {
namespace {

constexpr int edge = 8;
constexpr int side = 10;
constexpr int notePixels = 26;
constexpr int mostRows = 9;
constexpr int belowBeside = 5;
constexpr int fromBorder = 8;

} // namespace

NamePicker::NamePicker(QWidget* parent) : QWidget(parent)
{
    buildField();
    buildList();
    m_make = new NamePickerMakeRow(this);
    connect(m_field, &QLineEdit::textChanged, this, [this](const QString& words) {
        search(words);
        if (m_question.typed)
            m_question.typed(words);
    });
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex& index) { pick(index.row()); });
    connect(m_make, &QAbstractButton::clicked, this, [this] { pick(-1); });
    parent->installEventFilter(this);
    hide();
}

void NamePicker::buildField()
{
    m_field = new QLineEdit(this);
    m_field->setMaxLength(500);
    m_field->addAction(icon(QStringLiteral("edit-find")), QLineEdit::LeadingPosition);
    m_field->installEventFilter(this);
}

void NamePicker::buildList()
{
    m_list = new QListView(this);
    m_list->setAccessibleName(tr("Names that were found"));
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new NamePickerDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->viewport()->setBackgroundRole(QPalette::ToolTipBase);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerItem);
}

void NamePicker::open(NameQuestion question)
{
    if (!isVisible())
        m_focusBefore = window()->focusWidget();
    m_question = std::move(question);
    m_make->setSign(m_question.makeIcon);
    m_field->setPlaceholderText(m_question.placeholder);
    {
        const QSignalBlocker quiet(m_field); // nothing was typed yet
        m_field->clear();
    }
    m_model.setPattern({});
    m_model.setChoices(std::move(m_question.choices));
    setTitle(m_question.title);
    place();
    search({});
    show();
    raise();
    m_field->setFocus(Qt::ShortcutFocusReason);
}

void NamePicker::setTitle(const QString& title)
{
    m_question.title = title;
    setAccessibleName(title);
    m_field->setAccessibleName(title.isEmpty() ? m_question.placeholder : title);
    if (isVisible())
        layOut();
}

void NamePicker::close()
{
    if (!isVisible())
        return;
    const bool hadFocus = isAncestorOf(window()->focusWidget());
    hide();
    if (hadFocus && m_focusBefore)
        m_focusBefore->setFocus(Qt::OtherFocusReason);
}

void NamePicker::search(const QString& pattern)
{
    m_model.setPattern(pattern);
    layOut();
    setCurrent(0);
}

bool NamePicker::canMake() const
{
    return !m_question.make.isEmpty() && !m_model.pattern().isEmpty() && !m_model.isKnown();
}

QString NamePicker::note() const
{
    if (m_model.rowCount() > 0 || canMake())
        return m_question.title;
    if (!m_model.pattern().isEmpty())
        return tr("Nothing has that name.");
    return m_question.make.isEmpty() ? tr("There is nothing to choose from.") : m_question.title;
}

int NamePicker::heightFor(int rows) const
{
    return edge + rowHeight(28) + edge + (note().isEmpty() ? 0 : rowHeight(notePixels)) +
           rows * rowHeight(NamePickerDelegate::rowPixels) + footHeight() + 1;
}

/// Below the rows: the one that makes something, or what the round corners need.
int NamePicker::footHeight() const
{
    return m_make->isHidden() ? 4 : rowHeight(NamePickerDelegate::rowPixels) + 1;
}

/// Chooses the side once, with room for the most rows, so that it does not jump while words are typed.
void NamePicker::place()
{
    const QRect room = parentWidget()->rect().adjusted(fromBorder, fromBorder, -fromBorder, -fromBorder);
    m_make->setVisible(!m_question.make.isEmpty());
    const QSize most(qMin(scaled(wide), room.width()), heightFor(qBound(1, m_model.rowCount(), mostRows)));
    const QRect rect = besideWords(m_question.beside, most, room, heightFor(2));
    m_above = rect.bottom() < m_question.beside.top();
    m_tallest = rect.height();
    setGeometry(rect);
}

void NamePicker::layOut()
{
    m_make->setVisible(canMake());
    const int height = qMin(heightFor(qMin(m_model.rowCount(), mostRows)), m_tallest);
    const int top = m_above ? m_question.beside.top() - belowBeside - height : y();
    setGeometry(x(), top, width(), height);
    const int field = rowHeight(28), row = rowHeight(NamePickerDelegate::rowPixels);
    m_field->setGeometry(edge, edge, width() - 2 * edge, field);
    const int listTop = edge + field + edge + (note().isEmpty() ? 0 : rowHeight(notePixels));
    const int foot = height - 1 - footHeight();
    m_list->setGeometry(1, listTop, width() - 2, qMax(0, foot - listTop) / row * row);
    m_make->setGeometry(1, foot, width() - 2, footHeight());
    update();
}

int NamePicker::currentRow() const
{
    return m_list->currentIndex().row();
}

void NamePicker::setCurrent(int row)
{
    const bool makes = row >= m_model.rowCount() && !m_make->isHidden();
    m_list->setCurrentIndex(makes ? QModelIndex() : m_model.index(qBound(0, row, qMax(0, m_model.rowCount() - 1))));
    m_make->setState(m_question.make.contains(u"%1") ? m_question.make.arg(quoted(m_model.pattern())) : m_question.make,
                     currentRow() < 0);
    // The focus stays in the field: it says what Enter takes.
    m_field->setAccessibleDescription(currentRow() >= 0 ? m_list->currentIndex().data(Qt::AccessibleTextRole).toString()
                                                        : QString(makes ? m_make->text() : note()));
    m_list->viewport()->update();
}

void NamePicker::pick(int row)
{
    if (row >= 0 && row < m_model.rowCount())
        answer({m_model.choice(row).id, m_model.choice(row).name});
    else if (row < 0 && canMake())
        answer({0, m_model.pattern()});
}

void NamePicker::answer(const NamePick& pick)
{
    const auto picked = m_question.picked; // close() may lead to another question
    close();
    picked(pick);
}

bool NamePicker::takesKey(const QKeyEvent& event) const
{
    switch (event.key()) {
    case Qt::Key_Down:
    case Qt::Key_Up:
    case Qt::Key_PageDown:
    case Qt::Key_PageUp:
    case Qt::Key_Tab:
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Escape: return true;
    default: return event.modifiers() & Qt::ControlModifier && event.key() >= Qt::Key_1 && event.key() <= Qt::Key_9;
    }
}

bool NamePicker::takeKey(const QKeyEvent& event)
{
    if (!takesKey(event))
        return false;
    const int last = m_model.rowCount() - (m_make->isHidden() ? 1 : 0);
    const int row = currentRow() < 0 ? last : currentRow();
    switch (event.key()) {
    case Qt::Key_Down: setCurrent(row >= last ? 0 : row + 1); break;
    case Qt::Key_Up: setCurrent(row <= 0 ? last : row - 1); break;
    case Qt::Key_PageDown: setCurrent(qMin(last, row + mostRows)); break;
    case Qt::Key_PageUp: setCurrent(qMax(0, row - mostRows)); break;
    case Qt::Key_Tab:
        if (currentRow() >= 0)
            m_field->setText(m_model.choice(row).name);
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter: pick(event.modifiers() & Qt::ControlModifier ? -1 : currentRow()); break;
    case Qt::Key_Escape: close(); break;
    default: pick(qMax(0, m_list->indexAt(QPoint(1, 1)).row()) + event.key() - Qt::Key_1);
    }
    return true;
}

bool NamePicker::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == parentWidget() && isVisible() && (event->type() == QEvent::Resize || event->type() == QEvent::Hide))
        close();
    if (watched != m_field)
        return false;
    if (event->type() == QEvent::ShortcutOverride && takesKey(*static_cast<QKeyEvent*>(event))) {
        event->accept(); // Ctrl+2 is the second row here, and Esc closes this and nothing else
        return true;
    }
    if (event->type() == QEvent::KeyPress)
        return takeKey(*static_cast<QKeyEvent*>(event));
    if (event->type() == QEvent::FocusOut) {
        const auto reason = static_cast<QFocusEvent*>(event)->reason();
        if (reason != Qt::ActiveWindowFocusReason && reason != Qt::PopupFocusReason)
            hide();
    }
    return false;
}

void NamePicker::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::of(this);
    QPainter painter(this);
    paint::box(painter, rect(), 6, theme.raised, theme.field);
    if (const QString words = note(); !words.isEmpty())
        paint::text(painter,
                    QRect(side, m_list->y() - rowHeight(notePixels), width() - 2 * side, rowHeight(notePixels) - 4),
                    words, fontOf(Type::Hint), theme.inkSoft);
    if (m_list->height() > 0)
        paint::hairline(painter, m_list->geometry().adjusted(0, -1, 0, 0), Qt::TopEdge, theme.line);
}

} // namespace ui
