#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QString>
#include <QTimer>

#include <functional>
#include <vector>

class QWidget;

namespace core {
class Workspace;
}

namespace ui {
class Actions;
}

namespace bench {

/// One row of the table: what was done, how long it took, and the smallest honest program for the same work in the same
/// run.
void row(const QString& what, double milliseconds, double limit = 0, const QString& goal = {});
void note(const QString& text);

/// Milliseconds that `work` takes.
double timed(const std::function<void()>& work);
/// The median of several runs, in milliseconds.
double median(int runs, const std::function<void()>& work);

/// Watches how long the event loop of this thread is away from its work.
class GapWatch : public QObject {
public:
    GapWatch();
    double longest() const { return m_longest; } // milliseconds, beyond the timer's own

private:
    QTimer m_timer;
    QElapsedTimer m_since;
    double m_longest = 0;
};

/// Ends the run where something failed: a figure for work that was not done would be a lie.
template <class Result> void sure(const Result& result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().text));
}

/// Shows a page as a window, and waits until it is painted.
void showPage(QWidget& page);
/// Lays out and paints what changed of a page that is shown, and no more: what the window does before a frame.
void paintChanged(QWidget& page);

/// Declares the actions of the window that pages use, as a page stands here without its window.
void addWindowActions(ui::Actions& actions);

/// Texts of real interviews from the fixtures, each about 5,000 words, as often as it takes to have `count` of them.
std::vector<QString> interviews(int count);

void workspaceRows(int interviewCount);
void evidenceRows();
void sheetRows();
void windowRows();
void personaRows();
/// On a project that is large already.
void searchPageRows(core::Workspace& workspace);
void tagRows();
void peopleRows();
void boardRows();
void boardPageRows();
void suggestRows();

} // namespace bench
