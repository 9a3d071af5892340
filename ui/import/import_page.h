#pragma once

#include "ui/import/import_source_model.h"
#include "ui/widgets/page.h"

#include "core/workspace.h"

#include <QTimer>

#include <deque>

class QBoxLayout;
class QScrollArea;
class QSplitter;
class QStackedLayout;
class QStackedWidget;

namespace ui {

class Actions;
class ImportDetails;
class ImportNotes;
class ImportTable;
class ListView;
class Segmented;

/// What is about to come in: each source with what was recognised in it, to be corrected before anything changes.
class ImportPage : public Page {
    Q_OBJECT

public:
    explicit ImportPage(Actions& actions, QWidget* parent = nullptr);

    /// Reads files and folders, and puts them on the list.
    void add(const QStringList& paths);
    /// Empties the list: what was on it is in the project, or no longer wanted.
    void clear();
    bool isEmpty() const { return m_model.rowCount() == 0 && !isReading(); }
    bool isReading() const { return m_progress != nullptr; }

    ImportSourceModel& model() { return m_model; }
    ListView& list() { return *m_list; }
    ImportDetails& details() { return *m_details; }

    void setWorkspace(core::Workspace* workspace) override;
    Heading heading() const override;
    QList<QWidget*> regions() const override;
    QWidget* mainRegion() const override;
    QByteArray layoutState() const override;
    void restoreLayout(const QByteArray& state) override;

signals:
    /// The person wants these brought in.
    void importAsked(const std::vector<core::import::FilePlan>& plans);
    /// The person wants none of them.
    void dropped();

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    using Plan = core::import::FilePlan;
    /// A reading that waits or is under way: of new paths, or of plans once more.
    struct Job {
        QStringList paths;
        std::vector<Plan> plans;
    };
    struct Inbox;

    void declareActions(Actions& actions);
    QWidget* makeToolbar();
    QWidget* makeSources();
    QWidget* makeDetails();
    void connectParts();
    void readKnown();
    void readAgain(const std::vector<Plan>& plans);
    void startNext();
    void takeRead();
    void endReading(const core::Result<void>& done);
    QList<int> chosen() const; // rows
    void showChosen();
    void showTotals();
    void showTable(const Plan& plan);
    void saveMapping(const core::import::TableMapping& mapping);
    void setKind(int part);
    void setStudy(const QString& study);
    void removeChosen();
    void enableActions();

    core::Workspace* m_workspace = nullptr;
    ImportSourceModel m_model;
    std::deque<Job> m_jobs;
    std::shared_ptr<core::Progress> m_progress; // of the reading under way; null: none is
    std::shared_ptr<Inbox> m_inbox;
    bool m_readsAgain = false; // what stands on the list already
    QTimer m_look;

    QAction *m_run, *m_drop, *m_remove, *m_all, *m_none;
    Segmented* m_kind;
    ListView* m_list;
    ImportDetails* m_details;
    ImportNotes* m_notes;
    QBoxLayout* m_beside; // details and notes: side by side where there is room
    QScrollArea* m_area;
    ImportTable* m_table;   // in the place of details and notes
    QStackedWidget* m_hand; // what is in hand
    QSplitter* m_splitter;
    QStackedLayout* m_stack;
};

} // namespace ui
