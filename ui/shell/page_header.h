#pragma once

#include "ui/widgets/page.h"
#include "ui/widgets/surface.h"

class QHBoxLayout;
class QMenu;

namespace ui {

class Button;

/// The strip over a page: the way back, where it belongs, its title, and what can be done with the whole of it.
/// A line of 2 px along its foot shows how far a background step has come.
class PageHeader : public Surface {
    Q_OBJECT

public:
    PageHeader(QAction* back, QAction* pageMenu, QWidget* parent = nullptr);

    void setHeading(const Heading& heading);
    /// 0 to 1; anything below 0 takes the line away.
    void setProgress(double share);
    /// Where the title stands since it was last painted.
    QRect titleRect() const { return m_title; }

    static constexpr int heightPixels = 52;

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void rebuildButtons();
    void openMenu();

    Heading m_heading;
    double m_progress = -1;
    QRect m_title;
    bool m_isCut = false; // some of the words
    Button* m_back;
    QAction* m_menuAction;
    QHBoxLayout* m_buttons;
};

} // namespace ui
