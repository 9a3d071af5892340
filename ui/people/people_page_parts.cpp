// What the page is made of: its actions, tables and panels.
#include "ui/follow_ups/person_follow_ups.h"
#include "ui/people/attribute_edits.h"
#include "ui/people/attribute_panel.h"
#include "ui/people/consent_form.h"
#include "ui/people/consent_lanes.h"
#include "ui/people/field_grid.h"
#include "ui/people/people_page.h"
#include "ui/people/people_panel.h"
#include "ui/quotes/quote_list.h"
#include "ui/widgets/actions.h"
#include "ui/widgets/ask_strip.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/columns.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/label.h"
#include "ui/widgets/name_picker.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/table.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QSplitter>
#include <QStackedLayout>
#include <QStackedWidget>

namespace ui {
namespace {

using core::AttributeOf;

QWidget* makeNobody()
{
    auto* nobody = new Surface(&Theme::paper, Qt::LeftEdge);
    auto* column = new QVBoxLayout(nobody);
    column->setContentsMargins(16, 12, 16, 16);
    column->addWidget(new Label(PeoplePage::tr("Nobody is chosen."), Type::Body, &Theme::inkSoft));
    column->addStretch();
    return nobody;
}

} // namespace

PeoplePage::PeoplePage(Actions& actions, QWidget* parent) : Page(parent)
{
    declareActions(actions);
    m_ask = new AskStrip;
    m_names = new NamePicker(this);
    m_followUps = new PersonFollowUps(actions, *m_names);
    m_panel = new PeoplePanel({m_merge, m_remove, m_record, m_withdraw}, m_followUps);
    m_attributes = new AttributePanel(m_addField, m_fields);
    m_nobody = makeNobody();
    m_beside = new QStackedWidget;
    for (QWidget* widget : QList<QWidget*>{m_nobody, m_panel, m_attributes})
        m_beside->addWidget(widget);
    m_splitter = new QSplitter(Qt::Horizontal);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(makeTables());
    m_splitter->addWidget(m_beside);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({612, 652});

    auto* full = new QWidget;
    auto* column = columnIn(full);
    column->addWidget(m_ask);
    column->addWidget(m_splitter, 1);
    m_whole = new QStackedLayout(this);
    m_whole->addWidget(full);
    m_whole->addWidget(new EmptyState(tr("The people of your research stand here, with what each of them allowed."),
                                      tr("They come with the sessions that you import, or you add them."), m_add));
    m_panelSoon.setSingleShot(true);
    m_panelSoon.setInterval(0);
    connectParts();
    connectAttributes();
    enableActions();
}

void PeoplePage::declareActions(Actions& actions)
{
    const QString menu = tr("People");
    const auto declare = [&](const char* id, const QString& text, const char* icon, const QKeySequence& key,
                             const QString& word = {}, bool group = false) {
        return actions.add({.id = QLatin1String(id),
                            .text = text,
                            .icon = QLatin1String(icon),
                            .key = key,
                            .menu = menu,
                            .word = word,
                            .group = group});
    };
    m_add = declare("people.add", tr("Add participant"), "list-add-user", QKeySequence(Qt::CTRL | Qt::Key_N));
    m_rename = declare("people.rename", tr("Rename"), "edit-rename", QKeySequence(Qt::Key_F2));
    m_merge = declare("people.merge", tr("Merge those chosen"), "merge", QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_J),
                      tr("Merge"));
    m_remove =
        declare("people.delete", tr("Delete those chosen"), "edit-delete", QKeySequence(Qt::Key_Delete), tr("Delete"));
    m_erase = declare("people.erase", tr("Erase this person…"), "edit-delete", {});
    m_record = declare("people.record-consent", tr("Record consent"), "checkmark",
                       QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_R), tr("Record"), true);
    m_correct = declare("people.correct-consent", tr("Correct the consent in hand"), "edit-rename", {});
    m_withdraw = declare("people.withdraw-consent", tr("Withdraw consent today"), "dialog-cancel", {}, tr("Withdraw"));
    m_withdrawAll = declare("people.withdraw-all", tr("Withdraw every consent today"), "dialog-cancel", {});
    m_evidence = declare("people.use-as-evidence", tr("Use what was said as evidence for…"), "link",
                         QKeySequence(Qt::CTRL | Qt::Key_J), {}, true);
    m_fields = declare("people.attributes", tr("Attributes"), "view-task",
                       QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_A), {}, true);
    m_fields->setCheckable(true);
    m_addField = declare("people.add-attribute", tr("Add attribute"), "list-add", {});
    m_columns = declare("people.columns", tr("Choose columns"), "configure", {});
    m_duplicates = declare("people.duplicates", tr("Show possible duplicates"), "merge", {});
}

