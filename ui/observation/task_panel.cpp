#include "ui/observation/task_panel.h"

#include "ui/widgets/button.h"
#include "ui/widgets/edit_field.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/label.h"
#include "ui/widgets/list_view.h"
#include "ui/widgets/memo_edit.h"
#include "ui/widgets/section_head.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/words.h"

#include "core/sessions/clock_time.h"

#include <QAction>
#include <QGridLayout>
#include <QKeyEvent>
#include <QVBoxLayout>

namespace ui {
namespace {

constexpr core::AskedItem::Outcome outcomes[] = {core::AskedItem::Outcome::Done, core::AskedItem::Outcome::Helped,
                                                 core::AskedItem::Outcome::Failed};

QString shortened(const QString& text)
{
    return text.size() > 32 ? text.left(30).trimmed() + QChar(0x2026) : text;
}

} // namespace

TaskPanel::TaskPanel(QWidget* parent) : QWidget(parent)
{
    m_head = new SectionHead(tr("Tasks"));
    m_head->setLineAbove(true);
    m_list = new ListView(tr("Tasks"));
    m_list->setModel(&m_tasks);
    m_list->setItemDelegate(new TaskDelegate(m_list));
    m_list->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->installEventFilter(this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addWidget(m_list);
    column->addWidget(m_form = makeForm());
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &TaskPanel::showForm);
}

QWidget* TaskPanel::makeForm()
{
    m_outcome = new Segmented(tr("Outcome"), {tr("–"), tr("Done"), tr("Help"), tr("Failed")});
    m_severity = new Segmented(tr("Severity"), {tr("–"), tr("1"), tr("2"), tr("3"), tr("4")});
    m_severity->setToolTip(tr("1 cosmetic, 2 minor, 3 major, 4 stops people"));
    m_begin = new EditField(tr("Begun"));
    m_end = new EditField(tr("Ended"));
    m_note = new MemoEdit;
    m_note->setAccessibleName(tr("Note on the task"));
    m_note->setPlaceholderText(tr("What got in the way"));
    auto* form = new QWidget;
    auto* grid = new QGridLayout(form);
    grid->setContentsMargins(12, 8, 12, 12);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(6);
    const std::pair<QString, QWidget*> rows[] = {
        {tr("Outcome"), m_outcome},
        {tr("Begun"), timeRow(m_begin, &core::AskedItem::atMs, tr("Begun at the playhead"))},
        {tr("Ended"), timeRow(m_end, &core::AskedItem::untilMs, tr("Ended at the playhead"))},
        {tr("Severity"), m_severity},
        {tr("Note"), m_note}};
    int row = 0;
    for (const auto& [name, editor] : rows) {
        auto* label = new Label(name, Type::Hint, &Theme::inkFaint);
        label->setElided(true); // one line, in the middle of its row
        grid->addWidget(label, row, 0);
        grid->addWidget(editor, row++, 1,
                        editor == m_outcome || editor == m_severity ? Qt::AlignLeft : Qt::Alignment());
    }
    grid->setColumnStretch(1, 1);
    connect(m_outcome, &Segmented::chosen, this, [this](int part) {
        change(part == 0 ? tr("Take the outcome from '%1'") : tr("Outcome of '%1'"), [part](core::AskedItem& task) {
            task.outcome = part == 0 ? std::nullopt : std::optional(outcomes[part - 1]);
        });
    });
    connect(m_severity, &Segmented::chosen, this, [this](int part) {
        change(tr("Severity of '%1'"),
               [part](core::AskedItem& task) { task.severity = part == 0 ? std::nullopt : std::optional(part); });
    });
    connect(m_note, &MemoEdit::written, this, [this](const QString& note) {
        change(tr("Note on '%1'"), [&](core::AskedItem& task) { task.note = note; });
    });
    connect(m_note, &MemoEdit::left, this, [this] { m_list->setFocus(Qt::OtherFocusReason); });
    return form;
}

QWidget* TaskPanel::timeRow(EditField* field, Field time, const QString& name)
{
    field->setPlaceholderText(tr("m:ss"));
    const bool begins = time == &core::AskedItem::atMs;
    auto* action = new QAction(icon(begins ? QStringLiteral("go-first") : QStringLiteral("go-last")), name, this);
    auto* button = new Button(action, Button::Look::Flat);
    button->setShows(Button::Shows::IconOnly);
    auto* holder = new QWidget;
    auto* row = new QHBoxLayout(holder);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    row->addWidget(field, 1);
    row->addWidget(button);
    connect(field, &EditField::entered, this, [this, time](const QString& words) { takeTime(words, time); });
    connect(action, &QAction::triggered, this, [this, time] { takeTime(sessionTime(m_playhead()), time); });
    return holder;
}

void TaskPanel::show(core::Workspace& workspace, core::Id<core::Session> session)
{
    const int before = session == m_session ? m_list->currentIndex().row() : -1;
    m_workspace = &workspace;
    m_session = session;
    const auto progress =
        workspace.read([session](const core::Stores& stores) { return core::guideProgress(stores, session); });
    if (!progress)
        return void(emit failed(progress.error()));
    std::vector<core::GuideProgress::Line> tasks;
    int done = 0;
    for (const auto& line : progress->lines)
        if (line.item.kind == core::GuideItem::Kind::Task) {
            done += line.asked && line.asked->outcome && *line.asked->outcome != core::AskedItem::Outcome::Failed;
            tasks.push_back(line);
        }
    m_head->setNote(tr("%1 of %2 done").arg(done).arg(tasks.size()));
    m_list->setFixedHeight(int(tasks.size()) * rowHeight(44));
    setVisible(!tasks.empty());
    m_tasks.setLines(std::move(tasks));
    if (m_tasks.rowCount() > 0)
        m_list->setCurrentIndex(m_tasks.index(qBound(0, before, m_tasks.rowCount() - 1)));
    showForm();
}

core::AskedItem TaskPanel::chosen() const
{
    const auto& line = m_tasks.line(m_list->currentIndex().row());
    core::AskedItem asked = line.asked.value_or(core::AskedItem());
    asked.session = m_session;
    asked.item = line.item.id;
    return asked;
}

void TaskPanel::showForm()
{
    m_form->setVisible(m_list->currentIndex().isValid());
    if (!m_list->currentIndex().isValid())
        return;
    const auto task = chosen();
    m_outcome->setCurrent(task.outcome ? int(*task.outcome) + 1 : 0);
    m_severity->setCurrent(task.severity ? qBound(1, *task.severity, 4) : 0);
    m_begin->setValue(sessionTime(task.atMs));
    m_end->setValue(sessionTime(task.untilMs));
    if (m_note->hasFocus())
        m_note->setKept(task.note);
    else
        m_note->setMemo(task.note);
}

void TaskPanel::change(const QString& what, const std::function<void(core::AskedItem&)>& change)
{
    auto task = chosen();
    change(task);
    const QString name = m_list->currentIndex().data().toString();
    const auto done = m_workspace->edit(what.arg(shortened(name)), [&](core::Stores& stores) {
        stores.joinStep(QStringLiteral("%1 %2").arg(what).arg(task.item.value));
        stores.guides.setAsked(task);
    });
    if (!done)
        emit failed(done.error());
    showForm();
}

void TaskPanel::takeTime(const QString& words, Field time)
{
    const auto at = core::clockTime(words);
    if (!words.isEmpty() && !at) {
        emit failed(
            {core::Error::Kind::Refused,
             tr("“%1” is no time in a session. Write m:ss or h:mm:ss, or nothing to take it away.").arg(words)});
        return showForm();
    }
    auto task = chosen();
    task.*time = at;
    if (task.atMs && task.untilMs && *task.untilMs < *task.atMs) {
        emit failed({core::Error::Kind::Refused,
                     tr("The time was not changed: a task ends after it begins. It would begin at %1 and end at %2.")
                         .arg(sessionTime(task.atMs), sessionTime(task.untilMs))});
        return showForm();
    }
    change(tr("Time of '%1'"), [&](core::AskedItem& asked) { asked.*time = at; });
}

void TaskPanel::takeBack()
{
    if (!m_list->currentIndex().isValid() || !m_tasks.line(m_list->currentIndex().row()).asked)
        return;
    const auto task = chosen();
    const QString name = m_list->currentIndex().data().toString();
    const auto done = m_workspace->edit(tr("Task '%1' was not begun").arg(shortened(name)), [&](core::Stores& stores) {
        stores.guides.setNotAsked(task.session, task.item);
    });
    if (!done)
        emit failed(done.error());
}

void TaskPanel::settle()
{
    if (m_workspace && !isHidden())
        m_note->flush();
}

void TaskPanel::setEditable(bool editable)
{
    m_form->setEnabled(editable);
    m_note->setReadOnly(!editable);
}

bool TaskPanel::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress && m_form->isEnabled() &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Delete) {
        takeBack();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace ui
