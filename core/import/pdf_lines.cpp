#include "core/import/pdf_lines.h"

#include "core/sessions/clock_time.h"

#include <algorithm>

#include <poppler-qt6.h>

namespace core::import {
namespace {

constexpr size_t fewestInColumn = 4;

/// Ligatures and the radicals that some fonts give for Chinese characters, as the letters that they stand for.
QString asLetters(const QString& text)
{
    QString letters;
    for (const QChar c : text) {
        const bool odd =
            (c.unicode() >= 0xFB00 && c.unicode() <= 0xFB06) || (c.unicode() >= 0x2E80 && c.unicode() <= 0x2FDF);
        letters += odd ? QString(c).normalized(QString::NormalizationForm_KC) : QString(c);
    }
    return letters;
}

/// What parts two words: Otter and Teams set a time apart from the name by several spaces.
QString gapBetween(const Poppler::TextBox& word, const Poppler::TextBox& next)
{
    const qreal gap = next.boundingBox().left() - word.boundingBox().right();
    if (!word.hasSpaceAfter() && gap < 0.1 * word.boundingBox().height())
        return {};
    const bool apart = gap > 0.45 * word.boundingBox().height() && clockTime(next.text()) && !next.nextWord();
    return QString(apart ? 2 : 1, u' ');
}

PdfLine stretchFrom(const Poppler::TextBox& first, int page, QSet<const Poppler::TextBox*>& used)
{
    PdfLine line{.box = first.boundingBox(), .firstWord = first.boundingBox().width(), .page = page};
    for (const Poppler::TextBox* word = &first; word && !used.contains(word); word = word->nextWord()) {
        used << word;
        line.text += asLetters(word->text());
        line.box = line.box.united(word->boundingBox());
        if (word->nextWord())
            line.text += gapBetween(*word, *word->nextWord());
    }
    return line;
}

bool onOneHeight(const PdfLine& a, const PdfLine& b)
{
    const qreal overlap = qMin(a.box.bottom(), b.box.bottom()) - qMax(a.box.top(), b.box.top());
    return overlap > 0.5 * qMin(a.box.height(), b.box.height());
}

bool isHigher(const PdfLine& a, const PdfLine& b)
{
    return a.box.center().y() < b.box.center().y();
}

PdfLine joined(std::vector<PdfLine> row)
{
    std::sort(row.begin(), row.end(), [](const PdfLine& a, const PdfLine& b) { return a.box.left() < b.box.left(); });
    PdfLine line = row.front();
    for (size_t i = 1; i < row.size(); ++i) {
        const qreal gap = row[i].box.left() - line.box.right();
        const bool time = i + 1 == row.size() && clockTime(row[i].text);
        line.text += time ? QStringLiteral("  ") : gap > line.box.height() ? QStringLiteral("\t") : QStringLiteral(" ");
        line.text += row[i].text;
        line.box = line.box.united(row[i].box);
    }
    return line;
}

/// Stretches on one height become one line; lines from top to bottom.
void addRows(std::vector<PdfLine>& lines, std::vector<PdfLine> stretches, int column)
{
    std::stable_sort(stretches.begin(), stretches.end(), isHigher);
    for (size_t begin = 0; begin < stretches.size();) {
        size_t end = begin + 1;
        while (end < stretches.size() && onOneHeight(stretches[begin], stretches[end]))
            ++end;
        lines.push_back(joined({stretches.begin() + long(begin), stretches.begin() + long(end)}));
        lines.back().column = column;
        begin = end;
    }
}

/// What a column must be beside the other side: wide, or else the other side is two wide ones itself.
enum class Proof { Wide, OrBesideTwo };
qreal bestGutter(const std::vector<PdfLine>& stretches, Proof proof);

/// A part of a page that nothing crosses where `gutter` is.
struct Band {
    std::vector<PdfLine> left;
    std::vector<PdfLine> right;

    static QRectF boxOf(const std::vector<PdfLine>& lines)
    {
        QRectF box;
        for (const auto& line : lines)
            box = box.isNull() ? line.box : box.united(line.box);
        return box;
    }

    bool isTwoColumns(qreal textWidth, Proof proof = Proof::OrBesideTwo) const;
};

/// The page cut into bands at the lines that cross `gutter`; `crossing[i]` follows band i.
struct Cut {
    std::vector<Band> bands = std::vector<Band>(1);
    std::vector<PdfLine> crossing;

