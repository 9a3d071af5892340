// What is done to the codebook. Each is one step, and what takes more with it is said first.
#include "ui/tags/merge_subject.h"
#include "ui/tags/tag_column.h"
#include "ui/tags/tag_picker.h"
#include "ui/tags/tag_tree.h"
#include "ui/tags/tags_page.h"
#include "ui/widgets/ask_strip.h"
#include "ui/widgets/words.h"

#include <QLineEdit>
#include <QMenu>
#include <QStackedLayout>

#include <algorithm>

namespace ui {
namespace {

/// "29 highlights after (7 carry both) · 11 people after, from 6 and 10 · …"
QString consequenceOf(const core::TagMerge& merge, const QString& from)
{
    const auto tr = [](const char* text) { return TagsPage::tr(text); };
    QStringList parts;
    QString highlights = counted(merge.mentions, tr("%1 highlight after"), tr("%1 highlights after"));
    if (merge.both > 0)
        highlights += counted(merge.both, tr(" (%1 carries both)"), tr(" (%1 carry both)"));
    parts << highlights;
    parts << counted(merge.people, tr("%1 person after, from %2 and %3"), tr("%1 people after, from %2 and %3"))
                 .arg(number(merge.peopleFrom), number(merge.peopleInto));
    if (merge.tagsBelow > 0)
        parts << counted(merge.tagsBelow, tr("%1 tag below comes along"), tr("%1 tags below come along"));
    QStringList evidence;
    if (merge.claims > 0)
        evidence << counted(merge.claims, tr("%1 claim"), tr("%1 claims"));
    if (merge.cards > 0)
        evidence << counted(merge.cards, tr("%1 card"), tr("%1 cards"));
    if (!evidence.isEmpty())
        parts << (merge.claims + merge.cards == 1 ? tr("%1 keeps its evidence") : tr("%1 keep their evidence"))
                     .arg(evidence.join(tr(" and ")));
    if (merge.hasDescription)
        parts << tr("The description of %1 is added below").arg(quoted(from));
    return parts.join(QStringLiteral(" · ")) + tr(". One undo takes it back.");
}

QString consequenceOf(const core::TagRemoval& removal)
{
    const auto tr = [](const char* text) { return TagsPage::tr(text); };
    QStringList parts;
    if (removal.tagsBelow > 0)
        parts << counted(removal.tagsBelow, tr("%1 tag below goes too"), tr("%1 tags below go too"));
    parts << counted(removal.mentions, tr("%1 highlight loses it"), tr("%1 highlights lose it"));
    if (removal.bare > 0)
        parts << counted(removal.bare, tr("%1 of them has nothing else on it, and goes"),
                         tr("%1 of them have nothing else on them, and go"));
    if (removal.claims > 0)
        parts << counted(removal.claims, tr("%1 claim keeps its evidence"), tr("%1 claims keep their evidence"));
    if (removal.cards > 0)
        parts << counted(removal.cards, tr("%1 card stays"), tr("%1 cards stay"));
    return parts.join(QStringLiteral(" · ")) + tr(". One undo brings all back.");
}

} // namespace

void TagsPage::draft(Where where)
{
    auto& model = m_column->model();
    const auto* beside = where == Where::Top ? nullptr : model.tag(tree().current());
    if (model.isFiltered())
        m_column->filter().clear();
    const auto& tags = model.tags();
    const auto count = [&](Tag parent, Tag until) {
        int sisters = 0;
        for (const auto& tag : tags) {
            sisters += tag.parent == parent;
            if (until && tag.id == until)
                break;
        }
        return sisters;
    };
    if (!beside)
        m_draft = core::TagPlace{{}, where == Where::Top ? 0 : count({}, {})};
    else if (where == Where::Below)
        m_draft = core::TagPlace{beside->id, count(beside->id, {})};
    else
        m_draft = core::TagPlace{beside->parent, count(beside->parent, beside->id)};
    m_stack->setCurrentIndex(0);
    model.setDraft(m_draft);
    tree().nameDraft();
}

/// A name that a sister has is an offer to merge the two.
void TagsPage::named(Tag tag, const QString& name)
{
    const auto* known = m_column->model().tag(tag);
    const auto place = m_draft.value_or(core::TagPlace());
    const auto parent = known ? known->parent : place.parent;
    const auto sister =
        m_workspace->read([&](const core::Stores& stores) { return stores.tags.sister(parent, name, tag); });
    if (!sister)
        return void(emit failed(sister.error()));
    if (known && *sister)
        return askMerge(tag, (*sister)->id);
    if (*sister) {
        tree().choose((*sister)->id);
        return void(emit told(tr("There is a tag '%1' here already. It is chosen now.").arg((*sister)->name)));
    }
    if (known)
        return edit(tr("Rename tag '%1' to '%2'").arg(known->name, name),
                    [tag, name](core::Stores& stores) { stores.tags.rename(tag, name); });
    const auto made = m_workspace->edit(tr("New tag '%1'").arg(name),
                                        [&](core::Stores& stores) { return stores.tags.create(name, place); });
    if (!made)
        return void(emit failed(made.error()));
    tree().choose(*made);
}

void TagsPage::move(const std::vector<Tag>& tags, const core::TagPlace& place)
{
    // A tag goes with the one it stands below; only the topmost are moved.
    std::vector<Tag> moved;
    for (const auto tag : tags) {
        auto others = QSet<Tag>(tags.begin(), tags.end());
        others.remove(tag);
        if (!core::withTagsBelow(m_column->model().tags(), others).contains(tag))
            moved.push_back(tag);
    }
    if (moved.size() == 1) {
        const auto* tag = m_column->model().tag(moved.front());
        const auto sister = m_workspace->read(
            [&](const core::Stores& stores) { return stores.tags.sister(place.parent, tag->name, tag->id); });
        if (sister && *sister)
            return askMerge(tag->id, (*sister)->id);
    }
    edit(tr("Move tag %1").arg(named(moved)), [moved, place](core::Stores& stores) {
        for (size_t i = 0; i < moved.size(); ++i)
            stores.tags.move(moved[i], {place.parent, place.at + int(i)});
    });
}

void TagsPage::moveBy(int by)
{
    const auto tag = tree().current();
    const auto place = m_workspace->read([&](const core::Stores& stores) { return stores.tags.place(tag); });
    if (place && place->at + by >= 0)
        move({tag}, {place->parent, place->at + by});
}

void TagsPage::moveIn()
{
    const auto index = m_column->model().indexOf(tree().current());
    const auto above = m_column->model().id(index.siblingAtRow(index.row() - 1));
    if (above)
        move({tree().current()}, {above, int(m_column->model().tags().size())});
}

void TagsPage::moveOut()
{
    const auto* tag = m_column->model().tag(tree().current());
    const auto place = m_workspace->read([&](const core::Stores& stores) { return stores.tags.place(tag->parent); });
    if (place)
        move({tag->id}, {place->parent, place->at + 1});
}

void TagsPage::askDropped(const std::vector<Tag>& tags, Tag target, const QPoint& global)
{
    if (!refusal().isEmpty())
        return;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Move below '%1'").arg(path(target)), this, [this, tags, target] {
        move(tags, {target, int(m_column->model().tags().size())});
    });
    if (tags.size() == 1)
        menu->addAction(tr("Merge into '%1'…").arg(path(target)), this,
                        [this, from = tags.front(), target] { askMerge(from, target); });
    menu->addSeparator();
    menu->addAction(tr("Leave it where it is"));
    menu->popup(global);
}

