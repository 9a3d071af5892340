#include "ui/print/report_page.h"

#include "core/workspace.h"
#include "ui/print/outgoing_facts.h"
#include "ui/print/print_form.h"
#include "ui/print/sheet_preview.h"
#include "ui/widgets/actions.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/words.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace ui {

using namespace core::report;

ReportPage::ReportPage(Actions& actions, QWidget* parent) : Page(parent)
{
    m_print = actions.add({.id = QStringLiteral("report.write"),
                           .text = tr("Write report"),
                           .icon = QStringLiteral("document-export"),
                           .key = QKeySequence(Qt::CTRL | Qt::Key_Return)});
    m_print->setEnabled(false);
    m_preview = new SheetPreview(SheetPreview::Has::OnlyPages);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(newSide());
    row->addWidget(m_preview, 1);

    connect(m_print, &QAction::triggered, this, &ReportPage::print);
    connect(m_form, &PrintForm::changed, this, [this] {
        showPreview();
        showChoice();
    });
    connect(m_form, &PrintForm::folderAsked, this, &ReportPage::folderAsked);
    connect(m_preview, &SheetPreview::drafted, this, &ReportPage::showFacts);
    connect(m_preview, &SheetPreview::forgotten, this, &ReportPage::showFacts);
}

QWidget* ReportPage::newSide()
{
    auto* side = new Surface(&Theme::paper, Qt::RightEdge);
    side->setFixedWidth(scaled(PrintForm::sideWidth));
    m_form = new PrintForm(PrintForm::For::Report);
    m_facts = new OutgoingFacts;
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 8, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_form);
    column->addWidget(m_facts);
    column->addStretch();
    return side;
}

void ReportPage::setWorkspace(core::Workspace* workspace)
{
    if (m_printing)
        m_printing->cancel();
    if (m_workspace)
        disconnect(m_workspace, nullptr, this, nullptr);
    m_workspace = workspace;
    m_preview->show(nullptr, {});
    open({});
    if (!workspace)
        return;
    m_form->suit(*workspace);
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

void ReportPage::setFolder(const QString& folder)
{
    m_form->setFolder(folder);
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

/// Why writing cannot begin; empty where it can.
QString ReportPage::refusal() const
{
    if (m_printing)
        return tr("the report is being written");
    if (m_name.isEmpty())
        return tr("the study is not in this project any more");
    return m_form->refusal();
}

void ReportPage::showChoice()
{
    m_form->proposeName(tr("%1 report").arg(m_name));
    const QString why = refusal();
    m_form->say(why.isEmpty() || m_printing ? filesSentence(m_form->order(), {}) : tr("Not yet: %1.").arg(why));
    Actions::allow(m_print, why);
    if (!isVisible())
        m_print->setEnabled(false);
    emit headingChanged();
}

void ReportPage::showFacts()
{
    if (const auto draft = m_preview->draft())
        m_facts->show(draft->facts);
    else
        m_facts->say(m_name.isEmpty() ? tr("Nothing.") : tr("The report is being read."));
}

QString ReportPage::facts() const
{
    return m_facts->words();
}

void ReportPage::print()
{
    if (!m_workspace || !refusal().isEmpty())
        return;
    const auto order = m_form->order();
    m_printing = std::make_shared<core::Progress>();
    showChoice();
    emit workBegun(tr("Writing the report…"), m_printing);
    const auto query = [order, study = m_study, progress = m_printing](const core::Stores& stores) {
        return printReport(stores, study, order, *progress);
    };
    m_workspace->readInBackground(query, m_printing)
        .then(this, [this, folder = order.folder](const core::Result<Printed>& done) {
            m_printing.reset();
            emit workEnded();
            showChoice();
            if (!done)
                return emit failed(done.error());
            emit printed(*done, folder);
        });
}

Heading ReportPage::heading() const
{
    Heading heading;
    heading.crumb = m_name;
    heading.title = tr("Study report");
    heading.primary = m_print;
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

QByteArray ReportPage::layoutState() const
{
    return m_form->state();
}

void ReportPage::restoreLayout(const QByteArray& state)
{
    m_form->restore(state);
}

void ReportPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    showChoice();
}

void ReportPage::hideEvent(QHideEvent* event)
{
    Page::hideEvent(event);
    m_print->setEnabled(false);
}

} // namespace ui
