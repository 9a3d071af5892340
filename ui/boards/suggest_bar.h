#pragma once

#include "ui/widgets/surface.h"

class QAction;
class QSlider;

namespace ui {

class Label;

/// Under the toolbar while groups are suggested: how fine they are to be, how many there are, and all or none of them.
class SuggestBar : public Surface {
    Q_OBJECT

public:
    explicit SuggestBar(QWidget* parent = nullptr);

    double fineness() const; // 0 to 1
    void setFound(const QString& words, bool some);
    QSlider& slider() { return *m_slider; }
    QAction* acceptAll() { return m_all; }
    QAction* close() { return m_none; }

signals:
    void finenessChanged();

private:
    QSlider* m_slider;
    Label* m_found;
    QAction *m_all, *m_none;
};

} // namespace ui
