#pragma once

#include "ui/follow_ups/follow_up_model.h"
#include "ui/widgets/destination.h"
#include "ui/widgets/name_picker.h"

#include "core/workspace.h"

namespace ui {

class Actions;
class KeyedList;
class Label;
class SectionHead;

/// What is still to be asked or done: after the sessions of a study, or for one person. Promises are made, dated,
/// marked done, reworded and taken away here; `?` lines lead to their place in the session.
class FollowUpSection : public QWidget {
    Q_OBJECT

public:
    enum class Of { Study, Person };

    /// Its actions are called "study.…" or "people.…". `picker` lies over the page.
    FollowUpSection(Actions& actions, Of of, NamePicker& picker, QWidget* parent = nullptr);

    void setWorkspace(core::Workspace* workspace);
    void show(core::Id<core::Study> study);
    /// Nobody: nothing is shown.
    void show(core::Id<core::Participant> person);
    /// Whether the page is in view, and whether something can be changed.
    void setEnabled(bool shown, bool writes);
    KeyedList& list() { return *m_list; }
    const FollowUpModel& model() const { return m_model; }
    /// Of those that are shown: how many are still to be done.
    int toDo() const;

signals:
    /// It is to come into view, for words that are to be typed.
    void viewAsked();
    void goAsked(const ui::Destination& destination);
    void failed(const core::Error& error);
    void told(const QString& sentence);
    /// Other rows than before are shown.
    void shownChanged();

private:
    struct Read {
        std::vector<FollowUpRow> rows;
        std::vector<core::Participant> people; // to whom something can be promised
    };

    void declareActions(Actions& actions);
    void build();
    void refresh();
    void take(Read read);
    void enableActions();
    bool isPageInView() const { return m_picker.parentWidget()->isVisible(); }
    const FollowUpRow* current() const;
    static Read readFor(const core::Stores& stores, core::Id<core::Study> study, core::Id<core::Participant> person);

    // Steps
    void add();
    void open();
    void turnDone();
    void pickDay();
    void setDay(core::FollowUp followUp, const NamePick& pick);
    void pickWhom();
    void remove();
    void write(const core::FollowUp& followUp);
    void mark(core::FollowUp followUp, bool done);
    bool save(const QString& label, const core::FollowUp& followUp);
    void ask(NameQuestion question);
    std::vector<NameChoice> people() const;
    QString codeOf(core::Id<core::Participant> person) const;

    const Of m_of;
    NamePicker& m_picker;
    core::Workspace* m_workspace = nullptr;
    core::Id<core::Study> m_study;
    core::Id<core::Participant> m_person;
    FollowUpModel m_model;
    std::vector<core::Participant> m_people;
    std::shared_ptr<core::Progress> m_reading; // the newest
    QAction *m_add, *m_open, *m_reword, *m_done, *m_day, *m_whom, *m_remove;
    SectionHead* m_head;
    KeyedList* m_list;
    Label* m_none;
    bool m_shown = false;
    bool m_writes = false;
    bool m_stale = false; // something changed while the page was out of view
};

} // namespace ui
