#include "core/report/study_report_text.h"

#include "core/analysis/saturation_chart.h"
#include "core/report/quote.h"
#include "core/report/sheet_words.h"
#include "core/tr.h"

#include <QLocale>

namespace core::report {
namespace {

const QString styleSheet = QStringLiteral(
    "body{font:16px/1.5 Inter,system-ui,sans-serif;color:#15171a;max-width:56rem;margin:2rem auto;padding:0 1rem}"
    "blockquote{font-family:Vollkorn,Georgia,serif;margin:.5rem 0;font-size:1.1rem}table{border-collapse:collapse;"
    "width:100%}th,td{text-align:left;vertical-align:top;padding:.3rem .6rem .3rem 0;border-bottom:1px solid #dde0e4}"
    ".against{border-left:3px solid #b42318;padding-left:.8rem}.source{color:#555a62;font-size:.85rem;margin:0}"
    "h2{margin-top:2.5rem}");

/// Writes the parts of a report; how a heading, a table or a quote looks is the format's.
class ReportWriter {
public:
    virtual ~ReportWriter() = default;
    QString written(const StudyReport& report)
    {
        m_report = &report;
        heading(1, report.title);
        paragraph(report.goal);
        table({tr("Number"), tr("Of what")}, figures());
        if (!report.questions.empty()) {
            heading(2, tr("What we set out to learn"));
            table({tr("Question"), tr("Standing")}, questions());
        }
        method();
        findings(part::themes(), report.themes);
        findings(part::insights(), report.insights);
        if (!report.matrix.empty() && !report.segments.isEmpty()) {
            heading(2, part::matrix());
            paragraph(tr("People who brought the theme up, of those asked. Fewer than 3 asked: too few. “–”: nobody "
                         "asked."));
            table(QStringList{tr("Theme")} + report.segments, matrix());
        }
        heading(2, tr("Consent"));
        paragraph(report.consent);
        return finished();
    }

protected:
    const StudyReport& report() const { return *m_report; }
    QString m_out;

private:
    using Rows = std::vector<QStringList>;
    virtual void heading(int level, const QString& text) = 0;
    virtual void paragraph(const QString& text) = 0;
    virtual void table(const QStringList& heads, const Rows& rows) = 0;
    virtual void quote(const SheetEvidence& evidence) = 0;
    virtual QString finished() = 0;

    Rows figures() const
    {
        Rows rows;
        for (const auto& figure : report().figures)
            rows.push_back({QString::number(figure.number), figure.of});
        return rows;
    }
    Rows questions() const
    {
        Rows rows;
        for (const auto& question : report().questions)
            rows.push_back({question.text, question.standing});
        return rows;
    }
    Rows matrix() const
    {
        Rows rows;
        for (const auto& row : report().matrix) {
            QStringList cells{row.theme};
            for (const auto& share : row.cells)
                cells.append(shareText(share));
            rows.push_back(cells);
        }
        return rows;
    }
    void method()
    {
        heading(2, part::method());
        paragraph(report().method);
        if (!report().cannotShow.isEmpty())
            paragraph(tr("What this cannot show: %1").arg(report().cannotShow));
        Rows people;
        for (const auto& row : report().peopleRows)
            people.push_back({row.segment, row.roles, QString::number(row.people), QString::number(row.accounts)});
        if (!people.empty())
            table({tr("Segment"), tr("Roles"), tr("People"), tr("Accounts")}, people);
        if (!report().saturation.empty()) {
            heading(2, part::saturation());
            paragraph(saturationWords(report().saturation) + u'.');
        }
        Rows sessions;
        const QLocale locale(report().language);
        for (const auto& row : report().sessions)
            sessions.push_back({row.session, row.people, locale.toString(row.on, QStringLiteral("d MMMM yyyy"))});
        if (!sessions.empty())
            table({tr("Session"), tr("People"), tr("Held on")}, sessions);
    }
    void findings(const QString& title, const std::vector<StudyReport::Finding>& findings)
    {
        if (findings.empty())
            return;
        heading(2, title);
        for (const auto& finding : findings) {
            heading(3, finding.trait.text);
            paragraph(finding.note);
            paragraph(finding.trait.assumed ? tr("Nobody has said it.") : countsInWords(finding.trait));
            for (const auto& evidence : finding.trait.evidence)
                quote(evidence);
        }
    }

    const StudyReport* m_report = nullptr;
};

QString wordsOf(const SheetEvidence& evidence, const QString& language)
{
    const QString words = evidence.quote.words();
    return evidence.quote.seen() ? tr("Seen: %1").arg(words) : inQuoteMarks(words, language);
}

class HtmlReport : public ReportWriter {
    static QString e(const QString& text) { return text.toHtmlEscaped(); }
    void heading(int level, const QString& text) override
    {
        m_out += QStringLiteral("<h%1 dir=\"auto\">%2</h%1>\n").arg(QString::number(level), e(text));
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
    void quote(const SheetEvidence& evidence) override
    {
        const QString against = evidence.supports ? QString() : tr("Contradicts. ");
        m_out += QStringLiteral("<div class=\"%1\">\n<blockquote dir=\"auto\">%2</blockquote>\n<p class=\"source\">%3"
                                "</p>\n</div>\n")
                     .arg(evidence.supports ? QStringLiteral("for") : QStringLiteral("against"),
                          e(wordsOf(evidence, report().language)), e(against + evidence.source));
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
    void heading(int level, const QString& text) override
    {
        m_out += QString(level, u'#') + u' ' + e(text) + QStringLiteral("\n\n");
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
    void quote(const SheetEvidence& evidence) override
    {
        m_out += QStringLiteral("> ") + e(wordsOf(evidence, report().language)) + QStringLiteral("\n\n");
        paragraph((evidence.supports ? QString() : tr("Contradicts. ")) + evidence.source);
    }
    QString finished() override { return m_out; }
};

} // namespace

QString htmlOf(const StudyReport& report)
{
    return HtmlReport().written(report);
}

QString markdownOf(const StudyReport& report)
{
    return MarkdownReport().written(report);
}

QString part::method()
{
    return tr("Method and sample");
}
QString part::saturation()
{
    return tr("When we stopped hearing new things");
}
QString part::themes()
{
    return tr("Themes, in their words");
}
QString part::insights()
{
    return tr("Insights and their strength");
}
QString part::matrix()
{
    return tr("Segments by theme");
}

} // namespace core::report
