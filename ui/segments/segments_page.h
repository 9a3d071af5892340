#pragma once

#include "ui/segments/comparison_model.h"
#include "ui/segments/criteria_model.h"
#include "ui/segments/sample_model.h"
#include "ui/segments/segment_table.h"
#include "ui/segments/theme_matrix.h"
#include "ui/widgets/page.h"

#include "core/workspace.h"

class QStackedLayout;
class QStackedWidget;

namespace ui {

class Actions;
class AskStrip;
class Characteristics;
class Choice;
class EvidencePicker;
class Label;
class NamePicker;
struct NameQuestion;
class QuoteDrawer;
class SegmentGrid;
class SegmentPanel;
class Segmented;
class WeightsBar;

/// The place Segments: whom to serve first, on what that stands, and what each segment says to the themes.
class SegmentsPage : public Page {
    Q_OBJECT

public:
    explicit SegmentsPage(Actions& actions, QWidget* parent = nullptr);

    void setWorkspace(core::Workspace* workspace) override;
    Heading heading() const override;
    QList<QWidget*> regions() const override;
    QWidget* mainRegion() const override;
    bool settle() override;
    bool accepts(const Destination& destination) const override;
    void reveal(const Destination& destination) override;

    /// What can be shown under the segments.
    enum View { Themes, Sample, AllCharacteristics, Comparison, Criteria };
    void showBottom(int view);

    const ShownSegments& content() const { return m_shown; }
    SegmentTable& table() { return *m_table; }
    SegmentPanel& panel() { return *m_panel; }
    WeightsBar& weights() { return *m_weights; }
    ThemeMatrix& matrix() { return *m_matrix; }
    SampleModel& sample() { return m_sample; }
    Characteristics& characteristics() { return *m_characteristics; }
    ComparisonModel& comparison() { return m_comparison; }
    Table& comparisonTable() { return *m_comparisonTable; }
    Table& criteria() { return *m_criteriaTable; }
    QuoteDrawer& drawer() { return *m_drawer; }
    EvidencePicker& picker() { return *m_picker; }
    NamePicker& names() { return *m_names; }
    /// What is shown is what the project holds.
    bool isRead() const { return !m_stale && !m_reading && !m_readingSample && !m_readingComparison; }

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void declareActions(Actions& actions);
    void build();
    QWidget* makeTop();
    QWidget* makeBottom();
    Table* makeComparison();
    Table* makeCriteria();
    void connectParts();
    void refresh();
    void take(ShownSegments shown);
    void choose(core::Id<core::Segment> segment);
    void showCurrent();
    void enableActions();
    std::optional<size_t> current() const; // its place in what is shown
    core::Segment currentSegment() const { return m_shown.ranking.segments[*current()].segment; }
    const core::Criterion& currentCriterion() const;
    template <class Change> bool edit(const QString& label, Change change);

    // What can be done (segments_steps.cpp)
    void addSegment();
    void askRemoveSegment();
    void moveWeights();
    void keepWeights(core::Id<core::Criterion> criterion);
    void writeName(const QString& name);
    void writeRule(const QString& rule);
    void includePerson();
    void excludePerson();
    void score(int value);
    void removeScore();
    void turnOpinion();
    void addEvidence();
    void addCriterion();
    void renameCriterion();
    void turnCriterion();
    void askRemoveCriterion();
    void moveCriterion(core::Id<core::Criterion> moved, int place);
    void layAlong(core::Criterion::Axis axis);
    void writeCriterion(const core::Criterion& criterion, const QString& label);
    void ask(NameQuestion question);

    // What is shown under the segments (segments_views.cpp)
    QString hintOf(int view) const;
    void listStudies();
    void listOthers();
    void readSample();
    void readComparison();
    void showCharacteristics();
    void showWanted();
    void showWanted(core::Id<core::Claim> wanted);
    void writeTarget(core::Id<core::Segment> segment, int people);
    void openCell(const QModelIndex& index);
    void openCompared(const QModelIndex& index);
    void openTheme(const core::Tag& tag, const std::vector<size_t>& segments, std::optional<int> people);
    void openScores(core::Id<core::Criterion> criterion, const std::vector<size_t>& segments);
    /// What stands behind a cell or a row, of each segment.
    struct Voices {
        size_t segment;
        std::function<std::vector<core::Id<core::Highlight>>(const core::Stores&)> highlights;
    };
    void openQuotes(const QString& about, const std::vector<Voices>& voices, std::optional<int> people);

    core::Workspace* m_workspace = nullptr;
    ShownSegments m_shown;
    core::Id<core::Segment> m_current;
    std::shared_ptr<core::Progress> m_reading, m_readingQuotes, m_readingSample, m_readingComparison;
    bool m_stale = false;
    bool m_isFresh = false; // a segment was just made, whose name is still to be typed
    SegmentTableModel m_model;
    ThemeMatrixModel m_themes;
    SampleModel m_sample;
    ComparisonModel m_comparison;
    std::pair<size_t, size_t> m_compared; // places of the two
    int m_before = Themes;                // the view that the comparison was asked for from
    CriteriaModel m_criteria;
    std::optional<Destination> m_wanted; // that one came for, not shown yet
    std::vector<core::Study> m_studies;

    QAction *m_new, *m_rename, *m_rule, *m_include, *m_exclude, *m_remove;
    QAction *m_opinion, *m_evidence, *m_noScore, *m_newCriterion, *m_renameCriterion, *m_turn, *m_removeCriterion;
    QAction *m_describe, *m_criterionLeft, *m_criterionRight, *m_across, *m_upward, *m_compare;
    QAction *m_use, *m_closeDrawer;
    AskStrip* m_ask;
    WeightsBar* m_weights;
    SegmentTable* m_table;
    SegmentPanel* m_panel;
    QWidget* m_beside; // the grid with its head
    SegmentGrid* m_grid;
    Segmented* m_views;
    Choice *m_study, *m_other;
    Characteristics* m_characteristics;
    Table *m_comparisonTable, *m_criteriaTable;
    Label* m_hint;
    QStackedWidget* m_bottom;
    ThemeMatrix* m_matrix;
    Table* m_sampleTable;
    QuoteDrawer* m_drawer;
    EvidencePicker* m_picker;
    NamePicker* m_names;
    QStackedLayout* m_stack;
};

template <class Change> bool SegmentsPage::edit(const QString& label, Change change)
{
    const auto done = m_workspace->edit(label, change);
    if (!done)
        emit failed(done.error());
    return done.has_value();
}

} // namespace ui
