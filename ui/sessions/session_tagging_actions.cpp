// The actions on passages: how they are called, when they are on, where they are offered.
#include "ui/sessions/session_page.h"
#include "ui/sessions/session_tagging.h"
#include "ui/sessions/session_view.h"
#include "ui/widgets/actions.h"

#include <QContextMenuEvent>
#include <QMenu>

namespace ui {
namespace {

QString id(const char* name)
{
    return QLatin1String(name);
}

} // namespace

void SessionTagging::declarePassageActions(Actions& actions)
{
    const QString menu = tr("Tag");
    m_tag = actions.add({.id = id("tag.passage"),
                         .text = tr("Tag passage"),
                         .icon = id("tag"),
                         .key = QKeySequence(Qt::CTRL | Qt::Key_T),
                         .menu = menu,
                         .word = tr("Tag")});
    m_again = actions.add(
        {id("tag.again"), tr("Same tag again"), id("tag"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_T), menu});
    m_entry = actions.add(
        {id("tag.entry"), tr("Select whole entry"), id("view-task"), QKeySequence(Qt::CTRL | Qt::Key_E), menu});
    m_allInSession = actions.add(
        {.id = id("tag.all-session"), .text = tr("Tag these words in this session…"), .icon = id("tag"), .menu = menu});
    m_allInProject = actions.add(
        {.id = id("tag.all-project"), .text = tr("Tag these words in all sessions…"), .icon = id("tag"), .menu = menu});
    connect(m_tag, &QAction::triggered, this, &SessionTagging::tagPassage);
    connect(m_again, &QAction::triggered, this, &SessionTagging::sameTagAgain);
    connect(m_entry, &QAction::triggered, this, &SessionTagging::selectEntry);
    connect(m_allInSession, &QAction::triggered, this, [this] { tagAllPlaces(Within::Session); });
    connect(m_allInProject, &QAction::triggered, this, [this] { tagAllPlaces(Within::Project); });
}

void SessionTagging::declareHighlightActions(Actions& actions)
{
    const QString menu = tr("Tag");
    m_memo = actions.add({.id = id("tag.memo"),
                          .text = tr("Write memo"),
                          .icon = id("edit-comment"),
                          .key = QKeySequence(Qt::CTRL | Qt::Key_M),
                          .menu = menu,
                          .word = tr("Memo"),
                          .group = true});
    m_evidence = actions.add({.id = id("session.evidence"),
                              .text = tr("Use as evidence for…"),
                              .icon = id("link"),
                              .key = QKeySequence(Qt::CTRL | Qt::Key_J),
                              .menu = menu,
                              .word = tr("Evidence")});
    m_untag = actions.add({id("tag.remove"), tr("Remove tag"), id("dialog-cancel"),
                           QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Delete), menu});
    m_replace =
        actions.add({.id = id("tag.replace"), .text = tr("Replace tag…"), .icon = id("edit-rename"), .menu = menu});
    m_delete =
        actions.add({.id = id("tag.delete"), .text = tr("Delete highlight"), .icon = id("edit-delete"), .menu = menu});
    m_attach = actions.add({.id = id("tag.attach"),
                            .text = tr("Attach detached highlight to selection"),
                            .icon = id("link"),
                            .menu = menu});
    connect(m_attach, &QAction::triggered, this, [this] {
        if (!m_page.content().detached.empty())
            attach(m_page.content().detached.front().id);
    });
    connect(m_memo, &QAction::triggered, &m_page, &SessionPage::editMemo);
    connect(m_evidence, &QAction::triggered, this, [this] {
        if (m_page.settle() && inHand())
            emit m_page.evidenceAsked({inHand()->id});
    });
    connect(m_untag, &QAction::triggered, this, &SessionTagging::untag);
    connect(m_replace, &QAction::triggered, this, &SessionTagging::replaceTag);
    connect(m_delete, &QAction::triggered, this, [this] {
        if (m_page.settle() && inHand())
            deleteHighlight(inHand()->id);
    });
}

void SessionTagging::declareEdgeActions(Actions& actions)
{
    using core::Edge, core::Unit, core::Way;
    // Arrows move the end, Home, End and the pages the beginning; sideways by a word, up and down by a sentence.
    const struct {
        const char* id;
        QString text;
        Qt::Key key;
        Edge edge;
        Unit unit;
        Way way;
    } moves[] = {
        {"tag.end-forth", tr("Stretch the end by a word"), Qt::Key_Right, Edge::End, Unit::Word, Way::Forth},
        {"tag.end-back", tr("Shrink the end by a word"), Qt::Key_Left, Edge::End, Unit::Word, Way::Back},
        {"tag.begin-back", tr("Stretch the beginning by a word"), Qt::Key_Home, Edge::Begin, Unit::Word, Way::Back},
        {"tag.begin-forth", tr("Shrink the beginning by a word"), Qt::Key_End, Edge::Begin, Unit::Word, Way::Forth},
        {"tag.end-forth-sentence", tr("Stretch the end by a sentence"), Qt::Key_Down, Edge::End, Unit::Sentence,
         Way::Forth},
        {"tag.end-back-sentence", tr("Shrink the end by a sentence"), Qt::Key_Up, Edge::End, Unit::Sentence, Way::Back},
        {"tag.begin-back-sentence", tr("Stretch the beginning by a sentence"), Qt::Key_PageUp, Edge::Begin,
         Unit::Sentence, Way::Back},
        {"tag.begin-forth-sentence", tr("Shrink the beginning by a sentence"), Qt::Key_PageDown, Edge::Begin,
         Unit::Sentence, Way::Forth}};
    for (const auto& move : moves) {
        auto* action = actions.add({.id = id(move.id),
                                    .text = move.text,
                                    .icon = move.way == Way::Forth ? id("go-next") : id("go-previous"),
                                    .key = QKeySequence(Qt::ALT | Qt::SHIFT | move.key),
                                    .menu = tr("Tag"),
                                    .group = m_edges.empty()});
        connect(action, &QAction::triggered, this, [this, move] { moveEdge(move.edge, move.unit, move.way); });
        m_edges.push_back(action);
    }
}

