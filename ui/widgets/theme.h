#pragma once

#include <QColor>
#include <QPalette>

class QWidget;

namespace ui {

/// A tag's two colours: the bar beside its name, and the tint under its words.
struct TagColour {
    QColor bar;
    QColor tint;
};

/// The colours of the window by what they are for. There are two: light and dark.
struct Theme {
    bool dark = false;
    QColor paper, page, chrome, raised;
    QColor line, lineStrong, field;
    QColor ink, inkSoft, inkFaint, inkOff;
    QColor accent, onAccent, accentTint, selection, hover;
    QColor good, goodTint, warn, warnTint, bad, badTint;

    /// `hue` is 1 to 16 (see core::hue).
    TagColour tag(int hue) const;
    QPalette palette() const;

    static const Theme& light();
    static const Theme& darkTheme();
    /// The theme that belongs to a palette: by the lightness of its Window colour.
    static const Theme& of(const QPalette& palette);
    static const Theme& of(const QWidget* widget);
};

} // namespace ui
