#pragma once

#include "core/import/plan.h"
#include "ui/widgets/surface.h"

class QVBoxLayout;

namespace ui {

class SectionHead;

/// Beside the sources: what all of them will bring in, and what to look at in the one in hand.
class ImportNotes : public Surface {
    Q_OBJECT

public:
    explicit ImportNotes(QWidget* parent = nullptr);

    void showTotals(const core::import::PlanTotals& totals);
    /// Null: none or several are in hand.
    void showPlan(const core::import::FilePlan* plan);

private:
    QVBoxLayout *m_totals, *m_notes;
    SectionHead* m_head;
};

} // namespace ui
