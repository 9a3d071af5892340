#pragma once

#include <QComboBox>

namespace ui {

/// One of a few words, painted as a field. It opens before it changes, so no key or wheel changes it unseen.
class Choice : public QComboBox {
    Q_OBJECT

public:
    explicit Choice(const QString& name, QWidget* parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
};

} // namespace ui
