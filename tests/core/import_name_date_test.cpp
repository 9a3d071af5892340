#include "core/import/importer.h"
#include "core/import/name_date.h"
#include "tests/support/test_workspace.h"

#include <catch2/catch_test_macros.hpp>

#include <QDir>
#include <QFile>

using namespace core;
using namespace core::import;

namespace {

std::string said(const char* name)
{
    return dateInName(QString::fromUtf8(name)).toString(Qt::ISODate).toStdString();
}

FilePlan planned(support::TestWorkspace& workspace, const QString& name, const QByteArray& bytes)
{
    QFile file(workspace.folder() + '/' + name);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    file.close();
    std::vector<FilePlan> plans;
    REQUIRE(workspace->read([&](const Stores& stores) {
        planImport(stores, {{file.fileName()}}, nullptr, [&](FilePlan plan) { plans.push_back(std::move(plan)); });
    }));
    REQUIRE(plans.size() == 1);
    return plans.front();
}

} // namespace

TEST_CASE("The name of a file says a day in many ways", "[import][name-date]")
{
    for (const char* name :
         {"2024-03-05 Interview Anna.docx", "20240305_anna.vtt", "P3_5-Mar-2024.txt", "call 5 March 2024.txt",
          "Mar 5, 2024 call.md", "March 5th 2024.txt", "2024_03_05.txt", "2024.3.5 call.pdf",
          "GMT20240305-143000_x.vtt", "2024-Mar-05.txt", "Anna 5Mar2024.txt", "2024-03-05 and again 20240305.txt"}) {
        CAPTURE(name);
        CHECK(said(name) == "2024-03-05");
    }
    CHECK(said("25-04-2024.txt") == "2024-04-25");
    CHECK(said("04.25.2024.txt") == "2024-04-25");
    CHECK(said("04-04-2024.txt") == "2024-04-04");
}

TEST_CASE("A name that can be read in two ways, or says no day, is not taken for one", "[import][name-date]")
{
    for (const char* name : {"03-04-2024.txt", "3.4.2024 Anna.txt", "2024-13-40.txt", "20241340.txt", "P03.txt",
                             "2024-03-05 to 2024-03-07.txt", "2024.txt", "ticket 920240305.txt", "202403051430.txt",
                             "1066-10-14.txt", "2999-01-01.txt", "summar 5 2024.txt", "v2024-03-05-1.2024-03-06.txt"}) {
        CAPTURE(name);
        CHECK(said(name).empty());
    }
}

TEST_CASE("The day in a file's name becomes the session's where the file itself says none", "[import][name-date]")
{
    support::TestWorkspace workspace;
    const auto plan = planned(workspace, "2024-03-05 Interview Anna.txt", "Anna: By hand, on paper.\nBo: Never.\n");
    CHECK(plan.heldOn == QDate(2024, 3, 5));
    CHECK(plan.title == "2024-03-05 Interview Anna");
    CHECK(plan.keeps().join('\n').contains("from the file's name"));

    auto corrected = plan;
    corrected.heldOn = QDate(2024, 3, 6);
    CHECK_FALSE(corrected.keeps().join('\n').contains("from the file's name"));

    const auto unsaid = planned(workspace, "03-04-2024 Bo.txt", "Bo: In a sheet.\nAnna: Me too.\n");
    CHECK_FALSE(unsaid.heldOn.isValid());
    CHECK_FALSE(unsaid.keeps().join('\n').contains("from the file's name"));

    REQUIRE(workspace->edit("Import", [&](Stores& stores) { return importFiles(stores, {plan}); }));
    const auto sessions = workspace->read([](const Stores& stores) { return stores.sessions.sessions(); });
    REQUIRE(sessions);
    REQUIRE(sessions->size() == 1);
    CHECK(sessions->front().heldOn == QDate(2024, 3, 5));
}
