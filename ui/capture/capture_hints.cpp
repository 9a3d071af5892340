#include "ui/capture/capture_hints.h"

#include "ui/widgets/paint.h"

namespace ui {
namespace {

constexpr int barHeight = 36;
constexpr int side = 16;
constexpr int gap = 16; // between two hints
constexpr int keyGap = 5;
constexpr int mostSpeakers = 3;

} // namespace

CaptureHints::CaptureHints(QWidget* parent) : Surface(&Theme::page, Qt::TopEdge, parent)
{
    setFixedHeight(rowHeight(barHeight));
    setHints({}, false);
}

void CaptureHints::setHints(const QStringList& speakers, bool observation)
{
    m_hints = {{tr("Enter"), tr("close line")}, {tr("Ctrl+Enter"), tr("line break")}, {tr("Ctrl+."), tr("key quote")}};
    for (int at = 0; at < speakers.size() && at < mostSpeakers; ++at)
        m_hints.push_back({tr("Alt+%1").arg(at + 1), speakers[at]});
    m_hints.push_back({QStringLiteral(">"), tr("quote")});
    m_hints.push_back({QStringLiteral("!"), tr("insight")});
    m_hints.push_back({QStringLiteral("?"), tr("follow-up")});
    m_hints.push_back({QStringLiteral("#"), tr("tag")});
    m_hints.push_back({QStringLiteral("@"), tr("person")});
    m_hints.push_back({QStringLiteral("## Q3"), tr("question")});
    if (observation)
        for (const auto& [sign, word] :
             {std::pair("a:", tr("activity")), std::pair("e:", tr("environment")), std::pair("i:", tr("interaction")),
              std::pair("o:", tr("object")), std::pair("u:", tr("user"))})
            m_hints.push_back({QLatin1String(sign), word});
    m_hints.push_back({tr("Up"), tr("edit above")});
    QStringList words;
    for (const auto& hint : m_hints)
        words << hint.key + u' ' + hint.does;
    setAccessibleName(words.join(QStringLiteral(", ")));
    setToolTip(words.join(u'\n'));
    update();
}

void CaptureHints::paintEvent(QPaintEvent* event)
{
    Surface::paintEvent(event);
    const Theme& theme = Theme::of(this);
    QPainter painter(this);
    const QFont strong = fontOf(Type::Hint, QFont::DemiBold), plain = fontOf(Type::Hint);
    int x = side;
    for (const auto& hint : m_hints) {
        const int key = paint::textWidth(hint.key, strong), does = paint::textWidth(hint.does, plain);
        if (x + key + keyGap + does > width() - side)
            return;
        paint::text(painter, QRect(x, 0, key + 1, height()), hint.key, strong, theme.inkSoft);
        x += key + keyGap;
        paint::text(painter, QRect(x, 0, does + 1, height()), hint.does, plain, theme.inkFaint);
        x += does + gap;
    }
}

} // namespace ui
