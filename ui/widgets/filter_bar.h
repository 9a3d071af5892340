#pragma once

#include "ui/widgets/surface.h"

class QLineEdit;

namespace ui {

class Label;

/// The bar over a list: a field that filters it, and on the right what there is in all.
class FilterBar : public Surface {
public:
    FilterBar(const QString& placeholder, const QString& accessibleName, QWidget* parent = nullptr);

    QLineEdit* field() { return m_field; }
    Label* total() { return m_total; }

private:
    QLineEdit* m_field;
    Label* m_total;
};

} // namespace ui
