// What can be done while a session is captured: the clock, permission, the way to tagging and back.
#include "ui/capture/capture_bar.h"
#include "ui/capture/capture_line.h"
#include "ui/capture/capture_strip.h"
#include "ui/sessions/session_capture.h"
#include "ui/sessions/session_page.h"
#include "ui/sessions/session_view.h"
#include "ui/widgets/actions.h"
#include "ui/widgets/ask_strip.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/words.h"

#include "core/sessions/clock_time.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QWidgetAction>

namespace ui {
namespace {

constexpr int mostSpeakerKeys = 9;

QLineEdit* timeField(const QString& name, std::optional<qint64> ms)
{
    auto* field = new QLineEdit(sessionTime(ms));
    field->setAccessibleName(name);
    field->setPlaceholderText(SessionCapture::tr("m:ss or h:mm:ss"));
    field->setMaximumWidth(scaled(110));
    field->selectAll();
    return field;
}

} // namespace

void SessionCapture::declareActions(Actions& actions)
{
    const QString menu = tr("Capture");
    const auto add = [&](const ActionSpec& spec, void (SessionCapture::*does)()) {
        auto* action = actions.add(spec);
        connect(action, &QAction::triggered, this, does);
        return action;
    };
    const auto id = [](const char* name) { return QString(QLatin1String(name)); };
    m_start = add({id("capture.start"), tr("Capture"), id("media-record"), QKeySequence(Qt::CTRL | Qt::Key_L), menu},
                  &SessionCapture::start);
    m_toTagging = add(
        {id("capture.tagging"), tr("Switch to tagging"), id("tag"), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_L), menu},
        &SessionCapture::showTagging);
    m_pause = add({.id = id("capture.pause"),
                   .text = tr("Pause"),
                   .icon = id("media-playback-pause"),
                   .key = QKeySequence(Qt::Key_F8),
                   .menu = menu,
                   .group = true},
                  &SessionCapture::togglePause);
    m_withhold = add({id("capture.withhold"), tr("Permission withheld"), id("object-locked"),
                      QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P), menu},
                     &SessionCapture::toggleWithheld);
    m_correct = add({id("capture.correct"), tr("Correct the clock…"), id("view-history"),
                     QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_C), menu},
                    &SessionCapture::askClock);
    m_end = actions.add(
        {id("capture.end"), tr("End"), id("media-playback-stop"), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_E), menu});
    connect(m_end, &QAction::triggered, m_capture, &Capture::end);
    m_takeOut = actions.add({.id = id("capture.take-out-sleep"), .text = tr("Take it out as a pause"), .menu = menu});
    m_keepSleep = actions.add({.id = id("capture.keep-sleep"), .text = tr("Leave the clock"), .menu = menu});
    m_stretches = actions.add({.id = id("capture.withheld-stretch"),
                               .text = tr("Correct when permission was withheld…"),
                               .icon = id("object-locked"),
                               .menu = menu,
                               .group = true});
    const auto answerSleep = [this](bool takeOut) {
        if (takeOut && m_slept)
            m_capture->takeOut(*m_slept);
        m_slept.reset();
        m_sleepStrip->tell({});
        enableActions();
    };
    connect(m_takeOut, &QAction::triggered, this, [answerSleep] { answerSleep(true); });
    connect(m_keepSleep, &QAction::triggered, this, [answerSleep] { answerSleep(false); });
    connect(m_stretches, &QAction::triggered, this, [this] {
        const auto& withheld = m_page.content().withheld;
        if (!withheld.empty())
            askStretch(withheld.back().id);
    });
}

void SessionCapture::declareSpeakerKeys(Actions& actions)
{
    for (int at = 0; at < mostSpeakerKeys; ++at) {
        auto* action = actions.add({.id = QStringLiteral("capture.speaker-%1").arg(at + 1),
                                    .text = tr("Speaker %1").arg(at + 1),
                                    .key = QKeySequence(Qt::ALT | Qt::Key(Qt::Key_1 + at)),
                                    .menu = at < 3 ? tr("Capture") : QString(),
                                    .group = at == 0});
        connect(action, &QAction::triggered, this, [this, at] {
            const QStringList speakers = speakerWords();
            if (at < speakers.size())
                m_line->setSpeaker(speakers[at]);
            m_line->setFocus(Qt::OtherFocusReason);
        });
        m_speakerKeys << action;
    }
}

void SessionCapture::enableActions()
{
    const bool page = m_page.isVisible() && m_page.session() && m_workspace && !m_workspace->isReadOnly();
    const bool here = m_capture->isOn() && m_capture->session() == m_page.session();
    const bool feedback = m_page.content().session.kind == core::SessionKind::Feedback;
    m_start->setEnabled(page && !isShown() && (here || !feedback));
    Actions::rename(m_start, here ? tr("Back to capture") : tr("Capture"));
    m_toTagging->setEnabled(page && isShown());
    const bool on = m_capture->isOn();
    const bool paused = m_capture->clock().isPaused();
    m_pause->setEnabled(on && !m_capture->withheldSince());
    m_pause->setIcon(icon(paused ? QStringLiteral("media-playback-start") : QStringLiteral("media-playback-pause")));
    Actions::rename(m_pause, paused ? tr("Resume") : tr("Pause"));
    m_withhold->setEnabled(on);
    Actions::rename(m_withhold, m_capture->withheldSince() ? tr("Permission given again") : tr("Permission withheld"));
    m_end->setEnabled(on);
    m_correct->setEnabled(isShown());
    m_takeOut->setEnabled(m_slept.has_value());
    m_keepSleep->setEnabled(m_slept.has_value());
    m_stretches->setEnabled(page && !m_page.content().withheld.empty());
    for (int at = 0; at < m_speakerKeys.size(); ++at)
        m_speakerKeys[at]->setEnabled(page && isShown() && !isBlocked());
}

