#include "core/personas/buying_parts.h"
#include "core/report/bands.h"
#include "core/report/buying.h"
#include "core/report/legend.h"
#include "core/report/number_tail.h"
#include "core/report/quote.h"

#include <algorithm>

namespace core::report {
namespace {

constexpr TextStyle name{Face::Sans, 8.6, 4, QFont::DemiBold};
constexpr TextStyle said{Face::Sans, 7.9, 3.6};
constexpr TextStyle quoted{Face::Serif, 8.9, 3.7};
constexpr TextStyle small{Face::Sans, 6.4, 3};
constexpr TextStyle count{Face::Display, 18.2, 7, QFont::Bold};
constexpr double markRadius = 1.05;
constexpr double markPitch = 2.6;
constexpr double padding = 3;
constexpr size_t mostLines = 3;

/// The six columns of the band, each filled from the top down.
class RolesBand {
public:
    RolesBand(const SheetView& view, bool onWall)
        : m_view(view), m_onWall(onWall), m_cell(view.frame.width / double(view.sheet.roles.size()))
    {
    }

    Block block()
    {
        const QString title = tr("Who buys, and whom we have heard");
        m_block = bandHead(m_view, m_view.frame.width, title,
                           m_onWall ? QString() : tr("people heard face to face in each buying role, by account"));
        m_block.bookmarks.push_back({title, 1, 0});
        const double top = m_block.height + 0.83 * m_view.step.gap;
        double bottom = top;
        for (size_t i = 0; i < m_view.sheet.roles.size(); ++i)
            bottom = std::max(bottom, putRole(m_view.sheet.roles[i], double(i) * m_cell, top));
        m_block.height = bottom;
        if (!m_onWall)
            putAccounts();
        return std::move(m_block);
    }

private:
    double measure() const { return m_cell - padding; }
    double circle() const { return m_view.step.circle; }

    double putRole(const SheetRole& role, double x, double top)
    {
        putCircle(role, {x + circle() / 2 + 0.2, top + circle() / 2});
        double y = top + circle() + 1.5;
        y = m_block.lines({x, y}, wrapped(titleOf(role.part), name, {measure()}), m_view.palette.ink) + 0.5;
        if (isHearsay(role))
            return putHearsay(role, x, y);
        if (!role.wants.isEmpty())
            y = m_block.lines({x, y}, limited(wrapped(role.wants, said, {measure()}), mostLines, measure()),
                              m_view.palette.ink) +
                0.3;
        if (!m_onWall && role.quote)
            y = putQuote(*role.quote, x, y);
        return putIndividual(role, x, y);
    }

    void putCircle(const SheetRole& role, QPointF centre)
    {
        const bool heard = !isHearsay(role);
        if (heard)
            m_block.add(Disc{centre, circle() / 2, m_view.palette.ink});
        else
            m_block.add(Disc{centre, circle() / 2 - 0.15, m_view.palette.ink, 0.3, true});
        const QString number = QString::number(role.heard);
        const double fit = std::min(1.0, (circle() - 3) / widthOf(number, count));
        const TextStyle style =
            (heard ? count : count.inWeight(QFont::Normal)).sized(count.points * fit, count.leading);
        m_block.textCentred(centre.x(), centre.y() + 0.364 * style.size(), number, style,
                            heard ? QColor(Qt::white) : m_view.palette.ink);
    }

    double putHearsay(const SheetRole& role, double x, double y)
    {
        const QString text = m_onWall ? tr("Never heard.") : hearsayText(role);
        const Paragraph lines = limited(wrapped(text, said.inItalic(), {measure()}), 2 * mostLines, measure());
        return putIndividual(role, x, m_block.lines({x, y}, lines, m_view.palette.ink2) + 0.3);
    }

    double putQuote(const SheetEvidence& evidence, double x, double y)
    {
        const NumberTail tail(m_view, ranges({m_view.numbers.of(evidence)}, false));
        const QString language = m_view.sheet.language;
        const auto set = [&](const QString& words) {
            return wrapped(inQuoteMarks(words, language), quoted,
                           {measure(), Breaks::Natural, tail.width() + 0.3, {}, 0});
        };
        const QString words = evidence.quote.words().simplified();
        const auto fits = [&](const QString& part) { return int(set(part).lines.size()) <= m_view.step.roleQuote; };
        const Paragraph lines = set(fits(words) ? words : cutAtClause(words, fits));
        const double bottom = lines.rightToLeft ? m_block.linesFlushRight(x + measure(), y, lines, m_view.palette.ink)
                                                : m_block.lines({x, y}, lines, m_view.palette.ink);
        const double end = lines.rightToLeft ? measure() - lines.lastWidth() - tail.width() : lines.lastWidth();
        tail.put(m_block, {x + end, bottom - lines.style.leading + lines.style.baseline()}, 0.8);
        return bottom + 0.3;
    }

    /// The persona of those who play the part; it leads to its sheet where that is in the same file.
    double putIndividual(const SheetRole& role, double x, double y)
    {
        if (role.individual.isEmpty())
            return y;
        const double room = m_cell - 0.8;
        const Paragraph lines = limited(wrapped(QStringLiteral("→ %1").arg(role.individual), small, {room}), 2, room);
        const double bottom = m_block.lines({x, y}, lines, m_view.palette.ink2);
        if (const QString top = m_view.tops.value(role.individualId); !top.isEmpty())
            m_block.links.push_back(
                {{x, y, lines.width(), bottom - y}, top, tr("The sheet of %1").arg(role.individual)});
        return bottom;
    }

