#pragma once

#include "ui/widgets/theme.h"
#include "ui/widgets/type.h"

#include <QPainter>
#include <QRect>
#include <QString>

#include <vector>

/// Everything that pages and delegates paint with. Rectangles are in logical pixels; each painter that has a size of
/// its own has a …Size sibling for sizeHint.
namespace ui::paint {

/// How a row of a list, a table or a tree stands there.
struct RowState {
    bool selected = false;
    bool hovered = false;
    bool focused = false; // reached by the keyboard
    bool activeWindow = true;
};

void row(QPainter& painter, const QRect& rect, const Theme& theme, const RowState& state);

/// One line of text, elided on the right, in the middle of the height.
void text(QPainter& painter, const QRect& rect, const QString& text, const QFont& font, const QColor& colour,
          Qt::Alignment align = Qt::AlignLeft);
int textWidth(const QString& text, const QFont& font);

/// A figure whose digits all advance as the widest one does.
void tabular(QPainter& painter, const QRect& rect, const QString& text, const QFont& font, const QColor& colour,
             Qt::Alignment align = Qt::AlignRight);
int tabularWidth(const QString& text, const QFont& font);

/// Text with the letters at `positions` (UTF-16 offsets) in 700 accent.
void matched(QPainter& painter, const QRect& rect, const Theme& theme, const QString& text,
             const std::vector<int>& positions, const QFont& font, const QColor& colour);

/// A tag's name, "parent/" soft and the leaf in ink.
void tagName(QPainter& painter, const QRect& rect, const Theme& theme, const QString& path, const QFont& font);

/// A tag on its tint, with its count where it is not negative.
struct Chip {
    QString path; // "trust/numbers"
    int hue = 1;
    int count = -1;
    bool closable = false;
};
void chip(QPainter& painter, const QRect& rect, const Theme& theme, const Chip& chip);
QSize chipSize(const Chip& chip);

/// The 4 px bar of a tag.
void tagBar(QPainter& painter, const QRect& rect, const QColor& colour);

/// Who stands behind a claim, one mark a person.
struct People {
    int facing = 0; // for, face to face
    int market = 0; // for, market
    int against = 0;
    int silent = 0;
    int total() const { return facing + market + against + silent; }
};
void peopleStrip(QPainter& painter, const QRect& rect, const Theme& theme, const People& people);
QSize peopleStripSize(const People& people);
/// "7 people for, 2 of them market, 1 against, 3 silent".
QString peopleWords(const People& people);

/// How many people; at one it warns.
void peopleBadge(QPainter& painter, const QRect& rect, const Theme& theme, int people);
QSize peopleBadgeSize(int people);

enum class Verdict { Good, Warn, Bad, Neutral };
void badge(QPainter& painter, const QRect& rect, const Theme& theme, Verdict verdict, const QString& text);
QSize badgeSize(const QString& text);

/// The dashed outline of a claim without evidence.
void assumption(QPainter& painter, const QRect& rect, const Theme& theme);

/// The 2 px ring inside the edge.
void focusRing(QPainter& painter, const QRect& rect, const Theme& theme, int radius = 4);

/// A key in the words of the system ("Ctrl+T"), as a hint.
void keyHint(QPainter& painter, const QRect& rect, const QString& key, const QColor& colour);
QSize keyHintSize(const QString& key);

/// A Wilson interval on an axis from 0 to 1 over the width of `rect`.
void interval(QPainter& painter, const QRect& rect, const Theme& theme, double low, double middle, double high);

/// A line of one device pixel along the edge of `rect`.
void hairline(QPainter& painter, const QRect& rect, Qt::Edge edge, const QColor& colour);

/// A filled rectangle with round corners and an outline of 1 px where `outline` is valid.
void box(QPainter& painter, const QRect& rect, int radius, const QColor& fill, const QColor& outline = {});

} // namespace ui::paint
