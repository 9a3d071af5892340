#pragma once

#include "ui/insights/insight_filter.h"
#include "ui/widgets/name_picker.h"
#include "ui/widgets/page.h"

#include "core/workspace.h"

class QLineEdit;
class QStackedLayout;

namespace ui {

class Actions;
class AskStrip;
class Choice;
class EvidencePicker;
class InsightDetail;
class InsightTable;
class Segmented;

/// The place Insights: claims about customers, how strong each is, and what it stands on.
class InsightsPage : public Page {
    Q_OBJECT

public:
    explicit InsightsPage(Actions& actions, QWidget* parent = nullptr);

    void setWorkspace(core::Workspace* workspace) override;
    bool accepts(const Destination& destination) const override;
    void reveal(const Destination& destination) override;
    std::optional<Destination> shown() const override;
    void find() override;
    bool settle() override;
    Heading heading() const override;
    QList<QWidget*> regions() const override;
    QWidget* mainRegion() const override;

    const InsightModel& model() const { return m_model; }
    InsightTable& table() { return *m_table; }
    InsightDetail& detail() { return *m_detail; }
    EvidencePicker& picker() { return *m_picker; }
    Choice& filter() { return *m_filter; }
    NamePicker& names() { return *m_names; }

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    // insights_page_parts.cpp
    void declareActions(Actions& actions);
    void build();
    QWidget* makeList();
    void connectParts();

    // What is shown
    void refresh();
    void readStrengths();
    void showCurrent();
    void showEvidence();
    void enableActions();
    void setFilter(int part);
    void showTree(bool isTree);
    void enableTreeActions(bool insight);
    std::optional<InsightRow> current() const;
    std::vector<core::Claim> inHand() const; // those that are chosen where there are several, else the current one
    void choose(core::Id<core::Claim> claim, int row);
    template <class Change> bool edit(const QString& label, Change change);

    // insights_steps.cpp
    void addInsight();
    void write(const core::Claim& claim, const QString& label);
    void writeNote(const core::Evidence& evidence);
    void turnStatus();
    void askRemove();
    void pickEvidence();
    void takeIn(const core::Claim& claim, const std::vector<core::Id<core::Highlight>>& highlights);
    void flipEvidence();
    void removeEvidence();
    void moveEvidence(int by);

    // insights_tree.cpp
    void moveBy(int by);
    void moveIn();
    void moveOut();
    void put(core::Id<core::Claim> insight, core::Id<core::Claim> parent, int place);
    std::optional<core::Id<core::Claim>> sisterAbove() const;
    void pickKind();
    void pickMerge();
    void pickStaying(const std::vector<core::Claim>& chosen);
    void askMerge(const std::vector<core::Claim>& gone, const core::Claim& into);
    void fold(core::Id<core::Claim> insight, bool folded);
    void foldAll(bool folded);
    void pickSort();
    void ask(const QString& title, const QString& placeholder, std::vector<NameChoice> choices,
             std::function<void(const NamePick&)> picked);

    core::Workspace* m_workspace = nullptr;
    InsightModel m_model;
    InsightFilter m_shownRows;
    core::Id<core::Claim> m_current;
    std::shared_ptr<core::Progress> m_reading; // the newest reading of the strengths
    bool m_stale = false;                      // something changed while the page was out of view

    QAction *m_new, *m_words, *m_status, *m_remove;
    QAction *m_add, *m_flip, *m_note, *m_take, *m_up, *m_down;
    QAction *m_tree, *m_in, *m_out, *m_kind, *m_merge, *m_sort, *m_fold, *m_unfold;
    QString m_foldedIn; // the project whose branches are folded
    AskStrip* m_ask;
    Segmented* m_view;
    Choice* m_filter;
    QLineEdit* m_field;
    InsightTable* m_table;
    InsightDetail* m_detail;
    EvidencePicker* m_picker;
    NamePicker* m_names;
    QStackedLayout* m_stack;
};

template <class Change> bool InsightsPage::edit(const QString& label, Change change)
{
    const auto done = m_workspace->edit(label, change);
    if (!done)
        emit failed(done.error());
    return done.has_value();
}

} // namespace ui
