#include "ui/personas/persona_page.h"

#include "ui/claims/evidence_picker.h"
#include "ui/personas/persona_head.h"
#include "ui/personas/persona_list.h"
#include "ui/personas/sheet_list.h"
#include "ui/personas/versions_drawer.h"
#include "ui/print/sheet_preview.h"
#include "ui/widgets/actions.h"
#include "ui/widgets/ask_strip.h"
#include "ui/widgets/button.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/label.h"
#include "ui/widgets/name_picker.h"
#include "ui/widgets/people_legend.h"
#include "ui/widgets/section_head.h"
#include "ui/widgets/words.h"

#include "core/personas/persona_sections.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QSplitter>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <numeric>

namespace ui {
namespace {

constexpr int listPixels = 232;
constexpr int narrowList = 196;
constexpr int previewPixels = 436;
constexpr int narrowPage = 1040;

template <class Layout> Layout* tight(QWidget* parent)
{
    auto* layout = new Layout(parent);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    return layout;
}

} // namespace

PersonaPage::PersonaPage(Actions& actions, QWidget* parent) : Page(parent)
{
    declareActions(actions);
    auto* full = new QWidget;
    auto* rows = tight<QVBoxLayout>(full);
    rows->addWidget(m_ask = new AskStrip);
    auto* columns = new QHBoxLayout;
    columns->setSpacing(0);
    columns->addWidget(makeLeft());
    columns->addWidget(makeMiddle(), 1);
    columns->addWidget(makeRight());
    rows->addLayout(columns, 1);
    m_stack = new QStackedLayout(this);
    m_stack->addWidget(full);
    m_stack->addWidget(
        new EmptyState(tr("A persona says who is worked for; each of its lines stands on what people said."),
                       tr("Begin with a name, then put evidence under each trait."), m_new));
    m_picker = new EvidencePicker(this);
    m_names = new NamePicker(this);
    connectParts();
    enableActions();
}

QWidget* PersonaPage::makeLeft()
{
    m_left = new Surface(&Theme::page, Qt::RightEdge);
    auto* column = tight<QVBoxLayout>(m_left);
    column->setContentsMargins(0, 0, 1, 0);
    column->addWidget(new SectionHead(tr("Personas")));
    column->addWidget(m_personas = new PersonaList, 1);
    column->addWidget(new PeopleLegend);
    return m_left;
}

QWidget* PersonaPage::makeMiddle()
{
    auto* middle = new Surface(&Theme::paper);
    auto* column = tight<QVBoxLayout>(middle);
    column->addWidget(m_head = new PersonaHead);
    auto* split = new QSplitter(Qt::Vertical);
    split->setChildrenCollapsible(false);
    split->setHandleWidth(1);
    split->addWidget(m_list = new SheetList(m_sheet));
    split->addWidget(m_versions = new VersionsDrawer(m_closeVersions));
    split->setSizes({scaled(300), scaled(260)});
    m_versions->hide();
    column->addWidget(split, 1);
    auto* foot = new Surface(&Theme::page, Qt::TopEdge);
    auto* buttons = tight<QHBoxLayout>(foot);
    buttons->setContentsMargins(12, 6, 12, 6);
    buttons->setSpacing(8);
    for (auto* action : {m_addTrait, m_addEvidence, m_addFact})
        buttons->addWidget(new Button(action, Button::Look::Flat));
    buttons->addStretch();
    m_printed = new Label({}, Type::Hint, &Theme::inkFaint);
    m_printed->setElided(true);
    buttons->addWidget(m_printed);
    auto* versions = new Button(m_openVersions, Button::Look::Flat);
    versions->setShows(Button::Shows::IconOnly);
    buttons->addWidget(versions);
    column->addWidget(foot);
    return middle;
}

QWidget* PersonaPage::makeRight()
{
    m_right = new Surface(&Theme::chrome, Qt::LeftEdge);
    auto* column = tight<QVBoxLayout>(m_right);
    column->setContentsMargins(1, 0, 0, 0);
    column->addWidget(m_preview = new SheetPreview);
    return m_right;
}

void PersonaPage::connectParts()
{
    connect(m_picker, &EvidencePicker::failed, this, &PersonaPage::failed);
    connect(m_personas->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        if (const auto chosen = m_personas->current(); chosen && *chosen != persona())
            open(*chosen);
    });
    connect(m_personas, &QListView::activated, this, [this] { m_list->setFocus(Qt::OtherFocusReason); });
    connect(&m_personas->personas(), &PersonaListModel::dropped, this, [this](core::Id<core::Persona> moved, int row) {
        const int from = m_personas->personas().rowOf(moved);
        movePersona(moved, row > from ? row - 1 : row);
    });
    connect(m_head, &PersonaHead::typed, this, &PersonaPage::write);
    connect(m_head, &PersonaHead::left, this, [this] { m_list->setFocus(Qt::OtherFocusReason); });
    connect(m_head, &PersonaHead::finished, this, &PersonaPage::keepName);
    connect(m_head, &PersonaHead::ownWordsOpened, this, [this] { emit goAsked(m_sheet.content().heroPlace); });
    connect(&m_head->portrait(), &QAbstractButton::clicked, this, &PersonaPage::choosePortrait);
    connect(&m_head->portrait(), &PortraitButton::pictureDropped, this, &PersonaPage::setPortrait);
    connect(m_versions, &VersionsDrawer::opened, this, &PersonaPage::showChanged);
    connect(m_list, &SheetList::entered, this, &PersonaPage::enter);
    connect(m_list, &SheetList::typed, this, &PersonaPage::writeTyped);
    connect(m_list, &SheetList::editingEnded, this, &PersonaPage::endEditing);
    connect(m_list, &SheetList::sectionAsked, this, &PersonaPage::showSection);
    connect(m_list, &SheetList::placed, this, &PersonaPage::place);
    connect(m_list, &SheetList::guessToggled, this, &PersonaPage::toggleGuess);
    connect(m_list, &SheetList::traitDropped, this, &PersonaPage::dropTrait);
    connect(m_list, &SheetList::highlightsDropped, this, &PersonaPage::dropHighlights);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &PersonaPage::enableActions);
    connect(qApp, &QApplication::focusChanged, this, [this] { // which list is moved in
        if (isVisible())
            enableActions();
    });
}

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
    for (const auto& reading : {m_reading, m_readingVersions})
        if (reading)
            reading->cancel();
    if (!workspace)
        return;
    connect(workspace, &core::Workspace::busyChanged, this, &PersonaPage::enableActions);
    connect(workspace, &core::Workspace::changed, this, [this](const core::ChangeSet& changes) {
        const char* tables[] = {
            "persona",       "persona_fact", "claim",           "evidence",        "highlight",   "highlight_tag",
            "entry",         "speaker",      "session",         "consent",         "participant", "account",
            "tag",           "session_item", "persona_version", "persona_account", "buying_role", "buying_role_account",
            "persona_scale", "scale_place",  "attribute",       "attribute_value", "segment",     "segment_member"};
        if (std::any_of(std::begin(tables), std::end(tables),
                        [&](const char* table) { return changes.touches(QLatin1String(table)); }))
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
    m_personas->personas().reword((*content)->persona);
    showContent(std::move(**content));
    return true;
}

void PersonaPage::showContent(ShownPersona content)
{
    m_sheet.setContent(std::move(content));
    m_head->show(m_sheet.content());
    m_printed->setText(m_sheet.content().printed);
    followVersions();
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
    auto content = m_workspace->read([&](const core::Stores& stores) { return ShownPersona::read(stores, persona); });
    if (!content)
        return void(emit failed(content.error()));
    if (!*content)
        return;
    const bool other = persona != this->persona();
    showContent(std::move(**content));
    if (other) {
        m_preview->show(m_workspace, persona);
        m_sheet.setOpen({});
        m_list->setCurrentIndex(
            m_sheet.index(m_sheet.rowOfSection(core::sectionsOf(m_sheet.content().persona.kind).front())));
        m_list->scrollToTop();
    }
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