QWidget* PeoplePage::makeToolbar()
{
    m_kind = new Segmented(tr("Kind"), {tr("Participants"), tr("Accounts")});
    m_filter = new QLineEdit;
    m_filter->setAccessibleName(tr("Filter people"));
    m_filter->addAction(icon(QStringLiteral("view-filter")), QLineEdit::LeadingPosition);
    m_filter->setClearButtonEnabled(true);
    m_filter->setMinimumWidth(scaled(80));
    m_quick = new Choice(tr("Quick filter"));
    m_quick->setMinimumWidth(scaled(96));
    auto* bar = new Surface(&Theme::page, Qt::BottomEdge);
    bar->setFixedHeight(rowHeight(40));
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(12, 0, 8, 0);
    row->setSpacing(8);
    row->addWidget(m_kind);
    row->addWidget(m_filter, 1);
    row->addWidget(m_quick);
    for (auto* action : {m_fields, m_columns}) {
        auto* button = new Button(action, Button::Look::Flat);
        button->setShows(Button::Shows::IconOnly);
        row->addWidget(button);
    }
    return bar;
}

Table* PeoplePage::makeTable(AttributeOf of)
{
    auto& view = viewOf(of);
    view.model = std::make_unique<PeopleModel>();
    view.filter = std::make_unique<PeopleFilter>(*view.model);
    view.table = new Table(of == AttributeOf::Participant ? tr("Participants") : tr("Accounts"));
    view.table->setModel(view.filter.get());
    view.table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    view.table->setSortingEnabled(true);
    view.table->sortByColumn(0, Qt::AscendingOrder);
    view.table->header()->setStretchLastSection(false);
    view.table->header()->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(view.table->header(), &QWidget::customContextMenuRequested, this, &PeoplePage::openColumns);
    connect(view.table, &Table::opened, this, [this] { m_panel->edit(QStringLiteral("name")); });
    const auto takeIfShown = [this, of] {
        if (of == m_of)
            takeChoice();
    };
    connect(view.table->selectionModel(), &QItemSelectionModel::selectionChanged, this, takeIfShown);
    connect(view.table->selectionModel(), &QItemSelectionModel::currentChanged, this, takeIfShown);
    connect(view.model.get(), &PeopleModel::written, this,
            [this, of](qint64 id, const QString& key, const QString& text) {
                keep(setField(*m_workspace, of, {id}, {.key = key, .name = key}, text));
            });
    return view.table;
}

QWidget* PeoplePage::makeTables()
{
    auto* left = new Surface(&Theme::paper);
    left->setMinimumWidth(scaled(320));
    auto* column = columnIn(left);
    column->addWidget(makeToolbar());
    m_tables = new QStackedWidget;
    m_tables->addWidget(makeTable(AttributeOf::Participant));
    m_tables->addWidget(makeTable(AttributeOf::Account));
    column->addWidget(m_tables, 1);
    auto* foot = new Surface(&Theme::paper, Qt::TopEdge);
    foot->setFixedHeight(rowHeight(28));
    auto* row = new QHBoxLayout(foot);
    row->setContentsMargins(12, 0, 12, 0);
    row->addWidget(m_total = new Label({}, Type::Hint, &Theme::inkFaint));
    m_total->setElided(true);
    column->addWidget(foot);
    return left;
}

