#include "ui/history/backups_page.h"

#include "ui/widgets/actions.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/table.h"
#include "ui/widgets/words.h"

#include <QFileInfo>
#include <QHeaderView>
#include <QLocale>
#include <QStackedLayout>

#include <algorithm>

namespace ui {
namespace {

using core::db::BackupFile;

/// "12 minutes ago"; from the second day on in days.
QString ago(const QDateTime& madeAt)
{
    const qint64 minutes = madeAt.secsTo(QDateTime::currentDateTime()) / 60;
    if (minutes < 1)
        return BackupsModel::tr("just now");
    if (minutes < 60)
        return counted(minutes, BackupsModel::tr("%1 minute ago"), BackupsModel::tr("%1 minutes ago"));
    if (minutes < 24 * 60)
        return counted(minutes / 60, BackupsModel::tr("%1 hour ago"), BackupsModel::tr("%1 hours ago"));
    return counted(minutes / (24 * 60), BackupsModel::tr("%1 day ago"), BackupsModel::tr("%1 days ago"));
}

/// "14 Oct 2026, 09:30".
QString minuteOf(const BackupFile& backup)
{
    return QStringLiteral("%1, %2").arg(shortDate(backup.madeAt.date()),
                                        backup.madeAt.time().toString(QStringLiteral("HH:mm")));
}

} // namespace

void BackupsModel::setBackups(std::vector<BackupFile> backups)
{
    beginResetModel();
    m_rows.clear();
    for (const auto& backup : backups) {
        const QString minute = minuteOf(backup);
        const bool twice =
            std::count_if(backups.begin(), backups.end(), [&](const auto& one) { return minuteOf(one) == minute; }) > 1;
        m_rows.push_back(
            {backup, twice ? minute + backup.madeAt.time().toString(QStringLiteral(":ss")) : minute,
             QLocale().formattedDataSize(QFileInfo(backup.path).size(), 1, QLocale::DataSizeTraditionalFormat)});
    }
    endResetModel();
}

int BackupsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int BackupsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant BackupsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((index.column() == Size ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role == SoftRole)
        return index.column() != Made;
    const auto& row = m_rows[static_cast<size_t>(index.row())];
    if (role == Qt::ToolTipRole)
        return row.file.path;
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Made: return row.made;
    case Ago: return ago(row.file.madeAt);
    case Size: return row.size;
    default: return {};
    }
}

QVariant BackupsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == Size ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    const QString names[] = {tr("Made"), tr("Age"), tr("Size")};
    return role == Qt::DisplayRole ? QVariant(names[section]) : QVariant();
}

BackupsPage::BackupsPage(Actions& actions, QWidget* parent) : Page(parent)
{
    m_restore = actions.add({.id = QStringLiteral("backups.restore"),
                             .text = tr("Go back to this backup"),
                             .icon = QStringLiteral("edit-undo"),
                             .key = QKeySequence(Qt::CTRL | Qt::Key_Return),
                             .word = tr("Go back to it")});
    m_look = actions.add({.id = QStringLiteral("backups.look"),
                          .text = tr("Open this backup for reading"),
                          .icon = QStringLiteral("document-open"),
                          .word = tr("Look at it")});
    m_make = actions.add(
        {.id = QStringLiteral("backups.make"), .text = tr("Back up now"), .icon = QStringLiteral("list-add")});
    m_table = new Table(tr("Backups, newest first"));
    m_table->setModel(&m_model);
    m_table->header()->setStretchLastSection(false);
    int column = 0;
    for (const int width : {200, 160, 110})
        m_table->header()->resizeSection(column++, scaled(width));
    m_stack = new QStackedLayout(this);
    m_stack->addWidget(m_table);
    m_stack->addWidget(new EmptyState(tr("There is no backup of this project yet."),
                                      tr("One is made after half an hour of work, before an import and before a "
                                         "newer program changes the file; the folder lies beside the project."),
                                      m_make));
    const auto chosen = [this] { return m_model.backup(m_table->currentIndex().row()); };
    connect(m_restore, &QAction::triggered, this, [this, chosen] { emit restoreAsked(chosen()); });
    connect(m_look, &QAction::triggered, this, [this, chosen] { emit lookAsked(chosen()); });
    connect(m_table, &Table::opened, m_look, &QAction::trigger);
    connect(m_make, &QAction::triggered, this, &BackupsPage::backupAsked);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &BackupsPage::enableActions);
    enableActions();
}

void BackupsPage::show(const QString& path, bool open)
{
    m_project = path;
    m_open = open;
    refresh();
}

void BackupsPage::refresh()
{
    m_model.setBackups(m_project.isEmpty() ? std::vector<BackupFile>() : core::db::backupsOf(m_project));
    if (m_model.rowCount() > 0)
        m_table->setCurrentIndex(m_model.index(0, 0));
    m_stack->setCurrentIndex(m_model.rowCount() > 0 ? 0 : 1);
    enableActions();
    emit headingChanged();
}

void BackupsPage::enableActions()
{
    const bool chosen = isVisible() && m_table->currentIndex().isValid();
    m_restore->setEnabled(chosen);
    m_look->setEnabled(chosen);
    m_make->setEnabled(isVisible() && m_open);
}

void BackupsPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    refresh();
}

void BackupsPage::hideEvent(QHideEvent* event)
{
    Page::hideEvent(event);
    enableActions();
}

Heading BackupsPage::heading() const
{
    Heading heading;
    heading.title = tr("Backups");
    QStringList meta{QFileInfo(m_project).completeBaseName()};
    if (m_model.rowCount() > 0) {
        meta << counted(m_model.rowCount(), tr("%1 backup"), tr("%1 backups"));
        heading.primary = m_restore;
        heading.secondary = {m_look};
        heading.menu = {m_make};
    }
    heading.meta = meta.join(QStringLiteral(" · "));
    return heading;
}

QList<QWidget*> BackupsPage::regions() const
{
    if (m_model.rowCount() == 0)
        return {m_stack->currentWidget()};
    return {m_table};
}

} // namespace ui