QString SessionTagging::refusal() const
{
    const auto* workspace = m_page.workspace();
    if (!m_page.isVisible() || !workspace || !m_page.session())
        return tr("Open a session first.");
    return workspace->isReadOnly() ? tr("This project is open for reading only.")
           : workspace->isBusy()   ? tr("Another step is still under way.")
                                   : QString();
}

QString SessionTagging::attachRefusal() const
{
    const QString reason = refusal();
    return !reason.isEmpty() || selected() ? reason : tr("Select the words first on which it is to stand.");
}

void SessionTagging::enableActions()
{
    const QString refusal = this->refusal();
    const bool shown = m_page.isVisible() && m_page.workspace() && m_page.session();
    const auto unless = [&](bool allowed, const QString& reason) {
        return !refusal.isEmpty() ? refusal : allowed ? QString() : reason;
    };
    const auto* highlight = shown ? inHand() : nullptr;
    const QString text = unless(shown && !m_page.content().entries.empty(), tr("There is no text in it yet."));
    const QString hand = unless(highlight, tr("Click on a bar first, or step to a highlight."));
    const QString carried = unless(highlight && !highlight->tags.empty(), tr("No tag is in hand."));
    const QString words = unless(shown && !wordsInHand().isEmpty(), tr("Select words inside one entry first."));
    for (auto* action : {m_tag, m_again})
        Actions::allow(action, text);
    Actions::allow(m_entry, shown && !m_page.content().entries.empty() ? QString() : tr("There is no text to select."));
    for (auto* action : {m_allInSession, m_allInProject})
        Actions::allow(action, words);
    for (auto* action : {m_memo, m_evidence, m_delete})
        Actions::allow(action, hand);
    for (auto* action : m_edges)
        Actions::allow(action, hand);
    const bool detached = shown && !m_page.content().detached.empty();
    Actions::allow(m_attach, detached ? attachRefusal() : unless(false, tr("No highlight is detached here.")));
    const QString path = carried.isEmpty() ? pathOf(tagInHand()) : QString();
    Actions::rename(m_untag, path.isEmpty() ? tr("Remove tag") : tr("Remove tag '%1'").arg(path));
    Actions::rename(m_replace, path.isEmpty() ? tr("Replace tag…") : tr("Replace tag '%1'…").arg(path));
    for (auto* action : {m_untag, m_replace})
        Actions::allow(action, carried);
}

void SessionTagging::fillContextMenu(QMenu& menu)
{
    for (auto* action : {m_tag, m_again, m_entry, m_memo, m_evidence})
        menu.addAction(action);
    menu.addSeparator();
    if (const auto* highlight = inHand(); highlight && m_untag->isEnabled())
        for (const auto tag : highlight->tags)
            menu.addAction(m_untag->icon(), tr("Remove tag '%1'").arg(pathOf(tag)), this,
                           [this, of = highlight->id, tag] { removeTag(of, tag); });
    for (auto* action : {m_replace, m_delete})
        menu.addAction(action);
    auto* edges = menu.addMenu(tr("Stretch and shrink"));
    edges->setEnabled(m_edges.front()->isEnabled());
    for (auto* action : m_edges)
        edges->addAction(action);
    menu.addSeparator();
    for (auto* action : {m_allInSession, m_allInProject})
        menu.addAction(action);
    menu.addSeparator();
    if (m_page.view().selection() && !m_page.view().isReadOnly())
        menu.addAction(tr("Cut"), &m_page.view(), &SessionView::cutWords);
    menu.addActions(m_page.copyActions());
    if (m_page.view().canPaste())
        menu.addAction(tr("Paste"), &m_page.view(), &QPlainTextEdit::paste);
}

void SessionTagging::showContextMenu(const QPoint& inView, const QPoint& global)
{
    auto& view = m_page.view();
    m_page.settle();
    if (!view.selection()) {
        const int under = view.highlightAt(inView);
        m_page.takeInHand(under < 0 ? core::Id<core::Highlight>()
                                    : m_page.content().highlights[static_cast<size_t>(under)].id);
        view.setTextCursor(view.cursorForPosition(inView));
    }
    auto* menu = new QMenu(&m_page);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    fillContextMenu(*menu);
    menu->popup(global);
}

bool SessionTagging::eventFilter(QObject* watched, QEvent* event)
{
    auto& view = m_page.view();
    if (watched != view.viewport())
        return false;
    if (event->type() == QEvent::ContextMenu) {
        const auto& menu = *static_cast<QContextMenuEvent*>(event);
        showContextMenu(menu.pos(), menu.globalPos());
        return true;
    }
    if (event->type() != QEvent::MouseButtonDblClick || !m_tag->isEnabled())
        return false;
    const int bar = view.barAt(static_cast<QMouseEvent*>(event)->pos());
    if (bar < 0)
        return false;
    tagHighlight(m_page.content().highlights[static_cast<size_t>(bar)].id);
    return true;
}

} // namespace ui
