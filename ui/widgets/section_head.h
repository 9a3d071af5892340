#pragma once

#include <QWidget>

namespace ui {

/// The line over a part of a panel: what it is, and on the right a count.
class SectionHead : public QWidget {
    Q_OBJECT

public:
    explicit SectionHead(const QString& title, QWidget* parent = nullptr);
    void setNote(const QString& note);
    /// In a low window, where one section is open at a time: a click on the head opens its section.
    void setOpens(bool opens, bool isOpen);
    void setLineAbove(bool line) { m_lineAbove = line; }
    QSize sizeHint() const override;

signals:
    void clicked();

protected:
    void mousePressEvent(QMouseEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_title;
    QString m_note;
    bool m_lineAbove = false;
    bool m_opens = false;
    bool m_isOpen = false;
};

} // namespace ui
