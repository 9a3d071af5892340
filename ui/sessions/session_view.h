#pragma once

#include "ui/sessions/marks.h"
#include "ui/sessions/text_layout.h"
#include "ui/widgets/theme.h"

#include <QPlainTextEdit>
#include <QTextBlock>

#include <functional>
#include <optional>

namespace ui {

/// The text of a session: its entries one below the other, time and speaker on the left, tinted where they carry tags,
/// a bar for every tag on the right. Everything round the words is painted for what is in view only.
class SessionView : public QPlainTextEdit {
    Q_OBJECT

public:
    explicit SessionView(QWidget* parent = nullptr);

    void setEditable(bool editable);
    /// Shows `content`, which outlives the view or is replaced here, and is told again whenever it has changed. Changes
    /// only what differs, so that cursor and scroll stay on their words.
    void setContent(const SessionContent& content);
    /// What the text reads now, written or not, an item for each entry (see textsOf).
    QStringList texts(const QStringList& known) const;
    /// Is an input method putting letters together? Nothing is written and nothing shown anew meanwhile.
    bool isComposing() const { return m_composing; }
    void setTextSize(int pixels);
    void setTinted(bool tinted);
    /// Who gives the small pictures under entries, `height` px high at most; null while there is none.
    using Thumbnails = std::function<QPixmap(core::Id<core::Source> source, int height)>;
    void setThumbnails(Thumbnails thumbnails) { m_thumbnails = std::move(thumbnails); }
    /// While a session is captured the text stands at the end of the view, and stays there when lines come.
    void setStandsAtEnd(bool stands);
    void standAtEnd();
    /// Takes what is selected away, to the clipboard.
    void cutWords();

    /// Index of the highlight that is in hand; -1: none. Scrolls to it.
    void setCurrentHighlight(int highlight);
    /// Takes the highlight under the cursor in hand, or none; the one in hand stays while the cursor is in it.
    void takeUnderCursor();
    int currentHighlight() const { return m_current; }
    void showEntry(int entry);
    int firstEntryInView() const { return cursorForPosition({0, 0}).blockNumber(); }
    /// Selects whole entries; with one, puts the cursor into it at `offset`.
    void chooseEntries(int first, int count, int offset);

    /// Marks all places of `words`, without regard to case. Returns how many.
    int findAll(const QString& words);
    /// Goes to a place that findAll() has marked.
    void goToHit(int hit);

    /// The entry and offsets of what is selected, or nothing. May run over several entries.
    struct Selection {
        int firstEntry, firstOffset, lastEntry, lastOffset;
    };
    std::optional<Selection> selection() const;
    /// The highlights that are selected whole.
    std::vector<core::Id<core::Highlight>> highlightsSelected() const;

