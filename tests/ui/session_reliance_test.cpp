// What is said of claims when the words that they stand on go.
#include "tests/support/strings.h"
#include "tests/support/ui_window.h"
#include "ui/widgets/ask_strip.h"

#include <QAbstractItemView>
#include <QTextDocument>

using core::Stores;
using support::UiWindow;

namespace {

/// The tagged session, with a claim on the highlight of "I pull the open items …".
struct OnSession {
    UiWindow window;
    QStringList told;

    OnSession()
    {
        REQUIRE(window->workspace()->edit("Claim", [&](Stores& stores) {
            const auto persona = stores.personas.add({.name = "Pat"});
            const auto trait = stores.claims.add({.persona = persona, .section = "pains", .text = "Exports by hand"});
            for (const auto& passage : stores.highlights.passages())
                if (passage.quote().startsWith(u"I pull the open items"))
                    stores.claims.addEvidence(trait, passage.highlight.id, true);
            REQUIRE(stores.claims.evidenceOf(trait).size() == 1);
        }));
        window.openSession(window.project().tagged);
        auto& page = window->sessionPage();
        QObject::connect(&page, &ui::Page::told, &page, [this](const QString& sentence) { told << sentence; });
        page.view().setFocus();
    }

    void select(const QString& words)
    {
        auto& view = window->sessionPage().view();
        const auto found = view.document()->find(words, 0, QTextDocument::FindCaseSensitively);
        REQUIRE_FALSE(found.isNull());
        view.setTextCursor(found);
    }
};

const QString onWords = QStringLiteral("1 claim stands on words that are no longer in the text: Pat.");

} // namespace

TEST_CASE("Deleting an entry names the claims that stand on its words", "[ui][editing][claims]")
{
    OnSession on;
    on.select("I pull the open items");
    on.window.action("entry.delete")->trigger();
    REQUIRE(on.told.size() == 1);
    CHECK(on.told.front().startsWith(onWords));
}

TEST_CASE("Editing away words that are evidence names the claims; other words do not", "[ui][editing][claims]")
{
    OnSession on;
    SECTION("the words themselves")
    {
        on.select("I pull the open items from the ERP into Excel");
        UiWindow::press(Qt::Key_Delete);
        REQUIRE(on.window->sessionPage().settle());
        REQUIRE(on.told.size() == 1);
        CHECK(on.told.front().startsWith(onWords));
    }
    SECTION("one of them: the passage follows its text")
    {
        on.select("open items");
        UiWindow::press(Qt::Key_Delete);
        REQUIRE(on.window->sessionPage().settle());
        CHECK(on.told.isEmpty());
    }
}

TEST_CASE("Before a session is deleted it is said which claims lose evidence", "[ui][sessions][claims]")
{
    OnSession on;
    auto& list = on.window->sessionList();
    on.window.action("go.sessions")->trigger();
    REQUIRE(list.isVisible());
    auto* table = list.findChild<QAbstractItemView*>();
    REQUIRE(table);
    table->selectAll();
    REQUIRE(on.window.action("session.delete")->isEnabled());
    on.window.action("session.delete")->trigger();
    auto* ask = list.findChild<ui::AskStrip*>();
    REQUIRE(ask->isVisible());
    CHECK(ask->accessibleName().contains("1 claim loses evidence, 1 of them all of it: Pat."));
}
