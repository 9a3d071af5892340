#include "core/report/study_report_text.h"

#include "core/export/table.h"
#include "core/report/quote.h"
#include "core/report/sheet_words.h"
#include "core/report/study_report_words.h"

#include <QLocale>

namespace core::report {
namespace {

const QString styleSheet = QStringLiteral(
    "body{font:16px/1.5 Inter,system-ui,sans-serif;color:#15171a;max-width:56rem;margin:2rem auto;padding:0 1rem}"
    "blockquote{font-family:Vollkorn,Georgia,serif;margin:.5rem 0;font-size:1.1rem}table{border-collapse:collapse;"
    "width:100%}th,td{text-align:left;vertical-align:top;padding:.3rem .6rem .3rem 0;border-bottom:1px solid #dde0e4}"
    "mark{background:#ffe04a}sup a{color:#555a62;text-decoration:none}.against{border-left:3px solid "
    "#b42318;padding-left:.8rem}.source{color:#555a62;font-size:.85rem;margin:0}"
    "h2{margin-top:2.5rem}");

/// Writes the parts of a report; how a heading, a table or a quote looks is the format's.
class ReportWriter {
public:
    ReportWriter(const StudyReport& report, const SheetOptions& options)
        : m_report(report), m_sheet(evidenceOf(report)), m_words(m_sheet, options, QStringLiteral("e"))
    {
    }
    virtual ~ReportWriter() = default;

    QString written()
    {
        heading(1, m_report.title);
        paragraph(m_report.goal);
        table({tr("Number"), tr("Of what")}, figures());
        if (!m_report.questions.empty()) {
            heading(2, tr("What we set out to learn"));
            table({tr("Question"), tr("Standing")}, questions());
        }
        method();
        tasks();
        findings(part::themes(), m_report.themes, noThemes());
        findings(part::insights(), m_report.insights, noInsights());
        if (!m_report.matrix.empty() && !m_report.segments.empty()) {
            heading(2, part::matrix());
            paragraph(tr("People who brought the theme up, of those asked. Fewer than 3 asked: too few. “–”: nobody "
                         "asked."));
            matrix();
            if (!m_report.care.isEmpty()) {
                heading(3, tr("Read with care"));
                paragraph(m_report.care);
            }
        }
        heading(2, tr("Held back"));
        paragraph(m_report.consent);
        if (m_words.hasEvidence())
            evidence();
        return finished();
    }

protected:
    using Rows = std::vector<QStringList>;
    const StudyReport& report() const { return m_report; }
    /// The number of a piece of evidence, "×" before it where it contradicts, and where its entry is.
    int numberOf(const SheetEvidence& evidence) const { return m_words.numbers.of(evidence); }
    bool hasEvidence() const { return m_words.hasEvidence(); }
    QString m_out;

private:
    virtual void heading(int level, const QString& text, const std::vector<NumberRun>& numbers = {}) = 0;
    virtual void paragraph(const QString& text) = 0;
    virtual void table(const QStringList& heads, const Rows& rows) = 0;
    /// A quote among the findings, or as an entry of the evidence, to which its number leads.
    virtual void quote(const SheetEvidence& evidence, bool entry) = 0;
    virtual QString finished() = 0;