    /// Where the bars of a highlight were last painted; empty where it is not in view.
    QRect barOf(int highlight) const;
    QRect rectOf(int entry, core::TextRange range) const; // of its first line, in the viewport
    /// The highlight whose bar or label is painted at `point` of the viewport; -1: none.
    int barAt(const QPoint& point) const;
    /// As barAt(), and where there are tagged words.
    int highlightAt(const QPoint& point) const;
    int textWidth() const { return textLayout()->columns().textWidth; }
    int textRight() const { return textLayout()->columns().textLeft + textWidth(); }

signals:
    void highlightChosen(int highlight);
    /// The line that says when permission was withheld was clicked.
    void stretchChosen(core::Id<core::Stretch> stretch);
    /// Words were changed by hand.
    void typed();
    /// What was typed has to be written now, before something else is done to the text.
    void settleWanted();
    void pictureChosen(core::Id<core::Attachment> picture);
    /// Pictures were pasted or dropped at an entry.
    void picturesGiven(const QMimeData* mime, int entry);
    /// The input method is done.
    void composed();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void inputMethodEvent(QInputMethodEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    bool canInsertFromMimeData(const QMimeData* source) const override;
    void insertFromMimeData(const QMimeData* source) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    QMimeData* createMimeDataFromSelection() const override;

private:
    struct BlockInView {
        QTextBlock block;
        qreal top;
        bool visible; // false: only laid out because a bar begins there
    };
    struct Bar {
        QRect rect;
        int mark;
        int lane;
        QRect label; // empty where there is no room for labels
    };
    struct ShownPicture {
        QRect rect;
        core::Id<core::Attachment> picture;
    };
    struct Hit {
        int block;
        core::TextRange range;
    };

    /// A stretch of withheld permission, and the block below which it is told.
    struct Withheld {
        int block;
        core::Stretch stretch;
    };

    // Withheld permission, and the end of the text (session_withheld.cpp)
    void placeWithheld();
    int roomBelow(int block) const;
    QRect withheldRect(const BlockInView& in, int nth) const;
    void paintWithheld(QPainter& painter, const Theme& theme, const BlockInView& in) const;
    core::Id<core::Stretch> withheldAt(const QPoint& point) const;

    // Editing (session_editing.cpp)
    void followTyping();
    bool inStep() const;
    bool mayEdit(const QKeyEvent& event);
    bool removeAcrossSpeakers();
    void settleWhereEntriesCame();
    void dragQuote();

    TextLayout* textLayout() const;
    TextLayout::Opening opening(int block) const;
    QFont openingFont(const core::Entry& entry) const;
    void showKinds();
    void fitColumns();
    void scrollTo(int block, int offset);
    std::vector<BlockInView> blocksInView() const;
    QList<QRect> rectsOf(const BlockInView& in, core::TextRange range) const;
    void paintMargin(QPainter& painter, const Theme& theme, const BlockInView& in) const;
    void paintTints(QPainter& painter, const Theme& theme, const BlockInView& in) const;
    void paintUnderlines(QPainter& painter, const Theme& theme, const BlockInView& in) const;
    void paintSelection(QPainter& painter, const Theme& theme, const BlockInView& in) const;
    void paintHits(QPainter& painter, const Theme& theme, const BlockInView& in) const;
    void paintWords(QPainter& painter, const Theme& theme, const BlockInView& in) const;
    void paintPictures(QPainter& painter, const Theme& theme, const BlockInView& in);
    core::Id<core::Attachment> pictureAt(const QPoint& point) const;
    void layOutLanes(MarkGroup& group) const;
    void collectBars(const std::vector<BlockInView>& blocks);
    void paintBars(QPainter& painter, const Theme& theme);
    void paintLabels(QPainter& painter, const Theme& theme, int lanes);
    TagColour colourOf(int mark, const Theme& theme) const;
    bool onSelection(const QPoint& point) const;
    int markAt(const QPoint& point) const;
    int highlightUnder(const QTextCursor& cursor) const;
    void hold(int highlight);
    bool isCurrentUnder(const QTextCursor& cursor) const;
    void takeKey(QKeyEvent* event);
    void choose(int highlight);

    const SessionContent* m_content; // the page's
    core::Id<core::Session> m_session;
    QStringList m_texts;                       // of the entries as they are written
    mutable std::optional<QStringList> m_read; // of the blocks, until they change
    std::vector<QString> m_speakers;           // as shown; empty where it is the one before
    Marks m_marks;
    std::vector<Withheld> m_withheld;
    std::vector<Bar> m_bars;
    std::vector<Hit> m_hits;
    Thumbnails m_thumbnails;
    std::vector<ShownPicture> m_pictures;
    int m_hit = -1;
    int m_current = -1; // of its highlights
    core::Id<core::Highlight> m_inHand;
    int m_textSize;
    bool m_tinted = true;
    bool m_standsAtEnd = false;
    bool m_showing = false;   // the text is being brought in step with the entries
    bool m_composing = false; // an input method is at work
    std::optional<QPoint> m_dragFrom;
};

} // namespace ui
