// What the command palette finds by its name: actions, sessions, and all else in the project that has one.
#include "ui/shell/main_window.h"

#include "ui/sessions/session_list_page.h"
#include "ui/shell/palette_model.h"
#include "ui/widgets/actions.h"
#include "ui/widgets/words.h"

#include "core/stores.h"

#include <QAction>
#include <QFileInfo>

namespace ui {
namespace {

struct Named {
    std::vector<core::Tag> tags;
    QHash<core::Id<core::Tag>, QString> paths;
    std::vector<core::Persona> personas;
    std::vector<core::Claim> insights;
    std::vector<core::Study> studies;
    std::vector<core::Board> boards;
    std::vector<core::Segment> segments;
    std::vector<core::Account> accounts;
    std::vector<core::Participant> people;
    std::vector<core::SavedSearch> searches;
};

/// "P07 Anna Berg".
QString coded(const QString& code, const QString& name)
{
    return code.isEmpty() ? name : name.isEmpty() || code == name ? code : code + u' ' + name;
}

} // namespace

std::vector<PaletteItem> MainWindow::paletteItems()
{
    std::vector<PaletteItem> items;
    for (auto* action : m_actions.all()) {
        if (!action->isEnabled() || !action->isVisible() || action->objectName() == u"go.commands")
            continue;
        const QString icon = action->icon().name();
        items.push_back({PaletteItem::Kind::Action,
                         action->text(),
                         {},
                         Actions::keyOf(action),
                         icon.isEmpty() ? QStringLiteral("system-run") : icon,
                         0,
                         [action] { action->trigger(); }});
    }
    if (!m_workspace)
        for (const auto& path : m_settings.recentProjects())
            items.push_back({PaletteItem::Kind::Project,
                             QFileInfo(path).completeBaseName(),
                             QFileInfo(path).absolutePath(),
                             {},
                             QStringLiteral("document-open"),
                             0,
                             [this, path] { openProject(path); }});
    for (int row = 0; row < m_sessionList->model().rowCount(); ++row) {
        const auto& summary = m_sessionList->model().session(row);
        const QString name = summary.session.code.isEmpty() ? summary.session.title
                                                            : summary.session.code + u' ' + summary.session.title;
        items.push_back({PaletteItem::Kind::Session,
                         name,
                         counted(summary.entries, tr("%1 entry"), tr("%1 entries")),
                         {},
                         QStringLiteral("dialog-messages"),
                         0,
                         [this, id = summary.session.id] {
                             go(core::Place{id, {}, {}});
                         }});
    }
    if (m_workspace)
        addNamed(items);
    return items;
}

/// All that has a name in the project, besides its sessions.
void MainWindow::addNamed(std::vector<PaletteItem>& items)
{
    using Kind = PaletteItem::Kind;
    const auto add = [&](Kind kind, const QString& name, const QString& detail, const char* icon, Destination place) {
        items.push_back({kind, name, detail, {}, QLatin1String(icon), 0, [this, place] { go(place); }});
    };
    const auto named = m_workspace->read([](const core::Stores& stores) {
        return Named{stores.tags.tags(),         stores.tags.paths(),       stores.personas.personas(),
                     stores.claims.insights(),   stores.sessions.studies(), stores.boards.boards(),
                     stores.segments.segments(), stores.people.accounts(),  stores.people.participants(),
                     stores.savedSearches.all()};
    });
    if (!named)
        return;
    for (const auto& tag : named->tags)
        items.push_back(
            {Kind::Tag, named->paths.value(tag.id), {}, {}, {}, tag.colour, [this, id = tag.id] { go(id); }});
    for (const auto& persona : named->personas)
        add(Kind::Persona, persona.name, persona.role, "user-identity", persona.id);
    for (const auto& insight : named->insights)
        add(Kind::Insight, insight.text, {}, "games-hint", insight.id);
    for (const auto& study : named->studies)
        add(Kind::Study, study.name, {}, "view-task", study.id);
    for (const auto& board : named->boards)
        add(Kind::Board, board.name, {}, "object-group", board.id);
    for (const auto& segment : named->segments)
        add(Kind::Segment, segment.name, segment.rule, "office-chart-scatter", segment.id);
    for (const auto& account : named->accounts)
        add(Kind::Account, coded(account.code, account.name), account.industry, "system-users", account.id);
    for (const auto& person : named->people)
        add(Kind::Person, coded(person.code, person.name), person.role, "user", person.id);
    for (const auto& search : named->searches)
        add(Kind::Search, search.name, search.query, "edit-find", Query{search.query});
}

} // namespace ui
