#include "ui/people/consent_lanes.h"

#include "ui/widgets/consent_words.h"
#include "ui/widgets/focus.h"
#include "ui/widgets/words.h"

#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QtMath>

namespace ui {
namespace {

constexpr int side = 16;
constexpr int nameColumn = 62;
constexpr int head = 20;
constexpr int pitch = 24;
constexpr int laneHeight = 17;
constexpr int leastMonthWidth = 52;

QString monthName(QDate month, bool withYear)
{
    const QLocale own;
    const QLocale words = own.language() == QLocale::C ? QLocale(QLocale::English) : own;
    return words.toString(month, withYear ? QStringLiteral("MMM yy") : QStringLiteral("MMM"));
}

struct BarColours {
    QColor edge, tint;
};

BarColours coloursOf(ConsentBar::Kind kind, const Theme& theme)
{
    switch (kind) {
    case ConsentBar::Kind::Given: return {theme.good, theme.goodTint};
    case ConsentBar::Kind::Refused: return {theme.bad, theme.badTint};
    case ConsentBar::Kind::Over: return {theme.inkFaint, theme.hover};
    }
    Q_UNREACHABLE();
}

/// Words that no line of the chart crosses.
void onGround(QPainter& painter, const QRect& rect, const QString& words, const QColor& ink, const QColor& ground)
{
    const int width = qMin(paint::textWidth(words, fontOf(Type::Hint)) + 4, rect.width());
    painter.fillRect(QRect(rect.left() - 2, rect.top(), width, rect.height()), ground);
    paint::text(painter, rect, words, fontOf(Type::Hint), ink);
}

} // namespace

ConsentLanes::ConsentLanes(QWidget* parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setConsents({}, QDate::currentDate());
}

void ConsentLanes::setConsents(std::vector<core::Consent> consents, QDate today)
{
    m_today = today;
    m_axis = axisOver(consents, today);
    m_state =
        consents.empty() ? core::ConsentState() : core::consentState(today, consents, consents.front().participant);
    if (consents.empty())
        m_state.allowed.fill(core::Allowed::NotRecorded);
    for (size_t lane = 0; lane < laneCount; ++lane)
        m_bars[lane] = consentBars(consents, core::allScopes[lane], today);
    choose(m_lane, m_bars[m_lane].empty() ? 0 : m_bars[m_lane].size() - 1);
}

const core::Consent* ConsentLanes::consent() const
{
    return m_bar < m_bars[m_lane].size() ? &m_bars[m_lane][m_bar].consent : nullptr;
}

QString ConsentLanes::laneWords(core::Scope scope) const
{
    QStringList words{scopeWord(scope) + QStringLiteral(": ") + allowedWord(m_state.of(scope))};
    for (const auto& bar : m_bars[static_cast<size_t>(scope)])
        words << bar.words;
    return words.join(QStringLiteral(", "));
}

void ConsentLanes::choose(size_t lane, size_t bar)
{
    m_lane = lane;
    m_bar = bar;
    setAccessibleName(tr("Consent lanes, %1").arg(laneWords(scope())));
    update();
    emit chosen();
}

QSize ConsentLanes::sizeHint() const
{
    return {560, scaled(head) + static_cast<int>(laneCount + 1) * scaled(pitch)};
}

QRect ConsentLanes::chart() const
{
    const int left = side + scaled(nameColumn);
    return {left, scaled(head), qMax(10, width() - left - side), height() - scaled(head)};
}

int ConsentLanes::todayX() const
{
    return chart().left() + qRound(m_axis.placeOf(m_today) * chart().width());
}

QRect ConsentLanes::laneRect(size_t lane) const
{
    const QRect area = chart();
    const int top = area.top() + static_cast<int>(lane) * scaled(pitch) + (scaled(pitch) - scaled(laneHeight)) / 2;
    return {area.left(), top, area.width(), scaled(laneHeight)};
}

QRect ConsentLanes::barRect(size_t lane, const ConsentBar& bar) const
{
    const QRect area = laneRect(lane);
    const auto x = [&](QDate day, double otherwise) {
        const double place = day.isValid() ? m_axis.placeOf(day) : otherwise;
        return area.left() + qRound(qBound(0.0, place, 1.0) * area.width());
    };
    const int left = x(bar.begin, 0), right = x(bar.end, 1);
    return {left, area.top(), qMax(3, right - left), area.height()};
}

void ConsentLanes::paintMonths(QPainter& painter)
{
    const Theme& theme = Theme::of(this);
    const QRect area = chart();
    const double monthWidth = double(area.width()) / m_axis.months;
    const int every = qMax(1, qCeil(scaled(leastMonthWidth) / monthWidth));
    for (int month = 0; month <= m_axis.months; ++month) {
        const int x = area.left() + qRound(month * monthWidth);
        const QRect line(x, area.top(), 1, area.height());
        if (month % every == 0 || month == m_axis.months)
            paint::hairline(painter, line, Qt::LeftEdge, theme.line);
        if (month == m_axis.months || month % every != 0)
            continue;
        const QDate first = m_axis.begin.addMonths(month);
        const bool withYear = month == 0 || first.month() <= every;
        paint::text(painter, QRect(x + 2, 0, qRound(monthWidth * every) - 2, scaled(head)), monthName(first, withYear),
                    fontOf(Type::Hint), theme.inkFaint);
    }
}

void ConsentLanes::paintBars(QPainter& painter)
{
    const Theme& theme = Theme::of(this);
    for (size_t lane = 0; lane < laneCount; ++lane)
        for (const auto& bar : m_bars[lane]) {
            const QRect rect = barRect(lane, bar);
            const auto colours = coloursOf(bar.kind, theme);
            painter.fillRect(rect, colours.tint);
            painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), colours.edge);
        }
}

