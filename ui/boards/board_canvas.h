#pragma once

#include "core/boards/board_edits.h"
#include "core/boards/board_scene.h"
#include "ui/boards/board_picture.h"
#include "ui/boards/board_selection.h"
#include "ui/boards/board_sight.h"

#include <QBasicTimer>
#include <QPolygonF>
#include <QWidget>

#include <optional>

class QLineEdit;
class QMimeData;
class QPlainTextEdit;

namespace ui {

/// The outline of a group that is suggested, in board pixels.
struct BoardOutline {
    QRectF rect;
    QString label;
};

/// A board on which a person works with the mouse and the keyboard. It changes nothing itself: it says what the person
/// wants, once they let go. Mouse: drag moves, drag on the ground is a lasso, Shift or Ctrl adds to the selection, the
/// wheel scrolls, with Ctrl it zooms; Space or the middle button pans. Keys: arrows go to what is next, Tab to the next
/// cluster, Home and End within one; Space selects, Ctrl with arrows moves, F2 renames, Enter opens. A photo of a wall
/// is chosen by a click where nothing lies on it, and then moved, or resized by its corner.
class BoardCanvas : public QWidget {
    Q_OBJECT

public:
    explicit BoardCanvas(QWidget* parent = nullptr);
    ~BoardCanvas() override;

    /// What is selected, and what is current, stays as far as it is still there.
    void setScene(core::BoardScene scene);
    const core::BoardScene& scene() const { return m_scene; }
    void setReadOnly(bool readOnly) { m_readOnly = readOnly; }
    void setVotesShown(bool shown);
    /// Names are locked while people sort in silence: they are not painted.
    void setNamesShown(bool shown);
    /// Whose dots are shown while all votes are not.
    void setOwnDots(const QHash<core::Id<core::Cluster>, int>& dots);
    /// Where the pictures come from, as core::BoardPainting asks for them.
    void setPictures(std::function<QImage(core::Id<core::Source>, int side)> picture);
    /// Some came: they are painted.
    void renewPictures();
    void setSuggestions(std::vector<BoardOutline> outlines);
    /// Stands under what is selected; the canvas takes it as a child.
    void setSelectionBar(QWidget* bar);
    /// What else lies over the canvas: fit() leaves nothing under it, and the selection's bar keeps out of it.
    void setCovers(const QList<QRect>& covers);

    // The view
    static constexpr double leastZoom = 0.05, mostZoom = 4;
    double zoom() const { return m_sight.zoom; }
    QPointF centre() const { return m_sight.centre; }
    QRectF visibleArea() const { return m_sight.visible(); } // board pixels
    void setView(QPointF centre, double zoom);
    void zoomIn() { zoomTo(zoom() * 1.25); }
    void zoomOut() { zoomTo(zoom() / 1.25); }
    void zoomTo(double zoom);
    /// All of the board, at 100 % at most.
    void fit();
    /// Brings it into view, as near as it is.
    void reveal(const BoardThing& thing);
    /// Where something stands on this widget; empty: inside a collapsed cluster, or not there.
    QRect rectOf(const BoardThing& thing) const;

    // What is selected; what the keyboard is at
    const BoardSelection& selection() const { return m_selection; }
    void setSelection(const BoardSelection& selection);
    BoardThing current() const { return m_current; }
    /// Goes there, and selects it.
    void setCurrent(const BoardThing& thing);
    /// The selected cards and clusters, as they are painted; what lies in a selected cluster goes with it.
    std::vector<core::Id<core::Card>> selectedCards() const;
    std::vector<core::Id<core::Cluster>> selectedClusters() const;

    // The photo of a wall that is chosen; while one is, no card or cluster is selected.
    const core::BoardPhoto* chosenPhoto() const; // null: none
    void choosePhoto(core::Id<core::BoardPhoto> photo);
    void chooseNextPhoto();
    void resizePhoto(double factor);

    /// A field over a cluster's head, or over a note.
    void beginRename(core::Id<core::Cluster> cluster);
    void beginText(core::Id<core::Card> note);
    bool isEditing() const { return m_nameField || m_textField; }
    /// Lets go of what is dragged, and closes the fields, without a change.
    void cancel();
    /// What was dropped is drawn where it fell until the next scene, or until nothing comes of it.
    void endLanding();

