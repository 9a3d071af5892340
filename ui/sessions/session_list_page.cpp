#include "ui/sessions/session_list_page.h"

#include "ui/widgets/actions.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/filter_bar.h"
#include "ui/widgets/label.h"
#include "ui/widgets/table.h"
#include "ui/widgets/words.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace ui {
namespace {

constexpr int narrowPage = 900;

} // namespace

SessionListPage::SessionListPage(Actions& actions, QWidget* parent) : Page(parent), m_actions(actions)
{
    m_sorted.setSourceModel(&m_model);
    m_sorted.setSortRole(SortRole);
    m_sorted.setSortLocaleAware(true);
    m_sorted.setFilterKeyColumn(-1);
    m_sorted.setFilterCaseSensitivity(Qt::CaseInsensitive);

    auto* bar = new FilterBar(tr("Filter: title, kind, person…"), tr("Filter sessions"));
    m_filter = bar->field();
    m_total = bar->total();

    m_table = new Table(tr("Sessions"));
    m_table->setModel(&m_sorted);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(-1, Qt::AscendingOrder);
    m_table->header()->setStretchLastSection(true);

    auto* full = new QWidget;
    auto* column = new QVBoxLayout(full);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(bar);
    column->addWidget(m_table);
    m_stack = new QStackedLayout(this);
    m_stack->addWidget(full);
    m_stack->addWidget(new EmptyState(tr("Interviews, observations and feedback stand here."),
                                      tr("Drop transcripts or notes into this window, or import them."),
                                      actions.at(QStringLiteral("project.import"))));

    connect(m_filter, &QLineEdit::textChanged, this, &SessionListPage::filter);
    connect(m_table, &Table::opened, this, &SessionListPage::openRow);
}

void SessionListPage::setWorkspace(core::Workspace* workspace)
{
    m_workspace = workspace;
    m_filter->clear();
    if (workspace)
        connect(workspace, &core::Workspace::changed, this,
                [this](const core::ChangeSet& changes) { refresh(&changes); });
    refresh();
}

void SessionListPage::refresh(const core::ChangeSet* changes)
{
    const char* tables[] = {"session", "study", "entry", "highlight", "speaker", "participant"};
    if (changes && std::none_of(std::begin(tables), std::end(tables),
                                [&](const char* table) { return changes->touches(QLatin1String(table)); }))
        return;
    std::vector<core::SessionSummary> sessions;
    if (m_workspace) {
        const auto read = m_workspace->read([](const core::Stores& stores) {
            return std::pair(stores.sessions.summaries(), static_cast<int>(stores.people.participants().size()));
        });
        if (!read)
            emit failed(read.error());
        else
            std::tie(sessions, m_people) = *read;
    }
    m_model.setSessions(sessions);
    m_stack->setCurrentIndex(sessions.empty() ? 1 : 0);
    fitColumns();
    filter(m_filter->text());
    takeARow();
    emit headingChanged();
}

void SessionListPage::fitColumns()
{
    auto* header = m_table->header();
    const bool narrow = width() < narrowPage;
    m_table->setColumnHidden(SessionListModel::Code, !m_model.hasCodes());
    m_table->setColumnHidden(SessionListModel::Study, !m_model.hasSeveralStudies());
    const int title = qBound(220, width() * 2 / 5, 520);
    const std::pair<int, int> widths[] = {{SessionListModel::Code, 64},
                                          {SessionListModel::Title, title},
                                          {SessionListModel::Kind, 110},
                                          {SessionListModel::Date, 110},
                                          {SessionListModel::Entries, 80},
                                          {SessionListModel::Highlights, 92},
                                          {SessionListModel::Study, narrow ? 130 : 200}};
    for (const auto& [column, pixels] : widths)
        header->resizeSection(column, scaled(pixels));
}

void SessionListPage::resizeEvent(QResizeEvent*)
{
    fitColumns();
}

void SessionListPage::filter(const QString& words)
{
    m_sorted.setFilterFixedString(words.trimmed());
    m_total->setText(words.trimmed().isEmpty()
                         ? QString()
                         : tr("%1 of %2 sessions").arg(number(m_sorted.rowCount()), number(m_model.rowCount())));
}

void SessionListPage::openRow(const QModelIndex& index)
{
    emit goAsked(core::Place{m_model.session(m_sorted.mapToSource(index).row()).session.id, {}, {}});
}

Heading SessionListPage::heading() const
{
    const QString sessions = counted(m_model.rowCount(), tr("%1 session"), tr("%1 sessions"));
    const QString people = counted(m_people, tr("%1 participant"), tr("%1 participants"));
    Heading heading;
    heading.title = tr("Sessions");
    heading.meta = m_model.rowCount() > 0 ? QStringLiteral("%1 · %2").arg(sessions, people) : QString();
    if (m_model.rowCount() > 0) // otherwise the empty page has the button
        heading.secondary = {m_actions.at(QStringLiteral("project.import"))};
    return heading;
}

QList<QWidget*> SessionListPage::regions() const
{
    return {m_filter, m_table};
}

void SessionListPage::takeARow()
{
    if (!m_table->currentIndex().isValid() && m_sorted.rowCount() > 0)
        m_table->setCurrentIndex(m_sorted.index(0, SessionListModel::Title));
}

void SessionListPage::find()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
}

} // namespace ui
