#pragma once

#include <QPointer>
#include <QWidget>

namespace core {
struct BoardContent;
struct Cluster;
struct Stores;
} // namespace core

namespace ui {

class Label;
class MemoEdit;
class SwatchGrid;

/// What is known of a cluster, beside its head: who stands behind it, from which tags and lanes it comes, what it
/// became; its colour, and a note on it. Esc, or a click elsewhere, closes it.
class ClusterPopup : public QWidget {
    Q_OBJECT

public:
    explicit ClusterPopup(QWidget* parent);

    struct Facts {
        QString name;
        QStringList lines; // sentences
        int colour = 0;
        QString note;
    };
    /// `beside`: in the parent; it is never covered.
    void open(const Facts& facts, const QRect& beside, bool editable);
    void close();
    MemoEdit& note() { return *m_note; }

    static constexpr int wide = 336;

signals:
    void noteWritten(const QString& note);
    void colourPicked(int hue); // 0: none

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void place();

    QRect m_beside;
    Label *m_name, *m_facts;
    SwatchGrid* m_colours;
    QAction* m_noColour;
    QWidget* m_noColourButton;
    MemoEdit* m_note;
    QPointer<QWidget> m_focusBefore;
};

} // namespace ui
