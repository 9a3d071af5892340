#pragma once

#include "core/boards/board_content.h"

#include <QColor>
#include <QElapsedTimer>
#include <QFont>
#include <QGlyphRun>
#include <QPointF>

class QPainter;

namespace core {

/// One line of words that have been set. Lengths are pixels at 100 %; for a picture its glyphs are kept, for a PDF or
/// SVG its text.
struct SetLine {
    QString text;
    QFont font;
    QList<QGlyphRun> runs; // from the line's top left corner
    double ascent = 0;
    double width = 0;
    bool rightToLeft = false;
};

/// A line, and where in its card its baseline begins.
struct PlacedLine {
    SetLine line;
    QPointF at;
};

/// The words of a card: up to three lines, and who said them at the bottom right, which the words never run under.
struct SetCard {
    QString text, people; // of which
    std::vector<PlacedLine> lines;
    bool isComplete = false; // false: only `first`
    SetLine first;           // the beginning of the text as one long line, for small scales
    quint64 used = 0;
};

enum class BoardType { Card, CardCode, ClusterName, SuperName, Figure, Badge };

/// Sets the words on a board and keeps them from one picture to the next.
class BoardTexts {
public:
    /// `face`: its families are used. None: the faces of the printed sheets.
    explicit BoardTexts(const QFont& face = {});

    /// Begins a picture. Words of cards that are not set yet are set for at most `budget` ms; -1: all of them.
    void begin(qint64 budget = -1);
    /// False: words were left out for want of time.
    bool isComplete() const { return m_complete; }

    /// Null: no time is left. It is there until the next one is asked for. `all`: its three lines, else only the first.
    const SetCard* card(Id<Card> id, const CardFace& face, bool all);
    /// Elided where it is wider than `room`.
    SetLine line(const QString& text, BoardType type, double room);

private:
    bool hasTime() const;
    void setWords(SetCard& card);
    void addLine(SetCard& card, const QString& text, double top, double pitch, double room);

    struct Key {
        QString text;
        BoardType type;
        int room;
        friend bool operator==(const Key&, const Key&) = default;
        friend size_t qHash(const Key& key, size_t seed) { return qHashMulti(seed, key.text, int(key.type), key.room); }
    };
    QFont m_fonts[6]; // by BoardType
    QHash<Id<Card>, SetCard> m_cards;
    QHash<Key, SetLine> m_lines;
    QElapsedTimer m_since;
    qint64 m_budget = -1;
    quint64 m_picture = 0;
    bool m_complete = true;
};

/// Paints a line with its baseline beginning at `at`.
void paintLine(QPainter& painter, const SetLine& line, QPointF at, const QColor& colour);
/// Paints as many of its glyphs, from its beginning on, as have room; with an ellipsis where some have not.
void paintBeginning(QPainter& painter, const SetLine& line, const SetLine& ellipsis, QPointF at, double room,
                    const QColor& colour);

} // namespace core
