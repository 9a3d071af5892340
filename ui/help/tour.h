#pragma once

#include <QPointer>
#include <QWidget>

#include <functional>
#include <vector>

class QAction;

namespace ui {

class Button;
class Label;

/// A stop of the tour: what it says, how its control comes into view, and the control. Null: there is nothing to point
/// at.
struct TourStop {
    QString title;
    QString words;
    std::function<void()> go;
    std::function<QWidget*()> control;
};

/// The outline round the control of a stop. It takes no clicks.
class TourOutline : public QWidget {
    Q_OBJECT

public:
    explicit TourOutline(QWidget* window);

protected:
    void paintEvent(QPaintEvent* event) override;
};

/// A bubble that goes from control to control and says what each is for. It blocks nothing: the program can be used
/// meanwhile. Enter goes on, Esc leaves, wherever the focus is unless something nearer takes it.
class Tour : public QWidget {
    Q_OBJECT

public:
    explicit Tour(QWidget* window);

    void start(std::vector<TourStop> stops);
    void leave();
    bool isOn() const { return !m_stops.empty(); }
    int stop() const { return m_stop; }
    int stops() const { return static_cast<int>(m_stops.size()); }
    /// What the stop points at, while that is in view; else null.
    QWidget* control() const;
    const TourOutline& outline() const { return *m_outline; }

signals:
    /// The focus is where it was before, or nowhere where that is out of view.
    void left();

protected:
    bool event(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    QAction* newAction(const QString& text, void (Tour::*does)());
    void build();
    void next();
    void previous();
    void show(int stop);
    void follow(QWidget* control);
    void place();

    std::vector<TourStop> m_stops;
    int m_stop = 0;
    QPointer<QWidget> m_control;
    QList<QPointer<QWidget>> m_followed; // the control, and what it stands in
    QPointer<QWidget> m_focusBefore;
    TourOutline* m_outline;
    Label *m_title, *m_words, *m_count;
    QAction *m_leave, *m_previous, *m_next;
    Button* m_nextButton;
};

} // namespace ui
