#pragma once

#include "ui/sessions/outline_model.h"
#include "ui/sessions/page_tag_model.h"
#include "ui/widgets/page.h"

#include "core/workspace.h"

class QLineEdit;
class QScrollArea;
class QSplitter;
class QStackedWidget;

namespace ui {

class Actions;
class AskStrip;
class Button;
class DetachedPanel;
class GuidePanel;
class HighlightPanel;
class Label;
class ListView;
class ObservationPanel;
class ObservationSide;
class OriginalText;
class OutlineDrawer;
class SectionHead;
class Segmented;
class SessionCapture;
class SessionEntries;
class SessionGuide;
class SessionPictures;
class SessionTyping;
class SessionDetails;
class SessionTagging;
class SessionView;
class Surface;
class TalkSection;
class TranscriptJoin;

/// One session: what stands out in it, its text, its tags and highlights.
class SessionPage : public Page {
    Q_OBJECT

public:
    explicit SessionPage(Actions& actions, QWidget* parent = nullptr);

    void setWorkspace(core::Workspace* workspace) override;
    QWidget* mainRegion() const override;
    /// Places in texts, and tags: their first highlight.
    bool accepts(const Destination& destination) const override;
    void reveal(const Destination& destination) override;
    std::optional<Destination> shown() const override;
    /// Shows a session; one that is gone by now leaves the page as it was and is told as failed().
    void open(core::Id<core::Session> session);
    core::Id<core::Session> session() const { return m_content.session.id; }
    /// Goes to a place in the session that is shown.
    void showPlace(const core::Place& place);
    SessionDetails& details() { return *m_details; }
    OriginalText& original() { return *m_original; }
    void setTextSize(int pixels);
    SessionView& view() const { return *m_view; }
    AskStrip& ask() { return *m_ask; }
    SessionPictures& pictures() { return *m_pictures; }
    SessionTagging& tagging() { return *m_tagging; }
    SessionCapture& capturing() { return *m_capturing; }
    SessionGuide& guide() { return *m_guide; }
    ObservationPanel& observation() { return *m_observation; }
    /// Does an observation show its lanes in the place of its text?
    bool showsLanes() const;
    /// Shows how a transcript would stand between the notes of the session.
    void offerTranscript(const QString& path);
    TranscriptJoin& transcript() { return *m_join; }
    /// Where what is chosen on the lanes stands on the page; nothing where the text is shown.
    std::optional<QRect> chosenOnLanes() const;
    const SessionContent& content() const { return m_content; }
    core::Workspace* workspace() const { return m_workspace; }

    /// Takes a highlight in hand and shows it; one that is not on this page leaves none in hand.
    void takeInHand(core::Id<core::Highlight> highlight);
    /// The tag whose highlights are stepped through.
    core::Id<core::Tag> tagInHand() const { return m_tag; }
    /// Puts the cursor into the memo of the highlight in hand.
    void editMemo();
    QList<QAction*> copyActions() const { return {m_copyPlain, m_copy}; }

    bool settle() override;
    Heading heading() const override;
    QList<QWidget*> regions() const override;
    void find() override;
    /// What is being looked for in this session; nothing where nobody looks for anything.
    std::optional<QString> sought() const;
    QByteArray layoutState() const override;
    void restoreLayout(const QByteArray& state) override;

signals:
    /// The session that was shown is no longer in the project.
    void sessionGone();
    void guideAsked(core::Id<core::Guide> guide);
    void answersAsked(core::Id<core::GuideItem> item);
    /// A transcript is to be joined to this session; which one is the window's to ask.
    void transcriptAsked();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void declareActions(Actions& actions);
    void buildColumns(Actions& actions);
    QWidget* makeOutline();
    QWidget* makeMiddle(Actions& actions);
    QWidget* makeSide();
    void connectParts();
    void refresh(const std::optional<core::ChangeSet>& changes = {});
    struct Lost {
        core::Id<core::Session> session;
        QSet<core::Id<core::Highlight>> highlights;
    };
    Lost lostHighlights() const;
    void tellLostWords(const Lost& before);
    bool update(const core::ChangeSet& changes);
    bool read(core::Id<core::Session> session);
    void showContent();
    void choose(int highlight);
    void showHighlight(int highlight);
    void showNextOf(const std::vector<int>& entries);
    void connectBeside();
    void connectSide();
    void step(int by);
    void stepTag(const QModelIndex& index);
    void search(const QString& words);
    void stepHit(int by);
    void copyWithSource();
    void closeFind();
    void adapt();
    void fitColumns();
    void layOutSide();
    void openTags(bool open);
    void enableActions();

    // The details and the original beside the text (session_beside.cpp)
    void declareSideActions(Actions& actions);
    QWidget* makeStack(QWidget* side);
    QWidget* makeTexts();
    void showSide();
    void openDetails(bool open);
    void openOriginal(bool open);
    void scrollOriginal();
    void openOutline();
    void showMode();
    void connectGuide();
    void showGuide();

    // The lanes of an observation in the place of the text (session_lanes.cpp)
    QWidget* makeViews(QWidget* middle, Actions& actions);
    void declareLaneActions(Actions& actions);
    void connectLanes();
    void wantLanes(bool lanes);
    void showViews();
    void takeEntry(int entry);
    void chooseOnLanes(int entry);
    void focusMain() { mainRegion()->setFocus(Qt::OtherFocusReason); }

    QString placeOf(int highlight) const;
    std::vector<int> highlightsOf(core::Id<core::Tag> tag) const;

    core::Workspace* m_workspace = nullptr;
    SessionContent m_content;
    OutlineModel m_outlineModel, m_followUpModel;
    PageTagModel m_tagModel;
    core::Id<core::Tag> m_tag; // whose highlights are stepped through
    int m_hits = 0;
    int m_hit = -1;
    bool m_hasOriginal = false;
    bool m_wantsLanes = true; // in observations
    bool m_captures = false;  // the session is captured, and the page shows that
    bool m_narrow = false;    // the right panel has given way
    bool m_tagsOpen = false;  // in a low window: of the sections of the right panel this one

    QAction *m_previous, *m_next, *m_tint, *m_copy, *m_copyPlain, *m_findNext, *m_findPrevious;
    QAction *m_detailsAction, *m_closeDetails, *m_addSpeaker, *m_originalAction, *m_outlineAction;
    QSplitter* m_columns;
    Surface* m_left;
    SessionGuide* m_guide;
    GuidePanel* m_guidePanel;
    SectionHead* m_outlineHead;
    ListView* m_outline;
    Surface* m_right;
    SectionHead* m_tagsHead;
    ListView* m_tags;
    QScrollArea* m_sideScroll;
    HighlightPanel* m_highlight;
    DetachedPanel* m_detached;
    TalkSection* m_talk;
    QAction *m_lanesAction, *m_joinAction;
    Segmented* m_textViews;
    QStackedWidget* m_views;
    ObservationPanel* m_observation;
    TranscriptJoin* m_join;
    ObservationSide* m_observationSide;
    QStackedWidget* m_sideStack;
    SessionDetails* m_details;
    OriginalText* m_original;
    OutlineDrawer* m_drawer;
    AskStrip* m_ask;
    Button* m_outlineButton;
    SessionView* m_view;
    SessionTagging* m_tagging;
    SessionCapture* m_capturing;
    Surface* m_toolbar;
    SessionTyping* m_typing;
    SessionEntries* m_entries;
    SessionPictures* m_pictures;
    bool m_stale = false; // something changed while unwritten words were in the text
    Label* m_place;
    Label* m_found;
    QLineEdit* m_findField;
    QList<Button*> m_wordyButtons;
};

} // namespace ui
