#pragma once

#include "ui/widgets/surface.h"

#include <QAbstractButton>
#include <QHash>
#include <QPointer>

class QAction;
class QVBoxLayout;

namespace ui {

class Button;

/// A place in the rail, or a command at its foot.
class RailItem : public QAbstractButton {
    Q_OBJECT

public:
    enum class Kind { Place, Command };

    RailItem(QAction* action, Kind kind, QWidget* parent);
    QSize sizeHint() const override;
    /// A clock that runs in this place, at the right end: a click on it triggers `show`. An empty time: none.
    void setClock(const QString& time, bool runs, QAction* show);
    QRect clockRect() const;

protected:
    void paintEvent(QPaintEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    void takeAction();
    void paintClock(QPainter& painter, const Theme& theme);
    void paintWords(QPainter& painter, const Theme& theme);

    QPointer<QAction> m_action;
    Kind m_kind;
    bool m_byKeyboard = false;
    QString m_clock;
    bool m_clockRuns = false;
    QPointer<QAction> m_showClock;
};

/// The column on the left: which project this is, its places, and at the foot what can always be done.
class Rail : public Surface {
    Q_OBJECT

public:
    /// A checked action is the current place.
    Rail(const QList<QAction*>& places, const QList<QAction*>& commands, QAction* fold, QWidget* parent = nullptr);

    /// Puts `more` into the context menu of a command at the foot.
    void offerAt(QAction* command, QAction* more);
    /// The clock of a capture stands at its place (see RailItem::setClock).
    void setClock(QAction* place, const QString& time, bool runs, QAction* show);
    RailItem* item(QAction* place) const { return m_places.value(place); }
    /// What stands for a command at the foot.
    QWidget* command(QAction* action) const;
    void setProject(const QString& name, const QString& state);
    void setFolded(bool folded);
    bool isFolded() const { return m_folded; }

    static constexpr int wide = 176;
    static constexpr int narrow = 48;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QString m_name;
    QString m_state;
    bool m_folded = false;
    Button* m_fold;
    QWidget* m_foot;
    QHash<QAction*, RailItem*> m_commands;
    QHash<QAction*, RailItem*> m_places;
};

} // namespace ui
