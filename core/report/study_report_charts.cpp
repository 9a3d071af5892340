// The two drawings of the report: when new tags were heard, and the sessions by date.
#include "core/analysis/saturation_chart.h"
#include "core/report/study_report_blocks.h"
#include "core/report/study_report_words.h"
#include "core/tr.h"

#include <QLocale>

#include <algorithm>

namespace core::report {
namespace {

/// Draws the saturation curve into a block; all lengths from the block's top left.
class Curve {
public:
    explicit Curve(const ReportView& view)
        : m_view(view),
          m_sessions(view.report.sessions),
          m_grid(gridStep(std::max(1, m_sessions.back().tags), 4)),
          m_step((wideColumn - left) / double(m_sessions.size()))
    {
    }

    Block drawn()
    {
        for (int line = 0; line <= (m_sessions.back().tags + m_grid - 1) / m_grid; ++line)
            gridLine(line * m_grid);
        for (size_t i = 0; i < m_sessions.size(); ++i)
            if (m_sessions[i].fresh > 0)
                bar(i);
        for (size_t i = 1; i < m_sessions.size(); ++i)
            m_block.add(
                Stroke{{x(i - 1), y(m_sessions[i - 1].tags), x(i), y(m_sessions[i].tags)}, 0.45, m_view.palette().ink});
        for (size_t i = 0; i < m_sessions.size() && m_step > 1.7; ++i)
            dot(i);
        split();
        words();
        names();
        m_block.height = height + 4.5;
        return std::move(m_block);
    }

private:
    static constexpr double height = 46;
    static constexpr double left = 8;
    static constexpr double top = 5;

    double x(size_t at) const { return left + m_step * (double(at) + 0.5); }
    double y(int tags) const
    {
        const int highest = (std::max(1, m_sessions.back().tags) + m_grid - 1) / m_grid * m_grid;
        return top + (height - top) * (1 - double(tags) / highest);
    }
    void gridLine(int tags)
    {
        const auto& palette = m_view.palette();
        m_block.rule(left, wideColumn, y(tags), tags == 0 ? 0.2 : 0.12, tags == 0 ? palette.ink : palette.hair);
        m_block.textEnding(left - 1.8, y(tags) + 0.8, QString::number(tags), type::running, palette.ink2);
    }
    void bar(size_t at)
    {
        const double width = std::min(2.2, m_step * 0.7);
        const QRectF rect(x(at) - width / 2, y(m_sessions[at].fresh), width, y(0) - y(m_sessions[at].fresh));
        m_block.add(Box{rect, m_view.palette().mark});
        m_block.add(Box{rect, m_view.palette().ink, 0.12, false});
    }
    void dot(size_t at)
    {
        const QPointF middle(x(at), y(m_sessions[at].tags));
        if (m_sessions[at].observed) {
            m_block.add(Disc{middle, 0.86, Qt::white});
            m_block.add(Disc{middle, 0.8, m_view.palette().ink, 0.2});
        } else {
            m_block.add(Disc{middle, 0.86, m_view.palette().ink});
        }
    }
    /// The dashed line before the last sessions, and what they brought.
    void split()
    {
        const int last = lastSessions(m_view.report);
        if (last == 0)
            return;
        const size_t first = m_sessions.size() - size_t(last);
        const double at = (x(first - 1) + x(first)) / 2;
        const double from = y(m_sessions[first].tags) + 3;
        m_block.add(Stroke{{at, from, at, y(0)}, 0.2, m_view.palette().ink2, true});
        const int fresh = m_sessions.back().tags - m_sessions[first - 1].tags;
        const QString text =
            tr("last %1 sessions: %2").arg(QString::number(last), counted(fresh, "%1 new tag", "%1 new tags"));
        const double width = widthOf(text, type::running);
        const double base = std::min(y(0) - 10, from + 12);
        if (at + 1 + width <= wideColumn)
            m_block.text({at + 1, base}, text, type::running, m_view.palette().ink);
        else
            m_block.textEnding(at - 1, base, text, type::running, m_view.palette().ink);
    }
    void words()
    {
        const QString text = counted(m_sessions.back().tags, "%1 tag heard so far", "%1 tags heard so far");
        const TextStyle style = type::running.inWeight(QFont::DemiBold);
        m_block.textEnding(wideColumn, y(m_sessions.back().tags) - 1.8, text, style, m_view.palette().ink);
    }
    void names()
    {
        double named = -100;
        for (size_t i = 0; i < m_sessions.size(); ++i) {
            const QString code = elided(m_sessions[i].code, type::running, 14);
            const double width = widthOf(code, type::running);
            if (x(i) - width / 2 < named + 2.5)
                continue;
            m_block.textCentred(x(i), height + 3.2, code, type::running, m_view.palette().ink2);
            named = x(i) + width / 2;
        }
    }

