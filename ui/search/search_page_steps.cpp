// What is done with a search: keeping it, and taking its highlights as evidence.
#include "ui/search/query_bar.h"
#include "ui/search/search_page.h"
#include "ui/search/search_side.h"
#include "ui/widgets/ask_strip.h"

#include <QLineEdit>

namespace ui {

void SearchPage::saveSearch()
{
    auto* name = new QLineEdit(query().trimmed());
    name->setAccessibleName(tr("Name of the search"));
    m_strip->ask(
        {QStringLiteral("edit-find"), tr("Save search"), {}, tr("It stands on this page and in the commands.")}, name,
        [this, name] { keep(name->text()); });
    name->setFocus(Qt::OtherFocusReason);
    name->selectAll();
}

void SearchPage::keep(const QString& name)
{
    const auto done = m_workspace->edit(tr("Save search '%1'").arg(name.simplified()),
                                        [&](core::Stores& stores) { stores.savedSearches.add(name, query()); });
    if (!done)
        emit failed(done.error());
    else
        remember();
}

void SearchPage::renameSaved(core::Id<core::SavedSearch> search, const QString& name)
{
    const auto done = m_workspace->edit(tr("Rename search '%1'").arg(name),
                                        [&](core::Stores& stores) { stores.savedSearches.rename(search, name); });
    if (!done)
        emit failed(done.error());
}

void SearchPage::deleteSaved()
{
    const auto* chosen = m_side->chosen();
    if (!chosen)
        return;
    const auto done = m_workspace->edit(tr("Delete search '%1'").arg(chosen->name),
                                        [id = chosen->id](core::Stores& stores) { stores.savedSearches.remove(id); });
    if (!done)
        emit failed(done.error());
}

/// Highlights are found by the same words as entries; their own tags and quotes are looked at.
void SearchPage::useAsEvidence()
{
    remember();
    m_workspace
        ->readInBackground([text = query()](const core::Stores& stores) {
            return core::Search(stores.db).highlights(core::search::parse(text, core::search::Mode::AsTyped));
        })
        .then(this, [this](core::Result<std::vector<core::Id<core::Highlight>>> found) {
            if (!found)
                emit failed(found.error());
            else if (found->empty())
                emit told(tr("This search finds no highlights. Tag what it finds first."));
            else
                emit evidenceAsked(*found);
        });
}

} // namespace ui
