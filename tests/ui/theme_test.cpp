#include "core/tags/hue.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/words.h"

#include <QFile>
#include <QImage>

#include <catch2/catch_test_macros.hpp>

#include <cmath>
#include <set>

namespace {

double luminance(const QColor& colour)
{
    const auto linear = [](double c) { return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

/// WCAG 2, between 1 and 21.
double contrast(const QColor& one, const QColor& other)
{
    const double a = luminance(one), b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

} // namespace

TEST_CASE("Text can be read on every surface of both themes", "[ui]")
{
    for (const auto* theme : {&ui::Theme::light(), &ui::Theme::darkTheme()}) {
        for (const auto& surface : {theme->paper, theme->page, theme->chrome, theme->raised, theme->accentTint}) {
            CHECK(contrast(theme->ink, surface) >= 9.0);
            CHECK(contrast(theme->inkSoft, surface) >= 6.0);
            CHECK(contrast(theme->inkFaint, surface) >= 4.5);
        }
        CHECK(contrast(theme->onAccent, theme->accent) >= 4.5);
        CHECK(contrast(theme->good, theme->goodTint) >= 5.4);
        CHECK(contrast(theme->warn, theme->warnTint) >= 5.4);
        CHECK(contrast(theme->bad, theme->badTint) >= 5.4);
        CHECK(contrast(theme->field, theme->paper) >= 3.0);
    }
}

TEST_CASE("Every hue has a bar that is seen and a tint that can be read on", "[ui]")
{
    for (const auto* theme : {&ui::Theme::light(), &ui::Theme::darkTheme()})
        for (int hue = 1; hue <= core::hueCount; ++hue) {
            CAPTURE(hue, theme->dark);
            CHECK(contrast(theme->tag(hue).bar, theme->paper) >= 3.0);
            CHECK(contrast(theme->tag(hue).bar, theme->page) >= 3.0);
            CHECK(contrast(theme->ink, theme->tag(hue).tint) >= 8.0);
            CHECK(contrast(theme->inkSoft, theme->tag(hue).tint) >= 5.4);
        }
}

TEST_CASE("Sixteen new tags take sixteen hues, the seventeenth begins again", "[ui]")
{
    std::set<int> taken;
    for (int tags = 0; tags < core::hueCount; ++tags)
        taken.insert(core::nextHue(tags));
    CHECK(taken.size() == core::hueCount);
    CHECK(core::nextHue(core::hueCount) == core::nextHue(0));
    CHECK(core::nearestHue(core::hue(9).lightBar) == 9);
    CHECK(core::nearestHue(qRgb(200, 40, 130)) == 16);
}

TEST_CASE("A theme is told from the lightness of the palette", "[ui]")
{
    CHECK(ui::Theme::of(ui::Theme::light().palette()).dark == false);
    CHECK(ui::Theme::of(ui::Theme::darkTheme().palette()).dark == true);
}

TEST_CASE("An icon takes the colour that it is asked for", "[ui]")
{
    REQUIRE(QFile::exists(QStringLiteral(":/icons/16/tag.svg")));
    const QImage image = ui::iconPixmap(QStringLiteral("tag"), 16, QColor(0x24508f), 2.0).toImage();
    CHECK(image.width() == 32);
    CHECK(image.pixelColor(12, 20).rgb() == QColor(0x24508f).rgb());
}

TEST_CASE("Numbers, times and counts are written as a person would", "[ui]")
{
    CHECK(ui::number(999) == u"999");
    CHECK(ui::number(2306) == u"2\u2009306");
    CHECK(ui::number(1234567) == u"1\u2009234\u2009567");
    CHECK(ui::sessionTime(724'000) == u"12:04");
    CHECK(ui::sessionTime(3'605'000) == u"1:00:05");
    CHECK(ui::sessionTime(std::nullopt).isEmpty());
    CHECK(ui::counted(1, QStringLiteral("%1 person"), QStringLiteral("%1 people")) == u"1 person");
}
