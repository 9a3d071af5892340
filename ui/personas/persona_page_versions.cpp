// What was printed of a persona, and what has changed since.
#include "ui/personas/persona_page.h"
#include "ui/personas/sheet_list.h"
#include "ui/personas/versions_drawer.h"
#include "ui/widgets/list_view.h"
#include "ui/widgets/words.h"

#include <QAction>

namespace ui {

void PersonaPage::openVersions()
{
    readVersions([this](std::vector<core::report::VersionStep> steps) {
        if (steps.empty())
            return void(
                emit told(tr("%1 was not printed yet. Each print that differs from the one before is a version.")
                              .arg(quoted(m_sheet.content().persona.name))));
        m_versions->show(m_sheet.content().persona.name, std::move(steps));
        m_versions->list().setFocus(Qt::OtherFocusReason);
        enableActions();
    });
}

/// What is shown follows the sheet; it goes where nothing was printed of the persona in hand.
void PersonaPage::followVersions()
{
    if (!m_versions->isVisible())
        return;
    readVersions([this](std::vector<core::report::VersionStep> steps) {
        if (steps.empty())
            return closeVersions();
        m_versions->show(m_sheet.content().persona.name, std::move(steps));
    });
}

void PersonaPage::readVersions(const std::function<void(std::vector<core::report::VersionStep>)>& then)
{
    if (m_readingVersions)
        m_readingVersions->cancel();
    m_readingVersions = std::make_shared<core::Progress>();
    m_workspace
        ->readInBackground(
            [id = persona()](const core::Stores& stores) { return core::report::versionSteps(stores, id); },
            m_readingVersions)
        .then(this,
              [this, then, reading = m_readingVersions](core::Result<std::vector<core::report::VersionStep>> steps) {
                  if (reading != m_readingVersions || !isVisible())
                      return;
                  if (!steps)
                      return void(emit failed(steps.error()));
                  then(std::move(*steps));
              });
}

void PersonaPage::closeVersions()
{
    const bool had = m_versions->list().hasFocus();
    m_versions->hide();
    if (had)
        m_list->setFocus(Qt::OtherFocusReason);
    enableActions();
}

/// Leads to the trait, or to the section that it stood in.
void PersonaPage::showChanged(const core::PersonaChange& change)
{
    if (change.part == QLatin1String("head"))
        return m_list->setFocus(Qt::OtherFocusReason);
    int row = m_sheet.rowOfSection(change.part == QLatin1String("facts") ? QString() : change.part);
    for (const auto* trait : m_sheet.content().in(change.part))
        if (trait->claim.text == change.subject)
            row = m_sheet.rowOf(trait->claim.id);
    if (row >= 0)
        m_list->setCurrentIndex(m_sheet.index(row));
    m_list->setFocus(Qt::OtherFocusReason);
}

} // namespace ui
