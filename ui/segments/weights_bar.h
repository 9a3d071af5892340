#pragma once

#include "ui/widgets/surface.h"

#include "core/analysis/segment_ranking.h"

class QHBoxLayout;

namespace ui {

class Label;
class WeightSlider;

/// A slider for the weight of each criterion, and what would turn the ranking. While a slider moves, the weights are
/// told; they are to be kept once it rests.
class WeightsBar : public Surface {
    Q_OBJECT

public:
    explicit WeightsBar(QWidget* parent = nullptr);

    void setRanking(const core::Ranking& ranking);
    void setWritable(bool writable);
    /// Tells at once what has moved and does not rest yet.
    void flush();
    QWidget* firstSlider() const;
    /// As the sliders stand.
    std::vector<core::Criterion> criteria() const;

signals:
    void moved();
    void rested(core::Id<core::Criterion> criterion);

private:
    void build();

    std::vector<core::Criterion> m_criteria;
    std::vector<WeightSlider*> m_sliders;
    QHBoxLayout* m_row;
    Label* m_sentence;
    bool m_isWritable = true;
};

} // namespace ui
