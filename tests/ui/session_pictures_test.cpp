#include "tests/support/ui_window.h"
#include "ui/sessions/picture_panel.h"
#include "ui/sessions/session_pictures.h"
#include "ui/widgets/edit_field.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QTextBlock>

using support::UiWindow;

namespace {

QImage whiteboard()
{
    QImage image(300, 200, QImage::Format_RGB32);
    image.fill(QColor(20, 120, 200));
    return image;
}

std::vector<core::Attachment> picturesOf(UiWindow& window)
{
    return window->workspace()
        ->read([&](const core::Stores& stores) { return stores.attachments.of(window.project().tagged); })
        .value();
}

/// Pastes a picture into the first entry.
void paste(UiWindow& window)
{
    window.openSession(window.project().tagged);
    window->sessionPage().view().setFocus();
    QGuiApplication::clipboard()->setImage(whiteboard());
    const auto before = picturesOf(window).size();
    window.press(Qt::Key_V, Qt::ControlModifier);
    REQUIRE(QTest::qWaitFor([&] { return picturesOf(window).size() == before + 1; }, 5000));
}

} // namespace

TEST_CASE("A picture that is pasted stands under its entry, one step of history", "[ui][pictures]")
{
    UiWindow window;
    window.openSession(window.project().tagged);
    auto& view = window->sessionPage().view();
    const auto first = view.document()->begin();
    const auto text = first.text();
    const qreal before = view.document()->documentLayout()->blockBoundingRect(first).height();
    const auto steps = window->workspace()->steps().size();
    paste(window);
    CHECK(window->workspace()->steps().size() == steps + 1);
    CHECK(view.document()->begin().text() == text);
    CHECK(view.document()->documentLayout()->blockBoundingRect(first).height() > before + 90);
    REQUIRE(window->workspace()->undo());
    CHECK(picturesOf(window).empty());
    CHECK(view.document()->documentLayout()->blockBoundingRect(first).height() == before);
}

TEST_CASE("A picture is looked at, named and deleted by keyboard", "[ui][pictures]")
{
    UiWindow window;
    paste(window);
    paste(window);
    auto& page = window->sessionPage();
    window.action("session.show-picture")->trigger();
    auto& panel = page.pictures().panel();
    REQUIRE(panel.isVisible());
    const auto pictures = picturesOf(window);
    CHECK(panel.shown() == pictures[0].id);
    window.press(Qt::Key_Right);
    CHECK(panel.shown() == pictures[1].id);
    auto* caption = panel.findChild<ui::EditField*>();
    caption->setFocus();
    window.type("The wall");
    window.press(Qt::Key_Return);
    CHECK(picturesOf(window)[1].caption == "The wall");
    window.action("session.delete-picture")->trigger();
    CHECK(picturesOf(window).size() == 1);
    CHECK_FALSE(panel.isVisible());
}

TEST_CASE("Words and pictures on the clipboard are pasted as words", "[ui][pictures]")
{
    QMimeData both;
    both.setText("a table");
    both.setImageData(whiteboard());
    CHECK_FALSE(ui::isPictures(both));
    QMimeData files;
    files.setUrls({QUrl::fromLocalFile("/a/b.jpg"), QUrl::fromLocalFile("/a/notes.txt")});
    CHECK_FALSE(ui::isPictures(files));
    files.setUrls({QUrl::fromLocalFile("/a/b.jpg")});
    CHECK(ui::isPictures(files));
}

TEST_CASE("A file that is no picture is refused with its name, and nothing is added", "[ui][pictures]")
{
    UiWindow window;
    window.openSession(window.project().tagged);
    QFile file(window.path("broken.png"));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("no picture");
    file.close();
    QMimeData mime;
    mime.setUrls({QUrl::fromLocalFile(file.fileName())});
    QString said;
    QObject::connect(&window->sessionPage(), &ui::Page::failed, [&](const core::Error& error) { said = error.text; });
    emit window->sessionPage().view().picturesGiven(&mime, 0);
    CHECK(QTest::qWaitFor([&] { return said.contains("broken.png"); }, 5000));
    CHECK(picturesOf(window).empty());
}
