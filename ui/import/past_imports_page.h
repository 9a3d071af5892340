#pragma once

#include "core/import/importer.h"
#include "core/workspace.h"
#include "ui/widgets/page.h"

#include <QAbstractTableModel>

class QStackedLayout;

namespace ui {

class Actions;
class Table;

/// The imports that this project has seen, newest first. One that was undone is not among them.
class PastImportsModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { When, What, Verdict, Sources, Entries, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;
    void setReports(std::vector<core::import::KeptReport> reports);
    const core::import::KeptReport& report(int row) const { return m_reports[static_cast<size_t>(row)]; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<core::import::KeptReport> m_reports;
};

/// The reports of past imports, to be found again.
class PastImportsPage : public Page {
    Q_OBJECT

public:
    explicit PastImportsPage(Actions& actions, QWidget* parent = nullptr);

    Table& table() { return *m_table; }

    void setWorkspace(core::Workspace* workspace) override;
    Heading heading() const override;
    QList<QWidget*> regions() const override;

signals:
    void reportAsked(const core::import::KeptReport& report);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void refresh();
    void enableActions();
    void openReport();

    core::Workspace* m_workspace = nullptr;
    PastImportsModel m_model;
    Table* m_table;
    QStackedLayout* m_stack;
    QAction *m_open, *m_import;
};

} // namespace ui