void ConsentLanes::paintWords(QPainter& painter, size_t lane)
{
    const Theme& theme = Theme::of(this);
    const QRect area = laneRect(lane);
    const bool chosen = lane == m_lane && hasFocus();
    paint::text(painter, QRect(side, area.top(), scaled(nameColumn), area.height()), scopeWord(core::allScopes[lane]),
                fontOf(Type::Hint, chosen ? QFont::DemiBold : QFont::Normal), chosen ? theme.ink : theme.inkSoft);
    for (size_t at = 0; at < m_bars[lane].size(); ++at) {
        const auto& bar = m_bars[lane][at];
        const QRect rect = barRect(lane, bar);
        onGround(painter, rect.adjusted(9, 0, -2, 0), bar.words,
                 bar.kind == ConsentBar::Kind::Over ? theme.inkSoft : theme.ink, coloursOf(bar.kind, theme).tint);
        if (chosen && m_byKeyboard && at == m_bar)
            paint::focusRing(painter, rect.adjusted(-1, -1, 1, 1), theme, 2);
    }
    if (!m_bars[lane].empty())
        return;
    onGround(painter, area.adjusted(todayX() - area.left() + 6, 0, 0, 0), tr("not recorded"), theme.inkFaint,
             theme.paper);
    if (chosen && m_byKeyboard)
        paint::focusRing(painter, area, theme, 2);
}

void ConsentLanes::paintToday(QPainter& painter)
{
    const Theme& theme = Theme::of(this);
    const QRect area = chart();
    const int x = todayX();
    paint::hairline(painter, QRect(x, area.top(), 1, area.height() - 6), Qt::LeftEdge, theme.accent);
    const QRect foot = laneRect(laneCount);
    paint::text(painter, QRect(side, foot.top(), scaled(nameColumn), foot.height()), tr("Today"), fontOf(Type::Hint),
                theme.inkSoft);
    paint::text(painter, QRect(x + 6, foot.top(), 120, foot.height()), shortDate(m_today, m_today.year()),
                fontOf(Type::Hint), theme.accent);
}

void ConsentLanes::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintMonths(painter);
    paintBars(painter);
    paintToday(painter);
    for (size_t lane = 0; lane < laneCount; ++lane)
        paintWords(painter, lane);
}

void ConsentLanes::keyPressEvent(QKeyEvent* event)
{
    m_byKeyboard = true;
    const auto last = [this](size_t lane) { return m_bars[lane].empty() ? 0 : m_bars[lane].size() - 1; };
    switch (event->key()) {
    case Qt::Key_Up: return m_lane > 0 ? choose(m_lane - 1, last(m_lane - 1)) : update();
    case Qt::Key_Down: return m_lane + 1 < laneCount ? choose(m_lane + 1, last(m_lane + 1)) : update();
    case Qt::Key_Left: return choose(m_lane, m_bar > 0 ? m_bar - 1 : 0);
    case Qt::Key_Right: return choose(m_lane, qMin(m_bar + 1, last(m_lane)));
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space: emit opened(); return;
    default: QWidget::keyPressEvent(event);
    }
}

void ConsentLanes::mousePressEvent(QMouseEvent* event)
{
    m_byKeyboard = false;
    for (size_t lane = 0; lane < laneCount; ++lane) {
        if (!laneRect(lane).adjusted(-width(), -3, 0, 3).contains(event->pos()))
            continue;
        size_t chosen = m_bars[lane].empty() ? 0 : m_bars[lane].size() - 1;
        for (size_t bar = 0; bar < m_bars[lane].size(); ++bar)
            if (barRect(lane, m_bars[lane][bar]).contains(event->pos()))
                chosen = bar;
        choose(lane, chosen);
    }
}

void ConsentLanes::mouseDoubleClickEvent(QMouseEvent* event)
{
    mousePressEvent(event);
    emit opened();
}

void ConsentLanes::focusInEvent(QFocusEvent* event)
{
    m_byKeyboard = reachedByKeyboard(*event);
    QWidget::focusInEvent(event);
}

} // namespace ui
