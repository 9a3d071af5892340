#include "ui/insights/insight_figures.h"

#include "ui/widgets/words.h"

namespace ui {
namespace {

constexpr int side = 16;

} // namespace

InsightFigures::InsightFigures(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void InsightFigures::setInsight(const InsightRow& insight)
{
    m_insight = insight;
    setAccessibleName(paint::peopleWords(insight.people));
    update();
}

QSize InsightFigures::sizeHint() const
{
    return {300, 12 + lineHeight(Type::Big) + lineHeight(Type::Hint) + 12};
}

std::vector<std::pair<QString, QString>> InsightFigures::figures() const
{
    if (!m_insight.known)
        return {};
    const auto& people = m_insight.people;
    const int asked = people.facing + people.against + people.silent;
    return {{asked > 0 ? tr("%1 of %2").arg(number(people.facing), number(asked)) : number(people.facing),
             tr("people for, face to face")},
            {number(people.against), tr("against")},
            {number(people.market), tr("market only")}};
}

void InsightFigures::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::of(this);
    QPainter painter(this);
    paint::hairline(painter, rect(), Qt::TopEdge, theme.line);
    paint::hairline(painter, rect(), Qt::BottomEdge, theme.line);
    int x = 0, at = 0;
    for (const auto& [value, words] : figures()) {
        const int wide = at == 0 ? width() * 2 / 5 : (width() - width() * 2 / 5) / 2;
        QRect line(x + side, 12, wide - side - 4, lineHeight(Type::Big));
        if (at++ > 0)
            paint::hairline(painter, QRect(x, 1, 1, height() - 2), Qt::LeftEdge, theme.line);
        paint::tabular(painter, line, value, fontOf(Type::Big, QFont::DemiBold), theme.ink, Qt::AlignLeft);
        line.translate(0, line.height());
        line.setHeight(lineHeight(Type::Hint));
        paint::text(painter, line, words, fontOf(Type::Hint), theme.inkSoft);
        x += wide;
    }
}

} // namespace ui
