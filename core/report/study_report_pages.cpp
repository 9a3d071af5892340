#include "core/report/study_report_pages.h"

#include "core/report/study_report_blocks.h"
#include "core/report/study_report_text.h"

#include <QLocale>

#include <algorithm>

namespace core::report {
namespace {

/// Puts the parts of a report on pages.
class ReportComposer {
public:
    ReportComposer(const StudyReport& report, Paper paper, Progress* progress)
        : m_view{report, Palette::colour(), Frame::of(paper)}, m_progress(progress)
    {
    }

    SheetPages laidOut()
    {
        front();
        method();
        part(part::themes(), themeRemark(), themeUnits(m_view));
        part(part::insights(), {}, insightUnits(m_view));
        part(part::matrix(), matrixRemark(), matrixUnits(m_view));
        consent();
        contents();
        feet();
        const StudyReport& report = m_view.report;
        m_document.info = {tr("%1: study report").arg(report.title), report.author, report.title, report.language,
                           report.changedAt};
        m_document.firstPages = {0};
        return std::move(m_document);
    }

private:
    static constexpr double contentsHeight = 36; // of all parts, at most

    double limit() const { return m_view.frame.footBottom() - 6.4; }

    void newPage(const QString& right)
    {
        if (m_progress) {
            m_progress->throwIfCancelled();
            m_progress->report(qint64(m_document.pages.size()), 0);
        }
        Page page;
        page.size = m_view.frame.paper;
        Block head;
        const double base = 2.2 + type::running.baseline();
        head.rule(0, m_view.frame.width, 0, 0.7, m_view.palette.ink);
        const double x =
            head.text({0, base}, tr("Study report"), type::running.inWeight(QFont::DemiBold), m_view.palette.ink);
        if (!m_document.pages.empty())
            head.text({x + 2, base}, elided(m_view.report.title, type::running, 90), type::running,
                      m_view.palette.ink2);
        head.textEnding(m_view.frame.width, base, right, type::running, m_view.palette.ink2);
        report::put(page, head, {m_view.frame.left, m_view.frame.top});
        m_document.pages.push_back(std::move(page));
        m_y = m_view.frame.bodyTop();
        m_right = right;
    }

    void put(const Block& block, double x = 0)
    {
        report::put(m_document.pages.back(), block, {m_view.frame.left + x, m_y});
        m_y += block.height;
    }

    void band(const Block& block, double gap)
    {
        if (m_y + gap + block.height > limit())
            newPage(m_right);
        else
            m_y += gap;
        put(block);
    }

    void flow(const std::vector<Unit>& units)
    {
        for (size_t next = 0; next < units.size();) {
            const bool fresh = m_y <= m_view.frame.bodyTop() + 0.01;
            const double gap = fresh ? 0 : units[next].before;
            const Filled filled = fillColumn(units, next, limit() - m_y - gap, fresh);
            if (filled.next > next)
                m_y += gap;
            put(filled.block);
            next = filled.next;
            if (next < units.size())
                newPage(m_right);
        }
    }

    void front()
    {
        newPage(
            QLocale(m_view.report.language).toString(m_view.report.changedAt.date(), QStringLiteral("d MMMM yyyy")));
        for (const double air : {1.0, 0.6, 0.3}) {
            m_view.air = air;
            if (frontHeight() <= limit() - m_y)
                break;
        }
        put(reportTitle(m_view));
        flow(inShort(m_view));
        if (m_y + 10 + contentsHeight > limit())
            newPage({});
        else
            m_y += 10;
        m_contentsPage = m_document.pages.size() - 1;
        m_contentsTop = m_y;
        flow(questionUnits(m_view, m_view.frame.column));
    }

    double frontHeight() const
    {
        constexpr double unlimited = 1e6;
        double height = reportTitle(m_view).height + 10;
        if (const auto units = inShort(m_view); !units.empty())
            height += units.front().before + fillColumn(units, 0, unlimited, true).block.height;
        const auto questions = questionUnits(m_view, m_view.frame.column);
        return height + std::max(contentsHeight, fillColumn(questions, 0, unlimited, true).block.height);
    }

