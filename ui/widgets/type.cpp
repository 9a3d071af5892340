#include "ui/widgets/type.h"

#include "ui/widgets/style.h"

#include <QApplication>
#include <QFontDatabase>
#include <QFontInfo>

#include <array>

namespace ui {
namespace {

struct Step {
    int pixels;
    int line;
};

// In the order of Type, drawn for a system font of 13 px.
constexpr std::array<Step, 7> steps{{{12, 16}, {13, 20}, {14, 22}, {15, 22}, {17, 24}, {20, 26}, {24, 32}}};
constexpr int drawnFor = 13;

const Step& at(Type step)
{
    return steps[static_cast<size_t>(step)];
}

int systemPixels()
{
    return qMax(10, QFontInfo(QGuiApplication::font()).pixelSize());
}

} // namespace

QFont fontOf(Type step, QFont::Weight weight)
{
    QFont font = QGuiApplication::font();
    font.setPixelSize(qMax(1, qRound(at(step).pixels * systemPixels() / double(drawnFor))));
    font.setWeight(weight);
    return font;
}

int lineHeight(Type step)
{
    return scaled(at(step).line);
}

int scaled(int pixels)
{
    return qRound(pixels * systemPixels() / double(drawnFor));
}

int rowHeight(int pixels)
{
    const int spare = QApplication::style()->pixelMetric(Style::rowSpare);
    return pixels - spare + qMax(0, lineHeight(Type::Body) - at(Type::Body).line);
}

QFont systemFont()
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::GeneralFont);
    // Without a desktop Qt answers with a generic alias at its smallest size.
    const QString family = font.family();
    if (!family.isEmpty() && family.compare(u"Sans Serif", Qt::CaseInsensitive) != 0 &&
        family.compare(u"Sans", Qt::CaseInsensitive) != 0)
        return font;
    font.setFamilies({QStringLiteral("Inter"), QStringLiteral("Segoe UI"), QStringLiteral("SF Pro Text"),
                      QStringLiteral("Noto Sans"), QStringLiteral("Cantarell"), QStringLiteral("DejaVu Sans")});
    font.setPixelSize(drawnFor);
    return font;
}

} // namespace ui
