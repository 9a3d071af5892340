#include "ui/guides/session_guide.h"

#include "ui/widgets/actions.h"
#include "ui/widgets/words.h"

#include <QMenu>

#include <algorithm>

namespace ui {

SessionGuide::SessionGuide(Actions& actions, QObject* parent) : QObject(parent)
{
    const QString menu = tr("Guide");
    const auto add = [&](const char* id, const QString& text, const char* icon, const QKeySequence& key, bool group,
                         auto does) {
        auto* action = actions.add({.id = QLatin1String(id),
                                    .text = text,
                                    .icon = QLatin1String(icon),
                                    .key = key,
                                    .menu = menu,
                                    .group = group});
        connect(action, &QAction::triggered, this, does);
        return action;
    };
    m_next = add("guide.ask-next", tr("Ask the next question"), "checkmark", Qt::CTRL | Qt::Key_N, false,
                 [this] { askNext(); });
    m_back = add("guide.take-back", tr("Take the last question back"), "edit-undo", Qt::CTRL | Qt::SHIFT | Qt::Key_N,
                 false, [this] { takeLastBack(); });
    m_link = add("guide.link-answers", tr("Link answers to questions"), "link", {}, false, [this] { linkAnswers(); });
    m_choose = add("guide.choose", tr("Choose the guide…"), "view-task", {}, true, [this] { emit choiceAsked(); });
    m_open = add("guide.open", tr("Open the guide"), "go-next", {}, false, [this] {
        if (m_progress.guide)
            emit guideAsked(m_progress.guide->id);
    });
}

void SessionGuide::setWorkspace(core::Workspace* workspace)
{
    m_workspace = workspace;
    m_session = {};
    m_guides.clear();
    m_progress = {};
    m_model.setProgress(m_progress);
    if (workspace)
        connect(workspace, &core::Workspace::changed, this, [this](const core::ChangeSet& changes) {
            m_sameGuide = m_sameGuide && !changes.touchesAny({"guide", "guide_item", "session"});
            m_sameAsked = m_sameAsked && !changes.touches(QStringLiteral("session_item"));
        });
}

void SessionGuide::show(core::Id<core::Session> session)
{
    const bool same = m_sameGuide && session == m_session;
    if (same && m_sameAsked)
        return;
    m_session = session;
    const auto read = m_workspace->read([&](const core::Stores& stores) {
        if (same)
            return core::refreshAsked(m_progress, stores, session);
        const auto found = stores.sessions.session(session);
        m_progress = core::guideProgress(stores, session);
        m_guides = found ? stores.guides.guides(found->study) : std::vector<core::Guide>();
    });
    m_sameGuide = m_sameAsked = read.has_value();
    if (!read)
        return void(emit failed(read.error()));
    m_model.setProgress(m_progress);
    emit changed();
}

void SessionGuide::enableActions(bool shown)
{
    const bool writes = shown && mayWrite();
    m_next->setEnabled(writes && m_progress.next() >= 0);
    m_back->setEnabled(writes && lastAsked().has_value());
    m_link->setEnabled(writes && m_progress.wasAsked() > 0);
    Actions::allow(m_choose, !writes            ? tr("Nothing can be changed here.")
                             : m_guides.empty() ? tr("The study has no guide yet: make one on its page.")
                                                : QString());
    m_open->setEnabled(shown && m_progress.guide);
}

bool SessionGuide::mayWrite() const
{
    return m_workspace && m_session && !m_workspace->isReadOnly() && !m_workspace->isBusy();
}

QString SessionGuide::figures() const
{
    return m_progress.guide ? tr("%1 of %2 asked").arg(m_progress.wasAsked()).arg(m_progress.toAsk()) : QString();
}

bool SessionGuide::begin()
{
    return mayWrite() && m_settle();
}

template <class Change> bool SessionGuide::edit(const QString& label, Change change)
{
    if (!begin())
        return false;
    const auto done = m_workspace->edit(label, change);
    if (!done)
        emit failed(done.error());
    return done.has_value();
}

QString SessionGuide::textOf(core::Id<core::GuideItem> item) const
{
    for (const auto& line : m_progress.lines)
        if (line.item.id == item)
            return line.item.text.simplified();
    return {};
}

std::optional<core::AskedItem> SessionGuide::askedOf(core::Id<core::GuideItem> item) const
{
    for (const auto& line : m_progress.lines)
        if (line.item.id == item)
            return line.asked;
    return std::nullopt;
}

/// The one that is being asked, else the one with the latest time.
std::optional<core::AskedItem> SessionGuide::lastAsked() const
{
    if (const int current = m_progress.current(); current >= 0)
        return m_progress.lines[static_cast<size_t>(current)].asked;
    std::optional<core::AskedItem> last;
    for (const auto& line : m_progress.lines)
        if (line.asked && line.number > 0 && (!last || line.asked->atMs.value_or(0) >= last->atMs.value_or(0)))
            last = line.asked;
    return last;
}

void SessionGuide::ask(core::Id<core::GuideItem> item)
{
    core::Id<core::Entry> entry;
    if (edit(tr("Ask %1").arg(quoted(textOf(item))),
             [&](core::Stores& stores) { entry = core::ask(stores, m_session, item, m_clock()); }))
        emit entryAsked(entry);
}

void SessionGuide::takeBack(core::Id<core::GuideItem> item)
{
    edit(tr("Take back %1").arg(quoted(textOf(item))),
         [&](core::Stores& stores) { core::takeBack(stores, m_session, item); });
}

void SessionGuide::follow(core::Id<core::GuideItem> item)
{
    if (!askedOf(item))
        return ask(item);
    const auto entry = m_workspace->read([&](const core::Stores& stores) {
        const auto entries = stores.sessions.entries(m_session);
        const auto found =
            std::find_if(entries.begin(), entries.end(), [&](const core::Entry& one) { return one.guideItem == item; });
        return found == entries.end() ? core::Id<core::Entry>() : found->id;
    });
    if (entry && *entry)
        emit entryAsked(*entry);
}

void SessionGuide::askNext()
{
    if (const int next = m_progress.next(); next >= 0)
        ask(m_progress.lines[static_cast<size_t>(next)].item.id);
}

void SessionGuide::takeLastBack()
{
    if (const auto last = lastAsked())
        takeBack(last->item);
}

void SessionGuide::askedHere(core::Id<core::GuideItem> item)
{
    if (const auto entry = m_cursor())
        edit(tr("Mark where %1 was asked").arg(quoted(textOf(item))),
             [&](core::Stores& stores) { core::askedIn(stores, entry, item); });
}

void SessionGuide::linkAnswers()
{
    int linked = 0;
    if (!edit(tr("Link answers to questions"),
              [&](core::Stores& stores) { linked = core::linkAnswers(stores, m_session); }))
        return;
    emit told(linked == 0 ? tr("Every line belongs to its question already.")
                          : counted(linked, tr("%1 line now belongs to the question before it."),
                                    tr("%1 lines now belong to the question before them.")));
}

void SessionGuide::choose(std::optional<core::Guide> guide)
{
    const auto id = guide ? std::optional(guide->id) : std::nullopt;
    edit(guide ? tr("Follow the guide '%1'").arg(guide->name) : tr("Follow no guide"),
         [&](core::Stores& stores) { stores.guides.setGuide(m_session, id); });
}

void SessionGuide::openChoice(const QPoint& place)
{
    auto* menu = new QMenu(tr("Guide of the session"));
    menu->setAccessibleName(tr("Guide of the session"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto offer = [&](const QString& name, std::optional<core::Guide> guide) {
        auto* action = menu->addAction(QString(name).replace(u'&', QStringLiteral("&&")));
        action->setCheckable(true);
        action->setChecked(guide == m_progress.guide);
        connect(action, &QAction::triggered, this, [this, guide] { choose(guide); });
    };
    for (const auto& guide : m_guides)
        offer(guide.name, guide);
    offer(tr("No guide"), std::nullopt);
    menu->popup(place);
    menu->setActiveAction(menu->actions().front());
}

void SessionGuide::openMenu(core::Id<core::GuideItem> item, const QPoint& place)
{
    auto* menu = new QMenu(tr("Question"));
    menu->setAccessibleName(tr("Question"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto offer = [&](const QString& text, bool enabled, auto does) {
        auto* action = menu->addAction(text);
        action->setEnabled(enabled);
        connect(action, &QAction::triggered, this, does);
    };
    const bool asked = askedOf(item).has_value();
    if (asked)
        offer(tr("Go to where it was asked"), true, [this, item] { follow(item); });
    else
        offer(tr("Ask it"), mayWrite(), [this, item] { ask(item); });
    offer(tr("It was asked in this line of the text"), mayWrite() && bool(m_cursor()),
          [this, item] { askedHere(item); });
    if (asked)
        offer(tr("Take back"), mayWrite(), [this, item] { takeBack(item); });
    menu->addSeparator();
    offer(tr("Answers across sessions"), true, [this, item] { emit answersAsked(item); });
    menu->popup(place);
}

} // namespace ui
