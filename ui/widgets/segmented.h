#pragma once

#include <QStringList>
#include <QWidget>

namespace ui {

/// One of a few views, their words side by side in one outline. Arrows choose.
class Segmented : public QWidget {
    Q_OBJECT

public:
    Segmented(const QString& name, const QStringList& words, QWidget* parent = nullptr);

    int current() const { return m_current; }
    void setCurrent(int part);
    void setWords(const QStringList& words);
    /// What each part means: the tool tip of that part.
    void setTips(const QStringList& tips);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

signals:
    /// By the person.
    void chosen(int part);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

private:
    QRect partRect(int part) const;
    int partAt(QPoint point) const; // -1: none
    void choose(int part);
    void say();

    QString m_name;
    QStringList m_words;
    QStringList m_tips;
    int m_current = 0;
    bool m_byKeyboard = false;
};

} // namespace ui
