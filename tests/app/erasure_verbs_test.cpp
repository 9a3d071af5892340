#include "tests/support/erasure_study.h"
#include "tests/support/program.h"
#include "tests/support/strings.h"

using namespace core;
using support::earshot;

namespace {

/// A project with somebody to erase, closed.
void make(support::TestWorkspace& workspace)
{
    support::ErasureStudy study;
    REQUIRE(workspace->edit("Make", [&](Stores& stores) { study.write(stores); }));
    workspace.close();
}

int participants(const QString& path)
{
    return earshot({"info", path, "--json"}).result()[QLatin1String("participants")].toInt();
}

} // namespace

TEST_CASE("earshot erase says what would go, and does it only with a yes", "[erasure]")
{
    support::TestWorkspace workspace;
    make(workspace);
    const auto trial = earshot({"erase", workspace.path(), "Q77", "--dry-run", "--json"});
    CHECK(trial.exit == 0);
    CHECK(trial.result()[QLatin1String("goes")][QLatin1String("entries")].toInt() == 3);
    CHECK(trial.result()[QLatin1String("hits")].toArray().size() == 10);
    CHECK(participants(workspace.path()) == 2);

    const auto refused = earshot({"erase", workspace.path(), "Q77"});
    CHECK(refused.exit == 2);
    CHECK(refused.err.contains("--yes"));
    CHECK(refused.err.contains("3 entries"));
    CHECK(participants(workspace.path()) == 2);

    const auto claim = trial.result()[QLatin1String("hits")].toArray()[6].toObject();
    const auto done = earshot({"erase", workspace.path(), "wilhelmina quist", "--yes", "--json", "--keep-hit",
                               claim[QLatin1String("key")].toString()});
    CHECK(done.exit == 0);
    CHECK(done.result()[QLatin1String("receipt")].toString().contains("Found nowhere"));
    CHECK(participants(workspace.path()) == 1);
    CHECK(earshot({"receipts", workspace.path(), "--json"}).result()[QLatin1String("receipts")].toArray().size() == 1);
    CHECK(earshot({"check", workspace.path()}).exit == 0);
    CHECK(earshot({"erase", workspace.path(), "Q77", "--yes"}).exit == 2);
}

TEST_CASE("earshot hide-names wants a key file, and restore-names reads it", "[erasure]")
{
    support::TestWorkspace workspace;
    make(workspace);
    const QString key = workspace.folder() + "/key.csv";
    CHECK(earshot({"hide-names", workspace.path(), "--yes"}).exit == 2);
    CHECK(earshot({"hide-names", workspace.path(), "--key", key}).exit == 2);
    CHECK_FALSE(QFile::exists(key));
    CHECK(earshot({"hide-names", workspace.path(), "--dry-run"}).exit == 0);
    const auto done = earshot({"hide-names", workspace.path(), "--key", key, "--yes", "--json"});
    CHECK(done.exit == 0);
    CHECK(done.result()[QLatin1String("names")].toInt() == 2);
    CHECK(QFile::exists(key));
    CHECK(earshot({"restore-names", workspace.path(), key, "--json"}).result()[QLatin1String("restored")].toInt() == 2);
}

TEST_CASE("A trial of erase and hide-names only reads, also while the window has the project open", "[erasure]")
{
    support::TestWorkspace workspace;
    support::ErasureStudy study;
    REQUIRE(workspace->edit("Make", [&](Stores& stores) { study.write(stores); }));
    const QByteArray before = workspace.dump();
    CHECK(earshot({"erase", workspace.path(), "Q77", "--yes"}).exit == 2);
    const auto erase = earshot({"erase", workspace.path(), "Q77", "--dry-run", "--json"});
    CHECK(erase.exit == 0);
    CHECK(erase.result()[QLatin1String("goes")][QLatin1String("entries")].toInt() == 3);
    CHECK(earshot({"hide-names", workspace.path(), "--dry-run"}).exit == 0);
    CHECK(workspace.dump() == before);
}
