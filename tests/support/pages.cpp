#include "tests/support/pages.h"

#include "core/report/paint_page.h"

#include <catch2/catch_test_macros.hpp>

using namespace core::report;

namespace support {
namespace {

std::vector<const TextRun*> visibleText(const Page& page)
{
    std::vector<const TextRun*> runs;
    for (const Item& item : page.items)
        if (const auto* run = std::get_if<TextRun>(&item))
            if (run->colour.alpha() > 0 && !run->text.trimmed().isEmpty())
                runs.push_back(run);
    return runs;
}

} // namespace

QString wordsOf(const Page& page)
{
    QStringList words;
    for (const Item& item : page.items)
        if (const auto* run = std::get_if<TextRun>(&item))
            words << run->text;
    return words.join(u' ').simplified();
}

QString wordsOf(const SheetPages& document)
{
    QStringList words;
    for (const Page& page : document.pages)
        words << wordsOf(page);
    return words.join(u' ');
}

QString firstOverlap(const Page& page)
{
    // A line's own height is looked at from its x-height to a little under its baseline, as raised numbers may reach
    // over their line.
    const auto runs = visibleText(page);
    const auto core = [](const TextRun& run) {
        return run.turned ? boundsOf(run).adjusted(0.45, 0.1, -0.45, -0.1)
                          : QRectF(run.base.x() + 0.15, run.base.y() - 0.45 * run.style.size(), run.width - 0.3,
                                   0.4 * run.style.size());
    };
    for (size_t a = 0; a < runs.size(); ++a)
        for (size_t b = a + 1; b < runs.size(); ++b)
            if (core(*runs[a]).intersects(core(*runs[b])))
                return runs[a]->text + QStringLiteral(" | ") + runs[b]->text;
    return {};
}

QString firstLostInGrey(const Page& page)
{
    const QImage grey = pictureOf(page, 110).convertToFormat(QImage::Format_Grayscale8);
    const double scale = 110 / 25.4;
    for (const Item& item : page.items) {
        const auto* run = std::get_if<TextRun>(&item);
        if (run && run->colour.alpha() == 0)
            continue;
        const QRectF bounds = boundsOf(item).adjusted(-0.3, -0.3, 0.3, 0.3);
        const QRect area = QRectF(bounds.topLeft() * scale, bounds.size() * scale).toAlignedRect() & grey.rect();
        int darkest = 255;
        int lightest = 0;
        for (int y = area.top(); y <= area.bottom(); ++y)
            for (int x = area.left(); x <= area.right(); ++x) {
                const int value = grey.constScanLine(y)[x];
                darkest = std::min(darkest, value);
                lightest = std::max(lightest, value);
            }
        if (lightest - darkest < 18)
            return (run ? run->text : QStringLiteral("a mark")) +
                   QStringLiteral(" at %1, %2").arg(bounds.left()).arg(bounds.top());
    }
    return {};
}

int colourfulPixels(const QImage& picture)
{
    int colourful = 0;
    for (int y = 0; y < picture.height(); ++y)
        for (int x = 0; x < picture.width(); ++x)
            colourful += QColor(picture.pixel(x, y)).toHsv().saturation() > 90 && qGray(picture.pixel(x, y)) > 40;
    return colourful;
}

QString firstOutside(const Page& page)
{
    const QRectF inside = QRectF(QPointF(0, 0), page.size).adjusted(13, 10.5, -13, -7.5);
    for (const Item& item : page.items) {
        const QRectF bounds = boundsOf(item);
        if (bounds.left() < inside.left() || bounds.right() > inside.right() || bounds.top() < inside.top() ||
            bounds.bottom() > inside.bottom()) {
            const auto* run = std::get_if<TextRun>(&item);
            return (run ? run->text : QStringLiteral("a mark")) +
                   QStringLiteral(" at %1, %2").arg(bounds.left()).arg(bounds.top());
        }
    }
    return {};
}

void checkOrder(const QString& words, const QStringList& parts)
{
    qsizetype at = 0;
    for (const QString& part : parts) {
        INFO(part.toStdString() << " in " << words.toStdString());
        const qsizetype found = words.indexOf(part, at);
        CHECK(found >= 0);
        at = std::max(at, found);
    }
}

void checkTidy(const SheetPages& document)
{
    for (const Page& page : document.pages) {
        CHECK(firstOverlap(page).toStdString() == "");
        CHECK(firstOutside(page).toStdString() == "");
    }
}

} // namespace support
