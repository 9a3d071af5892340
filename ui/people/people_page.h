#pragma once

#include "ui/people/people_detail.h"
#include "ui/people/people_edits.h"
#include "ui/people/people_model.h"
#include "ui/widgets/page.h"

#include "core/workspace.h"

#include <QPointer>
#include <QTimer>

#include <array>

class QLineEdit;
class QSplitter;
class QStackedLayout;
class QStackedWidget;

namespace ui {

class Actions;
class AskStrip;
class AttributePanel;
class Choice;
class Label;
class NamePicker;
class PersonFollowUps;
class PeoplePanel;
class Segmented;
class Table;

/// The place People: participants and accounts, what is known of them, what they allowed, and what each one said.
class PeoplePage : public Page {
    Q_OBJECT

public:
    explicit PeoplePage(Actions& actions, QWidget* parent = nullptr);

    void setWorkspace(core::Workspace* workspace) override;
    Heading heading() const override;
    QList<QWidget*> regions() const override;
    QWidget* mainRegion() const override;
    bool accepts(const Destination& destination) const override;
    void reveal(const Destination& destination) override;
    std::optional<Destination> shown() const override;
    void find() override;
    bool settle() override;
    QByteArray layoutState() const override;
    void restoreLayout(const QByteArray& state) override;

    // For tests and the bench
    const PeopleFilter& rows() const { return *view().filter; }
    Table& table();
    PeoplePanel& panel() { return *m_panel; }
    AttributePanel& attributes() { return *m_attributes; }
    AskStrip& ask() { return *m_ask; }
    core::AttributeOf shownKind() const { return m_of; }
    /// Whether a worker still makes what is to be shown.
    bool isReading() const { return m_counting || m_reading; }

signals:
    /// This person is to be erased for good.
    void eraseAsked(core::Id<core::Participant> person);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    // Assembly (people_page_parts.cpp)
    void declareActions(Actions& actions);
    QWidget* makeToolbar();
    QWidget* makeTables();
    Table* makeTable(core::AttributeOf of);
    void connectParts();
    void connectAttributes();
    void fitColumns();
    void openColumns();

    // What is shown (people_page_reading.cpp)
    struct View { // of participants, of accounts
        std::unique_ptr<PeopleModel> model;
        std::unique_ptr<PeopleFilter> filter;
        Table* table = nullptr;
        PeopleIds chosen;           // the one in hand first
        QHash<QString, bool> shown; // columns, where the person chose
        bool awaits = false;        // who is chosen comes with the tables that are being read
    };
    View& view() { return viewOf(m_of); }
    const View& view() const { return m_views[static_cast<size_t>(m_of)]; }
    View& viewOf(core::AttributeOf of) { return m_views[static_cast<size_t>(of)]; }
    void changed(const core::ChangeSet& changes);
    void refresh();
    void countHeard();
    void readTables();
    struct Tables {
        std::array<PeopleTable, 2> of;
        std::shared_ptr<QuoteReader> reader;
    };
    void showTables(Tables tables);
    void readAttributes();
    void readPanel();
    void keepChoice(View& view);
    void choose(core::AttributeOf of, qint64 id);
    void takeChoice();
    void showKind(core::AttributeOf of);
    void showQuick();
    void filter();
    void sayTotal();
    void enableActions();
    bool isEditable() const;

    // Steps (people_page_steps.cpp)
    void add();
    void rename();
    void askMerge();
    void askMergeInto(const PeopleIds& ids);
    void askRemove();
    void openConsent(bool correct);
    void takeConsent(const ConsentEntry& entry);
    void withdraw(const std::vector<core::Scope>& scopes);
    void toggleAttributes();
    void addAttribute();
    void askRetype(const core::Attribute& attribute, core::AttributeType type);
    void askRemoveAttribute(const core::Attribute& attribute);
    void showDuplicates();
    void keep(const core::Result<void>& done);
    const PeopleIds& chosen() const { return view().chosen; }

    core::Workspace* m_workspace = nullptr;
    core::AttributeOf m_of = core::AttributeOf::Participant;
    std::array<View, 2> m_views;
    HeardByPerson m_heard;
    std::shared_ptr<QuoteReader> m_quoteReader;
    bool m_stale = true;
    bool m_heardStale = true;
    bool m_counting = false;
    std::shared_ptr<core::Progress> m_reading; // the tables
    QTimer m_panelSoon;

    AskStrip* m_ask;
    Segmented* m_kind;
    QLineEdit* m_filter;
    Choice* m_quick;
    Label* m_total;
    QStackedLayout* m_whole; // an empty project, or all of the rest
    QStackedWidget* m_tables;
    QStackedWidget* m_beside;
    NamePicker* m_names;
    PersonFollowUps* m_followUps;
    PeoplePanel* m_panel;
    AttributePanel* m_attributes;
    QWidget* m_nobody;
    QSplitter* m_splitter;
    QAction *m_add, *m_rename, *m_merge, *m_remove, *m_erase, *m_record, *m_correct, *m_withdraw, *m_withdrawAll;
    QAction *m_fields, *m_addField, *m_columns, *m_duplicates, *m_evidence;
};

} // namespace ui
