#include "ui/search/suggestion_popup.h"

#include "ui/widgets/paint.h"
#include "ui/widgets/popup_list.h"

#include <QKeyEvent>
#include <QListView>
#include <QStyledItemDelegate>

namespace ui {
namespace {

constexpr int rowPixels = 30;
constexpr int mostRows = 9;
constexpr int side = 10;
constexpr int wide = 420;

class SuggestionDelegate : public QStyledItemDelegate {
public:
    SuggestionDelegate(const SuggestionModel& model, QObject* parent) : QStyledItemDelegate(parent), m_model(model) {}

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override
    {
        return {100, rowHeight(rowPixels)};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Theme& theme = Theme::of(option.palette);
        const Suggestion& shown = m_model.at(index.row());
        paint::row(*painter, option.rect, theme,
                   {.selected = bool(option.state & QStyle::State_Selected),
                    .hovered = bool(option.state & QStyle::State_MouseOver)});
        QRect inside = option.rect.adjusted(side, 0, -side, 0);
        if (shown.hue > 0)
            paint::tagBar(*painter, QRect(inside.left(), inside.center().y() - 6, 4, 14), theme.tag(shown.hue).bar);
        inside.setLeft(inside.left() + (shown.hue > 0 ? 12 : 0));
        paint::text(*painter, inside, shown.about, fontOf(Type::Hint), theme.inkFaint, Qt::AlignRight);
        inside.setRight(inside.right() - paint::textWidth(shown.about, fontOf(Type::Hint)) - 8);
        paint::matched(*painter, inside, theme, shown.text, shown.positions, fontOf(Type::Body), theme.ink);
    }

private:
    const SuggestionModel& m_model;
};

} // namespace

void SuggestionModel::set(std::vector<Suggestion> suggestions)
{
    beginResetModel();
    m_all = std::move(suggestions);
    endResetModel();
}

int SuggestionModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_all.size());
}

QVariant SuggestionModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::DisplayRole)
        return at(index.row()).text;
    if (role == Qt::AccessibleTextRole)
        return QString(at(index.row()).text + QStringLiteral(", ") + at(index.row()).about);
    return {};
}

SuggestionPopup::SuggestionPopup(QWidget* parent) : QWidget(parent)
{
    setAccessibleName(tr("How the search can go on"));
    m_list = popupList(m_model, tr("How the search can go on"), this);
    m_list->setItemDelegate(new SuggestionDelegate(m_model, m_list));
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex& index) { take(index.row()); });
    hide();
}

void SuggestionPopup::offer(const Suggestions& suggestions, const QRect& under)
{
    m_model.set(suggestions.all);
    if (suggestions.all.empty())
        return hide();
    standUnder(under);
    m_list->setCurrentIndex(suggestions.takesFirst ? m_model.index(0) : QModelIndex());
    show();
    raise();
}

void SuggestionPopup::standUnder(const QRect& under)
{
    const int rows = qMin(m_model.rowCount(), mostRows);
    setGeometry(under.left(), under.bottom() + 3, qMin(scaled(wide), parentWidget()->width() - under.left() - 8),
                rows * rowHeight(rowPixels) + 2);
    m_list->setGeometry(rect().adjusted(1, 1, -1, -1));
}

void SuggestionPopup::step(int by)
{
    const int row = m_list->currentIndex().row() + by;
    if (row < 0)
        return m_list->setCurrentIndex({});
    m_list->setCurrentIndex(m_model.index(qMin(row, m_model.rowCount() - 1)));
}

bool SuggestionPopup::take(int row)
{
    if (row < 0 || row >= m_model.rowCount())
        return false;
    const Suggestion suggestion = m_model.at(row);
    hide();
    emit taken(suggestion);
    return true;
}

bool SuggestionPopup::takesKey(const QKeyEvent& event)
{
    if (isHidden() || (event.modifiers() & ~Qt::KeypadModifier) != Qt::NoModifier)
        return false;
    switch (event.key()) {
    case Qt::Key_Down: step(1); return true;
    case Qt::Key_Up: step(-1); return true;
    case Qt::Key_Escape: hide(); return true;
    case Qt::Key_Tab: return take(qMax(0, m_list->currentIndex().row()));
    case Qt::Key_Return:
    case Qt::Key_Enter: return take(m_list->currentIndex().row());
    default: return false;
    }
}

void SuggestionPopup::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::of(this);
    QPainter painter(this);
    paint::box(painter, rect(), 6, theme.raised, theme.field);
}

} // namespace ui
