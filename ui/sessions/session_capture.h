#pragma once

#include "ui/capture/capture.h"
#include "ui/capture/completion.h"
#include "ui/tags/tag_uses.h"
#include "ui/widgets/paint.h"

#include <QMenu>
#include <QPointer>

class QAction;
class QMenu;

namespace ui {

class Actions;
class CaptureBar;
class CaptureHints;
class CaptureLine;
class CaptureSide;
class CaptureStrip;
class CompletionPopup;
class PageTagModel;
class SessionPage;

/// Live capture on the session page: its actions, the line that is typed and what completes it, and the parts round
/// the text. The clock runs on while another page, or tagging, is in view.
class SessionCapture : public QObject {
    Q_OBJECT

public:
    SessionCapture(Actions& actions, SessionPage& page, PageTagModel& tags);

    void setWorkspace(core::Workspace* workspace);
    Capture& capture() { return *m_capture; }
    CaptureLine& line() { return *m_line; }
    CompletionPopup& completion() { return *m_popup; }
    CaptureSide& side() { return *m_side; }

    /// What the page puts over its text, under it, and beside it.
    QWidget* head() const { return m_head; }
    QWidget* foot() const { return m_foot; }
    QWidget* panel() const;
    /// For F6.
    QWidget* lineRegion() const;
    QWidget* panelRegion() const;
    /// The action whose key marks a key quote in the line too.
    void setKeyQuote(const QAction* action);

    /// Is the page's session being captured, and the capture in view, not its tagging?
    bool isShown() const;
    /// Nothing may be written into the page's session now.
    bool isBlocked() const;
    /// The page shows another session.
    void sessionOpened();
    /// The page shows what changed.
    void showContent();
    void enableActions();
    void setTextSize(int pixels);
    void adapt(int windowHeight);
    bool settle() { return m_capture->settle(); }
    /// For the page's header.
    QList<QAction*> headerActions() const;
    QAction* stretchAction() const { return m_stretches; }
    /// Asks between which times permission was withheld.
    void askStretch(core::Id<core::Stretch> stretch);

signals:
    /// Capture came into view, or went out of it.
    void modeChanged();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void declareActions(Actions& actions);
    void declareSpeakerKeys(Actions& actions);
    void buildParts(PageTagModel& tags);
    void connectParts();
    void connectLine();
    void start();
    void showTagging();
    void togglePause();
    void toggleWithheld();
    void askClock();
    void showClock();
    void showWaiting();
    void takeMode();
    void readNames();
    void complete();
    void take(const Completion& completion, const core::TextRange& range);
    void editLast();
    void turnQuote(core::Id<core::Entry> entry);
    void noteMentions(const QString& text);
    QStringList speakerWords() const;
    void correctStretch(const core::Stretch& before, const QString& from, const QString& until);

    SessionPage& m_page;
    core::Workspace* m_workspace = nullptr;
    Capture* m_capture;
    TagUses m_uses;
    CompletionSource m_source;
    QStringList m_lastMentioned; // codes, the last one first
    QTimer m_namesTimer;
    bool m_tagging = false; // the clock runs, and the page is for tagging
    bool m_wasShown = false;
    std::optional<core::CaptureClock::Sleep> m_slept;

    QAction *m_start, *m_toTagging, *m_pause, *m_withhold, *m_end, *m_correct, *m_takeOut, *m_keepSleep, *m_stretches;
    QList<QAction*> m_speakerKeys;
    QWidget *m_head, *m_foot, *m_blank;
    CaptureBar* m_bar;
    CaptureStrip *m_sleepStrip, *m_waitingStrip;
    CaptureLine* m_line;
    CaptureHints* m_hints;
    CaptureSide* m_side;
    CompletionPopup* m_popup;
    QPointer<QMenu> m_menu;
};

} // namespace ui
