#pragma once

#include <QLineEdit>

namespace ui {

/// A field that ends in "…" where its words have no room and nobody writes in it; the tool tip then says them all.
class ElidedField : public QLineEdit {
    Q_OBJECT

public:
    using QLineEdit::QLineEdit;

    bool isCut() const;

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    QRect room() const;
};

} // namespace ui
