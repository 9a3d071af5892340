#include "ui/guides/guide_panel.h"

#include "ui/guides/asked_delegate.h"
#include "ui/guides/session_guide.h"
#include "ui/sessions/panel_delegates.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/list_view.h"
#include "ui/widgets/section_head.h"
#include "ui/widgets/words.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QTimer>

namespace ui {
namespace {

constexpr int highest = 4000; // px; no list is shown higher, so nothing below is measured
constexpr int below = 6;      // px of air under the last row
constexpr int laidOutAtOnce = 100;

} // namespace

int GuidePanel::heightOf(const ListView& list)
{
    int height = 0;
    for (int row = 0; row < list.model()->rowCount() && height < highest; ++row)
        height += list.sizeHintForIndex(list.model()->index(row, 0)).height();
    return height + below;
}

GuidePanel::GuidePanel(SessionGuide& guide, QAbstractItemModel& followUps, QWidget* parent)
    : QWidget(parent), m_guide(guide)
{
    build(followUps);
    connectParts();
    showGuide();
}

void GuidePanel::build(QAbstractItemModel& followUps)
{
    m_head = new SectionHead(tr("Guide"));
    m_choose = new Button(m_guide.chooseAction(), Button::Look::Flat);
    m_choose->setShows(Button::Shows::IconOnly);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(0, 0, 4, 0);
    head->setSpacing(0);
    head->addWidget(m_head, 1);
    head->addWidget(m_choose);
    m_none = new Label(tr("This session follows no guide."), Type::Body, &Theme::inkFaint);
    auto* none = new QHBoxLayout;
    none->setContentsMargins(12, 0, 12, 8);
    none->addWidget(m_none);
    m_list = new PanelList(tr("Guide"));
    m_list->setModel(&m_guide.asked());
    m_list->setItemDelegate(new AskedDelegate(m_list));
    m_list->setLayoutMode(QListView::Batched);
    m_list->setBatchSize(laidOutAtOnce);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_followUpHead = new SectionHead(tr("Follow up"));
    m_followUpHead->setLineAbove(true);
    m_followUps = new PanelList(tr("Follow up"));
    m_followUps->setModel(&followUps);
    m_followUps->setItemDelegate(new OutlineDelegate(m_followUps));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addLayout(none);
    column->addWidget(m_list, 3);
    column->addWidget(m_followUpHead);
    column->addWidget(m_followUps, 1);
    m_list->installEventFilter(this);
}

void GuidePanel::connectParts()
{
    connect(&m_guide, &SessionGuide::changed, this, &GuidePanel::showGuide);
    connect(m_followUps->model(), &QAbstractItemModel::modelReset, this, &GuidePanel::showGuide);
    connect(m_list, &QListView::clicked, this, &GuidePanel::follow);
    connect(m_list, &QListView::customContextMenuRequested, this, [this](const QPoint& at) {
        if (const auto* line = m_guide.asked().line(m_list->indexAt(at).row()))
            m_guide.openMenu(line->item.id, m_list->viewport()->mapToGlobal(at));
    });
    const auto toFollowUp = [this](const QModelIndex& index) {
        emit followUpChosen(index.row());
        emit used();
    };
    connect(m_followUps, &QListView::clicked, this, toFollowUp);
    connect(m_followUps, &ListView::activated, this, toFollowUp);
}

void GuidePanel::showGuide()
{
    const auto& guide = m_guide.progress().guide;
    m_head->setNote(m_guide.figures());
    m_head->setToolTip(guide ? guide->name : QString());
    m_none->setVisible(!guide);
    m_list->setVisible(guide.has_value());
    const int count = m_followUps->model()->rowCount();
    m_followUpHead->setNote(number(count));
    m_followUpHead->setVisible(count > 0);
    m_followUps->setVisible(count > 0);
    fit();
    QTimer::singleShot(0, this, &GuidePanel::showNow);
}

/// What is being asked comes into sight where it is another one than before. Rows are laid out a hundred at a time:
/// one that is not yet is waited for.
void GuidePanel::showNow()
{
    constexpr int laidOutSoonMs = 20;
    const auto& progress = m_guide.progress();
    const int current = progress.current();
    const auto now = current < 0 ? core::Id<core::GuideItem>() : progress.lines[size_t(current)].item.id;
    const auto index = m_guide.asked().index(now ? m_guide.asked().rowOf(now) : -1);
    if (now == m_now || !m_list->isVisible())
        return;
    if (index.isValid() && m_list->visualRect(index).isEmpty())
        return QTimer::singleShot(laidOutSoonMs, this, &GuidePanel::showNow);
    m_now = now;
    if (index.isValid())
        m_list->scrollTo(index, QAbstractItemView::PositionAtCenter);
}

void GuidePanel::fit()
{
    int height = m_head->sizeHint().height() + (m_none->isHidden() ? 0 : m_none->heightForWidth(width()) + below);
    for (auto* list : {m_list, m_followUps}) {
        list->setMaximumHeight(heightOf(*list));
        height += list->isHidden() ? 0 : list->maximumHeight();
    }
    setMaximumHeight(height + (m_followUpHead->isHidden() ? 0 : m_followUpHead->sizeHint().height()));
}

void GuidePanel::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        fit();
}

void GuidePanel::openChoice()
{
    m_guide.openChoice(m_choose->mapToGlobal(QPoint(0, m_choose->height())));
}

void GuidePanel::follow(const QModelIndex& index)
{
    if (const auto* line = m_guide.asked().line(index.row()); line && index.flags() & Qt::ItemIsEnabled) {
        const auto item = line->item.id;
        m_guide.follow(item);
        if (const int row = m_guide.asked().rowOf(item); row >= 0)
            m_list->setCurrentIndex(m_guide.asked().index(row));
        emit used();
    }
}

/// Enter asks or goes there, Space takes back.
bool GuidePanel::takeKey(int key)
{
    const auto* line = m_guide.asked().line(m_list->currentIndex().row());
    if (!line)
        return false;
    if (key == Qt::Key_Return || key == Qt::Key_Enter)
        follow(m_list->currentIndex());
    else if (key == Qt::Key_Space && line->asked)
        m_guide.takeBack(line->item.id);
    else if (key == Qt::Key_Menu)
        m_guide.openMenu(line->item.id,
                         m_list->viewport()->mapToGlobal(m_list->visualRect(m_list->currentIndex()).bottomLeft()));
    else
        return key == Qt::Key_Space;
    return true;
}

bool GuidePanel::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress && takeKey(static_cast<QKeyEvent*>(event)->key()))
        return true;
    return QWidget::eventFilter(watched, event);
}

} // namespace ui
