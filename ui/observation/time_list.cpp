#include "ui/observation/time_list.h"

#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/list_view.h"
#include "ui/widgets/section_head.h"
#include "ui/widgets/share_row.h"
#include "ui/widgets/words.h"

#include <QAction>
#include <QVBoxLayout>

namespace ui {
namespace {

constexpr int mostRows = 8; // at first, so that the sequence is in sight

} // namespace

void ActivityModel::setContent(const ObservationContent& content)
{
    beginResetModel();
    m_rows.clear();
    const auto& all = content.time.activities;
    for (const auto& activity : all) {
        Row row{activity, 0, all.front().ms > 0 ? double(activity.ms) / double(all.front().ms) : 0};
        for (const int entry : activity.entries)
            row.hue = row.hue > 0 ? row.hue : content.hueOf(entry);
        m_rows.push_back(row);
    }
    endResetModel();
}

int ActivityModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant ActivityModel::data(const QModelIndex& index, int role) const
{
    const auto& row = m_rows[size_t(index.row())];
    const QString detail = tr("%1×, %2 %").arg(row.time.entries.size()).arg(qRound(row.time.share * 100));
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole: return row.time.name;
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1, %2, %3").arg(row.time.name, sessionTime(row.time.ms), detail);
    case FigureRole: return sessionTime(row.time.ms);
    case DetailRole: return detail;
    case PartRole: return row.part;
    case HueRole: return row.hue;
    default: return {};
    }
}

TimeList::TimeList(QWidget* parent) : QWidget(parent)
{
    m_head = new SectionHead(tr("Time by activity"));
    m_list = new ListView(tr("Time by activity"));
    m_list->setModel(&m_activities);
    m_list->setItemDelegate(new ShareDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_all = new QAction(this);
    m_all->setCheckable(true);
    m_allButton = new Button(m_all, Button::Look::Flat);
    connect(m_all, &QAction::toggled, this, &TimeList::fitRows);
    m_sequenceHead = new SectionHead(tr("Sequence"));
    m_sequence = new Label({}, Type::Body, &Theme::inkSoft);
    m_seen = new Label({}, Type::Hint, &Theme::inkFaint);
    auto* words = new QVBoxLayout;
    words->setContentsMargins(12, 0, 12, 12);
    words->setSpacing(8);
    words->addWidget(m_sequence);
    words->addWidget(m_seen);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addWidget(m_list);
    column->addWidget(m_allButton);
    column->addWidget(m_sequenceHead);
    column->addLayout(words);
    const auto choose = [this](const QModelIndex& index) {
        emit activityChosen(m_activities.activity(index.row()).entries);
    };
    connect(m_list, &QListView::clicked, this, choose);
    connect(m_list, &QListView::activated, this, choose);
}

void TimeList::setContent(const ObservationContent& content)
{
    m_activities.setContent(content);
    m_head->setNote(tr("of %1").arg(sessionTime(content.time.observedMs)));
    fitRows();
    setVisible(m_activities.rowCount() > 0);
}

void TimeList::fitRows()
{
    const int rows = m_activities.rowCount();
    const bool few = rows <= mostRows + 1;
    m_all->setText(m_all->isChecked() ? tr("Show the longest only") : tr("Show all %1 activities").arg(rows));
    m_allButton->setVisible(!few);
    m_list->setFixedHeight((few || m_all->isChecked() ? rows : mostRows) * ShareDelegate::height());
}

void TimeList::setSequence(const QStringList& activities, const QString& seen)
{
    m_sequence->setText(activities.join(QStringLiteral(" \u2192 ")));
    m_seen->setText(seen);
    m_seen->setVisible(!seen.isEmpty());
}

} // namespace ui
