#pragma once

#include <QProxyStyle>

#include <optional>

namespace ui {

/// How the window looks, over Fusion (the system's own style on macOS). It puts the palette of the theme in the place
/// of the system's, so a change of the system re-colours everything, and draws controls flat with lines of 1 px.
class Style : public QProxyStyle {
    Q_OBJECT

public:
    Style();

    enum class Scheme { System, Light, Dark };
    /// Applies at once to the whole application.
    void setScheme(Scheme scheme);
    Scheme scheme() const { return m_scheme; }

    enum class Density { Comfortable, Compact };
    /// How high rows are; applies at once.
    void setDensity(Density density);
    Density density() const { return m_density; }
    /// By how many pixels rows are lower than they were drawn.
    static constexpr auto rowSpare = static_cast<PixelMetric>(PM_CustomBase + 1);

    void polish(QPalette& palette) override;
    using QProxyStyle::polish;
    int pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const override;
    int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                  QStyleHintReturn* answer) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& contents,
                           const QWidget* widget) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override;
    void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                     const QWidget* widget) const override;

private:
    bool isDark(const QPalette& system) const;

    Scheme m_scheme = Scheme::System;
    Density m_density = Density::Comfortable;
};

} // namespace ui
