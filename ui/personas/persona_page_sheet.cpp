// What is done to the sheet of a persona: its facts, its traits and their evidence.
#include "ui/personas/persona_list.h"
#include "ui/personas/persona_page.h"
#include "ui/personas/sheet_list.h"
#include "ui/widgets/words.h"

#include "core/personas/job.h"
#include "core/personas/persona_sections.h"
#include "core/report/sheet_order.h"

#include <QAction>

namespace ui {
namespace {

using Kind = SheetModel::Kind;

bool isJobs(const QString& section)
{
    return section == QLatin1String("jobs");
}

} // namespace

void PersonaPage::enter(int row)
{
    const auto& at = m_sheet.row(row);
    switch (at.kind) {
    case Kind::Section:
        if (at.section == section::accounts)
            return addAccount();
        if (at.section == section::scales)
            return addScale();
        if (at.section == section::empathy)
            return showSection(core::report::empathySections().front());
        return at.section.isEmpty() ? addFact() : addTrait();
    case Kind::Fact: return writes() ? m_list->editRow(row) : void();
    case Kind::NoEvidence: return m_addEvidence->trigger();
    case Kind::Empathy: return showSection(core::report::empathySections().front());
    case Kind::Evidence: {
        const auto& quote = m_sheet.trait(row)->quotes[static_cast<size_t>(at.item)];
        return void(emit goAsked(quote.place));
    }
    case Kind::Trait: {
        const auto claim = m_sheet.trait(row)->claim.id;
        m_sheet.setOpen(m_sheet.open() == claim ? core::Id<core::Claim>() : claim);
        m_list->setCurrentIndex(m_sheet.index(m_sheet.rowOf(claim)));
        return;
    }
    default: return enterPart(row);
    }
}

void PersonaPage::showSection(const QString& section)
{
    m_list->setCurrentIndex(m_sheet.index(m_sheet.rowOfSection(section)));
}

void PersonaPage::editChosen()
{
    const auto row = *chosen();
    if (row.kind == Kind::RolePersona)
        chooseRolePersona(row.item);
    else if (row.kind == Kind::RolePlace)
        chooseRolePlace(row.item, row.place);
    else
        m_list->editRow(m_list->currentIndex().row());
}

void PersonaPage::addTrait()
{
    const auto* row = chosen();
    if (!writes() || !row || !m_sheet.takesTraits(row->section))
        return;
    const QString section = row->section;
    // After the trait in hand, else at the end of the section.
    const auto traits = m_sheet.content().in(section);
    int place = static_cast<int>(traits.size());
    if (row->trait >= 0)
        for (size_t at = 0; at < traits.size(); ++at)
            if (traits[at] == &m_sheet.content().traits[static_cast<size_t>(row->trait)])
                place = static_cast<int>(at) + 1;
    const QString words = isJobs(section) ? core::jobPattern() : tr("New trait");
    core::Id<core::Claim> added;
    if (!edit(tr("Add trait to %1").arg(core::report::sectionTitle(section)), [&](core::Stores& stores) {
            stores.joinStep(QStringLiteral("add trait"));
            added = stores.claims.add(core::Claim{.persona = persona(), .section = section, .text = words});
            stores.claims.move(added, section, place);
        }))
        return;
    m_fresh = added;
    m_list->setFocus(Qt::OtherFocusReason);
    m_list->editRow(m_sheet.rowOf(added));
}

void PersonaPage::addFact()
{
    if (!writes())
        return;
    auto facts = m_sheet.content().facts;
    facts.emplace_back(tr("Label"), tr("value"));
    if (!edit(tr("Add fact"), [&](core::Stores& stores) { stores.personas.setFacts(persona(), facts); }))
        return;
    m_list->setFocus(Qt::OtherFocusReason);
    m_list->editRow(m_sheet.rowOfFact(static_cast<int>(facts.size()) - 1));
}

void PersonaPage::writeTyped(int row, const QString& text)
{
    const auto& at = m_sheet.row(row);
    if (at.kind == Kind::Fact)
        return writeFact(at.item, text);
    if (at.kind == Kind::Evidence)
        return writeNote(row, text);
    if (writePart(row, text) || text.trimmed().isEmpty())
        return; // a trait keeps its words until there are others
    const auto claim = m_sheet.trait(row)->claim.id;
    edit(tr("Reword trait"), [&](core::Stores& stores) {
        stores.joinStep(claim == m_fresh ? QStringLiteral("add trait")
                                         : QStringLiteral("reword trait %1").arg(claim.value));
        auto changed = stores.claims.claim(claim).value();
        changed.text = text;
        stores.claims.update(changed);
    });
}

void PersonaPage::endEditing(int row, bool kept)
{
    const auto fresh = std::exchange(m_fresh, {});
    if (kept && closeJob(row, fresh))
        return;
    if (fresh) {
        edit(tr("Add trait"), [&](core::Stores& stores) {
            stores.joinStep(QStringLiteral("add trait"));
            stores.claims.remove(fresh);
        });
        return;
    }
    if (row < m_sheet.rowCount() && m_sheet.index(row).data(Qt::EditRole).toString() != m_list->before())
        writeTyped(row, m_list->before());
}

/// A job keeps of its pattern what was written; false where that is nothing, and it goes as with Esc.
bool PersonaPage::closeJob(int row, core::Id<core::Claim> fresh)
{
    const auto* trait = row < m_sheet.rowCount() ? m_sheet.trait(row) : nullptr;
    if (!trait || m_sheet.row(row).kind != Kind::Trait || !isJobs(trait->claim.section))
        return true;
    auto claim = trait->claim;
    const QString words = core::withoutOpenEnd(claim.text);
    if (words.isEmpty())
        return false;
    if (words != claim.text)
        edit(tr("Reword trait"), [&](core::Stores& stores) {
            stores.joinStep(fresh ? QStringLiteral("add trait")
                                  : QStringLiteral("reword trait %1").arg(claim.id.value));
            claim.text = words;
            stores.claims.update(claim);
        });
    return true;
}

void PersonaPage::writeFact(int fact, const QString& text)
{
    auto facts = m_sheet.content().facts;
    const auto colon = text.indexOf(u':');
    auto& changed = facts[static_cast<size_t>(fact)];
    changed = colon < 0 ? std::pair(text.trimmed(), QString())
                        : std::pair(text.left(colon).trimmed(), text.mid(colon + 1).trimmed());
    edit(tr("Write fact"), [&](core::Stores& stores) {
        stores.joinStep(QStringLiteral("fact %1 %2").arg(persona().value).arg(fact));
        stores.personas.setFacts(persona(), facts);
    });
}

void PersonaPage::removeChosen()
{
    const auto* row = chosen();
    if (!m_list->hasFocus() || !row)
        return;
    if (row->kind == Kind::Fact) {
        auto facts = m_sheet.content().facts;
        facts.erase(facts.begin() + row->item);
        edit(tr("Delete fact"), [&](core::Stores& stores) { stores.personas.setFacts(persona(), facts); });
        return;
    }
    const auto* trait = m_sheet.trait(m_list->currentIndex().row());
    if (!trait)
        return removePart(*row);
    if (row->kind == Kind::Trait)
        edit(tr("Delete trait %1").arg(quoted(trait->claim.text)),
             [id = trait->claim.id](core::Stores& stores) { stores.claims.remove(id); });
    else if (row->kind == Kind::Evidence)
        edit(tr("Remove evidence"), [id = trait->evidence[static_cast<size_t>(row->item)].id](core::Stores& stores) {
            stores.claims.remove(id);
        });
}

void PersonaPage::writeNote(int row, const QString& note)
{
    auto evidence = *m_sheet.evidence(row);
    evidence.note = note;
    edit(tr("Note on evidence"), [&](core::Stores& stores) {
        stores.joinStep(QStringLiteral("evidence note %1").arg(evidence.id.value));
        stores.claims.update(evidence);
    });
}

void PersonaPage::moveChosen(int by)
{
    if (m_personas->hasFocus())
        movePersona(persona(), m_personas->personas().rowOf(persona()) + by);
    else if (chosen()->kind == Kind::Evidence)
        moveEvidence(by);
    else if (chosen()->kind == Kind::Scale)
        moveScale(by);
    else
        moveTrait(by);
}

void PersonaPage::moveEvidence(int by)
{
    const auto& row = *chosen();
    const auto evidence = *m_sheet.evidence(m_list->currentIndex().row());
    const auto* trait = m_sheet.trait(m_list->currentIndex().row());
    const int place = row.item + by;
    if (place < 0 || place >= static_cast<int>(trait->evidence.size()))
        return;
    if (edit(tr("Move evidence"), [&](core::Stores& stores) { stores.claims.move(evidence.id, place); }))
        m_list->setCurrentIndex(m_sheet.index(m_sheet.rowOfEvidence(evidence.claim, evidence.highlight)));
}

void PersonaPage::moveTrait(int by)
{
    const int at = m_list->currentIndex().row();
    const auto claim = m_sheet.trait(at)->claim;
    const auto& sections = core::sectionsOf(m_sheet.content().persona.kind);
    const auto traits = m_sheet.content().in(claim.section);
    int place = 0;
    while (traits[static_cast<size_t>(place)]->claim.id != claim.id)
        ++place;
    QString section = claim.section;
    place += by;
    if (place < 0 || place >= static_cast<int>(traits.size())) { // over the edge: into the section beside
        const auto next = sections.indexOf(section) + by;
        if (next < 0 || next >= sections.size())
            return;
        section = sections[next];
        place = by < 0 ? static_cast<int>(m_sheet.content().in(section).size()) : 0;
    }
    if (edit(tr("Move trait %1").arg(quoted(claim.text)),
             [&](core::Stores& stores) { stores.claims.move(claim.id, section, place); }))
        m_list->setCurrentIndex(m_sheet.index(m_sheet.rowOf(claim.id)));
}

void PersonaPage::dropTrait(core::Id<core::Claim> claim, int row)
{
    // It stands before `row`; the rows of its section above it say at which place.
    const QString section = m_sheet.row(qMin(row, m_sheet.rowCount()) - 1).section;
    if (!m_sheet.takesTraits(section))
        return;
    int place = 0;
    for (int above = m_sheet.rowOfSection(section) + 1; above < row; ++above)
        place += m_sheet.row(above).kind == Kind::Trait && m_sheet.trait(above)->claim.id != claim;
    const auto* trait = m_sheet.content().trait(claim);
    if (trait && edit(tr("Move trait %1").arg(quoted(trait->claim.text)),
                      [&](core::Stores& stores) { stores.claims.move(claim, section, place); }))
        m_list->setCurrentIndex(m_sheet.index(m_sheet.rowOf(claim)));
}

void PersonaPage::dropHighlights(const std::vector<core::Id<core::Highlight>>& highlights, int row)
{
    const auto claim = m_sheet.trait(row)->claim;
    if (!edit(tr("Use as evidence for %1").arg(quoted(claim.text)), [&](core::Stores& stores) {
            for (const auto highlight : highlights)
                stores.claims.addEvidence(claim.id, highlight, true);
        }))
        return;
    m_sheet.setOpen(claim.id);
    m_list->setCurrentIndex(m_sheet.index(m_sheet.rowOf(claim.id)));
}

void PersonaPage::flipEvidence()
{
    const auto& row = *chosen();
    auto evidence = m_sheet.trait(m_list->currentIndex().row())->evidence[static_cast<size_t>(row.item)];
    evidence.supports = !evidence.supports;
    edit(evidence.supports ? tr("Mark evidence as for") : tr("Mark evidence as against"),
         [&](core::Stores& stores) { stores.claims.update(evidence); });
}

void PersonaPage::useAsOwnWords()
{
    const auto& row = *chosen();
    auto changed = m_sheet.content().persona;
    changed.hero = m_sheet.trait(m_list->currentIndex().row())->evidence[static_cast<size_t>(row.item)].highlight;
    edit(tr("Choose own words"), [&](core::Stores& stores) { stores.personas.update(changed); });
}

void PersonaPage::dropOwnWords()
{
    auto changed = m_sheet.content().persona;
    changed.hero = {};
    edit(tr("Leave out own words"), [&](core::Stores& stores) { stores.personas.update(changed); });
}

/// Searches for what carries the tags of the evidence.
void PersonaPage::findMore()
{
    QStringList tags;
    for (const auto& quote : m_sheet.trait(m_list->currentIndex().row())->quotes)
        for (const auto& tag : quote.tags)
            if (const QString path = QStringLiteral("\"%1\"").arg(tag.path); !tags.contains(path))
                tags << path;
    emit goAsked(Query{QStringLiteral("tag:%1").arg(tags.join(u','))});
}

} // namespace ui
