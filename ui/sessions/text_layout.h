#pragma once

#include <QFont>
#include <QPlainTextDocumentLayout>

#include <functional>

namespace ui {

inline constexpr int pictureHeight = 96; // px, of the small pictures under an entry
inline constexpr int pictureGap = 8;

/// Where the columns of the session's text stand, in logical pixels of the view.
struct TextColumns {
    int timeRight = 58;
    int speakerLeft = 66;
    int textLeft = 106;
    int textWidth = 520;
    int barsLeft = 638;
    int barsWidth = 168;

    /// For a view `width` wide; `textSize` is the size of the text in px, which sets the measure.
    static TextColumns fit(int width, int textSize);
};

/// Lays out each entry as one block: lines of one height, set in between the margins for time and bars. Blocks that are
/// not seen stay without a layout, which is what makes a session of a megabyte open at once.
class TextLayout : public QPlainTextDocumentLayout {
    Q_OBJECT

public:
    /// How a block's first line begins: room for the words that name its kind, and whether it is set in 600.
    struct Opening {
        int indent = 0;
        bool strong = false;
    };
    using Openings = std::function<Opening(int blockNumber)>;
    /// Room under the words of a block, px.
    using Rooms = std::function<int(int blockNumber)>;

    TextLayout(QTextDocument* document, Openings openings, Rooms rooms);

    void setColumns(const TextColumns& columns);
    const TextColumns& columns() const { return m_columns; }
    void setLinePitch(int pixels);
    int linePitch() const { return m_pitch; }

    /// Where the line stands inside its block, 0 for the first: the top of its whole pitch.
    int lineTop(int line) const { return above + line * m_pitch; }

    QRectF blockBoundingRect(const QTextBlock& block) const override;
    /// The heights of blocks have changed.
    void changeHeights() { emit documentSizeChanged(documentSize()); }

    static constexpr int above = 3;
    static constexpr int below = 3;

private:
    bool isOurs(const QTextBlock& block) const;
    void layOut(const QTextBlock& block) const;

    Openings m_openings;
    Rooms m_rooms;
    TextColumns m_columns;
    int m_pitch = 22;
};

} // namespace ui
