#include "app/save.h"
#include "app/tr.h"
#include "app/verbs.h"
#include "core/export/dump.h"
#include "core/export/table.h"

#include <QDir>
#include <QFileInfo>

namespace app {
namespace {

using core::Error;
using core::Failure;
using core::Gate;
using core::Stores;
using core::Table;
using core::Workspace;

/// One call of `export`.
class Exporting {
public:
    Exporting(const Arguments& arguments, const Stores& stores)
        : m_arguments(arguments),
          m_stores(stores),
          m_audience(audienceFrom(arguments, stores)),
          m_gate(stores, m_audience),
          m_format(arguments.value(QStringLiteral("format")))
    {
        if (m_format.isEmpty())
            m_format = formatOf(arguments.value(QStringLiteral("out")));
    }

    Outcome run()
    {
        const QString what = m_arguments.has(QStringLiteral("what")) ? m_arguments.value(QStringLiteral("what"))
                                                                     : QStringLiteral("highlights");
        const QString out = m_arguments.value(QStringLiteral("out"));
        if (m_format == QLatin1String("text"))
            dump(out);
        else if (what == QLatin1String("all"))
            all(out);
        else
            one(what, out);
        return outcome();
    }

private:
    static QString formatOf(const QString& out)
    {
        const QString suffix = QFileInfo(out).suffix().toLower();
        return suffix == QLatin1String("txt") ? QStringLiteral("text") : suffix;
    }

    void dump(const QString& out)
    {
        save(out, [&](QIODevice& file) { m_count = core::writeDump(m_stores, m_audience, file); });
        m_files.append(out);
    }

    void all(const QString& folder)
    {
        if (!QDir().mkpath(folder))
            throw Failure(Error::Kind::Refused, tr("The folder '%1' cannot be made.").arg(folder));
        for (const auto* what : {"highlights", "codebook", "people", "matrix"})
            one(QLatin1String(what), QDir(folder).filePath(QLatin1String(what) + u'.' + m_format));
    }

    void one(const QString& what, const QString& out)
    {
        if (!QStringList{QStringLiteral("csv"), QStringLiteral("md"), QStringLiteral("json")}.contains(m_format))
            throw Failure(Error::Kind::Usage, tr("--format takes csv, md, json or text, not '%1'.").arg(m_format));
        const Table table = tableOf(what);
        save(out, [&](QIODevice& file) {
            if (m_format == QLatin1String("csv"))
                core::writeCsv(table, file, !m_arguments.has(QStringLiteral("no-guard")));
            else if (m_format == QLatin1String("json"))
                core::writeJson(table, file);
            else
                file.write(markdownOf(what, table).toUtf8());
        });
        m_rows += qint64(table.rows.size());
        m_files.append(out);
        m_count = m_gate.count();
    }

    Table tableOf(const QString& what)
    {
        if (what == QLatin1String("highlights"))
            return core::highlightTable(m_stores, m_gate);
        if (what == QLatin1String("codebook"))
            return core::codebookTable(m_stores);
        if (what == QLatin1String("people"))
            return core::peopleTable(m_stores, m_gate, m_audience.on);
        if (what == QLatin1String("matrix"))
            return core::matrixTable(m_stores, m_gate);
        if (what == QLatin1String("segments"))
            return core::segmentTable(m_stores, m_gate);
        if (what == QLatin1String("personas"))
            return core::personaTable(m_stores, m_gate);
        if (what == QLatin1String("insights"))
            return core::insightTable(m_stores, m_gate);
        throw Failure(Error::Kind::Usage, tr("--what takes highlights, codebook, people, matrix, segments, personas, "
                                             "insights or all, not '%1'.")
                                              .arg(what));
    }

    QString markdownOf(const QString& what, const Table& table) const
    {
        if (what != QLatin1String("highlights"))
            return core::markdown(table);
        Gate again(m_stores, m_audience); // the table has been counted; this is the same words once more
        return core::highlightMarkdown(m_stores, again);
    }

