#include "tests/bench/bench.h"

#include "core/search/search.h"
#include "core/workspace.h"
#include "ui/quotes/quote_list.h"
#include "ui/search/query_bar.h"
#include "ui/search/search_page.h"
#include "ui/shell/application.h"
#include "ui/widgets/actions.h"

#include <QApplication>
#include <QEventLoop>
#include <QTest>
#include <QTimer>

#include <algorithm>

using namespace core;

namespace bench {
namespace {

/// Milliseconds of the engine alone for the same words, on a connection that is open already.
double engine(Workspace& workspace, const QString& typed)
{
    const auto query = search::parse(typed, search::Mode::AsTyped);
    return median(9, [&] {
        sure(workspace.read([&](const Stores& stores) {
            return Search(stores.db).entries(query, {SearchOptions::Order::Found, 50});
        }));
    });
}

/// From the key to the list with the first hits, painted; nothing where they stayed as they were.
std::optional<double> keyToHits(ui::SearchPage& page, char letter)
{
    QEventLoop loop;
    bool came = false; // the first hits may be read within the key
    QObject::connect(&page.hits().quotes(), &QAbstractItemModel::modelReset, &loop, [&] {
        came = true;
        loop.quit();
    });
    const double time = timed([&] {
        QTest::keyClick(&page.bar().field(), letter);
        QTimer::singleShot(1000, &loop, &QEventLoop::quit);
        if (!came)
            loop.exec();
        paintChanged(page);
    });
    return came ? std::optional(time) : std::nullopt;
}

void untilCounted(ui::SearchPage& page)
{
    const bool counted = QTest::qWaitFor([&] { return page.heading().meta.contains(u"session"); }, 60'000);
    if (!counted)
        qFatal("the hits were not counted");
}

} // namespace

void searchPageRows(Workspace& workspace)
{
    ui::dressApplication(*qApp);
    ui::Actions actions;
    addWindowActions(actions);
    ui::SearchPage page(actions);
    page.resize(1200, 840);
    page.setWorkspace(&workspace);
    showPage(page);
    page.find();
    QTest::qWait(1000); // names are read
    std::vector<double> times;
    std::vector<double> engines;
    double all = 0;
    for (const char* word : {"software", "release", "version"}) {
        QString typed;
        page.bar().setQuery({});
        for (const char* letter = word; *letter; ++letter) {
            typed += QLatin1Char(*letter);
            const auto time = keyToHits(page, *letter);
            if (typed.size() < 3 || !time)
                continue; // no prefix yet: mostly nothing is found
            times.push_back(*time);
            engines.push_back(engine(workspace, typed));
        }
        all = std::max(all, timed([&] { untilCounted(page); }));
    }
    if (times.empty())
        qFatal("nothing was found");
    std::sort(times.begin(), times.end());
    std::sort(engines.begin(), engines.end());
    row(QStringLiteral("key to first 50 hits on the search page, painted"), times[times.size() / 2],
        engines[engines.size() / 2], QStringLiteral("goal 16 ms; beside the engine alone"));
    row(QStringLiteral("the same, p90"), times[times.size() * 9 / 10]);
    row(QStringLiteral("until they are in order and counted by source"), all);
    page.setWorkspace(nullptr);
}

} // namespace bench
