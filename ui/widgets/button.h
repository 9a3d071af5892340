#pragma once

#include <QAbstractButton>
#include <QPointer>

class QAction;

namespace ui {

/// A button for an action: icon, word and key, painted as VISUAL's buttons are.
class Button : public QAbstractButton {
    Q_OBJECT

public:
    enum class Look { Flat, Outlined, Primary };
    enum class Shows { All, IconOnly };

    Button(QAction* action, Look look, QWidget* parent = nullptr);

    void setShows(Shows shows);
    void setShowsKey(bool shown);
    QAction* action() const { return m_action; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    void takeAction();
    QString word() const;
    QString key() const;

    QPointer<QAction> m_action;
    Look m_look;
    Shows m_shows = Shows::All;
    bool m_showsKey = true;
    bool m_byKeyboard = false;
};

} // namespace ui
