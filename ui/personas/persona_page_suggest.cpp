// Traits that the people of a persona speak for: proposed, and never put in by themselves.
#include "ui/personas/persona_page.h"
#include "ui/personas/sheet_list.h"
#include "ui/widgets/name_picker.h"
#include "ui/widgets/words.h"

#include "core/analysis/segment_members.h"
#include "core/analysis/trait_suggestions.h"
#include "core/report/sheet_order.h"

namespace ui {
namespace {

/// Whom a persona is about: its segment's members, else the people of its accounts, else those behind its traits.
QSet<core::Id<core::Participant>> peopleOf(const core::Stores& stores, const ShownPersona& content)
{
    if (const auto segment = stores.segments.segment(content.persona.segment))
        return core::membersOf(stores, *segment).people();
    QSet<core::Id<core::Account>> accounts;
    for (const auto& account : content.parts.accounts)
        accounts.insert(account.id);
    QSet<core::Id<core::Participant>> people;
    for (const auto& person : stores.people.participants())
        if (accounts.contains(person.account))
            people.insert(person.id);
    if (people.isEmpty())
        for (const auto& person : content.people)
            people.insert(person.id);
    return people;
}

} // namespace

/// Lists the tags that these people spoke under; the one that is picked becomes a trait of the section in hand.
void PersonaPage::suggestTraits()
{
    const QString section = chosen()->section;
    struct Read {
        qsizetype people = 0;
        std::vector<core::TraitSuggestion> suggestions;
    };
    m_workspace
        ->readInBackground([content = m_sheet.content()](const core::Stores& stores) {
            const auto people = peopleOf(stores, content);
            return Read{people.size(), core::traitSuggestions(stores, people)};
        })
        .then(this, [this, section](core::Result<Read> read) {
            if (!read)
                return void(emit failed(read.error()));
            if (!isVisible() || !m_sheet.takesTraits(section))
                return;
            if (read->suggestions.empty())
                return void(emit told(tr("Nothing is suggested: the people of this persona have no highlight with a "
                                         "tag yet, or it is not known who they are.")));
            NameQuestion question{.title = tr("Suggested by what %1 said. Add to %2")
                                               .arg(counted(read->people, tr("%1 person"), tr("%1 people")),
                                                    core::report::sectionTitle(section)),
                                  .placeholder = tr("A tag")};
            for (const auto& suggestion : read->suggestions)
                question.choices.push_back({suggestion.tag.value, suggestion.path,
                                            tr("%1 of %2 people").arg(suggestion.people).arg(read->people),
                                            QStringLiteral("tag")});
            question.picked = [this, section, suggestions = std::move(read->suggestions)](const NamePick& pick) {
                for (const auto& suggestion : suggestions)
                    if (suggestion.tag.value == pick.id)
                        takeSuggestion(section, suggestion);
            };
            ask(std::move(question));
        });
}

/// The tag's name becomes the trait's words, to be reworded; the highlights its evidence.
void PersonaPage::takeSuggestion(const QString& section, const core::TraitSuggestion& suggestion)
{
    core::Id<core::Claim> added;
    if (!edit(tr("Add suggested trait %1").arg(quoted(suggestion.path)), [&](core::Stores& stores) {
            const auto tag = stores.tags.tag(suggestion.tag);
            added = stores.claims.add(
                {.persona = persona(), .section = section, .text = tag ? tag->name : suggestion.path});
            for (const auto highlight : suggestion.highlights)
                stores.claims.addEvidence(added, highlight, true);
        }))
        return;
    m_list->setFocus(Qt::OtherFocusReason);
    m_list->editRow(m_sheet.rowOf(added));
}

} // namespace ui
