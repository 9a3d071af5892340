#include "ui/observation/observation_side.h"

#include "ui/observation/task_panel.h"
#include "ui/observation/time_list.h"
#include "ui/widgets/label.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/words.h"

#include "core/sessions/observed_sequences.h"

#include <QVBoxLayout>

#include <algorithm>

namespace ui {
namespace {

constexpr int mostInSequence = 40; // activities; nobody reads on

/// A few words of an activity, so that the sequence can be read as one.
QString shortened(const QString& activity)
{
    constexpr int most = 30;
    if (activity.size() <= most)
        return activity;
    const auto space = activity.lastIndexOf(u' ', most - 1);
    return activity.left(space > most / 2 ? space : most - 1) + QChar(0x2026);
}

/// "Seen in the same order in 3 of 4 observed people (P02, P07, P10).", and which part of the sequence.
QString seenWords(const core::ObservedSequence& own, const core::SharedRun& run,
                  const std::vector<core::ObservedSequence>& all, const SessionContent& session)
{
    QSet<core::Id<core::Participant>> observed;
    for (const auto& sequence : all)
        observed += sequence.people;
    QStringList codes;
    for (const auto person : run.people)
        codes << session.codes.value(person);
    codes.sort();
    const QString where =
        run.people.size() > 1
            ? ObservationSide::tr("Seen in the same order in %1 of %2 observed people (%3)")
                  .arg(number(run.people.size()), number(observed.size()), codes.join(QStringLiteral(", ")))
            : ObservationSide::tr("Seen in the same order in %1 of %2 observations")
                  .arg(number(run.observations), number(qint64(all.size())));
    if (run.count == own.activities.size())
        return where + u'.';
    QStringList part;
    for (const auto& activity : own.activities.mid(run.first, run.count))
        part << shortened(activity);
    return where + QStringLiteral(": ") + part.join(QStringLiteral(" \u2192 ")) + u'.';
}

} // namespace

ObservationSide::ObservationSide(QWidget* parent) : QScrollArea(parent)
{
    setAccessibleName(tr("Time by activity"));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* side = new Surface(&Theme::page, Qt::LeftEdge);
    m_time = new TimeList;
    m_tasks = new TaskPanel;
    m_empty = new Label(tr("No activity yet. Press A on the lanes to add one at the playhead, or begin a line of the "
                           "text with a:"),
                        Type::Body, &Theme::inkFaint);
    auto* empty = new QVBoxLayout;
    empty->setContentsMargins(12, 8, 12, 8);
    empty->addWidget(m_empty);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(1, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_time);
    column->addLayout(empty);
    column->addWidget(m_tasks);
    column->addStretch();
    setWidget(side);
    connect(m_tasks, &TaskPanel::failed, this, &ObservationSide::failed);
}

void ObservationSide::setEditable(bool editable)
{
    m_tasks->setEditable(editable);
}

void ObservationSide::show(core::Workspace& workspace, const SessionContent& session, const ObservationContent& content)
{
    m_time->setContent(content);
    m_empty->setVisible(content.time.count == 0);
    m_tasks->show(workspace, session.session.id);
    showSequence(workspace, session);
}

void ObservationSide::showSequence(const core::Workspace& workspace, const SessionContent& session)
{
    const auto all = workspace.read(
        [&](const core::Stores& stores) { return core::observedSequences(stores, session.session.study); });
    if (!all)
        return void(emit failed(all.error()));
    const auto own = std::find_if(all->begin(), all->end(),
                                  [&](const auto& sequence) { return sequence.session == session.session.id; });
    if (own == all->end())
        return m_time->setSequence({}, {});
    QStringList words;
    for (const auto& activity : own->activities.mid(0, mostInSequence))
        words << shortened(activity);
    if (own->activities.size() > mostInSequence)
        words << tr("%1 more").arg(number(own->activities.size() - mostInSequence));
    const auto run = core::sharedRun(*own, *all);
    m_time->setSequence(words, run ? seenWords(*own, *run, *all, session) : QString());
}

} // namespace ui
