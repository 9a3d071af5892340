#pragma once

#include "ui/widgets/paint.h"

#include <QWidget>

namespace ui {

/// "[a 12] into [b 24]": the two tags of a merge as chips.
class MergeSubject : public QWidget {
    Q_OBJECT

public:
    MergeSubject(const paint::Chip& from, const paint::Chip& into, QWidget* parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    paint::Chip m_from, m_into;
};

} // namespace ui
