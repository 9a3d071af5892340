#include "ui/segments/weights_bar.h"

#include "ui/widgets/label.h"
#include "ui/widgets/paint.h"

#include <QHBoxLayout>
#include <QSlider>
#include <QTimer>

#include <algorithm>
#include <cmath>
#include <utility>

namespace ui {
namespace {

constexpr int mostWeight = 100;
constexpr int restMs = 400; // after the last move of a slider

} // namespace

namespace {

/// Painted as VISUAL draws it: a groove and a round handle.
class RoundSlider : public QSlider {
public:
    RoundSlider() : QSlider(Qt::Horizontal) {}

protected:
    void paintEvent(QPaintEvent*) override
    {
        const Theme& theme = Theme::of(this);
        constexpr double radius = 6;
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.lineStrong);
        const double middle = height() / 2.0;
        painter.drawRoundedRect(QRectF(0, middle - 2, width(), 4), 2, 2);
        const double part = double(value() - minimum()) / std::max(1, maximum() - minimum());
        painter.setPen(QPen(isEnabled() ? theme.accent : theme.inkOff, hasFocus() ? 2.5 : 1.5));
        painter.setBrush(theme.paper);
        painter.drawEllipse(QPointF(radius + 1 + part * (width() - 2 * radius - 2), middle), radius, radius);
    }
};

} // namespace

/// The name of a criterion, its slider and its share of all weights.
class WeightSlider : public QWidget {
public:
    WeightSlider(const core::Criterion& criterion, QWidget* parent) : QWidget(parent)
    {
        m_name = new Label({}, Type::Body);
        m_name->setElided(true);
        m_name->setMaximumWidth(scaled(116));
        slider = new RoundSlider;
        slider->setRange(0, mostWeight);
        slider->setPageStep(10);
        slider->setFixedWidth(scaled(64));
        m_share = new Label({}, Type::Body, &Theme::ink, QFont::DemiBold);
        m_share->setMinimumWidth(scaled(40));
        auto* row = new QHBoxLayout(this);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(6);
        row->addWidget(m_name, 0, Qt::AlignVCenter);
        row->addWidget(slider);
        row->addWidget(m_share, 0, Qt::AlignVCenter);
        rest.setSingleShot(true);
        rest.setInterval(restMs);
        show(criterion, 0);
    }

    void show(const core::Criterion& criterion, double share)
    {
        const QString percent = WeightsBar::tr("%1 %").arg(qRound(share * 100));
        m_name->setText(criterion.name);
        m_share->setText(percent);
        slider->setAccessibleName(WeightsBar::tr("Weight of %1").arg(criterion.name));
        slider->setAccessibleDescription(percent);
        slider->setToolTip(criterion.description.isEmpty() ? criterion.name : criterion.description);
    }

    QSlider* slider;
    QTimer rest; // runs while a move is not written yet

private:
    Label* m_name;
    Label* m_share;
};

WeightsBar::WeightsBar(QWidget* parent) : Surface(&Theme::page, Qt::BottomEdge, parent)
{
    setFixedHeight(rowHeight(40));
    m_row = new QHBoxLayout(this);
    m_row->setContentsMargins(16, 0, 16, 0);
    m_row->setSpacing(16);
    m_row->addWidget(new Label(tr("Weights"), Type::Body, &Theme::inkSoft), 0, Qt::AlignVCenter);
    m_sentence = new Label({}, Type::Body, &Theme::inkSoft);
    m_sentence->setElided(true);
    m_row->addWidget(m_sentence, 1, Qt::AlignVCenter);
}

void WeightsBar::build()
{
    for (auto* slider : m_sliders)
        delete slider;
    m_sliders.clear();
    for (size_t at = 0; at < m_criteria.size(); ++at) {
        auto* weight = new WeightSlider(m_criteria[at], this);
        m_row->insertWidget(int(at) + 1, weight);
        m_sliders.push_back(weight);
        auto* rest = &weight->rest;
        connect(rest, &QTimer::timeout, this, [this, id = m_criteria[at].id] { emit rested(id); });
        connect(weight->slider, &QSlider::valueChanged, this, [this, at, rest](int value) {
            m_criteria[at].weight = value;
            rest->start();
            emit moved();
        });
    }
    setWritable(m_isWritable);
}

void WeightsBar::setRanking(const core::Ranking& ranking)
{
    const bool same = std::ranges::equal(ranking.criteria, m_criteria, {}, &core::Criterion::id, &core::Criterion::id);
    const auto moved = std::exchange(m_criteria, ranking.criteria);
    if (!same)
        build();
    for (size_t at = 0; at < m_sliders.size(); ++at) {
        auto* slider = m_sliders[at]->slider;
        const QSignalBlocker quiet(slider);
        if (m_sliders[at]->rest.isActive())
            m_criteria[at].weight = moved[at].weight; // what is being moved is not overtaken by what is stored
        else
            slider->setValue(int(std::lround(std::min<double>(mostWeight, m_criteria[at].weight))));
        m_sliders[at]->show(m_criteria[at], ranking.shares[at]);
    }
    const QString none = ranking.whyNone();
    const QString top = core::sentenceOnTop(ranking);
    m_sentence->setText(!none.isEmpty() ? none : top.isEmpty() ? core::sentenceOnOrder(ranking) : top);
    m_sentence->setToolTip(m_sentence->text());
}

void WeightsBar::setWritable(bool writable)
{
    m_isWritable = writable;
    for (auto* weight : m_sliders)
        weight->slider->setEnabled(writable);
}

void WeightsBar::flush()
{
    for (size_t at = 0; at < m_sliders.size(); ++at)
        if (m_sliders[at]->rest.isActive()) {
            m_sliders[at]->rest.stop();
            emit rested(m_criteria[at].id);
        }
}

QWidget* WeightsBar::firstSlider() const
{
    return m_sliders.empty() ? nullptr : m_sliders.front()->slider;
}

std::vector<core::Criterion> WeightsBar::criteria() const
{
    return m_criteria;
}

} // namespace ui
