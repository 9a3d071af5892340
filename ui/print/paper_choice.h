#pragma once

#include "core/report/sheet_layout.h"
#include "ui/widgets/segmented.h"

namespace ui {

/// The papers that suit a template, one of which is chosen.
class PaperChoice : public Segmented {
public:
    explicit PaperChoice(QWidget* parent = nullptr);

    core::report::Paper paper() const;
    /// Another template may want other paper: the one of the same country then.
    void choose(core::report::SheetTemplate layout, core::report::Paper paper);
    void setTemplate(core::report::SheetTemplate layout) { choose(layout, paper()); }
    void setPaper(core::report::Paper paper) { choose(m_template, paper); }

private:
    core::report::SheetTemplate m_template = core::report::SheetTemplate::OnePage;
};

} // namespace ui
