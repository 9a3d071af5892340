#include "core/report/study_report_pages.h"

#include "core/report/evidence.h"
#include "core/report/study_report_blocks.h"
#include "core/report/study_report_words.h"

#include <QLocale>

#include <algorithm>

namespace core::report {
namespace {

constexpr double partGap = 13;
constexpr double hardlyFull = 0.3;  // of the last page before the evidence
constexpr double roomForPart = 0.4; // of a page's body: a part begins on what is left of a page only if it has this

/// Puts the parts of a report on pages.
class ReportComposer {
public:
    ReportComposer(const StudyReport& report, const SheetOptions& options, Progress* progress, bool snug)
        : m_options(options),
          m_evidence(evidenceOf(report)),
          m_order(orderOf(m_evidence)),
          m_numbers(m_evidence, m_order),
          m_sheet{m_evidence,
                  m_options,
                  m_order,
                  m_numbers,
                  options.blackOnly ? Palette::black() : Palette::colour(),
                  Frame::of(options.paper),
                  Step::normal(options.paper),
                  {}},
          m_view{report, m_sheet, 1, snug},
          m_progress(progress),
          m_pages(m_sheet.frame, {[this](bool) { return runningHead(); },
                                  {},
                                  [this](int page, int pages, bool) { return lastLine(page, pages); }})
    {
    }

    /// All but the evidence and the contents; gives whether the last page holds only little.
    bool composed()
    {
        const StudyReport& report = m_view.report;
        front();
        method();
        if (auto tasks = taskUnits(m_view); !tasks.empty())
            part(part::tasks(), taskRemark(), std::move(tasks), {});
        part(part::themes(), report.themes.empty() ? QString() : themeRemark(), themeUnits(m_view), noThemes());
        part(part::insights(), {}, insightUnits(m_view), noInsights());
        matrix();
        const double body = m_pages.limit() - m_sheet.frame.bodyTop();
        return m_pages.y - m_sheet.frame.bodyTop() < hardlyFull * body;
    }

    size_t count() const { return m_pages.count(); }

    SheetPages finished()
    {
        const StudyReport& report = m_view.report;
        evidence();
        contents();
        SheetPages document;
        document.pages = m_pages.finished();
        document.info = {tr("%1: study report").arg(report.title), report.author, report.title, report.language,
                         report.changedAt};
        document.firstPages = {0};
        document.emojiLeftOut = emojiLeftOutOf(m_evidence);
        return document;
    }

private:
    QString date() const
    {
        return QLocale(m_view.report.language).toString(m_view.report.changedAt.date(), QStringLiteral("d MMMM yyyy"));
    }

    Block runningHead()
    {
        if (m_progress) {
            m_progress->throwIfCancelled();
            m_progress->report(m_heads, m_heads + 4); // nobody knows how many there will be
        }
        Block head;
        const auto& palette = m_view.palette();
        const double base = 2.2 + type::running.baseline();
        head.rule(0, m_view.width(), 0, 0.7, palette.ink);
        const double x = head.text({0, base}, tr("Study report"), type::running.inWeight(QFont::DemiBold), palette.ink);
        if (m_heads > 0)
            head.text({x + 2, base}, elided(m_view.report.title, type::running, 90), type::running, palette.ink2);
        const QString right = m_heads == 0 ? date() : m_part;
        head.textEnding(m_view.width(), base, right, type::running, palette.ink2);
        ++m_heads;
        return head;
    }

    Block lastLine(int page, int pages) const
    {
        Block foot;
        const auto& palette = m_view.palette();
        const double base = 1.5 + type::foot.baseline();
        foot.rule(0, m_view.width(), 0, 0.2, palette.ink3);
        const QString number = tr("Page %1 of %2").arg(page).arg(pages);
        const TextStyle bold = type::foot.inWeight(QFont::DemiBold);
        QStringList parts{elided(m_view.report.title, type::foot, 50), tr("study report"), date(),
                          m_view.report.figures.back().number > 0 ? counted(m_view.report.figures.back().number,
                                                                            "%1 quote held back", "%1 quotes held back")
                                                                  : QString(),
                          tr("made with Earshot")};
        parts.removeAll(QString());
        const double room = m_view.width() - widthOf(number, bold) - 8;
        foot.text({0, base}, elided(parts.join(QStringLiteral("  ·  ")), type::foot, room), type::foot, palette.ink2);
        foot.textEnding(m_view.width(), base, number, bold, palette.ink);
        foot.height = 1.5 + type::foot.leading;
        return foot;
    }

    double contentsHeight() const
    {
        return 6.0 + 5.8 * (5 + (m_view.report.tasks.empty() ? 0 : 1) + (m_sheet.hasEvidencePages() ? 1 : 0));
    }

    void front()
    {
        for (const double air : {1.0, 0.6, 0.3}) {
            m_view.air = air;
            if (frontHeight() <= m_pages.room())
                break;
        }
        const Block title = reportTitle(m_view);
        m_pages.putBand(title, 0);
        m_pages.flow(inShort(m_view), 14 * m_view.air);
        if (m_pages.y + 10 + contentsHeight() > m_pages.limit())
            m_pages.newPage();
        else
            m_pages.y += 10;
        m_contentsPage = m_pages.count() - 1;
        m_contentsTop = m_pages.y;
        m_pages.flow(questionUnits(m_view, m_sheet.frame.column));
    }

