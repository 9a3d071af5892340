#pragma once

#include "core/import/plan.h"
#include "core/import/table_import.h"
#include "ui/widgets/surface.h"

namespace ui {

class ImportDetails;
class MappingPanel;

/// A table on the import page: its study and title, and what each of its columns is.
class ImportTable : public Surface {
    Q_OBJECT

public:
    using Plan = core::import::FilePlan;

    explicit ImportTable(QWidget* parent = nullptr);

    void setKnown(const QStringList& studies, const QStringList& boards,
                  const std::vector<core::import::TableMapping>& mappings);
    void show(const Plan& plan);
    /// Whether the rows of this plan are shown, as it wants them read.
    bool has(const Plan& plan) const;
    void setTable(const core::import::SourcePath& source, core::import::ReadTable table);

    MappingPanel& panel() { return *m_panel; }

signals:
    void changed(const core::import::FilePlan& plan);
    /// It has to be read again: another sheet, delimiter, encoding.
    void readingAsked(const core::import::FilePlan& plan);
    void saveAsked(const core::import::TableMapping& mapping);

private:
    void takeMapping(const core::import::TableMapping& mapping);

    Plan m_plan;
    core::import::SourcePath m_source; // of the table
    std::optional<core::import::ReadTable> m_read;
    ImportDetails* m_details;
    MappingPanel* m_panel;
};

} // namespace ui
