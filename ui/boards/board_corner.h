#pragma once

#include <QWidget>

class QAction;

namespace ui {

class BoardCanvas;
class Label;
class MiniMap;

/// At the lower right of a board: how near it is seen, and a map of all of it.
class BoardCorner : public QWidget {
    Q_OBJECT

public:
    struct CornerActions {
        QAction *out, *in, *full, *whole;
    };
    BoardCorner(BoardCanvas& canvas, const CornerActions& actions, QWidget* parent = nullptr);

    void setMapShown(bool shown);
    /// The canvas shows something else.
    void renew();

private:
    void showZoom();

    BoardCanvas& m_canvas;
    Label* m_zoom;
    MiniMap* m_map;
};

} // namespace ui
