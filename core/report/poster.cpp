#include "core/report/poster.h"

#include "core/report/buying.h"
#include "core/report/foot.h"
#include "core/report/header.h"
#include "core/report/legend.h"
#include "core/report/poster_lists.h"
#include "core/report/quote.h"
#include "core/report/score.h"

#include <QLocale>

namespace core::report {
namespace {

constexpr TextStyle small{Face::Sans, 10.5, 4.9};
constexpr double designHeight = 297; // mm: what is drawn for A3, and scaled for other papers
constexpr double seatsWidth = 62;
constexpr double beforeHero = 9;
constexpr double beforeLists = 8.8;
constexpr int monthsUntilStale = 6;

/// How large things are; the first step at which everything stands on the page is taken.
struct WallStep {
    double name;
    double hero;
    TextStyle trait;
};

constexpr WallStep steps[]{{84, 57, {Face::Sans, 19, 8}},
                           {72, 48, {Face::Sans, 17, 7.2}},
                           {60, 39, {Face::Sans, 15, 6.4}},
                           {44, 30, {Face::Sans, 13, 5.6}}};

/// The sheet's frame as drawn for A3; the page is `scale` times as large.
Frame wallFrame(Paper paper, double scale)
{
    Frame frame;
    frame.paper = sizeOf(paper) / scale;
    frame.left = 20;
    frame.top = 18;
    frame.foot = 11;
    frame.gutter = 11;
    frame.width = frame.paper.width() - 2 * frame.left;
    frame.column = (frame.width - 2 * frame.gutter) / 3;
    return frame;
}

/// A block of the sheets in the whole width of the poster, `factor` times as large as there.
template <class Make> Block enlarged(const SheetView& view, double factor, Make make)
{
    SheetView sheet = view;
    sheet.frame.width = view.frame.width / factor;
    return scaled(make(sheet), factor);
}

class Poster {
public:
    explicit Poster(const SheetView& view) : m_view(view) {}

    Block block()
    {
        const Block foot = footBlock();
        const double top = m_view.frame.top + 14;
        const double bottom = m_view.frame.footBottom() - foot.height;
        Block head, voice, lists;
        double spare = 0;
        for (const WallStep& step : steps) {
            head = headBlock(step);
            voice = voiceBlock(step);
            lists = posterLists(m_view, step.trait);
            spare = bottom - 6 - top - head.height - voice.height - lists.height - beforeLists -
                    (voice.height > 0 ? beforeHero : 0);
            if (spare >= 0)
                break;
        }
        spare = std::max(0.0, spare);
        Block page;
        page.put(enlarged(m_view, small.points / type::running.points,
                          [](const SheetView& view) { return runningHead(view, false); }),
                 {0, m_view.frame.top});
        page.put(head, {0, top});
        double y = top + head.height;
        if (voice.height > 0) {
            y += beforeHero + spare * 0.4;
            page.put(voice, {0, y});
            y += voice.height;
        }
        page.put(lists, {0, y + beforeLists + spare * 0.4});
        page.put(foot, {0, bottom});
        return page;
    }

private:
    Block headBlock(const WallStep& step) const
    {
        const PersonaSheet& sheet = m_view.sheet;
        const double measure = m_view.frame.width - (sheet.isEnterprise ? 0 : seatsWidth + 10);
        Paragraph name;
        for (double points = step.name; points > 30; points *= 0.85) {
            name = wrapped(sheet.name, {Face::Display, points, points / 3, QFont::Bold, false, 96.4}, {measure});
            if (name.lines.size() < 3)
                break;
        }
        name = limited(std::move(name), 3, measure);
        Block block;
        block.anchors.push_back({m_view.prefix + QStringLiteral("top"), {0, 0}});
        block.bookmarks.push_back({sheet.name, 0, 0});
        double y = block.lines({-0.02 * name.style.size(), 4}, name, m_view.palette.ink) + 2;
        if (!sheet.line.isEmpty()) {
            const double points = 25 * std::min(1.0, step.name / 72);
            const TextStyle style{Face::Display, points, points * 0.44};
            y = block.lines({0, y}, limited(wrapped(sheet.line, style, {measure}), 2, measure), m_view.palette.ink);
        }
        if (!sheet.isEnterprise) {
            constexpr double drawn = 33; // the size for which its parts are made
            const Block table = scaled(seats(m_view, drawn), seatsWidth / drawn);
            block.put(table, {m_view.frame.width - seatsWidth, 0});
            y = std::max(y, table.height);
        }
        block.height = y;
        return block;
    }

