#include "core/search/attributes.h"
#include "tests/support/strings.h"
#include "tests/support/study.h"
#include "tests/support/test_workspace.h"

using namespace core;
using support::checkDoUndoRedo;
using support::TestWorkspace;

namespace {

QString valueIn(TestWorkspace& workspace, Id<Attribute> attribute, Id<Participant> person)
{
    return workspace
        ->read([&](const Stores& stores) { return written(stores.attributes.values(person).value(attribute)); })
        .value();
}

struct Fields {
    TestWorkspace workspace;
    Id<Participant> anna, bo;
    Id<Attribute> years, since;

    Fields()
    {
        const auto done = workspace->edit("Make", [&](Stores& stores) {
            support::StudyMaker study(stores);
            anna = study.person("P01");
            bo = study.person("P02");
            years = stores.attributes.add({.name = "Years in role"});
            since = stores.attributes.add({.name = "Since", .type = AttributeType::Date});
            stores.attributes.set(years, anna, QString("11"));
            stores.attributes.set(years, bo, QString("a few"));
        });
        REQUIRE(done);
    }

    QStringList names(AttributeOf of = AttributeOf::Participant)
    {
        return workspace
            ->read([&](const Stores& stores) {
                QStringList names;
                for (const auto& attribute : stores.attributes.attributes(of))
                    names << attribute.name;
                return names;
            })
            .value();
    }
};

} // namespace

TEST_CASE("Values are read as their attribute's type says", "[people]")
{
    const auto as = [](AttributeType type, const QString& text, const QStringList& choices = {}) {
        const auto value = valueFrom({.type = type, .choices = choices}, text);
        return value ? written(*value) : QString("none");
    };
    CHECK(as(AttributeType::Number, "1 200") == "1200");
    CHECK(as(AttributeType::Number, "2.5") == "2.5");
    CHECK(as(AttributeType::Number, "a few") == "none");
    CHECK(as(AttributeType::Number, "nan") == "none");
    CHECK(as(AttributeType::Date, "14.10.2026") == "2026-10-14");
    CHECK(as(AttributeType::Date, "2018") == "2018-01-01");
    CHECK(as(AttributeType::Date, "2018-13") == "none");
    CHECK(as(AttributeType::Choice, "north", {"North", "South"}) == "North");
    CHECK(as(AttributeType::Choice, "West", {"North", "South"}) == "none");
    CHECK(as(AttributeType::Text, " 2, with Birgit ") == "2, with Birgit");
}

TEST_CASE("Attributes are added, renamed, put in order and taken away", "[people]")
{
    Fields fields;
    checkDoUndoRedo(fields.workspace, "Add", [](Stores& stores) {
        stores.attributes.add({.name = " Team "});
        stores.attributes.add({.name = "Team", .of = AttributeOf::Account});
    });
    CHECK(fields.names() == QStringList{"Years in role", "Since", "Team"});
    CHECK(fields.names(AttributeOf::Account) == QStringList{"Team"});
    CHECK_FALSE(fields.workspace->edit("Add", [](Stores& stores) { stores.attributes.add({.name = "TEAM"}); }));
    CHECK_FALSE(fields.workspace->edit("Add", [](Stores& stores) { stores.attributes.add({.name = " "}); }));

    checkDoUndoRedo(fields.workspace, "Rename", [&](Stores& stores) {
        stores.attributes.update({.id = fields.years, .name = "years in role, all"});
    });
    checkDoUndoRedo(fields.workspace, "Move", [&](Stores& stores) { stores.attributes.move(fields.since, 0); });
    CHECK(fields.names() == QStringList{"Since", "years in role, all", "Team"});
    checkDoUndoRedo(fields.workspace, "Move", [&](Stores& stores) { stores.attributes.move(fields.since, 3); });
    CHECK(fields.names() == QStringList{"years in role, all", "Team", "Since"});
    checkDoUndoRedo(fields.workspace, "Remove", [&](Stores& stores) { stores.attributes.remove(fields.years); });
    CHECK(fields.names() == QStringList{"Team", "Since"});
    CHECK(valueIn(fields.workspace, fields.years, fields.anna).isEmpty());
}

TEST_CASE("A new type keeps what is of it, and says what is not", "[people]")
{
    Fields fields;
    AttributeStore::Retyped retyped;
    checkDoUndoRedo(fields.workspace, "Retype",
                    [&](Stores& stores) { retyped = stores.attributes.retype(fields.years, AttributeType::Number); });
    CHECK(retyped.kept == 1);
    CHECK(retyped.lost == 1);
    CHECK(retyped.examples == QStringList{"a few"});
    CHECK(valueIn(fields.workspace, fields.years, fields.anna) == "11");
    CHECK(valueIn(fields.workspace, fields.years, fields.bo).isEmpty());

    REQUIRE(fields.workspace->undo());
    checkDoUndoRedo(fields.workspace, "Retype",
                    [&](Stores& stores) { retyped = stores.attributes.retype(fields.years, AttributeType::Choice); });
    CHECK(retyped.lost == 0);
    const auto choices =
        fields.workspace->read([&](const Stores& stores) { return stores.attributes.attribute(fields.years)->choices; })
            .value();
    CHECK(choices == QStringList{"11", "a few"});
}

TEST_CASE("A choice that somebody has cannot go", "[people]")
{
    Fields fields;
    REQUIRE(fields.workspace->edit(
        "Retype", [&](Stores& stores) { stores.attributes.retype(fields.years, AttributeType::Choice); }));
    const auto keep = [&](const QStringList& choices) {
        return fields.workspace->edit("Change", [&](Stores& stores) {
            stores.attributes.update({.id = fields.years, .name = "Years", .choices = choices});
        });
    };
    CHECK_FALSE(keep({"11"}));
    CHECK(keep({"11", "a few", "none"}));
}

TEST_CASE("Values are set, changed and taken away, and found by search", "[people]")
{
    Fields fields;
    checkDoUndoRedo(fields.workspace, "Set", [&](Stores& stores) {
        stores.attributes.set(fields.since, fields.bo, valueFrom({.type = AttributeType::Date}, "2018-05-01"));
    });
    const auto found = [&](const QString& value) {
        return fields.workspace
            ->read([&](const Stores& stores) {
                search::Field field;
                field.values.push_back({.text = value});
                return search::Attributes(stores.db, search::Attributes::Of::Participant).matching("since", field);
            })
            .value();
    };
    REQUIRE(found("2018").size() == 1);
    CHECK(found("2018").front() == fields.bo.value);
    checkDoUndoRedo(fields.workspace, "Change",
                    [&](Stores& stores) { stores.attributes.set(fields.since, fields.bo, QString("2019-05-01")); });
    CHECK(found("2018").empty());
    checkDoUndoRedo(fields.workspace, "Take away",
                    [&](Stores& stores) { stores.attributes.set(fields.since, fields.bo, std::nullopt); });
    CHECK(found("2019").empty());
}
