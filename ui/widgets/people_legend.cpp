#include "ui/widgets/people_legend.h"

#include "ui/widgets/paint.h"

namespace ui {

PeopleLegend::PeopleLegend(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setAccessibleName(tr("Disc: face to face. Square: market. Cross: against. Ring: asked, silent."));
}

QSize PeopleLegend::sizeHint() const
{
    return {180, 2 * lineHeight(Type::Hint) + 20};
}

void PeopleLegend::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::of(this);
    QPainter painter(this);
    paint::hairline(painter, rect(), Qt::TopEdge, theme.line);
    const std::pair<paint::People, QString> marks[] = {{{1, 0, 0, 0}, tr("face to face")},
                                                       {{0, 1, 0, 0}, tr("market")},
                                                       {{0, 0, 1, 0}, tr("against")},
                                                       {{0, 0, 0, 1}, tr("asked, silent")}};
    const QFont hint = fontOf(Type::Hint);
    const int line = lineHeight(Type::Hint);
    int x = 12, y = 10;
    for (const auto& [people, word] : marks) {
        const int width = 14 + paint::textWidth(word, hint) + 14;
        if (x > 12 && x + width - 14 > this->width() - 12) {
            x = 12;
            y += line;
        }
        paint::peopleStrip(painter, QRect(x, y, 12, line), theme, people);
        paint::text(painter, QRect(x + 14, y, width, line), word, hint, theme.inkSoft);
        x += width;
    }
}

} // namespace ui
