#include "ui/widgets/style.h"

#include "ui/widgets/paint.h"

#include <QApplication>
#include <QLineEdit>
#include <QMenuBar>
#include <QStyleHints>
#include <QStyleOption>

namespace ui {
namespace {

QString styleBelow()
{
#ifdef Q_OS_MACOS
    return QString();
#else
    return QStringLiteral("Fusion");
#endif
}

bool is(const QStyleOption* option, QStyle::StateFlag flag)
{
    return option->state & flag;
}

void drawButton(const QStyleOption* option, QPainter& painter, const Theme& theme, bool flat)
{
    const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option);
    const bool primary = button && button->features & QStyleOptionButton::DefaultButton;
    const bool down = is(option, QStyle::State_Sunken) || is(option, QStyle::State_On);
    const bool hovered = is(option, QStyle::State_MouseOver) && is(option, QStyle::State_Enabled);
    if (primary)
        paint::box(painter, option->rect, 4, theme.accent);
    else if (!flat)
        paint::box(painter, option->rect, 4,
                   down      ? theme.accentTint
                   : hovered ? theme.hover
                             : theme.paper,
                   theme.lineStrong);
    else if (down || hovered)
        paint::box(painter, option->rect, 4, down ? theme.accentTint : theme.hover);
}

void drawField(const QStyleOption* option, QPainter& painter, const Theme& theme)
{
    paint::box(painter, option->rect, 4, theme.paper, is(option, QStyle::State_Enabled) ? theme.field : theme.line);
    if (is(option, QStyle::State_HasFocus))
        paint::focusRing(painter, option->rect, theme);
}

void drawMenuBarItem(const QStyleOptionMenuItem& item, QPainter& painter, const Theme& theme)
{
    painter.fillRect(item.rect, theme.chrome);
    paint::hairline(painter, item.rect, Qt::BottomEdge, theme.line);
    const bool open = item.state & QStyle::State_Selected;
    if (open)
        paint::box(painter, item.rect.adjusted(0, 2, 0, -3), 4, theme.hover);
    painter.setPen(item.state & QStyle::State_Enabled ? (open ? theme.ink : theme.inkSoft) : theme.inkOff);
    painter.setFont(fontOf(Type::Body));
    painter.drawText(item.rect.adjusted(0, 0, 0, -1), Qt::AlignCenter | Qt::TextHideMnemonic, item.text);
}

void drawHeaderSection(const QStyleOption& option, QPainter& painter, const Theme& theme)
{
    painter.fillRect(option.rect, theme.paper);
    paint::hairline(painter, option.rect, Qt::BottomEdge, theme.lineStrong);
}

void drawHeaderLabel(const QStyleOptionHeader& header, QPainter& painter, const Theme& theme)
{
    const bool sorted = header.sortIndicator != QStyleOptionHeader::None;
    // Fusion calls the ascending order "down", as the arrow of its own theme points.
    const QString arrow =
        header.sortIndicator == QStyleOptionHeader::SortDown ? QStringLiteral(" ↑") : QStringLiteral(" ↓");
    const QFont font = fontOf(Type::Hint, QFont::Medium);
    const int room = header.rect.width() - (sorted ? paint::textWidth(arrow, font) : 0);
    const QString words = QFontMetrics(font).elidedText(header.text, Qt::ElideRight, room);
    paint::text(painter, header.rect, sorted ? words + arrow : words, font, sorted ? theme.ink : theme.inkFaint,
                header.textAlignment & Qt::AlignRight ? Qt::AlignRight : Qt::AlignLeft);
}

} // namespace

Style::Style() : QProxyStyle(styleBelow())
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, [this] { setScheme(m_scheme); });
#endif
}

void Style::setScheme(Scheme scheme)
{
    m_scheme = scheme;
    // An empty palette makes Qt ask the system and this style again.
    QApplication::setPalette(QPalette());
}

void Style::setDensity(Density density)
{
    if (m_density == density)
        return;
    m_density = density;
    for (auto* widget : QApplication::allWidgets()) {
        QEvent changed(QEvent::StyleChange);
        QApplication::sendEvent(widget, &changed);
        widget->updateGeometry();
        widget->update();
    }
}

bool Style::isDark(const QPalette& system) const
{
    if (m_scheme != Scheme::System)
        return m_scheme == Scheme::Dark;
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    const auto known = QGuiApplication::styleHints()->colorScheme();
    if (known != Qt::ColorScheme::Unknown)
        return known == Qt::ColorScheme::Dark;
#endif
    return Theme::of(system).dark;
}

