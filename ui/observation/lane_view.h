#pragma once

#include "ui/observation/observation_content.h"
#include "ui/observation/time_scale.h"

#include <QAbstractScrollArea>

class QLineEdit;

namespace ui {

struct Theme;

/// The lanes of an observation on a time line, with a playhead. It changes nothing itself: it says what the person
/// wants. By keyboard: Left and Right walk a lane, Up and Down go to another, Enter edits the words, Ctrl with Left and
/// Right moves the playhead by a second (with Shift by ten).
class LaneView : public QAbstractScrollArea {
    Q_OBJECT

public:
    explicit LaneView(QWidget* parent = nullptr);

    void setEditable(bool editable) { m_editable = editable; }
    /// The entry that is chosen stays it.
    void setContent(const ObservationContent& content);
    /// Nothing chosen, the playhead at the beginning: before another session is shown.
    void begin();
    /// Chooses an entry, brings it into view and puts the playhead where it begins; -1: none.
    void choose(int entry);
    int chosen() const { return m_chosen; }
    qint64 playhead() const { return m_playhead; }
    void setPlayhead(qint64 ms);

    double zoom() const { return m_scale.zoom(); }
    /// Makes the time line longer or shorter round the playhead, or to fit the room.
    void zoomBy(double factor) { zoomAt(factor, xOf(m_playhead)); }
    void fit();

    /// Lets the words of an entry be edited where they stand.
    void edit(int entry);
    /// Asks for the words of a new entry at the playhead.
    void addTo(core::EntryKind lane);
    /// Keeps what is being typed.
    void settle() { closeEditor(); }
    /// Where an entry stands, in the viewport; empty where it has no place on the lanes.
    QRect rectOf(int entry) const;

    QSize sizeHint() const override;

signals:
    /// By the person.
    void chosenByHand(int entry);
    /// An edge of an entry was put elsewhere. `untilMs` is none where its end was left alone.
    void retimed(int entry, qint64 atMs, std::optional<qint64> untilMs);
    void reworded(int entry, const QString& words);
    void added(core::EntryKind lane, qint64 atMs, const QString& words);
    void deleteAsked(int entry);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    enum class Grip { None, Begin, End, Whole };
    struct Held { // by the mouse
        Grip grip = Grip::None;
        core::LaneItem item; // as it would be
        QPoint from;
        bool moved = false;
    };

    // Places
    int headWidth() const;
    QRect axisRect() const;
    QRect laneRect(int lane) const;
    QRect timeRect() const; // right of the heads, axis and lanes
    int xOf(qint64 ms) const;
    qint64 timeAt(int x) const { return m_scale.at(x - headWidth() + scrolled()); }
    int scrolled() const;
    QRect itemRect(int lane, const core::LaneItem& item) const;
    core::LaneItem shown(const core::LaneItem& item) const;
    int itemAt(const QPoint& point) const;
    Grip gripAt(const QPoint& point, int entry) const;
    int taken(const QPoint& point) const;
    void layOut();
    void zoomAt(double factor, int x);
    void bringIntoView(qint64 from, qint64 until);

    // Hands
    void walk(int by);
    void changeLane(int by);
    void hold(const QPoint& point);
    void drag(const QPoint& point);
    void letGo();
    bool takePlayheadKey(const QKeyEvent& event);
    bool takeWalkKey(const QKeyEvent& event);
    void openEditor(const QRect& place, const QString& words);
    void closeEditor();
    void dropEditor(); // without keeping its words
    void say();

    // Looks (lane_painting.cpp)
    void paintHeads(QPainter& painter, const Theme& theme) const;
    void paintGrid(QPainter& painter, const Theme& theme) const;
    void paintLane(QPainter& painter, const Theme& theme, int lane) const;
    void paintTasks(QPainter& painter, const Theme& theme) const;
    void paintEmpty(QPainter& painter, const Theme& theme) const;
    QString emptyWords() const;
    void paintItem(QPainter& painter, const Theme& theme, int lane, const core::LaneItem& item, int room) const;
    void paintActivity(QPainter& painter, const Theme& theme, const core::LaneItem& item, const QRect& rect) const;
    void paintSpan(QPainter& painter, const Theme& theme, const QString& text, const QRect& rect) const;
    void paintPoint(QPainter& painter, const Theme& theme, const core::LaneItem& item, const QRect& rect,
                    int room) const;
    void paintChosen(QPainter& painter, const Theme& theme) const;
    void paintPlayhead(QPainter& painter, const Theme& theme) const;
    QRect playheadTime() const; // where its time stands on the axis
    QString wordsOf(int entry) const;

    ObservationContent m_content;
    TimeScale m_scale;
    int m_chosen = -1;
    qint64 m_playhead = 0;
    bool m_editable = false;
    bool m_byKeyboard = false;
    Held m_held;
    QLineEdit* m_editor;
    int m_edited = -1; // the entry whose words are in the editor; -1: a new one
    core::EntryKind m_addedTo = core::EntryKind::Activity;
};

} // namespace ui
