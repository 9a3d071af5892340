#include "ui/sessions/chip_row.h"

namespace ui {
namespace {

constexpr int gap = 4;

} // namespace

ChipRow::ChipRow(QWidget* parent) : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setChips({});
}

void ChipRow::setChips(const std::vector<paint::Chip>& chips)
{
    m_chips = chips;
    QStringList names;
    for (const auto& chip : chips)
        names << chip.path;
    setAccessibleName(names.isEmpty() ? tr("No tags") : tr("Tags: %1").arg(names.join(QStringLiteral(", "))));
    updateGeometry();
    update();
}

std::vector<QRect> ChipRow::places(int width) const
{
    std::vector<QRect> places;
    QPoint at;
    for (const auto& chip : m_chips) {
        const QSize size = paint::chipSize(chip).boundedTo(QSize(qMax(24, width), 1000));
        if (at.x() > 0 && at.x() + size.width() > width)
            at = QPoint(0, at.y() + size.height() + gap);
        places.emplace_back(at, size);
        at.rx() += size.width() + gap;
    }
    return places;
}

int ChipRow::heightForWidth(int width) const
{
    const auto all = places(width);
    return all.empty() ? 0 : all.back().bottom() + 1;
}

void ChipRow::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const auto all = places(width());
    for (size_t at = 0; at < all.size(); ++at)
        paint::chip(painter, all[at], Theme::of(this), m_chips[at]);
}

} // namespace ui