    Outcome outcome() const
    {
        Outcome outcome;
        outcome.result[QStringLiteral("files")] = QJsonArray::fromStringList(m_files);
        outcome.result[QStringLiteral("rows")] = m_rows;
        addHeldBack(outcome, m_count);
        for (const auto& file : m_files)
            outcome.lines.append(tr("Wrote '%1'.").arg(file));
        return outcome;
    }

    const Arguments& m_arguments;
    const Stores& m_stores;
    core::Audience m_audience;
    Gate m_gate;
    QString m_format;
    QStringList m_files;
    qint64 m_rows = 0;
    core::GateCount m_count;
};

Outcome exportProject(const Arguments& arguments)
{
    if (!arguments.has(QStringLiteral("out")))
        throw Failure(Error::Kind::Usage, tr("--out says where the export goes. See 'earshot export --help'."));
    const auto workspace = openProject(arguments, Workspace::Mode::Read);
    return valueOf(workspace->read([&](const Stores& stores) { return Exporting(arguments, stores).run(); }));
}

} // namespace

std::vector<Option> audienceOptions()
{
    return {{QStringLiteral("on"), {QStringLiteral("DATE")}, tr("Look at consent as of that day; otherwise today.")},
            {QStringLiteral("names"), {}, tr("Names instead of codes, for people who allowed it.")}};
}

core::Audience audienceFrom(const Arguments& arguments, const Stores& stores)
{
    const QString given = arguments.value(QStringLiteral("on"));
    const QDate on = QDate::fromString(given, Qt::ISODate);
    if (!given.isEmpty() && !on.isValid())
        throw Failure(Error::Kind::Usage, tr("--on wants a date as 2026-10-31, not '%1'.").arg(given));
    return core::audienceOf(stores, on, arguments.has(QStringLiteral("names")));
}

void noteHeldBack(Outcome& outcome, const core::GateCount& count)
{
    if (count.quotes > 0)
        outcome.note(
            Outcome::Note::LeftOut, QStringLiteral("held-back"),
            tr("%1 of %2 held back: consent was refused, withdrawn or has ended.")
                .arg(counted(count.quotes, "%1 quote", "%1 quotes"), counted(count.people, "%1 person", "%1 people")));
    if (count.notRecorded > 0)
        outcome.note(Outcome::Note::Remark, QStringLiteral("consent-not-recorded"),
                     counted(count.notRecorded, "The consent of %1 person whose words went out is not recorded.",
                             "The consent of %1 people whose words went out is not recorded."));
}

void addHeldBack(Outcome& outcome, const core::GateCount& count)
{
    outcome.result[QStringLiteral("held_back")] =
        QJsonObject{{QStringLiteral("quotes"), count.quotes}, {QStringLiteral("people"), count.people}};
    outcome.result[QStringLiteral("consent_not_recorded")] = count.notRecorded;
    noteHeldBack(outcome, count);
}

std::vector<Verb> exportVerbs()
{
    std::vector<Option> options{
        {QStringLiteral("out"), {QStringLiteral("PATH")}, tr("Where to; a folder for --what all.")},
        {QStringLiteral("format"),
         {QStringLiteral("csv|md|json|text")},
         tr("Otherwise by the ending of PATH; text is the whole project, one row a line.")},
        {QStringLiteral("what"),
         {QStringLiteral("highlights|codebook|people|matrix|segments|personas|insights|all")},
         tr("Otherwise highlights; all is the first four.")},
        {QStringLiteral("no-guard"), {}, tr("CSV: leave cells that begin like a formula as they are.")}};
    for (const auto& option : audienceOptions())
        options.push_back(option);
    return {{QStringLiteral("export"), QStringLiteral("FILE"), 1, 1,
             tr("Writes highlights, codebook, people, a matrix, segments, personas or insights."), options,
             exportProject}};
}

} // namespace app