void PeoplePage::connectParts()
{
    connect(m_add, &QAction::triggered, this, &PeoplePage::add);
    connect(m_rename, &QAction::triggered, this, &PeoplePage::rename);
    connect(m_merge, &QAction::triggered, this, &PeoplePage::askMerge);
    connect(m_remove, &QAction::triggered, this, &PeoplePage::askRemove);
    connect(m_erase, &QAction::triggered, this, [this] { emit eraseAsked({chosen().front()}); });
    connect(m_record, &QAction::triggered, this, [this] { openConsent(false); });
    connect(m_correct, &QAction::triggered, this, [this] { openConsent(true); });
    connect(m_withdraw, &QAction::triggered, this, [this] { withdraw({m_panel->lanes().scope()}); });
    connect(m_withdrawAll, &QAction::triggered, this, [this] {
        withdraw({std::begin(core::allScopes), std::end(core::allScopes)});
    });
    connect(m_evidence, &QAction::triggered, this,
            [this] { emit evidenceAsked(m_panel->quotes().chosenHighlights()); });
    connect(m_fields, &QAction::triggered, this, &PeoplePage::toggleAttributes);
    connect(m_addField, &QAction::triggered, this, &PeoplePage::addAttribute);
    connect(m_columns, &QAction::triggered, this, &PeoplePage::openColumns);
    connect(m_duplicates, &QAction::triggered, this, &PeoplePage::showDuplicates);

    connect(m_kind, &Segmented::chosen, this,
            [this](int part) { showKind(part == 0 ? AttributeOf::Participant : AttributeOf::Account); });
    connect(m_filter, &QLineEdit::textChanged, this, &PeoplePage::filter);
    connect(m_quick, &QComboBox::activated, this, &PeoplePage::filter);
    connect(&m_panelSoon, &QTimer::timeout, this, &PeoplePage::readPanel);
    connect(m_panel, &PeoplePanel::goAsked, this, &PeoplePage::goAsked);
    connect(m_panel, &PeoplePanel::viewChanged, this, &PeoplePage::enableActions);
    connect(m_followUps, &PersonFollowUps::failed, this, &PeoplePage::failed);
    connect(&m_panel->quotes(), &QuoteList::choiceChanged, this, &PeoplePage::enableActions);
    connect(&m_panel->fields(), &FieldGrid::entered, this, [this](const PeopleField& field, const QString& text) {
        if (m_workspace)
            keep(setField(*m_workspace, m_panel->detail().of, m_panel->detail().ids, field, text));
    });
    connect(&m_panel->lanes(), &ConsentLanes::chosen, this, &PeoplePage::enableActions);
    connect(&m_panel->lanes(), &ConsentLanes::opened, this,
            [this] { openConsent(m_panel->lanes().consent() != nullptr); });
    connect(&m_panel->form(), &ConsentForm::recorded, this, &PeoplePage::takeConsent);
    connect(&m_panel->form(), &ConsentForm::removeAsked, this, [this](const core::Consent& consent) {
        m_panel->form().hide();
        keep(removeConsent(*m_workspace, consent));
        m_panel->lanes().setFocus(Qt::OtherFocusReason);
    });
    connect(&m_panel->form(), &ConsentForm::closed, this, [this] {
        m_panel->form().hide();
        (m_panel->lanes().isVisible() ? static_cast<QWidget*>(&m_panel->lanes()) : view().table)
            ->setFocus(Qt::OtherFocusReason);
    });
}

void PeoplePage::connectAttributes()
{
    connect(m_attributes, &AttributePanel::left, this, &PeoplePage::toggleAttributes);
    connect(m_attributes, &AttributePanel::renamed, this,
            [this](const core::Attribute& attribute, const QString& name) {
                keep(renameAttribute(*m_workspace, attribute, name));
            });
    connect(m_attributes, &AttributePanel::choicesWritten, this,
            [this](const core::Attribute& attribute, const QString& written) {
                keep(setChoices(*m_workspace, attribute, written));
            });
    connect(m_attributes, &AttributePanel::moved, this, [this](const core::Attribute& attribute, int place) {
        keep(moveAttribute(*m_workspace, attribute, place));
    });
    connect(m_attributes, &AttributePanel::retyped, this, &PeoplePage::askRetype);
    connect(m_attributes, &AttributePanel::removed, this, &PeoplePage::askRemoveAttribute);
}

/// Columns have the widths that were drawn, and share what is over or missing, figures and badges apart.
void PeoplePage::fitColumns()
{
    auto& shown = view();
    auto* header = shown.table->header();
    const auto& columns = shown.model->columns();
    int fixed = 0, flexible = 0;
    const auto gives = [](const PeopleColumn& column) { return !column.figure && column.width >= 100; };
    for (int at = 0; at < static_cast<int>(columns.size()); ++at) {
        const auto& column = columns[static_cast<size_t>(at)];
        header->setSectionHidden(at, !shown.shown.value(column.key, column.shown));
        if (!header->isSectionHidden(at))
            (gives(column) && column.key != u"consent" ? flexible : fixed) += scaled(column.width);
    }
    const double share = flexible > 0 ? double(shown.table->viewport()->width() - fixed) / flexible : 1;
    for (int at = 0; at < static_cast<int>(columns.size()); ++at) {
        const auto& column = columns[static_cast<size_t>(at)];
        const bool stretches = gives(column) && column.key != u"consent";
        header->resizeSection(at, stretches ? qMax(scaled(48), static_cast<int>(scaled(column.width) * share))
                                            : scaled(column.width));
    }
}

void PeoplePage::openColumns()
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto of = m_of;
    for (const auto& column : view().model->columns()) {
        if (column.key == view().model->columns().front().key)
            continue;
        auto* action = menu->addAction(column.title);
        action->setCheckable(true);
        action->setChecked(view().shown.value(column.key, column.shown));
        connect(action, &QAction::toggled, this, [this, of, key = column.key](bool shown) {
            viewOf(of).shown[key] = shown;
            fitColumns();
        });
    }
    menu->addSeparator();
    menu->addAction(m_fields);
    const QPoint corner = m_tables->mapToGlobal(QPoint(m_tables->width(), 0));
    menu->popup(corner - QPoint(menu->sizeHint().width(), 0));
}

} // namespace ui
