#pragma once

#include "tests/support/ui_window.h"
#include "ui/segments/segments_page.h"

namespace support {

/// The window on the place Segments of a project without any.
class OnSegments {
public:
    OnSegments()
    {
        window.action("go.segments")->trigger();
        REQUIRE(page().isVisible());
        settle();
    }

    ui::SegmentsPage& page() { return *window->findChild<ui::SegmentsPage*>(); }
    /// Until what is shown is what the project holds.
    void settle()
    {
        REQUIRE(QTest::qWaitFor([&] { return page().isRead(); }));
    }
    void press(int key, Qt::KeyboardModifiers modifiers = {})
    {
        UiWindow::press(key, modifiers);
        QTest::qWait(1);
        settle();
    }
    void trigger(const char* id)
    {
        CAPTURE(id);
        REQUIRE(window.action(id)->isEnabled());
        window.action(id)->trigger();
        settle();
    }
    /// By keys alone.
    void make(const QString& name, const QString& rule)
    {
        trigger("segment.new");
        trigger("segment.rename");
        UiWindow::type(name);
        press(Qt::Key_Return);
        trigger("segment.rule");
        UiWindow::type(rule);
        UiWindow::press(Qt::Key_Escape); // the suggestions
        press(Qt::Key_Return);
        page().table().setFocus();
    }
    const core::Ranking& ranking() { return page().content().ranking; }
    QString cell(int row, int column) { return page().table().model()->index(row, column).data().toString(); }
    int total() { return page().table().model()->columnCount() - 1; }
    QString lastStep() { return window->workspace()->undoable()->label; }

    UiWindow window;
};

} // namespace support
