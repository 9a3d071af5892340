#include "ui/follow_ups/follow_up_section.h"

#include "ui/follow_ups/follow_up_delegate.h"
#include "ui/follow_ups/keyed_list.h"
#include "ui/widgets/actions.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/section_head.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/words.h"

#include <QHBoxLayout>
#include <QSet>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {
namespace {

constexpr int mostRows = 10; // the others are scrolled to

std::vector<core::Participant> peopleOf(const core::Stores& stores, core::Id<core::Study> study)
{
    QSet<core::Id<core::Session>> sessions;
    for (const auto& session : stores.sessions.sessions())
        if (session.study == study)
            sessions.insert(session.id);
    QSet<core::Id<core::Participant>> ids;
    for (const auto& speaker : stores.sessions.speakers())
        if (speaker.part == core::Part::Participant && sessions.contains(speaker.session))
            ids.insert(speaker.participant);
    std::vector<core::Participant> people;
    for (auto& person : stores.people.participants())
        if (ids.contains(person.id))
            people.push_back(std::move(person));
    return people;
}

} // namespace

FollowUpSection::FollowUpSection(Actions& actions, Of of, NamePicker& picker, QWidget* parent)
    : QWidget(parent), m_of(of), m_picker(picker)
{
    declareActions(actions);
    build();
    connect(&m_model, &FollowUpModel::worded, this, &FollowUpSection::write);
    connect(&m_model, &FollowUpModel::doneAsked, this, &FollowUpSection::mark);
    connect(m_list, &ListView::activated, this, &FollowUpSection::open);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &FollowUpSection::enableActions);
    connect(
        m_list->itemDelegate(), &QAbstractItemDelegate::closeEditor, this,
        [this] {
            m_model.dropDraft();
            refresh();
        },
        Qt::QueuedConnection);
    enableActions();
}

void FollowUpSection::declareActions(Actions& actions)
{
    const bool study = m_of == Of::Study;
    const auto add = [&](const char* name, const QString& text, const char* icon, const QKeySequence& key, auto does,
                         const QString& word = {}) {
        auto* action = actions.add({.id = (study ? QLatin1String("study.") : QLatin1String("people.")) + QString(name),
                                    .text = text,
                                    .icon = QLatin1String(icon),
                                    .key = key,
                                    .menu = study ? tr("Study") : tr("People"),
                                    .word = word,
                                    .group = !word.isEmpty()});
        connect(action, &QAction::triggered, this, does);
        return action;
    };
    const auto key = [](Qt::Key key) { return QKeySequence(Qt::CTRL | Qt::SHIFT | key); };
    m_add = add(
        "add-follow-up", tr("Add follow-up"), "list-add", key(Qt::Key_F), [this] { this->add(); }, tr("Add"));
    m_open = add("open-follow-up", tr("Go to the line of a follow-up"), "go-next", {}, [this] { open(); });
    m_done = add("follow-up-done", tr("Mark follow-up done"), "checkmark", key(Qt::Key_D), [this] { turnDone(); });
    m_day = add("follow-up-day", tr("Set the day of a follow-up"), "appointment-new", key(Qt::Key_T),
                [this] { pickDay(); });
    m_whom = add("follow-up-whom", tr("Say whom a follow-up is for"), "user", {}, [this] { pickWhom(); });
    m_reword = add("reword-follow-up", tr("Reword follow-up"), "edit-rename", {}, [this] {
        m_list->setFocus(Qt::OtherFocusReason);
        m_list->edit(m_list->currentIndex());
    });
    m_remove = add("delete-follow-up", tr("Delete follow-up"), "edit-delete", {}, [this] { remove(); });
}

void FollowUpSection::build()
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(4, 0, 12, 0);
    row->setSpacing(8);
    row->addWidget(m_head = new SectionHead(tr("Follow-ups")), 1);
    row->addWidget(new Button(m_add, Button::Look::Flat));
    auto* head = new Surface(&Theme::paper, Qt::TopEdge | Qt::BottomEdge);
    head->setLayout(row);
    m_list = new KeyedList(tr("Follow-ups"));
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new FollowUpDelegate(m_model, m_of == Of::Study, m_list));
    m_list->viewport()->setBackgroundRole(QPalette::Base);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_list->addActions({m_open, m_done, m_day, m_whom, m_reword, m_remove});
    m_list->setKey(Qt::Key_F2, m_reword);
    m_list->setKey(Qt::Key_Delete, m_remove);
    m_none = new Label(m_of == Of::Study
                           ? tr("Lines that begin with ? in a session stand here, and what you promised to its people.")
                           : tr("What you promised to this person, and what is still to be asked, stands here."),
                       Type::Body, &Theme::inkFaint);
    auto* none = new QHBoxLayout;
    none->setContentsMargins(16, 6, 16, 6);
    none->addWidget(m_none);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(head);
    column->addWidget(m_list);
    column->addLayout(none);
}

