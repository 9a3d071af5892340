#include "tests/support/strings.h"
#include "tests/support/ui_window.h"
#include "ui/guides/guide_panel.h"
#include "ui/guides/session_guide.h"
#include "ui/sessions/session_view.h"
#include "ui/widgets/list_view.h"
#include "ui/widgets/words.h"

#include <QAbstractItemModelTester>
#include <QScrollBar>

using support::UiWindow;
using Kind = core::GuideItem::Kind;

namespace {

constexpr int questions = 2000;

/// A session with a guide of two thousand questions.
struct LongGuide {
    UiWindow window;
    core::Id<core::Session> session;

    LongGuide() : session(window.project().tagged)
    {
        REQUIRE(window->workspace()->edit("Guide", [&](core::Stores& stores) {
            const auto guide = stores.guides.add(core::Guide{{}, stores.sessions.studies().front().id, "Long"});
            std::vector<core::GuideItem> items;
            for (int i = 1; i <= questions; ++i)
                items.push_back({{},
                                 guide,
                                 Kind::Question,
                                 QString("Question %1: how do you do this when nobody else is there?").arg(i),
                                 1,
                                 {}});
            stores.guides.add(items);
            stores.guides.setGuide(session, guide);
        }));
        window.openSession(session);
    }
    ui::SessionGuide& guide() { return window->sessionPage().guide(); }
    ui::ListView& list()
    {
        for (auto* panel : window->sessionPage().findChildren<ui::GuidePanel*>())
            if (panel->isVisible())
                return panel->list();
        FAIL("no guide is in sight");
        throw 0;
    }
};

} // namespace

TEST_CASE("In a session with a guide of two thousand questions the one that is asked stays in sight", "[ui][guide]")
{
    LongGuide in;
    CHECK(in.guide().figures() == "0 of 2000 asked");
    auto& list = in.list();
    for (int i = 1; i <= 60; ++i) {
        in.guide().setClock([i] { return std::optional<qint64>(i * 1000); });
        in.window.action("guide.ask-next")->trigger();
    }
    CHECK(in.guide().figures() == "60 of 2000 asked");
    const auto now = in.guide().asked().index(59); // those that were asked stand first
    REQUIRE(in.guide().asked().state(now.row()) == ui::AskedModel::State::Now);
    CHECK(QTest::qWaitFor([&] { return list.viewport()->rect().contains(list.visualRect(now).center()); }));

    list.scrollToBottom();
    QTest::qWait(200);
    const int bottom = list.verticalScrollBar()->value();
    in.window.action("edit.undo")->trigger(); // the one before is asked again, and comes back
    CHECK(in.guide().figures() == "59 of 2000 asked");
    const auto before = in.guide().asked().index(58);
    CHECK(QTest::qWaitFor([&] { return list.viewport()->rect().contains(list.visualRect(before).center()); }));
    CHECK(list.verticalScrollBar()->value() < bottom);
}

TEST_CASE("A tick in a guide of two thousand questions changes the rows it concerns and no others", "[ui][guide]")
{
    LongGuide in;
    auto& asked = in.guide().asked();
    const QAbstractItemModelTester tester(&asked, QAbstractItemModelTester::FailureReportingMode::Fatal);
    const auto texts = [&] {
        QStringList all;
        for (int row = 0; row < asked.rowCount(); ++row)
            all << asked.index(row).data(Qt::AccessibleTextRole).toString();
        return all;
    };
    in.window.action("guide.ask-next")->trigger();
    in.window.action("guide.ask-next")->trigger();
    const auto twoAsked = texts();

    int resets = 0, changed = 0;
    QObject::connect(&asked, &QAbstractItemModel::modelReset, &in.guide(), [&] { ++resets; });
    QObject::connect(
        &asked, &QAbstractItemModel::dataChanged, &in.guide(),
        [&](const QModelIndex& first, const QModelIndex& last) { changed += last.row() - first.row() + 1; });
    in.window.action("guide.ask-next")->trigger();
    CHECK(asked.state(2) == ui::AskedModel::State::Now);
    CHECK(asked.state(1) == ui::AskedModel::State::Asked);
    CHECK(asked.index(3).data(ui::AskedModel::FigureRole).toString().startsWith(ui::number(1997)));
    CHECK(changed == 3); // the one before, this one, and what was not yet asked

    in.guide().ask(asked.line(1500)->item.id); // far from the others
    CHECK(asked.state(3) == ui::AskedModel::State::Now);
    in.window.action("edit.undo")->trigger();
    in.window.action("edit.undo")->trigger();
    CHECK(texts() == twoAsked);
    CHECK(resets == 0);
}
