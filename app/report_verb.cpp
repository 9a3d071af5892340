#include "app/save.h"
#include "app/tr.h"
#include "app/verbs.h"
#include "core/report/pdf_writer.h"
#include "core/report/study_report_pages.h"
#include "core/report/study_report_text.h"

#include <QFileInfo>

namespace app {
namespace {

using core::Error;
using core::Failure;
using core::Stores;
using core::Workspace;
using namespace core::report;

core::Study studyNamed(const Stores& stores, const QString& name)
{
    QStringList known;
    for (auto& study : stores.sessions.studies()) {
        if (study.name.compare(name, Qt::CaseInsensitive) == 0)
            return study;
        known.append(study.name);
    }
    throw Failure(Error::Kind::NotFound,
                  known.isEmpty()
                      ? tr("There is no study in this project yet.")
                      : tr("There is no study '%1'; there are %2.").arg(name, known.join(QStringLiteral(", "))));
}

Paper paperFrom(const Arguments& arguments, const Stores& stores)
{
    QString page = arguments.value(QStringLiteral("page")).toLower();
    if (page.isEmpty())
        page = stores.settings.text(QStringLiteral("paper"));
    else if (page != QLatin1String("a4") && page != QLatin1String("letter"))
        throw Failure(Error::Kind::Usage, tr("--page takes a4 or letter, not '%1'.").arg(page));
    return page == QLatin1String("letter") ? Paper::Letter : Paper::A4;
}

/// How much of the evidence the report ends with.
SheetOptions optionsFrom(const Arguments& arguments, const Stores& stores)
{
    const QString evidence = arguments.value(QStringLiteral("evidence")).toLower();
    if (!QStringList{QString(), QStringLiteral("none"), QStringLiteral("key"), QStringLiteral("all")}.contains(
            evidence))
        throw Failure(Error::Kind::Usage, tr("--evidence takes none, key or all, not '%1'.").arg(evidence));
    const bool full = evidence == QLatin1String("key") || evidence == QLatin1String("all");
    return {.layout = full ? SheetTemplate::Full : SheetTemplate::OnePage,
            .paper = paperFrom(arguments, stores),
            .keyQuotesOnly = evidence == QLatin1String("key")};
}

/// Writes the report in the format that the ending of `out` asks for.
void write(const StudyReport& report, const SheetOptions& options, const QString& out, Outcome& outcome)
{
    const QString format = QFileInfo(out).suffix().toLower();
    if (format != QLatin1String("pdf")) {
        const QString text = format == QLatin1String("md") ? markdownOf(report, options) : htmlOf(report, options);
        save(out, [&](QIODevice& file) { file.write(text.toUtf8()); });
        return;
    }
    const auto pages = layoutReport(report, options);
    outcome.result[QStringLiteral("pages")] = qint64(pages.pages.size());
    const auto pdf = writePdf(pages, out);
    if (!pdf.note.isEmpty())
        outcome.note(Outcome::Note::Remark, QStringLiteral("pdf"), pdf.note);
}

Outcome report(const Arguments& arguments)
{
    const QString out = arguments.value(QStringLiteral("out"));
    if (!QStringList{QStringLiteral("pdf"), QStringLiteral("html"), QStringLiteral("md")}.contains(
            QFileInfo(out).suffix().toLower()))
        throw Failure(Error::Kind::Usage, tr("--out wants a file that ends in .pdf, .html or .md, not '%1'.").arg(out));
    const auto workspace = openProject(arguments, Workspace::Mode::Read);
    return valueOf(workspace->read([&](const Stores& stores) {
        const auto options = optionsFrom(arguments, stores);
        const auto study = studyNamed(stores, arguments.at(1));
        const auto built = buildStudyReport(stores, study.id, audienceFrom(arguments, stores));
        Outcome outcome;
        write(built.report, options, out, outcome);
        outcome.result[QStringLiteral("files")] = QJsonArray{out};
        addHeldBack(outcome, built.facts.count());
        outcome.lines.append(tr("Wrote '%1'.").arg(out));
        return outcome;
    }));
}

} // namespace

std::vector<Verb> reportVerbs()
{
    std::vector<Option> options{
        {QStringLiteral("out"), {QStringLiteral("PATH")}, tr("A .pdf, an .html or .md.")},
        {QStringLiteral("page"), {QStringLiteral("a4|letter")}, tr("The paper; otherwise the project's, or A4.")},
        {QStringLiteral("evidence"),
         {QStringLiteral("none|key|all")},
         tr("The numbered quotes at the end: none, key quotes and contradictions, or all. None unless it is said.")}};
    for (const auto& option : audienceOptions())
        options.push_back(option);
    return {{QStringLiteral("report"), QStringLiteral("FILE STUDY"), 2, 2, tr("Prints the report of a study."), options,
             report}};
}

} // namespace app
