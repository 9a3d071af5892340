#pragma once

#include "ui/widgets/page.h"

class QScrollArea;

namespace ui {

/// What Earshot is, its version, its licence, and what it is built on.
class AboutPage : public Page {
    Q_OBJECT

public:
    explicit AboutPage(QWidget* parent = nullptr);

    Heading heading() const override;
    QList<QWidget*> regions() const override;

private:
    QScrollArea* m_scroll;
};

} // namespace ui
