// What the session page opens beside its text: the session's details in the place of the tags, and the text as it was
// imported; and the guide at its other side.
#include "ui/guides/guide_panel.h"
#include "ui/guides/session_guide.h"
#include "ui/observation/observation_side.h"
#include "ui/sessions/original_text.h"
#include "ui/sessions/outline_drawer.h"
#include "ui/sessions/picture_panel.h"
#include "ui/sessions/session_capture.h"
#include "ui/sessions/session_details.h"
#include "ui/sessions/session_page.h"
#include "ui/sessions/session_pictures.h"
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
    m_sideStack->addWidget(m_capturing->panel());
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
    texts->addWidget(&m_pictures->panel());
    texts->setStretchFactor(0, 1);
    texts->setStretchFactor(1, 1);
    texts->setStretchFactor(2, 1);
    texts->setSizes({600, 500, 500});
    m_drawer = new OutlineDrawer(new GuidePanel(*m_guide, m_followUpModel), &m_outlineModel, m_view);
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
    connect(m_pictures, &SessionPictures::opened, this, [this](bool open) {
        if (open)
            m_originalAction->setChecked(false);
        adapt();
    });
    connect(m_addSpeaker, &QAction::triggered, m_details, &SessionDetails::addSpeaker);
    connect(m_original, &OriginalText::closed, m_originalAction, &QAction::toggle);
    connect(m_details, &SessionDetails::left, this, [this] { focusMain(); });
    connect(m_details, &SessionDetails::failed, this, &Page::failed);
    connect(m_original, &OriginalText::failed, this, &Page::failed);
    connect(m_capturing, &SessionCapture::modeChanged, this, &SessionPage::showMode);
    connect(m_view, &SessionView::stretchChosen, m_capturing, &SessionCapture::askStretch);
    m_view->installEventFilter(m_capturing);
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

/// For capture the toolbar and the right panel give way to what stands round the line.
void SessionPage::showMode()
{
    const bool captures = m_capturing->isShown();
    m_view->setEditable(m_workspace && !m_workspace->isReadOnly() && !m_capturing->isBlocked());
    m_toolbar->setVisible(!captures);
    if (captures != m_captures) {
        m_captures = captures;
        if (captures)
            m_detailsAction->setChecked(false);
        m_view->setStandsAtEnd(captures);
        fitColumns();
        enableActions();
    }
    showViews();
    if (captures)
        m_capturing->showContent();
    emit headingChanged();
}

void SessionPage::openOriginal(bool open)
{
    if (open && showsLanes())
        wantLanes(false); // it stands beside the text
    if (open)
        m_original->show(*m_workspace, session());
    if (open)
        m_pictures->close();
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
    if (!m_left->isVisible())
        m_drawer->open(m_guide->isWanted());
    else if (m_guidePanel->isVisible())
        m_guidePanel->list().setFocus(Qt::ShortcutFocusReason);
    else
        m_outline->setFocus(Qt::ShortcutFocusReason);
}

void SessionPage::connectGuide()
{
    m_guide->setSettle([this] { return settle(); });
    m_guide->setClock([this]() -> std::optional<qint64> {
        const auto& capture = m_capturing->capture();
        return capture.session() == session() && capture.isOn() ? std::optional(capture.now()) : std::nullopt;
    });
    m_guide->setCursor([this] {
        const auto at = static_cast<size_t>(m_view->textCursor().blockNumber());
        return at < m_content.entries.size() ? m_content.entries[at].id : core::Id<core::Entry>();
    });
    connect(m_guide, &SessionGuide::failed, this, &Page::failed);
    connect(m_guide, &SessionGuide::told, this, &Page::told);
    connect(m_guide, &SessionGuide::entryAsked, this, [this](core::Id<core::Entry> entry) {
        if (const int at = m_content.entryAt(entry); at >= 0)
            m_view->showEntry(at);
    });
    connect(m_guide, &SessionGuide::answersAsked, this, &SessionPage::answersAsked);
    connect(m_guide, &SessionGuide::guideAsked, this, &SessionPage::guideAsked);
    connect(m_guide, &SessionGuide::choiceAsked, this, [this] {
        m_left->isVisible() ? m_guidePanel->openChoice()
                            : m_guide->openChoice(m_outlineButton->mapToGlobal(m_outlineButton->rect().bottomLeft()));
    });
    for (auto* panel : {m_guidePanel, &m_drawer->guide()})
        connect(panel, &GuidePanel::followUpChosen, this,
                [this](int row) { m_view->showEntry(m_followUpModel.entry(row)); });
}

/// The guide, and beside it what else stands out.
void SessionPage::showGuide()
{
    using Shows = OutlineModel::Shows;
    m_guide->show(session());
    m_followUpModel.setContent(m_content, Shows::FollowUps);
    m_outlineModel.setContent(m_content, m_guide->isWanted() ? Shows::BesideGuide : Shows::All);
    const auto& progress = m_guide->progress();
    m_outlineAction->setProperty(
        "word", progress.guide ? tr("Guide %1 of %2").arg(progress.wasAsked()).arg(progress.toAsk()) : tr("Outline"));
    Actions::rename(m_outlineAction, m_guide->isWanted() ? tr("Show guide and outline") : tr("Show the outline"));
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
