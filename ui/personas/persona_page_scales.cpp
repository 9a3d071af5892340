// What is done to the scales of a persona.
#include "ui/personas/persona_page.h"
#include "ui/personas/sheet_list.h"
#include "ui/widgets/name_picker.h"
#include "ui/widgets/words.h"

#include "core/personas/scale_places.h"

#include <algorithm>

namespace ui {
namespace {

using Kind = SheetModel::Kind;

constexpr qint64 byHand = -1;

core::PersonaScale::Place& placeOf(core::PersonaScale& scale, core::Id<core::Participant> person)
{
    const auto found = std::ranges::find(scale.places, person, &core::PersonaScale::Place::participant);
    return found != scale.places.end() ? *found
                                       : scale.places.emplace_back(core::PersonaScale::Place{.participant = person});
}

} // namespace

/// Writes the scales as `change` makes them, in a step that joins those of the same `step`.
void PersonaPage::editScales(const QString& label, const QString& step,
                             const std::function<void(std::vector<core::PersonaScale>&)>& change)
{
    if (!writes())
        return;
    auto scales = m_sheet.content().parts.scales;
    change(scales);
    edit(label, [&](core::Stores& stores) {
        if (!step.isEmpty())
            stores.joinStep(QStringLiteral("scale %1 %2").arg(persona().value).arg(step));
        stores.personas.setScales(persona(), scales);
    });
}

void PersonaPage::addScale()
{
    const int added = static_cast<int>(m_sheet.content().parts.scales.size());
    editScales(tr("Add scale"), {}, [](auto& scales) { scales.push_back({.low = tr("less"), .high = tr("more")}); });
    if (const int row = m_sheet.rowOf(Kind::Scale, added); row >= 0) {
        m_list->setFocus(Qt::OtherFocusReason);
        m_list->editRow(row);
    }
}

/// "checks / trusts"; as long as one end has no words the scale keeps those it had.
void PersonaPage::writeScaleEnds(int scale, const QString& text)
{
    const QString low = text.section(u'/', 0, 0).trimmed();
    const QString high = text.section(u'/', 1).trimmed();
    if (low.isEmpty() || high.isEmpty())
        return;
    editScales(tr("Name the ends of a scale"), QStringLiteral("ends %1").arg(scale), [&](auto& scales) {
        scales[static_cast<size_t>(scale)].low = low;
        scales[static_cast<size_t>(scale)].high = high;
    });
}

void PersonaPage::removeScale(int scale)
{
    editScales(tr("Delete scale"), {}, [&](auto& scales) { scales.erase(scales.begin() + scale); });
}

void PersonaPage::moveScale(int by)
{
    const int from = chosen()->item;
    const int to = from + by;
    if (to < 0 || to >= static_cast<int>(m_sheet.content().parts.scales.size()))
        return;
    editScales(tr("Move scale"), {},
               [&](auto& scales) { std::swap(scales[static_cast<size_t>(from)], scales[static_cast<size_t>(to)]); });
    m_list->setCurrentIndex(m_sheet.index(m_sheet.rowOf(Kind::Scale, to)));
}

/// Puts the person on a place by hand: the scale is then no longer what an attribute says.
void PersonaPage::place(int row, double at)
{
    const auto where = m_sheet.row(row);
    const auto person = m_sheet.content().parts.people[static_cast<size_t>(where.place)].id;
    editScales(tr("Place a person on a scale"), QStringLiteral("place %1 %2").arg(where.item).arg(person.value),
               [&](auto& scales) {
                   auto& scale = scales[static_cast<size_t>(where.item)];
                   scale.attribute = {};
                   placeOf(scale, person).at = at;
               });
}

void PersonaPage::toggleGuess(int row)
{
    if (!m_sheet.scalePlace(row))
        return;
    const auto where = m_sheet.row(row);
    const auto person = m_sheet.content().parts.people[static_cast<size_t>(where.place)].id;
    editScales(m_sheet.scalePlace(row)->guessed ? tr("Mark a place as what was said") : tr("Mark a place as our guess"),
               {}, [&](auto& scales) {
                   auto& place = placeOf(scales[static_cast<size_t>(where.item)], person);
                   place.guessed = !place.guessed;
               });
}

void PersonaPage::unplace(const SheetModel::Row& row)
{
    const auto person = m_sheet.content().parts.people[static_cast<size_t>(row.place)].id;
    editScales(tr("Take a person off a scale"), {}, [&](auto& scales) {
        std::erase_if(scales[static_cast<size_t>(row.item)].places,
                      [&](const auto& place) { return place.participant == person; });
    });
}

void PersonaPage::chooseScaleSource(int scale)
{
    if (!writes())
        return;
    const auto read = m_workspace->read([](const core::Stores& stores) {
        std::vector<NameChoice> choices;
        for (const auto& attribute : stores.attributes.attributes(core::AttributeOf::Participant))
            if (attribute.type != core::AttributeType::Text)
                choices.push_back({attribute.id.value, attribute.name, attribute.choices.join(QStringLiteral(", ")),
                                   QStringLiteral("configure")});
        return choices;
    });
    if (!read)
        return void(emit failed(read.error()));
    auto choices = *read;
    choices.push_back({byHand, tr("None: places are set by hand"), {}, QStringLiteral("edit-rename")});
    ask({.title = tr("Draw the places from an attribute of people"),
         .placeholder = tr("A number, a date or a choice"),
         .choices = std::move(choices),
         .picked = [this, scale](const NamePick& pick) { drawScale(scale, pick.id == byHand ? 0 : pick.id); }});
}

void PersonaPage::drawScale(int scale, qint64 attribute)
{
    if (m_readingSegment)
        return void(emit told(tr("The people of the segment are still being found. Try again in a moment.")));
    std::vector<core::Id<core::Participant>> people;
    for (const auto& person : m_sheet.content().parts.people)
        people.push_back(person.id);
    const auto places =
        m_workspace->read([&](const core::Stores& stores) { return core::scalePlaces(stores, {attribute}, people); });
    if (!places)
        return void(emit failed(places.error()));
    if (attribute && places->empty())
        return void(emit told(tr("These people have no values there that differ. The scale was left as it was.")));
    editScales(attribute ? tr("Draw a scale from an attribute") : tr("Set a scale by hand"), {}, [&](auto& scales) {
        auto& changed = scales[static_cast<size_t>(scale)];
        changed.attribute = {attribute};
        if (attribute)
            changed.places = *places;
    });
    m_list->setFocus(Qt::OtherFocusReason);
}

} // namespace ui
