#pragma once

#include "ui/widgets/page.h"
#include "ui/widgets/style.h"

#include "core/workspace.h"

class QGridLayout;

namespace ui {

class Choice;
class EditField;
class Label;
class Segmented;

/// What a person sets: for themselves on this machine, and for the project, where it is kept with it and can be undone.
class SettingsPage : public Page {
    Q_OBJECT

public:
    /// What this machine remembers.
    struct Own {
        QString researcher;
        Style::Scheme scheme = Style::Scheme::System;
        Style::Density density = Style::Density::Comfortable;
        int textSize = 14;
    };
    static constexpr int smallestText = 12;
    static constexpr int largestText = 20;

    /// `keys` opens the keyboard sheet.
    explicit SettingsPage(QAction* keys, QWidget* parent = nullptr);

    void setWorkspace(core::Workspace* workspace) override;
    void show(const Own& own);
    Heading heading() const override;
    QList<QWidget*> regions() const override;
    QWidget* mainRegion() const override;

signals:
    void researcherNamed(const QString& name);
    void schemeChosen(Style::Scheme scheme);
    void densityChosen(Style::Density density);
    void textSizeChosen(int pixels);

private:
    QWidget* makeOwn(QAction* keys);
    QWidget* makeProject();
    void addRow(QGridLayout* grid, const QString& name, QWidget* editor, const QString& hint = {});
    void readProject();
    void set(const QString& setting, const QString& value, const QString& label);

    core::Workspace* m_workspace = nullptr;
    EditField *m_researcher, *m_team;
    Segmented *m_scheme, *m_density;
    Choice *m_textSize, *m_language, *m_paper, *m_strict;
    QWidget* m_project;
};

} // namespace ui
