#pragma once

#include <QWidget>

namespace ui {

/// The line over a part of a panel: what it is, and on the right a count.
class SectionHead : public QWidget {
    Q_OBJECT

public:
    explicit SectionHead(const QString& title, QWidget* parent = nullptr);
    void setNote(const QString& note);
    void setLineAbove(bool line) { m_lineAbove = line; }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_title;
    QString m_note;
    bool m_lineAbove = false;
};

} // namespace ui
