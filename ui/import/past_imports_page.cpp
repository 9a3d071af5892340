#include "ui/import/past_imports_page.h"

#include "ui/widgets/actions.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/table.h"
#include "ui/widgets/words.h"

#include <QHeaderView>
#include <QStackedLayout>

#include <algorithm>

namespace ui {
namespace {

using core::import::KeptReport;

qint64 leftOut(const KeptReport& kept)
{
    const auto& files = kept.report.files;
    return std::count_if(files.begin(), files.end(), [](const auto& file) { return !file.came; });
}

qint64 entries(const KeptReport& kept)
{
    qint64 entries = 0;
    for (const auto& file : kept.report.files)
        entries += file.entries;
    return entries;
}

QString verdict(const KeptReport& kept)
{
    if (kept.report.isComplete())
        return PastImportsModel::tr("all");
    return leftOut(kept) > 0 ? PastImportsModel::tr("all but %1").arg(number(leftOut(kept)))
                             : PastImportsModel::tr("with losses");
}

} // namespace

void PastImportsModel::setReports(std::vector<KeptReport> reports)
{
    beginResetModel();
    m_reports = std::move(reports);
    endResetModel();
}

int PastImportsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_reports.size());
}

int PastImportsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant PastImportsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto& kept = report(index.row());
    const bool isFigure = index.column() == Sources || index.column() == Entries;
    if (role == Qt::TextAlignmentRole)
        return int((isFigure ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role == VerdictRole && index.column() == Verdict)
        return static_cast<int>(kept.report.isComplete() ? paint::Verdict::Good : paint::Verdict::Warn);
    if (role == SoftRole)
        return index.column() == When;
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case When:
        return QStringLiteral("%1, %2").arg(shortDate(kept.at.date()),
                                            kept.at.time().toString(QStringLiteral("HH:mm")));
    case What: return kept.report.step;
    case Verdict: return verdict(kept);
    case Sources: return number(static_cast<qint64>(kept.report.files.size()));
    case Entries: return number(entries(kept));
    default: return {};
    }
}

QVariant PastImportsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section >= Sources ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    const QString names[] = {tr("When"), tr("Step"), tr("Kept"), tr("Sources"), tr("Entries")};
    return role == Qt::DisplayRole ? QVariant(names[section]) : QVariant();
}

PastImportsPage::PastImportsPage(Actions& actions, QWidget* parent) : Page(parent)
{
    m_open = actions.add({.id = QStringLiteral("import.open-report"),
                          .text = tr("Open report"),
                          .icon = QStringLiteral("go-next"),
                          .key = QKeySequence(Qt::CTRL | Qt::Key_Return)});
    m_import = actions.at(QStringLiteral("project.import"));
    m_table = new Table(tr("Past imports"));
    m_table->setModel(&m_model);
    m_table->header()->setStretchLastSection(false);
    int column = 0;
    for (const int width : {150, 360, 120, 80, 80})
        m_table->header()->resizeSection(column++, scaled(width));
    m_stack = new QStackedLayout(this);
    m_stack->addWidget(m_table);
    m_stack->addWidget(
        new EmptyState(tr("The report of every import stands here: what came in, what did not, and why."),
                       tr("Drop files anywhere on the window, or choose them."), m_import));
    connect(m_table, &Table::opened, this, &PastImportsPage::openReport);
    connect(m_open, &QAction::triggered, this, &PastImportsPage::openReport);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &PastImportsPage::enableActions);
    enableActions();
}

void PastImportsPage::setWorkspace(core::Workspace* workspace)
{
    m_workspace = workspace;
    if (workspace)
        connect(workspace, &core::Workspace::changed, this, [this](const core::ChangeSet& changes) {
            if (isVisible() && changes.touches(QStringLiteral("import_report")))
                refresh();
        });
    refresh();
}

void PastImportsPage::refresh()
{
    std::vector<KeptReport> reports;
    if (m_workspace && isVisible()) {
        auto read = m_workspace->read([](const core::Stores& stores) { return core::import::keptReports(stores); });
        if (!read)
            return void(emit failed(read.error()));
        reports = std::move(*read);
    }
    m_model.setReports(std::move(reports));
    if (m_model.rowCount() > 0)
        m_table->setCurrentIndex(m_model.index(0, 0));
    m_stack->setCurrentIndex(m_model.rowCount() > 0 ? 0 : 1);
    enableActions();
    emit headingChanged();
}

void PastImportsPage::enableActions()
{
    m_open->setEnabled(isVisible() && m_table->currentIndex().isValid());
}

void PastImportsPage::openReport()
{
    emit reportAsked(m_model.report(m_table->currentIndex().row()));
}

void PastImportsPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    refresh();
}

void PastImportsPage::hideEvent(QHideEvent* event)
{
    Page::hideEvent(event);
    enableActions();
}

Heading PastImportsPage::heading() const
{
    Heading heading;
    heading.title = tr("Past imports");
    if (m_model.rowCount() > 0) {
        heading.meta = counted(m_model.rowCount(), tr("%1 import"), tr("%1 imports"));
        heading.primary = m_open;
        heading.secondary = {m_import};
    }
    return heading;
}

QList<QWidget*> PastImportsPage::regions() const
{
    return {m_table};
}

} // namespace ui