    QSize sizeHint() const override { return {900, 600}; }

signals:
    void viewChanged();
    void selectionChanged();
    void currentChanged();
    /// Cards and clusters were put somewhere. Where the target has no cluster, `at` is for the first card, or where
    /// there is none the first cluster; the others go along as they lie to it.
    void dropped(const std::vector<core::Id<core::Card>>& cards, const std::vector<core::Id<core::Cluster>>& clusters,
                 const core::BoardTarget& target);
    void highlightsDropped(const std::vector<core::Id<core::Highlight>>& highlights, const core::BoardTarget& target);
    void linesDropped(const QStringList& lines, const core::BoardTarget& target);
    void picturesDropped(const QMimeData& mime, QPointF at);
    void photoPlaced(core::Id<core::BoardPhoto> photo, const QRectF& place);
    void widthAsked(core::Id<core::Cluster> cluster, double width);
    void renameAsked(core::Id<core::Cluster> cluster, const QString& name);
    void textAsked(core::Id<core::Card> note, const QString& text);
    void collapseAsked(core::Id<core::Cluster> cluster, bool collapsed);
    void peopleAsked(core::Id<core::Cluster> cluster);
    void noteAsked(core::Id<core::Cluster> cluster);
    void resultAsked(core::Id<core::Cluster> cluster);
    /// A highlight's card.
    void opened(core::Id<core::Card> card);
    /// What is under the pointer, or current, has been selected.
    void contextMenuAsked(const QPoint& globalPos);

protected:
    bool event(QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void timerEvent(QTimerEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void keyReleaseEvent(QKeyEvent* event) override;
    bool focusNextPrevChild(bool next) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    enum class Grip { None, Pan, Thing, Ground, Width, Photo, PhotoCorner };
    struct Press { // of the mouse
        Grip grip = Grip::None;
        QPointF from; // on this widget
        QPointF last;
        BoardThing thing;
        bool moved = false;
        bool adds = false; // to the selection
        bool wasSelected = false;
        QRectF photo{}; // where the photo stood
    };
    struct Drag { // of what is selected
        std::vector<core::Id<core::Card>> cards;
        std::vector<core::Id<core::Cluster>> clusters;
        core::BoardPainting without; // the board without them
        QPointF grabbed;             // board pixels
        QRectF held;                 // what the mouse took
        QRectF bounds;               // of all
        QPointF first;               // the corner of the first
        QPointF offset;
        QPixmap picture;
        QRectF pictured; // board pixels
        double zoom = 0; // of the picture
    };
    struct Hint { // where something would go
        core::BoardTarget target;
        QRectF into;
        QLineF between;
        std::vector<QLineF> guides;
    };

    // The view (board_canvas.cpp)
    void look(const BoardSight& sight, bool hurried = false);
    void zoomAt(double zoom, QPointF point);
    double smallestZoom() const;
    double fittingZoom(const QSizeF& room) const;
    BoardSight fitted(const QRectF& part) const;
    bool isCovered(const BoardSight& sight) const;
    void takeLooks();

    // Things
    std::optional<core::BoardItem> itemOf(const BoardThing& thing) const;
    BoardThing thingOf(core::BoardItem item) const;
    BoardThing thingAt(QPointF point) const; // on this widget; a cluster's ground is a thing too
    bool isOnHead(const BoardThing& thing, QPointF point) const;
    bool chevronHit(const BoardThing& thing, QPointF point);
    bool hasGrip(QPointF point, const BoardThing& thing) const; // the right edge of a cluster
    QRectF boundsOfSelection() const;                           // of what can be seen
    void say(const BoardSelection& selection);
    void go(const BoardThing& thing);

    // The mouse (board_canvas_mouse.cpp)
    void choose(const BoardThing& thing, bool adds);
    void clicked(const BoardThing& thing, QPointF point);
    void lasso(QPointF point);
    BoardSelection inLasso() const;
    void pan(QPointF by);
    void hover(QPointF point);
    void autoScroll();
    void follow(QPointF point, Qt::KeyboardModifiers modifiers);
    bool takeGesture(QEvent* event);

    // Drag and drop (board_canvas_drag.cpp)
    void beginDrag();
    void drag(QPointF point, bool free);
    void endDrag();
    bool isMove(const Drag& drag, const core::BoardTarget& target) const;
    void takePicture(Drag& drag);
    void outlineDragged(QPainter& painter, const Drag& drag) const;
    core::Id<core::Cluster> clusterId(int at) const { return m_scene.content.clusters[size_t(at)].id; }
    int targetAt(QPointF point) const; // a cluster by its place, not one that is dragged; -1: none
    Hint hintAt(QPointF point, bool clusters) const;
    void hintCards(Hint& hint, int cluster, QPointF point) const;
    void hintClusters(Hint& hint, int cluster, QPointF point) const;

    // Photos (board_canvas_photos.cpp)
    core::Id<core::BoardPhoto> photoAt(QPointF point) const;
    QRectF photoGrip() const; // on this widget
    bool pressPhoto(QPointF point);
    void followPhoto(QPointF point);
    void movePhoto(const QRectF& place);
    void releasePhoto(const Press& press);
    bool nudgePhoto(Qt::Key arrow, bool far);
    void paintPhotoRing(QPainter& painter) const;

    // The keyboard (board_canvas_keys.cpp)
    bool takeWalkKey(const QKeyEvent& event);
    bool takeDeedKey(const QKeyEvent& event);
    void nudge(Qt::Key arrow, bool far);
    void nudgeInside(const core::Card& card, Qt::Key arrow);
    void openCurrent();

    // Fields over the board (board_canvas_editing.cpp)
    void closeFields(bool keep);
    void placeFields();
    void placeBar();
    QPoint placeForBar(const QRectF& selected, const QSize& bar) const;
    QString tipAt(QPointF point) const;

    // Looks (board_canvas_painting.cpp)
    core::BoardPainting painting() const;
    void paintSelection(QPainter& painter) const;
    void paintCurrent(QPainter& painter) const;
    void paintChevronOfHovered(QPainter& painter);
    void paintSuggestions(QPainter& painter) const;
    void paintHint(QPainter& painter) const;
    void paintDragged(QPainter& painter, Drag& drag);
    void paintWidth(QPainter& painter) const;

    core::BoardScene m_scene;
    core::BoardColours m_colours;
    BoardPicture m_picture;
    BoardSight m_sight;
    bool m_readOnly = false;
    bool m_votesShown = false;
    bool m_namesShown = true;
    QHash<core::Id<core::Cluster>, int> m_ownDots;
    std::function<QImage(core::Id<core::Source>, int side)> m_pictureOf;
    core::Id<core::BoardPhoto> m_photo;
    bool m_fitted = false; // and stays so while it is resized
    bool m_hurried = false;
    QBasicTimer m_refine; // a rough picture is painted anew
    QBasicTimer m_scroll;
    std::vector<BoardOutline> m_suggestions;

    BoardSelection m_selection;
    QRectF m_selectedBounds; // board pixels
    BoardThing m_current;
    bool m_byKeyboard = false;
    bool m_space = false;
    bool m_spaceUsed = false;

    Press m_press;
    std::optional<Drag> m_drag;
    std::optional<Drag> m_landing; // was dropped; drawn there until the scene that has it so is set
    std::optional<Hint> m_hint;
    QPolygonF m_lasso;       // board pixels
    BoardSelection m_before; // the lasso
    double m_width = 0;      // that a cluster would get
    QPointF m_pointer;
    Qt::KeyboardModifiers m_modifiers;
    BoardThing m_hovered;

    QWidget* m_bar = nullptr;
    QList<QRect> m_covers;
    QLineEdit* m_nameField = nullptr;
    QPlainTextEdit* m_textField = nullptr;
    BoardThing m_edited;
};

/// The colours of the window for painting a board.
core::BoardColours boardColours(const QWidget* widget);

} // namespace ui
