#pragma once

#include "core/boards/suggest_terms.h"

#include <vector>

namespace core::boards {

/// Points of equal dimension, a multiple of four, one after the other: so thousands of them are compared quickly.
class Points {
public:
    Points(size_t count, size_t dimension) : m_dimension(dimension), m_values(count * dimension) {}
    size_t dimension() const { return m_dimension; }
    float* at(size_t i) { return m_values.data() + i * m_dimension; }
    const float* at(size_t i) const { return m_values.data() + i * m_dimension; }

private:
    size_t m_dimension;
    std::vector<float> m_values;
};

/// Places texts so that those which share terms, directly or through a third, are near: the leading singular vectors of
/// the term weights divided by each text's degree (Shi and Malik 2000, normalised cuts; found by the subspace iteration
/// of Halko, Martinsson and Tropp 2011). Each point has length 1, or 0 where a text shares nothing.
Points spaceOf(const Terms& terms, Progress& progress);

} // namespace core::boards
