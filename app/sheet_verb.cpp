#include "app/save.h"
#include "app/tr.h"
#include "app/verbs.h"
#include "core/report/pdf_writer.h"
#include "core/report/sheet_builder.h"
#include "core/report/sheet_layout.h"
#include "core/report/sheet_text.h"

#include <QFileInfo>

namespace app {
namespace {

using core::Error;
using core::Failure;
using core::Stores;
using core::Workspace;
using namespace core::report;

/// One of the words that an option takes; the first where it was not given.
template <class Choice>
Choice choice(const Arguments& arguments, const QString& option, const std::vector<std::pair<QString, Choice>>& choices)
{
    const QString given = arguments.value(option);
    QStringList known;
    for (const auto& [word, value] : choices) {
        if (given.compare(word, Qt::CaseInsensitive) == 0)
            return value;
        known.append(word);
    }
    if (given.isEmpty())
        return choices.front().second;
    throw Failure(Error::Kind::Usage, tr("--%1 takes %2, not '%3'.").arg(option, known.join(tr(" or ")), given));
}

/// The paper that was asked for, else the project's, or the one of its country that suits the template.
Paper paperOf(const Arguments& arguments, const Stores& stores, SheetTemplate layout)
{
    if (!arguments.has(QStringLiteral("page"))) {
        const bool letter = stores.settings.text(QStringLiteral("paper")) == QLatin1String("letter");
        return paperFor(layout, letter ? Paper::Letter : Paper::A4);
    }
    const auto paper = choice<Paper>(arguments, QStringLiteral("page"),
                                     {{QStringLiteral("a4"), Paper::A4},
                                      {QStringLiteral("letter"), Paper::Letter},
                                      {QStringLiteral("a3"), Paper::A3},
                                      {QStringLiteral("a2"), Paper::A2},
                                      {QStringLiteral("tabloid"), Paper::Tabloid}});
    if (suits(layout, paper))
        return paper;
    throw Failure(Error::Kind::Usage,
                  layout == SheetTemplate::Poster
                      ? tr("A poster is for a wall: it takes --page a3, a2 or tabloid, not '%1'.")
                            .arg(arguments.value(QStringLiteral("page")))
                      : tr("'%1' is paper for a poster: add --template poster, or take --page a4 or letter.")
                            .arg(arguments.value(QStringLiteral("page"))));
}

SheetOptions sheetOptions(const Arguments& arguments, const Stores& stores)
{
    SheetOptions options;
    options.layout = choice<SheetTemplate>(arguments, QStringLiteral("template"),
                                           {{QStringLiteral("one-page"), SheetTemplate::OnePage},
                                            {QStringLiteral("full"), SheetTemplate::Full},
                                            {QStringLiteral("poster"), SheetTemplate::Poster}});
    options.paper = paperOf(arguments, stores, options.layout);
    options.blackOnly = arguments.has(QStringLiteral("black"));
    options.keyQuotesOnly = arguments.has(QStringLiteral("key-quotes"));
    if (options.keyQuotesOnly && options.layout != SheetTemplate::Full)
        throw Failure(Error::Kind::Usage, tr("--key-quotes chooses among the evidence: it needs --template full."));
    return options;
}

/// Words have no pages: a template or a paper that is about pages only has no meaning for them.
void refuseForWords(const Arguments& arguments, const SheetOptions& options, const QString& format)
{
    if (options.layout == SheetTemplate::Poster)
        throw Failure(Error::Kind::Usage,
                      tr("A poster is printed: --out wants a .pdf or a .png for it, not a .%1.").arg(format));
    if (arguments.has(QStringLiteral("page")))
        throw Failure(Error::Kind::Usage, tr("A .%1 has no pages: --page is for a .pdf or a .png.").arg(format));
}

core::Persona personaNamed(const Stores& stores, const QString& name)
{
    const auto persona = stores.personas.find(name);
    if (persona)
        return *persona;
    QStringList known;
    for (const auto& other : stores.personas.personas())
        known.append(other.name);
    throw Failure(Error::Kind::NotFound,
                  known.isEmpty()
                      ? tr("There is no persona in this project yet; 'earshot persona' makes one.")
                      : tr("There is no persona '%1'; there are %2.").arg(name, known.join(QStringLiteral(", "))));
}

/// Writes the sheets in the format that the ending of `out` asks for. Gives the files.
QStringList write(const std::vector<PersonaSheet>& sheets, const SheetOptions& options, const QString& out,
                  Outcome& outcome)
{
    const QString format = QFileInfo(out).suffix().toLower();
    if (format == QLatin1String("html") || format == QLatin1String("md")) {
        const QString text = format == QLatin1String("md") ? markdownOf(sheets, options) : htmlOf(sheets, options);
        save(out, [&](QIODevice& file) { file.write(text.toUtf8()); });
        return {out};
    }
    const auto pages = layoutSheets(sheets, options);
    outcome.result[QStringLiteral("pages")] = qint64(pages.pages.size());
    if (pages.emojiLeftOut > 0)
        outcome.note(Outcome::Note::LeftOut, QStringLiteral("emoji"),
                     counted(pages.emojiLeftOut, "%1 emoji is left out: no font on this machine draws it.",
                             "%1 emoji are left out: no font on this machine draws them."));
    if (format == QLatin1String("png"))
        return writePng(pages, out);
    const auto pdf = writePdf(pages, out);
    if (!pdf.note.isEmpty())
        outcome.note(Outcome::Note::Remark, QStringLiteral("pdf"), pdf.note);
    return {out};
}

Outcome sheet(const Arguments& arguments)
{
    const QString out = arguments.value(QStringLiteral("out"));
    const QString format = QFileInfo(out).suffix().toLower();
    if (!QStringList{QStringLiteral("pdf"), QStringLiteral("png"), QStringLiteral("html"), QStringLiteral("md")}
             .contains(format))
        throw Failure(Error::Kind::Usage,
                      tr("--out wants a file that ends in .pdf, .png, .html or .md, not '%1'.").arg(out));
    const auto workspace = openProject(arguments, Workspace::Mode::Read);
    return valueOf(workspace->read([&](const Stores& stores) {
        const SheetOptions options = sheetOptions(arguments, stores);
        if (format == QLatin1String("html") || format == QLatin1String("md"))
            refuseForWords(arguments, options, format);
        std::vector<PersonaSheet> sheets;
        SheetFacts facts;
        for (const auto& name : arguments.from(1)) {
            auto built = buildSheet(stores, personaNamed(stores, name), audienceFrom(arguments, stores));
            sheets.push_back(std::move(built.sheet));
            facts += built.facts;
        }
        Outcome outcome;
        const QStringList files = write(sheets, options, out, outcome);
        outcome.result[QStringLiteral("files")] = QJsonArray::fromStringList(files);
        addHeldBack(outcome, facts.count());
        for (const auto& file : files)
            outcome.lines.append(tr("Wrote '%1'.").arg(file));
        return outcome;
    }));
}

} // namespace

std::vector<Verb> sheetVerbs()
{
    std::vector<Option> options{
        {QStringLiteral("out"), {QStringLiteral("PATH")}, tr("A .pdf, a .png for each page, an .html or .md.")},
        {QStringLiteral("template"),
         {QStringLiteral("one-page|full|poster")},
         tr("Full has all evidence and the people behind it; a poster is for a wall. Otherwise one-page.")},
        {QStringLiteral("page"),
         {QStringLiteral("a4|letter|a3|a2|tabloid")},
         tr("The paper; a3, a2 and tabloid for a poster. Otherwise the project's, or A4, a poster's A3.")},
        {QStringLiteral("black"), {}, tr("Without colour.")},
        {QStringLiteral("key-quotes"), {}, tr("Full: only key quotes and every contradiction.")}};
    for (const auto& option : audienceOptions())
        options.push_back(option);
    return {{QStringLiteral("sheet"), QStringLiteral("FILE PERSONA…"), 2, -1,
             tr("Prints persona sheets; several go into one file."), options, sheet}};
}

} // namespace app
