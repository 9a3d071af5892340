#include "ui/search/search_side.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/list_view.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/section_head.h"
#include "ui/widgets/words.h"

#include <QKeyEvent>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace ui {
namespace {

constexpr int side = 12;
constexpr int rowPixels = 28;
constexpr int mostSaved = 8; // rows in sight; the rest is scrolled to

/// Rows of both lists: a mark or a swatch, the name, a figure on the right; heads over groups.
class SideDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override
    {
        return {80, rowHeight(rowPixels)};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Theme& theme = Theme::of(option.palette);
        QRect inside = option.rect.adjusted(side, 0, -side, 0);
        const QString name = index.data().toString();
        if (!(index.flags() & Qt::ItemIsEnabled))
            return paint::text(*painter, inside.adjusted(0, 6, 0, 0), name, fontOf(Type::Hint, QFont::DemiBold),
                               theme.inkSoft);
        const auto* list = qobject_cast<const ListView*>(option.widget);
        const bool isOn = index.data(SourceModel::OnRole).toBool();
        auto state = rowState(option);
        state.selected = isOn || (list && list->hasFocus() && state.selected);
        paint::row(*painter, option.rect, theme, state);
        paintCount(*painter, inside, theme, index.data(SourceModel::CountRole));
        inside.setLeft(inside.left() + paintMark(*painter, inside, theme, index, isOn));
        const QFont font = fontOf(Type::Body, isOn ? QFont::DemiBold : QFont::Normal);
        if (index.data(SourceModel::HueRole).toInt() > 0)
            return paint::tagName(*painter, inside, theme, name, font);
        const bool isMore = !index.data(SourceModel::CountRole).isValid() && index.data(SourceModel::OnRole).isValid();
        paint::text(*painter, inside, name, isMore ? fontOf(Type::Hint) : font, isMore ? theme.inkFaint : theme.ink);
    }

private:
    static void paintCount(QPainter& painter, QRect& inside, const Theme& theme, const QVariant& count)
    {
        if (!count.isValid())
            return;
        const QString figure = number(count.toLongLong());
        paint::tabular(painter, inside, figure, fontOf(Type::Hint), theme.inkFaint);
        inside.setRight(inside.right() - paint::tabularWidth(figure, fontOf(Type::Hint)) - 8);
    }

    static int paintMark(QPainter& painter, const QRect& inside, const Theme& theme, const QModelIndex& index,
                         bool isOn)
    {
        const int hue = index.data(SourceModel::HueRole).toInt();
        if (isOn)
            paintIcon(painter, QRect(inside.left() - 4, inside.top(), 16, inside.height()), QStringLiteral("checkmark"),
                      16, theme.accent);
        else if (hue > 0)
            paint::tagBar(painter, QRect(inside.left(), inside.center().y() - 6, 4, 14), theme.tag(hue).bar);
        return isOn ? 16 : hue > 0 ? 12 : 0;
    }
};

ListView* listIn(QWidget* parent, const QString& name, QAbstractItemModel& model)
{
    auto* list = new ListView(name, parent);
    list->setModel(&model);
    list->setItemDelegate(new SideDelegate(list));
    list->setUniformItemSizes(true);
    list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    list->installEventFilter(parent);
    return list;
}

} // namespace

SearchSide::SearchSide(QWidget* parent) : Surface(&Theme::page, Qt::RightEdge, parent)
{
    m_savedHead = new SectionHead(tr("Saved searches"));
    m_savedList = listIn(this, tr("Saved searches"), m_saved);
    m_savedList->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_sourceHead = new SectionHead(tr("Where the hits come from"));
    m_sourceHead->setLineAbove(true);
    m_sourceList = listIn(this, tr("Where the hits come from"), m_sources);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 1, 0);
    column->setSpacing(0);
    for (auto* widget : QList<QWidget*>{m_savedHead, m_savedList, m_sourceHead})
        column->addWidget(widget);
    column->addWidget(m_sourceList, 1);
    column->addStretch();
    connect(m_savedList, &QListView::clicked, this, &SearchSide::openSaved);
    connect(m_sourceList, &QListView::clicked, this, &SearchSide::openSource);
    connect(&m_saved, &SavedSearchModel::renameAsked, this, &SearchSide::renameAsked);
    connect(m_savedList->selectionModel(), &QItemSelectionModel::currentChanged, this, &SearchSide::chosenChanged);
    setSaved({}, false);
    setSources({}, {});
}

void SearchSide::setSaved(std::vector<core::SavedSearch> searches, bool changeable)
{
    const auto* before = chosen();
    const auto id = before ? before->id : core::Id<core::SavedSearch>();
    m_saved.setSearches(std::move(searches), changeable);
    for (int row = 0; row < m_saved.rowCount(); ++row)
        if (m_saved.at(row).id == id)
            m_savedList->setCurrentIndex(m_saved.index(row));
    fitSaved();
    emit chosenChanged();
}

/// As high as it has rows; without any it is not there.
void SearchSide::fitSaved()
{
    const int rows = m_saved.rowCount();
    m_savedHead->setVisible(rows > 0);
    m_savedList->setVisible(rows > 0);
    m_savedList->setFixedHeight(qMin(rows, mostSaved) * rowHeight(rowPixels) + 8);
}

void SearchSide::setSources(const core::HitSources& sources, const QString& query)
{
    const int row = m_sourceList->currentIndex().row();
    m_sources.setSources(sources, query);
    const bool any = m_sources.rowCount() > 0;
    m_sourceHead->setVisible(any);
    m_sourceList->setVisible(any);
    if (row >= 0 && row < m_sources.rowCount())
        m_sourceList->setCurrentIndex(m_sources.index(row));
}

const core::SavedSearch* SearchSide::chosen() const
{
    const auto index = m_savedList->currentIndex();
    return index.isValid() ? &m_saved.at(index.row()) : nullptr;
}

void SearchSide::beginRename()
{
    if (chosen())
        m_savedList->edit(m_savedList->currentIndex());
}

void SearchSide::openSaved(const QModelIndex& index)
{
    if (index.isValid())
        emit searchAsked(m_saved.at(index.row()).query);
}

void SearchSide::openSource(const QModelIndex& index)
{
    if (!index.isValid())
        return;
    if (m_sources.kind(index.row()) == SourceModel::Kind::More)
        m_sources.unfold(index.row());
    else if (m_sources.kind(index.row()) == SourceModel::Kind::Source)
        emit conditionAsked(m_sources.condition(index.row()));
}

bool SearchSide::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress)
        return Surface::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key != Qt::Key_Return && key != Qt::Key_Enter && key != Qt::Key_Space)
        return Surface::eventFilter(watched, event);
    auto* list = qobject_cast<ListView*>(watched);
    list == m_savedList ? openSaved(list->currentIndex()) : openSource(list->currentIndex());
    return true;
}

} // namespace ui
