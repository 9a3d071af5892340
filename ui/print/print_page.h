#pragma once

#include "ui/print/outgoing_page.h"
#include "ui/print/printable_model.h"

namespace ui {

class ListView;

/// Persona sheets on their way out, and which of them.
class PrintPage : public OutgoingPage {
    Q_OBJECT

public:
    explicit PrintPage(Actions& actions, QWidget* parent = nullptr);

    /// Checks one persona only and previews it; none: all of them.
    void choose(core::Id<core::Persona> persona);
    PrintableModel& personas() { return m_personas; }

    void setWorkspace(core::Workspace* workspace) override;
    Heading heading() const override;
    QList<QWidget*> regions() const override;
    QWidget* mainRegion() const override;

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    QString refusal() const override;
    void print(core::report::PrintOrder order) override;
    void showChoice() override;
    void showPreview() override;
    void keep(const core::report::Printed& printed) override;

private:
    void fillSide();
    void read();
    void takeRead(const core::Result<std::vector<core::report::Printable>>& printables);
    void showFacts();

    PrintableModel m_personas;
    core::Id<core::Persona> m_wanted; // to be current when it has been read
    std::shared_ptr<core::Progress> m_reading;
    bool m_stale = false;
    bool m_isReading = false;

    QAction *m_all, *m_none;
    ListView* m_list;
};

} // namespace ui
