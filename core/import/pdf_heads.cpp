#include "core/import/pdf_heads.h"

#include "core/import/label_shape.h"
#include "core/tr.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>

namespace core::import {
namespace {

constexpr qreal margin = 0.12; // of the height of a page: where heads and feet stand

bool isInMargin(const PdfLine& line, qreal height)
{
    return line.box.bottom() < margin * height || line.box.top() > (1 - margin) * height;
}

/// "3", "- 3 -", "Page 3 of 10", "iv".
bool isPageNumber(const QString& text)
{
    static const QRegularExpression number(QStringLiteral(
        "^\\W*(?:(?i:page|seite|p\\.|pg\\.?)?\\s*\\d{1,4}\\s*(?:(?:of|/|von|\\|)\\s*\\d{1,4})?|[ivxlc]+)\\W*$"));
    return number.match(text).hasMatch();
}

/// What a line says apart from its numbers, and whether it is said at the head or the foot.
QString keyOf(const PdfLine& line, qreal height)
{
    static const QRegularExpression digits(QStringLiteral("\\d+"));
    QString key = line.text.simplified();
    key.replace(digits, QStringLiteral("#"));
    return (line.box.top() > height / 2 ? u'v' : u'^') + key;
}

bool isLabelled(const QString& text)
{
    const auto turn = candidateIn(text, Colon::First);
    return turn && shapeOf(turn->label) != Shape::None;
}

/// On how many pages a line stands at the head or foot.
QHash<QString, int> countPages(const std::vector<std::vector<PdfLine>>& pages, const std::vector<qreal>& heights)
{
    QHash<QString, int> counts;
    for (size_t page = 0; page < pages.size(); ++page) {
        QSet<QString> here;
        for (const auto& line : pages[page])
            if (isInMargin(line, heights[page]))
                here << keyOf(line, heights[page]);
        for (const auto& key : here)
            ++counts[key];
    }
    return counts;
}

/// Counts what is dropped: all numbers of pages together, heads by what they say apart from numbers.
class Dropped {
public:
    void number() { count({}, tr("numbers of pages"), tr("they are no speech")); }
    void head(const QString& key, const PdfLine& line)
    {
        count(key, tr("a line at the head or foot of pages, “%1”").arg(line.text.simplified().left(80)),
              tr("it comes back page after page"));
    }
    std::vector<Loss> take() { return std::move(m_lost); }

private:
    void count(const QString& key, const QString& what, const QString& why)
    {
        if (!m_known.contains(key)) {
            m_known.insert(key, m_lost.size());
            m_lost.push_back({what, 0, {}, why, false});
        }
        ++m_lost[m_known.value(key)].count;
    }

    QHash<QString, size_t> m_known; // which loss a key is counted in
    std::vector<Loss> m_lost;
};

/// The highest or lowest line of its page, and no word is on its height: there a number is that of the page.
bool isOutermost(const PdfLine& line, const std::vector<PdfLine>& lines)
{
    const auto above = [&](const PdfLine& other) { return other.box.center().y() < line.box.center().y(); };
    const auto others = std::count_if(lines.begin(), lines.end(), above);
    return others == 0 || others == std::ptrdiff_t(lines.size()) - 1;
}

} // namespace

std::vector<Loss> dropRunningHeads(std::vector<std::vector<PdfLine>>& pages, const std::vector<qreal>& heights)
{
    const auto counts = countPages(pages, heights);
    const int often = qMax(2, int(pages.size()) / 3);
    Dropped dropped;
    for (size_t page = 0; page < pages.size(); ++page) {
        const auto all = pages[page];
        std::erase_if(pages[page], [&](const PdfLine& line) {
            if (!isInMargin(line, heights[page]))
                return false;
            const QString key = keyOf(line, heights[page]);
            const bool comesBack = counts.value(key) >= often && !isLabelled(line.text);
            if (isPageNumber(line.text) && (comesBack || isOutermost(line, all)))
                dropped.number();
            else if (comesBack)
                dropped.head(key, line);
            else
                return false;
            return true;
        });
    }
    return dropped.take();
}

} // namespace core::import
