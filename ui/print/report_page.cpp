#include "ui/print/report_page.h"

#include "ui/print/outgoing_facts.h"
#include "ui/print/sheet_preview.h"
#include "ui/widgets/actions.h"

#include <QVBoxLayout>

namespace ui {

using namespace core::report;

ReportPage::ReportPage(Actions& actions, QWidget* parent)
    : OutgoingPage(actions, QStringLiteral("report"),
                   {.id = QStringLiteral("report.write"),
                    .text = tr("Write report"),
                    .icon = QStringLiteral("document-export"),
                    .key = QKeySequence(Qt::CTRL | Qt::Key_Return)},
                   PrintForm::For::Report, parent)
{
    m_side->setContentsMargins(0, 8, 0, 0);
    m_side->setSpacing(8);
    connect(m_preview, &SheetPreview::drafted, this, &ReportPage::showFacts);
    connect(m_preview, &SheetPreview::forgotten, this, &ReportPage::showFacts);
}

void ReportPage::setWorkspace(core::Workspace* workspace)
{
    OutgoingPage::setWorkspace(workspace);
    open({});
    if (!workspace)
        return;
    connect(workspace, &core::Workspace::changed, this, [this] {
        readName();
        showChoice();
    });
}

void ReportPage::open(core::Id<core::Study> study)
{
    m_study = study;
    readName();
    showPreview();
    showFacts();
    showChoice();
}

void ReportPage::readName()
{
    m_name.clear();
    if (!m_workspace || !m_study)
        return;
    const auto study = m_workspace->read([this](const core::Stores& stores) { return stores.sessions.study(m_study); });
    if (!study)
        return emit failed(study.error());
    if (*study)
        m_name = (*study)->name;
}

void ReportPage::showPreview()
{
    const auto order = m_form->order();
    m_preview->setOptions(order.options);
    m_preview->setNames(order.names);
    if (m_study)
        m_preview->show(m_workspace, m_study);
    else
        m_preview->show(nullptr, {});
}

QString ReportPage::refusal() const
{
    if (isWriting())
        return tr("the report is being written");
    if (m_name.isEmpty())
        return tr("the study is not in this project any more");
    return {};
}

void ReportPage::showChoice()
{
    m_form->proposeName(tr("%1 report").arg(m_name));
    say({});
}

void ReportPage::showFacts()
{
    if (const auto draft = m_preview->draft())
        m_facts->show(draft->facts);
    else
        m_facts->say(m_name.isEmpty() ? tr("Nothing.") : tr("The report is being read."));
}

void ReportPage::print(PrintOrder order)
{
    write(tr("Writing the report…"), order,
          [order, study = m_study](const core::Stores& stores, core::Progress& progress) {
              return printReport(stores, study, order, progress);
          });
}

Heading ReportPage::heading() const
{
    Heading heading;
    heading.crumb = m_name;
    heading.title = tr("Study report");
    heading.primary = m_print;
    heading.secondary = {m_paper};
    return heading;
}

QList<QWidget*> ReportPage::regions() const
{
    return {m_form->firstField(), m_preview->focusProxy()};
}

QWidget* ReportPage::mainRegion() const
{
    return m_form->firstField();
}

void ReportPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    showChoice();
}

} // namespace ui
