#include "ui/sessions/session_list_page.h"

#include "ui/sessions/new_session_strip.h"
#include "ui/widgets/actions.h"
#include "ui/widgets/ask_strip.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/filter_bar.h"
#include "ui/widgets/label.h"
#include "ui/widgets/table.h"
#include "ui/widgets/words.h"

#include "core/claims/reliance.h"
#include "core/sessions/session_contents.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
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

    const QString menu = tr("Session");
    m_add = actions.add({.id = QStringLiteral("session.new"),
                         .text = tr("New session"),
                         .icon = QStringLiteral("appointment-new"),
                         .key = QKeySequence(Qt::CTRL | Qt::Key_N),
                         .menu = menu});
    m_open = actions.add({.id = QStringLiteral("session.open"), .text = tr("Open session"), .menu = menu});
    m_remove = actions.add({.id = QStringLiteral("session.delete"),
                            .text = tr("Delete session"),
                            .icon = QStringLiteral("edit-delete"),
                            .key = QKeySequence(Qt::Key_Delete),
                            .menu = menu,
                            .group = true});
    m_ask = new AskStrip;
    auto* bar = new FilterBar(tr("Filter: title, kind, person…"), tr("Filter sessions"));
    m_filter = bar->field();
    m_total = bar->total();

    m_table = new Table(tr("Sessions"));
    m_table->setModel(&m_sorted);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(-1, Qt::AscendingOrder);
    m_table->header()->setStretchLastSection(true);

    auto* full = new QWidget;
    auto* column = new QVBoxLayout(full);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_ask);
    column->addWidget(bar);
    column->addWidget(m_table);
    m_new = new NewSessionStrip;
    auto* page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->setSpacing(0);
    page->addWidget(m_new);
    m_stack = new QStackedLayout;
    page->addLayout(m_stack, 1);
    m_stack->addWidget(full);
    m_stack->addWidget(new EmptyState(tr("Interviews, observations and feedback stand here."),
                                      tr("Drop transcripts or notes into this window, or import them."),
                                      actions.at(QStringLiteral("project.import"))));

    connect(m_filter, &QLineEdit::textChanged, this, &SessionListPage::filter);
    connect(m_table, &Table::opened, this, &SessionListPage::openRow);
    connect(m_table, &QWidget::customContextMenuRequested, this, &SessionListPage::showMenu);
    connect(m_open, &QAction::triggered, this, [this] { openRow(m_table->currentIndex()); });
    connect(m_remove, &QAction::triggered, this, &SessionListPage::askRemove);
    connect(m_add, &QAction::triggered, this, &SessionListPage::askNew);
    connect(m_new, &NewSessionStrip::failed, this, &SessionListPage::failed);
    connect(m_new, &NewSessionStrip::closed, this, [this] { mainRegion()->setFocus(Qt::OtherFocusReason); });
    connect(m_new, &NewSessionStrip::made, this, [this](core::Id<core::Session> session) {
        emit goAsked(core::Place{session, {}, {}});
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &SessionListPage::enableActions);
    enableActions();
}

void SessionListPage::setWorkspace(core::Workspace* workspace)
{
    m_workspace = workspace;
    m_filter->clear();
    m_ask->cancel();
    m_new->hide();
    if (workspace) {
        connect(workspace, &core::Workspace::busyChanged, this, &SessionListPage::enableActions);
        connect(workspace, &core::Workspace::changed, this,
                [this](const core::ChangeSet& changes) { refresh(&changes); });
    }
    refresh();
}

