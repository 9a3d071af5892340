#pragma once

#include "core/report/print_order.h"
#include "core/workspace.h"
#include "ui/print/print_form.h"
#include "ui/widgets/page.h"

#include <QPointer>

#include <functional>
#include <memory>

class QPrinter;
class QVBoxLayout;

namespace ui {

class Actions;
class OutgoingFacts;
class SheetPreview;
struct ActionSpec;

/// A page of what leaves the project: how and where to, what it will look like, what consent holds back; and writing
/// it on a worker. What it is, each page says.
class OutgoingPage : public Page {
    Q_OBJECT

public:
    void setFolder(const QString& folder) { m_form->setFolder(folder); }
    PrintForm& form() { return *m_form; }
    SheetPreview& preview() { return *m_preview; }
    /// What is said about consent now, a sentence a line.
    QString facts() const;
    /// Paints the pages on a printer that is set up, as the print dialog leaves it.
    void printOn(const std::shared_ptr<QPrinter>& printer);

    void setWorkspace(core::Workspace* workspace) override;
    QByteArray layoutState() const override { return m_form->state(); }
    void restoreLayout(const QByteArray& state) override { m_form->restore(state); }

signals:
    void folderAsked(const QString& now);
    void printed(const core::report::Printed& printed, const QString& folder);

protected:
    /// `id`: of the page, as its actions begin.
    OutgoingPage(Actions& actions, const QString& id, const ActionSpec& print, PrintForm::For what, QWidget* parent);

    using Work = std::function<core::report::Printed(const core::Stores&, core::Progress&)>;
    /// Writes, once at a time; then keep() and printed(), or failed().
    void write(const QString& what, const core::report::PrintOrder& order, const Work& work);
    bool isWriting() const { return bool(m_printing); }
    /// Says what the files will be, or why writing cannot begin; `names` of the personas in them.
    void say(const QStringList& names, bool nothingThere = false);
    void hideEvent(QHideEvent* event) override;

    /// Why nothing can go out; empty where it can.
    virtual QString refusal() const = 0;
    /// Calls write() with what the page makes of the form's order.
    virtual void print(core::report::PrintOrder order) = 0;
    virtual void showChoice() = 0;
    virtual void showPreview() = 0;
    /// Notes in the project that it was written.
    virtual void keep(const core::report::Printed&) {}

    QPointer<core::Workspace> m_workspace;
    QAction* m_print;
    QAction* m_paper;    // asks for a printer
    QVBoxLayout* m_side; // the column at the left: form, facts
    PrintForm* m_form;
    OutgoingFacts* m_facts;
    SheetPreview* m_preview;

private:
    void askForPrinter();
    QString fileRefusal() const;

    std::shared_ptr<core::Progress> m_printing; // null: nothing is under way
};

} // namespace ui
