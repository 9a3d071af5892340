#pragma once

#include "ui/boards/board_selection.h"
#include "ui/tags/tag_picker.h"
#include "ui/widgets/given_pictures.h"
#include "ui/widgets/name_picker.h"
#include "ui/widgets/page.h"

#include "core/boards/board_edits.h"
#include "core/boards/board_scene.h"
#include "core/workspace.h"

#include <QScopedValueRollback>

#include <functional>

namespace core::boards {
class Suggestions;
struct SuggestedGroup;
struct SuggestedHome;
} // namespace core::boards

namespace ui {

class Actions;
class AskStrip;
class BoardBar;
class BoardCanvas;
class BoardCorner;
class BoardLegend;
class BoardSide;
class ClusterPopup;
class PictureCache;
class SuggestBar;

/// What the page reads.
struct BoardRead {
    core::BoardScene scene = core::sceneOf(core::BoardContent(), core::BoardColouring());
    QString study{}; // its name
};

/// An affinity map: the canvas, what is not sorted yet and the board as a tree beside it, and everything that can be
/// done with cards and clusters.
class BoardPage : public Page {
    Q_OBJECT

public:
    explicit BoardPage(Actions& actions, QWidget* parent = nullptr);
    ~BoardPage() override;

    void setWorkspace(core::Workspace* workspace) override;
    bool accepts(const Destination& destination) const override;
    void reveal(const Destination& destination) override;
    std::optional<Destination> shown() const override;
    void find() override;
    bool settle() override;
    Heading heading() const override;
    QList<QWidget*> regions() const override;
    QWidget* mainRegion() const override;
    bool wantsRoom() const override { return true; }

    core::Id<core::Board> board() const { return m_board; }
    BoardCanvas& canvas() { return *m_canvas; }
    BoardSide& side() { return *m_side; }
    BoardBar& bar() { return *m_bar; }
    NamePicker& picker() { return *m_names; }
    ClusterPopup& clusterPopup() { return *m_popup; }
    /// The name of the board, for a file.
    QString name() const;

signals:
    /// The board that was shown is no longer there.
    void boardGone();
    void exportAsked(core::Id<core::Board> board);
    void paperAsked(core::Id<core::Board> board);
    /// Sticky notes are to come in from a file.
    void notesAsked(core::Id<core::Board> board);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    using Cards = std::vector<core::Id<core::Card>>;
    using Clusters = std::vector<core::Id<core::Cluster>>;
    using Highlights = std::vector<core::Id<core::Highlight>>;

    void build();
    void connectParts();
    void showScene();
    void placeCorners();

    // board_page_reading.cpp
    void open(core::Id<core::Board> board);
    void readInBackground(const std::function<BoardRead(const core::Stores&)>& query);
    void follow(const core::ChangeSet& changes);
    void takeIn(BoardRead read);
    void showOwnDots();
    void leave(const core::Error& error);
    void keepView();
    void drop(const Cards& cards, const Clusters& clusters, const core::BoardTarget& target);

    // board_page_actions.cpp
    void declareActions(Actions& actions);
    void declareClusterActions(Actions& actions);
    void declareViewActions(Actions& actions);
    void enableActions();
    void showMenu(const QPoint& at);

    // What is chosen
    const core::BoardContent& content() const;
    Cards chosenCards() const; // those that are selected
    Cards cardsMeant() const;  // and those in the clusters that are selected
    Clusters chosenClusters() const;
    core::Id<core::Cluster> chosenCluster() const; // where it is one, or the current one
    Highlights highlightsOf(const Cards& cards) const;
    QString nameOf(core::Id<core::Cluster> cluster) const;      // with words for one without a name
    QStringList factsOf(core::Id<core::Cluster> cluster) const; // sentences
    QString segmentsOf(const Cards& cards) const;               // a sentence
    QString wordsFor(const Cards& cards, const Clusters& clusters) const;
    QRect placeOfChosen() const;