void FollowUpSection::setWorkspace(core::Workspace* workspace)
{
    if (m_reading)
        m_reading->cancel();
    m_reading.reset();
    m_workspace = workspace;
    m_study = {};
    m_person = {};
    take({});
    if (workspace)
        connect(workspace, &core::Workspace::changed, this, [this](const core::ChangeSet& changes) {
            if (changes.touchesAny({"follow_up", "entry", "session", "speaker", "participant"}))
                refresh();
        });
}

void FollowUpSection::show(core::Id<core::Study> study)
{
    if (study != m_study)
        take({});
    m_study = study;
    refresh();
}

void FollowUpSection::show(core::Id<core::Participant> person)
{
    if (person != m_person)
        take({});
    m_person = person;
    refresh();
}

FollowUpSection::Read FollowUpSection::readFor(const core::Stores& stores, core::Id<core::Study> study,
                                               core::Id<core::Participant> person)
{
    QHash<core::Id<core::Participant>, QString> codes;
    for (const auto& one : stores.people.participants())
        codes.insert(one.id, one.code);
    QHash<core::Id<core::Session>, QString> titles;
    for (const auto& session : stores.sessions.sessions())
        titles.insert(session.id, session.title);
    Read read;
    for (auto& followUp : study ? stores.followUps.followUps(study) : stores.followUps.followUps(person)) {
        const QString whom = codes.value(followUp.participant), session = titles.value(followUp.session);
        read.rows.push_back({std::move(followUp), whom, session});
    }
    if (study)
        read.people = peopleOf(stores, study);
    else if (const auto one = stores.people.participant(person))
        read.people = {*one};
    return read;
}

/// Read on a worker: the lines of a large project are many.
void FollowUpSection::refresh()
{
    m_stale = !isPageInView();
    if (m_stale || !m_workspace || (!m_study && !m_person))
        return;
    if (m_reading)
        m_reading->cancel();
    m_reading = std::make_shared<core::Progress>();
    m_workspace
        ->readInBackground(
            [study = m_study, person = m_person](const core::Stores& stores) { return readFor(stores, study, person); },
            m_reading)
        .then(this, [this, reading = m_reading](core::Result<Read> read) {
            if (reading != m_reading || reading->isCancelled())
                return;
            if (!read)
                return void(emit failed(read.error()));
            if (!m_list->isEditing()) // else when the words are written
                take(std::move(*read));
        });
}

void FollowUpSection::take(Read read)
{
    const auto* chosen = current();
    const auto before = chosen ? std::optional(chosen->followUp) : std::nullopt;
    const int place = m_list->currentIndex().row();
    m_people = std::move(read.people);
    m_model.setRows(std::move(read.rows), QDate::currentDate());
    const int count = m_model.rowCount();
    if (count > 0 && !m_list->currentIndex().isValid()) {
        const int row = before ? m_model.rowOf(*before) : -1;
        m_list->setCurrentIndex(m_model.index(row >= 0 ? row : std::clamp(place, 0, count - 1)));
    }
    m_list->setVisible(count > 0);
    m_list->setFixedHeight(std::min(count, mostRows) * rowHeight(FollowUpDelegate::rowPixels));
    m_none->setVisible(count == 0);
    m_head->setNote(count == 0 ? QString() : tr("%1 of %2 to be done").arg(number(toDo()), number(count)));
    enableActions();
    emit shownChanged();
}

int FollowUpSection::toDo() const
{
    return static_cast<int>(std::count_if(m_model.rows().begin(), m_model.rows().end(),
                                          [](const FollowUpRow& row) { return !row.isDone(); }));
}

const FollowUpRow* FollowUpSection::current() const
{
    return m_list->currentIndex().isValid() ? &m_model.row(m_list->currentIndex().row()) : nullptr;
}

void FollowUpSection::setEnabled(bool shown, bool writes)
{
    m_shown = shown;
    m_writes = writes;
    if (m_stale && isPageInView())
        refresh();
    enableActions();
}

void FollowUpSection::enableActions()
{
    const auto* row = current();
    const QString line = tr("A ? line is worded and deleted in its session.");
    Actions::allow(m_add, m_people.empty() ? tr("Nobody takes part here to whom it could be promised.") : QString());
    m_add->setEnabled(m_writes && !m_people.empty());
    m_open->setEnabled(m_shown && row && row->isLine());
    for (auto* action : {m_done, m_day})
        action->setEnabled(m_shown && m_writes && row);
    Actions::rename(m_done, row && row->isDone() ? tr("Mark follow-up as to be done") : tr("Mark follow-up done"));
    m_whom->setEnabled(m_shown && m_writes && row && m_of == Of::Study && !m_people.empty());
    for (auto* action : {m_reword, m_remove}) {
        Actions::allow(action, row && row->isLine() ? line : QString());
        action->setEnabled(m_shown && m_writes && row && !row->isLine());
    }
    m_model.setEditable(m_writes);
}

} // namespace ui
