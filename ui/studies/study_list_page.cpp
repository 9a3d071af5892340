#include "ui/studies/study_list_page.h"

#include "ui/widgets/actions.h"
#include "ui/widgets/ask_strip.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/table.h"
#include "ui/widgets/type.h"
#include "ui/widgets/words.h"

#include "core/sessions/session_contents.h"

#include <QHeaderView>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace ui {

StudyListPage::StudyListPage(Actions& actions, QWidget* parent) : Page(parent)
{
    m_add = actions.add({.id = QStringLiteral("study.new"),
                         .text = tr("New study"),
                         .icon = QStringLiteral("list-add"),
                         .key = QKeySequence(Qt::CTRL | Qt::Key_N),
                         .menu = tr("Study")});
    m_remove = actions.add({.id = QStringLiteral("study.delete"),
                            .text = tr("Delete study"),
                            .icon = QStringLiteral("edit-delete"),
                            .key = QKeySequence(Qt::Key_Delete),
                            .menu = tr("Study")});
    m_ask = new AskStrip;
    m_table = new Table(tr("Studies"));
    m_table->setModel(&m_model);
    m_table->header()->setStretchLastSection(true);

    auto* full = new QWidget;
    auto* column = new QVBoxLayout(full);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_ask);
    column->addWidget(m_table);
    m_stack = new QStackedLayout(this);
    m_stack->addWidget(full);
    m_stack->addWidget(new EmptyState(tr("A study holds what one piece of research wants to know, and its sessions."),
                                      tr("Importing files makes one; or begin with the goal."), m_add));
    connect(m_add, &QAction::triggered, this, &StudyListPage::addStudy);
    connect(m_remove, &QAction::triggered, this, &StudyListPage::askRemove);
    connect(m_table, &Table::opened, this,
            [this](const QModelIndex& index) { emit goAsked(m_model.study(index.row()).study.id); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &StudyListPage::enableActions);
    enableActions();
}

void StudyListPage::setWorkspace(core::Workspace* workspace)
{
    m_workspace = workspace;
    m_ask->cancel();
    if (workspace) {
        connect(workspace, &core::Workspace::busyChanged, this, &StudyListPage::enableActions);
        connect(workspace, &core::Workspace::changed, this, [this](const core::ChangeSet& changes) {
            if (changes.touchesAny({"study", "session", "highlight", "speaker", "participant"}))
                refresh();
        });
    }
    refresh();
}

void StudyListPage::refresh()
{
    std::vector<core::StudySummary> studies;
    if (m_workspace) {
        auto read = m_workspace->read([](const core::Stores& stores) { return stores.sessions.studySummaries(); });
        if (!read)
            return void(emit failed(read.error()));
        studies = std::move(*read);
    }
    m_model.setStudies(std::move(studies));
    m_stack->setCurrentIndex(m_model.rowCount() > 0 ? 0 : 1);
    if (!m_table->currentIndex().isValid() && m_model.rowCount() > 0)
        m_table->setCurrentIndex(m_model.index(0, 0));
    fitColumns();
    enableActions();
    emit headingChanged();
}

void StudyListPage::enableActions()
{
    const bool writes = isVisible() && m_workspace && !m_workspace->isReadOnly() && !m_workspace->isBusy();
    m_add->setEnabled(writes);
    m_remove->setEnabled(writes && chosen());
}

std::optional<core::Study> StudyListPage::chosen() const
{
    const auto index = m_table->currentIndex();
    return index.isValid() ? std::optional(m_model.study(index.row()).study) : std::nullopt;
}

void StudyListPage::addStudy()
{
    const auto added = m_workspace->edit(tr("New study"), [](core::Stores& stores) {
        return stores.sessions.ensureStudy(stores.sessions.freeStudyName());
    });
    if (!added)
        return void(emit failed(added.error()));
    emit goAsked(*added);
}

void StudyListPage::askRemove()
{
    const auto study = chosen();
    const auto contents = m_workspace->read([&](const core::Stores& stores) {
        std::vector<core::Id<core::Session>> sessions;
        for (const auto& session : stores.sessions.sessions())
            if (session.study == study->id)
                sessions.push_back(session.id);
        return std::pair(static_cast<int>(sessions.size()), stores.sessions.contentsOf(sessions));
    });
    if (!contents)
        return void(emit failed(contents.error()));
    const auto& [sessions, inside] = *contents;
    const auto remove = [this, study = *study] {
        auto progress = std::make_shared<core::Progress>();
        m_workspace
            ->editInBackground(
                tr("Delete study %1").arg(quoted(study.name)),
                [id = study.id](core::Stores& stores) { stores.sessions.remove(id); }, progress)
            .then(this, [this](const core::Result<void>& done) {
                if (!done)
                    emit failed(done.error());
            });
    };
    m_ask->ask({QStringLiteral("edit-delete"), tr("Delete study"), study->name,
                sentenceOf(inside, sessions) + u' ' + tr("One undo brings all back.")},
               remove);
}

void StudyListPage::fitColumns()
{
    const std::pair<int, int> widths[] = {{StudyListModel::Name, qBound(180, width() / 4, 320)},
                                          {StudyListModel::Sessions, 80},
                                          {StudyListModel::Tagged, 72},
                                          {StudyListModel::People, 72},
                                          {StudyListModel::Highlights, 92},
                                          {StudyListModel::When, 190}};
    for (const auto& [column, pixels] : widths)
        m_table->header()->resizeSection(column, scaled(pixels));
}

void StudyListPage::resizeEvent(QResizeEvent*)
{
    fitColumns();
}

void StudyListPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    enableActions();
}

void StudyListPage::hideEvent(QHideEvent* event)
{
    Page::hideEvent(event);
    m_ask->cancel();
    enableActions();
}

Heading StudyListPage::heading() const
{
    Heading heading;
    heading.title = tr("Studies");
    if (m_model.rowCount() > 0) {
        heading.meta = counted(m_model.rowCount(), tr("%1 study"), tr("%1 studies"));
        heading.secondary = {m_add};
    }
    heading.menu = {m_remove};
    return heading;
}

QList<QWidget*> StudyListPage::regions() const
{
    return {m_table};
}

} // namespace ui