    // board_page_steps.cpp
    template <class Change> bool edit(const QString& label, Change change);
    void addHighlights(const Highlights& highlights, const std::optional<core::BoardTarget>& target);
    void addLines(const QStringList& lines, const std::optional<core::BoardTarget>& target);
    void addNote();
    void paste();
    void group();
    void askRemove();
    void dissolve();
    void collapse();
    void arrange(core::CardOrder order);
    void align(core::BoardEdge edge);
    void vote(int by);
    void setStep(core::KjStep step);
    void setColouring(core::ColourBy by);
    void rename(core::Id<core::Cluster> cluster, const QString& name);

    // board_page_photos.cpp
    void choosePhotos();
    void addPhotos(std::vector<GivenPicture> given, const std::optional<QPointF>& at);
    void putPhotos(const std::vector<CleanedPicture>& pictures, const std::optional<QPointF>& at);
    void placePhoto(core::Id<core::BoardPhoto> photo, const QRectF& place);
    void removePhoto();

    // board_page_names.cpp: what asks for a name
    void ask(NameQuestion question);
    void askHighlights();
    void countFound(const QString& query);
    void addFound(const NamePick& pick);
    void askMove();
    core::Id<core::Card> nextAfter(const Cards& cards) const;
    void askHome();
    void offerHomes(core::Id<core::Card> card, const std::vector<core::boards::SuggestedHome>& homes);
    void askMerge();
    void askCopy();
    void askTag();
    void askBecomeTag();
    void becomeInsight();
    void askTrait();
    std::vector<NameChoice> clusterChoices(const Clusters& without) const;
    void openTagPicker(const QString& purpose, std::function<void(const TagPick&)> picked);

    // board_page_suggest.cpp
    using FoundGroups = std::shared_ptr<const core::boards::Suggestions>;
    void lookForGroups(std::function<void(const FoundGroups&)> tell);
    void suggest();
    void showSuggestions();
    void showSuggested(int row);
    void accept(const std::vector<core::boards::SuggestedGroup>& groups);
    void dismiss(int row);
    void endSuggestions();

    core::Workspace* m_workspace = nullptr;
    core::Id<core::Board> m_board;
    QString m_study;
    bool m_stale = false;
    bool m_editing = false; // itself
    std::shared_ptr<core::Progress> m_reading;
    std::shared_ptr<core::Progress> m_counting;
    QString m_query;                                                  // that was typed where highlights are asked for
    QHash<core::Id<core::Board>, std::pair<QPointF, double>> m_views; // centre and zoom of boards that were left

    std::shared_ptr<core::Progress> m_working;
    FoundGroups m_suggestions;
    std::vector<core::boards::SuggestedGroup> m_groups; // that are shown
    std::vector<std::vector<qint64>> m_dismissed;

    QAction *m_add, *m_note, *m_group, *m_move, *m_tag, *m_evidence, *m_open, *m_remove, *m_paste;
    QAction *m_rename, *m_dissolve, *m_merge, *m_collapse, *m_details, *m_copy;
    QAction *m_becomeTag, *m_becomeInsight, *m_becomeTrait, *m_more, *m_fewer, *m_votes;
    QAction *m_suggest, *m_home, *m_panel, *m_export, *m_paper, *m_notes;
    QAction *m_in, *m_out, *m_whole, *m_full;
    QAction *m_photo, *m_nextPhoto, *m_larger, *m_smaller;
    QList<QAction*> m_orders, m_edges;

    AskStrip* m_ask;
    PictureCache* m_images;
    BoardBar* m_bar;
    SuggestBar* m_suggestBar;
    BoardCanvas* m_canvas;
    BoardSide* m_side;
    BoardLegend* m_legend;
    BoardCorner* m_corner;
    ClusterPopup* m_popup;
    NamePicker* m_names;
    TagPicker* m_tags;
    QWidget* m_selectionBar;
    QWidget* m_empty;
    std::optional<bool> m_sideChosen; // whether the person wants the panel; nothing: by the width
};

template <class Change> bool BoardPage::edit(const QString& label, Change change)
{
    const QScopedValueRollback editing(m_editing, true);
    const auto done = m_workspace->edit(label, change);
    if (!done)
        emit failed(done.error());
    return done.has_value();
}

} // namespace ui
