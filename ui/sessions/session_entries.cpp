#include "ui/sessions/session_entries.h"

#include "ui/sessions/session_typing.h"
#include "ui/sessions/session_view.h"
#include "ui/widgets/actions.h"
#include "ui/widgets/type.h"
#include "ui/widgets/words.h"

#include "core/sessions/clock_time.h"

#include <QLineEdit>
#include <QMenu>
#include <QVBoxLayout>
#include <QWidgetAction>

namespace ui {
namespace {

QString entriesCounted(int count)
{
    return count == 1 ? SessionEntries::tr("entry") : SessionEntries::tr("%1 entries").arg(count);
}

constexpr core::EntryKind kinds[] = {core::EntryKind::Utterance, core::EntryKind::Note, core::EntryKind::Insight,
                                     core::EntryKind::FollowUp, core::EntryKind::Question};
constexpr core::EntryKind observed[] = {core::EntryKind::Activity, core::EntryKind::Environment,
                                        core::EntryKind::Interaction, core::EntryKind::Object, core::EntryKind::User};

QString kindNamed(core::EntryKind kind)
{
    if (kind == core::EntryKind::Utterance)
        return SessionEntries::tr("Utterance");
    return kind == core::EntryKind::Note ? SessionEntries::tr("Note") : kindWord(kind);
}

} // namespace

SessionEntries::SessionEntries(Actions& actions, SessionView& view, SessionTyping& typing, QObject* parent)
    : QObject(parent), m_view(view), m_typing(typing)
{
    const QString menu = tr("Entry");
    const auto ctrlShift = Qt::CTRL | Qt::SHIFT;
    const auto key = [](QKeyCombination keys) { return QKeySequence(keys); };
    add(actions,
        {QStringLiteral("entry.speaker"), tr("Change speaker…"), QStringLiteral("user"), key(ctrlShift | Qt::Key_S),
         menu},
        &SessionEntries::chooseSpeaker);
    add(actions,
        {QStringLiteral("entry.kind"), tr("Change kind…"), QStringLiteral("edit-rename"), key(ctrlShift | Qt::Key_Y),
         menu},
        &SessionEntries::chooseKind);
    add(actions,
        {QStringLiteral("entry.time"), tr("Change time…"), QStringLiteral("view-history"), key(ctrlShift | Qt::Key_M),
         menu},
        &SessionEntries::askTime);
    add(actions,
        {QStringLiteral("entry.key-quote"), tr("Key quote"), QStringLiteral("rating"), key(Qt::CTRL | Qt::Key_Period),
         menu},
        &SessionEntries::toggleKeyQuote);
    add(actions,
        {.id = QStringLiteral("entry.insert"),
         .text = tr("Insert entry below"),
         .icon = QStringLiteral("list-add"),
         .key = key(ctrlShift | Qt::Key_Return),
         .menu = menu,
         .group = true},
        &SessionEntries::insertBelow);
    add(actions,
        {QStringLiteral("entry.join"), tr("Join with entry above"), QStringLiteral("merge"), key(ctrlShift | Qt::Key_J),
         menu},
        &SessionEntries::joinWithAbove);
    add(actions,
        {QStringLiteral("entry.up"), tr("Move entry up"), QStringLiteral("go-up"), key(ctrlShift | Qt::Key_Up), menu},
        &SessionEntries::moveUp);
    add(actions,
        {QStringLiteral("entry.down"), tr("Move entry down"), QStringLiteral("go-down"), key(ctrlShift | Qt::Key_Down),
         menu},
        &SessionEntries::moveDown);
    add(actions,
        {QStringLiteral("entry.delete"), tr("Delete entry"), QStringLiteral("edit-delete"), key(ctrlShift | Qt::Key_K),
         menu},
        &SessionEntries::remove);
}

void SessionEntries::add(Actions& actions, const ActionSpec& spec, void (SessionEntries::*does)())
{
    QAction* action = actions.add(spec);
    connect(action, &QAction::triggered, this, does);
    m_actions << action;
}

void SessionEntries::setContent(const SessionContent* content)
{
    m_content = content;
}

void SessionEntries::setEnabled(bool enabled)
{
    for (auto* action : m_actions)
        action->setEnabled(enabled && !m_view.isReadOnly());
}

SessionEntries::Chosen SessionEntries::chosen() const
{
    const auto selected = m_view.selection();
    if (!selected)
        return {m_view.textCursor().blockNumber(), 1};
    const bool endsBefore = selected->lastOffset == 0 && selected->lastEntry > selected->firstEntry;
    return {selected->firstEntry, selected->lastEntry - selected->firstEntry + (endsBefore ? 0 : 1)};
}

/// Writes what was typed. False where there is no entry to do anything to.
bool SessionEntries::begin()
{
    return m_workspace && m_content && m_typing.settle() && !m_content->entries.empty();
}

void SessionEntries::rewrite(const QString& label, const core::TextEdit& edit)
{
    QStringList known;
    for (const auto& entry : m_content->entries)
        known.append(entry.text);
    const auto done = m_workspace->edit(label, [&, session = m_content->session.id](core::Stores& stores) {
        core::rewrite(stores, session, known, {edit});
    });
    if (!done)
        emit failed(done.error());
}

void SessionEntries::change(const QString& label, const std::function<void(core::Entry&)>& change)
{
    const auto [first, count] = chosen();
    const std::vector<core::Entry> entries(m_content->entries.begin() + first,
                                           m_content->entries.begin() + first + count);
    const auto done = m_workspace->edit(label, [&](core::Stores& stores) {
        for (core::Entry entry : entries) {
            change(entry);
            stores.sessions.update(entry);
        }
    });
    if (!done)
        emit failed(done.error());
}

void SessionEntries::refuse(const QString& why)
{
    emit failed({core::Error::Kind::Refused, why});
}

void SessionEntries::insertBelow()
{
    if (!m_workspace || !m_content || !m_typing.settle())
        return;
    const auto [first, count] = chosen();
    const int at = m_content->entries.empty() ? 0 : first + count;
    rewrite(tr("Add entry"), core::InsertEntries{at, {QString()}, at - 1});
    m_view.showEntry(std::min(at, int(m_content->entries.size()) - 1));
}

void SessionEntries::joinWithAbove()
{
    if (!begin())
        return;
    auto [first, count] = chosen();
    first = count > 1 ? first : first - 1;
    if (first < 0)
        return;
    const int last = first + std::max(1, count - 1);
    const auto& entries = m_content->entries;
    for (int at = first; at < last; ++at)
        if (entries[size_t(at)].speaker != entries[size_t(at) + 1].speaker)
            return refuse(tr("Entries of two speakers were not joined: the words of one would become the other's. Give "
                             "them the same speaker first."));
    // One after the other into the first, so that each passage stays on its words.
    QStringList known;
    std::vector<core::TextEdit> edits;
    for (const auto& entry : entries)
        known.append(entry.text);
    for (int at = last; at > first; --at)
        edits.push_back(core::ReplaceWords{at - 1, int(known[at - 1].size()), at, 0, {QStringLiteral(" ")}});
    const auto done = m_workspace->edit(tr("Join entries"), [&, session = m_content->session.id](core::Stores& stores) {
        core::rewrite(stores, session, known, edits);
    });
    if (!done)
        emit failed(done.error());
}

void SessionEntries::move(int by)
{
    if (!begin())
        return;
    const auto [first, count] = chosen();
    const int to = first + by;
    if (to < 0 || to + count > int(m_content->entries.size()))
        return;
    const int offset = m_view.textCursor().positionInBlock();
    rewrite(tr("Move %1").arg(entriesCounted(count)), core::MoveEntries{first, count, to});
    m_view.chooseEntries(to, count, offset);
}

void SessionEntries::remove()
{
    if (!begin())
        return;
    const auto [first, count] = chosen();
    rewrite(tr("Delete %1").arg(entriesCounted(count)), core::RemoveEntries{first, count});
}

void SessionEntries::toggleKeyQuote()
{
    if (!begin())
        return;
    const bool on = !m_content->entries[size_t(chosen().first)].keyQuote;
    change(on ? tr("Mark key quote") : tr("Unmark key quote"), [on](core::Entry& entry) { entry.keyQuote = on; });
}

QPoint SessionEntries::belowCaret() const
{
    return m_view.viewport()->mapToGlobal(m_view.cursorRect().bottomLeft() + QPoint(0, 5));
}

void SessionEntries::openMenu(QMenu* menu)
{
    m_menu = menu;
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->popup(belowCaret());
    if (!menu->actions().isEmpty())
        menu->setActiveAction(menu->actions().first());
}

void SessionEntries::chooseSpeaker()
{
    if (!begin())
        return;
    auto* menu = new QMenu(tr("Speaker"), &m_view);
    menu->setAccessibleName(tr("Speaker"));
    std::vector<core::Speaker> speakers(m_content->speakers.cbegin(), m_content->speakers.cend());
    std::sort(speakers.begin(), speakers.end(), [](const auto& a, const auto& b) { return a.id < b.id; });
    speakers.push_back({}); // nobody
    int number = 0;
    for (const auto& speaker : speakers) {
        const QString code = m_content->codes.value(speaker.participant);
        QString name = speaker.id ? speaker.label : tr("Nobody named");
        if (!code.isEmpty() && code != name)
            name += QStringLiteral(" (%1)").arg(code);
        name.replace(u'&', QStringLiteral("&&"));
        const QString shown = ++number < 10 ? QStringLiteral("&%1  %2").arg(number).arg(name) : name;
        connect(menu->addAction(shown), &QAction::triggered, this, [this, speaker] {
            const int count = chosen().count;
            change(speaker.id ? tr("Give %1 to %2").arg(entriesCounted(count), speaker.label)
                              : tr("Take the speaker from %1").arg(entriesCounted(count)),
                   [&](core::Entry& entry) { entry.speaker = speaker.id; });
        });
    }
    openMenu(menu);
}

void SessionEntries::chooseKind()
{
    if (!begin())
        return;
    auto* menu = new QMenu(tr("Kind"), &m_view);
    menu->setAccessibleName(tr("Kind"));
    int number = 0;
    const auto offer = [&](core::EntryKind kind) {
        connect(menu->addAction(QStringLiteral("&%1  %2").arg(++number % 10).arg(kindNamed(kind))), &QAction::triggered,
                this, [this, kind] {
                    change(tr("Make %1: %2").arg(entriesCounted(chosen().count), kindNamed(kind)),
                           [kind](core::Entry& entry) { entry.kind = kind; });
                });
    };
    if (m_content->session.kind == core::SessionKind::Feedback)
        offer(core::EntryKind::Feedback);
    for (const auto kind : kinds)
        offer(kind);
    if (m_content->session.kind == core::SessionKind::Observation)
        for (const auto kind : observed)
            offer(kind);
    openMenu(menu);
}

void SessionEntries::askTime()
{
    if (!begin())
        return;
    auto* menu = new QMenu(tr("Time"), &m_view);
    menu->setAccessibleName(tr("Time"));
    auto* field = new QLineEdit(sessionTime(m_content->entries[size_t(chosen().first)].atMs));
    field->setAccessibleName(tr("Time in the session"));
    field->setPlaceholderText(tr("m:ss or h:mm:ss"));
    field->setMinimumWidth(scaled(140));
    field->selectAll();
    auto* holder = new QWidget;
    auto* layout = new QVBoxLayout(holder);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->addWidget(field);
    auto* action = new QWidgetAction(menu);
    action->setDefaultWidget(holder);
    menu->addAction(action);
    connect(field, &QLineEdit::returnPressed, this, [this, field, menu] {
        const QString words = field->text();
        menu->close();
        setTime(words);
    });
    m_menu = menu;
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->popup(belowCaret());
    field->setFocus(Qt::PopupFocusReason);
}

void SessionEntries::setTime(const QString& words)
{
    const QString text = words.trimmed();
    const auto time = core::clockTime(text);
    if (!text.isEmpty() && !time)
        return refuse(
            tr("“%1” is no time in a session. Write m:ss or h:mm:ss, or nothing to take the time away.").arg(text));
    change(text.isEmpty() ? tr("Take the time from %1").arg(entriesCounted(chosen().count))
                          : tr("Set time %1").arg(text),
           [time](core::Entry& entry) {
               entry.atMs = time;
               entry.timeEstimated = false;
           });
}

} // namespace ui