void Style::polish(QPalette& palette)
{
    palette = (isDark(palette) ? Theme::darkTheme() : Theme::light()).palette();
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const
{
    if (metric == rowSpare)
        return m_density == Density::Compact ? 4 : 0;
    switch (metric) {
    case PM_SplitterWidth: return 1;
    case PM_FocusFrameHMargin:
    case PM_FocusFrameVMargin: return 0;
    case PM_ButtonMargin: return 8;
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_ListViewIconSize: return 16;
    case PM_MenuBarHMargin: return 8;
    case PM_MenuBarVMargin:
    case PM_MenuBarItemSpacing:
    case PM_MenuBarPanelWidth: return 0;
    case PM_HeaderMargin: return 8;
    case PM_DefaultFrameWidth: return qobject_cast<const QLineEdit*>(widget) ? 2 : 1;
    default: return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget, QStyleHintReturn* answer) const
{
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_ItemView_ActivateItemOnSingleClick: return 0;
    case SH_ToolTip_WakeUpDelay: return 600;
    case SH_Widget_Animate: return 0;
    default: return QProxyStyle::styleHint(hint, option, widget, answer);
    }
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& contents,
                              const QWidget* widget) const
{
    QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
    switch (type) {
    case CT_MenuBarItem: return {contents.width() + 20, rowHeight(26)};
    case CT_MenuBar: size.setHeight(rowHeight(26)); return size;
    case CT_LineEdit: size.setHeight(rowHeight(28)); return size;
    case CT_HeaderSection: size.setHeight(rowHeight(28)); return size;
    default: return size;
    }
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                          const QWidget* widget) const
{
    const Theme& theme = Theme::of(option->palette);
    switch (element) {
    case PE_FrameFocusRect: return paint::focusRing(*painter, option->rect, theme);
    case PE_PanelButtonCommand: return drawButton(option, *painter, theme, false);
    case PE_PanelButtonTool: return drawButton(option, *painter, theme, true);
    case PE_PanelLineEdit:
        if (const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option); frame && frame->lineWidth > 0)
            drawField(option, *painter, theme);
        return;
    case PE_FrameLineEdit:
    case PE_PanelMenuBar:
    case PE_IndicatorHeaderArrow: // stands in the label
    case PE_FrameStatusBarItem: return;
    case PE_Frame: paint::box(*painter, option->rect, 0, {}, theme.line); return;
    case PE_PanelTipLabel:
        painter->fillRect(option->rect, theme.raised);
        return paint::box(*painter, option->rect, 0, {}, theme.field);
    case PE_PanelItemViewRow: return; // the delegates paint rows
    default: return QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void Style::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                        const QWidget* widget) const
{
    const Theme& theme = Theme::of(option->palette);
    switch (element) {
    case CE_MenuBarItem:
        if (const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option))
            drawMenuBarItem(*item, *painter, theme);
        return;
    case CE_MenuBarEmptyArea:
        painter->fillRect(option->rect, theme.chrome);
        return paint::hairline(*painter, option->rect, Qt::BottomEdge, theme.line);
    case CE_Header: // Qt would leave room for an arrow of its own, and a narrow column no words
        drawHeaderSection(*option, *painter, theme);
        if (const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option)) {
            QStyleOptionHeader label(*header);
            const int margin = pixelMetric(PM_HeaderMargin, option, widget);
            label.rect.adjust(margin, 0, -margin, 0);
            drawHeaderLabel(label, *painter, theme);
        }
        return;
    case CE_HeaderEmptyArea:
    case CE_HeaderSection: return drawHeaderSection(*option, *painter, theme);
    case CE_Splitter: painter->fillRect(option->rect, theme.line); return;
    case CE_PushButtonLabel:
        if (const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option);
            button && button->features & QStyleOptionButton::DefaultButton && is(option, State_Enabled)) {
            QStyleOptionButton primary = *button; // in the system's dialogs
            primary.palette.setColor(QPalette::ButtonText, theme.onAccent);
            return QProxyStyle::drawControl(element, &primary, painter, widget);
        }
        [[fallthrough]];
    default: return QProxyStyle::drawControl(element, option, painter, widget);
    }
}

} // namespace ui
