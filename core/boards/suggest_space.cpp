#include "core/boards/suggest_space.h"

#include <algorithm>
#include <cmath>
#include <random>

namespace core::boards {
namespace {

constexpr size_t mostDimensions = 20; // more make the groups worse, as tried on texts that people had grouped
constexpr size_t spare = 10;          // further vectors, for the iteration to settle sooner
constexpr int rounds = 10;

size_t dimensionsFor(size_t texts)
{
    return std::clamp(size_t(1.3 * std::sqrt(double(texts))), size_t(3), mostDimensions);
}

/// Rows of equal width.
struct Matrix {
    Matrix(size_t height, size_t width_) : width(width_), values(height * width_, 0.0) {}
    double* row(size_t i) { return values.data() + i * width; }
    const double* row(size_t i) const { return values.data() + i * width; }
    size_t height() const { return values.size() / width; }

    size_t width;
    std::vector<double> values;
};

void addScaled(double* to, const double* from, double by, size_t size)
{
    for (size_t k = 0; k < size; ++k)
        to[k] += by * from[k];
}

Matrix byTerms(const std::vector<TermRow>& rows, const Matrix& texts, size_t termCount)
{
    Matrix terms(termCount, texts.width);
    for (size_t i = 0; i < rows.size(); ++i)
        for (const auto& [term, weight] : rows[i])
            addScaled(terms.row(size_t(term)), texts.row(i), weight, texts.width);
    return terms;
}

Matrix byTexts(const std::vector<TermRow>& rows, const Matrix& terms)
{
    Matrix texts(rows.size(), terms.width);
    for (size_t i = 0; i < rows.size(); ++i)
        for (const auto& [term, weight] : rows[i])
            addScaled(texts.row(i), terms.row(size_t(term)), weight, terms.width);
    return texts;
}

/// Divides each text by the root of its degree: the sum of its likeness to all texts.
std::vector<TermRow> byDegree(const Terms& terms)
{
    std::vector<double> sums(size_t(terms.termCount()), 0.0);
    for (const auto& row : terms.rows())
        for (const auto& [term, weight] : row)
            sums[size_t(term)] += weight;
    auto rows = terms.rows();
    for (auto& row : rows) {
        double degree = 0;
        for (const auto& [term, weight] : row)
            degree += weight * sums[size_t(term)];
        for (auto& entry : row)
            entry.weight /= std::sqrt(degree);
    }
    return rows;
}

double product(const Matrix& matrix, size_t p, size_t q)
{
    double sum = 0;
    for (size_t i = 0; i < matrix.height(); ++i)
        sum += matrix.row(i)[p] * matrix.row(i)[q];
    return sum;
}

/// Takes from column q what it shares with those before it, twice (Gram and Schmidt), and makes it of length 1; one
/// with nothing of its own becomes 0.
void makeOrthonormal(Matrix& matrix)
{
    for (size_t q = 0; q < matrix.width; ++q) {
        const double before = std::sqrt(product(matrix, q, q));
        for (int pass = 0; pass < 2; ++pass)
            for (size_t p = 0; p < q; ++p) {
                const double shared = product(matrix, p, q);
                for (size_t i = 0; i < matrix.height(); ++i)
                    matrix.row(i)[q] -= shared * matrix.row(i)[p];
            }
        const double length = std::sqrt(product(matrix, q, q));
        const double by = length > 1e-9 * before ? 1 / length : 0;
        for (size_t i = 0; i < matrix.height(); ++i)
            matrix.row(i)[q] *= by;
    }
}

/// Plus and minus one, the same in every run.
Matrix scattered(size_t height, size_t width)
{
    Matrix matrix(height, width);
    std::mt19937 bits(1); // what it yields is laid down in the standard
    for (auto& value : matrix.values)
        value = bits() & 1 ? 1 : -1;
    return matrix;
}

/// Row `i` of `matrix`, each value times its column's, and the whole of length 1.
void place(const Matrix& matrix, const std::vector<double>& strengths, size_t i, Points& points)
{
    double squares = 0;
    for (size_t k = 0; k < strengths.size(); ++k)
        squares += std::pow(matrix.row(i)[k] * strengths[k], 2);
    const double by = squares > 1e-18 ? 1 / std::sqrt(squares) : 0;
    for (size_t k = 0; k < strengths.size(); ++k)
        points.at(i)[k] = float(matrix.row(i)[k] * strengths[k] * by);
}

} // namespace

Points spaceOf(const Terms& terms, Progress& progress)
{
    const auto rows = byDegree(terms);
    const size_t dimension = dimensionsFor(rows.size());
    Matrix texts = scattered(rows.size(), dimension + spare);
    for (int round = 0; round < rounds; ++round) {
        progress.throwIfCancelled();
        makeOrthonormal(texts);
        texts = byTexts(rows, byTerms(rows, texts, size_t(terms.termCount())));
    }
    std::vector<double> strengths(dimension);
    for (size_t k = 0; k < dimension; ++k)
        strengths[k] = std::pow(product(texts, k, k), 0.25);
    makeOrthonormal(texts);
    Points points(rows.size(), (dimension + 3) / 4 * 4);
    for (size_t i = 0; i < rows.size(); ++i)
        place(texts, strengths, i, points);
    return points;
}

} // namespace core::boards
