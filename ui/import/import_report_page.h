#pragma once

#include "ui/import/import_models.h"
#include "ui/widgets/page.h"

#include <QDateTime>

namespace ui {

class Actions;
class Label;
class Table;

/// What came in with an import, and what could not be kept and why.
class ImportReportPage : public Page {
    Q_OBJECT

public:
    explicit ImportReportPage(Actions& actions, QWidget* parent = nullptr);

    void setReport(const core::import::KeptReport& kept);
    /// "Imported, with 3 things left out."
    QString verdict() const;

    void setWorkspace(core::Workspace* workspace) override;
    Heading heading() const override;
    QList<QWidget*> regions() const override;

signals:
    void undoAsked();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    bool isNewest() const;
    void enableActions();
    void fitTables();
    void copyList();

    QAction *m_undo, *m_copy, *m_done;
    core::Workspace* m_workspace = nullptr;
    core::import::ImportReport m_report;
    QDateTime m_at;
    ImportedFileModel m_files;
    LossModel m_losses;
    Table* m_fileTable;
    QWidget* m_lossHead;
    Label* m_lossNote;
    Table* m_lossTable;
    Label* m_step;
};

} // namespace ui
