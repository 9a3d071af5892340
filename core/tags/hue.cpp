#include "core/tags/hue.h"

#include <cmath>

namespace core {
namespace {

// Chosen by annealing on the smallest OKLab distance over normal, protan, deutan and tritan vision.
constexpr std::array<Hue, hueCount> hues{{
    {"rose", 0xff7e0038, 0xffffdce3, 0xffb85473, 0xff5a323d},
    {"coral", 0xff833f37, 0xfffeded9, 0xfffeb3a2, 0xff5b332b},
    {"orange", 0xff965600, 0xfffee0c6, 0xffd2855d, 0xff5a3523},
    {"amber", 0xffae7b0c, 0xfff8e3c3, 0xff8d7146, 0xff513b17},
    {"olive", 0xff3f3500, 0xffefe7c3, 0xffe5d77c, 0xff474017},
    {"moss", 0xff325200, 0xffdbedcc, 0xffa5c474, 0xff384521},
    {"green", 0xff5f9252, 0xffd6efd0, 0xff7ba682, 0xff27492e},
    {"jade", 0xff0b7d5e, 0xffc9f1e0, 0xffa6e3c9, 0xff1a4a39},
    {"teal", 0xff076064, 0xffc2f1f3, 0xff31d9df, 0xff07494b},
    {"cyan", 0xff0986a8, 0xffc5eefe, 0xff0d819e, 0xff114756},
    {"azure", 0xff013f64, 0xffd3eafd, 0xff6396bd, 0xff20435d},
    {"blue", 0xff1f2fa8, 0xffdde6fc, 0xff9bb2f0, 0xff323e60},
    {"indigo", 0xff6d5fc3, 0xffe4e3fe, 0xff7d6bc2, 0xff403a5d},
    {"violet", 0xffa064e4, 0xffebe0fd, 0xffaa8ce7, 0xff44395b},
    {"plum", 0xff763885, 0xfff5ddfb, 0xfff8bcfe, 0xff4f3552},
    {"pink", 0xffcf4185, 0xfffddce7, 0xffcf9ebc, 0xff553349},
}};

constexpr std::array<int, hueCount> farthestFirst{3, 5, 14, 9, 10, 4, 6, 8, 16, 1, 2, 7, 11, 15, 13, 12};

struct Lab {
    double l, a, b;
};

double linear(int channel)
{
    const double c = channel / 255.0;
    return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

// Björn Ottosson, "A perceptual color space for image processing" (2020).
Lab oklab(QRgb colour)
{
    const double r = linear(qRed(colour)), g = linear(qGreen(colour)), b = linear(qBlue(colour));
    const double l = std::cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
    const double m = std::cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
    const double s = std::cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
    return {0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
            1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
            0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s};
}

double distance(QRgb one, QRgb other)
{
    const Lab a = oklab(one), b = oklab(other);
    return std::hypot(a.l - b.l, a.a - b.a, a.b - b.b);
}

} // namespace

const Hue& hue(int number)
{
    const int index = (number - 1) % hueCount;
    return hues[static_cast<size_t>(index < 0 ? index + hueCount : index)];
}

int nextHue(int tagsSoFar)
{
    return farthestFirst[static_cast<size_t>(tagsSoFar % hueCount)];
}

int nearestHue(QRgb colour)
{
    int nearest = 1;
    for (int number = 2; number <= hueCount; ++number)
        if (distance(hue(number).lightBar, colour) < distance(hue(nearest).lightBar, colour))
            nearest = number;
    return nearest;
}

} // namespace core
