#include "tests/bench/bench.h"

#include "core/workspace.h"
#include "ui/capture/capture_line.h"
#include "ui/capture/completion_popup.h"
#include "ui/sessions/session_capture.h"
#include "ui/sessions/session_page.h"
#include "ui/sessions/session_view.h"
#include "ui/sessions/text_layout.h"
#include "ui/shell/application.h"
#include "ui/widgets/actions.h"

#include <QApplication>
#include <QPlainTextEdit>
#include <QRandomGenerator>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBlock>

#include <algorithm>

using namespace core;

namespace bench {
namespace {

/// A session of about `size` units in lines of a made-up talk, with highlights all over it.
Id<Session> makeSession(Workspace& workspace, int size, int highlights, const QString& title)
{
    const auto made = workspace.edit(title, [&](Stores& stores) {
        Session session;
        session.study = stores.sessions.ensureStudy(QStringLiteral("Bench"));
        session.title = title;
        session.id = stores.sessions.add(session);
        std::vector<Id<Tag>> tags;
        for (int tag = 0; tag < 60; ++tag)
            tags.push_back(stores.tags.ensure(QStringLiteral("theme %1/tag %2").arg(tag % 8).arg(tag)));
        QRandomGenerator random(5);
        std::vector<Entry> entries;
        for (int written = 0; written < size;) {
            Entry entry;
            entry.session = session.id;
            entry.atMs = written * 60;
            const int words = 12 + random.bounded(60);
            for (int word = 0; word < words; ++word)
                entry.text += QStringLiteral("word%1 ").arg(random.bounded(900));
            written += static_cast<int>(entry.text.size());
            entry.id = stores.sessions.add(entry);
            entries.push_back(entry);
        }
        for (int made = 0; made < highlights; ++made) {
            const auto& entry = entries[size_t(random.bounded(int(entries.size())))];
            const int begin = random.bounded(int(entry.text.size()) - 30);
            stores.highlights.add({.session = session.id,
                                   .begin = entry.id,
                                   .beginOffset = begin,
                                   .end = entry.id,
                                   .endOffset = begin + 25,
                                   .tags = {tags[size_t(random.bounded(int(tags.size())))]}});
        }
        return session.id;
    });
    sure(made);
    return *made;
}

double percentile(std::vector<double> times, double share)
{
    std::sort(times.begin(), times.end());
    return times[std::min(times.size() - 1, size_t(double(times.size()) * share))];
}

/// Opening the same text in a bare editor, painted.
double bareEditor(const QString& text)
{
    return median(5, [&] {
        QPlainTextEdit editor;
        editor.resize(860, 800);
        editor.setPlainText(text);
        editor.viewport()->grab();
    });
}

void openRow(Workspace& workspace, ui::SessionPage& page, Id<Session> session, const QString& what, const QString& goal)
{
    const auto texts = workspace
                           .read([&](const Stores& stores) {
                               QStringList lines;
                               for (const auto& entry : stores.sessions.entries(session))
                                   lines << entry.text;
                               return lines.join(u'\n');
                           })
                           .value();
    const auto other = makeSession(workspace, 200, 0, QStringLiteral("Other"));
    std::vector<double> times;
    for (int run = 0; run < 7; ++run) {
        page.open(other);
        times.push_back(timed([&] {
            page.open(session);
            paintChanged(page);
        }));
    }
    row(what, percentile(times, 0.5), bareEditor(texts), goal);
}

void scrollRow(ui::SessionPage& page)
{
    auto* bar = page.view().verticalScrollBar();
    std::vector<double> times;
    for (int frame = 0; frame < 120; ++frame)
        times.push_back(timed([&] {
            bar->setValue((bar->value() + 3) % std::max(1, bar->maximum()));
            page.view().viewport()->grab();
        }));
    row(QStringLiteral("scroll frame in it, median"), percentile(times, 0.5), 0, QStringLiteral("goal 6 ms"));
    row(QStringLiteral("scroll frame in it, p99"), percentile(times, 0.99));
}

void typingRow(ui::SessionPage& page)
{
    auto& view = page.view();
    view.setFocus();
    QTextCursor cursor(view.document()->findBlockByNumber(view.document()->blockCount() / 2));
    cursor.movePosition(QTextCursor::Right, QTextCursor::MoveAnchor, 10);
    view.setTextCursor(cursor);
    view.centerCursor();
    std::vector<double> times;
    QElapsedTimer clock;
    clock.start();
    for (int letter = 0; letter < 300; ++letter) {
        times.push_back(timed([&] {
            QTest::keyClick(&view, Qt::Key_A + letter % 26);
            view.viewport()->grab();
        }));
        QApplication::processEvents();
        if (letter % 10 == 0)
            QTest::qWait(60); // so that flushes come in between
    }
    row(QStringLiteral("key to paint in it, median"), percentile(times, 0.5));
    row(QStringLiteral("key to paint in it, p99"), percentile(times, 0.99), 0, QStringLiteral("goal 16 ms"));
    std::vector<double> writes;
    for (int flush = 0; flush < 20; ++flush) {
        QTest::keyClick(&view, Qt::Key_B);
        writes.push_back(timed([&] { page.settle(); }));
    }
    row(QStringLiteral("typed words written and shown, median"), percentile(writes, 0.5));
}

/// Live capture while 5,000 highlights are in the session: from the key to the painted letter, with the writes that
/// fall in between, and from Enter to the painted line.
void captureRow(Workspace& workspace, ui::SessionPage& page)
{
    page.open(makeSession(workspace, 400'000, 5000, QStringLiteral("Captured")));
    auto& capturing = page.capturing();
    capturing.capture().start(page.session());
    auto& line = capturing.line();
    line.setFocus();
    paintChanged(page);
    const QString words = QStringLiteral("P1: word after word and #workaround ");
    std::vector<double> keys, enters;
    for (int at = 0; at < 1500; ++at) {
        const bool closes = at % 60 == 59;
        const auto ms = timed([&] {
            if (closes) {
                QTest::keyClick(&line, Qt::Key_Return);
                paintChanged(page);
            } else {
                QTest::keyClicks(&line, words.mid(at % words.size(), 1));
                line.grab();
                capturing.completion().grab();
            }
        });
        (closes ? enters : keys).push_back(ms);
        QTest::qWait(5); // writes fall in between
    }
    row(QStringLiteral("key to paint in capture, 5,000 highlights, median"), percentile(keys, 0.5));
    row(QStringLiteral("key to paint in capture, 5,000 highlights, p99"), percentile(keys, 0.99), 0,
        QStringLiteral("goal 16 ms"));
    row(QStringLiteral("Enter to closed line painted, median"), percentile(enters, 0.5));
    capturing.capture().end();
}

void tagRow(Workspace& workspace, ui::SessionPage& page, int highlights)
{
    const auto session = makeSession(workspace, 200'000, highlights, QStringLiteral("Tagging %1").arg(highlights));
    page.open(session);
    const auto entries = workspace.read([&](const Stores& stores) { return stores.sessions.entries(session); }).value();
    std::vector<double> times;
    for (int tag = 0; tag < 60; ++tag)
        times.push_back(timed([&] {
            const auto& entry = entries[size_t(tag)];
            sure(workspace.edit(QStringLiteral("Tag passage"), [&](Stores& stores) {
                stores.highlights.add({.session = session,
                                       .begin = entry.id,
                                       .beginOffset = 0,
                                       .end = entry.id,
                                       .endOffset = 10,
                                       .tags = {stores.tags.ensure(QStringLiteral("theme 1/tag 1"))}});
            }));
            paintChanged(page);
        }));
    row(QStringLiteral("tag a passage, painted, with %1 in the session").arg(highlights), percentile(times, 0.5), 0,
        QStringLiteral("goal p50 5 ms, p99 16; p99 %1").arg(percentile(times, 0.99), 0, 'f', 1));
}

} // namespace

void windowRows()
{
    QTemporaryDir folder;
    auto workspace = Workspace::create(folder.filePath(QStringLiteral("w.earshot")), QStringLiteral("Bench")).value();
    ui::dressApplication(*qApp);
    ui::Actions actions;
    addWindowActions(actions);
    ui::SessionPage page(actions);
    page.resize(1200, 840);
    showPage(page);
    page.setWorkspace(workspace.get());
    openRow(*workspace, page, makeSession(*workspace, 60'000, 500, QStringLiteral("Small")),
            QStringLiteral("open a session with 500 highlights, painted"), QStringLiteral("goal 40 ms"));
    openRow(*workspace, page, makeSession(*workspace, 1'000'000, 2000, QStringLiteral("Large")),
            QStringLiteral("open 1 MB with 2,000 highlights, painted"),
            QStringLiteral("goal 90 ms; beside a bare editor"));
    scrollRow(page);
    typingRow(page);
    captureRow(*workspace, page);
    for (const int highlights : {0, 500, 5000})
        tagRow(*workspace, page, highlights);
    page.setWorkspace(nullptr);
}

} // namespace bench
