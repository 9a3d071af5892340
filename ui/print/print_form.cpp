#include "ui/print/print_form.h"

#include "core/workspace.h"
#include "ui/print/paper_choice.h"
#include "ui/widgets/button.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/label.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/words.h"

#include <QAction>
#include <QDataStream>
#include <QDir>
#include <QFileInfo>
#include <QGridLayout>
#include <QLineEdit>

#include <algorithm>

namespace ui {
namespace {

using namespace core::report;

constexpr qint32 stateVersion = 1;

void addLabel(QGridLayout* grid, Label* label)
{
    label->setElided(true);
    grid->addWidget(label, grid->rowCount(), 0, Qt::AlignVCenter);
}

/// The files that an order makes, as far as they are known before; pictures are one a page.
QStringList filesOf(const PrintOrder& order, const QStringList& personas)
{
    QStringList files = order.fileEach ? fileNames(personas) : QStringList{order.name};
    for (QString& file : files)
        file += u'.' + suffixOf(order.format);
    return files;
}

} // namespace

QString filesSentence(const PrintOrder& order, const QStringList& personas)
{
    const QStringList files = filesOf(order, personas);
    const auto there = std::count_if(files.begin(), files.end(), [&](const QString& file) {
        return QFileInfo::exists(QDir(order.folder).filePath(file));
    });
    QString sentence =
        files.size() == 1 ? files.front() : counted(files.size(), PrintForm::tr("%1 file"), PrintForm::tr("%1 files"));
    if (order.format == SheetFormat::Png)
        sentence = PrintForm::tr("%1, and more where a sheet has more pages").arg(sentence);
    if (there == 0)
        return sentence;
    return files.size() == 1 ? PrintForm::tr("%1: it is there and will be replaced").arg(sentence)
                             : PrintForm::tr("%1; %2 of them there will be replaced").arg(sentence).arg(there);
}

PrintForm::PrintForm(For what, QWidget* parent) : QWidget(parent)
{
    const bool sheets = what == For::Sheets;
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(16, 8, 16, 4);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(6);
    grid->setColumnMinimumWidth(0, scaled(72));
    grid->setColumnStretch(1, 1);
    m_template = sheets ? addChoice(grid, tr("Template"), {tr("One-pager"), tr("Full, with evidence"), tr("Poster")})
                        : addChoice(grid, tr("Evidence"), {tr("None"), tr("Key quotes"), tr("All")});
    m_paper = new PaperChoice;
    addChoice(grid, tr("Paper"), m_paper);
    m_formats = {SheetFormat::Pdf, SheetFormat::Html, SheetFormat::Markdown};
    QStringList formats{tr("PDF"), tr("HTML"), tr("Markdown")};
    if (sheets) {
        m_formats.insert(m_formats.begin() + 1, SheetFormat::Png);
        formats.insert(1, tr("PNG"));
    }
    m_format = addChoice(grid, tr("Format"), formats);
    if (sheets)
        m_files = addChoice(grid, tr("Files"), {tr("One file"), tr("One each")});
    m_names = addChoice(grid, tr("People"), {tr("By code"), tr("By name, where allowed")});
    addLabel(grid, new Label(tr("Folder"), Type::Body, &Theme::inkSoft));
    m_folder = new QLineEdit;
    m_folder->setAccessibleName(tr("Folder"));
    auto* choose = new QAction(tr("Choose"), this);
    choose->setToolTip(tr("Choose the folder"));
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_folder, 1);
    row->addWidget(new Button(choose, Button::Look::Outlined));
    grid->addLayout(row, grid->rowCount() - 1, 1);
    m_nameLabel = new Label(tr("Name"), Type::Body, &Theme::inkSoft);
    addLabel(grid, m_nameLabel);
    m_name = new QLineEdit;
    m_name->setAccessibleName(tr("Name of the file"));
    grid->addWidget(m_name, grid->rowCount() - 1, 1);
    m_sentence = new Label({}, Type::Hint, &Theme::inkSoft);
    grid->addWidget(m_sentence, grid->rowCount(), 1);