    Rows figures() const
    {
        Rows rows;
        for (const auto& figure : m_report.figures)
            rows.push_back({QString::number(figure.number), figure.of});
        return rows;
    }
    Rows questions() const
    {
        Rows rows;
        for (const auto& question : m_report.questions)
            rows.push_back({question.text, question.standing});
        return rows;
    }
    void matrix()
    {
        QStringList heads{tr("Theme")};
        for (const auto& segment : m_report.segments)
            heads << tr("%1 (%2)").arg(segment.name, counted(segment.people, "%1 person", "%1 people"));
        Rows rows;
        for (const auto& row : m_report.matrix) {
            QStringList cells{row.theme};
            for (const auto& share : row.cells)
                cells.append(shareText(share));
            rows.push_back(cells);
        }
        table(heads, rows);
    }
    void method()
    {
        heading(2, part::method());
        paragraph(m_report.sample);
        paragraph(m_report.method);
        if (!m_report.cannotShow.isEmpty())
            paragraph(tr("What this cannot show: %1").arg(m_report.cannotShow));
        Rows people;
        for (const auto& row : m_report.peopleRows) {
            QStringList cells{row.segment};
            for (const int count : row.counts)
                cells << countText(count);
            people.push_back(cells);
        }
        if (!people.empty())
            table(QStringList{tr("Segment")} + m_report.peopleHeads, people);
        if (!m_report.saturation.isEmpty()) {
            heading(2, part::saturation());
            paragraph(m_report.saturation);
        }
        sessions();
    }
    void sessions()
    {
        Rows rows;
        const QLocale locale(m_report.language);
        for (const auto& row : m_report.sessions)
            rows.push_back({row.code, row.title, row.people, locale.toString(row.on, QStringLiteral("d MMMM yyyy")),
                            countText(row.minutes), QString::number(row.tags), countText(row.fresh)});
        if (!rows.empty())
            table({tr("Session"), tr("Title"), tr("People"), tr("Held on"), tr("Minutes"), tr("Tags so far"),
                   tr("First heard here")},
                  rows);
    }
    void tasks()
    {
        Rows rows;
        for (const auto& task : m_report.tasks)
            rows.push_back({task.task.text.simplified(), countText(task.done), countText(task.helped),
                            countText(task.failed), shareText(task.completed), timeText(task.medianMs)});
        if (rows.empty())
            return;
        heading(2, part::tasks());
        table({tr("Task"), tr("Done"), tr("With help"), tr("Failed"), tr("Completed"), tr("Median time")}, rows);
    }
    void findings(const QString& title, const std::vector<StudyReport::Finding>& findings, const QString& none)
    {
        heading(2, title);
        if (findings.empty())
            return paragraph(none);
        for (const auto& finding : findings) {
            heading(3, finding.trait.text, m_words.numbers.behind(finding.trait));
            paragraph(finding.note);
            paragraph(finding.trait.assumed ? tr("Nobody has said it.") : countsInWords(finding.trait));
            for (const auto& evidence : finding.shown)
                quote(evidence, false);
        }
    }
    void evidence()
    {
        heading(2, part::evidence());
        for (const auto& group : m_words.evidence()) {
            heading(3, group.title);
            for (const SheetEvidence* one : group.entries)
                quote(*one, true);
        }
        Rows rows;
        for (const auto& person : m_report.people)
            rows.push_back(SheetWords::cellsOf(person));
        if (rows.empty())
            return;
        heading(3, m_words.peopleTitle());
        table(SheetWords::peopleHeads(), rows);
    }

