#include "ui/sessions/session_capture.h"

#include "ui/capture/capture_bar.h"
#include "ui/capture/capture_hints.h"
#include "ui/capture/capture_line.h"
#include "ui/capture/capture_side.h"
#include "ui/capture/capture_strip.h"
#include "ui/capture/completion_popup.h"
#include "ui/capture/note_colours.h"
#include "ui/sessions/session_page.h"
#include "ui/sessions/session_view.h"
#include "ui/widgets/actions.h"
#include "ui/widgets/columns.h"
#include "ui/widgets/words.h"

#include <QKeyEvent>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {
namespace {

constexpr int blankHeight = 112; // below the line: it stands in the lower fifth, and its completions under it
constexpr int lowWindow = 760;
constexpr int lowBlank = 36;

} // namespace

SessionCapture::SessionCapture(Actions& actions, SessionPage& page, PageTagModel& tags)
    : QObject(&page), m_page(page), m_capture(new Capture(this))
{
    declareActions(actions);
    declareSpeakerKeys(actions);
    m_namesTimer.setSingleShot(true);
    m_namesTimer.setInterval(150); // a burst of typing is not held up by it
    connect(&m_namesTimer, &QTimer::timeout, this, &SessionCapture::readNames);
    buildParts(tags);
}

void SessionCapture::buildParts(PageTagModel& tags)
{
    m_head = new QWidget;
    auto* head = columnIn(m_head);
    head->addWidget(m_bar = new CaptureBar(*m_capture, {m_pause, m_withhold, m_end}));
    head->addWidget(m_sleepStrip = new CaptureStrip({m_takeOut, m_keepSleep}));
    head->addWidget(m_waitingStrip = new CaptureStrip({}));
    m_foot = new QWidget;
    auto* foot = columnIn(m_foot);
    foot->addWidget(m_line = new CaptureLine([this] { return m_capture->now(); }));
    foot->addWidget(m_blank = new Surface(&Theme::paper));
    foot->addWidget(m_hints = new CaptureHints);
    m_side = new CaptureSide(tags);
    m_popup = new CompletionPopup(&m_page);
    m_head->hide();
    m_foot->hide();
    connectParts();
    connectLine();
}

void SessionCapture::connectParts()
{
    connect(m_capture, &Capture::failed, &m_page, &SessionPage::failed);
    connect(m_capture, &Capture::caughtUp, this,
            [this] { emit m_page.told(tr("It can be written again: all that you typed is on disk.")); });
    connect(m_capture, &Capture::ticked, this, &SessionCapture::showClock);
    connect(m_capture, &Capture::ticked, this, &SessionCapture::showWaiting);
    connect(m_capture, &Capture::changed, this, &SessionCapture::takeMode);
    connect(m_capture, &Capture::lineChanged, this, [this] {
        m_popup->hide();
        m_line->setLine(m_capture->line());
    });
    connect(m_capture, &Capture::sleptThrough, this, [this](const core::CaptureClock::Sleep& sleep) {
        m_slept = sleep;
        m_sleepStrip->tell(tr("The computer slept from %1 for %2. The clock has gone on; take that out if the session "
                              "did not.")
                               .arg(sessionTime(sleep.beginMs), sessionTime(sleep.lengthMs)));
        enableActions();
    });
    connect(&m_uses, &TagUses::counted, this, [this] { m_namesTimer.start(); });
    connect(m_side, &CaptureSide::keyQuoteAsked, this, &SessionCapture::turnQuote);
    connect(m_side, &CaptureSide::entryChosen, this, [this](core::Id<core::Entry> entry) {
        m_page.view().showEntry(m_page.content().entryAt(entry));
        m_page.view().setFocus(Qt::OtherFocusReason);
    });
}

void SessionCapture::connectLine()
{
    m_line->setKeyTaker([this](const QKeyEvent& key) { return m_popup->takesKey(key); });
    connect(m_line, &CaptureLine::typed, this, [this] {
        m_capture->keep(m_line->line());
        complete();
    });
    connect(m_line, &CaptureLine::closed, this, [this](const core::TypedLine& line) {
        m_popup->hide();
        noteMentions(line.text);
        m_capture->close(line);
    });
    connect(m_line, &CaptureLine::caretMoved, this, [this] {
        if (m_popup->isVisible())
            complete();
    });
    connect(m_line, &CaptureLine::upAsked, this, &SessionCapture::editLast);
    connect(m_line, &CaptureLine::lastQuoteAsked, this, [this] {
        if (const auto& entries = m_page.content().entries; !entries.empty())
            turnQuote(entries.back().id);
    });
    connect(m_line, &CaptureLine::focusLost, m_popup, &QWidget::hide);
    connect(m_popup, &CompletionPopup::taken, this, &SessionCapture::take);
}

void SessionCapture::setWorkspace(core::Workspace* workspace)
{
    if (m_workspace)
        disconnect(m_workspace, nullptr, this, nullptr);
    m_workspace = workspace;
    m_tagging = false;
    m_lastMentioned.clear();
    m_uses.setWorkspace(workspace);
    m_capture->setWorkspace(workspace);
    if (!workspace)
        return;
    connect(workspace, &core::Workspace::changed, this, [this](const core::ChangeSet& changes) {
        if (changes.touchesAny({"tag", "highlight_tag", "speaker", "participant"}))
            m_namesTimer.start();
    });
}

QWidget* SessionCapture::panel() const
{
    return m_side;
}

