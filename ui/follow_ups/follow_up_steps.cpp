// What is done with follow-ups: each one step of history.
#include "ui/follow_ups/day_words.h"
#include "ui/follow_ups/follow_up_section.h"
#include "ui/follow_ups/keyed_list.h"
#include "ui/widgets/label.h"
#include "ui/widgets/words.h"

#include <algorithm>

namespace ui {
namespace {

constexpr qint64 noDay = -1; // an id among days

QString named(const core::FollowUp& followUp)
{
    constexpr int longest = 40;
    return quoted(followUp.text.size() <= longest ? followUp.text : followUp.text.left(longest - 1) + u'…');
}

} // namespace

bool FollowUpSection::save(const QString& label, const core::FollowUp& followUp)
{
    const auto done = m_workspace->edit(label, [&](core::Stores& stores) { stores.followUps.update(followUp); });
    if (!done)
        emit failed(done.error());
    return done.has_value();
}

/// Asks under the row in hand, or under the head where there is none.
void FollowUpSection::ask(NameQuestion question)
{
    auto* page = m_picker.parentWidget();
    const QRect row = m_list->isVisible() ? m_list->visualRect(m_list->currentIndex()) : QRect();
    const QWidget* from = row.isValid() ? m_list->viewport() : this;
    const QPoint corner = from->mapTo(page, row.isValid() ? row.topLeft() : QPoint(0, 0));
    question.beside = QRect(corner + QPoint(16, 0), QSize(scaled(NamePicker::wide), rowHeight(32)));
    m_picker.open(std::move(question));
}

std::vector<NameChoice> FollowUpSection::people() const
{
    std::vector<NameChoice> choices;
    for (const auto& person : m_people)
        choices.push_back({person.id.value,
                           person.name.isEmpty() ? person.code : person.code + QStringLiteral(" · ") + person.name,
                           person.role,
                           {}});
    return choices;
}

QString FollowUpSection::codeOf(core::Id<core::Participant> id) const
{
    const auto found = std::find_if(m_people.begin(), m_people.end(), [&](const auto& one) { return one.id == id; });
    return found == m_people.end() ? QString() : found->code;
}

void FollowUpSection::add()
{
    emit viewAsked();
    const auto begin = [this](core::Id<core::Participant> person) {
        m_model.draft(person, codeOf(person));
        m_list->setVisible(true);
        m_none->setVisible(false);
        m_list->setFixedHeight(qMax(m_list->height(), rowHeight(32)));
        m_list->setCurrentIndex(m_model.index(0));
        m_list->setFocus(Qt::OtherFocusReason);
        m_list->scrollToTop();
        m_list->edit(m_model.index(0));
    };
    if (m_people.size() == 1)
        return begin(m_people.front().id);
    NameQuestion question;
    question.title = tr("Add a follow-up for");
    question.placeholder = tr("Code or name");
    question.choices = people();
    question.picked = [begin](const NamePick& pick) { begin({pick.id}); };
    ask(std::move(question));
}

void FollowUpSection::open()
{
    const auto* row = current();
    if (row && row->isLine())
        emit goAsked(core::Place{row->followUp.session, row->followUp.entry, {}});
    else if (row && m_writes)
        m_list->edit(m_list->currentIndex());
}

void FollowUpSection::write(const core::FollowUp& followUp)
{
    if (followUp.id)
        save(tr("Reword follow-up %1").arg(named(followUp)), followUp);
    else
        save(tr("Add follow-up %1").arg(named(followUp)), followUp);
}

void FollowUpSection::turnDone()
{
    mark(current()->followUp, !current()->isDone());
}

void FollowUpSection::mark(core::FollowUp followUp, bool done)
{
    followUp.doneAt = done ? QDateTime::currentDateTime() : QDateTime();
    save((done ? tr("Mark follow-up %1 done") : tr("Mark follow-up %1 as to be done")).arg(named(followUp)), followUp);
}

void FollowUpSection::pickDay()
{
    NameQuestion question;
    question.title = tr("Due");
    question.placeholder = tr("A day, as 2026-10-12");
    question.choices = dayChoices(QDate::currentDate(), {0, 1, 7, 14});
    if (current()->followUp.dueOn.isValid())
        question.choices.push_back({noDay, tr("No day"), {}, {}});
    question.make = tr("On %1");
    question.makeIcon = QStringLiteral("appointment-new");
    question.picked = [this, followUp = current()->followUp](const NamePick& pick) { setDay(followUp, pick); };
    ask(std::move(question));
}

void FollowUpSection::setDay(core::FollowUp followUp, const NamePick& pick)
{
    const auto day = pick.id == noDay ? QDate() : dayPicked(pick);
    if (!day)
        return void(emit failed(
            {core::Error::Kind::Refused, tr("%1 is not a day. Write it as 2026-10-12.").arg(quoted(pick.name))}));
    followUp.dueOn = *day;
    const QString label = day->isValid() ? tr("Set follow-up %1 due %2").arg(named(followUp), shortDate(*day))
                                         : tr("Take the day off follow-up %1").arg(named(followUp));
    save(label, followUp);
}

void FollowUpSection::pickWhom()
{
    NameQuestion question;
    question.title = tr("This follow-up is for");
    question.placeholder = tr("Code or name");
    question.choices = people();
    question.picked = [this, followUp = current()->followUp](const NamePick& pick) mutable {
        followUp.participant = {pick.id};
        save(tr("Say that follow-up %1 is for %2").arg(named(followUp), codeOf(followUp.participant)), followUp);
    };
    ask(std::move(question));
}

void FollowUpSection::remove()
{
    const auto followUp = current()->followUp;
    const auto done = m_workspace->edit(tr("Delete follow-up %1").arg(named(followUp)),
                                        [&](core::Stores& stores) { stores.followUps.remove(followUp.id); });
    if (!done)
        emit failed(done.error());
}

} // namespace ui
