#pragma once

#include "core/report/print_order.h"
#include "ui/widgets/page.h"

#include <QPointer>

#include <memory>

namespace ui {

class Actions;
class OutgoingFacts;
class PrintForm;
class SheetPreview;

/// The report of a study on its way out: how, where to, what it will look like, and what consent holds back.
class ReportPage : public Page {
    Q_OBJECT

public:
    explicit ReportPage(Actions& actions, QWidget* parent = nullptr);

    void open(core::Id<core::Study> study);
    void setFolder(const QString& folder);
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
    void readName();
    void showPreview();
    void showChoice();
    void showFacts();
    QString refusal() const;
    void print();

    QPointer<core::Workspace> m_workspace;
    core::Id<core::Study> m_study;
    QString m_name;                             // of the study; empty: it is gone
    std::shared_ptr<core::Progress> m_printing; // null: nothing is under way

    QAction* m_print;
    PrintForm* m_form;
    OutgoingFacts* m_facts;
    SheetPreview* m_preview;
};

} // namespace ui
