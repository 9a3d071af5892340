// What can be done with the research questions of a study.
#include "ui/studies/question_list.h"
#include "ui/studies/study_page.h"

#include <algorithm>

namespace ui {

void StudyPage::addQuestion()
{
    core::Id<core::StudyQuestion> added;
    if (!edit(tr("Add research question"), [&](core::Stores& stores) {
            added = stores.sessions.add(core::StudyQuestion{.study = m_study.id, .text = tr("New question")});
        }))
        return;
    // It is in the list once the standing is read; its words are to be typed at once.
    auto rows = m_standing.questions;
    std::vector<QuestionRow> shown;
    for (const auto& standing : rows)
        shown.push_back(m_questions->questions().question(m_questions->questions().rowOf(standing.question.id)));
    shown.push_back({{added, m_study.id, tr("New question"), core::StudyQuestion::Status::Open, {}},
                     {},
                     {0, 0, 0, m_standing.asked}});
    m_questions->questions().setQuestions(std::move(shown));
    showStanding();
    m_questions->choose(added);
    m_questions->setFocus(Qt::OtherFocusReason);
    m_questions->edit(m_questions->currentIndex());
}

void StudyPage::removeQuestion()
{
    if (m_questions->hasFocus())
        edit(tr("Delete research question"),
             [id = m_questions->current()->question.id](core::Stores& stores) { stores.sessions.remove(id); });
}

void StudyPage::moveQuestion(int by)
{
    const int row = m_questions->currentIndex().row();
    const auto id = m_questions->current()->question.id;
    if (edit(tr("Move research question"), [&](core::Stores& stores) { stores.sessions.move(id, row + by); }))
        m_questions->setFocus(Qt::OtherFocusReason);
}

void StudyPage::turnStatus()
{
    using Status = core::StudyQuestion::Status;
    auto question = m_questions->current()->question;
    question.status = question.status == Status::Open   ? Status::Part
                      : question.status == Status::Part ? Status::Answered
                                                        : Status::Open;
    edit(tr("Mark research question"), [&](core::Stores& stores) { stores.sessions.update(question); });
}

void StudyPage::pickTags()
{
    const auto* row = m_questions->current();
    auto choices = m_workspace->read([](const core::Stores& stores) { return tagChoices(stores); });
    if (!choices)
        return void(emit failed(choices.error()));
    auto question = row->question;
    TagQuestion asked;
    asked.choices = *choices;
    asked.on = {question.tags.begin(), question.tags.end()};
    const QRect place = m_questions->visualRect(m_questions->currentIndex());
    asked.words = QRect(m_questions->viewport()->mapTo(this, place.topLeft()), place.size());
    asked.purpose = tr("Tags that speak to this question. One that is chosen already is taken off.");
    asked.picked = [this, question](const TagPick& pick) mutable {
        edit(tr("Choose tag '%1' for a research question").arg(pick.path), [&](core::Stores& stores) {
            const auto tag = pick.tag ? pick.tag : stores.tags.ensure(pick.path);
            const auto known = std::find(question.tags.begin(), question.tags.end(), tag);
            if (known == question.tags.end())
                question.tags.push_back(tag);
            else
                question.tags.erase(known);
            stores.sessions.update(question);
        });
        const auto fresh = m_workspace->read([](const core::Stores& stores) { return tagChoices(stores); });
        if (m_picker->isVisible() && fresh)
            m_picker->refresh(*fresh, {question.tags.begin(), question.tags.end()});
    };
    m_picker->open(std::move(asked));
}

} // namespace ui
