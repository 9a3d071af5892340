#include "tests/support/erasure_study.h"
#include "tests/support/strings.h"
#include "tests/support/ui_window.h"
#include "ui/erasure/erasure_page.h"
#include "ui/erasure/receipts_page.h"

#include <QAbstractItemModelTester>
#include <QMessageBox>
#include <QPushButton>

using namespace core;
using support::UiWindow;

namespace {

support::ErasureStudy written(UiWindow& window)
{
    support::ErasureStudy study;
    REQUIRE(window->workspace()->edit("Make", [&](Stores& stores) { study.write(stores); }));
    return study;
}

/// Asks for the page as the page People does, and waits until the places are found.
ui::ErasurePage& planned(UiWindow& window, Id<Participant> person)
{
    window->erase(person);
    auto& page = window->erasurePage();
    REQUIRE(QTest::qWaitFor([&] { return page.isPlanned(); }));
    return page;
}

QAbstractButton* yesOf(const QWidget& page)
{
    const auto* question = page.findChild<QMessageBox*>();
    REQUIRE(question);
    for (auto* button : question->buttons())
        if (question->buttonRole(button) == QMessageBox::AcceptRole)
            return button;
    return nullptr;
}

} // namespace

TEST_CASE("A person is erased after every place of their name was shown, and leaves a receipt", "[erasure]")
{
    UiWindow window;
    const auto study = written(window);
    auto& page = planned(window, study.person);
    const QAbstractItemModelTester tester(&page.hits(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    CHECK(page.heading().title == "Erase Q77 Wilhelmina Quist");
    CHECK(page.hits().rowCount() == 10);
    CHECK(page.hits().index(1).data(ui::HitModel::WordsRole).toString() == "WILHELMINA QUIST");
    const int claim = 6;
    REQUIRE(page.hits().index(claim).data(ui::HitModel::PlaceRole).toString() == "Claim");
    CHECK(page.hits().setData(page.hits().index(claim), Qt::Unchecked, Qt::CheckStateRole));
    CHECK(page.hits().checked() == 9);
    CHECK(window->workspace()->undoable());

    window.action("erasure.do")->trigger();
    QTest::mouseClick(yesOf(page), Qt::LeftButton);
    REQUIRE(QTest::qWaitFor([&] { return window->receiptsPage().isVisible(); }, 20'000));
    CHECK(window->receiptsPage().text().contains("Found nowhere."));
    CHECK_FALSE(window->workspace()->undoable());
    window->workspace()
        ->read([&](const Stores& stores) {
            CHECK_FALSE(stores.people.participant(study.person));
            CHECK(stores.claims.claim(study.claim)->text.contains("Quist"));
            return 0;
        })
        .value();
}

TEST_CASE("A no to the one question changes nothing", "[erasure]")
{
    UiWindow window;
    const auto study = written(window);
    auto& page = planned(window, study.person);
    window.action("erasure.do")->trigger();
    const auto* question = page.findChild<QMessageBox*>();
    REQUIRE(question);
    QTest::mouseClick(question->button(QMessageBox::Cancel), Qt::LeftButton);
    QTest::qWait(1);
    CHECK(page.isVisible());
    CHECK(window->workspace()->undoable());
}

TEST_CASE("Names are hidden only once a key file is chosen", "[erasure]")
{
    UiWindow window;
    const auto study = written(window);
    window.action("project.hide-names")->trigger();
    auto& page = window->erasurePage();
    REQUIRE(QTest::qWaitFor([&] { return page.isPlanned(); }));
    CHECK_FALSE(window.action("erasure.do")->isEnabled());
    page.setKeyFile(window.path("names.csv"));
    CHECK(window.action("erasure.do")->isEnabled());
    page.carryOut();
    REQUIRE(QTest::qWaitFor([&] { return window->receiptsPage().isVisible(); }, 20'000));
    CHECK(QFile::exists(window.path("names.csv")));
    CHECK(window->workspace()
              ->read([&](const Stores& stores) { return stores.people.participant(study.person)->name; })
              .value()
              .isEmpty());
}
