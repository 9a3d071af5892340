#pragma once

#include "ui/personas/versions_model.h"
#include "ui/widgets/surface.h"

class QAction;

namespace ui {

class Label;
class ListView;

/// Opens under the sheet: what was printed of the persona, and what has changed from one to the next.
class VersionsDrawer : public Surface {
    Q_OBJECT

public:
    explicit VersionsDrawer(QAction* close, QWidget* parent = nullptr);
    void show(const QString& persona, std::vector<core::report::VersionStep> steps);
    ListView& list() { return *m_list; }
    const VersionsModel& versions() const { return m_versions; }

signals:
    /// Enter or a double click on something that has changed.
    void opened(const core::PersonaChange& change);

private:
    VersionsModel m_versions;
    Label* m_title;
    ListView* m_list;
};

} // namespace ui
