#include "tests/support/strings.h"
#include "tests/support/study.h"
#include "tests/support/test_workspace.h"
#include "ui/people/consent_bars.h"
#include "ui/people/people_model.h"
#include "ui/widgets/consent_words.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace core;
using support::TestWorkspace;

namespace {

const QDate today(2026, 10, 23);

struct SmallStudy {
    TestWorkspace workspace;
    Id<Participant> maren, tobias, ines;
    Id<Attribute> years;

    SmallStudy()
    {
        const auto done = workspace->edit("Make", [&](Stores& stores) {
            const auto account = stores.people.add(Account{.name = "Halvik Freight"});
            stores.people.add(Account{.name = "Nobody's"});
            maren = stores.people.add(Participant{{}, "P1", "Maren Okafor", "Finance lead", account});
            tobias = stores.people.add(Participant{{}, "P10", "Tobias Lindner", "Controller", {}});
            ines = stores.people.add(Participant{{}, "P2", "maren okafor", "Clerk", {}});
            stores.people.record({.participant = maren, .scope = Scope::Quote, .until = today.addDays(12)});
            stores.people.withdraw(tobias, Scope::Quote, today);
            years = stores.attributes.add({.name = "Years", .type = AttributeType::Number});
            stores.attributes.set(years, maren, qint64(4));
            stores.attributes.set(years, tobias, qint64(11));
        });
        REQUIRE(done);
    }

    ui::PeopleTable table()
    {
        return workspace
            ->read([](const Stores& stores) { return ui::participantTable(stores, heardFrom(stores), today); })
            .value();
    }
};

QStringList column(const QAbstractItemModel& model, int column)
{
    QStringList texts;
    for (int row = 0; row < model.rowCount(); ++row)
        texts << model.index(row, column).data().toString();
    return texts;
}

} // namespace

TEST_CASE("The table of people has everybody with account, consent and attributes", "[people]")
{
    SmallStudy study;
    ui::PeopleModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setTable(study.table());
    CHECK(column(model, 0) == QStringList{"P1", "P2", "P10"});
    CHECK(column(model, model.columnOf("account")) == QStringList{"Halvik Freight", "", ""});
    CHECK(column(model, model.columnOf("consent")) == QStringList{"Ends in 12 days", "Not recorded", "Withdrawn"});
    CHECK(column(model, model.columnOf(ui::attributeKey(study.years))) == QStringList{"4", "", "11"});
    const auto accounts =
        study.workspace->read([](const Stores& stores) { return ui::accountTable(stores, {}); }).value();
    REQUIRE(accounts.rows.size() == 2);
    CHECK(accounts.rows[0].cells[4].text == "1");
    CHECK(accounts.rows[1].alone);
}

TEST_CASE("Only rows that changed are told, and what is written is handed on", "[people]")
{
    SmallStudy study;
    ui::PeopleModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setTable(study.table());
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged), anew(&model, &QAbstractItemModel::modelReset);
    REQUIRE(study.workspace->edit("Change", [&](Stores& stores) {
        stores.people.update(Participant{study.ines, "P2", "Ines", "Clerk", {}});
    }));
    model.setTable(study.table());
    REQUIRE(changed.size() == 2); // nobody else has that name now
    CHECK(changed.front()[0].toModelIndex().row() == 0);
    CHECK(changed.back()[0].toModelIndex().row() == 1);
    CHECK(anew.isEmpty());

    QSignalSpy written(&model, &ui::PeopleModel::written);
    CHECK_FALSE(model.flags(model.index(0, 1)) & Qt::ItemIsEditable);
    model.setEditable(true);
    CHECK(model.flags(model.index(0, 1)) & Qt::ItemIsEditable);
    CHECK(model.setData(model.index(0, 1), "Maren", Qt::EditRole));
    REQUIRE(written.size() == 1);
    CHECK(written.front() == QVariantList{study.maren.value, "name", "Maren"});

    REQUIRE(study.workspace->edit("Add", [](Stores& stores) { stores.people.add(Participant{.code = "P3"}); }));
    model.setTable(study.table());
    CHECK(anew.size() == 1);
}

