// What the session page opens beside its text: the session's details in the place of the tags, and the text as it was
// imported.
#include "ui/observation/observation_side.h"
#include "ui/sessions/original_text.h"
#include "ui/sessions/outline_drawer.h"
#include "ui/sessions/session_details.h"
#include "ui/sessions/session_page.h"
#include "ui/sessions/session_view.h"
#include "ui/widgets/actions.h"
#include "ui/widgets/button.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/list_view.h"
#include "ui/widgets/surface.h"

#include <QPlainTextEdit>
#include <QScrollBar>
#include <QSplitter>
#include <QStackedWidget>

namespace ui {

void SessionPage::declareSideActions(Actions& actions)
{
    declareLaneActions(actions);
    const QString menu = tr("Session");
    m_detailsAction = actions.add({.id = QStringLiteral("session.details"),
                                   .text = tr("Session details"),
                                   .icon = QStringLiteral("configure"),
                                   .key = QKeySequence(Qt::ALT | Qt::Key_Return),
                                   .menu = menu,
                                   .group = true});
    m_detailsAction->setCheckable(true);
    m_originalAction = actions.add({.id = QStringLiteral("session.original"),
                                    .text = tr("Original text"),
                                    .icon = QStringLiteral("documentation"),
                                    .menu = menu});
    m_originalAction->setCheckable(true);
    m_outlineAction = actions.add({.id = QStringLiteral("session.outline"),
                                   .text = tr("Show the outline"),
                                   .icon = QStringLiteral("sidebar-expand-left"),
                                   .key = QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_L),
                                   .menu = menu,
                                   .word = tr("Outline")});
    m_addSpeaker = actions.add({.id = QStringLiteral("session.add-speaker"),
                                .text = tr("Add speaker"),
                                .icon = QStringLiteral("list-add-user")});
    m_closeDetails = new QAction(icon(QStringLiteral("go-previous")), tr("Back to the tags"), this);
    m_closeDetails->setToolTip(tr("Back to the tags (Alt+Return)"));
}

QWidget* SessionPage::makeStack(QWidget* side)
{
    m_details = new SessionDetails(m_closeDetails, m_addSpeaker, m_originalAction);
    m_sideStack = new QStackedWidget;
    m_sideStack->addWidget(side);
    m_sideStack->addWidget(m_details);
    m_sideStack->addWidget(m_observationSide);
    return m_sideStack;
}

QWidget* SessionPage::makeTexts()
{
    m_original = new OriginalText;
    m_original->hide();
    auto* texts = new QSplitter(Qt::Horizontal);
    texts->setChildrenCollapsible(false);
    texts->addWidget(m_view);
    texts->addWidget(m_original);
    texts->setStretchFactor(0, 1);
    texts->setStretchFactor(1, 1);
    texts->setSizes({600, 500});
    m_drawer = new OutlineDrawer(&m_outlineModel, m_view);
    return texts;
}

void SessionPage::connectBeside()
{
    connect(m_detailsAction, &QAction::toggled, this, &SessionPage::openDetails);
    connect(m_closeDetails, &QAction::triggered, m_detailsAction, &QAction::toggle);
    connect(m_outlineAction, &QAction::triggered, this, &SessionPage::openOutline);
    connect(m_drawer, &OutlineDrawer::chosen, this, [this](int row) { m_view->showEntry(m_outlineModel.entry(row)); });
    connect(m_drawer, &OutlineDrawer::closed, this, [this] { m_view->setFocus(Qt::OtherFocusReason); });
    connect(m_originalAction, &QAction::toggled, this, &SessionPage::openOriginal);
    connect(m_view->verticalScrollBar(), &QScrollBar::valueChanged, this, &SessionPage::scrollOriginal);
    connect(m_addSpeaker, &QAction::triggered, m_details, &SessionDetails::addSpeaker);
    connect(m_original, &OriginalText::closed, m_originalAction, &QAction::toggle);
    connect(m_details, &SessionDetails::left, this, [this] { focusMain(); });
    connect(m_details, &SessionDetails::failed, this, &Page::failed);
    connect(m_original, &OriginalText::failed, this, &Page::failed);
}

void SessionPage::openDetails(bool open)
{
    if (open)
        m_details->show(session());
    showViews();
    enableActions();
    if (open)
        m_details->focusFirst();
    else
        focusMain();
}

void SessionPage::openOriginal(bool open)
{
    if (open && showsLanes())
        wantLanes(false); // it stands beside the text
    if (open)
        m_original->show(*m_workspace, session());
    m_original->setVisible(open);
    adapt();
    scrollOriginal();
    if (open)
        m_original->text().setFocus(Qt::ShortcutFocusReason);
    else
        m_view->setFocus(Qt::OtherFocusReason);
}

void SessionPage::scrollOriginal()
{
    if (m_original->isVisible())
        m_original->follow(m_content.entries, m_view->firstEntryInView());
}

void SessionPage::openOutline()
{
    if (m_left->isVisible())
        m_outline->setFocus(Qt::ShortcutFocusReason);
    else
        m_drawer->open();
}

void SessionPage::showSide()
{
    m_hasOriginal =
        m_workspace->read([&](const core::Stores& stores) { return stores.sessions.origin(session()).has_value(); })
            .value_or(false);
    if (m_detailsAction->isChecked())
        m_details->show(session());
    if (!m_hasOriginal)
        m_originalAction->setChecked(false);
    else if (m_originalAction->isChecked())
        m_original->show(*m_workspace, session());
}

} // namespace ui