    double frontHeight() const
    {
        constexpr double unlimited = 1e6;
        const auto heightOf = [](const std::vector<Unit>& units) {
            return fillColumn(units, 0, unlimited, true).block.height;
        };
        return reportTitle(m_view).height + 14 * m_view.air + heightOf(inShort(m_view)) + 10 +
               std::max(contentsHeight(), heightOf(questionUnits(m_view, m_sheet.frame.column)));
    }

    /// A part on a page of its own, or under the one before where that left room enough.
    void part(const QString& title, const QString& remark, std::vector<Unit> units, const QString& none)
    {
        if (units.empty())
            units.push_back({sentenceBlock(m_view, none), 0, false});
        else if (m_pages.room() < roomForPart * (m_pages.limit() - m_sheet.frame.bodyTop()))
            fresh(title);
        begin(title, remark, std::move(units));
    }

    void fresh(const QString& title)
    {
        m_part = title;
        m_pages.newPage();
    }

    /// Flows the units under the part's title.
    void begin(const QString& title, const QString& remark, std::vector<Unit> units)
    {
        m_part = title;
        m_titles << title;
        units.insert(units.begin(), {partTitle(m_view, title, remark), 0, true});
        m_pages.flow(units, m_view.gap(partGap));
    }

    void method()
    {
        fresh(part::method());
        begin(part::method(), {}, methodUnits(m_view));
        m_pages.flow(peopleBySegment(m_view), 10);
        if (!m_view.report.saturation.isEmpty())
            begin(part::saturation(), {}, {Unit{saturationBlock(m_view), 0, false}});
        if (const Block sessions = sessionsBlock(m_view); sessions.height > 0)
            m_pages.putBand(sessions, 10);
    }

    QString themeRemark() const
    {
        const QString remark = report::themeRemark(m_view.report);
        return m_sheet.hasEvidencePages()
                   ? remark
                   : tr("%1 The small numbers name the evidence; a copy with evidence prints it.").arg(remark);
    }

    /// The matrix with how it may be read, which never stands on a page without rows.
    void matrix()
    {
        auto units = matrixUnits(m_view);
        if (units.empty())
            return m_pages.putBand(careBlock(m_view), m_view.gap(10));
        units.back().keepWithNext = true;
        units.push_back({careBlock(m_view), m_view.gap(8), false});
        part(part::matrix(), matrixRemark(), std::move(units), {});
    }

    void evidence()
    {
        if (!m_sheet.hasEvidencePages())
            return;
        const auto [units, remark] = evidenceUnits(m_sheet);
        fresh(part::evidence());
        m_titles << part::evidence();
        Block title = partTitle(m_view, part::evidence());
        putLaneKey(title, m_sheet, m_view.width(), type::title.baseline(), units.empty() ? QString() : remark);
        if (units.empty()) {
            m_pages.putBand(title, 0);
            m_pages.putBand(sentenceBlock(m_view, tr("There is no evidence yet.")), 0);
        } else {
            m_pages.putBand(title, 0);
            m_pages.flowInTwoColumns(units);
        }
        m_pages.flow(peopleUnits(m_sheet), 10);
    }

    void contents()
    {
        constexpr TextStyle style = reportCell;
        const double width = m_sheet.frame.column;
        const auto& palette = m_view.palette();
        Block block = tableHead(m_view, tr("In this report"), {}, width);
        for (const QString& title : m_titles) {
            const double base = block.height + 1 + style.baseline();
            block.text({0, base}, title, style, palette.ink);
            block.textEnding(width, base, QString::number(pageOf(title)), style.inWeight(QFont::DemiBold), palette.ink);
            block.links.push_back({{0, block.height, width, 5.6}, title, tr("To %1").arg(title)});
            block.height += 5.8;
            block.rule(0, width, block.height - 0.12, 0.12, palette.hair);
        }
        report::put(m_pages.page(m_contentsPage), block, {m_sheet.frame.secondColumn(), m_contentsTop});
    }

    size_t pageOf(const QString& anchor)
    {
        for (size_t i = 0; i < m_pages.count(); ++i)
            for (const Anchor& one : m_pages.page(i).anchors)
                if (one.name == anchor)
                    return i + 1;
        return 0;
    }

    const SheetOptions m_options;
    const PersonaSheet m_evidence; // what the report proves things with
    const SheetOrder m_order;
    const Numbering m_numbers;
    const SheetView m_sheet;
    ReportView m_view;
    Progress* m_progress;
    int m_heads = 0; // pages begun
    QString m_part;  // of the running head
    QStringList m_titles;
    PageStack m_pages;
    size_t m_contentsPage = 0;
    double m_contentsTop = 0;
};

} // namespace

SheetPages layoutReport(const StudyReport& report, const SheetOptions& options, Progress* progress)
{
    loadSheetFonts();
    ReportComposer roomy(report, options, progress, false);
    if (roomy.composed()) {
        // A last page with a few lines on it is worse than less air.
        ReportComposer snug(report, options, progress, true);
        snug.composed();
        if (snug.count() < roomy.count())
            return snug.finished();
    }
    return roomy.finished();
}

} // namespace core::report
