#include "ui/tags/tag_picker.h"

#include "ui/tags/tag_picker_rows.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/paint.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>

#include <algorithm>

namespace ui {
namespace {

constexpr int edge = 8;
constexpr int rowPixels = TagChoiceDelegate::rowPixels;
constexpr int notePixels = 26;
constexpr int mostRows = TagChoiceDelegate::mostKeys;
constexpr int side = 10;
constexpr int belowWords = 5;
constexpr int fromBorder = 8;

} // namespace

QRect besideWords(const QRect& words, const QSize& size, const QRect& room, int leastHeight)
{
    const int below = room.bottom() + 1 - words.bottom() - 1 - belowWords;
    const int above = words.top() - belowWords - room.top();
    const int width = qMin(size.width(), room.width());
    const int left = std::max(room.left(), std::min(words.left() - 2, room.right() + 1 - width));
    if (below >= size.height() || (below >= above && below >= leastHeight))
        return {left, words.bottom() + 1 + belowWords, width, qMin(size.height(), below)};
    if (above >= leastHeight) {
        const int height = qMin(size.height(), above);
        return {left, words.top() - belowWords - height, width, height};
    }
    const int right = qMin(words.right() + 1 + belowWords, room.right() + 1 - width);
    return {right, room.top(), width, qMin(size.height(), room.height())};
}

TagPicker::TagPicker(QWidget* parent) : QWidget(parent)
{
    setAccessibleName(tr("Tags"));
    buildField();
    buildList();
    m_create = new CreateTagRow(this);
    connect(m_field, &QLineEdit::textChanged, this, &TagPicker::search);
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex& index) { pick(index.row(), false); });
    connect(m_create, &QAbstractButton::clicked, this, [this] { pickCreated(false); });
    parent->installEventFilter(this);
    hide();
}

void TagPicker::buildField()
{
    m_field = new QLineEdit(this);
    m_field->setPlaceholderText(tr("A tag, or a new one"));
    m_field->setAccessibleName(tr("Tag"));
    m_field->addAction(icon(QStringLiteral("tag")), QLineEdit::LeadingPosition);
    m_field->installEventFilter(this);
}

void TagPicker::buildList()
{
    m_list = new QListView(this);
    m_list->setAccessibleName(tr("Tags that were found"));
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new TagChoiceDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->viewport()->setBackgroundRole(QPalette::ToolTipBase);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerItem);
}

void TagPicker::open(TagQuestion question)
{
    if (!isVisible())
        m_focusBefore = window()->focusWidget();
    m_question = std::move(question);
    m_model.setChoices(std::move(m_question.choices), m_question.on);
    setAccessibleDescription(m_question.purpose);
    m_field->clear();
    m_model.setPattern({});
    place();
    search({});
    show();
    raise();
    m_field->setFocus(Qt::ShortcutFocusReason);
}

void TagPicker::refresh(std::vector<TagChoice> choices, const QSet<core::Id<core::Tag>>& on)
{
    m_model.setChoices(std::move(choices), on);
    search(m_field->text());
}

void TagPicker::refresh(std::vector<TagChoice> choices)
{
    refresh(std::move(choices), m_model.on());
}

void TagPicker::close()
{
    if (!isVisible())
        return;
    const bool hadFocus = isAncestorOf(window()->focusWidget());
    hide();
    if (hadFocus && m_focusBefore)
        m_focusBefore->setFocus(Qt::OtherFocusReason);
}

void TagPicker::search(const QString& pattern)
{
    m_model.setPattern(pattern);
    layOut();
    setCurrent(0);
}

int TagPicker::heightFor(int rows) const
{
    return edge + rowHeight(28) + edge + (note().isEmpty() ? 0 : rowHeight(notePixels)) + rows * rowHeight(rowPixels) +
           (m_create->isHidden() ? 0 : rowHeight(rowPixels) + 1) + 1;
}

QString TagPicker::note() const
{
    if (m_model.rowCount() == 0 && m_model.pattern().isEmpty())
        return tr("No tag yet. Type the name of the first one.");
    return m_question.purpose;
}

/// Chooses the side once, with room for the most rows, so that it does not jump while words are typed.
void TagPicker::place()
{
    const QRect room = parentWidget()->rect().adjusted(fromBorder, fromBorder, -fromBorder, -fromBorder);
    m_create->show();
    const QSize most(wide, heightFor(qBound(1, m_model.rowCount(), mostRows)));
    const QRect rect = besideWords(m_question.words, most, room, heightFor(2));
    m_above = rect.bottom() < m_question.words.top();
    m_tallest = rect.height();
    setGeometry(rect);
}