    const ReportView& m_view;
    const std::vector<StudyReport::SessionRow>& m_sessions;
    int m_grid;
    double m_step;
    Block m_block;
};

/// "● interview ○ observation"; the marks as they are in the chart.
double putKey(Block& block, const ReportView& view, double x, double top)
{
    const auto& palette = view.palette();
    const double base = top + type::running.baseline();
    const double middle = base - 0.33 * type::running.size();
    block.add(Disc{{x + 0.9, middle}, 0.86, palette.ink});
    const double next = block.text({x + 2.6, base}, tr("interview"), type::running, palette.ink2) + 3;
    block.add(Disc{{next + 0.9, middle}, 0.8, palette.ink, 0.2});
    block.text({next + 2.6, base}, tr("observation"), type::running, palette.ink2);
    return top + type::running.leading;
}

/// Where the stems of the sessions stand: on their days, never closer than `least`.
std::vector<double> stems(const std::vector<const StudyReport::SessionRow*>& sessions, double left, double width)
{
    const QDate first = sessions.front()->on;
    const double days = std::max<double>(1, double(first.daysTo(sessions.back()->on)));
    const double least = std::min(1.9, width / double(std::max<size_t>(1, sessions.size() - 1)));
    std::vector<double> at;
    for (const auto* session : sessions) {
        const double there = left + width * double(first.daysTo(session->on)) / days;
        at.push_back(at.empty() ? there : std::max(there, at.back() + least));
    }
    double limit = left + width;
    for (size_t i = at.size(); i-- > 0; limit = at[i] - least)
        at[i] = std::min(at[i], limit);
    return at;
}

} // namespace

Block saturationBlock(const ReportView& view)
{
    if (view.report.saturation.isEmpty())
        return {};
    Block block = Curve(view).drawn();
    const double x = wideColumn + columnGutter;
    double bottom =
        block.lines({x, 3}, wrapped(view.report.saturation, reportText, {narrowColumn}), view.palette().ink);
    bottom = putKey(block, view, x, bottom + 2);
    const QString legend =
        tr("The line: tags heard so far, session after session in the order in which they were held. "
           "The bars: tags first heard in that session. Market items are not drawn.");
    bottom = block.lines({x, bottom}, wrapped(legend, type::running, {narrowColumn}), view.palette().ink2);
    block.height = std::max(bottom, block.height);
    return block;
}

Block sessionsBlock(const ReportView& view)
{
    constexpr double tallest = 18;
    constexpr double shortest = 5;
    std::vector<const StudyReport::SessionRow*> dated;
    int longest = 0;
    int least = 0;
    for (const auto& session : view.report.sessions) {
        if (!session.on.isValid())
            continue;
        dated.push_back(&session);
        if (session.minutes > 0) {
            least = longest == 0 ? session.minutes : std::min(least, session.minutes);
            longest = std::max(longest, session.minutes);
        }
    }
    if (view.report.sessions.empty())
        return {};
    const auto undated = qint64(view.report.sessions.size() - dated.size());
    QStringList remarks;
    if (!dated.empty())
        remarks << tr("by date");
    if (longest > 0)
        remarks << (least == longest ? tr("each %1 minutes long").arg(longest)
                                     : tr("the height is the length, %1 to %2 minutes").arg(least).arg(longest));
    remarks << tr("hollow: observation");
    if (undated > 0 && !dated.empty())
        remarks << counted(undated, "%1 without a date is not drawn", "%1 without a date are not drawn");
    Block block =
        tableHead(view, tr("Sessions"), dated.empty() ? QString() : remarks.join(QStringLiteral("; ")), view.width());
    if (dated.empty()) {
        const Block sentence = sentenceBlock(view, tr("The sessions have no dates."));
        block.put(sentence, {0, block.height + 2});
        block.height += 2 + sentence.height;
        return block;
    }
    const auto& palette = view.palette();
    const double base = block.height + 2 + tallest;
    const auto at = stems(dated, 2, view.width() - 4);
    for (size_t i = 0; i < dated.size(); ++i) {
        const double share = longest == 0 ? 0.6 : dated[i]->minutes == 0 ? 0.0 : double(dated[i]->minutes) / longest;
        const double top = base - std::max(shortest, share * (tallest - 1));
        block.add(Stroke{{at[i], top + (dated[i]->observed ? 0.86 : 0), at[i], base}, 0.25, palette.ink});
        const QPointF middle(at[i], top);
        if (dated[i]->observed)
            block.add(Disc{middle, 0.8, palette.ink, 0.2});
        else
            block.add(Disc{middle, 0.86, palette.ink});
    }
    block.rule(0, view.width(), base, 0.2, palette.ink);
    const QLocale locale(view.report.language);
    const bool sameYear = dated.front()->on.year() == dated.back()->on.year();
    const auto day = [&](size_t i) {
        return locale.toString(dated[i]->on, sameYear ? QStringLiteral("d MMMM") : QStringLiteral("d MMMM yyyy"));
    };
    const double under = base + 1 + type::running.baseline();
    block.text({0, under}, day(0), type::running, palette.ink2);
    const size_t middle = dated.size() / 2;
    if (dated.front()->on != dated.back()->on) {
        block.textEnding(view.width(), under, day(dated.size() - 1), type::running, palette.ink2);
        const double half = widthOf(day(middle), type::running) / 2;
        if (dated.size() > 2 && at[middle] - half > 28 && at[middle] + half < view.width() - 28)
            block.textCentred(at[middle], under, day(middle), type::running, palette.ink2);
    }
    block.height = under + 1.2;
    return block;
}

} // namespace core::report
