#include "tests/bench/bench.h"

#include "core/boards/board_edits.h"
#include "core/workspace.h"
#include "ui/boards/board_canvas.h"
#include "ui/boards/board_page.h"
#include "ui/shell/application.h"
#include "ui/widgets/actions.h"

#include <QApplication>
#include <QTemporaryDir>
#include <QTest>

using namespace core;

namespace bench {
namespace {

constexpr int cards = 10'000;
constexpr int clusters = 200;
constexpr int dropped = 500;

Id<Board> fill(Stores& stores)
{
    const auto board = stores.boards.add(Board{.name = QStringLiteral("Bench")});
    QStringList lines;
    for (int at = 0; at < cards; ++at)
        lines << QStringLiteral("What somebody noted as number %1, with some more words").arg(at);
    const auto notes = addNotes(stores, board, lines);
    const auto each = notes.size() / clusters;
    for (int at = 0; at < clusters; ++at) {
        const auto first = notes.begin() + at * std::ptrdiff_t(each);
        groupCards(stores, board, {first, first + std::ptrdiff_t(each)}, QStringLiteral("Cluster %1").arg(at));
    }
    return board;
}

/// As the window does it.
void undo(Workspace& workspace)
{
    if (workspace.undoable()->bytes > Workspace::bigStep)
        workspace.undoInBackground(std::make_shared<Progress>());
    else
        sure(workspace.undo());
}

} // namespace

void boardPageRows()
{
    const QTemporaryDir folder;
    auto made = Workspace::create(folder.filePath(QStringLiteral("b.earshot")), QStringLiteral("Bench"));
    sure(made);
    auto& workspace = **made;
    const auto board = workspace.edit(QStringLiteral("Fill"), fill);
    sure(board);
    ui::dressApplication(*qApp);
    ui::Actions actions;
    addWindowActions(actions);
    ui::BoardPage page(actions);
    QObject::connect(&page, &ui::Page::failed, [](const Error& error) { qFatal("%s", qPrintable(error.text)); });
    page.resize(1376, 840);
    page.setWorkspace(&workspace);
    showPage(page);
    page.reveal(*board);
    const auto& content = page.canvas().scene().content;
    if (!QTest::qWaitFor([&] { return content.cards.size() == cards; }, 20'000))
        qFatal("the board never came");
    QTest::qWait(500);

    const auto cluster = content.clusters.front().id;
    std::vector<Id<Card>> many;
    for (size_t at = 0; many.size() < dropped; at += 7)
        if (content.cards[at].cluster != cluster)
            many.push_back(content.cards[at].id);
    const auto before = content.cardsIn(cluster).size();
    const auto watched = [&](const QString& what, const std::function<void()>& work, size_t until) {
        GapWatch gaps;
        row(what, timed([&] {
                work();
                if (!QTest::qWaitFor([&] { return content.cardsIn(cluster).size() == until; }, 20'000))
                    qFatal("the cards never came");
                paintChanged(page);
            }));
        QTest::qWait(500);
        note(QStringLiteral("longest gap on the GUI thread meanwhile: %1 ms (goal 16)").arg(gaps.longest(), 0, 'f', 1));
    };
    const QString of = QStringLiteral("board of %1, %2 cards ").arg(cards).arg(dropped);
    for (int run = 0; run < 3; ++run) {
        watched(
            of + QStringLiteral("dropped into a cluster, shown"),
            [&] {
                emit page.canvas().dropped(many, {}, {cluster, -1, {}});
            },
            before + dropped);
        watched(
            of + QStringLiteral("undone, shown"), [&] { undo(workspace); }, before);
    }
    page.setWorkspace(nullptr);
}

} // namespace bench
