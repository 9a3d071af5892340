// The columns of the session page: what stands in them, and what gives way where the window is narrow.
#include "ui/capture/capture_side.h"
#include "ui/guides/guide_panel.h"
#include "ui/guides/session_guide.h"
#include "ui/observation/observation_panel.h"
#include "ui/sessions/detached_panel.h"
#include "ui/sessions/highlight_panel.h"
#include "ui/sessions/outline_drawer.h"
#include "ui/sessions/panel_delegates.h"
#include "ui/sessions/picture_panel.h"
#include "ui/sessions/session_capture.h"
#include "ui/sessions/session_page.h"
#include "ui/sessions/session_pictures.h"
#include "ui/sessions/session_view.h"
#include "ui/sessions/talk_section.h"
#include "ui/widgets/actions.h"
#include "ui/widgets/ask_strip.h"
#include "ui/widgets/button.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/label.h"
#include "ui/widgets/list_view.h"
#include "ui/widgets/section_head.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/surface.h"

#include <QDataStream>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QScrollArea>
#include <QSplitter>
#include <QVBoxLayout>

namespace ui {
namespace {

constexpr int leftWidth = 220;
constexpr int rightWidth = 304;
constexpr int rightNarrow = 256;
constexpr int outlineFrom = 1240; // widths of the window
constexpr int wordsFrom = 1160;
constexpr int wideRightFrom = 1100;
constexpr int oneSectionBelow = 760; // height of the window

/// A line that parts two groups of a toolbar.
class ToolLine : public QWidget {
public:
    explicit ToolLine(QWidget* parent) : QWidget(parent) { setFixedSize(1, 20); }
    void paintEvent(QPaintEvent*) override { QPainter(this).fillRect(rect(), Theme::of(this).line); }
};

QVBoxLayout* columnOf(QWidget* widget)
{
    auto* column = new QVBoxLayout(widget);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    return column;
}

} // namespace

void SessionPage::buildColumns(Actions& actions)
{
    m_columns = new QSplitter(Qt::Horizontal, this);
    m_columns->setChildrenCollapsible(false);
    m_columns->addWidget(makeOutline());
    m_columns->addWidget(makeViews(makeMiddle(actions), actions));
    m_columns->addWidget(makeStack(makeSide()));
    m_columns->setStretchFactor(0, 0);
    m_columns->setStretchFactor(1, 1);
    m_columns->setStretchFactor(2, 0);
    columnOf(this)->addWidget(m_columns);
}

QWidget* SessionPage::makeOutline()
{
    m_left = new Surface(&Theme::page);
    m_guidePanel = new GuidePanel(*m_guide, m_followUpModel);
    m_outlineHead = new SectionHead(tr("Outline"));
    m_outlineHead->setNote(tr("key quotes, insights"));
    m_outline = new PanelList(tr("Outline"));
    m_outline->setModel(&m_outlineModel);
    m_outline->setItemDelegate(new OutlineDelegate(m_outline));
    auto* column = columnOf(m_left);
    column->addWidget(m_guidePanel, 3);
    column->addWidget(m_outlineHead);
    column->addWidget(m_outline, 2);
    column->addStretch();
    m_left->setMinimumWidth(160);
    return m_left;
}

QWidget* SessionPage::makeMiddle(Actions& actions)
{
    auto* middle = new QWidget;
    auto* toolbar = m_toolbar = new Surface(&Theme::page, Qt::BottomEdge);
    toolbar->setFixedHeight(rowHeight(40));
    auto* tools = new QHBoxLayout(toolbar);
    tools->setContentsMargins(12, 0, 8, 0);
    tools->setSpacing(4);
    const auto add = [&](QAction* action, bool words) {
        auto* button = new Button(action, Button::Look::Flat, toolbar);
        button->setShows(words ? Button::Shows::All : Button::Shows::IconOnly);
        tools->addWidget(button);
        if (words)
            m_wordyButtons << button;
    };
    m_textViews = new Segmented(tr("View"), {tr("Lanes"), tr("Text")}, toolbar);
    m_textViews->setCurrent(1);
    tools->addWidget(m_textViews);
    add(m_outlineAction, true);
    m_outlineButton = m_wordyButtons.takeFirst(); // keeps its word
    m_outlineButton->setShowsKey(false);
    // The word of tagging stays where the others give way.
    auto* tag = new Button(actions.at(QStringLiteral("tag.passage")), Button::Look::Flat, toolbar);
    tools->addWidget(tag);
    add(actions.at(QStringLiteral("tag.memo")), true);
    add(actions.at(QStringLiteral("session.evidence")), true);
    add(m_previous, false);
    add(m_next, false);
    m_place = new Label({}, Type::Hint, &Theme::inkFaint);
    m_place->setElided(true);
    tools->addWidget(m_place);
    tools->addSpacing(8);
    tools->addWidget(new ToolLine(toolbar));
    tools->addSpacing(4);
    add(m_tint, true);
    tools->addStretch();
    m_found = new Label({}, Type::Hint, &Theme::inkFaint);
    m_found->setElided(true);
    tools->addWidget(m_found);
    m_findField = new QLineEdit(toolbar);
    m_findField->setPlaceholderText(tr("Find in this session"));
    m_findField->setAccessibleName(tr("Find in this session"));
    m_findField->addAction(icon(QStringLiteral("edit-find")), QLineEdit::LeadingPosition);
    m_findField->setMaximumWidth(scaled(220));
    m_findField->hide();
    tools->addWidget(m_findField);
    add(actions.at(QStringLiteral("edit.find")), false);

    auto* column = columnOf(middle);
    m_ask = new AskStrip;
    column->addWidget(toolbar);
    column->addWidget(m_capturing->head());
    column->addWidget(m_ask);
    column->addWidget(makeTexts(), 1);
    column->addWidget(m_capturing->foot());
    return middle;
}

QWidget* SessionPage::makeSide()
{
    m_right = new Surface(&Theme::page);
    m_tagsHead = new SectionHead(tr("Tags on this session"), m_right);
    m_tags = new ListView(tr("Tags on this session"), m_right);
    m_tags->setModel(&m_tagModel);
    m_tags->setItemDelegate(new PageTagDelegate(m_tags));
    m_tags->setUniformItemSizes(true);
    auto* side = new QWidget;
    m_highlight = new HighlightPanel;
    m_detached = new DetachedPanel;
    m_talk = new TalkSection;
    auto* column = columnOf(side);
    column->addWidget(m_highlight);
    column->addWidget(m_detached);
    column->addWidget(m_talk);
    column->addStretch();
    m_sideScroll = new QScrollArea(m_right);
    m_sideScroll->setAccessibleName(tr("Highlight"));
    m_sideScroll->setFocusPolicy(Qt::NoFocus);
    m_sideScroll->setFrameShape(QFrame::NoFrame);
    m_sideScroll->setWidgetResizable(true);
    m_sideScroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_sideScroll->setWidget(side);
    m_right->setMinimumWidth(200);
    return m_right;
}

void SessionPage::layOutSide()
{
    // The list of tags has what it needs; where both do not fit, the highlight keeps at least half.
    const int width = m_right->width() - 1, left = 1;
    const int head = rowHeight(32);
    const int rows = m_tagModel.rowCount() * rowHeight(26) + (m_tagModel.rowCount() > 0 ? 8 : 0);
    const int room = m_right->height() - head;
    int highlight = 0;
    for (QWidget* part : QList<QWidget*>{m_highlight, m_detached, m_talk})
        if (!part->isHidden()) {
            part->layout()->activate();
            highlight += part->layout()->totalHeightForWidth(width);
        }
    const bool oneSection = window()->height() < oneSectionBelow;
    m_tagsHead->setOpens(oneSection && highlight > 0, m_tagsOpen);
    const int list =
        oneSection && highlight > 0 ? (m_tagsOpen ? room : 0) : std::min(rows, room - std::min(highlight, room / 2));
    m_tagsHead->setGeometry(left, 0, width, head);
    m_tags->setGeometry(left, head, width, list);
    m_sideScroll->setGeometry(left, head + list, width, room - list);
}

void SessionPage::openTags(bool open)
{
    m_tagsOpen = open;
    layOutSide();
}

void SessionPage::adapt()
{
    const int wide = window()->width();
    m_capturing->adapt(window()->height());
    const bool outline = m_outlineModel.rowCount() > 0;
    const bool wanted = outline || m_guide->isWanted();
    m_guidePanel->setVisible(m_guide->isWanted());
    m_outlineHead->setVisible(outline);
    m_outlineHead->setLineAbove(m_guide->isWanted());
    m_outline->setVisible(outline);
    m_outline->setMaximumHeight(m_guide->isWanted() ? GuidePanel::heightOf(*m_outline) : QWIDGETSIZE_MAX);
    m_left->setVisible(wanted && wide >= outlineFrom && !m_originalAction->isChecked() &&
                       m_pictures->panel().isHidden() && !showsLanes());
    m_outlineButton->setVisible(wanted && !m_left->isVisibleTo(this));
    if (!m_outlineButton->isVisibleTo(this))
        m_drawer->hide();
    for (auto* button : m_wordyButtons)
        button->setShows(wide >= wordsFrom ? Button::Shows::All : Button::Shows::IconOnly);
    m_observation->setShowsWords(wide >= wordsFrom);
    const bool narrow = wide < wideRightFrom;
    if (narrow == m_narrow)
        return;
    m_narrow = narrow;
    fitColumns();
}

void SessionPage::fitColumns()
{
    const int right = m_narrow ? rightNarrow : m_capturing->isShown() ? CaptureSide::wide : rightWidth;
    m_columns->setSizes({leftWidth, window()->width(), right});
}

void SessionPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    adapt();
}

QByteArray SessionPage::layoutState() const
{
    QByteArray state;
    QDataStream stream(&state, QIODevice::WriteOnly);
    stream << m_columns->saveState() << m_wantsLanes;
    return state;
}

void SessionPage::restoreLayout(const QByteArray& state)
{
    QByteArray columns;
    QDataStream stream(state);
    stream >> columns >> m_wantsLanes;
    m_wantsLanes = m_wantsLanes || stream.status() != QDataStream::Ok;
    if (stream.status() != QDataStream::Ok || !m_columns->restoreState(columns))
        m_columns->setSizes({leftWidth, 4000, rightWidth});
    m_columns->setHandleWidth(1);
}

} // namespace ui