void TagsPage::askMerge()
{
    const auto chosen = tree().chosen();
    const auto current = tree().current();
    if (chosen.size() == 2)
        return askMerge(chosen.front() == current ? chosen.back() : chosen.front(),
                        chosen.front() == current ? chosen.front() : chosen.back());
    TagQuestion question;
    for (auto& choice : choices())
        if (choice.id != current)
            question.choices.push_back(std::move(choice));
    const QRect row = tree().visualRect(tree().currentIndex());
    question.words = {tree().viewport()->mapTo(this, row.topLeft()), row.size()};
    question.purpose = tr("Merge '%1' into…").arg(path(current));
    question.several = false;
    question.picked = [this, current](const TagPick& pick) {
        if (pick.tag)
            askMerge(current, pick.tag);
        else
            emit told(tr("There is no tag '%1' to merge into. Rename the tag instead.").arg(pick.path));
    };
    m_picker->open(std::move(question));
}

void TagsPage::askMerge(Tag from, Tag into)
{
    const auto merge = m_workspace->read([&](const core::Stores& stores) { return stores.tags.mergeOf(from, into); });
    if (!merge)
        return void(emit failed(merge.error()));
    const auto* gone = m_column->model().tag(from);
    const auto* kept = m_column->model().tag(into);
    const QString label = tr("Merge tag '%1' into '%2'").arg(path(from), path(into));
    const auto chip = [this](const core::Tag& tag) {
        return paint::Chip{path(tag.id), tag.colour, m_column->model().use(tag.id).mentions};
    };
    m_strip->ask({QStringLiteral("merge"), tr("Merge"), tr("%1 into %2").arg(path(from), path(into)),
                  consequenceOf(*merge, gone->name)},
                 new MergeSubject(chip(*gone), chip(*kept)), [this, from, into, label, count = merge->mentions] {
                     m_toChoose = into;
                     edit(
                         label, [from, into](core::Stores& stores) { stores.tags.merge(from, into); }, count);
                 });
    m_swap->disconnect(this);
    connect(m_swap, &QAction::triggered, this, [this, from, into] { askMerge(into, from); });
    m_strip->offer(m_swap);
    tree().setTarget(into);
}

void TagsPage::askDelete()
{
    const auto chosen = tree().chosen();
    const QSet<Tag> tags(chosen.begin(), chosen.end());
    const auto removal = m_workspace->read([&](const core::Stores& stores) { return stores.tags.removalOf(tags); });
    if (!removal)
        return void(emit failed(removal.error()));
    const auto remove = [this, tags, label = tr("Delete tag %1").arg(named(chosen)), count = removal->mentions] {
        edit(
            label, [tags](core::Stores& stores) { stores.tags.remove(tags); }, count);
    };
    if (removal->mentions == 0 && removal->tagsBelow == 0)
        return remove(); // nothing goes with it
    m_strip->ask({QStringLiteral("tag-delete"), tr("Delete"), named(chosen), consequenceOf(*removal)}, remove);
}

void TagsPage::archive()
{
    const auto chosen = tree().chosen();
    const bool archived = m_column->model().indexOf(chosen.front()).data(TagTreeModel::ArchivedRole).toBool();
    edit((archived ? tr("Bring back tag %1") : tr("Archive tag %1")).arg(named(chosen)),
         [chosen, archived](core::Stores& stores) {
             for (const auto tag : chosen)
                 stores.tags.setArchived(tag, !archived);
         });
}

void TagsPage::recolour(Tag tag, int hue)
{
    edit(tr("Recolour tag '%1'").arg(path(tag)), [tag, hue](core::Stores& stores) { stores.tags.recolour(tag, hue); });
}

void TagsPage::describe(Tag tag, const QString& words)
{
    edit(tr("Describe tag '%1'").arg(path(tag)), [tag, words](core::Stores& stores) {
        stores.joinStep(QStringLiteral("describe tag %1").arg(tag.value));
        stores.tags.describe(tag, words);
    });
}

} // namespace ui
