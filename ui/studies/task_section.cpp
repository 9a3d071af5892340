#include "ui/studies/task_section.h"

#include "ui/widgets/paint.h"
#include "ui/widgets/section_head.h"
#include "ui/widgets/words.h"

#include <QVBoxLayout>

namespace ui {
namespace {

constexpr int side = 12;
constexpr int intervalWidth = 64;

QString completedWords(const core::TaskFigures& task)
{
    return TaskFigure::tr("%1 of %2").arg(task.completed.count).arg(task.completed.of);
}

QString timeWords(const core::TaskFigures& task)
{
    return task.medianMs ? TaskFigure::tr("median %1").arg(sessionTime(task.medianMs)) : QString();
}

QString helpWords(const core::TaskFigures& task)
{
    return task.helped > 0 ? TaskFigure::tr("%1 with help").arg(task.helped) : QString();
}

} // namespace

TaskFigure::TaskFigure(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void TaskFigure::setTasks(std::vector<core::TaskFigures> tasks)
{
    m_tasks = std::move(tasks);
    QStringList words;
    for (const auto& task : m_tasks)
        words << wordsOf(task);
    setAccessibleName(tr("Tasks: %1").arg(words.join(QStringLiteral("; "))));
    updateGeometry();
    update();
}

QString TaskFigure::wordsOf(const core::TaskFigures& task)
{
    QStringList parts{task.completed.of == 0 ? tr("no outcome yet") : tr("%1 completed").arg(completedWords(task)),
                      helpWords(task), timeWords(task)};
    if (task.completed.of > 0 && task.completed.isTooFew())
        parts << tr("too few");
    parts.removeAll(QString());
    return task.task.text + QStringLiteral(": ") + parts.join(QStringLiteral(", "));
}

QSize TaskFigure::sizeHint() const
{
    return {200, int(m_tasks.size()) * rowHeight(28)};
}

void TaskFigure::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    QRect row(side, 0, width() - 2 * side, rowHeight(28));
    for (const auto& task : m_tasks) {
        paintRow(painter, row, task);
        row.translate(0, row.height());
    }
}

void TaskFigure::paintRow(QPainter& painter, const QRect& row, const core::TaskFigures& task) const
{
    const Theme& theme = Theme::of(this);
    QRect place = row;
    const auto take = [&](int width) { // from the right
        const QRect taken(place.right() + 1 - width, place.top(), width, place.height());
        place.setRight(taken.left() - 9);
        return taken;
    };
    paint::tabular(painter, take(scaled(92)), timeWords(task), fontOf(Type::Body), theme.inkSoft);
    paint::text(painter, take(scaled(80)), helpWords(task), fontOf(Type::Hint), theme.inkFaint, Qt::AlignRight);
    const QRect interval = take(scaled(intervalWidth));
    const auto& share = task.completed;
    if (share.isTooFew())
        paint::text(painter, interval, share.of == 0 ? tr("not yet") : tr("too few"), fontOf(Type::Hint),
                    theme.inkFaint);
    else
        paint::interval(painter, interval, theme, share.low, double(share.count) / share.of, share.high);
    paint::tabular(painter, take(scaled(64)), share.of == 0 ? QString() : completedWords(task), fontOf(Type::Body),
                   theme.ink);
    paint::text(painter, place, task.task.text, fontOf(Type::Body), theme.ink);
}

TaskSection::TaskSection(QWidget* parent) : QWidget(parent)
{
    m_head = new SectionHead(tr("Tasks"));
    m_head->setLineAbove(true);
    m_figure = new TaskFigure;
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(4, 0, 4, 8);
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addWidget(m_figure);
}

void TaskSection::show(const core::Workspace& workspace, core::Id<core::Study> study)
{
    auto tasks = workspace.read([study](const core::Stores& stores) { return core::tasksOf(stores, study); });
    if (!tasks)
        return void(emit failed(tasks.error()));
    m_head->setNote(tr("completed, of the sessions with an outcome"));
    setVisible(!tasks->empty());
    m_figure->setTasks(std::move(*tasks));
}

} // namespace ui
