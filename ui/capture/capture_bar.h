#pragma once

#include "ui/capture/capture.h"
#include "ui/widgets/surface.h"

class QAction;

namespace ui {

class Button;
class Label;

/// The clock of a capture: a disc that is red while it runs, and the time in large figures.
class ClockFace : public QWidget {
    Q_OBJECT

public:
    explicit ClockFace(const Capture& capture, QWidget* parent = nullptr);
    /// Minutes that are planned; 0: not known.
    void setPlanned(int minutes);
    void setNarrow(bool narrow);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Capture& m_capture;
    int m_planned = 0;
    bool m_narrow = false;
};

/// What stands over the text while a session is captured: the clock, and what stops it.
class CaptureBar : public Surface {
    Q_OBJECT

public:
    struct Does {
        QAction *pause, *withhold, *end;
    };
    CaptureBar(const Capture& capture, const Does& does, QWidget* parent = nullptr);

    ClockFace& face() { return *m_face; }
    void showTime();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    ClockFace* m_face;
    Button *m_pause, *m_withhold;
};

} // namespace ui