    const StudyReport& m_report;
    const PersonaSheet m_sheet;
    const SheetWords m_words;
};

QString wordsOf(const SheetEvidence& evidence, const QString& language)
{
    if (evidence.quote.isHeldBack())
        return tr("Held back in this copy");
    const QString words = evidence.quote.words();
    return evidence.quote.seen() ? tr("Seen: %1").arg(words) : inQuoteMarks(words, language);
}

QString numberText(const SheetEvidence& evidence, int number)
{
    return (evidence.supports ? QString() : QString(QChar(0x00D7))) + QString::number(number);
}

class HtmlReport : public ReportWriter {
public:
    using ReportWriter::ReportWriter;

private:
    static QString e(const QString& text) { return text.toHtmlEscaped(); }
    QString linked(const QString& text, int number) const
    {
        return hasEvidence() ? QStringLiteral("<a href=\"#e%1\">%2</a>").arg(QString::number(number), e(text))
                             : e(text);
    }
    void heading(int level, const QString& text, const std::vector<NumberRun>& numbers) override
    {
        QStringList runs;
        for (const NumberRun& run : numbers)
            runs << linked(run.text, run.first);
        const QString behind =
            runs.isEmpty() ? QString() : QStringLiteral(" <sup>%1</sup>").arg(runs.join(QStringLiteral(", ")));
        m_out += QStringLiteral("<h%1 dir=\"auto\">%2%3</h%1>\n").arg(QString::number(level), e(text), behind);
    }
    void paragraph(const QString& text) override
    {
        if (!text.isEmpty())
            m_out += QStringLiteral("<p dir=\"auto\">%1</p>\n").arg(e(text).replace(u'\n', QStringLiteral("<br>\n")));
    }
    void table(const QStringList& heads, const std::vector<QStringList>& rows) override
    {
        m_out += QStringLiteral("<table>\n<tr>");
        for (const auto& head : heads)
            m_out += QStringLiteral("<th scope=\"col\">%1</th>").arg(e(head));
        m_out += QStringLiteral("</tr>\n");
        for (const auto& row : rows) {
            m_out += QStringLiteral("<tr>");
            for (const auto& cell : row)
                m_out += QStringLiteral("<td dir=\"auto\">%1</td>").arg(e(cell));
            m_out += QStringLiteral("</tr>\n");
        }
        m_out += QStringLiteral("</table>\n");
    }
    QString marked(const SheetEvidence& evidence) const
    {
        if (evidence.marked.isEmpty())
            return e(wordsOf(evidence, report().language));
        const auto [text, range, hang] = printed(evidence, report().language, {});
        return e(text.left(range.begin)) + QStringLiteral("<mark>") + e(text.mid(range.begin, range.length())) +
               QStringLiteral("</mark>") + e(text.mid(range.end));
    }
    void quote(const SheetEvidence& evidence, bool entry) override
    {
        const int number = numberOf(evidence);
        const QString against = evidence.supports ? QString() : tr("Contradicts. ");
        const QString shown = numberText(evidence, number);
        m_out += QStringLiteral("<div class=\"%1\"%2>\n<blockquote dir=\"auto\">%3 <sup>%4</sup></blockquote>\n<p "
                                "class=\"source\">%5</p>\n</div>\n")
                     .arg(evidence.supports ? QStringLiteral("for") : QStringLiteral("against"),
                          entry ? QStringLiteral(" id=\"e%1\"").arg(number) : QString(), marked(evidence),
                          entry ? shown : linked(shown, number), e(against + evidence.source));
    }
    QString finished() override
    {
        return QStringLiteral("<!DOCTYPE html>\n<html lang=\"%1\">\n<head>\n<meta charset=\"utf-8\">\n<title>%2"
                              "</title>\n<meta name=\"viewport\" content=\"width=device-width\">\n<style>%3</style>\n"
                              "</head>\n<body>\n<main>\n%4</main>\n</body>\n</html>\n")
            .arg(e(report().language), e(report().title), styleSheet, m_out);
    }
};

class MarkdownReport : public ReportWriter {
public:
    using ReportWriter::ReportWriter;

private:
    /// `text` on one line, with what Markdown would take as its own signs escaped.
    static QString e(const QString& text)
    {
        QString out;
        for (const QChar c : text.simplified()) {
            if (QStringLiteral("\\`*_{}[]<>#|~").contains(c))
                out += u'\\';
            out += c;
        }
        return out;
    }
    QString linked(const QString& text, int number) const
    {
        return hasEvidence() ? QStringLiteral("[%1](#e%2)").arg(text, QString::number(number)) : text;
    }
    void heading(int level, const QString& text, const std::vector<NumberRun>& numbers) override
    {
        QStringList runs;
        for (const NumberRun& run : numbers)
            runs << linked(run.text, run.first);
        const QString behind =
            runs.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(runs.join(QStringLiteral(", ")));
        m_out += QString(level, u'#') + u' ' + e(text) + behind + QStringLiteral("\n\n");
    }
    void paragraph(const QString& text) override
    {
        if (!text.isEmpty())
            m_out += e(text) + QStringLiteral("\n\n");
    }
    void table(const QStringList& heads, const std::vector<QStringList>& rows) override
    {
        line(heads);
        m_out += u'|' + QStringLiteral(" --- |").repeated(heads.size()) + u'\n';
        for (const auto& row : rows)
            line(row);
        m_out += u'\n';
    }
    void line(const QStringList& cells)
    {
        m_out += u'|';
        for (const auto& cell : cells)
            m_out += u' ' + e(cell) + QStringLiteral(" |");
        m_out += u'\n';
    }
    void quote(const SheetEvidence& evidence, bool entry) override
    {
        const int number = numberOf(evidence);
        const QString shown = numberText(evidence, number);
        m_out += QStringLiteral("> ") + e(wordsOf(evidence, report().language)) +
                 QStringLiteral(" (%1)\n\n")
                     .arg(entry ? QStringLiteral("<a id=\"e%1\"></a>%2").arg(QString::number(number), shown)
                                : linked(shown, number));
        paragraph((evidence.supports ? QString() : tr("Contradicts. ")) + evidence.source);
    }
    QString finished() override { return m_out; }
};

} // namespace

QString htmlOf(const StudyReport& report, const SheetOptions& options)
{
    return HtmlReport(report, options).written();
}

QString markdownOf(const StudyReport& report, const SheetOptions& options)
{
    return MarkdownReport(report, options).written();
}

} // namespace core::report