/// In a low window the text gets the room below the line.
void SessionCapture::adapt(int windowHeight)
{
    m_blank->setFixedHeight(scaled(windowHeight < lowWindow ? lowBlank : blankHeight));
}

QWidget* SessionCapture::lineRegion() const
{
    return m_line;
}

QWidget* SessionCapture::panelRegion() const
{
    return m_side->lastLines();
}

void SessionCapture::setKeyQuote(const QAction* action)
{
    m_line->setKeyQuoteAction(action);
}

bool SessionCapture::isShown() const
{
    return m_capture->isOn() && m_capture->session() == m_page.session() && !m_tagging;
}

bool SessionCapture::isBlocked() const
{
    return m_capture->isOn() && m_capture->session() == m_page.session() && m_capture->withheldSince();
}

/// A session in which a line was being typed when the program ended is taken up again.
void SessionCapture::sessionOpened()
{
    const auto session = m_page.session();
    const bool free = !m_capture->isOn() && m_workspace && !m_workspace->isReadOnly();
    const bool left =
        free &&
        m_workspace->read([&](const core::Stores& stores) { return stores.captures.openLine(session).has_value(); })
            .value_or(false);
    if (left) {
        m_tagging = false;
        m_capture->takeUp(session);
    }
    takeMode();
}

/// The parts of the capture come and go with it.
void SessionCapture::takeMode()
{
    const bool shown = isShown();
    if (!m_capture->isOn()) {
        m_tagging = false;
        m_slept.reset();
        m_sleepStrip->tell({});
    }
    m_head->setVisible(shown);
    m_foot->setVisible(shown);
    m_line->setBlocked(isBlocked() ? tr("Nothing is written while permission is withheld.") : QString());
    if (!shown)
        m_popup->hide();
    showWaiting();
    enableActions();
    if (shown != m_wasShown) {
        m_wasShown = shown;
        if (shown) {
            readNames();
            m_line->setLine(m_capture->line());
        }
    }
    emit modeChanged();
    showClock();
}

void SessionCapture::showContent()
{
    if (!isShown())
        return;
    m_side->show(m_page.content());
    m_line->setTextRight(m_page.view().textRight());
    int minutes = 0;
    for (const auto& item : m_workspace
                                ->read([&](const core::Stores& stores) {
                                    const auto guide = stores.guides.guideOf(m_page.session());
                                    return guide ? stores.guides.items(*guide) : std::vector<core::GuideItem>();
                                })
                                .value_or(std::vector<core::GuideItem>()))
        minutes += item.minutes.value_or(0);
    m_bar->face().setPlanned(minutes);
}

void SessionCapture::showClock()
{
    if (!isShown())
        return;
    m_bar->showTime();
    if (m_line->isEmpty())
        m_line->showTime();
}

void SessionCapture::showWaiting()
{
    const int waiting = m_capture->waiting();
    m_waitingStrip->tell(waiting == 0 ? QString()
                                      : tr("%1 not on disk yet, kept here and tried again every two seconds.")
                                            .arg(counted(waiting, tr("%1 line is"), tr("%1 lines are"))));
}

void SessionCapture::setTextSize(int pixels)
{
    m_line->setTextSize(pixels);
}

QStringList SessionCapture::speakerWords() const
{
    const auto& content = m_page.content();
    std::vector<core::Speaker> speakers(content.speakers.cbegin(), content.speakers.cend());
    std::sort(speakers.begin(), speakers.end(), [](const core::Speaker& a, const core::Speaker& b) {
        return std::pair(a.part != core::Part::Participant, a.id) < std::pair(b.part != core::Part::Participant, b.id);
    });
    QStringList words;
    for (const auto& speaker : speakers) {
        const QString code = content.codes.value(speaker.participant);
        words << (code.isEmpty() ? speaker.label : code);
    }
    words.removeDuplicates();
    return words;
}

void SessionCapture::noteMentions(const QString& text)
{
    for (const auto& part : core::NoteGrammar::parseWords(text).parts)
        if (part.what == core::NotePart::What::Mention) {
            const QString code = text.mid(part.range.begin + 1, part.range.length() - 1);
            m_lastMentioned.removeAll(code);
            m_lastMentioned.prepend(code);
        }
}

void SessionCapture::editLast()
{
    const auto& entries = m_page.content().entries;
    if (entries.empty())
        return;
    m_page.view().chooseEntries(static_cast<int>(entries.size()) - 1, 1, static_cast<int>(entries.back().text.size()));
    m_page.view().setFocus(Qt::OtherFocusReason);
}

void SessionCapture::turnQuote(core::Id<core::Entry> entry)
{
    const auto stored = m_workspace->read([&](const core::Stores& stores) { return stores.sessions.entry(entry); });
    if (!stored || !*stored)
        return;
    core::Entry after = **stored;
    after.keyQuote = !after.keyQuote;
    const auto done = m_workspace->edit(after.keyQuote ? tr("Mark key quote") : tr("Unmark key quote"),
                                        [&](core::Stores& stores) { stores.sessions.update(after); });
    if (!done)
        emit m_page.failed(done.error());
}

/// Esc in the text leads back to the line.
bool SessionCapture::eventFilter(QObject* watched, QEvent* event)
{
    const bool key = event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride;
    if (!key || !isShown() || static_cast<QKeyEvent*>(event)->key() != Qt::Key_Escape)
        return QObject::eventFilter(watched, event);
    event->accept();
    if (event->type() == QEvent::KeyPress) {
        m_line->setFocus(Qt::OtherFocusReason);
        m_page.view().standAtEnd();
    }
    return true;
}

} // namespace ui
