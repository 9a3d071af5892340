#include "core/tags/capture.h"
#include "tests/support/test_workspace.h"
#include "tests/support/ui_window.h"
#include "ui/capture/capture_line.h"
#include "ui/capture/capture_strip.h"
#include "ui/sessions/session_capture.h"
#include "ui/shell/notice_bar.h"

#include <QRandomGenerator>

#include <csignal>
#include <sys/resource.h>

using namespace core;
using support::UiWindow;

namespace {

/// What a line is to become, made beside the line itself and not by the grammar.
struct Expected {
    QString typed;
    EntryKind kind = EntryKind::Note;
    QString speaker;
    bool quoted = false;
    QString text;
    QStringList tags;
};

QString tagName(int number)
{
    return QStringLiteral("theme%1/tag-%2").arg(QChar(u'a' + number % 6)).arg(QChar(u'a' + number / 6));
}

std::vector<Expected> script(int lines, int tags)
{
    QRandomGenerator random(20261122);
    std::vector<Expected> all;
    for (int at = 0; at < lines; ++at) {
        Expected line;
        QStringList words{QStringLiteral("Line%1").arg(at)};
        for (int word = 3 + random.bounded(9); word > 0; --word)
            words << QStringLiteral("word%1").arg(random.bounded(90));
        line.text = words.join(u' ');
        QString marker;
        switch (random.bounded(7)) {
        case 0: line.kind = EntryKind::Insight, marker = "! "; break;
        case 1: line.kind = EntryKind::FollowUp, marker = "? "; break;
        case 2: line.kind = EntryKind::Utterance, line.quoted = true, marker = "> "; break;
        case 3: line.kind = EntryKind::Utterance, line.speaker = "Nora", marker = "P99: "; break;
        case 4: line.kind = EntryKind::Utterance, line.speaker = "I", marker = "i: "; break;
        default: break;
        }
        line.typed = marker + line.text;
        for (int tag = at < tags ? 1 : random.bounded(3); tag > 0; --tag) {
            const QString name = tagName(at < tags ? at : random.bounded(tags));
            line.typed += " #" + name;
            if (!line.tags.contains(name))
                line.tags << name;
        }
        all.push_back(line);
    }
    return all;
}

struct Live {
    UiWindow window;
    Id<Session> session;

    Live()
    {
        REQUIRE(window->workspace()->edit("Meeting", [&](Stores& stores) {
            session = stores.sessions.add(Session{.study = stores.sessions.ensureStudy("Live"), .title = "Live"});
            const auto person = stores.people.add(Participant{{}, "P99", "Nora Nilsen", {}, {}});
            stores.sessions.add(Speaker{{}, session, "Nora", Part::Participant, person});
            stores.sessions.add(Speaker{{}, session, "I", Part::Moderator, {}});
        }));
        window.openSession(session);
        UiWindow::press(Qt::Key_L, Qt::ControlModifier);
    }

    /// What is stored, in the form of the model.
    std::vector<Expected> stored()
    {
        return window->workspace()
            ->read([&](const Stores& stores) {
                const auto paths = stores.tags.paths();
                QHash<Id<Entry>, QStringList> tags;
                for (const auto& highlight : stores.highlights.ofSession(session)) {
                    const auto entry = stores.sessions.entry(highlight.begin).value();
                    CHECK(highlight.end == highlight.begin);
                    CHECK(highlight.beginOffset == 0);
                    CHECK(highlight.endOffset == entry.text.size());
                    CHECK_FALSE(tags.contains(entry.id)); // one highlight with all of them
                    for (const auto tag : highlight.tags)
                        tags[entry.id] << paths.value(tag);
                }
                QHash<Id<Speaker>, QString> labels;
                for (const auto& speaker : stores.sessions.speakers(session))
                    labels[speaker.id] = speaker.label;
                std::vector<Expected> all;
                for (const auto& entry : stores.sessions.entries(session))
                    all.push_back(
                        {{}, entry.kind, labels.value(entry.speaker), entry.quoted, entry.text, tags.value(entry.id)});
                return all;
            })
            .value();
    }
};

} // namespace

TEST_CASE("A session of 400 lines and 60 tags is captured by keys alone as a model has it", "[ui][capture]")
{
    Live live;
    const int lines =
        qEnvironmentVariableIntValue("EARSHOT_LINES") > 0 ? qEnvironmentVariableIntValue("EARSHOT_LINES") : 400;
    const auto wanted = script(lines, 60);
    for (const auto& line : wanted) {
        UiWindow::type(line.typed);
        UiWindow::press(Qt::Key_Return);
    }
    const auto stored = live.stored();
    REQUIRE(stored.size() == wanted.size());
    qint64 before = 0;
    for (size_t at = 0; at < wanted.size(); ++at) {
        INFO(wanted[at].typed.toStdString());
        CHECK(stored[at].text.toStdString() == wanted[at].text.toStdString());
        CHECK(stored[at].kind == wanted[at].kind);
        CHECK(stored[at].speaker.toStdString() == wanted[at].speaker.toStdString());
        CHECK(stored[at].quoted == wanted[at].quoted);
        CHECK(stored[at].tags.join(u' ').toStdString() == wanted[at].tags.join(u' ').toStdString());
        const auto time = live.window->sessionPage().content().entries[at].atMs.value_or(-1);
        CHECK(time >= before);
        before = time;
    }
    const auto& content = live.window->sessionPage().content();
    CHECK(content.tags.size() == 60);
    CHECK(live.window->sessionPage().view().document()->blockCount() == lines);
}

TEST_CASE("On a full disk what is typed is kept, tried again, and nothing of it is lost", "[ui][capture][full]")
{
    Live live;
    live.window->workspace()->checkpoint();
    UiWindow::type("before it was full");
    UiWindow::press(Qt::Key_Return);

    // No file may grow any more: as on a disk without room.
    rlimit limits{};
    getrlimit(RLIMIT_FSIZE, &limits);
    signal(SIGXFSZ, SIG_IGN);
    rlimit none = limits;
    none.rlim_cur = 4096;
    REQUIRE(setrlimit(RLIMIT_FSIZE, &none) == 0);
    UiWindow::type("while it is full #one");
    UiWindow::press(Qt::Key_Return);
    UiWindow::type("and this #two");
    UiWindow::press(Qt::Key_Return);
    UiWindow::type("being typed");
    QTest::qWait(600);
    const bool told = live.window->notice().isVisible();
    QString waitingWords;
    for (const auto* strip : live.window->sessionPage().findChildren<ui::CaptureStrip*>())
        waitingWords += strip->words();
    const int waiting = live.window->sessionPage().capturing().capture().waiting();
    const bool settled = live.window->sessionPage().settle();
    REQUIRE(setrlimit(RLIMIT_FSIZE, &limits) == 0);
    CHECK(told);
    CHECK(waitingWords.startsWith("2 lines are not on disk yet"));
    CHECK(waiting == 2);
    CHECK_FALSE(settled);

    auto& capture = live.window->sessionPage().capturing().capture();
    CHECK(QTest::qWaitFor([&] { return capture.waiting() == 0 && capture.settle(); }, 6000));
    QStringList texts;
    for (const auto& line : live.stored())
        texts << line.text;
    CHECK(texts == QStringList{"before it was full", "while it is full", "and this"});
    CHECK(capture.line().text == "being typed");
    CHECK(live.window->notice().words().contains("all that you typed is on disk"));
}
