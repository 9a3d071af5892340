#include "core/personas/persona_content.h"
#include "tests/support/program.h"
#include "tests/support/strings.h"
#include "tests/support/test_workspace.h"

using support::earshot;

TEST_CASE("earshot persona --versions tells what has changed, and changes nothing", "[app][personas][versions]")
{
    support::TestWorkspace workspace;
    REQUIRE(workspace->edit("Make", [](core::Stores& stores) {
        const auto persona = stores.personas.add({.name = "Pat"});
        stores.personas.addVersion(persona, core::personaContent(stores, persona));
        stores.claims.add({.persona = persona, .section = "goals", .text = "Sleep well"});
        stores.personas.add({.name = "New"});
    }));
    const auto before = workspace.dump();
    const QString file = workspace.path();
    workspace.close();
    const auto versions = earshot({"persona", file, "Pat", "--versions", "--json"}).result()["versions"].toArray();
    REQUIRE(versions.size() == 2);
    CHECK(versions[0].toObject()["version"].isNull());
    CHECK(versions[0].toObject()["since"].toInt() == 1);
    const auto change = versions[0].toObject()["changes"].toArray()[0].toObject();
    CHECK(change["kind"].toString() == u"added");
    CHECK(change["part"].toString() == u"goals");
    CHECK(change["words"].toString() == u"an assumption");
    const auto words = QString::fromUtf8(earshot({"persona", file, "Pat", "--versions"}).out);
    CHECK(words.contains(u"Now, not printed yet, since version 1:"));
    CHECK(words.contains(u"Goals: added Sleep well (an assumption)"));
    CHECK(earshot({"persona", file, "New", "--versions", "--json"}).result()["versions"].toArray().isEmpty());
    CHECK(earshot({"persona", file, "Nobody", "--versions"}).exit == 2);
    CHECK(earshot({"persona", file, "Pat", "--versions", "--role", "Lead"}).exit == 2);
    workspace.reopen();
    CHECK(workspace.dump() == before);
}
