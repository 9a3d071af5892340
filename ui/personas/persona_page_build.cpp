// What the page is made of: the list of personas, the sheet, the page as it will be printed.
#include "ui/claims/evidence_picker.h"
#include "ui/personas/persona_head.h"
#include "ui/personas/persona_list.h"
#include "ui/personas/persona_page.h"
#include "ui/personas/sheet_list.h"
#include "ui/personas/versions_drawer.h"
#include "ui/print/sheet_preview.h"
#include "ui/widgets/ask_strip.h"
#include "ui/widgets/button.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/label.h"
#include "ui/widgets/name_picker.h"
#include "ui/widgets/people_legend.h"
#include "ui/widgets/section_head.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QSplitter>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace ui {
namespace {

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
    auto* lines = tight<QVBoxLayout>(foot);
    m_printed = new Label({}, Type::Hint, &Theme::inkSoft);
    m_printed->setElided(true);
    auto* printed = new QHBoxLayout;
    printed->setContentsMargins(24, 6, 24, 0);
    printed->addWidget(m_printed);
    lines->addLayout(printed);
    auto* buttons = new QHBoxLayout;
    buttons->setContentsMargins(12, 6, 12, 6);
    buttons->setSpacing(8);
    lines->addLayout(buttons);
    for (auto* action : {m_addTrait, m_addEvidence, m_addFact})
        buttons->addWidget(new Button(action, Button::Look::Flat));
    buttons->addStretch();
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

} // namespace ui
