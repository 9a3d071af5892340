#pragma once

#include "ui/follow_ups/contact_model.h"
#include "ui/widgets/name_picker.h"

#include "core/workspace.h"

class QAction;

namespace ui {

class Actions;
class KeyedList;
class Label;
class SectionHead;

/// The contact log of a person: when and how they were reached, with a note.
class ContactSection : public QWidget {
    Q_OBJECT

public:
    /// `picker` lies over the page.
    ContactSection(Actions& actions, NamePicker& picker, QWidget* parent = nullptr);

    void setWorkspace(core::Workspace* workspace);
    /// Nobody: nothing is shown. `code` names them in steps.
    void show(core::Id<core::Participant> person, const QString& code);
    /// Whether it is in view, and whether something can be changed.
    void setEnabled(bool shown, bool writes);
    KeyedList& list() { return *m_list; }
    const ContactModel& model() const { return m_model; }

signals:
    /// It is to come into view, for words that are to be typed.
    void viewAsked();
    void failed(const core::Error& error);

private:
    void declareActions(Actions& actions);
    void build();
    void refresh();
    void enableActions();
    const core::Contact* current() const;

    // Steps
    void log();
    void pickHow();
    void pickDay();
    void remove();
    void askHow(const QString& title, std::function<void(const QString&)> then);
    void ask(NameQuestion question);
    template <class Change> bool edit(const QString& label, Change change)
    {
        const auto done = m_workspace->edit(label, change);
        if (!done)
            emit failed(done.error());
        return done.has_value();
    }

    NamePicker& m_picker;
    core::Workspace* m_workspace = nullptr;
    core::Id<core::Participant> m_person;
    QString m_code;
    ContactModel m_model;
    QAction *m_log, *m_how, *m_day, *m_note, *m_remove;
    SectionHead* m_head;
    KeyedList* m_list;
    Label* m_none;
    bool m_shown = false;
    bool m_writes = false;
};

} // namespace ui
