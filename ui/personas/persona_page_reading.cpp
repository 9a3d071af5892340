// What the page shows: read anew where something changed, and on a worker what takes its time.
#include "ui/claims/evidence_picker.h"
#include "ui/personas/persona_head.h"
#include "ui/personas/persona_list.h"
#include "ui/personas/persona_page.h"
#include "ui/personas/sheet_list.h"
#include "ui/personas/versions_drawer.h"
#include "ui/print/sheet_preview.h"
#include "ui/widgets/ask_strip.h"
#include "ui/widgets/label.h"
#include "ui/widgets/name_picker.h"

#include "core/analysis/segment_members.h"
#include "core/personas/persona_sections.h"

#include <QStackedLayout>

#include <algorithm>

namespace ui {

void PersonaPage::setWorkspace(core::Workspace* workspace)
{
    m_workspace = workspace;
    m_picker->setWorkspace(workspace);
    m_names->close();
    m_ask->cancel();
    m_sheet.setContent({});
    m_preview->show(nullptr, {});
    m_versions->hide();
    m_personas->personas().setPersonas({});
    for (const auto& reading : {m_reading, m_readingVersions, m_readingSegment})
        if (reading)
            reading->cancel();
    if (!workspace)
        return;
    connect(workspace, &core::Workspace::busyChanged, this, &PersonaPage::enableActions);
    connect(workspace, &core::Workspace::changed, this, [this](const core::ChangeSet& changes) {
        if (changes.touchesAny({"persona",
                                "persona_fact",
                                "claim",
                                "evidence",
                                "highlight",
                                "highlight_tag",
                                "entry",
                                "speaker",
                                "session",
                                "consent",
                                "participant",
                                "account",
                                "tag",
                                "session_item",
                                "persona_version",
                                "persona_account",
                                "buying_role",
                                "buying_role_account",
                                "persona_scale",
                                "scale_place",
                                "attribute",
                                "attribute_value",
                                "segment",
                                "segment_member"}))
            refresh(&changes);
    });
    m_stale = true;
}

void PersonaPage::refresh(const core::ChangeSet* changes)
{
    m_stale = m_stale || !isVisible();
    if (!isVisible() || !m_workspace || (!m_stale && changes && takeWords(*changes)))
        return;
    m_stale = false;
    readSheet();
    readPersonas();
}

/// Takes over what was only worded anew, so that typing waits for no counting of people. False where more has changed.
bool PersonaPage::takeWords(const core::ChangeSet& changes)
{
    const QStringList wordy{QStringLiteral("persona"),       QStringLiteral("persona_fact"),
                            QStringLiteral("claim"),         QStringLiteral("persona_account"),
                            QStringLiteral("buying_role"),   QStringLiteral("buying_role_account"),
                            QStringLiteral("persona_scale"), QStringLiteral("scale_place")};
    const auto touched = changes.tables();
    const auto personas = changes.rows(QStringLiteral("persona"));
    const bool onlyWords =
        std::all_of(touched.begin(), touched.end(), [&](const QString& table) { return wordy.contains(table); });
    if (!onlyWords || !personas.came.isEmpty() || !personas.went.isEmpty() ||
        (personas.count > 0 && personas.changed != QSet{persona().value}))
        return false;
    auto content = m_workspace->read([this](const core::Stores& stores) { return m_sheet.content().reworded(stores); });
    if (!content || !*content)
        return false;
    const bool other = (*content)->persona.segment != m_sheet.content().persona.segment;
    m_personas->personas().reword((*content)->persona);
    showContent(std::move(**content));
    if (other)
        readSegment();
    return true;
}

void PersonaPage::showContent(ShownPersona content)
{
    m_sheet.setContent(std::move(content));
    m_head->show(m_sheet.content());
    m_printed->setText(m_sheet.content().printed);
    m_printed->setVisible(!m_sheet.content().printed.isEmpty());
    followVersions();
}

/// Who is in its segment, who can stand on its scales too: found on a worker, until then those who were known before.
void PersonaPage::readSegment()
{
    if (m_readingSegment)
        m_readingSegment->cancel();
    m_readingSegment.reset();
    const auto& shown = m_sheet.content().persona;
    if (!shown.segment || shown.kind == core::PersonaKind::Enterprise)
        return;
    m_readingSegment = std::make_shared<core::Progress>();
    using People = QSet<core::Id<core::Participant>>;
    m_workspace
        ->readInBackground(
            [id = shown.segment](const core::Stores& stores) {
                const auto segment = stores.segments.segment(id);
                return segment ? core::membersOf(stores, *segment).people() : People();
            },
            m_readingSegment)
        .then(this, [this, reading = m_readingSegment](const core::Result<People>& people) {
            if (reading != m_readingSegment || reading->isCancelled())
                return;
            m_readingSegment.reset();
            if (!people)
                return void(emit failed(people.error()));
            if (*people == m_sheet.content().parts.inSegment)
                return;
            auto content = m_workspace->read(
                [&](const core::Stores& stores) { return m_sheet.content().withSegment(stores, *people); });
            if (content)
                showContent(std::move(*content));
        });
}

/// The list: the people behind every persona are counted on a worker.
void PersonaPage::readPersonas()
{
    if (m_reading)
        m_reading->cancel();
    m_reading = std::make_shared<core::Progress>();
    m_workspace->readInBackground([](const core::Stores& stores) { return personaRows(stores); }, m_reading)
        .then(this, [this, reading = m_reading](core::Result<std::vector<PersonaRow>> rows) {
            if (reading != m_reading)
                return;
            if (!rows)
                return void(emit failed(rows.error()));
            m_personas->personas().setPersonas(std::move(*rows));
            m_personas->personas().reword(m_sheet.content().persona); // what was typed meanwhile
            const auto& shown = m_personas->personas();
            m_stack->setCurrentIndex(shown.rowCount() > 0 || persona() ? 0 : 1);
            if (shown.rowCount() > 0 && shown.rowOf(persona()) < 0)
                open(shown.persona(0).persona.id);
            m_personas->choose(persona());
            enableActions();
            emit headingChanged();
        });
}

void PersonaPage::open(core::Id<core::Persona> persona)
{
    auto content = m_workspace->read(
        [&](const core::Stores& stores) { return ShownPersona::read(stores, persona, m_sheet.content()); });
    if (!content)
        return void(emit failed(content.error()));
    if (!*content)
        return;
    const bool other = persona != this->persona();
    showContent(std::move(**content));
    if (other) {
        m_picker->close();
        m_preview->show(m_workspace, persona);
        m_sheet.setOpen({});
        m_list->setCurrentIndex(
            m_sheet.index(m_sheet.rowOfSection(core::sectionsOf(m_sheet.content().persona.kind).front())));
        m_list->scrollToTop();
    }
    readSegment();
    m_personas->choose(persona);
    m_stack->setCurrentIndex(0);
    enableActions();
    emit headingChanged();
}

void PersonaPage::readSheet()
{
    if (!persona())
        return;
    const auto still =
        m_workspace->read([&](const core::Stores& stores) { return bool(stores.personas.persona(persona())); });
    if (still.value_or(false))
        return open(persona());
    m_sheet.setContent({});
}

} // namespace ui
