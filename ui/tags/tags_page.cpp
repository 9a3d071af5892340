#include "ui/tags/tags_page.h"

#include "ui/quotes/quote_list.h"
#include "ui/tags/tag_column.h"
#include "ui/tags/tag_picker.h"
#include "ui/tags/tag_quotes.h"
#include "ui/tags/tag_side.h"
#include "ui/tags/tag_tree.h"
#include "ui/widgets/actions.h"
#include "ui/widgets/ask_strip.h"
#include "ui/widgets/memo_edit.h"
#include "ui/widgets/words.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QSplitter>
#include <QStackedLayout>

namespace ui {
namespace {

constexpr int treeWidth = 308, sideWidth = 316;
constexpr int narrowTree = 240, narrowSide = 256;
constexpr int narrowPage = 1060; // below it both give way

} // namespace

TagTree& TagsPage::tree() const
{
    return m_column->tree();
}

QString TagsPage::path(Tag tag) const
{
    return m_column->model().path(tag);
}

QString TagsPage::named(const std::vector<Tag>& tags) const
{
    return tags.size() == 1 ? QStringLiteral("'%1'").arg(path(tags.front()))
                            : counted(qint64(tags.size()), tr("%1 tag"), tr("%1 tags"));
}

Heading TagsPage::heading() const
{
    Heading heading;
    heading.title = tr("Tags");
    const auto& tags = m_column->model().tags();
    if (tags.empty())
        return heading;
    heading.meta = QStringLiteral("%1 · %2 · %3")
                       .arg(counted(qint64(tags.size()), tr("%1 tag"), tr("%1 tags")),
                            counted(m_highlights, tr("%1 highlight"), tr("%1 highlights")),
                            counted(m_people, tr("%1 person"), tr("%1 people")));
    heading.secondary = {m_new};
    heading.menu = {m_merge, m_splitOff, m_archive, m_delete, m_showArchived};
    return heading;
}

QList<QWidget*> TagsPage::regions() const
{
    if (m_stack->currentIndex() == 1)
        return {m_stack->currentWidget()};
    return {&m_column->filter(), &tree(), &m_quotes->list(), &m_side->description()};
}

QWidget* TagsPage::mainRegion() const
{
    if (m_stack->currentIndex() == 1)
        return m_stack->currentWidget();
    return m_lastPart ? m_lastPart : &tree();
}

bool TagsPage::accepts(const Destination& destination) const
{
    return std::holds_alternative<Tag>(destination);
}

void TagsPage::reveal(const Destination& destination)
{
    const auto tag = std::get<Tag>(destination);
    if (m_stale)
        refresh();
    auto& model = m_column->model();
    if (!model.tag(tag))
        return void(emit told(tr("This tag is no longer in the project.")));
    if (!model.indexOf(tag).isValid())
        m_column->filter().clear();
    if (!model.indexOf(tag).isValid())
        m_showArchived->trigger();
    m_without.remove(tag);
    tree().choose(tag);
    tree().setFocus(Qt::OtherFocusReason);
}

std::optional<Destination> TagsPage::shown() const
{
    const auto chosen = tree().chosen();
    return chosen.size() == 1 ? std::optional<Destination>(chosen.front()) : std::nullopt;
}

void TagsPage::find()
{
    m_column->filter().setFocus(Qt::ShortcutFocusReason);
    m_column->filter().selectAll();
}

bool TagsPage::settle()
{
    m_side->flush();
    return true;
}

QByteArray TagsPage::layoutState() const
{
    return m_columns->saveState();
}

void TagsPage::restoreLayout(const QByteArray& state)
{
    m_columns->restoreState(state);
}

void TagsPage::adapt()
{
    const bool narrow = width() < narrowPage;
    m_column->setMaximumWidth(narrow ? narrowTree : QWIDGETSIZE_MAX);
    m_side->setMaximumWidth(narrow ? narrowSide : QWIDGETSIZE_MAX);
    tree().setColumnHidden(TagTreeModel::Mentions, narrow); // names come first, and people count
    if (narrow) // what was given to a column before is more than it may have now
        m_columns->setSizes({narrowTree, width() - narrowTree - narrowSide, narrowSide});
}

void TagsPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    if (m_stale)
        refresh();
    enableActions();
}

void TagsPage::hideEvent(QHideEvent* event)
{
    Page::hideEvent(event);
    m_side->flush();
    m_strip->cancel();
    m_picker->close();
    enableActions();
}

void TagsPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    if (event->oldSize().width() <= 0)
        m_columns->setSizes({scaled(treeWidth), width() - scaled(treeWidth + sideWidth), scaled(sideWidth)});
    adapt();
}

/// Delete means what has the focus; Esc in the tree leaves nothing out any more.
bool TagsPage::eventFilter(QObject* watched, QEvent* event)
{
    auto& list = m_quotes->list();
    const bool inTree = watched == &tree(), inList = watched == &list;
    if (event->type() == QEvent::FocusIn && (inTree || inList))
        m_lastPart = static_cast<QWidget*>(watched);
    if (event->type() == QEvent::ContextMenu) {
        const auto& menu = *static_cast<QContextMenuEvent*>(event);
        const bool tags = inTree || watched == tree().viewport();
        showMenu(tags ? static_cast<QWidget*>(&tree()) : &list, menu.globalPos(),
                 tags ? QList<QAction*>{m_new, m_newBelow, nullptr, m_rename, m_describe, m_colour, nullptr, m_merge,
                                        m_archive, m_delete, nullptr, m_leaveOut}
                      : QList<QAction*>{m_tag, m_untag, m_splitOff, nullptr, m_evidence, m_around});
        return true;
    }
    // Keys that a field in the tree has left over are not meant here.
    if (event->type() != QEvent::KeyPress || (inTree && !tree().hasFocus()))
        return Page::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    if (key->key() == Qt::Key_Delete && key->modifiers() == Qt::NoModifier && (inTree || inList)) {
        (inTree ? m_delete : m_untag)->trigger();
        return true;
    }
    if (key->key() == Qt::Key_Escape && inTree && !m_without.isEmpty()) {
        m_without.clear();
        look();
        return true;
    }
    if ((key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) && inTree && !list.quotes().quotes().empty()) {
        list.setFocus(Qt::TabFocusReason);
        return true;
    }
    return Page::eventFilter(watched, event);
}

} // namespace ui
