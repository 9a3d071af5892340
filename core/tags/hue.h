#pragma once

#include <QRgb>
#include <QString>

#include <array>

namespace core {

/// One of the 16 colours that a tag may have: a bar and a tint for light surfaces and for dark ones.
struct Hue {
    const char* name; // of the hue, not of the shade: "rose"
    QRgb lightBar;
    QRgb lightTint;
    QRgb darkBar;
    QRgb darkTint;
};

constexpr int hueCount = 16;

/// The hue with the number that the project keeps, 1 to 16; other numbers wrap round.
const Hue& hue(int number);

/// The number of the hue that the next new tag takes when `tagsSoFar` tags exist: the farthest ones first.
int nextHue(int tagsSoFar);

/// The number of the hue whose bar on light surfaces is nearest to `colour`, in OKLab.
int nearestHue(QRgb colour);

} // namespace core
