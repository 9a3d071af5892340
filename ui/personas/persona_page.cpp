#include "ui/personas/persona_page.h"

#include "ui/claims/evidence_picker.h"
#include "ui/personas/persona_head.h"
#include "ui/personas/persona_list.h"
#include "ui/personas/sheet_list.h"
#include "ui/personas/versions_drawer.h"
#include "ui/widgets/ask_strip.h"
#include "ui/widgets/name_picker.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/words.h"

#include <QAction>

#include <algorithm>
#include <numeric>

namespace ui {
namespace {

constexpr int listPixels = 232;
constexpr int narrowList = 196;
constexpr int previewPixels = 436;
constexpr int narrowPage = 1040;

} // namespace

bool PersonaPage::accepts(const Destination& destination) const
{
    if (std::holds_alternative<core::Id<core::Persona>>(destination))
        return true;
    const auto* claim = std::get_if<core::Id<core::Claim>>(&destination);
    if (!claim || !m_workspace)
        return false;
    const auto found = m_workspace->read([&](const core::Stores& stores) { return stores.claims.claim(*claim); });
    return found && *found && (*found)->persona;
}

void PersonaPage::reveal(const Destination& destination)
{
    if (const auto* persona = std::get_if<core::Id<core::Persona>>(&destination)) {
        open(*persona);
        return m_list->setFocus(Qt::OtherFocusReason);
    }
    const auto id = std::get<core::Id<core::Claim>>(destination);
    const auto claim = m_workspace->read([&](const core::Stores& stores) { return stores.claims.claim(id); });
    if (!claim || !*claim)
        return void(emit told(tr("This trait is no longer in the project.")));
    open((*claim)->persona);
    m_sheet.setOpen(id);
    m_list->setCurrentIndex(m_sheet.index(m_sheet.rowOf(id)));
    m_list->setFocus(Qt::OtherFocusReason);
}

std::optional<Destination> PersonaPage::shown() const
{
    return std::nullopt; // it stays as it is
}

bool PersonaPage::writes() const
{
    return isVisible() && m_workspace && !m_workspace->isReadOnly() && !m_workspace->isBusy();
}

const SheetModel::Row* PersonaPage::chosen() const
{
    return m_list->currentIndex().isValid() ? &m_sheet.row(m_list->currentIndex().row()) : nullptr;
}

void PersonaPage::enableActions()
{
    using Kind = SheetModel::Kind;
    const bool writes = this->writes();
    const bool open = writes && persona();
    const auto* row = chosen();
    const auto is = [&](Kind kind) { return open && row && row->kind == kind; };
    const bool enterprise = m_sheet.content().persona.kind == core::PersonaKind::Enterprise;
    m_new->setEnabled(writes);
    m_newEnterprise->setEnabled(writes);
    m_newFromSegment->setEnabled(writes);
    m_segment->setEnabled(open);
    m_addAccount->setEnabled(open && enterprise);
    m_addScale->setEnabled(open && !enterprise);
    m_guess->setEnabled(is(Kind::ScalePlace) && m_sheet.scalePlace(m_list->currentIndex().row()));
    m_showSheet->setEnabled(isVisible() && persona());
    m_openVersions->setEnabled(isVisible() && persona());
    m_closeVersions->setEnabled(m_versions->isVisible());
    for (auto* action : {m_duplicate, m_remove, m_portrait, m_addFact})
        action->setEnabled(open);
    m_noPortrait->setEnabled(open && !m_sheet.content().portrait.isNull());
    m_addTrait->setEnabled(open && row && m_sheet.takesTraits(row->section));
    m_suggest->setEnabled(m_addTrait->isEnabled());
    const bool wordy = is(Kind::Trait) || is(Kind::Fact) || is(Kind::Evidence) || is(Kind::Role) || is(Kind::Scale);
    m_editTrait->setEnabled(wordy || is(Kind::StepDetail) || is(Kind::StepLasts) || is(Kind::StepRoles) ||
                            is(Kind::RolePersona) || is(Kind::RolePlace));
    m_removeTrait->setEnabled(wordy || is(Kind::Account) || is(Kind::RolePersona) || is(Kind::RolePlace) ||
                              is(Kind::ScalePlace));
    for (auto* action : {m_up, m_down})
        action->setEnabled(open &&
                           (m_personas->hasFocus() || is(Kind::Trait) || is(Kind::Evidence) || is(Kind::Scale)));
    m_addEvidence->setEnabled(open && row && row->trait >= 0);
    m_flip->setEnabled(is(Kind::Evidence));
    m_ownWords->setEnabled(is(Kind::Evidence));
    m_noOwnWords->setEnabled(open && m_sheet.content().persona.hero);
    const auto* trait = row && isVisible() && persona() ? m_sheet.trait(m_list->currentIndex().row()) : nullptr;
    m_findMore->setEnabled(trait && std::any_of(trait->quotes.begin(), trait->quotes.end(),
                                                [](const QuoteRow& quote) { return !quote.tags.empty(); }));
    m_sheet.setEditable(open);
    m_head->setEditable(open);
}

void PersonaPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    if (m_stale)
        refresh();
    enableActions();
}

void PersonaPage::hideEvent(QHideEvent* event)
{
    Page::hideEvent(event);
    m_ask->cancel();
    m_picker->close();
    m_names->close();
    enableActions();
}

void PersonaPage::resizeEvent(QResizeEvent*)
{
    adapt();
}

void PersonaPage::adapt()
{
    const int room = width();
    m_left->setFixedWidth(scaled(room < narrowPage ? narrowList : listPixels));
    m_right->setFixedWidth(qMin(scaled(previewPixels), room * 2 / 5));
    const bool shown = m_previewWanted.value_or(room >= scaled(narrowPage));
    m_right->setVisible(shown);
    m_showSheet->setChecked(shown);
}

Heading PersonaPage::heading() const
{
    Heading heading;
    heading.title = tr("Personas");
    const auto& rows = m_personas->personas().personas();
    if (!rows.empty()) {
        const auto sum = [&](int PersonaRow::*part) {
            return std::accumulate(rows.begin(), rows.end(), 0,
                                   [part](int sum, const PersonaRow& row) { return sum + row.*part; });
        };
        heading.meta = QStringList{counted(static_cast<qint64>(rows.size()), tr("%1 persona"), tr("%1 personas")),
                                   tr("%1, %2").arg(counted(sum(&PersonaRow::traits), tr("%1 trait"), tr("%1 traits")),
                                                    counted(sum(&PersonaRow::assumptions), tr("%1 assumption"),
                                                            tr("%1 assumptions")))}
                           .join(QStringLiteral(" · "));
        heading.primary = m_print;
        heading.secondary = {m_new};
    }
    heading.menu = {m_newEnterprise, m_newFromSegment, m_segment,   m_suggest,  m_addAccount, m_addScale,
                    m_showSheet,     m_openVersions,   m_duplicate, m_portrait, m_noPortrait, m_remove};
    return heading;
}

QList<QWidget*> PersonaPage::regions() const
{
    QList<QWidget*> regions{m_personas, m_head, m_list};
    if (m_versions->isVisible())
        regions << &m_versions->list();
    return regions << m_right;
}

QWidget* PersonaPage::mainRegion() const
{
    return m_list;
}

} // namespace ui
