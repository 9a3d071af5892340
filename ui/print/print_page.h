#pragma once

#include "core/report/print_order.h"
#include "ui/print/printable_model.h"
#include "ui/widgets/page.h"

#include <QPointer>

#include <memory>

class QVBoxLayout;

namespace ui {

class Actions;
class ListView;
class OutgoingFacts;
class PrintForm;
class SheetPreview;

/// Persona sheets on their way out: which, how, where to, what they will look like, and what consent holds back.
class PrintPage : public Page {
    Q_OBJECT

public:
    explicit PrintPage(Actions& actions, QWidget* parent = nullptr);

    /// Checks one persona only and previews it; none: all of them.
    void choose(core::Id<core::Persona> persona);
    void setFolder(const QString& folder);
    PrintableModel& personas() { return m_personas; }
    PrintForm& form() { return *m_form; }
    SheetPreview& preview() { return *m_preview; }
    /// What is said about consent now, a sentence a line.
    QString facts() const;

    void setWorkspace(core::Workspace* workspace) override;
    Heading heading() const override;
    QList<QWidget*> regions() const override;
    QWidget* mainRegion() const override;
    QByteArray layoutState() const override;
    void restoreLayout(const QByteArray& state) override;

signals:
    void folderAsked(const QString& now);
    void printed(const core::report::Printed& printed, const QString& folder);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    QWidget* newSide();
    void read();
    void takeRead(const core::Result<std::vector<core::report::Printable>>& printables);
    void showChoice();
    void showFacts();
    void showPreview();
    QString refusal() const;
    void print();
    void keep(const core::report::Printed& printed);

    QPointer<core::Workspace> m_workspace;
    PrintableModel m_personas;
    core::Id<core::Persona> m_wanted; // to be current when it has been read
    std::shared_ptr<core::Progress> m_reading;
    std::shared_ptr<core::Progress> m_printing; // null: nothing is under way
    bool m_stale = false;
    bool m_isReading = false;

    QAction *m_print, *m_all, *m_none;
    ListView* m_list;
    PrintForm* m_form;
    OutgoingFacts* m_facts;
    SheetPreview* m_preview;
};

} // namespace ui
