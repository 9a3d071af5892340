#include "ui/import/import_report_page.h"

#include "ui/widgets/actions.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/table.h"
#include "ui/widgets/words.h"

#include "core/workspace.h"

#include <QClipboard>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {
namespace {

int contentHeight(const Table& table)
{
    return table.header()->sizeHint().height() + table.model()->rowCount() * rowHeight(32);
}

} // namespace

ImportReportPage::ImportReportPage(Actions& actions, QWidget* parent) : Page(parent)
{
    m_undo = actions.add(
        {.id = QStringLiteral("import.undo"), .text = tr("Undo import"), .icon = QStringLiteral("edit-undo")});
    m_copy = actions.add({.id = QStringLiteral("import.copy-list"),
                          .text = tr("Copy the list of what was left out"),
                          .icon = QStringLiteral("edit-copy"),
                          .word = tr("Copy list")});
    m_done = actions.at(QStringLiteral("go.sessions"));
    connect(m_undo, &QAction::triggered, this, &ImportReportPage::undoAsked);
    connect(m_copy, &QAction::triggered, this, &ImportReportPage::copyList);
    m_undo->setEnabled(false);
    m_copy->setEnabled(false);

    m_fileTable = new Table(tr("Files"));
    m_fileTable->setModel(&m_files);
    m_fileTable->header()->setStretchLastSection(true);
    m_lossTable = new Table(tr("Left out or changed"));
    m_lossTable->setModel(&m_losses);
    m_lossTable->header()->setStretchLastSection(true);

    auto* head = new Surface(&Theme::paper);
    m_lossHead = head;
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(8, 16, 16, 0);
    row->setSpacing(8);
    auto* title = new Label(tr("Left out or changed"), Type::Hint, &Theme::inkSoft, QFont::DemiBold);
    title->setElided(true); // one line, in the middle of the row
    row->addWidget(title);
    m_lossNote = new Label({}, Type::Hint, &Theme::inkFaint);
    m_lossNote->setElided(true);
    row->addWidget(m_lossNote);
    row->addStretch();
    row->addWidget(new Button(m_copy, Button::Look::Flat));

    auto* paper = new Surface(&Theme::paper);
    auto* column = new QVBoxLayout(paper);
    column->setContentsMargins(8, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_fileTable);
    column->addWidget(m_lossHead);
    column->addWidget(m_lossTable);
    m_step = new Label({}, Type::Body, &Theme::inkSoft);
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(8, 16, 16, 16);
    foot->addWidget(m_step);
    column->addLayout(foot);
    column->addStretch();
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(paper);
}

void ImportReportPage::setWorkspace(core::Workspace* workspace)
{
    m_workspace = workspace;
    if (workspace)
        connect(workspace, &core::Workspace::changed, this, &ImportReportPage::enableActions);
}

/// Whether undo would take just this import back.
bool ImportReportPage::isNewest() const
{
    const auto step = m_workspace ? m_workspace->undoable() : std::nullopt;
    return step && step->label == m_report.step && step->madeAt == m_at;
}

void ImportReportPage::enableActions()
{
    m_undo->setEnabled(isVisible() && isNewest());
    m_copy->setEnabled(isVisible() && m_losses.rowCount() > 0);
}

void ImportReportPage::setReport(const core::import::KeptReport& kept)
{
    const auto& report = kept.report;
    m_report = report;
    m_at = kept.at.toLocalTime();
    m_files.setFiles(report.files);
    m_losses.setFiles(report.files);
    m_lossHead->setVisible(m_losses.rowCount() > 0);
    m_lossTable->setVisible(m_losses.rowCount() > 0);
    m_lossNote->setText(
        counted(m_losses.rowCount(), tr("%1 place, with where to find it"), tr("%1 places, with where to find each")));
    const QString step = isNewest() ? tr("The import is one step, %1. Undo takes all of it back.")
                                    : tr("The import was one step, %1. The history can go back to before it.");
    m_step->setText(step.arg(quoted(m_report.step)) + u' ' +
                    tr("The files themselves are kept in the project as they were."));
    fitTables();
    enableActions();
    emit headingChanged();
}

QString ImportReportPage::verdict() const
{
    int lost = 0;
    for (const auto& file : m_report.files)
        for (const auto& loss : file.lost)
            lost += loss.content ? loss.count : 0;
    return counted(lost, tr("Imported, with %1 thing left out."), tr("Imported, with %1 things left out."));
}

Heading ImportReportPage::heading() const
{
    const auto count = static_cast<qint64>(m_report.files.size());
    Heading heading;
    heading.crumb = tr("Import");
    heading.title =
        count == 1 ? QFileInfo(m_report.files.front().path).fileName() : counted(count, tr("%1 file"), tr("%1 files"));
    heading.meta = QStringLiteral("%1, %2").arg(shortDate(m_at.date()), m_at.time().toString(QStringLiteral("HH:mm")));
    heading.primary = m_done;
    if (isNewest())
        heading.secondary = {m_undo};
    return heading;
}

QList<QWidget*> ImportReportPage::regions() const
{
    QList<QWidget*> regions{m_fileTable};
    if (m_losses.rowCount() > 0)
        regions << m_lossTable;
    return regions;
}

void ImportReportPage::fitTables()
{
    const auto setWidths = [](Table& table, std::initializer_list<int> widths) {
        int column = 0;
        for (const int width : widths)
            table.header()->resizeSection(column++, scaled(width));
    };
    const bool narrow = width() < 1100;
    setWidths(*m_fileTable, {narrow ? 220 : 320, 110, 76, 76, 100, 96});
    setWidths(*m_lossTable, {narrow ? 160 : 220, narrow ? 200 : 320});
    const bool losses = m_losses.rowCount() > 0;
    const int room = std::max(200, height() - 120);
    const int filesRoom = losses ? std::max(room / 2, room - contentHeight(*m_lossTable)) : room;
    m_fileTable->setFixedHeight(std::min(contentHeight(*m_fileTable), filesRoom));
    m_lossTable->setFixedHeight(std::min(contentHeight(*m_lossTable), std::max(100, room - m_fileTable->height())));
}

void ImportReportPage::copyList()
{
    QGuiApplication::clipboard()->setText(m_losses.asText());
}

void ImportReportPage::resizeEvent(QResizeEvent*)
{
    fitTables();
}

void ImportReportPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    enableActions();
}

void ImportReportPage::hideEvent(QHideEvent* event)
{
    Page::hideEvent(event);
    enableActions();
}

} // namespace ui
