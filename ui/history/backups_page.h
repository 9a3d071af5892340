#pragma once

#include "core/db/backup.h"
#include "ui/widgets/page.h"

#include <QAbstractTableModel>

class QStackedLayout;

namespace ui {

class Actions;
class Table;

/// The backups of a project, newest first: when each was made, how long ago, its size.
class BackupsModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Made, Ago, Size, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;
    void setBackups(std::vector<core::db::BackupFile> backups);
    const core::db::BackupFile& backup(int row) const { return m_rows[static_cast<size_t>(row)].file; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row {
        core::db::BackupFile file;
        QString made; // with seconds where another one was made in the same minute
        QString size;
    };
    std::vector<Row> m_rows;
};

/// The way back to an earlier state of the whole file, also where the file itself cannot be opened any more.
class BackupsPage : public Page {
    Q_OBJECT

public:
    explicit BackupsPage(Actions& actions, QWidget* parent = nullptr);

    /// Shows those of the project at `path`; `open`: it is open here, so that it can be backed up.
    void show(const QString& path, bool open);
    QString project() const { return m_project; }
    Table& table() { return *m_table; }
    BackupsModel& model() { return m_model; }

    Heading heading() const override;
    QList<QWidget*> regions() const override;

signals:
    void restoreAsked(const core::db::BackupFile& backup);
    void lookAsked(const core::db::BackupFile& backup);
    void backupAsked();

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void refresh();
    void enableActions();

    QString m_project;
    bool m_open = false;
    BackupsModel m_model;
    Table* m_table;
    QStackedLayout* m_stack;
    QAction *m_restore, *m_look, *m_make;
};

} // namespace ui