    connect(choose, &QAction::triggered, this, [this] { emit folderAsked(m_folder->text()); });
    connect(m_folder, &QLineEdit::textChanged, this, &PrintForm::changed);
    connect(m_name, &QLineEdit::textChanged, this, &PrintForm::changed);
    connect(m_name, &QLineEdit::textEdited, this, [this](const QString& text) { m_named = !text.isEmpty(); });
    connect(m_template, &Segmented::chosen, this, [this] { m_paper->setTemplate(chosenTemplate()); });
    if (m_files)
        connect(m_files, &Segmented::chosen, this, [this](int part) { m_name->setEnabled(part == 0); });
}

Segmented* PrintForm::addChoice(QGridLayout* grid, const QString& name, const QStringList& words)
{
    auto* choice = new Segmented(name, words);
    addChoice(grid, name, choice);
    return choice;
}

void PrintForm::addChoice(QGridLayout* grid, const QString& name, Segmented* choice)
{
    addLabel(grid, new Label(name, Type::Body, &Theme::inkSoft));
    grid->addWidget(choice, grid->rowCount() - 1, 1, Qt::AlignLeft);
    connect(choice, &Segmented::chosen, this, &PrintForm::changed);
}

SheetTemplate PrintForm::chosenTemplate() const
{
    if (!m_files) // a report: without evidence, or with key quotes or all
        return m_template->current() > 0 ? SheetTemplate::Full : SheetTemplate::OnePage;
    return static_cast<SheetTemplate>(m_template->current());
}

PrintOrder PrintForm::order() const
{
    PrintOrder order;
    order.options.layout = chosenTemplate();
    order.options.keyQuotesOnly = !m_files && m_template->current() == 1;
    order.options.paper = paperFor(chosenTemplate(), m_paper->paper());
    order.format = m_formats[size_t(m_format->current())];
    order.fileEach = m_files && m_files->current() == 1;
    order.names = m_names->current() == 1;
    order.folder = QDir::cleanPath(m_folder->text().trimmed());
    order.name = fileNames({m_name->text()}).front();
    return order;
}

void PrintForm::suit(core::Workspace& workspace)
{
    const auto paper =
        workspace.read([](const core::Stores& stores) { return stores.settings.text(QStringLiteral("paper")); });
    m_paper->setPaper(paper.value_or(QString()) == u"letter" ? Paper::Letter : Paper::A4);
    if (order().folder.isEmpty())
        setFolder(QFileInfo(workspace.path()).absolutePath());
}

QString PrintForm::refusal() const
{
    const PrintOrder wanted = order();
    if (wanted.options.layout == SheetTemplate::Poster && m_files &&
        (wanted.format == SheetFormat::Html || wanted.format == SheetFormat::Markdown))
        return tr("a poster is printed as PDF or PNG");
    const QFileInfo folder(wanted.folder);
    return folder.isDir() && folder.isWritable() ? QString() : tr("there is no such folder that can be written to");
}

void PrintForm::setFolder(const QString& folder)
{
    m_folder->setText(QDir::toNativeSeparators(folder));
}

void PrintForm::proposeName(const QString& name)
{
    if (!m_named && m_name->text() != name)
        m_name->setText(name);
}

void PrintForm::say(const QString& sentence)
{
    m_sentence->setText(sentence);
}

QWidget* PrintForm::firstField() const
{
    return m_template;
}

QByteArray PrintForm::state() const
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream << stateVersion << qint32(m_template->current()) << qint32(m_format->current())
           << qint32(m_files ? m_files->current() : 0) << m_folder->text();
    return bytes;
}

void PrintForm::restore(const QByteArray& state)
{
    QDataStream stream(state);
    qint32 version = 0;
    qint32 layout = 0;
    qint32 format = 0;
    qint32 files = 0;
    QString folder;
    stream >> version >> layout >> format >> files >> folder;
    if (stream.status() != QDataStream::Ok || version != stateVersion)
        return;
    m_template->setCurrent(qBound(0, layout, 2));
    m_paper->setTemplate(chosenTemplate());
    m_format->setCurrent(qBound(0, format, int(m_formats.size()) - 1));
    if (m_files) {
        m_files->setCurrent(qBound(0, files, 1));
        m_name->setEnabled(files == 0);
    }
    m_folder->setText(folder);
}

} // namespace ui
