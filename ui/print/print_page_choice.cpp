// What is chosen on the page that prints, what is said about it, and printing it.
#include "ui/print/outgoing_facts.h"
#include "ui/print/print_page.h"
#include "ui/widgets/actions.h"
#include "ui/widgets/words.h"

namespace ui {
using namespace core::report;

QString PrintPage::refusal() const
{
    if (isWriting())
        return tr("sheets are being printed");
    if (m_personas.checked().empty())
        return tr("no persona is checked");
    return {};
}

void PrintPage::showChoice()
{
    const QStringList names = m_personas.checkedNames();
    if (m_workspace)
        m_form->proposeName(names.size() == 1 ? fileNames(names).front() : tr("%1 personas").arg(m_workspace->name()));
    showFacts();
    m_all->setEnabled(isVisible() && m_personas.rowCount() > 0);
    m_none->setEnabled(isVisible() && !names.isEmpty());
    Actions::rename(m_print, counted(names.size(), tr("Print %1 sheet"), tr("Print %1 sheets")));
    say(names, m_personas.rowCount() == 0);
}

void PrintPage::showFacts()
{
    if (m_personas.checked().empty())
        m_facts->say(tr("Nothing."));
    else
        m_facts->show(m_personas.checkedFacts(), m_form->order().options.layout == SheetTemplate::Poster);
}

void PrintPage::print(PrintOrder order)
{
    order.personas = m_personas.checked();
    write(
        counted(qint64(order.personas.size()), tr("Printing %1 sheet…"), tr("Printing %1 sheets…")), order,
        [order](const core::Stores& stores, core::Progress& progress) { return printSheets(stores, order, progress); });
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
