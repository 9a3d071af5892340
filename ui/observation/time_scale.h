#pragma once

#include <QtGlobal>

namespace ui {

/// How the time of a session lies on pixels: it fills the room there is, or runs on beyond it where it is zoomed.
class TimeScale {
public:
    void setLength(qint64 ms) { m_length = qMax<qint64>(ms, 1000); }
    void setRoom(int pixels) { m_room = qMax(pixels, 40); }
    /// Times as large as it would be to fill the room; 1 or more, and no more than a second of 24 pixels.
    void setZoom(double zoom) { m_zoom = qBound(1.0, zoom, mostZoom()); }

    double zoom() const { return m_zoom; }
    qint64 length() const { return m_length; }
    int width() const { return qRound(m_room * m_zoom); } // of all of it
    int xOf(qint64 ms) const { return qRound(double(ms) * width() / double(m_length)); }
    qint64 at(int x) const { return qBound<qint64>(0, qRound64(double(x) * double(m_length) / width()), m_length); }
    /// The time between two lines, so that they stand at least `pixels` apart.
    qint64 step(int pixels) const;

private:
    double mostZoom() const { return qMax(1.0, double(m_length) * 24 / 1000 / m_room); }

    qint64 m_length = 1000;
    int m_room = 40;
    double m_zoom = 1;
};

} // namespace ui
