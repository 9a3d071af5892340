#include "ui/widgets/theme.h"

#include "core/tags/hue.h"

#include <QWidget>

namespace ui {
namespace {

Theme makeLight()
{
    Theme t;
    t.paper = 0xffffff, t.page = 0xf7f7f5, t.chrome = 0xeeeeeb, t.raised = 0xffffff;
    t.line = 0xdfdfdb, t.lineStrong = 0xc9c9c4, t.field = 0x868681;
    t.ink = 0x1d1f21, t.inkSoft = 0x4d5053, t.inkFaint = 0x606367, t.inkOff = 0xa9aaab;
    t.accent = 0x24508f, t.onAccent = 0xffffff, t.accentTint = 0xe4ecf7, t.selection = 0xc4d7f2, t.hover = 0xe6e6e2;
    t.good = 0x2a6b3d, t.goodTint = 0xe4f1e6, t.warn = 0x855400, t.warnTint = 0xfbefd5;
    t.bad = 0xa3302b, t.badTint = 0xfbe6e3;
    return t;
}

Theme makeDark()
{
    Theme t;
    t.dark = true;
    t.paper = 0x1c1d1f, t.page = 0x222427, t.chrome = 0x17181a, t.raised = 0x2a2c30;
    t.line = 0x34373b, t.lineStrong = 0x46494e, t.field = 0x7c8086;
    t.ink = 0xe9e9e6, t.inkSoft = 0xbdbfc1, t.inkFaint = 0xa5a8ac, t.inkOff = 0x5f6266;
    t.accent = 0x8fb6ec, t.onAccent = 0x10182a, t.accentTint = 0x293a54, t.selection = 0x36547f, t.hover = 0x2c2e32;
    t.good = 0x84c795, t.goodTint = 0x22362a, t.warn = 0xe3b45a, t.warnTint = 0x3b3019;
    t.bad = 0xf0928a, t.badTint = 0x44272a;
    return t;
}

} // namespace

TagColour Theme::tag(int hue) const
{
    const core::Hue& known = core::hue(hue);
    return dark ? TagColour{known.darkBar, known.darkTint} : TagColour{known.lightBar, known.lightTint};
}

QPalette Theme::palette() const
{
    QPalette palette;
    const auto set = [&](std::initializer_list<QPalette::ColorRole> roles, const QColor& colour) {
        for (const auto role : roles)
            palette.setColor(QPalette::All, role, colour);
    };
    set({QPalette::Window, QPalette::AlternateBase}, page);
    set({QPalette::Base, QPalette::Button, QPalette::Light}, paper);
    set({QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText}, ink);
    set({QPalette::PlaceholderText}, inkFaint);
    set({QPalette::Midlight}, line);
    set({QPalette::Mid}, lineStrong);
    set({QPalette::Dark, QPalette::Shadow}, field);
    set({QPalette::BrightText}, bad);
    set({QPalette::Highlight}, selection);
    palette.setColor(QPalette::Inactive, QPalette::Highlight, hover);
    set({QPalette::Link, QPalette::LinkVisited}, accent);
#if QT_VERSION >= QT_VERSION_CHECK(6, 6, 0)
    set({QPalette::Accent}, accent);
#endif
    set({QPalette::ToolTipBase}, raised);
    set({QPalette::ToolTipText}, ink);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        palette.setColor(QPalette::Disabled, role, inkOff);
    return palette;
}

const Theme& Theme::light()
{
    static const Theme theme = makeLight();
    return theme;
}

const Theme& Theme::darkTheme()
{
    static const Theme theme = makeDark();
    return theme;
}

const Theme& Theme::of(const QPalette& palette)
{
    return palette.color(QPalette::Window).lightness() < 128 ? darkTheme() : light();
}

const Theme& Theme::of(const QWidget* widget)
{
    return of(widget->palette());
}

} // namespace ui
