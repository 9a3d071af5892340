// What can be done with segments, their scores and their criteria.
#include "ui/claims/evidence_picker.h"
#include "ui/segments/segment_grid.h"
#include "ui/segments/segment_panel.h"
#include "ui/segments/segments_page.h"
#include "ui/segments/weights_bar.h"
#include "ui/widgets/ask_strip.h"
#include "ui/widgets/edit_field.h"
#include "ui/widgets/name_picker.h"
#include "ui/widgets/words.h"

#include "core/analysis/segment_members.h"

#include <algorithm>
#include <utility>

namespace ui {

void SegmentsPage::addSegment()
{
    const auto added = m_workspace->edit(tr("New segment"), [](core::Stores& stores) {
        return stores.segments.add(core::Segment{.name = stores.segments.freeName(tr("New segment"))});
    });
    if (!added)
        return void(emit failed(added.error()));
    m_current = *added;
    m_isFresh = true;
    refresh();
}

void SegmentsPage::writeName(const QString& name)
{
    auto segment = currentSegment();
    segment.name = name.trimmed();
    if (!edit(tr("Rename segment %1").arg(quoted(segment.name)),
              [&](core::Stores& stores) { stores.segments.update(segment); }))
        m_panel->nameField().restore();
}

void SegmentsPage::writeRule(const QString& rule)
{
    if (!current() || !m_workspace || m_workspace->isReadOnly())
        return;
    auto segment = currentSegment();
    if (rule == segment.rule)
        return;
    segment.rule = rule;
    edit(tr("Write rule of segment %1").arg(quoted(segment.name)), [&](core::Stores& stores) {
        core::requireRule(stores, segment);
        stores.segments.update(segment);
    });
}

void SegmentsPage::ask(NameQuestion question)
{
    question.beside = QRect(m_panel->mapTo(this, QPoint(16, 0)), QSize(scaled(NamePicker::wide), scaled(28)));
    m_names->open(std::move(question));
}

void SegmentsPage::includePerson()
{
    const auto members = m_shown.matrix.members[*current()].people();
    NameQuestion question{.title = tr("Put into %1").arg(quoted(currentSegment().name)),
                          .placeholder = tr("A code or a name")};
    for (const auto& person : m_shown.people)
        if (!members.contains(person.id))
            question.choices.push_back({person.id.value, person.code, person.name, QStringLiteral("user")});
    question.picked = [this](const NamePick& pick) {
        const auto segment = currentSegment();
        edit(tr("Put %1 into segment %2").arg(pick.name, quoted(segment.name)), [&](core::Stores& stores) {
            core::includeMember(stores, segment.id, stores.people.participant({pick.id}).value());
        });
    };
    ask(std::move(question));
}

void SegmentsPage::excludePerson()
{
    const auto members = m_shown.matrix.members[*current()].people();
    NameQuestion question{.title = tr("Leave out of %1").arg(quoted(currentSegment().name)),
                          .placeholder = tr("A code or a name")};
    for (const auto& person : m_shown.people)
        if (members.contains(person.id))
            question.choices.push_back({person.id.value, person.code, person.name, QStringLiteral("user")});
    question.picked = [this](const NamePick& pick) {
        const auto segment = currentSegment();
        edit(tr("Leave %1 out of segment %2").arg(pick.name, quoted(segment.name)), [&](core::Stores& stores) {
            core::excludeMember(stores, segment.id, stores.people.participant({pick.id}).value());
        });
    };
    ask(std::move(question));
}

void SegmentsPage::askRemoveSegment()
{
    const auto segment = currentSegment();
    const auto& scores = m_shown.ranking.segments[*current()].scores;
    const auto scored = std::ranges::count_if(scores, [](const auto& score) { return score.has_value(); });
    const auto claimed = qint64(m_shown.characteristics[*current()].size());
    m_ask->ask({QStringLiteral("edit-delete"), tr("Delete segment"), segment.name,
                tr("%1, %2 and its targets go with it; people and quotes stay. One undo brings all back.")
                    .arg(counted(qint64(scored), tr("%1 score"), tr("%1 scores")),
                         counted(claimed, tr("%1 characteristic"), tr("%1 characteristics")))},
               [this, segment] {
                   edit(tr("Delete segment %1").arg(quoted(segment.name)),
                        [&](core::Stores& stores) { stores.segments.remove(segment.id); });
               });
}

/// The ranking follows the sliders; nothing is written yet.
void SegmentsPage::moveWeights()
{
    m_shown.ranking = core::ranked(m_weights->criteria(), m_shown.ranking.segments);
    m_weights->setRanking(m_shown.ranking);
    m_model.reorder();
    choose(m_current);
    m_grid->setShown(&m_shown);
}

void SegmentsPage::keepWeights(core::Id<core::Criterion> criterion)
{
    const auto& all = m_weights->criteria();
    const auto moved = std::ranges::find(all, criterion, &core::Criterion::id);
    if (moved == all.end() || !m_workspace)
        return;
    edit(tr("Weigh %1").arg(quoted(moved->name)), [&](core::Stores& stores) {
        stores.joinStep(QStringLiteral("weigh %1").arg(criterion.value));
        auto stored = stores.segments.criterion(criterion).value();
        stored.weight = moved->weight;
        stores.segments.update(stored);
    });
}

void SegmentsPage::score(int value)
{
    if (!current() || m_table->criterion() < 0 || !m_new->isEnabled())
        return;
    const auto segment = currentSegment();
    const auto criterion = currentCriterion();
    const auto& known = m_shown.ranking.segments[*current()].scores[size_t(m_table->criterion())];
    const bool opinion = !known || known->evidence == 0;
    edit(tr("Score %1 on %2").arg(quoted(segment.name), quoted(criterion.name)),
         [&](core::Stores& stores) { stores.claims.setScore(segment.id, criterion.id, value, opinion); });
}

void SegmentsPage::removeScore()
{
    const auto score = m_shown.ranking.segments[*current()].scores[size_t(m_table->criterion())];
    edit(tr("Take score of %1 on %2 away").arg(quoted(currentSegment().name), quoted(currentCriterion().name)),
         [&](core::Stores& stores) { stores.claims.remove(score->claim); });
}

void SegmentsPage::turnOpinion()
{
    const auto segment = currentSegment();
    const auto criterion = currentCriterion();
    const auto score = *m_shown.ranking.segments[*current()].scores[size_t(m_table->criterion())];
    if (score.isOpinion && score.evidence == 0)
        return void(emit told(tr("A score without evidence is an opinion. Add evidence to make it more.")));
    edit(score.isOpinion ? tr("Mark score as founded") : tr("Mark score as opinion"), [&](core::Stores& stores) {
        stores.claims.setScore(segment.id, criterion.id, score.value, !score.isOpinion);
    });
}

void SegmentsPage::addEvidence()
{
    const auto score = *m_shown.ranking.segments[*current()].scores[size_t(m_table->criterion())];
    const QString words = tr("%1: %2").arg(currentSegment().name, currentCriterion().name);
    m_picker->open(score.claim, words, QRect(m_table->mapTo(this, QPoint(0, 0)), m_table->size()));
}

void SegmentsPage::addCriterion()
{
    NameQuestion question{.title = tr("A further criterion for all segments"),
                          .placeholder = tr("Its name"),
                          .make = tr("New criterion %1"),
                          .makeIcon = QStringLiteral("list-add")};
    question.picked = [this](const NamePick& pick) {
        edit(tr("New criterion %1").arg(quoted(pick.name)), [&](core::Stores& stores) {
            const auto known = stores.segments.criteria();
            double sum = 0;
            for (const auto& criterion : known)
                sum += criterion.weight;
            stores.segments.add(
                core::Criterion{.name = pick.name, .weight = known.empty() ? 100.0 : sum / double(known.size())});
        });
    };
    ask(std::move(question));
}

void SegmentsPage::renameCriterion()
{
    NameQuestion question{.title = tr("Rename %1").arg(quoted(currentCriterion().name)),
                          .placeholder = currentCriterion().name,
                          .make = tr("Call it %1"),
                          .makeIcon = QStringLiteral("edit-rename")};
    question.picked = [this, criterion = currentCriterion()](const NamePick& pick) {
        edit(tr("Rename criterion %1").arg(quoted(criterion.name)), [&](core::Stores& stores) {
            auto renamed = criterion;
            renamed.name = pick.name;
            stores.segments.update(renamed);
        });
    };
    ask(std::move(question));
}

void SegmentsPage::turnCriterion()
{
    auto criterion = currentCriterion();
    criterion.isTurned = !criterion.isTurned;
    edit(
        (criterion.isTurned ? tr("Count more %1 as worse") : tr("Count more %1 as better")).arg(quoted(criterion.name)),
        [&](core::Stores& stores) { stores.segments.update(criterion); });
}

void SegmentsPage::layAlong(core::Criterion::Axis axis)
{
    auto criterion = currentCriterion();
    criterion.axis = axis;
    edit((axis == core::Criterion::Axis::Across ? tr("Let %1 run across the grid") : tr("Let %1 run up the grid"))
             .arg(quoted(criterion.name)),
         [&](core::Stores& stores) { stores.segments.update(criterion); });
}

void SegmentsPage::askRemoveCriterion()
{
    const auto criterion = currentCriterion();
    const auto scored = std::ranges::count_if(
        m_shown.scores, [&](const core::Claim& score) { return score.criterion == criterion.id; });
    m_ask->ask({QStringLiteral("edit-delete"), tr("Delete criterion"), criterion.name,
                (scored == 0
                     ? tr("No score stands on it.")
                     : counted(qint64(scored), tr("%1 score on it goes with it."), tr("%1 scores on it go with it."))) +
                    u' ' + tr("One undo brings all back.")},
               [this, criterion] {
                   edit(tr("Delete criterion %1").arg(quoted(criterion.name)),
                        [&](core::Stores& stores) { stores.segments.remove(criterion.id); });
               });
}

void SegmentsPage::moveCriterion(core::Id<core::Criterion> moved, int place)
{
    const auto& criteria = m_shown.ranking.criteria;
    const auto found = std::ranges::find(criteria, moved, &core::Criterion::id);
    if (found == criteria.end() || found - criteria.begin() == place)
        return;
    if (edit(tr("Move criterion %1").arg(quoted(found->name)),
             [&](core::Stores& stores) { stores.segments.move(moved, place); }))
        m_table->setCriterion(place);
}

void SegmentsPage::writeCriterion(const core::Criterion& criterion, const QString& label)
{
    edit(label, [&](core::Stores& stores) { stores.segments.update(criterion); });
}

} // namespace ui
