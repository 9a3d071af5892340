#include "ui/claims/claim_picker.h"

#include "ui/claims/claim_picker_rows.h"
#include "ui/claims/claim_words.h"
#include "ui/tags/tag_picker.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/words.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>

#include <algorithm>

namespace ui {
namespace {

constexpr int edge = 8;
constexpr int side = 10;
constexpr int mostRows = 6;
constexpr int belowWords = 5;
constexpr int fromBorder = 8;

} // namespace

ClaimPicker::ClaimPicker(QWidget* parent) : QWidget(parent)
{
    setAccessibleName(tr("Use as evidence"));
    buildField();
    buildList();
    m_stance = new Segmented(tr("What it says of the claim"), {tr("For"), tr("Against")}, this);
    m_stance->setFocusPolicy(Qt::NoFocus);
    m_makeInsight = new MakeRow(QStringLiteral("games-hint"), this);
    m_makeTrait = new MakeRow(QStringLiteral("user-identity"), this);
    connect(m_field, &QLineEdit::textChanged, this, &ClaimPicker::search);
    connect(m_list, &QListView::clicked, this,
            [this](const QModelIndex& index) { pick(index.row(), m_stance->current() == 0); });
    connect(m_makeInsight, &QAbstractButton::clicked, this,
            [this] { pick(m_model.rowCount(), m_stance->current() == 0); });
    connect(m_makeTrait, &QAbstractButton::clicked, this, [this] { pick(m_model.rowCount() + 1, true); });
    parent->installEventFilter(this);
    hide();
}

void ClaimPicker::buildField()
{
    m_field = new QLineEdit(this);
    m_field->setAccessibleName(tr("Claim"));
    m_field->addAction(icon(QStringLiteral("link")), QLineEdit::LeadingPosition);
    m_field->installEventFilter(this);
}

void ClaimPicker::buildList()
{
    m_list = new QListView(this);
    m_list->setAccessibleName(tr("Claims that were found"));
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new ClaimChoiceDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->viewport()->setBackgroundRole(QPalette::ToolTipBase);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerItem);
}

void ClaimPicker::open(ClaimQuestion question)
{
    if (!isVisible())
        m_focusBefore = window()->focusWidget();
    m_question = std::move(question);
    m_stance->setCurrent(0);
    setAccessibleDescription(note());
    m_newTrait.clear();
    m_field->clear();
    m_field->setPlaceholderText(tr("A trait or an insight, or a new one"));
    m_model.setPattern({});
    m_model.setChoices(m_question.claims);
    place();
    search({});
    show();
    raise();
    m_field->setFocus(Qt::ShortcutFocusReason);
}

void ClaimPicker::showClaims()
{
    const QString words = std::exchange(m_newTrait, QString());
    m_field->setPlaceholderText(tr("A trait or an insight, or a new one"));
    m_model.setChoices(m_question.claims);
    m_field->setText(words);
    search(words);
}

void ClaimPicker::showSections(const QString& text)
{
    m_newTrait = text;
    m_field->setPlaceholderText(tr("Which section of which persona?"));
    m_model.setChoices(m_question.sections);
    m_field->clear();
    search({});
}

void ClaimPicker::close()
{
    if (!isVisible())
        return;
    const bool hadFocus = isAncestorOf(window()->focusWidget());
    hide();
    if (hadFocus && m_focusBefore)
        m_focusBefore->setFocus(Qt::OtherFocusReason);
}

void ClaimPicker::search(const QString& pattern)
{
    m_model.setPattern(pattern);
    layOut();
    setCurrent(0);
}

int ClaimPicker::heightFor(int rows) const
{
    return edge + rowHeight(28) + edge + rowHeight(28) + edge + rows * rowHeight(ClaimChoiceDelegate::rowPixels) +
           static_cast<int>(makeRows().size()) * rowHeight(MakeRow::rowPixels) + 2;
}

QString ClaimPicker::note() const
{
    if (isChoosingSection())
        return tr("New trait %1").arg(claimQuoted(m_newTrait));
    if (m_question.claims.empty() && m_model.pattern().isEmpty())
        return tr("No claim yet. Type the first insight.");
    return counted(m_question.passages, tr("%1 passage as evidence"), tr("%1 passages as evidence"));
}

/// Those that are shown.
std::vector<MakeRow*> ClaimPicker::makeRows() const
{
    if (m_model.pattern().isEmpty() || isChoosingSection())
        return {};
    if (m_question.sections.empty())
        return {m_makeInsight};
    return {m_makeInsight, m_makeTrait};
}

/// Chooses the side once, with room for the most rows, so that it does not jump while words are typed.
void ClaimPicker::place()
{
    const QRect room = parentWidget()->rect().adjusted(fromBorder, fromBorder, -fromBorder, -fromBorder);
    const int making = 2 * rowHeight(MakeRow::rowPixels);
    const QSize most(scaled(wide), heightFor(qBound(1, m_model.rowCount(), mostRows)) + making);
    const QRect rect = besideWords(m_question.words, most, room, heightFor(2));
    m_above = rect.bottom() < m_question.words.top();
    m_tallest = rect.height();
    setGeometry(rect);
}