void SessionListPage::refresh(const core::ChangeSet* changes)
{
    const char* tables[] = {"session", "study", "entry", "highlight", "speaker", "participant"};
    if (changes && std::none_of(std::begin(tables), std::end(tables),
                                [&](const char* table) { return changes->touches(QLatin1String(table)); }))
        return;
    const auto entries = changes ? changes->rows(QStringLiteral("entry")) : core::ChangeSet::Rows();
    const bool onlyText = changes && !entries.all && entries.came.isEmpty() && entries.went.isEmpty() &&
                          changes->tables() == QStringList{QStringLiteral("entry"), QStringLiteral("session")};
    m_stale = onlyText && !isVisible(); // a line that is being typed must not wait for this list
    if (m_stale)
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
    enableActions();
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
                                          {SessionListModel::Date, 136},
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

std::vector<core::Session> SessionListPage::chosen() const
{
    std::vector<core::Session> sessions;
    for (const auto& index : m_table->selectionModel()->selectedRows())
        sessions.push_back(m_model.session(m_sorted.mapToSource(index).row()).session);
    return sessions;
}

void SessionListPage::askNew()
{
    m_ask->cancel();
    m_new->open(*m_workspace);
}

void SessionListPage::askRemove()
{
    const auto sessions = chosen();
    std::vector<core::Id<core::Session>> ids;
    for (const auto& session : sessions)
        ids.push_back(session.id);
    const auto contents = m_workspace->read([&](const core::Stores& stores) {
        std::vector<core::Id<core::Highlight>> highlights;
        for (const auto session : ids)
            for (const auto& highlight : stores.highlights.endsInSession(session))
                highlights.push_back(highlight.id);
        return std::pair(stores.sessions.contentsOf(ids), core::relianceOn(stores, highlights).sentence());
    });
    if (!contents)
        return void(emit failed(contents.error()));
    const QString verb = sessions.size() == 1 ? tr("Delete session") : tr("Delete sessions");
    const QString which = sessions.size() == 1 ? sessions.front().title
                                               : tr("%1 sessions").arg(number(static_cast<qint64>(sessions.size())));
    QStringList sentences{sentenceOf(contents->first), contents->second,
                          tr("Their people stay. One undo brings all back.")};
    sentences.removeAll(QString());
    m_ask->ask({QStringLiteral("edit-delete"), verb, which, sentences.join(u' ')},
               [this, sessions] { remove(sessions); });
}

void SessionListPage::remove(const std::vector<core::Session>& sessions)
{
    const QString label = sessions.size() == 1
                              ? tr("Delete session %1").arg(quoted(sessions.front().title))
                              : tr("Delete %1 sessions").arg(number(static_cast<qint64>(sessions.size())));
    m_workspace
        ->editInBackground(
            label,
            [sessions](core::Stores& stores) {
                for (const auto& session : sessions)
                    stores.sessions.remove(session.id);
            },
            std::make_shared<core::Progress>())
        .then(this, [this](const core::Result<void>& done) {
            if (!done)
                emit failed(done.error());
        });
}

void SessionListPage::enableActions()
{
    const bool some = isVisible() && m_workspace && m_table->selectionModel()->hasSelection();
    m_open->setEnabled(some);
    m_add->setEnabled(isVisible() && m_workspace && !m_workspace->isReadOnly() && !m_workspace->isBusy());
    m_remove->setEnabled(some && !m_workspace->isReadOnly() && !m_workspace->isBusy());
}

void SessionListPage::showMenu(const QPoint& at)
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(m_open);
    menu->addSeparator();
    menu->addAction(m_remove);
    menu->popup(m_table->viewport()->mapToGlobal(at));
}

void SessionListPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    if (m_stale)
        refresh();
    enableActions();
}

void SessionListPage::hideEvent(QHideEvent* event)
{
    Page::hideEvent(event);
    enableActions();
}

Heading SessionListPage::heading() const
{
    const QString sessions = counted(m_model.rowCount(), tr("%1 session"), tr("%1 sessions"));
    const QString people = counted(m_people, tr("%1 participant"), tr("%1 participants"));
    Heading heading;
    heading.title = tr("Sessions");
    heading.primary = m_add;
    heading.meta = m_model.rowCount() > 0 ? QStringLiteral("%1 · %2").arg(sessions, people) : QString();
    if (m_model.rowCount() > 0) // otherwise the empty page has the button
        heading.secondary = {m_actions.at(QStringLiteral("project.import"))};
    return heading;
}

QList<QWidget*> SessionListPage::regions() const
{
    QList<QWidget*> regions{m_filter, m_table};
    if (m_new->isVisible())
        regions.prepend(m_new);
    if (m_ask->isAsking())
        regions.prepend(m_ask);
    return regions;
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
