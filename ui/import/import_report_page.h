#pragma once

#include "ui/import/import_models.h"
#include "ui/widgets/page.h"

#include <QDateTime>
#include <QElapsedTimer>

namespace ui {

class Actions;
class Label;
class Table;

/// What came in with an import, and what could not be kept and why.
class ImportReportPage : public Page {
    Q_OBJECT

public:
    explicit ImportReportPage(Actions& actions, QWidget* parent = nullptr);

    /// Runs while the import does; the header says how long it took.
    QElapsedTimer& clock() { return m_clock; }
    void setReport(const core::import::ImportReport& report);
    /// "Imported, with 3 things left out."
    QString verdict() const;

    Heading heading() const override;
    QList<QWidget*> regions() const override;

signals:
    void undoAsked();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void fitTables();
    void copyList();

    QAction *m_undo, *m_copy, *m_done;
    core::import::ImportReport m_report;
    QElapsedTimer m_clock;
    qint64 m_took = 0;
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
