#pragma once

#include "ui/follow_ups/contact_section.h"
#include "ui/follow_ups/follow_up_section.h"

#include <QScrollArea>

namespace ui {

/// What is still to be done for a person, and when they were last reached: a view of the panel of People.
class PersonFollowUps : public QScrollArea {
    Q_OBJECT

public:
    /// `picker` lies over the page.
    PersonFollowUps(Actions& actions, NamePicker& picker, QWidget* parent = nullptr);

    void setWorkspace(core::Workspace* workspace);
    /// Nobody: nothing is shown.
    void show(core::Id<core::Participant> person, const QString& code);
    /// Whether it is in view, and whether something can be changed.
    void setEnabled(bool shown, bool writes);
    FollowUpSection& followUps() { return *m_followUps; }
    ContactSection& contacts() { return *m_contacts; }
    /// The part that takes the focus first.
    QWidget* region();

signals:
    void goAsked(const ui::Destination& destination);
    void failed(const core::Error& error);
    /// How many follow-ups are to be done has changed.
    void shownChanged();
    void viewAsked();

private:
    FollowUpSection* m_followUps;
    ContactSection* m_contacts;
};

} // namespace ui
