// What is chosen on the page that prints, what is said about it, and printing it.
#include "core/workspace.h"
#include "ui/print/print_form.h"
#include "ui/print/print_page.h"
#include "ui/widgets/actions.h"
#include "ui/widgets/label.h"
#include "ui/widgets/words.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace ui {
namespace {

using namespace core::report;

/// The files that an order makes, as far as they are known before; pictures are one a page.
QStringList filesOf(const PrintOrder& order, const QStringList& personas)
{
    QStringList files = order.fileEach ? fileNames(personas) : QStringList{order.name};
    for (QString& file : files)
        file += u'.' + suffixOf(order.format);
    return files;
}

/// "3 files; 1 of them there will be replaced"
QString filesSentence(const PrintOrder& order, const QStringList& personas)
{
    const QStringList files = filesOf(order, personas);
    const auto there = std::count_if(files.begin(), files.end(), [&](const QString& file) {
        return QFileInfo::exists(QDir(order.folder).filePath(file));
    });
    QString sentence =
        files.size() == 1 ? files.front() : counted(files.size(), PrintPage::tr("%1 file"), PrintPage::tr("%1 files"));
    if (order.format == SheetFormat::Png)
        sentence = PrintPage::tr("%1, and more where a sheet has more pages").arg(sentence);
    if (there == 0)
        return sentence;
    return files.size() == 1 ? PrintPage::tr("%1: it is there and will be replaced").arg(sentence)
                             : PrintPage::tr("%1; %2 of them there will be replaced").arg(sentence).arg(there);
}

} // namespace

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
    if (const QFileInfo folder(order.folder); !folder.isDir() || !folder.isWritable())
        return tr("there is no such folder that can be written to");
    return {};
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
    const SheetFacts facts = m_personas.checkedFacts();
    const bool onWall = m_form->order().options.layout == SheetTemplate::Poster;
    const QString assumed = onWall ? counted(facts.assumptions, tr("%1 assumption stays off the poster."),
                                             tr("%1 assumptions stay off the poster."))
                                   : counted(facts.assumptions, tr("%1 assumption is printed as such."),
                                             tr("%1 assumptions are printed as such."));
    const QString free =
        counted(facts.quotes.size(), tr("%1 quote, which may go out."), tr("%1 quotes, all of which may go out."));
    m_held->setText(m_personas.checked().empty() ? tr("Nothing.")
                    : facts.heldBack.isEmpty()   ? free
                                                 : heldBackSentence(facts));
    m_unrecorded->setText(notRecordedSentence(facts));
    m_assumptions->setText(facts.assumptions > 0 ? assumed : QString());
    for (auto* label : {m_assumptions, m_unrecorded})
        label->setVisible(!label->text().isEmpty());
}

QString PrintPage::facts() const
{
    QStringList lines{m_held->text(), m_unrecorded->text(), m_assumptions->text()};
    lines.removeAll(QString());
    return lines.join(u'\n');
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
