#pragma once

#include "core/sessions/guide.h"

#include <QWidget>

class QAbstractItemModel;
class QModelIndex;
class QVBoxLayout;

namespace ui {

class Button;
class Label;
class ListView;
class SectionHead;
class SessionGuide;

/// The guide beside a session's text, and under it what is to be followed up. Its lists are as high as they need, as
/// far as there is room.
class GuidePanel : public QWidget {
    Q_OBJECT

public:
    /// `followUps` are rows of an OutlineModel.
    GuidePanel(SessionGuide& guide, QAbstractItemModel& followUps, QWidget* parent = nullptr);

    /// The height that the rows of a list need.
    static int heightOf(const ListView& list);
    ListView& list() { return *m_list; }
    ListView& followUps() { return *m_followUps; }
    void openChoice();

signals:
    void followUpChosen(int row);
    /// Something was followed: whoever lies over the text may go.
    void used();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void build(QAbstractItemModel& followUps);
    void connectParts();
    void showGuide();
    void showNow();
    void fit();
    void follow(const QModelIndex& index);
    bool takeKey(int key);

    SessionGuide& m_guide;
    SectionHead *m_head, *m_followUpHead;
    Button* m_choose;
    Label* m_none;
    ListView *m_list, *m_followUps;
    core::Id<core::GuideItem> m_now; // that was brought into sight
};

} // namespace ui
