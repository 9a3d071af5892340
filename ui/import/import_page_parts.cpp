// What the page is made of: its actions, toolbar, list and details.
#include "ui/import/import_details.h"
#include "ui/import/import_notes.h"
#include "ui/import/import_page.h"
#include "ui/import/import_source_delegate.h"
#include "ui/import/import_table.h"
#include "ui/widgets/actions.h"
#include "ui/widgets/button.h"
#include "ui/widgets/columns.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/label.h"
#include "ui/widgets/list_view.h"
#include "ui/widgets/segmented.h"

#include <QBoxLayout>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedLayout>
#include <QStackedWidget>

namespace ui {
namespace {

constexpr int listWidth = 300;

} // namespace

ImportPage::ImportPage(Actions& actions, QWidget* parent) : Page(parent)
{
    declareActions(actions);
    m_splitter = new QSplitter(Qt::Horizontal);
    m_splitter->setChildrenCollapsible(false);
    auto* toolbar = makeToolbar();
    m_splitter->addWidget(makeSources());
    m_splitter->addWidget(makeDetails());
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({scaled(listWidth), scaled(3 * listWidth)});

    auto* full = new QWidget;
    auto* column = columnIn(full);
    column->addWidget(toolbar);
    column->addWidget(m_splitter, 1);
    m_stack = new QStackedLayout(this);
    m_stack->addWidget(full);
    m_stack->addWidget(new EmptyState(tr("What you bring in stands here first: what it is, who speaks, how it reads."),
                                      tr("Drop files or folders anywhere on the window, or choose them."),
                                      actions.at(QStringLiteral("project.import"))));
    connectParts();
    showChosen();
}

void ImportPage::declareActions(Actions& actions)
{
    m_run = actions.add({.id = QStringLiteral("import.run"),
                         .text = tr("Bring in"),
                         .icon = QStringLiteral("document-import"),
                         .key = QKeySequence(Qt::CTRL | Qt::Key_Return)});
    m_drop = actions.add({.id = QStringLiteral("import.drop"),
                          .text = tr("Cancel the import"),
                          .icon = QStringLiteral("dialog-cancel"),
                          .word = tr("Cancel")});
    m_remove = actions.add({.id = QStringLiteral("import.remove"),
                            .text = tr("Take off the list"),
                            .icon = QStringLiteral("edit-delete"),
                            .key = QKeySequence(Qt::Key_Delete)});
    m_all = actions.add({.id = QStringLiteral("import.all"), .text = tr("Check all sources"), .word = tr("All")});
    m_none = actions.add({.id = QStringLiteral("import.none"), .text = tr("Check no source"), .word = tr("None")});
}

QWidget* ImportPage::makeToolbar()
{
    m_kind = new Segmented(tr("Comes in as"),
                           {tr("Interview"), tr("Observation"), tr("Focus group"), tr("Feedback"), tr("Table")});
    auto* bar = new Surface(&Theme::page, Qt::BottomEdge);
    bar->setFixedHeight(rowHeight(40));
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(12, 0, 16, 0);
    row->setSpacing(8);
    auto* as = new Label(tr("As"), Type::Body, &Theme::inkSoft);
    as->setElided(true);
    row->addWidget(as);
    row->addWidget(m_kind);
    auto* promise = new Label(tr("Nothing changes in the project until you bring it in. One undo takes it back."),
                              Type::Body, &Theme::inkSoft);
    promise->setElided(true);
    row->addStretch();
    row->addWidget(promise);
    return bar;
}

QWidget* ImportPage::makeSources()
{
    m_list = new ListView(tr("Sources"));
    m_list->viewport()->setBackgroundRole(QPalette::Base);
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new ImportSourceDelegate(m_list));
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setUniformItemSizes(true);
    auto* sources = new Surface(&Theme::paper, Qt::RightEdge);
    sources->setMinimumWidth(scaled(220));
    auto* head = new QHBoxLayout;
    head->setContentsMargins(12, 2, 4, 2);
    head->setSpacing(0);
    auto* title = new Label(tr("Sources"), Type::Hint, &Theme::inkSoft, QFont::DemiBold);
    title->setElided(true);
    head->addWidget(title);
    head->addStretch();
    for (auto* action : {m_all, m_none})
        head->addWidget(new Button(action, Button::Look::Flat));
    auto* remove = new Button(m_remove, Button::Look::Flat);
    remove->setShows(Button::Shows::IconOnly);
    head->addWidget(remove);
    auto* column = columnIn(sources);
    column->setContentsMargins(0, 0, 1, 0);
    column->addLayout(head);
    column->addWidget(m_list, 1);
    return sources;
}

QWidget* ImportPage::makeDetails()
{
    m_details = new ImportDetails;
    m_notes = new ImportNotes;
    auto* both = new Surface(&Theme::paper);
    m_beside = new QBoxLayout(QBoxLayout::LeftToRight, both);
    m_beside->setContentsMargins(0, 0, 0, 0);
    m_beside->setSpacing(0);
    m_beside->addWidget(m_details, 1);
    m_beside->addWidget(m_notes);
    m_area = new QScrollArea;
    m_area->setAccessibleName(tr("The source in hand"));
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setWidgetResizable(true);
    m_area->setFocusPolicy(Qt::NoFocus);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setWidget(both);
    m_table = new ImportTable;
    m_hand = new QStackedWidget;
    m_hand->addWidget(m_area);
    m_hand->addWidget(m_table);
    return m_hand;
}

void ImportPage::connectParts()
{
    connect(m_run, &QAction::triggered, this, [this] { emit importAsked(m_model.plans()); });
    connect(m_drop, &QAction::triggered, this, [this] {
        clear();
        emit dropped();
    });
    connect(m_remove, &QAction::triggered, this, &ImportPage::removeChosen);
    connect(m_all, &QAction::triggered, this, [this] { m_model.checkAll(true); });
    connect(m_none, &QAction::triggered, this, [this] { m_model.checkAll(false); });
    connect(m_kind, &Segmented::chosen, this, &ImportPage::setKind);
    connect(&m_look, &QTimer::timeout, this, &ImportPage::takeRead);
    connect(&m_model, &ImportSourceModel::plansChanged, this, &ImportPage::showChosen);
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ImportPage::showChosen);
    const auto change = [this](const Plan& plan) { m_model.change(chosen().value(0), plan); };
    connect(m_details, &ImportDetails::changed, this, change);
    connect(m_table, &ImportTable::changed, this, change);
    connect(m_table, &ImportTable::readingAsked, this, [this](const Plan& plan) { readAgain({plan}); });
    connect(m_table, &ImportTable::saveAsked, this, &ImportPage::saveMapping);
    connect(m_details, &ImportDetails::readingAsked, this, [this](const Plan& plan) {
        if (plan.comesIn)
            m_model.setData(m_model.index(chosen().value(0)), int(Qt::Checked), Qt::CheckStateRole);
        readAgain({plan});
    });
    connect(m_details, &ImportDetails::studyEntered, this, &ImportPage::setStudy);
}

} // namespace ui