void TagPicker::layOut()
{
    m_create->setVisible(!m_model.pattern().isEmpty() && !m_model.isKnown());
    const int height = qMin(heightFor(qMin(m_model.rowCount(), mostRows)), m_tallest);
    const int top = m_above ? m_question.words.top() - belowWords - height : y();
    setGeometry(x(), top, width(), height);
    const int field = rowHeight(28), row = rowHeight(rowPixels);
    m_field->setGeometry(edge, edge, width() - 2 * edge, field);
    const int listTop = edge + field + edge + (note().isEmpty() ? 0 : rowHeight(notePixels));
    const int foot = m_create->isHidden() ? 0 : row + 1;
    m_list->setGeometry(1, listTop, width() - 2, qMax(0, height - 1 - foot - listTop) / row * row);
    m_create->setGeometry(1, height - 1 - foot, width() - 2, foot);
    update();
}

int TagPicker::currentRow() const
{
    return m_list->currentIndex().row(); // -1: the row that creates
}

void TagPicker::setCurrent(int row)
{
    const bool create = row >= m_model.rowCount() && !m_create->isHidden();
    m_list->setCurrentIndex(create ? QModelIndex() : m_model.index(std::max(0, std::min(row, m_model.rowCount() - 1))));
    m_create->setState(m_model.pattern(), currentRow() < 0);
    m_list->viewport()->update();
}

void TagPicker::pick(int row, bool more)
{
    if (row >= 0 && row < m_model.rowCount())
        answer({m_model.choice(row).id, m_model.choice(row).path}, more);
    else if (row < 0)
        pickCreated(more);
}

void TagPicker::pickCreated(bool more)
{
    const QString path = core::tagPath(core::tagPathParts(m_model.pattern()));
    if (!path.isEmpty())
        answer({{}, path}, more);
}

void TagPicker::answer(const TagPick& pick, bool more)
{
    const auto picked = m_question.picked; // close() may lead to another question
    if (more && m_question.several)
        m_field->clear();
    else
        close();
    picked(pick);
}

bool TagPicker::takesKey(const QKeyEvent& event) const
{
    const bool control = event.modifiers() & Qt::ControlModifier;
    switch (event.key()) {
    case Qt::Key_Down:
    case Qt::Key_Up:
    case Qt::Key_PageDown:
    case Qt::Key_PageUp:
    case Qt::Key_Tab:
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Escape:
    case Qt::Key_Comma: return true;
    default: return control && event.key() >= Qt::Key_1 && event.key() <= Qt::Key_9;
    }
}

bool TagPicker::takeKey(const QKeyEvent& event)
{
    if (!takesKey(event))
        return false;
    const int last = m_model.rowCount() - (m_create->isHidden() ? 1 : 0);
    const int row = currentRow() < 0 ? last : currentRow();
    const int firstShown = qMax(0, m_list->indexAt(QPoint(1, 1)).row());
    const bool more = event.modifiers() & Qt::ShiftModifier;
    switch (event.key()) {
    case Qt::Key_Down: setCurrent(row >= last ? 0 : row + 1); break;
    case Qt::Key_Up: setCurrent(row <= 0 ? last : row - 1); break;
    case Qt::Key_PageDown: setCurrent(qMin(last, row + mostRows)); break;
    case Qt::Key_PageUp: setCurrent(qMax(0, row - mostRows)); break;
    case Qt::Key_Tab:
        if (currentRow() >= 0)
            m_field->setText(m_model.choice(row).path);
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (event.modifiers() & Qt::ControlModifier)
            pickCreated(more);
        else
            pick(currentRow(), more);
        break;
    case Qt::Key_Comma:
        if (!m_model.pattern().isEmpty())
            pick(currentRow(), true);
        break;
    case Qt::Key_Escape: close(); break;
    default: pick(firstShown + event.key() - Qt::Key_1, more);
    }
    return true;
}

bool TagPicker::eventFilter(QObject* watched, QEvent* event)
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

void TagPicker::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::of(this);
    QPainter painter(this);
    paint::box(painter, rect(), 6, theme.raised, theme.field);
    if (const QString words = note(); !words.isEmpty())
        paint::text(painter,
                    QRect(side, m_list->y() - rowHeight(notePixels), width() - 2 * side, rowHeight(notePixels) - 4),
                    words, fontOf(Type::Hint), theme.inkSoft);
    paint::hairline(painter, m_list->geometry().adjusted(0, -1, 0, 0), Qt::TopEdge, theme.line);
}

} // namespace ui