QList<QAction*> SessionCapture::headerActions() const
{
    if (isShown())
        return {m_toTagging};
    return m_page.content().session.kind == core::SessionKind::Feedback ? QList<QAction*>() : QList<QAction*>{m_start};
}

void SessionCapture::start()
{
    m_page.settle();
    m_tagging = false;
    if (!m_capture->isOn() || m_capture->session() != m_page.session())
        m_capture->start(m_page.session());
    takeMode();
    if (isShown())
        m_line->setFocus(Qt::ShortcutFocusReason);
}

void SessionCapture::showTagging()
{
    m_capture->settle();
    m_tagging = true;
    takeMode();
    m_page.view().setFocus(Qt::ShortcutFocusReason);
}

void SessionCapture::togglePause()
{
    if (m_capture->clock().isPaused())
        m_capture->resume();
    else
        m_capture->pause();
}

void SessionCapture::toggleWithheld()
{
    if (!m_capture->withheldSince()) {
        m_page.settle();
        return m_capture->withhold();
    }
    m_capture->giveAgain();
    if (isShown())
        m_line->setFocus(Qt::OtherFocusReason);
}

void SessionCapture::askClock()
{
    m_menu = new QMenu(tr("Clock"), &m_page);
    m_menu->setAccessibleName(tr("Clock"));
    m_menu->setAttribute(Qt::WA_DeleteOnClose);
    auto* field = timeField(tr("It is now"), m_capture->now());
    auto* holder = new QWidget;
    auto* layout = new QHBoxLayout(holder);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->addWidget(field);
    auto* action = new QWidgetAction(m_menu);
    action->setDefaultWidget(holder);
    m_menu->addAction(action);
    connect(field, &QLineEdit::returnPressed, this, [this, field] {
        const QString words = field->text().trimmed();
        const auto time = core::clockTime(words);
        m_menu->close();
        if (time)
            m_capture->correct(*time);
        else
            emit m_page.failed(
                {core::Error::Kind::Refused,
                 tr("%1 is no time. The clock was left as it is; write m:ss or h:mm:ss.").arg(quoted(words))});
        m_line->setFocus(Qt::OtherFocusReason);
    });
    m_menu->popup(m_bar->mapToGlobal(QPoint(16, m_bar->height())));
    field->setFocus(Qt::PopupFocusReason);
}

void SessionCapture::askStretch(core::Id<core::Stretch> id)
{
    const auto& withheld = m_page.content().withheld;
    const auto found = std::find_if(withheld.begin(), withheld.end(), [&](const auto& one) { return one.id == id; });
    if (found == withheld.end() || m_workspace->isReadOnly())
        return;
    const core::Stretch stretch = *found;
    auto* fields = new QWidget;
    auto* row = new QHBoxLayout(fields);
    row->setContentsMargins(0, 0, 0, 0);
    auto* from = timeField(tr("Withheld from"), stretch.beginMs);
    auto* until = timeField(tr("Withheld until"), stretch.untilMs);
    until->setEnabled(stretch.untilMs.has_value());
    row->addWidget(from);
    row->addWidget(until);
    row->addStretch();
    m_page.ask().ask({QStringLiteral("object-locked"), tr("Correct"), tr("when permission was withheld"),
                      tr("What lies between these times counts as refused, and leaves the program nowhere.")},
                     fields, [this, stretch, from, until] { correctStretch(stretch, from->text(), until->text()); });
    auto* remove = new QAction(tr("Remove"), fields);
    connect(remove, &QAction::triggered, this, [this, stretch] {
        m_page.ask().cancel();
        const auto done = m_workspace->edit(tr("Remove withheld permission %1").arg(sessionTime(stretch.beginMs)),
                                            [&](core::Stores& stores) { stores.captures.remove(stretch.id); });
        if (!done)
            emit m_page.failed(done.error());
    });
    m_page.ask().offer(remove);
    from->setFocus(Qt::OtherFocusReason);
}

void SessionCapture::correctStretch(const core::Stretch& before, const QString& from, const QString& until)
{
    core::Stretch after = before;
    const auto begin = core::clockTime(from.trimmed());
    const auto end = core::clockTime(until.trimmed());
    if (!begin || (before.untilMs && (!end || *end <= *begin)))
        return emit m_page.failed({core::Error::Kind::Refused,
                                   tr("These are no two times, one after the other. The stretch was left as it is; "
                                      "write m:ss or h:mm:ss.")});
    // A time that reads as it did keeps its fractions of a second.
    if (from.trimmed() != sessionTime(before.beginMs))
        after.beginMs = *begin;
    if (before.untilMs && until.trimmed() != sessionTime(before.untilMs))
        after.untilMs = end;
    const auto done = m_workspace->edit(tr("Correct withheld permission %1").arg(sessionTime(after.beginMs)),
                                        [&](core::Stores& stores) { stores.captures.update(after); });
    if (!done)
        emit m_page.failed(done.error());
}

} // namespace ui
