#pragma once

#include "ui/print/outgoing_page.h"

namespace ui {

/// The report of a study on its way out.
class ReportPage : public OutgoingPage {
    Q_OBJECT

public:
    explicit ReportPage(Actions& actions, QWidget* parent = nullptr);

    void open(core::Id<core::Study> study);

    void setWorkspace(core::Workspace* workspace) override;
    Heading heading() const override;
    QList<QWidget*> regions() const override;
    QWidget* mainRegion() const override;

protected:
    void showEvent(QShowEvent* event) override;
    QString refusal() const override;
    void print(core::report::PrintOrder order) override;
    void showChoice() override;
    void showPreview() override;

private:
    void readName();
    void showFacts();

    core::Id<core::Study> m_study;
    QString m_name; // of the study; empty: it is gone
};

} // namespace ui
