// The actions of the page: how they are called, and when they are on.
#include "ui/quotes/quote_list.h"
#include "ui/tags/swatch_grid.h"
#include "ui/tags/tag_column.h"
#include "ui/tags/tag_quotes.h"
#include "ui/tags/tag_side.h"
#include "ui/tags/tag_tree.h"
#include "ui/tags/tags_page.h"
#include "ui/widgets/actions.h"

#include <QActionGroup>
#include <QMenu>

namespace ui {

QAction* TagsPage::declare(Actions& actions, const char* id, const QString& text, const char* icon,
                           const QKeySequence& key, std::function<void()> does, bool group)
{
    auto* action = actions.add({.id = QLatin1String(id),
                                .text = text,
                                .icon = QLatin1String(icon),
                                .key = key,
                                .menu = tr("Tag"),
                                .group = group});
    connect(action, &QAction::triggered, this, std::move(does));
    return action;
}

void TagsPage::declareTagActions(Actions& actions)
{
    const auto alt = [](Qt::Key key) { return QKeySequence(Qt::ALT | Qt::SHIFT | key); };
    m_new = declare(
        actions, "tags.new", tr("New tag"), "tag-new", QKeySequence(Qt::CTRL | Qt::Key_N),
        [this] { draft(Where::Beside); }, true);
    m_newBelow = declare(actions, "tags.new-below", tr("New tag below"), "tag-new",
                         QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N), [this] { draft(Where::Below); });
    m_newTop = declare(actions, "tags.new-top", tr("New tag at the top"), "tag-new", {}, [this] { draft(Where::Top); });
    m_rename = declare(
        actions, "tags.rename", tr("Rename tag"), "tag-edit", QKeySequence(Qt::Key_F2),
        [this] { tree().nameCurrent(); }, true);
    m_describe = declare(actions, "tags.describe", tr("Describe tag"), "edit-comment",
                         QKeySequence(Qt::CTRL | Qt::Key_D), [this] { m_side->editDescription(); });
    m_colour = declare(actions, "tags.colour", tr("Choose the colour"), "draw-highlight",
                       QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_D),
                       [this] { m_side->swatches().setFocus(Qt::ShortcutFocusReason); });
    m_up = declare(
        actions, "tags.up", tr("Move tag up"), "go-up", alt(Qt::Key_Up), [this] { moveBy(-1); }, true);
    m_down = declare(actions, "tags.down", tr("Move tag down"), "go-down", alt(Qt::Key_Down), [this] { moveBy(1); });
    m_in = declare(actions, "tags.in", tr("Move tag below the one above it"), "go-next", alt(Qt::Key_Right),
                   [this] { moveIn(); });
    m_out = declare(actions, "tags.out", tr("Move tag out of the one it is below"), "go-previous", alt(Qt::Key_Left),
                    [this] { moveOut(); });
    m_merge = declare(
        actions, "tags.merge", tr("Merge tag…"), "merge", QKeySequence(Qt::CTRL | Qt::Key_G), [this] { askMerge(); },
        true);
    m_archive = declare(actions, "tags.archive", tr("Archive tag"), "view-history",
                        QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_A), [this] { archive(); });
    m_delete = declare(actions, "tags.delete", tr("Delete tag"), "tag-delete", QKeySequence(Qt::CTRL | Qt::Key_Delete),
                       [this] { askDelete(); });
    m_swap = new QAction(tr("Swap"), this);
}

void TagsPage::declareOrderActions(Actions& actions)
{
    m_all = declare(
        actions, "tags.match-all", tr("Highlights with all of the chosen tags"), "view-filter",
        QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_U),
        [this] {
            m_match = m_all->isChecked() ? core::TagQuery::Match::All : core::TagQuery::Match::Any;
            look();
        },
        true);
    m_withBelow = declare(actions, "tags.with-below", tr("With the tags below"), "view-filter", {}, [this] {
        m_below = m_withBelow->isChecked();
        look();
    });
    m_leaveOut = declare(actions, "tags.leave-out", tr("Leave out highlights with this tag"), "view-filter",
                         QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_X), [this] { leaveOut(); });
    m_fold = declare(
        actions, "tags.fold", tr("Fold all tags"), "collapse-all", {}, [this] { tree().foldAll(true); }, true);
    m_unfold =
        declare(actions, "tags.unfold", tr("Unfold all tags"), "expand-all", {}, [this] { tree().foldAll(false); });
    m_sort = actions.add(
        {.id = QStringLiteral("tags.sort"), .text = tr("Sort the codebook"), .icon = QStringLiteral("view-sort")});
    connect(m_sort, &QAction::triggered, this, [this] {
        const QRect button = m_column->sortButton();
        showMenu(m_column, m_column->mapToGlobal(button.bottomLeft()),
                 m_orders + QList<QAction*>{nullptr, m_unfold, m_fold, nullptr, m_showArchived});
    });
    auto* group = new QActionGroup(this);
    using Order = TagTreeModel::Order;
    const std::tuple<const char*, QString, Order> orders[] = {
        {"tags.sort-own", tr("Sort tags in their own order"), Order::Own},
        {"tags.sort-name", tr("Sort tags by name"), Order::Name},
        {"tags.sort-mentions", tr("Sort tags by mentions"), Order::Mentions},
        {"tags.sort-people", tr("Sort tags by people"), Order::People}};
    for (const auto& [id, text, order] : orders) {
        auto* action = declare(
            actions, id, text, "view-sort", {},
            [this, order = order] {
                m_column->model().setOrder(order);
                enableActions();
            },
            m_orders.isEmpty());
        action->setCheckable(true);
        action->setChecked(order == Order::Own);
        group->addAction(action);
        m_orders << action;
    }
    m_showArchived = declare(actions, "tags.show-archived", tr("Show archived tags"), "view-history", {},
                             [this] { m_column->model().setShowsArchived(m_showArchived->isChecked()); });
    for (auto* action : {m_all, m_withBelow, m_showArchived})
        action->setCheckable(true);
    m_withBelow->setChecked(true);
}

