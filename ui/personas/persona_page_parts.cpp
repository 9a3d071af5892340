// What is done on the sheet of an enterprise: its accounts, its buying roles, the steps of its buying process.
#include "ui/personas/persona_page.h"
#include "ui/personas/sheet_list.h"
#include "ui/widgets/name_picker.h"
#include "ui/widgets/words.h"

#include "core/analysis/segment_members.h"
#include "core/personas/buying_parts.h"

#include <algorithm>

namespace ui {
namespace {

using Kind = SheetModel::Kind;

// Choices of the picker that stand for no person and no thing.
constexpr qint64 notHeard = -1;
constexpr qint64 notKnown = -2;
constexpr qint64 none = -3;
constexpr qint64 ofSegment = -4;

void setPlace(core::BuyingRole& role, core::Id<core::Account> account, qint64 pick)
{
    std::erase_if(role.places, [&](const auto& place) { return place.account == account; });
    if (pick != notKnown)
        role.places.push_back(
            {account, pick == notHeard ? core::Id<core::Participant>() : core::Id<core::Participant>{pick}});
}

} // namespace

/// Opens the picker beside the row in hand.
void PersonaPage::ask(NameQuestion question)
{
    const QRect row = m_list->visualRect(m_list->currentIndex());
    question.beside = QRect(m_list->viewport()->mapTo(this, row.topLeft()), row.size());
    m_names->open(std::move(question));
}

void PersonaPage::enterPart(int row)
{
    const auto& at = m_sheet.row(row);
    switch (at.kind) {
    case Kind::Account: return void(emit goAsked(m_sheet.content().parts.accounts[static_cast<size_t>(at.item)].id));
    case Kind::Proposed: return addProposed(at.item);
    case Kind::RolePersona: return openRolePersona(at.item);
    case Kind::RolePlace: return chooseRolePlace(at.item, at.place);
    case Kind::ScaleSource: return chooseScaleSource(at.item);
    case Kind::Role:
    case Kind::Scale: {
        const auto [kind, item] = std::pair(at.kind, at.item);
        m_sheet.toggle(kind, item);
        return m_list->setCurrentIndex(m_sheet.index(m_sheet.rowOf(kind, item)));
    }
    case Kind::StepDetail:
    case Kind::StepLasts:
    case Kind::StepRoles: return writes() ? m_list->editRow(row) : void();
    default: return;
    }
}

void PersonaPage::addAccount()
{
    if (!writes())
        return;
    m_list->setCurrentIndex(m_sheet.index(m_sheet.rowOfSection(section::accounts)));
    const auto& chosen = m_sheet.content().parts.accounts;
    const auto read = m_workspace->read([&](const core::Stores& stores) {
        std::vector<NameChoice> choices;
        if (m_sheet.content().persona.segment)
            choices.push_back({ofSegment,
                               tr("All accounts of segment %1").arg(quoted(m_sheet.content().parts.segment)),
                               {},
                               QStringLiteral("office-chart-scatter")});
        for (const auto& account : stores.people.accounts())
            if (std::ranges::find(chosen, account.id, &core::Account::id) == chosen.end())
                choices.push_back({account.id.value, account.name, account.industry, QStringLiteral("user-identity")});
        return choices;
    });
    if (!read)
        return void(emit failed(read.error()));
    if (read->empty())
        return void(emit told(tr("There is no account that this persona is not drawn from already.")));
    ask({.title = tr("Draw %1 from the account").arg(quoted(m_sheet.content().persona.name)),
         .placeholder = tr("Name of an account"),
         .choices = *read,
         .picked = [this](const NamePick& pick) { takeAccount(pick.id); }});
}

void PersonaPage::takeAccount(qint64 picked)
{
    edit(tr("Add account to persona"), [&](core::Stores& stores) {
        auto accounts = stores.personas.accounts(persona());
        if (picked != ofSegment)
            accounts.push_back({picked});
        else if (const auto segment = stores.segments.segment(m_sheet.content().persona.segment))
            for (const auto account : core::accountsOf(stores, core::membersOf(stores, *segment).people()))
                accounts.push_back(account);
        stores.personas.setAccounts(persona(), accounts);
    });
    m_list->setFocus(Qt::OtherFocusReason);
}

void PersonaPage::addProposed(int proposed)
{
    if (!writes())
        return;
    auto facts = m_sheet.content().facts;
    facts.push_back(m_sheet.content().parts.proposed[static_cast<size_t>(proposed)]);
    edit(tr("Add fact"), [&](core::Stores& stores) { stores.personas.setFacts(persona(), facts); });
}

void PersonaPage::openRolePersona(int role)
{
    if (const auto individual = m_sheet.content().parts.roles[static_cast<size_t>(role)].individual)
        return reveal(individual);
    chooseRolePersona(role);
}

void PersonaPage::chooseRolePersona(int at)
{
    if (!writes())
        return;
    const auto role = m_sheet.content().parts.roles[static_cast<size_t>(at)];
    const auto read = m_workspace->read([&](const core::Stores& stores) {
        std::vector<NameChoice> choices;
        for (const auto& other : stores.personas.personas())
            if (other.kind == core::PersonaKind::Individual)
                choices.push_back({other.id.value, other.name, other.role, QStringLiteral("user")});
        choices.push_back({none, tr("No persona"), {}, QStringLiteral("edit-delete")});
        return choices;
    });
    if (!read)
        return void(emit failed(read.error()));
    ask({.title = tr("Persona of those who play %1").arg(quoted(core::titleOf(role.part))),
         .placeholder = tr("Name of a persona"),
         .choices = *read,
         .picked = [this, role](const NamePick& pick) {
             auto changed = role;
             changed.individual = pick.id == none ? core::Id<core::Persona>() : core::Id<core::Persona>{pick.id};
             writeRole(changed, tr("Choose persona of buying role"));
         }});
}

/// Who plays the part at an account: those of the account first, then those of whom no account is known.
void PersonaPage::chooseRolePlace(int at, int accountAt)
{
    if (!writes())
        return;
    const auto role = m_sheet.content().parts.roles[static_cast<size_t>(at)];
    const auto account = m_sheet.content().parts.accounts[static_cast<size_t>(accountAt)];
    const auto read = m_workspace->read([&](const core::Stores& stores) {
        std::vector<NameChoice> choices;
        const auto people = stores.people.participants();
        for (const auto from : {account.id, core::Id<core::Account>()})
            for (const auto& person : people)
                if (person.account == from)
                    choices.push_back({person.id.value, person.code, person.role, QStringLiteral("user")});
        choices.push_back({notHeard, tr("Somebody who was not heard yet"), {}, QStringLiteral("user")});
        choices.push_back({notKnown, tr("Not known whether there is one"), {}, QStringLiteral("edit-delete")});
        return choices;
    });
    if (!read)
        return void(emit failed(read.error()));
    ask({.title = tr("%1 at %2").arg(core::titleOf(role.part), quoted(account.name)),
         .placeholder = tr("A person of this account"),
         .choices = *read,
         .picked = [this, role, account](const NamePick& pick) {
             auto changed = role;
             setPlace(changed, account.id, pick.id);
             writeRole(changed, tr("Say who plays a buying role"));
         }});
}

void PersonaPage::writeRole(const core::BuyingRole& role, const QString& label)
{
    edit(label, [&](core::Stores& stores) {
        stores.joinStep(QStringLiteral("%1 %2 %3").arg(label).arg(role.persona.value).arg(int(role.part)));
        stores.personas.setBuyingRole(role);
    });
    m_list->setFocus(Qt::OtherFocusReason);
}

/// What is typed into a row that is no trait, fact or evidence. False for other rows.
bool PersonaPage::writePart(int row, const QString& text)
{
    const auto& at = m_sheet.row(row);
    switch (at.kind) {
    case Kind::StepDetail: writeStep(row, &core::Claim::detail, text, tr("Write what happens in a step")); return true;
    case Kind::StepLasts: writeStep(row, &core::Claim::lasts, text, tr("Write how long a step lasts")); return true;
    case Kind::StepRoles: writeStep(row, &core::Claim::roles, text, tr("Write who takes part in a step")); return true;
    case Kind::Scale: writeScaleEnds(at.item, text); return true;
    case Kind::Role: {
        auto role = m_sheet.content().parts.roles[static_cast<size_t>(at.item)];
        role.wants = text;
        edit(tr("Write what a buying role wants"), [&](core::Stores& stores) {
            stores.joinStep(QStringLiteral("role %1 %2").arg(persona().value).arg(int(role.part)));
            stores.personas.setBuyingRole(role);
        });
        return true;
    }
    default: return false;
    }
}

void PersonaPage::writeStep(int row, QString core::Claim::*part, const QString& text, const QString& label)
{
    edit(label, [&, claim = m_sheet.trait(row)->claim.id](core::Stores& stores) {
        stores.joinStep(QStringLiteral("%1 %2").arg(label).arg(claim.value));
        auto changed = stores.claims.claim(claim).value();
        changed.*part = text.trimmed();
        stores.claims.update(changed);
    });
}

/// Takes away what stands in a row that is no trait, fact or evidence.
void PersonaPage::removePart(const SheetModel::Row& row)
{
    const auto& parts = m_sheet.content().parts;
    const auto item = static_cast<size_t>(row.item);
    switch (row.kind) {
    case Kind::Account: {
        std::vector<core::Id<core::Account>> kept;
        for (const auto& account : parts.accounts)
            if (account.id != parts.accounts[item].id)
                kept.push_back(account.id);
        edit(tr("Remove account from persona"),
             [&](core::Stores& stores) { stores.personas.setAccounts(persona(), kept); });
        return;
    }
    case Kind::Role:
        if (parts.roles[item].id)
            edit(tr("Clear buying role %1").arg(quoted(core::titleOf(parts.roles[item].part))),
                 [role = parts.roles[item].id](core::Stores& stores) { stores.personas.remove(role); });
        return;
    case Kind::RolePersona: {
        auto role = parts.roles[item];
        role.individual = {};
        return writeRole(role, tr("Choose persona of buying role"));
    }
    case Kind::RolePlace: {
        auto role = parts.roles[item];
        setPlace(role, parts.accounts[static_cast<size_t>(row.place)].id, notKnown);
        return writeRole(role, tr("Say who plays a buying role"));
    }
    case Kind::Scale: return removeScale(row.item);
    case Kind::ScalePlace: return unplace(row);
    default: return;
    }
}

} // namespace ui
