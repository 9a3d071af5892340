// What is chosen on the page that prints, what is said about it, and printing it.
#include "core/workspace.h"
#include "ui/print/outgoing_facts.h"
#include "ui/print/print_form.h"
#include "ui/print/print_page.h"
#include "ui/widgets/actions.h"
#include "ui/widgets/words.h"

namespace ui {
using namespace core::report;

/// Why printing cannot begin; empty where it can.
QString PrintPage::refusal() const
{
    if (m_printing)
        return tr("sheets are being printed");
    if (m_personas.checked().empty())
        return tr("no persona is checked");
    const PrintOrder order = m_form->order();
    if (order.options.layout == SheetTemplate::Poster &&
        (order.format == SheetFormat::Html || order.format == SheetFormat::Markdown))
        return tr("a poster is printed as PDF or PNG");
    return m_form->refusal();
}

void PrintPage::showChoice()
{
    const QStringList names = m_personas.checkedNames();
    if (m_workspace)
        m_form->proposeName(names.size() == 1 ? fileNames(names).front() : tr("%1 personas").arg(m_workspace->name()));
    const QString why = refusal();
    m_form->say(why.isEmpty() || m_printing || m_personas.rowCount() == 0 ? filesSentence(m_form->order(), names)
                                                                          : tr("Not yet: %1.").arg(why));
    showFacts();
    m_all->setEnabled(isVisible() && m_personas.rowCount() > 0);
    m_none->setEnabled(isVisible() && !names.isEmpty());
    Actions::rename(m_print, counted(names.size(), tr("Print %1 sheet"), tr("Print %1 sheets")));
    Actions::allow(m_print, why);
    if (!isVisible())
        m_print->setEnabled(false);
    emit headingChanged();
}

void PrintPage::showFacts()
{
    if (m_personas.checked().empty())
        m_facts->say(tr("Nothing."));
    else
        m_facts->show(m_personas.checkedFacts(), m_form->order().options.layout == SheetTemplate::Poster);
}

QString PrintPage::facts() const
{
    return m_facts->words();
}

void PrintPage::print()
{
    if (!m_workspace || !refusal().isEmpty())
        return;
    PrintOrder order = m_form->order();
    order.personas = m_personas.checked();
    m_printing = std::make_shared<core::Progress>();
    showChoice();
    emit workBegun(counted(qint64(order.personas.size()), tr("Printing %1 sheet…"), tr("Printing %1 sheets…")),
                   m_printing);
    const auto query = [order, progress = m_printing](const core::Stores& stores) {
        return printSheets(stores, order, *progress);
    };
    m_workspace->readInBackground(query, m_printing)
        .then(this, [this, folder = order.folder, workspace = m_workspace](const core::Result<Printed>& done) {
            m_printing.reset();
            emit workEnded();
            showChoice();
            if (!done)
                return emit failed(done.error());
            if (workspace && workspace == m_workspace)
                keep(*done);
            emit printed(*done, folder);
        });
}

/// Notes what was printed as a version of each persona that has changed since its last one.
void PrintPage::keep(const Printed& printed)
{
    if (m_workspace->isReadOnly())
        return;
    const QString label = printed.sheets == 1 ? tr("Print '%1'").arg(printed.versions.front().name)
                                              : tr("Print %1 sheets").arg(printed.sheets);
    const auto done = m_workspace->edit(label, [&](core::Stores& stores) {
        for (const auto& version : printed.versions)
            if (stores.personas.persona(version.persona))
                stores.personas.addVersion(version.persona, version.content);
    });
    if (!done)
        emit failed(done.error());
}

} // namespace ui
