#include "core/report/guide_pages.h"

#include "core/report/block.h"
#include "core/report/sheet_view.h"

#include <algorithm>

namespace core::report {
namespace {

using Kind = GuideItem::Kind;

// Lengths in mm.
constexpr TextStyle asked{Face::Sans, 10, 4.8, QFont::DemiBold};
constexpr TextStyle probed{Face::Sans, 9.2, 4.4};
constexpr TextStyle noted{Face::Sans, 8.6, 4.1};
constexpr double box = 3.2;
constexpr double numberLeft = 6;
constexpr double wordsLeft = 13;
constexpr double probeLeft = 17;
constexpr double minutesWidth = 16;
constexpr double beforeQuestion = 4.6;
constexpr double beforeProbe = 1;
constexpr double beforeNote = 2.4;

bool isAsked(Kind kind)
{
    return kind == Kind::Question || kind == Kind::Task;
}

/// Puts the lines of a guide on pages, one under the other.
class GuideLayout {
public:
    GuideLayout(const GuideSheet& sheet, Paper paper)
        : m_sheet(sheet), m_frame(Frame::of(paper)), m_measure(m_frame.width - wordsLeft - minutesWidth)
    {
    }

    SheetPages laidOut()
    {
        newPage();
        putTitle();
        const auto& items = m_sheet.items;
        for (size_t at = 0; at < items.size(); ++at) {
            const Block block = blockOf(items[at]);
            const bool leads = isAsked(items[at].kind) && at + 1 < items.size() && !isAsked(items[at + 1].kind);
            const double needed = block.height + (leads ? beforeNote + blockOf(items[at + 1], false).height : 0);
            put(block, gapBefore(items[at].kind), needed);
        }
        putFeet();
        m_pages.info = {m_sheet.guide.name, m_sheet.team, m_sheet.study, m_sheet.language, {}};
        m_pages.firstPages = {0};
        return std::move(m_pages);
    }

private:
    static double gapBefore(Kind kind)
    {
        return isAsked(kind) ? beforeQuestion : kind == Kind::Probe ? beforeProbe : beforeNote;
    }

    void newPage()
    {
        Page page;
        page.size = m_frame.paper;
        m_pages.pages.push_back(std::move(page));
        m_y = m_frame.top;
    }

    void put(const Block& block, double gap, double needed)
    {
        const double bottom = m_frame.footBottom() - 6;
        if (m_y > m_frame.top && m_y + gap + std::min(needed, bottom - m_frame.top) > bottom)
            newPage();
        if (m_y > m_frame.top)
            m_y += gap;
        report::put(m_pages.pages.back(), block, {m_frame.left, m_y});
        m_y += block.height;
    }

    void putTitle()
    {
        Block block;
        double y = block.lines({0, 0}, wrapped(m_sheet.guide.name, type::title, {m_frame.width}), m_palette.ink);
        QStringList facts{m_sheet.study};
        const auto count = [&](auto is) { return int(std::count_if(m_sheet.items.begin(), m_sheet.items.end(), is)); };
        facts << counted(count([](const auto& item) { return isAsked(item.kind); }), "%1 question", "%1 questions");
        if (const int probes = count([](const auto& item) { return item.kind == Kind::Probe; }); probes > 0)
            facts << counted(probes, "%1 probe", "%1 probes");
        if (const int minutes = plannedMinutes(m_sheet.items); minutes > 0)
            facts << tr("%1 min").arg(minutes);
        facts.removeAll(QString());
        y = block.lines({0, y + 1}, wrapped(facts.join(QStringLiteral(" · ")), noted, {m_frame.width}), m_palette.ink2);
        block.rule(0, m_frame.width, y + 2, 0.2, m_palette.ink);
        block.height = y + 2.2;
        block.bookmarks.push_back({m_sheet.guide.name, 0, 0});
        put(block, 0, block.height);
    }

    Block blockOf(const GuideItem& item, bool counts = true)
    {
        switch (item.kind) {
        case Kind::Question: return question(item, item.text, counts);
        case Kind::Task: return question(item, tr("Task: %1").arg(item.text), counts);
        case Kind::Probe: return probe(item);
        case Kind::Note: return note(item);
        }
        Q_UNREACHABLE();
    }

    Block question(const GuideItem& item, const QString& words, bool counts)
    {
        Block block;
        m_number += counts ? 1 : 0;
        block.add(Box{QRectF(0.15, (asked.leading - box) / 2, box, box), m_palette.ink2, 0.25, false});
        block.text({numberLeft, asked.baseline()}, QString::number(m_number), asked.inWeight(QFont::Normal),
                   m_palette.ink2);
        block.height = block.lines({wordsLeft, 0}, wrapped(words, asked, {m_measure}), m_palette.ink);
        block.bookmarks.push_back({QStringLiteral("%1 %2").arg(m_number).arg(item.text.simplified()), 1, 0});
        putMinutes(block, item, asked.baseline());
        return block;
    }

    Block probe(const GuideItem& item) const
    {
        Block block;
        block.text({wordsLeft, probed.baseline()}, QStringLiteral("–"), probed, m_palette.ink2);
        block.height =
            block.lines({probeLeft, 0}, wrapped(item.text, probed, {m_measure - probeLeft + wordsLeft}), m_palette.ink);
        putMinutes(block, item, probed.baseline());
        return block;
    }

    Block note(const GuideItem& item) const
    {
        Block block;
        block.height = block.lines({wordsLeft, 0}, wrapped(item.text, noted, {m_measure}), m_palette.ink2);
        block.add(Box{QRectF(wordsLeft - 2.4, 0.4, 0.5, block.height - 0.8), m_palette.ink3, 0, false});
        putMinutes(block, item, noted.baseline());
        return block;
    }

    void putMinutes(Block& block, const GuideItem& item, double baseline) const
    {
        if (item.minutes)
            block.textEnding(m_frame.width, baseline, tr("%1 min").arg(*item.minutes), noted, m_palette.ink2);
    }

    void putFeet()
    {
        const auto count = m_pages.pages.size();
        for (size_t at = 0; at < count; ++at) {
            Block foot;
            const QString number = tr("%1 of %2").arg(at + 1).arg(count);
            foot.textEnding(m_frame.width, 0, number, type::foot, m_palette.ink2);
            foot.text({0, 0}, elided(m_sheet.guide.name, type::foot, m_frame.width - 20), type::foot, m_palette.ink2);
            report::put(m_pages.pages[at], foot, {m_frame.left, m_frame.footBottom()});
        }
    }

    const GuideSheet& m_sheet;
    Frame m_frame;
    double m_measure;
    Palette m_palette;
    SheetPages m_pages;
    double m_y = 0;
    int m_number = 0;
};

} // namespace

SheetPages layoutGuide(const GuideSheet& sheet, Paper paper)
{
    loadSheetFonts();
    return GuideLayout(sheet, paper).laidOut();
}

} // namespace core::report
