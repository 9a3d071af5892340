#pragma once

#include "ui/insights/insight_model.h"

#include <QWidget>

namespace ui {

/// What an insight's evidence comes to in three figures: people for it of those asked, people against, the market.
class InsightFigures : public QWidget {
    Q_OBJECT

public:
    explicit InsightFigures(QWidget* parent = nullptr);
    void setInsight(const InsightRow& insight);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::vector<std::pair<QString, QString>> figures() const;
    InsightRow m_insight;
};

} // namespace ui
