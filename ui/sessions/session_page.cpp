#include "ui/sessions/session_page.h"

#include "ui/guides/guide_panel.h"
#include "ui/guides/session_guide.h"
#include "ui/observation/observation_panel.h"
#include "ui/observation/observation_side.h"
#include "ui/observation/task_panel.h"
#include "ui/sessions/detached_panel.h"
#include "ui/sessions/highlight_panel.h"
#include "ui/sessions/original_text.h"
#include "ui/sessions/session_capture.h"
#include "ui/sessions/session_consent.h"
#include "ui/sessions/session_details.h"
#include "ui/sessions/session_entries.h"
#include "ui/sessions/session_pictures.h"
#include "ui/sessions/session_tagging.h"
#include "ui/sessions/session_typing.h"
#include "ui/sessions/session_view.h"
#include "ui/sessions/talk_section.h"
#include "ui/sessions/transcript_join.h"
#include "ui/widgets/actions.h"
#include "ui/widgets/ask_strip.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/list_view.h"
#include "ui/widgets/section_head.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/words.h"

#include <QGuiApplication>
#include <QInputMethod>
#include <QKeyEvent>
#include <QLineEdit>
#include <QScrollArea>
#include <QSplitter>
#include <QTimer>

namespace ui {

SessionPage::SessionPage(Actions& actions, QWidget* parent) : Page(parent)
{
    declareActions(actions);
    m_view = new SessionView;
    m_tagging = new SessionTagging(actions, *this);
    m_pictures = new SessionPictures(actions, *this);
    m_capturing = new SessionCapture(actions, *this, m_tagModel);
    m_guide = new SessionGuide(actions, this);
    buildColumns(actions);
    m_typing = new SessionTyping(*m_view, this);
    m_entries = new SessionEntries(actions, *m_view, *m_typing, this);
    m_capturing->setKeyQuote(actions.at(QStringLiteral("entry.key-quote")));
    connectParts();
    connectSide();
    connectGuide();
    connectLanes();
    enableActions();
}

void SessionPage::declareActions(Actions& actions)
{
    const QString menu = tr("Session");
    m_next = actions.add({QStringLiteral("session.next-highlight"), tr("Next highlight"), QStringLiteral("go-down"),
                          QKeySequence(Qt::ALT | Qt::Key_Down), menu});
    m_previous = actions.add({QStringLiteral("session.previous-highlight"), tr("Previous highlight"),
                              QStringLiteral("go-up"), QKeySequence(Qt::ALT | Qt::Key_Up), menu});
    m_copy = actions.add({QStringLiteral("session.copy-with-source"), tr("Copy with source"),
                          QStringLiteral("edit-copy"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C), menu});
    m_copyPlain = actions.at(QStringLiteral("edit.copy"));
    m_tint = actions.add({.id = QStringLiteral("session.tint"),
                          .text = tr("Tint tagged words"),
                          .icon = QStringLiteral("draw-highlight"),
                          .menu = menu,
                          .word = tr("Tint"),
                          .group = true});
    m_tint->setCheckable(true);
    m_tint->setChecked(true);
    m_findNext = actions.add({.id = QStringLiteral("session.find-next"),
                              .text = tr("Next place found"),
                              .icon = QStringLiteral("go-down"),
                              .key = QKeySequence(Qt::Key_F3),
                              .menu = menu,
                              .group = true});
    m_findPrevious = actions.add({QStringLiteral("session.find-previous"), tr("Previous place found"),
                                  QStringLiteral("go-up"), QKeySequence(Qt::SHIFT | Qt::Key_F3), menu});
    declareSideActions(actions);
}

void SessionPage::connectParts()
{
    connect(m_next, &QAction::triggered, this, [this] { step(1); });
    connect(m_previous, &QAction::triggered, this, [this] { step(-1); });
    connect(m_copy, &QAction::triggered, this, &SessionPage::copyWithSource);
    connect(m_tint, &QAction::toggled, m_view, &SessionView::setTinted);
    connect(m_findNext, &QAction::triggered, this, [this] { stepHit(1); });
    connect(m_findPrevious, &QAction::triggered, this, [this] { stepHit(-1); });
    connect(m_findField, &QLineEdit::textChanged, this, &SessionPage::search);
    connect(m_view, &SessionView::highlightChosen, this, &SessionPage::choose);
    connect(m_typing, &SessionTyping::failed, this, &SessionPage::failed);
    connect(m_typing, &SessionTyping::overtaken, this, [this] {
        if (read(session()))
            showContent();
    });
    connect(m_entries, &SessionEntries::failed, this, &SessionPage::failed);
    connect(m_view, &SessionView::composed, this, [this] {
        if (m_stale)
            refresh();
    });
    connect(m_tags, &QListView::clicked, this, &SessionPage::stepTag);
    connect(m_tags, &QListView::activated, this, &SessionPage::stepTag);
    const auto toEntry = [this](const QModelIndex& index) { m_view->showEntry(m_outlineModel.entry(index.row())); };
    connect(m_outline, &QListView::clicked, this, toEntry);
    connect(m_outline, &QListView::activated, this, toEntry);
    connect(m_tagsHead, &SectionHead::clicked, this, [this] { openTags(!m_tagsOpen); });
    connectBeside();
    m_tags->installEventFilter(this);
    m_findField->installEventFilter(this);
    m_sideScroll->parentWidget()->installEventFilter(this);
}

void SessionPage::setWorkspace(core::Workspace* workspace)
{
    if (m_workspace)
        m_highlight->flush();
    m_details->setWorkspace(workspace);
    m_ask->cancel();
    m_join->cancel();
    m_workspace = workspace;
    m_content = {};
    m_typing->setWorkspace(workspace);
    m_entries->setWorkspace(workspace);
    m_tagging->setWorkspace(workspace);
    m_pictures->setWorkspace(workspace);
    m_capturing->setWorkspace(workspace);
    m_guide->setWorkspace(workspace);
    m_observation->setWorkspace(workspace);
    m_entries->setContent(&m_content);
    m_view->setContent(m_content);
    m_typing->setContent(m_content);
    m_view->setEditable(workspace && !workspace->isReadOnly());
    if (!workspace)
        return;
    connect(workspace, &core::Workspace::busyChanged, this, &SessionPage::enableActions);
    connect(workspace, &core::Workspace::changed, this, [this](const core::ChangeSet& changes) {
        if (session() && !m_capturing->capture().isKeeping() &&
            changes.touchesAny({"session", "study", "entry", "highlight", "highlight_tag", "tag", "speaker", "persona",
                                "participant", "claim", "evidence", "consent", "session_stretch", "attachment", "guide",
                                "guide_item", "session_item"}))
            refresh(changes);
    });
}

/// Shows what changed; not while words are in the text that are still to be written, or are being put together.
void SessionPage::refresh(const std::optional<core::ChangeSet>& changes)
{
    const bool behind = m_stale;
    m_stale = m_view->isComposing() || (!m_typing->isWriting() && !m_typing->isSettled());
    if (m_stale)
        QTimer::singleShot(0, this, [this] {
            if (settle() && m_stale)
                refresh();
        });
    else if (const auto before = lostHighlights(); behind || !changes ? read(session()) : update(*changes)) {
        showContent();
        tellLostWords(before);
    }
}

bool SessionPage::settle()
{
    if (m_view->isComposing())
        QGuiApplication::inputMethod()->commit();
    m_highlight->flush();
    m_observation->settle();
    m_observationSide->tasks().settle();
    const bool typed = m_typing->settle();
    return m_capturing->settle() && typed;
}

void SessionPage::setTextSize(int pixels)
{
    m_view->setTextSize(pixels);
    m_capturing->setTextSize(pixels);
}

void SessionPage::open(core::Id<core::Session> session)
{
    settle();
    closeFind();
    m_ask->cancel();
    m_tag = {};
    m_join->cancel();
    if (!read(session))
        return;
    showContent();
    choose(-1);
    m_view->moveCursor(QTextCursor::Start);
    m_capturing->sessionOpened();
    focusMain();
}

bool SessionPage::update(const core::ChangeSet& changes)
{
    if (changes.rows(QStringLiteral("session")).went.contains(session().value))
        return read(session());
    const auto done = m_workspace->read([&](const core::Stores& stores) { m_content.update(stores, changes); });
    if (!done) {
        m_view->setContent(m_content);
        emit failed(done.error());
    }
    return done.has_value();
}

bool SessionPage::read(core::Id<core::Session> session)
{
    auto content = m_workspace->read([&](const core::Stores& stores) -> std::optional<SessionContent> {
        if (!stores.sessions.session(session))
            return std::nullopt;
        return SessionContent::read(stores, session);
    });
    if (!content) {
        emit failed(content.error());
        return false;
    }
    if (!*content) {
        m_content = {};
        m_view->setContent(m_content);
        m_typing->setContent(m_content);
        emit sessionGone();
        return false;
    }
    m_content = std::move(**content);
    return true;
}

void SessionPage::showContent()
{
    m_join->cancel(); // it showed other notes
    m_view->setContent(m_content);
    m_typing->setContent(m_content);
    if (!m_findField->isHidden())
        m_hits = m_view->findAll(m_findField->text());
    showGuide();
    m_tagModel.setTags(m_content.tags);
    m_detached->show(m_content);
    m_talk->show(m_content);
    m_capturing->showContent();
    const QString tags = counted(m_tagModel.rowCount(), tr("%1 tag"), tr("%1 tags"));
    const QString highlights =
        counted(static_cast<qint64>(m_content.highlights.size()), tr("%1 highlight"), tr("%1 highlights"));
    m_tagsHead->setNote(m_content.highlights.empty() ? tr("none yet")
                                                     : QStringLiteral("%1 · %2").arg(tags, highlights));
    choose(m_view->currentHighlight());
    m_pictures->refresh();
    showSide();
    showViews();
    enableActions();
    adapt();
    layOutSide();
    emit headingChanged();
}

void SessionPage::enableActions()
{
    const bool shown = isVisible() && session();
    const bool highlights = shown && !m_content.highlights.empty();
    m_next->setEnabled(highlights);
    m_previous->setEnabled(highlights);
    m_copy->setEnabled(shown);
    m_tint->setEnabled(shown);
    m_entries->setEnabled(shown);
    m_detailsAction->setEnabled(shown);
    m_addSpeaker->setEnabled(shown && m_details->isVisible());
    m_originalAction->setEnabled(shown && m_hasOriginal);
    m_outlineAction->setEnabled(shown && (m_outlineModel.rowCount() > 0 || m_guide->isWanted()));
    m_guide->enableActions(shown);
    m_findNext->setEnabled(shown && m_hits > 0);
    m_findPrevious->setEnabled(shown && m_hits > 0);
    m_tagging->enableActions();
    m_pictures->enableActions();
    m_capturing->enableActions();
    m_lanesAction->setEnabled(shown && m_content.session.kind == core::SessionKind::Observation);
    const bool editable = shown && m_workspace && !m_workspace->isReadOnly() && !m_workspace->isBusy();
    m_joinAction->setEnabled(editable && m_content.session.kind != core::SessionKind::Feedback &&
                             !m_capturing->isShown());
    m_highlight->setEditable(editable);
    m_detached->allow(editable, m_tagging->attachRefusal());
    m_observation->enableActions(shown && showsLanes(), editable ? QString() : m_tagging->refusal());
    m_observationSide->setEditable(editable);
}

Heading SessionPage::heading() const
{
    const auto& session = m_content.session;
    QStringList meta{m_capturing->isShown() ? tr("Capture") : kindWord(session.kind)};
    if (session.planned)
        meta << tr("planned");
    if (session.heldOn.isValid())
        meta << shortDate(session.heldOn);
    if (session.lengthMs)
        meta << tr("%1 min").arg(qRound(*session.lengthMs / 60000.0));
    Heading heading;
    heading.crumb = m_content.study;
    heading.title = session.code.isEmpty() ? session.title : QStringLiteral("%1 · %2").arg(session.code, session.title);
    heading.meta = meta.join(QStringLiteral(" · "));
    heading.secondary = m_capturing->headerActions();
    heading.menu = {m_detailsAction, m_originalAction, m_copy, m_capturing->stretchAction()};
    if (!m_content.detached.empty())
        heading.badge = Heading::Badge{paint::Verdict::Warn, counted(static_cast<qint64>(m_content.detached.size()),
                                                                     tr("%1 highlight lost its words"),
                                                                     tr("%1 highlights lost their words"))};
    else if (const auto consent = consentBadge(m_content, m_content.consents, QDate::currentDate()))
        heading.badge = Heading::Badge{consent->verdict, consent->text};
    return heading;
}

QList<QWidget*> SessionPage::regions() const
{
    QList<QWidget*> regions;
    if (m_left->isVisible() && m_guidePanel->isVisible())
        regions << (m_guide->progress().guide ? static_cast<QWidget*>(&m_guidePanel->list()) : m_guidePanel);
    if (m_left->isVisible() && m_outline->isVisible())
        regions << m_outline;
    if (showsLanes())
        regions << m_observation->regions();
    else
        regions << static_cast<QWidget*>(m_view);
    if (m_capturing->isShown())
        return regions << m_capturing->lineRegion() << m_capturing->panelRegion();
    if (m_original->isVisible())
        regions << m_original;
    if (m_right->isVisible())
        regions << m_tags;
    else if (m_details->isVisible())
        regions << m_details;
    else
        regions << m_observationSide;
    return regions;
}

void SessionPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    enableActions();
    adapt();
}

void SessionPage::hideEvent(QHideEvent* event)
{
    settle();
    Page::hideEvent(event);
    enableActions();
}

bool SessionPage::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_sideScroll->parentWidget() && event->type() == QEvent::Resize)
        layOutSide();
    if (watched == m_tags && event->type() == QEvent::FocusIn)
        openTags(true);
    if (watched != m_findField || event->type() != QEvent::KeyPress)
        return Page::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    if (key->key() == Qt::Key_Escape)
        closeFind();
    else if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter)
        stepHit(key->modifiers() & Qt::ShiftModifier ? -1 : 1);
    else
        return false;
    return true;
}

} // namespace ui
