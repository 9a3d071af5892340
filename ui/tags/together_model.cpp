#include "ui/tags/together_model.h"

#include "ui/tags/matched_tag.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/list_view.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/words.h"

namespace ui {
namespace {

constexpr int side = 12;
constexpr int figures = 74; // highlights and people
constexpr int widestBar = 76;

} // namespace

void TogetherModel::setTags(std::vector<ShownTogether> tags)
{
    if (tags == m_tags)
        return;
    beginResetModel();
    m_tags = std::move(tags);
    endResetModel();
}

int TogetherModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_tags.size());
}

QVariant TogetherModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto& shown = tag(index.row());
    if (role == Qt::DisplayRole)
        return shown.path;
    if (role == Qt::AccessibleTextRole || role == Qt::ToolTipRole)
        return tr("%1: together on %2 of %3")
            .arg(shown.path, counted(shown.together.highlights, tr("%1 highlight"), tr("%1 highlights")),
                 counted(shown.together.people, tr("%1 person"), tr("%1 people")));
    return {};
}

QSize TogetherDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return {100, rowHeight(26)};
}

void TogetherDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Theme& theme = Theme::of(option.palette);
    const auto& shown = m_model.tag(index.row());
    const auto* list = qobject_cast<const ListView*>(option.widget);
    const bool focused = list && list->showsFocus() && option.state & QStyle::State_HasFocus;
    paint::row(*painter, option.rect, theme,
               {.hovered = bool(option.state & QStyle::State_MouseOver), .focused = focused});
    QRect inside = option.rect.adjusted(side, 0, -side, 0);
    paint::tagBar(*painter, QRect(inside.left(), inside.center().y() - 6, 4, 14), theme.tag(shown.hue).bar);
    inside.setLeft(inside.left() + 14);

    QRect figure(inside.right() + 1 - scaled(figures), inside.top(), scaled(figures), inside.height());
    const int half = figure.width() / 2;
    paint::tabular(*painter, figure.adjusted(0, 0, -half - 4, 0), number(shown.together.highlights), fontOf(Type::Hint),
                   theme.ink);
    paintIcon(*painter, QRect(figure.left() + half, figure.top(), 14, figure.height()), QStringLiteral("user"), 14,
              theme.inkSoft);
    paint::tabular(*painter, figure, number(shown.together.people), fontOf(Type::Hint), theme.ink);

    const int width = qMin(widestBar, inside.width() / 4);
    const QRect bar(figure.left() - 8 - width, inside.center().y() - 2, width, 6);
    painter->fillRect(bar, theme.line);
    const int filled = qMax(2, width * shown.together.highlights / qMax(1, m_model.most()));
    painter->fillRect(QRect(bar.topLeft(), QSize(filled, bar.height())), theme.tag(shown.hue).bar);
    inside.setRight(bar.left() - 8);
    paintMatchedTag(*painter, inside, theme, shown.path, {}, fontOf(Type::Body));
}

} // namespace ui