    void putAccounts()
    {
        const QStringList& accounts = m_view.sheet.accounts;
        m_block.height += 1.2;
        if (accounts.size() > mostAccountRows)
            return putTotals();
        for (qsizetype i = 0; i < accounts.size(); ++i) {
            if (i > 0)
                m_block.rule(0, m_view.frame.width, m_block.height, 0.12, m_view.palette.hair);
            for (size_t role = 0; role < m_view.sheet.roles.size(); ++role)
                putPlace(accounts[i], m_view.sheet.roles[role].places[size_t(i)], double(role) * m_cell);
            m_block.height += m_view.step.place;
        }
        m_block.rule(0, m_view.frame.width, m_block.height, 0.12, m_view.palette.hair);
        if (!accounts.isEmpty())
            putLegend(true);
    }

    void putPlace(const QString& account, const SheetRole::Place& place, double x)
    {
        const double middle = m_block.height + m_view.step.place / 2;
        const double base = middle + 0.36 * small.size();
        const double labels = labelWidth();
        m_block.text({x, base}, elided(account, small, labels), small, m_view.palette.ink2);
        double at = x + labels + 2;
        const double room = m_cell - padding - labels - 2;
        if (place.heard == 0) {
            if (place.exists)
                m_block.add(Disc{{at + markRadius, middle}, markRadius - 0.14, m_view.palette.ink, 0.28});
            else
                m_block.text({at + 0.3, base}, QStringLiteral("–"), small, m_view.palette.ink2);
            return;
        }
        const bool each = place.heard * markPitch <= room;
        for (int i = 0; i < (each ? place.heard : 1); ++i, at += markPitch)
            m_block.add(Disc{{at + markRadius, middle}, markRadius, m_view.palette.ink});
        if (!each)
            m_block.text({at, base}, QString::number(place.heard), small.inWeight(QFont::DemiBold), m_view.palette.ink);
        m_block.unseen({at, base}, tr("%1 heard").arg(place.heard));
    }

    double labelWidth() const
    {
        double width = 4.6;
        for (const QString& account : m_view.sheet.accounts)
            width = std::max(width, widthOf(account, small));
        return std::min(width, m_cell - padding - 2 - 2.5 * markPitch);
    }

    void putTotals()
    {
        double bottom = m_block.height;
        for (size_t i = 0; i < m_view.sheet.roles.size(); ++i) {
            const Paragraph lines = wrapped(totalsText(m_view.sheet.roles[i]), small, {measure()});
            bottom = std::max(bottom, m_block.lines({double(i) * m_cell, m_block.height}, lines, m_view.palette.ink2));
        }
        m_block.height = bottom + 0.8;
        m_block.rule(0, m_view.frame.width, m_block.height, 0.12, m_view.palette.hair);
        putLegend(false);
    }

    void putLegend(bool eachAccount)
    {
        const Palette& palette = m_view.palette;
        Legend legend(m_block, {0, m_block.height + 1.1}, m_view.frame.width, small);
        if (eachAccount) {
            m_block.add(Disc{legend.mark(1.7) + QPointF(0.85, 0), 0.85, palette.ink});
            legend.words(tr("heard"), palette.ink2);
            m_block.add(Disc{legend.mark(1.7) + QPointF(0.85, 0), 0.72, palette.ink, 0.26});
            legend.words(tr("the role is there, and was not heard"), palette.ink2);
            legend.mark(0);
            legend.words(tr("– not known whether it is there."), palette.ink2);
        }
        legend.words(tr("Dashed circle: heard nowhere, so what is said is hearsay."), palette.ink2);
        const auto& roles = m_view.sheet.roles;
        if (std::any_of(roles.begin(), roles.end(), [](const SheetRole& role) { return !role.individual.isEmpty(); })) {
            legend.mark(0);
            legend.words(tr("→ their persona"), palette.ink2);
        }
        m_block.height = legend.bottom();
    }

    const SheetView& m_view;
    bool m_onWall;
    double m_cell;
    Block m_block;
};

} // namespace

QString hearsayText(const SheetRole& role)
{
    if (!role.wants.isEmpty())
        return tr("Never heard. Hearsay: %1").arg(role.wants);
    return role.isTold ? tr("Never heard.") : tr("Never heard, and nobody has spoken of it.");
}

QString totalsText(const SheetRole& role)
{
    const auto in = [&](auto test) { return std::count_if(role.places.begin(), role.places.end(), test); };
    const auto heard = in([](const SheetRole::Place& place) { return place.heard > 0; });
    const auto known = in([](const SheetRole::Place& place) { return place.exists && place.heard == 0; });
    const QString first = tr("Heard in %1 of %2 accounts").arg(heard).arg(role.places.size());
    return known == 0 ? first + u'.' : tr("%1, known to exist in %2 more.").arg(first).arg(known);
}

Block rolesBlock(const SheetView& view, bool onWall)
{
    return view.sheet.roles.empty() ? Block() : RolesBand(view, onWall).block();
}

} // namespace core::report