void TagsPage::declareQuoteActions(Actions& actions)
{
    m_tag = declare(
        actions, "tags.tag-highlights", tr("Tag highlights"), "tag", QKeySequence(Qt::CTRL | Qt::Key_T),
        [this] { askTag(); }, true);
    m_untag = declare(actions, "tags.untag-highlights", tr("Take the tag off highlights"), "dialog-cancel",
                      QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Delete), [this] { untag(); });
    m_splitOff = declare(actions, "tags.split", tr("Split off to another tag…"), "split",
                         QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_R), [this] { askSplit(); });
    m_evidence =
        declare(actions, "tags.evidence", tr("Use as evidence for…"), "link", QKeySequence(Qt::CTRL | Qt::Key_J),
                [this] { emit evidenceAsked(m_quotes->list().chosenHighlights()); });
    m_around =
        declare(actions, "tags.around", tr("Show the words around"), "view-task", QKeySequence(Qt::Key_F7), [this] {
            m_context = m_around->isChecked();
            look();
        });
    m_around->setCheckable(true);
}

/// Why nothing can be changed here; empty where it can.
QString TagsPage::refusal() const
{
    if (!isVisible() || !m_workspace)
        return tr("Open a project and its tags first.");
    return m_workspace->isReadOnly() ? tr("This project is open for reading only.")
           : m_workspace->isBusy()   ? tr("Another step is still under way.")
                                     : QString();
}

void TagsPage::enableActions()
{
    const QString refusal = this->refusal();
    enableTagActions(refusal);
    enableQuoteActions(refusal);
    m_side->setEditable(refusal.isEmpty());
    const bool shown = isVisible() && m_workspace && !m_column->model().tags().empty();
    for (auto* action : QList<QAction*>{m_fold, m_unfold, m_sort, m_all, m_withBelow, m_around} + m_orders)
        action->setEnabled(shown);
    m_leaveOut->setEnabled(shown && tree().current());
    m_showArchived->setEnabled(shown && m_column->model().archived() > 0);
    m_describe->setEnabled(shown && tree().chosen().size() == 1);
}

void TagsPage::enableTagActions(const QString& refusal)
{
    const auto& model = m_column->model();
    const auto chosen = tree().chosen();
    const auto* tag = chosen.empty() ? nullptr : model.tag(chosen.front());
    const auto unless = [&](bool allowed, const QString& reason) {
        return !refusal.isEmpty() ? refusal : allowed ? QString() : reason;
    };
    const QString any = unless(tag, tr("Choose a tag first."));
    const QString one = unless(chosen.size() == 1, tr("Choose one tag first."));
    const bool ordered = model.order() == TagTreeModel::Order::Own;
    const QString movable = !one.isEmpty() ? one : unless(ordered, tr("Sort the tags in their own order first."));
    Actions::allow(m_new, refusal);
    Actions::allow(m_newTop, refusal);
    for (auto* action : {m_newBelow, m_rename, m_colour, m_out})
        Actions::allow(action, one);
    for (auto* action : {m_up, m_down, m_in})
        Actions::allow(action, movable);
    if (one.isEmpty())
        Actions::allow(m_out, unless(bool(tag->parent), tr("It stands at the top already.")));
    Actions::allow(m_merge, unless(chosen.size() == 1 || chosen.size() == 2, tr("Choose one tag or two first.")));
    Actions::allow(m_archive, any);
    Actions::allow(m_delete, any);
    const bool archived = tag && model.indexOf(tag->id).data(TagTreeModel::ArchivedRole).toBool();
    m_archive->setText(archived ? tr("Bring tag back") : tr("Archive tag"));
}

void TagsPage::enableQuoteActions(const QString& refusal)
{
    const bool chosen = isVisible() && !m_quotes->list().chosenHighlights().empty();
    const QString some = !refusal.isEmpty() ? refusal : chosen ? QString() : tr("Choose highlights in the list first.");
    const QString carried = !some.isEmpty()                          ? some
                            : m_quotes->sight().query.with.isEmpty() ? tr("Choose the tag on the left first.")
                                                                     : QString();
    Actions::allow(m_tag, some);
    Actions::allow(m_untag, carried);
    Actions::allow(m_splitOff, carried);
    m_evidence->setEnabled(some.isEmpty());
}

void TagsPage::showMenu(QWidget* part, const QPoint& point, const QList<QAction*>& actions)
{
    auto* menu = new QMenu(part);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    for (auto* action : actions)
        if (action)
            menu->addAction(action);
        else
            menu->addSeparator();
    menu->popup(point);
}

} // namespace ui