    void begin(const QString& title)
    {
        newPage(title);
        m_parts.emplace_back(title, m_document.pages.size());
        put(partTitle(m_view, title));
    }

    void method()
    {
        begin(part::method());
        band(methodBlock(m_view), 0);
        flow(peopleBySegment(m_view));
        if (!m_view.report.saturation.empty()) {
            Block both = partTitle(m_view, part::saturation());
            const Block chart = saturationBlock(m_view);
            both.put(chart, {0, both.height});
            both.height += chart.height;
            band(both, 12);
            m_parts.emplace_back(part::saturation(), m_document.pages.size());
        }
        flow(sessionUnits(m_view));
    }

    void part(const QString& title, const QString& remark, const std::vector<Unit>& units)
    {
        if (units.empty())
            return;
        begin(title);
        if (!remark.isEmpty()) {
            Block block;
            block.height =
                block.lines({0, 0}, wrapped(remark, type::source, {m_view.frame.width}), m_view.palette.ink2);
            put(block);
        }
        flow(units);
    }

    QString themeRemark() const
    {
        return tr("%1 of %2, those from most people first. The same %3 people in every row, parted by segment.")
            .arg(m_view.report.themes.size())
            .arg(m_view.report.themesInAll)
            .arg(m_view.report.people.size());
    }

    static QString matrixRemark()
    {
        return tr("People who brought the theme up, of those asked. Dot: the share. Line: its 95 % interval (Wilson). "
                  "Fewer than 3 asked: no share is drawn. “–”: nobody asked.");
    }

    void consent()
    {
        Block block = tableHead(m_view, tr("Consent"), {}, m_view.frame.width);
        const TextStyle style{Face::Sans, 9, 4.35};
        block.height =
            block.lines({0, block.height + 1.5}, wrapped(m_view.report.consent, style, {118}), m_view.palette.ink);
        band(block, 10);
    }

    void contents()
    {
        const double width = m_view.frame.column;
        Block block = tableHead(m_view, tr("In this report"), {}, width);
        constexpr TextStyle style{Face::Sans, 7.9, 3.8};
        for (const auto& [title, page] : m_parts) {
            const double base = block.height + 1 + style.baseline();
            block.text({0, base}, title, style, m_view.palette.ink);
            block.textEnding(width, base, QString::number(page), style.inWeight(QFont::DemiBold), m_view.palette.ink);
            block.links.push_back({{0, block.height, width, 5.6}, title, tr("To %1").arg(title)});
            block.height += 5.8;
            block.rule(0, width, block.height - 0.12, 0.12, m_view.palette.hair);
        }
        report::put(m_document.pages[m_contentsPage], block, {m_view.frame.secondColumn(), m_contentsTop});
    }

    void feet()
    {
        const TextStyle bold = type::foot.inWeight(QFont::DemiBold);
        const size_t count = m_document.pages.size();
        for (size_t i = 0; i < count; ++i) {
            Block foot;
            const double base = 1.5 + type::foot.baseline();
            foot.rule(0, m_view.frame.width, 0, 0.2, m_view.palette.ink3);
            const QStringList parts{elided(m_view.report.title, type::foot, 60), tr("study report"),
                                    tr("made with Earshot")};
            foot.text({0, base}, parts.join(QStringLiteral("  ·  ")), type::foot, m_view.palette.ink2);
            foot.textEnding(m_view.frame.width, base, tr("Page %1 of %2").arg(i + 1).arg(count), bold,
                            m_view.palette.ink);
            report::put(m_document.pages[i], foot, {m_view.frame.left, m_view.frame.footBottom() - 4.4});
        }
    }

    ReportView m_view;
    Progress* m_progress;
    SheetPages m_document;
    double m_y = 0;
    QString m_right;                                 // of the running head
    std::vector<std::pair<QString, size_t>> m_parts; // title, page
    size_t m_contentsPage = 0;
    double m_contentsTop = 0;
};

} // namespace

SheetPages layoutReport(const StudyReport& report, Paper paper, Progress* progress)
{
    loadSheetFonts();
    return ReportComposer(report, paper, progress).laidOut();
}

} // namespace core::report
