#include "ui/help/key_page.h"

#include "ui/widgets/filter_bar.h"
#include "ui/widgets/label.h"
#include "ui/widgets/list_view.h"
#include "ui/widgets/words.h"

#include <QLineEdit>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace ui {
namespace {

constexpr int side = 16;
constexpr int keyWidth = 150;

/// The key on the left, what it does beside it.
class KeyDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const override
    {
        return {200, rowHeight(index.data(KeyModel::HeadRole).toBool() ? 36 : 28)};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Theme& theme = Theme::of(option.palette);
        const QRect inside = option.rect.adjusted(side, 0, -side, 0);
        if (index.data(KeyModel::HeadRole).toBool())
            return paint::text(*painter, inside.adjusted(0, 8, 0, 0), index.data().toString(),
                               fontOf(Type::Hint, QFont::DemiBold), theme.inkSoft);
        const auto* list = qobject_cast<const ListView*>(option.widget);
        paint::row(*painter, option.rect, theme,
                   {.selected = bool(option.state & QStyle::State_Selected),
                    .hovered = bool(option.state & QStyle::State_MouseOver),
                    .focused = list && list->showsFocus() && option.state & QStyle::State_HasFocus,
                    .activeWindow = !list || list->isActiveWindow()});
        paint::text(*painter, QRect(inside.left(), inside.top(), scaled(keyWidth) - 8, inside.height()),
                    index.data(KeyModel::KeyRole).toString(), fontOf(Type::Body), theme.inkFaint);
        paint::text(*painter, inside.adjusted(scaled(keyWidth), 0, 0, 0), index.data().toString(), fontOf(Type::Body),
                    theme.ink);
    }
};

} // namespace

KeyPage::KeyPage(const Actions& actions, QWidget* parent) : Page(parent), m_model(actions)
{
    auto* bar = new FilterBar(tr("Filter: what it does, or a key…"), tr("Filter the keys"));
    m_filter = bar->field();
    m_total = bar->total();
    m_list = new ListView(tr("Keys"));
    m_list->viewport()->setBackgroundRole(QPalette::Base);
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new KeyDelegate(m_list));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(bar);
    column->addWidget(m_list);
    connect(m_filter, &QLineEdit::textChanged, this, &KeyPage::filter);
}

void KeyPage::filter(const QString& words)
{
    m_model.setFilter(words);
    m_total->setText(counted(m_model.shown(), tr("%1 action"), tr("%1 actions")));
}

Heading KeyPage::heading() const
{
    Heading heading;
    heading.title = tr("Keyboard sheet");
    heading.meta = tr("everything that can be done, and its key");
    return heading;
}

QList<QWidget*> KeyPage::regions() const
{
    return {m_filter, m_list};
}

void KeyPage::find()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

void KeyPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    filter(m_filter->text());
}

} // namespace ui
