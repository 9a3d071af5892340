#include "ui/follow_ups/person_follow_ups.h"

#include "ui/follow_ups/keyed_list.h"
#include "ui/widgets/surface.h"

#include <QVBoxLayout>

namespace ui {

PersonFollowUps::PersonFollowUps(Actions& actions, NamePicker& picker, QWidget* parent) : QScrollArea(parent)
{
    setAccessibleName(tr("Follow-ups and contact log"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_followUps = new FollowUpSection(actions, FollowUpSection::Of::Person, picker);
    m_contacts = new ContactSection(actions, picker);
    auto* inside = new Surface(&Theme::paper);
    auto* column = new QVBoxLayout(inside);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_followUps);
    column->addWidget(m_contacts);
    column->addStretch();
    setWidget(inside);
    connect(m_followUps, &FollowUpSection::goAsked, this, &PersonFollowUps::goAsked);
    connect(m_followUps, &FollowUpSection::failed, this, &PersonFollowUps::failed);
    connect(m_followUps, &FollowUpSection::shownChanged, this, &PersonFollowUps::shownChanged);
    connect(m_followUps, &FollowUpSection::viewAsked, this, &PersonFollowUps::viewAsked);
    connect(m_contacts, &ContactSection::viewAsked, this, &PersonFollowUps::viewAsked);
    connect(m_contacts, &ContactSection::failed, this, &PersonFollowUps::failed);
}

void PersonFollowUps::setWorkspace(core::Workspace* workspace)
{
    m_followUps->setWorkspace(workspace);
    m_contacts->setWorkspace(workspace);
}

void PersonFollowUps::show(core::Id<core::Participant> person, const QString& code)
{
    m_followUps->show(person);
    m_contacts->show(person, code);
}

void PersonFollowUps::setEnabled(bool shown, bool writes)
{
    m_followUps->setEnabled(shown, writes);
    m_contacts->setEnabled(shown, writes);
}

QWidget* PersonFollowUps::region()
{
    for (QWidget* list : {static_cast<QWidget*>(&m_followUps->list()), static_cast<QWidget*>(&m_contacts->list())})
        if (!list->isHidden())
            return list;
    return this;
}

} // namespace ui
