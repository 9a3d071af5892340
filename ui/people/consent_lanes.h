#pragma once

#include "ui/people/consent_bars.h"

#include <QWidget>

#include <array>

namespace ui {

/// What somebody allowed, a lane for each scope on months: how and when it was given, and when it changed. Up and Down
/// choose a lane, Left and Right a bar in it, Enter opens it.
class ConsentLanes : public QWidget {
    Q_OBJECT

public:
    explicit ConsentLanes(QWidget* parent = nullptr);

    void setConsents(std::vector<core::Consent> consents, QDate today);
    core::Scope scope() const { return core::allScopes[m_lane]; }
    /// Null where the lane has none.
    const core::Consent* consent() const;
    /// For accessibility and tests: what the lane says.
    QString laneWords(core::Scope scope) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {200, sizeHint().height()}; }

signals:
    void chosen();
    /// Enter or a double click: this lane, this bar.
    void opened();

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

private:
    QRect chart() const;
    int todayX() const;
    QRect laneRect(size_t lane) const;
    QRect barRect(size_t lane, const ConsentBar& bar) const;
    void paintMonths(QPainter& painter);
    void paintBars(QPainter& painter);
    void paintWords(QPainter& painter, size_t lane);
    void paintToday(QPainter& painter);
    void choose(size_t lane, size_t bar);

    static constexpr size_t laneCount = std::size(core::allScopes);
    std::array<std::vector<ConsentBar>, laneCount> m_bars;
    core::ConsentState m_state;
    ConsentAxis m_axis;
    QDate m_today;
    size_t m_lane = 1; // quote
    size_t m_bar = 0;
    bool m_byKeyboard = false;
};

} // namespace ui