    Cut(const std::vector<PdfLine>& stretches, qreal gutter)
    {
        for (const auto& stretch : stretches) {
            if (stretch.box.right() < gutter) {
                bands.back().left.push_back(stretch);
            } else if (stretch.box.left() > gutter) {
                bands.back().right.push_back(stretch);
            } else {
                crossing.push_back(stretch);
                bands.emplace_back();
            }
        }
    }

    /// How many stretches stand in two columns.
    size_t score(qreal textWidth, Proof proof = Proof::OrBesideTwo) const
    {
        size_t sum = 0;
        for (const auto& band : bands)
            sum += band.isTwoColumns(textWidth, proof) ? band.left.size() + band.right.size() : 0;
        return sum;
    }
};

/// Where the most stretches stand in two columns; 0: nowhere.
qreal bestGutter(const std::vector<PdfLine>& stretches, Proof proof)
{
    const QRectF text = Band::boxOf(stretches);
    qreal best = 0;
    size_t most = 0;
    for (int percent = 30; percent <= 70; percent += 2) {
        const qreal gutter = text.left() + text.width() * percent / 100;
        const size_t score = Cut(stretches, gutter).score(text.width(), proof);
        if (score > most) {
            most = score;
            best = gutter;
        }
    }
    return best;
}

/// A narrow side may hold names, as in a transcript.
bool Band::isTwoColumns(qreal textWidth, Proof proof) const
{
    if (left.size() < fewestInColumn || right.size() < fewestInColumn)
        return false;
    const QRectF a = boxOf(left);
    const QRectF b = boxOf(right);
    const qreal beside = qMin(a.bottom(), b.bottom()) - qMax(a.top(), b.top());
    if (beside <= 0.3 * qMin(a.height(), b.height()))
        return false;
    const qreal narrow = qMin(a.width(), b.width());
    return narrow > 0.25 * textWidth || (proof == Proof::OrBesideTwo && narrow > 0.15 * textWidth &&
                                         bestGutter(a.width() > b.width() ? left : right, Proof::Wide) > 0);
}

/// Adds what stands between two gutters, or on the whole page: `column` is its number, `last` the greatest one given.
void addPart(std::vector<PdfLine>& lines, const std::vector<PdfLine>& stretches, int column, int& last)
{
    const qreal gutter = bestGutter(stretches, Proof::OrBesideTwo);
    if (gutter == 0)
        return addRows(lines, stretches, column);
    const qreal width = Band::boxOf(stretches).width();
    Cut cut(stretches, gutter);
    const bool mostly = cut.score(width) * 2 > stretches.size(); // then smaller bands have two columns as well
    const int left = column > 0 ? column : ++last;
    const int right = ++last;
    std::vector<PdfLine> single;
    for (size_t i = 0; i < cut.bands.size(); ++i) {
        const Band& band = cut.bands[i];
        if (band.isTwoColumns(width) || (mostly && !band.left.empty() && !band.right.empty())) {
            addRows(lines, std::exchange(single, {}), column);
            addPart(lines, band.left, left, last);
            addPart(lines, band.right, right, last);
        } else {
            single.insert(single.end(), band.left.begin(), band.left.end());
            single.insert(single.end(), band.right.begin(), band.right.end());
        }
        if (i < cut.crossing.size())
            single.push_back(cut.crossing[i]);
    }
    addRows(lines, std::move(single), column);
}

} // namespace

std::vector<PdfLine> stretchesOf(const Poppler::Page& page, int number)
{
    const auto words = page.textList();
    QSet<const Poppler::TextBox*> continuing;
    for (const auto& word : words)
        continuing << word->nextWord();
    QSet<const Poppler::TextBox*> used;
    std::vector<PdfLine> stretches;
    for (const auto& word : words)
        if (!continuing.contains(word.get()) && !used.contains(word.get()))
            stretches.push_back(stretchFrom(*word, number, used));
    return stretches;
}

std::vector<PdfLine> inReadingOrder(std::vector<PdfLine> stretches)
{
    std::stable_sort(stretches.begin(), stretches.end(), isHigher);
    std::vector<PdfLine> lines;
    int last = 0;
    addPart(lines, stretches, 0, last);
    return lines;
}

} // namespace core::import
