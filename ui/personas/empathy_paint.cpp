#include "ui/personas/empathy_paint.h"

#include "ui/widgets/paint.h"

#include "core/report/sheet_order.h"

namespace ui {
namespace {

constexpr int side = 24;
constexpr int pad = 10;
constexpr int gap = 16; // on both sides of the line in the middle
constexpr qsizetype mostLines = 4;

int linesIn(const SheetModel& model, const QString& section)
{
    return int(qBound(qsizetype(1), qsizetype(model.content().in(section).size()), mostLines));
}

/// Of the row in which a cell stands.
int heightOf(const SheetModel& model, int row)
{
    const auto& cells = core::report::empathySections();
    const int lines = qMax(linesIn(model, cells[2 * row]), linesIn(model, cells[2 * row + 1]));
    return 2 * pad + lineHeight(Type::Hint) + 2 + lines * lineHeight(Type::Body);
}

QRect cellRect(const QRect& rect, const SheetModel& model, int cell)
{
    const QRect inside = rect.adjusted(side, 0, -side, 0);
    const int width = inside.width() / 2;
    const int top = inside.top() + (cell < 2 ? 0 : heightOf(model, 0));
    return {inside.left() + (cell % 2) * width, top, width, heightOf(model, cell / 2)};
}

void paintCell(QPainter& painter, const QRect& rect, const Theme& theme, const SheetModel& model,
               const QString& section)
{
    const auto traits = model.content().in(section);
    QRect line(rect.left(), rect.top() + pad, rect.width(), lineHeight(Type::Hint));
    paint::text(painter, line, core::report::sectionTitle(section), fontOf(Type::Hint, QFont::DemiBold), theme.inkSoft);
    line = QRect(line.left(), line.bottom() + 3, line.width(), lineHeight(Type::Body));
    if (traits.empty())
        return paint::text(painter, line, SheetModel::tr("nothing has been heard"), fontOf(Type::Body), theme.inkFaint);
    const auto all = qsizetype(traits.size());
    const auto shown = all > mostLines ? mostLines - 1 : all;
    for (qsizetype at = 0; at < shown; ++at) {
        const auto& trait = *traits[size_t(at)];
        QFont font = fontOf(Type::Body);
        font.setItalic(trait.isAssumption);
        paint::text(painter, line, trait.claim.text, font, trait.isAssumption ? theme.inkSoft : theme.ink);
        line.translate(0, line.height());
    }
    if (shown < all)
        paint::text(painter, line, SheetModel::tr("and %1 more").arg(all - shown), fontOf(Type::Hint), theme.inkFaint);
}

} // namespace

int empathyHeight(const SheetModel& model)
{
    return heightOf(model, 0) + heightOf(model, 1);
}

void paintEmpathy(QPainter& painter, const QRect& rect, const Theme& theme, const SheetModel& model)
{
    const auto& cells = core::report::empathySections();
    for (int cell = 0; cell < 4; ++cell) {
        const QRect whole = cellRect(rect, model, cell);
        paintCell(painter, cell % 2 == 0 ? whole.adjusted(0, 0, -gap, 0) : whole.adjusted(gap, 0, 0, 0), theme, model,
                  cells[cell]);
    }
    const QRect inside = rect.adjusted(side, 0, -side, 0);
    const int middle = cellRect(rect, model, 1).left();
    painter.fillRect(QRect(middle, inside.top() + pad, 1, inside.height() - 2 * pad), theme.lineStrong);
    painter.fillRect(QRect(inside.left(), cellRect(rect, model, 2).top(), inside.width(), 1), theme.lineStrong);
}

QString empathyCell(const QRect& rect, const SheetModel& model, const QPoint& place)
{
    for (int cell = 0; cell < 4; ++cell)
        if (cellRect(rect, model, cell).contains(place))
            return core::report::empathySections()[cell];
    return {};
}

} // namespace ui