TEST_CASE("Rows are found by words, by letters, and by quick filters", "[people]")
{
    SmallStudy study;
    ui::PeopleModel model;
    ui::PeopleFilter filter(model);
    QAbstractItemModelTester tester(&filter, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setTable(study.table());
    const auto found = [&](const QString& words, ui::QuickFilter quick = ui::QuickFilter::All) {
        filter.setWords(words);
        filter.setQuick(quick);
        return column(filter, 0).join(u' ');
    };
    CHECK(found("") == "P1 P2 P10");
    CHECK(found("lead halvik") == "P1");
    CHECK(found("ctrlr") == "P10");
    CHECK(found("marok") == "P1 P2");
    CHECK(found("zz").isEmpty());
    CHECK(found("", ui::QuickFilter::Missing) == "P2");
    CHECK(found("", ui::QuickFilter::Ending) == "P1");
    CHECK(found("", ui::QuickFilter::Refused) == "P10");
    CHECK(found("", ui::QuickFilter::Alone) == "P2 P10");
    CHECK(found("", ui::QuickFilter::Twins) == "P1 P2");
    CHECK(found("clerk", ui::QuickFilter::Twins) == "P2");
    found("");
    filter.sort(model.columnOf(ui::attributeKey(study.years)), Qt::DescendingOrder);
    CHECK(column(filter, 0).first() == "P10");
}

TEST_CASE("A consent that follows ends the one before, and a withdrawal is a bar of its own", "[people]")
{
    using Kind = ui::ConsentBar::Kind;
    const Id<Participant> person{7};
    const QDate september(2026, 9, 17), october(2026, 10, 14);
    std::vector<Consent> consents{{.participant = person, .scope = Scope::Quote, .from = september, .recordedAt = 1}};
    const auto bars = [&] { return ui::consentBars(consents, Scope::Quote, today); };
    REQUIRE(bars().size() == 1);
    CHECK(bars()[0].kind == Kind::Given);
    CHECK_FALSE(bars()[0].end.isValid());

    consents.push_back({.participant = person,
                        .scope = Scope::Quote,
                        .from = october,
                        .until = QDate(2027, 4, 30),
                        .givenHow = "by mail",
                        .recordedAt = 2});
    REQUIRE(bars().size() == 2);
    CHECK(bars()[0].kind == Kind::Over);
    CHECK(bars()[0].end == october);
    CHECK(bars()[1].kind == Kind::Given);
    CHECK(bars()[1].end == QDate(2027, 5, 1));
    CHECK(bars()[1].words.startsWith("by mail, "));

    consents[1].withdrawnOn = today;
    REQUIRE(bars().size() == 3);
    CHECK(bars()[1].end == today);
    CHECK(bars()[2].kind == Kind::Refused);
    CHECK(bars()[2].begin == today);
    CHECK(bars()[2].words.startsWith("withdrawn"));

    consents.push_back(
        {.participant = person, .scope = Scope::Quote, .granted = false, .from = october, .recordedAt = 3});
    REQUIRE(bars().size() == 2); // of two for the same time the later one counts
    CHECK(bars()[1].kind == Kind::Refused);
    CHECK(ui::consentBars(consents, Scope::Contact, today).empty());
}

TEST_CASE("The axis of months holds what was recorded, two years at most", "[people]")
{
    const auto axis = ui::axisOver({{.from = QDate(2026, 9, 17), .until = QDate(2027, 4, 30)}}, today);
    CHECK(axis.begin == QDate(2026, 9, 1));
    CHECK(axis.placeOf(axis.begin) == 0);
    CHECK(axis.placeOf(QDate(2027, 4, 30)) < 1);
    const auto wide = ui::axisOver({{.from = QDate(1990, 1, 1), .until = QDate(2090, 1, 1)}}, today);
    CHECK(wide.begin == QDate(2025, 10, 1));
    CHECK(wide.months == 24);
    CHECK(ui::axisOver({}, today).months == 9);
}

TEST_CASE("The badge says the worst of what a person allowed", "[people]")
{
    using ui::paint::Verdict;
    const Id<Participant> person{7};
    std::vector<Consent> consents;
    const auto badge = [&] { return ui::badgeOf(consentState(today, consents, person)); };
    const auto add = [&](Scope scope, bool granted = true) -> Consent& {
        consents.push_back({.participant = person, .scope = scope, .granted = granted, .recordedAt = 1});
        return consents.back();
    };
    CHECK(badge().text == "Not recorded");
    CHECK(badge().verdict == Verdict::Warn);
    add(Scope::Record);
    CHECK(badge().text == "Quote not recorded");
    add(Scope::Quote);
    CHECK(badge().text == "Record, quote");
    CHECK(badge().verdict == Verdict::Good);
    add(Scope::Contact).until = today;
    CHECK(badge().text == "Ends today");
    add(Scope::Observe).withdrawnOn = today;
    CHECK(badge().text == "Observe withdrawn");
    CHECK(badge().verdict == Verdict::Bad);
    add(Scope::Quote, false);
    CHECK(badge().text == "No quotes");
    CHECK(badge().verdict == Verdict::Neutral);
}
