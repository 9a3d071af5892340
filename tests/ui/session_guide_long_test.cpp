#include "tests/support/strings.h"
#include "tests/support/ui_window.h"
#include "ui/guides/guide_panel.h"
#include "ui/guides/session_guide.h"
#include "ui/sessions/session_view.h"
#include "ui/widgets/list_view.h"

#include <QElapsedTimer>
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
    QTest::qWait(50);
    QElapsedTimer timer;
    for (int i = 1; i <= 60; ++i) {
        in.guide().setClock([i] { return std::optional<qint64>(i * 1000); });
        timer.start();
        in.window.action("guide.ask-next")->trigger();
        const auto asked = timer.nsecsElapsed();
        timer.start();
        QTest::qWait(1);
        if (i % 10 == 0)
            WARN("ask " << asked / 1e6 << " ms, painted " << timer.nsecsElapsed() / 1e6 << " ms");
    }
    CHECK(in.guide().figures() == "60 of 2000 asked");
    QTest::qWait(300);
    const int now = 59; // those that were asked stand first
    CHECK(in.guide().asked().state(now) == ui::AskedModel::State::Now);
    const QRect row = list.visualRect(in.guide().asked().index(now));
    CHECK(list.viewport()->rect().contains(row.center()));
    for (int i = 0; i < 5; ++i) {
        timer.start();
        list.verticalScrollBar()->setValue(list.verticalScrollBar()->maximum() * (i + 1) / 5);
        list.viewport()->repaint();
        WARN("scroll " << timer.nsecsElapsed() / 1e6 << " ms of " << list.verticalScrollBar()->maximum());
    }
}
