#include "ui/print/outgoing_page.h"

#include "ui/print/outgoing_facts.h"
#include "ui/print/paper.h"
#include "ui/print/sheet_preview.h"
#include "ui/widgets/actions.h"
#include "ui/widgets/surface.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace ui {

OutgoingPage::OutgoingPage(Actions& actions, const QString& id, const ActionSpec& print, PrintForm::For what,
                           QWidget* parent)
    : Page(parent)
{
    m_print = actions.add(print);
    m_paper = actions.add({.id = id + QStringLiteral(".paper"),
                           .text = tr("Print on a printer…"),
                           .icon = QStringLiteral("printer"),
                           .key = QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Return),
                           .word = tr("Printer…")});
    for (auto* action : {m_print, m_paper})
        action->setEnabled(false);
    m_form = new PrintForm(what);
    m_facts = new OutgoingFacts;
    m_preview = new SheetPreview(SheetPreview::Has::OnlyPages);
    auto* side = new Surface(&Theme::paper, Qt::RightEdge);
    side->setFixedWidth(scaled(PrintForm::sideWidth));
    m_side = new QVBoxLayout(side);
    m_side->setContentsMargins(0, 0, 0, 0);
    m_side->setSpacing(0);
    m_side->addWidget(m_form);
    m_side->addWidget(m_facts);
    m_side->addStretch();
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(side);
    row->addWidget(m_preview, 1);

    connect(m_print, &QAction::triggered, this, [this] {
        if (m_workspace && fileRefusal().isEmpty())
            this->print(m_form->order());
    });
    connect(m_paper, &QAction::triggered, this, &OutgoingPage::askForPrinter);
    connect(m_form, &PrintForm::changed, this, [this] {
        showPreview();
        showChoice();
    });
    connect(m_form, &PrintForm::folderAsked, this, &OutgoingPage::folderAsked);
}

QString OutgoingPage::facts() const
{
    return m_facts->words();
}

void OutgoingPage::setWorkspace(core::Workspace* workspace)
{
    if (m_printing)
        m_printing->cancel();
    if (m_workspace)
        disconnect(m_workspace, nullptr, this, nullptr);
    m_workspace = workspace;
    m_preview->show(nullptr, {});
    if (workspace)
        m_form->suit(*workspace);
}

QString OutgoingPage::fileRefusal() const
{
    const QString why = refusal();
    return why.isEmpty() ? m_form->refusal() : why;
}

void OutgoingPage::askForPrinter()
{
    askPrinter(window(), m_form->order().options.paper, heading().title,
               [page = QPointer(this)](const std::shared_ptr<QPrinter>& printer) {
                   if (page)
                       page->printOn(printer);
               });
}

void OutgoingPage::printOn(const std::shared_ptr<QPrinter>& printer)
{
    if (!m_workspace || !refusal().isEmpty())
        return;
    auto order = m_form->order();
    order.paint = [printer](const core::report::SheetPages& document, core::Progress& progress) {
        return paintOnPaper(*printer, document, progress);
    };
    order.printer = nameOf(*printer);
    print(order);
}

void OutgoingPage::write(const QString& what, const core::report::PrintOrder& order, const Work& work)
{
    m_printing = std::make_shared<core::Progress>();
    showChoice();
    emit workBegun(what, m_printing);
    m_workspace
        ->readInBackground(
            [work, progress = m_printing](const core::Stores& stores) { return work(stores, *progress); }, m_printing)
        .then(this,
              [this, folder = order.folder, workspace = m_workspace](const core::Result<core::report::Printed>& done) {
                  m_printing.reset();
                  emit workEnded();
                  showChoice();
                  if (!done)
                      return emit failed(done.error());
                  if (workspace && workspace == m_workspace)
                      keep(*done);
                  emit printed(*done, done->files.isEmpty() ? folder : QFileInfo(done->files.front()).absolutePath());
              });
}

void OutgoingPage::say(const QStringList& names, bool nothingThere)
{
    const QString why = fileRefusal();
    m_form->say(why.isEmpty() || m_printing || nothingThere ? filesSentence(m_form->order(), names)
                                                            : tr("Not yet: %1.").arg(why));
    Actions::allow(m_print, why);
    Actions::allow(m_paper, refusal());
    if (!isVisible())
        for (auto* action : {m_print, m_paper})
            action->setEnabled(false);
    emit headingChanged();
}

void OutgoingPage::hideEvent(QHideEvent* event)
{
    Page::hideEvent(event);
    for (auto* action : {m_print, m_paper})
        action->setEnabled(false);
}

} // namespace ui