    /// Their line; of an enterprise who buys, for as many as know its roles.
    Block voiceBlock(const WallStep& step) const
    {
        if (!m_view.sheet.isEnterprise || m_view.sheet.roles.empty())
            return heroOnWall(m_view, step.hero, small);
        const Frame sheet = Frame::of(Paper::A4);
        const double factor = m_view.frame.width / sheet.width;
        return enlarged(m_view, factor, [](const SheetView& view) { return rolesBlock(view, true); });
    }

    Block footBlock() const
    {
        Block block;
        block.rule(0, m_view.frame.width, 0, 0.3, m_view.palette.ink);
        const double left = putLegend(block, {0, 2.2}, m_view.frame.width * 0.57);
        const double right = putOrigin(block, 2.2, m_view.frame.width * 0.4);
        block.height = std::max(left, right);
        return block;
    }

    double putLegend(Block& block, QPointF at, double measure) const
    {
        const Palette& palette = m_view.palette;
        Legend legend(block, at, measure, small);
        const auto say = [&](const QString& words) { legend.words(words, palette.ink2); };
        const auto people = m_view.sheet.people.size();
        if (people > 30) {
            say(tr("The filled part of a bar is how many of the %1 people say or do it.").arg(people));
        } else if (hasPosterLines(m_view)) {
            say(tr("Each dot on a line is one of the same %1 people, always in the same place:")
                    .arg(numberWord(int(people))));
            putMark(block, palette, Mark::For, legend.mark(2.4) + QPointF(1.2, 0), 1.6);
            say(tr("says or does it,"));
            putMark(block, palette, Mark::Against, legend.mark(2.2) + QPointF(1.1, 0), 1.6);
            say(tr("contradicts it,"));
            putMark(block, palette, Mark::Silent, legend.mark(0.8) + QPointF(0.4, 0), 1.6);
            say(tr("asked but silent."));
        }
        say(tr("Only lines that 3 people or more stand behind are on the wall; nothing here is assumed."));
        return legend.bottom();
    }

    /// What it is drawn from, and until when it may hang; ends at the right margin.
    double putOrigin(Block& block, double top, double measure) const
    {
        const PersonaSheet& sheet = m_view.sheet;
        QStringList sentences;
        for (const QString& part : {sheet.sample, sheet.fieldwork, sheet.consent})
            if (!part.isEmpty())
                sentences << (part.endsWith(u'.') ? part : part + u'.');
        const Paragraph origin = limited(wrapped(sentences.join(u' '), small, {measure}), 3, measure);
        const double bottom = block.linesFlushRight(m_view.frame.width, top, origin, m_view.palette.ink2);
        const double base = bottom + small.baseline();
        QString version = versionAndDate(sheet);
        version = version.left(1).toUpper() + version.mid(1) + (version.isEmpty() ? QString() : QStringLiteral(". "));
        QString rest = tr("Made with Earshot.");
        if (sheet.date.isValid())
            rest = tr("Look again by %1.")
                       .arg(QLocale(sheet.language)
                                .toString(sheet.date.addMonths(monthsUntilStale), QStringLiteral("MMMM yyyy"))) +
                   u' ' + rest;
        const TextStyle bold = small.inWeight(QFont::DemiBold);
        const double left = m_view.frame.width - widthOf(version, bold) - widthOf(rest, small);
        const double end = block.text({left, base}, version, bold, m_view.palette.ink);
        block.text({end, base}, rest, small, m_view.palette.ink2);
        return bottom + small.leading;
    }

    const SheetView& m_view;
};

} // namespace

Page posterPage(const SheetView& sheet)
{
    const QSizeF paper = sizeOf(sheet.options.paper);
    const double scale = paper.height() / designHeight;
    SheetView view = sheet;
    view.frame = wallFrame(sheet.options.paper, scale);
    Block block;
    block.put(Poster(view).block(), {view.frame.left, 0});
    Page page;
    page.size = paper;
    put(page, scaled(block, scale), {0, 0});
    return page;
}

} // namespace core::report
