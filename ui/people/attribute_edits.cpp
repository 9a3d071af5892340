#include "ui/people/attribute_edits.h"

#include "ui/widgets/words.h"

#include <QCoreApplication>

#include <algorithm>

namespace ui {
namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("people", text);
}

template <class Owner>
int countIn(const QHash<core::Id<Owner>, core::AttributeStore::Values>& values, core::Id<core::Attribute> attribute)
{
    return static_cast<int>(
        std::count_if(values.begin(), values.end(), [&](const auto& of) { return of.contains(attribute); }));
}

} // namespace

QString typeWord(core::AttributeType type)
{
    switch (type) {
    case core::AttributeType::Text: return tr("Text");
    case core::AttributeType::Number: return tr("Number");
    case core::AttributeType::Date: return tr("Date");
    case core::AttributeType::Choice: return tr("Choice");
    }
    Q_UNREACHABLE();
}

core::Result<core::Id<core::Attribute>> addAttribute(core::Workspace& workspace, core::AttributeOf of)
{
    return workspace.edit(tr("Add an attribute"), [&](core::Stores& stores) {
        const auto there = stores.attributes.attributes(of);
        auto number = there.size() + 1;
        const auto taken = [&](const QString& name) {
            return std::any_of(there.begin(), there.end(), [&](const core::Attribute& a) {
                return a.name.compare(name, Qt::CaseInsensitive) == 0;
            });
        };
        while (taken(tr("Attribute %1").arg(number)))
            ++number;
        const QString name = tr("Attribute %1").arg(number);
        stores.setStep(tr("Add the attribute '%1'").arg(name));
        return stores.attributes.add({.name = name, .of = of});
    });
}

core::Result<void> renameAttribute(core::Workspace& workspace, const core::Attribute& attribute, const QString& name)
{
    return workspace.edit(tr("Rename the attribute '%1' to '%2'").arg(attribute.name, name), [&](core::Stores& stores) {
        auto after = attribute;
        after.name = name;
        stores.attributes.update(after);
    });
}

core::Result<void> setChoices(core::Workspace& workspace, const core::Attribute& attribute, const QString& written)
{
    return workspace.edit(tr("Change the choices of '%1'").arg(attribute.name), [&](core::Stores& stores) {
        auto after = attribute;
        after.choices.clear();
        for (const auto& choice : written.split(u';'))
            if (!choice.trimmed().isEmpty() && !after.choices.contains(choice.trimmed(), Qt::CaseInsensitive))
                after.choices << choice.trimmed();
        stores.attributes.update(after);
    });
}

core::Result<void> moveAttribute(core::Workspace& workspace, const core::Attribute& attribute, int place)
{
    return workspace.edit(tr("Move the attribute '%1'").arg(attribute.name),
                          [&](core::Stores& stores) { stores.attributes.move(attribute.id, place); });
}

core::Result<void> removeAttribute(core::Workspace& workspace, const core::Attribute& attribute)
{
    return workspace.edit(tr("Delete the attribute '%1'").arg(attribute.name),
                          [&](core::Stores& stores) { stores.attributes.remove(attribute.id); });
}

core::Result<void> retypeAttribute(core::Workspace& workspace, const core::Attribute& attribute,
                                   core::AttributeType type)
{
    return workspace.edit(tr("Make '%1' a %2").arg(attribute.name, typeWord(type).toLower()),
                          [&](core::Stores& stores) { stores.attributes.retype(attribute.id, type); });
}

core::Result<QString> retypeWords(core::Workspace& workspace, const core::Attribute& attribute,
                                  core::AttributeType type)
{
    const auto would =
        workspace.rehearse([&](core::Stores& stores) { return stores.attributes.retype(attribute.id, type); });
    if (!would)
        return tl::unexpected(would.error());
    if (would->lost == 0)
        return QString();
    QStringList examples;
    for (const auto& example : would->examples)
        examples << quoted(example);
    return tr("%1 cannot be kept, for it is none: %2. %3 stay. One undo brings all back.")
        .arg(counted(would->lost, tr("%1 value"), tr("%1 values")), examples.join(QStringLiteral(", ")),
             number(would->kept));
}

int valueCount(const core::Stores& stores, const core::Attribute& attribute)
{
    return attribute.of == core::AttributeOf::Participant
               ? countIn(stores.attributes.valuesOfParticipants(), attribute.id)
               : countIn(stores.attributes.valuesOfAccounts(), attribute.id);
}

} // namespace ui
