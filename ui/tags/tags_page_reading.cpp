// How the page reads what it shows: tags, the highlights of those that are chosen, and what stands beside them.
#include "ui/tags/tags_page.h"

#include "ui/tags/tag_column.h"
#include "ui/tags/tag_picker.h"
#include "ui/tags/tag_quotes.h"
#include "ui/tags/tag_side.h"
#include "ui/tags/tag_tree.h"
#include "ui/widgets/ask_strip.h"
#include "ui/widgets/words.h"

#include "core/analysis/together.h"
#include "core/claims/strength.h"

#include <QLineEdit>
#include <QStackedLayout>

namespace ui {

void TagsPage::setWorkspace(core::Workspace* workspace)
{
    m_workspace = workspace;
    m_without.clear();
    m_strip->cancel();
    m_picker->close();
    m_column->filter().clear();
    m_uses.setWorkspace(workspace);
    m_quotes->setWorkspace(workspace);
    m_stale = true;
    if (workspace) {
        connect(workspace, &core::Workspace::changed, this, &TagsPage::hear);
        connect(workspace, &core::Workspace::busyChanged, this, &TagsPage::enableActions);
    }
    if (isVisible() || !workspace)
        refresh();
}

void TagsPage::hear(const core::ChangeSet& changes)
{
    const bool touched = changes.touchesAny({"tag", "highlight_tag", "highlight", "entry", "speaker", "session",
                                             "participant", "study", "consent", "session_item"});
    m_stale = m_stale || touched;
    if (!touched || !isVisible())
        return;
    m_strip->cancel(); // what it said may not hold any more
    refresh();
}

void TagsPage::refresh()
{
    m_stale = false;
    m_quotes->forget();
    readTags();
    if (m_toChoose && m_column->model().indexOf(m_toChoose).isValid())
        tree().choose(std::exchange(m_toChoose, {}));
    if (!tree().current() && m_column->model().rowCount() > 0)
        tree().choose(m_column->model().id(m_column->model().index(0, 0)));
    look(Again::Yes);
    emit headingChanged();
}

void TagsPage::readTags()
{
    std::vector<core::Tag> tags;
    m_highlights = m_people = 0;
    if (m_workspace) {
        auto read = m_workspace->read([this](const core::Stores& stores) {
            m_highlights = stores.highlights.count();
            m_people = static_cast<int>(stores.people.participants().size());
            return stores.tags.tags();
        });
        if (!read)
            return void(emit failed(read.error()));
        tags = std::move(*read);
    }
    const bool naming = m_column->model().draft().has_value();
    m_stack->setCurrentIndex(tags.empty() && !naming ? 1 : 0);
    m_column->model().setUses(m_uses.now());
    m_column->model().setTags(std::move(tags));
    QSet<Tag> there;
    for (const auto tag : std::as_const(m_without))
        if (m_column->model().tag(tag))
            there.insert(tag);
    m_without = there;
}

TagSight TagsPage::sight() const
{
    const auto chosen = tree().chosen();
    core::TagQuery query{m_match, {chosen.begin(), chosen.end()}, m_without, m_below};
    query.with -= m_without;
    return {query, m_order, m_context};
}

QString TagsPage::sightWords() const
{
    QStringList with, without;
    for (const auto tag : tree().chosen())
        if (!m_without.contains(tag))
            with << path(tag);
    for (const auto tag : m_without)
        without << path(tag);
    without.sort();
    QString words = with.join(QStringLiteral(", "));
    if (with.size() > 1)
        words = (m_match == core::TagQuery::Match::Any ? tr("Any of %1") : tr("All of %1")).arg(words);
    if (!without.isEmpty())
        words = words.isEmpty() ? tr("Without %1").arg(without.join(QStringLiteral(", ")))
                                : tr("%1, without %2").arg(words, without.join(QStringLiteral(", ")));
    return words;
}

/// Shows the highlights of what is chosen now.
void TagsPage::look(Again again)
{
    tree().setWithout(m_without);
    const auto sight = this->sight();
    const auto& with = sight.query.with;
    const auto* only = with.size() == 1 && m_without.isEmpty() ? m_column->model().tag(*with.begin()) : nullptr;
    if (again == Again::Yes || sight != m_quotes->sight())
        m_quotes->show(sight, m_column->model().tags(), sightWords(), only ? only->colour : 0);
    const auto* tag = tree().chosen().size() == 1 ? m_column->model().tag(tree().chosen().front()) : nullptr;
    bool hasBelow = false, same = true;
    if (tag) {
        auto below = core::withTagsBelow(m_column->model().tags(), {tag->id});
        below.remove(tag->id);
        hasBelow = !below.isEmpty();
        for (const auto id : std::as_const(below))
            same = same && m_column->model().tag(id)->colour == tag->colour;
    }
    // A copy: what was written about the tag before is kept first, and that reads the tags anew.
    m_side->showTag(tag ? std::optional(*tag) : std::nullopt, hasBelow, hasBelow && same);
    enableActions();
}

void TagsPage::readSide()
{
    ++m_sideRound;
    if (m_sideReading)
        m_sideReading->cancel();
    if (!m_workspace || m_quotes->finds().highlights.empty()) {
        m_side->setTogether({});
        m_quotes->setPeople(0);
        return m_side->setPeople({}, {});
    }
    const auto& query = m_quotes->sight().query;
    if (query.with.size() == 1 && query.without.isEmpty()) { // counted already
        const auto use = m_column->model().use(*query.with.begin());
        m_quotes->setPeople(query.below ? use.peopleBelow : use.people);
    }
    struct Known {
        std::vector<core::Together> together;
        core::Strength strength;
        QStringList codes;
        int people = 0;
    };
    m_sideReading = std::make_shared<core::Progress>();
    const auto finding = this->finding();
    m_workspace
        ->readInBackground(
            [highlights = m_quotes->finds().highlights,
             except = QSet<Tag>(finding.begin(), finding.end())](const core::Stores& stores) {
                Known known{
                    core::taggedTogether(stores, highlights, except), core::strengthOf(stores, highlights), {}, 0};
                QSet<core::Id<core::Participant>> people;
                for (const auto& one : stores.highlights.behind(highlights))
                    people.insert(one.person);
                known.people = static_cast<int>(people.size());
                for (const auto& person : stores.people.participants())
                    if (known.strength.supporting.contains(person.id) || known.strength.market.contains(person.id))
                        known.codes << person.code;
                return known;
            },
            m_sideReading)
        .then(this, [this, round = m_sideRound](const core::Result<Known>& known) {
            if (round != m_sideRound || !known)
                return;
            std::vector<ShownTogether> together;
            for (const auto& one : known->together)
                if (const auto* tag = m_column->model().tag(one.tag))
                    together.push_back({one, path(one.tag), tag->colour});
            m_side->setTogether(std::move(together));
            m_quotes->setPeople(known->people);
            const auto& strength = known->strength;
            m_side->setPeople({int(strength.supporting.size()), int(strength.market.size()),
                               int(strength.against.size()), int(strength.silent.size())},
                              known->codes);
        });
}

} // namespace ui
