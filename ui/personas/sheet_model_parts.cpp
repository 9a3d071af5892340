// The rows of a sheet that are no traits: accounts, buying roles, scales.
#include "ui/personas/sheet_model.h"

#include "core/personas/buying_parts.h"
#include "core/personas/persona_sections.h"
#include "core/report/sheet_order.h"

#include <algorithm>
#include <numeric>

namespace ui {
namespace {

QString endsOf(const core::PersonaScale& scale)
{
    return QStringLiteral("%1 / %2").arg(scale.low, scale.high);
}

template <class Things> int countOf(const Things& things)
{
    return static_cast<int>(things.size());
}

} // namespace

void SheetModel::addAccounts(std::vector<Row>& rows) const
{
    rows.push_back({Kind::Section, section::accounts, -1, -1});
    for (int at = 0; at < countOf(m_content.parts.accounts); ++at)
        rows.push_back({Kind::Account, section::accounts, -1, at});
    for (int at = 0; at < countOf(m_content.parts.proposed); ++at)
        rows.push_back({Kind::Proposed, section::accounts, -1, at});
}

void SheetModel::addRoles(std::vector<Row>& rows) const
{
    rows.push_back({Kind::Section, section::roles, -1, -1});
    for (int at = 0; at < countOf(m_content.parts.roles); ++at) {
        rows.push_back({Kind::Role, section::roles, -1, at});
        if (m_openPart != std::pair(Kind::Role, at))
            continue;
        rows.push_back({Kind::RolePersona, section::roles, -1, at});
        for (int account = 0; account < countOf(m_content.parts.accounts); ++account)
            rows.push_back({Kind::RolePlace, section::roles, -1, at, account});
    }
}

void SheetModel::addScales(std::vector<Row>& rows) const
{
    rows.push_back({Kind::Section, section::scales, -1, -1});
    for (int at = 0; at < countOf(m_content.parts.scales); ++at) {
        rows.push_back({Kind::Scale, section::scales, -1, at});
        if (m_openPart != std::pair(Kind::Scale, at))
            continue;
        rows.push_back({Kind::ScaleSource, section::scales, -1, at});
        for (int person = 0; person < countOf(m_content.parts.people); ++person)
            rows.push_back({Kind::ScalePlace, section::scales, -1, at, person});
    }
}

void SheetModel::addEmpathy(std::vector<Row>& rows) const
{
    rows.push_back({Kind::Section, section::empathy, -1, -1});
    if (countIn(section::empathy) > 0)
        rows.push_back({Kind::Empathy, section::empathy, -1, -1});
}

void SheetModel::toggle(Kind kind, int item)
{
    m_openPart = m_openPart == std::pair(kind, item) ? std::pair(Kind::Section, -1) : std::pair(kind, item);
    m_open = {};
    rebuild();
}

bool SheetModel::isOpen(int at) const
{
    const auto& row = this->row(at);
    if (row.kind == Kind::Trait)
        return trait(at)->claim.id == m_open;
    return row.item >= 0 && m_openPart == std::pair(row.kind, row.item);
}

int SheetModel::rowOf(Kind kind, int item, int place) const
{
    for (int at = 0; at < rowCount(); ++at)
        if (row(at).kind == kind && row(at).item == item && row(at).place == place)
            return at;
    return -1;
}

bool SheetModel::takesTraits(const QString& section) const
{
    return core::sectionsOf(m_content.persona.kind).contains(section);
}

int SheetModel::countIn(const QString& section) const
{
    const auto& parts = m_content.parts;
    if (section.isEmpty())
        return countOf(m_content.facts);
    if (section == ui::section::accounts)
        return countOf(parts.accounts);
    if (section == ui::section::roles)
        return static_cast<int>(std::ranges::count_if(parts.roles, [](const auto& role) { return bool(role.id); }));
    if (section == ui::section::empathy) {
        const auto& sections = core::report::empathySections();
        return std::accumulate(sections.begin(), sections.end(), 0,
                               [this](int sum, const QString& name) { return sum + countOf(m_content.in(name)); });
    }
    return section == ui::section::scales ? countOf(parts.scales) : countOf(m_content.in(section));
}

const core::PersonaScale::Place* SheetModel::scalePlace(int at) const
{
    const auto& row = this->row(at);
    if (row.kind != Kind::ScalePlace)
        return nullptr;
    const auto person = m_content.parts.people[static_cast<size_t>(row.place)].id;
    for (const auto& place : m_content.parts.scales[static_cast<size_t>(row.item)].places)
        if (place.participant == person)
            return &place;
    return nullptr;
}

QString SheetModel::partWords(const Row& row) const
{
    const auto& parts = m_content.parts;
    const auto item = static_cast<size_t>(row.item);
    switch (row.kind) {
    case Kind::StepDetail: return tr("What happens: %1").arg(edited(row));
    case Kind::StepLasts: return tr("Lasts: %1").arg(edited(row));
    case Kind::StepRoles: return tr("Roles: %1").arg(edited(row));
    case Kind::Account: return parts.accounts[item].name;
    case Kind::Proposed: return QStringLiteral("%1: %2").arg(parts.proposed[item].first, parts.proposed[item].second);
    case Kind::Role:
        return QStringLiteral("%1: %2").arg(core::titleOf(parts.roles[item].part), parts.roles[item].wants);
    case Kind::RolePersona:
        return tr("Persona: %1").arg(parts.personas.value(parts.roles[item].individual, tr("none")));
    case Kind::RolePlace: {
        const auto& account = parts.accounts[static_cast<size_t>(row.place)];
        const auto* place = placeAt(parts.roles[item], account.id);
        return QStringLiteral("%1: %2").arg(account.name, !place          ? tr("not known")
                                                          : place->person ? parts.codes.value(place->person)
                                                                          : tr("not heard yet"));
    }
    case Kind::ScaleSource:
        return parts.scales[item].attribute
                   ? tr("Drawn from %1").arg(parts.attributes.value(parts.scales[item].attribute))
                   : tr("Set by hand");
    case Kind::ScalePlace: return parts.people[static_cast<size_t>(row.place)].code;
    case Kind::Scale: return endsOf(parts.scales[item]);
    case Kind::Empathy: {
        QStringList cells;
        for (const auto& section : core::report::empathySections()) {
            QStringList texts;
            for (const auto* trait : m_content.in(section))
                texts << trait->claim.text;
            cells << QStringLiteral("%1: %2").arg(core::report::sectionTitle(section),
                                                  texts.join(QStringLiteral("; ")));
        }
        return cells.join(u'\n');
    }
    default: return {};
    }
}

/// What an editor of the row begins with.
QString SheetModel::edited(const Row& row) const
{
    const auto item = static_cast<size_t>(row.item);
    switch (row.kind) {
    case Kind::StepDetail: return m_content.traits[static_cast<size_t>(row.trait)].claim.detail;
    case Kind::StepLasts: return m_content.traits[static_cast<size_t>(row.trait)].claim.lasts;
    case Kind::StepRoles: return m_content.traits[static_cast<size_t>(row.trait)].claim.roles;
    case Kind::Evidence: return m_content.traits[static_cast<size_t>(row.trait)].quotes[item].note;
    case Kind::Role: return m_content.parts.roles[item].wants;
    default: return words(row);
    }
}

} // namespace ui
