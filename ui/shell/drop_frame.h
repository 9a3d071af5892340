#pragma once

#include <QWidget>

namespace ui {

/// Shown over the window while files are dragged over it: what will happen with them.
class DropFrame : public QWidget {
    Q_OBJECT

public:
    explicit DropFrame(QWidget* window);
    void offer(const QString& words, const QRect& area);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_words;
};

} // namespace ui
