// What can be done on a board, and when.
#include "ui/boards/board_bar.h"
#include "ui/boards/board_canvas.h"
#include "ui/boards/board_page.h"
#include "ui/boards/board_side.h"
#include "ui/boards/cluster_popup.h"
#include "ui/widgets/actions.h"
#include "ui/widgets/label.h"
#include "ui/widgets/words.h"

#include <QMenu>

namespace ui {
namespace {

/// Declares actions of one menu, each with what it does.
class Declarer {
public:
    Declarer(Actions& actions, BoardPage& page, const QString& menu) : m_actions(actions), m_page(page), m_menu(menu) {}
    template <class Does> QAction* operator()(const char* id, const QString& text, const char* icon,
                                              const QKeySequence& key, Does does, const QString& word = {},
                                              bool group = false)
    {
        auto* action = m_actions.add({.id = QLatin1String(id),
                                      .text = text,
                                      .icon = QLatin1String(icon),
                                      .key = key,
                                      .menu = m_menu,
                                      .word = word,
                                      .group = group});
        QObject::connect(action, &QAction::triggered, &m_page, does);
        return action;
    }

private:
    Actions& m_actions;
    BoardPage& m_page;
    QString m_menu;
};

} // namespace

void BoardPage::declareActions(Actions& actions)
{
    Declarer add(actions, *this, tr("Board"));
    m_add = add("board.add", tr("Add highlights"), "list-add", Qt::CTRL | Qt::SHIFT | Qt::Key_A,
                [this] { askHighlights(); });
    m_note = add(
        "board.note", tr("New note"), "note", Qt::Key_N, [this] { addNote(); }, tr("Note"));
    m_paste = add("board.paste", tr("Paste lines or a picture"), "list-add", QKeySequence::Paste, [this] { paste(); });
    m_photo = add("board.add-photo", tr("Add a photo of a wall…"), "list-add", {}, [this] { choosePhotos(); });
    m_notes = actions.add({.id = QStringLiteral("board.import"),
                           .text = tr("Import sticky notes…"),
                           .icon = QStringLiteral("document-import"),
                           .menu = tr("Board")});
    connect(m_notes, &QAction::triggered, this, [this] { emit notesAsked(m_board); });
    m_group = add(
        "board.group", tr("Group"), "object-group", Qt::Key_G, [this] { group(); }, {}, true);
    m_move = add(
        "board.move", tr("Put into a cluster"), "go-next", Qt::Key_M, [this] { askMove(); }, tr("Move"));
    m_home = add("board.home", tr("Suggest a home for the card"), "games-hint", Qt::Key_H, [this] { askHome(); });
    m_tag = add(
        "board.tag", tr("Tag the passages"), "tag", Qt::Key_T, [this] { askTag(); }, tr("Tag"));
    m_evidence = add(
        "board.evidence", tr("Use as evidence"), "link", Qt::Key_E,
        [this] { emit evidenceAsked(highlightsOf(cardsMeant())); }, tr("Evidence"));
    m_open = add("board.open", tr("Go to the passage"), "go-next", Qt::CTRL | Qt::Key_Return, [this] {
        const auto* card = content().card(m_canvas->current().card);
        if (!card || card->isNote())
            return;
        const auto highlight =
            m_workspace->read([&](const core::Stores& stores) { return stores.highlights.highlight(card->highlight); });
        if (highlight && *highlight)
            emit goAsked(core::Place{(*highlight)->session, (*highlight)->begin, (*highlight)->id});
    });
    m_remove = add("board.remove", tr("Remove from the board"), "edit-delete", Qt::Key_Delete, [this] { askRemove(); });
    const std::pair<QString, core::CardOrder> orders[] = {{tr("Arrange by person"), core::CardOrder::Person},
                                                          {tr("Arrange by tag"), core::CardOrder::Tag},
                                                          {tr("Arrange by session"), core::CardOrder::Session},
                                                          {tr("Arrange by words"), core::CardOrder::Text}};
    const char* orderIds[] = {"board.by-person", "board.by-tag", "board.by-session", "board.by-words"};
    for (size_t at = 0; at < std::size(orders); ++at)
        m_orders << add(
            orderIds[at], orders[at].first, "view-sort", {}, [this, order = orders[at].second] { arrange(order); }, {},
            at == 0);
    m_edges << add("board.align-left", tr("Align to the left"), "go-previous", {}, [this] {
        align(core::BoardEdge::Left);
    }) << add("board.align-top", tr("Align to the top"), "go-up", {}, [this] { align(core::BoardEdge::Top); });
    m_copy = add("board.copy-to", tr("Copy to another board"), "edit-copy", {}, [this] { askCopy(); });
    declareClusterActions(actions);
    declareViewActions(actions);
}

void BoardPage::declareClusterActions(Actions& actions)
{
    Declarer add(actions, *this, tr("Cluster"));
    m_rename = add("cluster.rename", tr("Rename"), "edit-rename", Qt::Key_F2, [this] {
        const auto current = m_canvas->current();
        if (current.card)
            m_canvas->beginText(current.card);
        else
            m_canvas->beginRename(chosenCluster());
    });
    m_details = add("cluster.about", tr("Note, colour and figures"), "edit-comment", Qt::Key_I, [this] {
        const auto id = chosenCluster();
        const auto& cluster = *content().cluster(id);
        m_popup->open({nameOf(id), factsOf(id), cluster.colour, cluster.note}, placeOfChosen(),
                      m_collapse->isEnabled() && core::allows(content().board.step, core::BoardAct::Name));
    });
    m_collapse = add("cluster.collapse", tr("Collapse or open"), "collapse-all", Qt::Key_C, [this] { collapse(); });
    m_merge = add("cluster.merge", tr("Merge into another cluster"), "merge", Qt::CTRL | Qt::SHIFT | Qt::Key_M,
                  [this] { askMerge(); });
    m_dissolve =
        add("cluster.dissolve", tr("Dissolve"), "object-ungroup", Qt::SHIFT | Qt::Key_G, [this] { dissolve(); });
    m_more = add(
        "cluster.more-dots", tr("Give a dot"), "list-add", Qt::Key_Plus, [this] { vote(1); }, {}, true);
    m_fewer = add("cluster.fewer-dots", tr("Take a dot back"), "list-remove", Qt::Key_Minus, [this] { vote(-1); });
    m_votes = add("board.votes", tr("Show the votes"), "rating", Qt::SHIFT | Qt::Key_V, [this] {
        core::Board board = content().board;
        board.votesShown = !board.votesShown;
        edit(board.votesShown ? tr("Show the votes") : tr("Hide the votes"),
             [&](core::Stores& stores) { stores.boards.update(board); });
    });
    m_votes->setCheckable(true);
    m_becomeTag = add(
        "cluster.become-tag", tr("Make it a tag"), "tag-new", Qt::SHIFT | Qt::Key_T, [this] { askBecomeTag(); }, {},
        true);
    m_becomeInsight = add("cluster.become-insight", tr("Make it an insight"), "games-hint", Qt::SHIFT | Qt::Key_I,
                          [this] { becomeInsight(); });
    m_becomeTrait = add("cluster.become-trait", tr("Make it a trait of a persona"), "user-identity",
                        Qt::SHIFT | Qt::Key_P, [this] { askTrait(); });
}

void BoardPage::declareViewActions(Actions& actions)
{
    Declarer add(actions, *this, tr("Board"));
    m_suggest = add(
        "board.suggest", tr("Suggest groups"), "games-hint", Qt::CTRL | Qt::Key_G, [this] { suggest(); }, {}, true);
    m_export = add(
        "board.export", tr("Export the board"), "document-export", Qt::CTRL | Qt::SHIFT | Qt::Key_E,
        [this] { emit exportAsked(m_board); }, tr("Export"));
    m_paper = add("board.paper", tr("Print the board on a printer…"), "printer", Qt::CTRL | Qt::SHIFT | Qt::Key_Return,
                  [this] { emit paperAsked(m_board); });
    m_nextPhoto = add(
        "board.next-photo", tr("Choose the next photo"), "go-next", Qt::SHIFT | Qt::Key_N,
        [this] { m_canvas->chooseNextPhoto(); }, {}, true);
    m_larger = add("board.larger-photo", tr("Make the photo larger"), "zoom-in", QKeySequence(Qt::Key_Greater),
                   [this] { m_canvas->resizePhoto(1.1); });
    m_smaller = add("board.smaller-photo", tr("Make the photo smaller"), "zoom-out", QKeySequence(Qt::Key_Less),
                    [this] { m_canvas->resizePhoto(1 / 1.1); });
    m_in = add(
        "board.zoom-in", tr("Zoom in"), "zoom-in", Qt::Key_Z, [this] { m_canvas->zoomIn(); }, {}, true);
    m_out = add("board.zoom-out", tr("Zoom out"), "zoom-out", Qt::SHIFT | Qt::Key_Z, [this] { m_canvas->zoomOut(); });
    m_full =
        add("board.full-size", tr("Full size"), "zoom-original", Qt::CTRL | Qt::Key_0, [this] { m_canvas->zoomTo(1); });
    m_whole = add("board.fit", tr("The whole board"), "zoom-fit-best", Qt::Key_F, [this] { m_canvas->fit(); });
    m_panel = add("board.panel", tr("List beside the board"), "sidebar-expand-left", Qt::CTRL | Qt::SHIFT | Qt::Key_L,
                  [this] {
                      m_sideChosen = m_side->isHidden();
                      m_side->setVisible(*m_sideChosen);
                      m_panel->setChecked(*m_sideChosen);
                  });
    m_panel->setCheckable(true);
}

void BoardPage::enableActions()
{
    const bool shown = isVisible() && m_workspace && content().board.id;
    const bool writes = shown && !m_workspace->isReadOnly() && !m_workspace->isBusy();
    const auto step = content().board.step;
    const auto allow = [&](QAction* action, bool can, std::optional<core::BoardAct> act = {}) {
        action->setEnabled(writes && can && (!act || core::allows(step, *act)));
        Actions::allow(action, action->isEnabled() || !writes || !can || !act ? QString() : core::refusal(step, *act));
        action->setEnabled(writes && can && (!act || core::allows(step, *act)));
    };
    using core::BoardAct;
    const bool cards = shown && !chosenCards().empty(), clusters = shown && !chosenClusters().empty();
    const bool one = shown && chosenCluster();
    const auto meant = shown ? cardsMeant() : Cards();
    const bool quotes = shown && !highlightsOf(meant).empty();
    for (auto* action : {m_add, m_note, m_paste, m_notes, m_photo})
        allow(action, true, BoardAct::Change);
    allow(m_group, cards || clusters, cards ? BoardAct::Sort : BoardAct::Group);
    allow(m_move, cards || clusters, cards ? BoardAct::Sort : BoardAct::Group);
    allow(m_home, cards && chosenCards().size() == 1 && !content().clusters.empty(), BoardAct::Sort);
    const bool photo = shown && m_canvas->chosenPhoto();
    allow(m_remove, cards || clusters || photo, BoardAct::Change);
    for (auto* action : {m_larger, m_smaller})
        allow(action, photo, BoardAct::Change);
    m_nextPhoto->setEnabled(shown && !content().photos.empty());
    for (auto* action : {m_tag, m_evidence})
        allow(action, quotes);
    for (auto* action : m_orders)
        allow(action, one || !content().cards.empty(), BoardAct::Sort);
    for (auto* action : m_edges)
        allow(action, chosenCards().size() + chosenClusters().size() > 1, BoardAct::Sort);
    allow(m_copy, cards || clusters);
    const auto current = shown ? m_canvas->current() : BoardThing();
    const auto* card = content().card(current.card);
    allow(m_rename, (card && card->isNote()) || one, card ? BoardAct::Change : BoardAct::Name);
    allow(m_merge, one && content().clusters.size() > 1, BoardAct::Sort);
    allow(m_dissolve, clusters, BoardAct::Sort);
    allow(m_collapse, one);
    allow(m_more, one, BoardAct::Vote);
    allow(m_fewer, one, BoardAct::Vote);
    allow(m_votes, !content().clusters.empty());
    for (auto* action : {m_becomeTag, m_becomeInsight, m_becomeTrait})
        allow(action, one && quotes);
    allow(m_suggest, content().cards.size() > 1, BoardAct::Sort);
    m_open->setEnabled(shown && card && !card->isNote());
    m_details->setEnabled(one);
    for (auto* action : {m_in, m_out, m_whole, m_full, m_panel})
        action->setEnabled(shown);
    for (auto* action : {m_export, m_paper})
        action->setEnabled(shown && !(content().cards.empty() && content().photos.empty()));
    m_bar->setEditable(writes);
    m_canvas->setReadOnly(!writes);
    if (auto* chosen = m_selectionBar->findChild<Label*>(QStringLiteral("chosen")))
        chosen->setText(wordsFor(chosenCards(), chosenClusters()));
    m_selectionBar->adjustSize();
}

void BoardPage::showMenu(const QPoint& at)
{
    QMenu menu(this);
    const auto add = [&menu](const QList<QAction*>& actions) {
        if (!menu.isEmpty() && !menu.actions().last()->isSeparator())
            menu.addSeparator();
        for (auto* action : actions)
            if (action->isEnabled())
                menu.addAction(action);
    };
    add({m_open, m_group, m_move, m_home, m_tag, m_evidence});
    add({m_rename, m_details, m_collapse, m_merge, m_dissolve});
    add({m_becomeTag, m_becomeInsight, m_becomeTrait});
    add({m_more, m_fewer});
    add(m_orders + m_edges);
    add({m_larger, m_smaller});
    add({m_copy, m_paste, m_note, m_remove});
    menu.exec(at);
}

} // namespace ui
