#pragma once

#include "core/report/style.h"

#include <QDateTime>
#include <QImage>
#include <QLineF>
#include <QPointF>
#include <QRectF>
#include <QString>

#include <variant>
#include <vector>

namespace core::report {

/// A line of text that stands where its layout put it. All lengths of this file in millimetres from the page's top
/// left.
struct TextRun {
    QPointF base; // the left end of the baseline, also of a right-to-left run
    double width = 0;
    QString text;
    TextStyle style;
    QColor colour; // alpha 0: not seen, but found and read aloud
    Qt::LayoutDirection direction = Qt::LeftToRight;
    bool turned = false; // a quarter turn to the left: reads upwards from `base`
};

struct Stroke {
    QLineF line;
    double pen = 0;
    QColor colour;
    bool dashed = false;
};

struct Disc {
    QPointF centre;
    double radius = 0;
    QColor colour;
    double pen = 0; // 0: filled; else an outline, `radius` being its middle
    bool dashed = false;
};

struct Cross {
    QPointF centre;
    double half = 0;
    double pen = 0;
    QColor colour;
};

struct Box {
    QRectF rect;
    QColor colour;
    double pen = 0; // 0: filled
    bool hatched = false;
};

struct Picture {
    QRectF rect;
    QImage image;
    bool round = false;
};

using Item = std::variant<Box, Stroke, Disc, Cross, Picture, TextRun>;

/// A place that leads to the anchor named `target`.
struct Link {
    QRectF rect;
    QString target;
    QString says; // for those who cannot see it
};

struct Anchor {
    QString name;
    QPointF at;
};

/// A bookmark. `level` 0 is the persona, or the board.
struct Bookmark {
    QString title;
    int level = 0;
    double y = 0;
    double x = 0;
};

struct Page {
    QSizeF size;
    std::vector<Item> items; // in the order in which they are read
    std::vector<Link> links;
    std::vector<Anchor> anchors;
    std::vector<Bookmark> bookmarks;
};

/// What the file says about itself.
struct DocumentInfo {
    QString title;
    QString author;
    QString subject;
    QString language;
    QDateTime changedAt;
};

/// A laid out document: what every painter and writer of pages takes.
struct SheetPages {
    std::vector<Page> pages;
    std::vector<int> firstPages; // of each persona: where the numbers start again
    QStringList labels;          // of the pages, where they are not numbers: "A1"
    DocumentInfo info;
    int emojiLeftOut = 0; // no font on this machine draws them
};

/// The item's outline on the page.
QRectF boundsOf(const Item& item);
void move(Item& item, QPointF by);
/// Makes it larger or smaller, seen from the page's top left.
void scale(Item& item, double factor);

} // namespace core::report
