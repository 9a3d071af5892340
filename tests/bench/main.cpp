#include "tests/bench/bench.h"

#include "resources/resources.h"
#include "tests/support/places.h"
#include "ui/widgets/actions.h"

#include <QApplication>
#include <QDirIterator>
#include <QFile>
#include <QTest>

#include <algorithm>
#include <cstdio>

namespace bench {

void row(const QString& what, double milliseconds, double limit, const QString& goal)
{
    const QString ratio = limit > 0
                              ? QStringLiteral("%1 ms  x %2").arg(limit, 9, 'f', 1).arg(milliseconds / limit, 0, 'f', 2)
                              : QString();
    std::printf("%-58s %10.1f ms  %-24s %s\n", qPrintable(what), milliseconds, qPrintable(ratio), qPrintable(goal));
    std::fflush(stdout);
}

void note(const QString& text)
{
    std::printf("  %s\n", qPrintable(text));
    std::fflush(stdout);
}

double timed(const std::function<void()>& work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return double(timer.nsecsElapsed()) / 1e6;
}

double median(int runs, const std::function<void()>& work)
{
    std::vector<double> times;
    for (int i = 0; i < runs; ++i)
        times.push_back(timed(work));
    std::sort(times.begin(), times.end());
    return times[times.size() / 2];
}

GapWatch::GapWatch()
{
    m_timer.setTimerType(Qt::PreciseTimer);
    m_since.start();
    connect(&m_timer, &QTimer::timeout, this, [this] {
        m_longest = std::max(m_longest, double(m_since.nsecsElapsed()) / 1e6 - 1);
        m_since.restart();
    });
    m_timer.start(1);
}

void showPage(QWidget& page)
{
    page.show();
    if (!QTest::qWaitForWindowExposed(&page))
        qFatal("the page was not shown");
    QTest::qWait(50);
}

void paintChanged(QWidget& page)
{
    QCoreApplication::sendPostedEvents();
    QEvent update(QEvent::UpdateRequest);
    QCoreApplication::sendEvent(page.window(), &update);
}

void addWindowActions(ui::Actions& actions)
{
    for (const char* id : {"edit.find", "edit.copy", "project.print"})
        actions.add({QLatin1String(id), QLatin1String(id), QStringLiteral("edit-find")});
}

std::vector<QString> interviews(int count)
{
    std::vector<QString> real;
    for (QDirIterator walk(support::fixturePath(QStringLiteral("changelog-sample")), {QStringLiteral("*.md")},
                           QDir::Files, QDirIterator::Subdirectories);
         walk.hasNext();) {
        QFile file(walk.next());
        if (file.open(QIODevice::ReadOnly))
            real.push_back(QString::fromUtf8(file.readAll()).left(28'000));
    }
    if (real.empty())
        qFatal("the fixtures are not here, so there is nothing to measure with");
    std::vector<QString> texts;
    for (int i = 0; i < count; ++i)
        texts.push_back(real[size_t(i) % real.size()]);
    return texts;
}

} // namespace bench

/// earshot_bench [INTERVIEWS|evidence|sheet|window|personas|tags|people|board|board-page|suggest]: the rows of the
/// speed table, each beside its limit in the same run; a word: only those rows. 2,000 interviews otherwise.
int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    initEarshotResources();
    const QByteArray what(argc > 1 ? argv[1] : "2000");
    const std::pair<const char*, void (*)()> all[] = {
        {"evidence", bench::evidenceRows}, {"sheet", bench::sheetRows},
        {"window", bench::windowRows},     {"personas", bench::personaRows},
        {"tags", bench::tagRows},          {"people", bench::peopleRows},
        {"board", bench::boardRows},       {"board-page", bench::boardPageRows},
        {"suggest", bench::suggestRows}};
    const auto asked = std::find_if(std::begin(all), std::end(all), [&](const auto& one) { return what == one.first; });
    if (asked != std::end(all)) {
        asked->second();
        return 0;
    }
    bench::workspaceRows(what.toInt());
    for (const auto& [name, rows] : all)
        rows();
}