void ClaimPicker::layOut()
{
    const auto making = makeRows();
    for (auto* row : {m_makeInsight, m_makeTrait})
        row->setVisible(std::find(making.begin(), making.end(), row) != making.end());
    const int height = qMin(heightFor(qMin(m_model.rowCount(), mostRows)), m_tallest);
    const int top = m_above ? m_question.words.top() - belowWords - height : y();
    setGeometry(x(), top, width(), height);
    const int field = rowHeight(28);
    m_field->setGeometry(edge, edge, width() - 2 * edge, field);
    const QSize stance = m_stance->sizeHint();
    m_stance->setGeometry(width() - edge - stance.width(), edge + field + edge, stance.width(), field);
    const int listTop = 3 * edge + 2 * field;
    const int makeHeight = rowHeight(MakeRow::rowPixels);
    int foot = height - 1 - static_cast<int>(making.size()) * makeHeight;
    const int row = rowHeight(ClaimChoiceDelegate::rowPixels);
    m_list->setGeometry(1, listTop, width() - 2, qMax(0, foot - listTop) / row * row);
    for (auto* make : making) {
        make->setGeometry(1, foot, width() - 2, makeHeight);
        foot += makeHeight;
    }
    update();
}

void ClaimPicker::setCurrent(int row)
{
    const int making = static_cast<int>(makeRows().size());
    m_current = qBound(0, row, qMax(0, m_model.rowCount() + making - 1));
    m_list->setCurrentIndex(m_current < m_model.rowCount() ? m_model.index(m_current) : QModelIndex());
    const QString words = claimQuoted(m_model.pattern());
    m_makeInsight->setState(tr("New insight %1").arg(words), m_current == m_model.rowCount());
    m_makeTrait->setState(tr("New trait %1 of a persona…").arg(words), m_current == m_model.rowCount() + 1);
    m_list->viewport()->update();
}

void ClaimPicker::pick(int row, bool supports)
{
    if (row >= 0 && row < m_model.rowCount()) {
        const auto choice = m_model.choice(row);
        if (choice.claim)
            answer({choice.claim, choice.persona, choice.section, choice.text, supports});
        else
            answer({{}, choice.persona, choice.section, m_newTrait, supports});
    } else if (const auto making = makeRows(); row - m_model.rowCount() < static_cast<int>(making.size())) {
        if (making[static_cast<size_t>(row - m_model.rowCount())] == m_makeTrait)
            showSections(m_model.pattern());
        else
            answer({{}, {}, {}, m_model.pattern(), supports});
    }
}

void ClaimPicker::answer(const ClaimPick& pick)
{
    const auto picked = m_question.picked; // close() may lead to another question
    close();
    picked(pick);
}

bool ClaimPicker::takesKey(int key) const
{
    switch (key) {
    case Qt::Key_Down:
    case Qt::Key_Up:
    case Qt::Key_PageDown:
    case Qt::Key_PageUp:
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Escape: return true;
    default: return false;
    }
}

bool ClaimPicker::takeKey(int key, Qt::KeyboardModifiers modifiers)
{
    const int last = m_model.rowCount() + static_cast<int>(makeRows().size()) - 1;
    switch (key) {
    case Qt::Key_Down: setCurrent(m_current >= last ? 0 : m_current + 1); return true;
    case Qt::Key_Up: setCurrent(m_current <= 0 ? last : m_current - 1); return true;
    case Qt::Key_PageDown: setCurrent(qMin(last, m_current + mostRows)); return true;
    case Qt::Key_PageUp: setCurrent(qMax(0, m_current - mostRows)); return true;
    case Qt::Key_Tab:
    case Qt::Key_Backtab: m_stance->setCurrent(1 - m_stance->current()); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter: pick(m_current, m_stance->current() == 0 && !(modifiers & Qt::ControlModifier)); return true;
    case Qt::Key_Escape:
        if (isChoosingSection())
            showClaims();
        else
            close();
        return true;
    default: return false;
    }
}

bool ClaimPicker::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == parentWidget() && isVisible() && (event->type() == QEvent::Resize || event->type() == QEvent::Hide))
        close();
    if (watched != m_field)
        return false;
    if (event->type() == QEvent::ShortcutOverride && takesKey(static_cast<QKeyEvent*>(event)->key())) {
        event->accept(); // Esc closes this and nothing else
        return true;
    }
    if (event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        return takeKey(key->key(), key->modifiers());
    }
    if (event->type() == QEvent::FocusOut) {
        const auto reason = static_cast<QFocusEvent*>(event)->reason();
        if (reason != Qt::ActiveWindowFocusReason && reason != Qt::PopupFocusReason)
            hide();
    }
    return false;
}

void ClaimPicker::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::of(this);
    QPainter painter(this);
    paint::box(painter, rect(), 6, theme.raised, theme.field);
    paint::text(painter, QRect(side, m_stance->y(), m_stance->x() - 2 * side, m_stance->height()), note(),
                fontOf(Type::Hint), theme.inkSoft);
    paint::hairline(painter, m_list->geometry().adjusted(0, -1, 0, 0), Qt::TopEdge, theme.line);
}

} // namespace ui
