#pragma once

#include "tests/support/strings.h"
#include "tests/support/ui_window.h"
#include "ui/sessions/session_tagging.h"
#include "ui/tags/tag_picker.h"

namespace support {

/// The window with the tagged session open, and what a person does in it.
class TaggingWindow {
public:
    TaggingWindow() { window.openSession(window.project().tagged); }

    ui::SessionPage& page() { return window->sessionPage(); }
    ui::SessionView& view() { return page().view(); }
    ui::TagPicker& picker() { return page().tagging().picker(); }
    template <class Part> Part& part() { return *page().findChild<Part*>(); }

    void select(const QString& words)
    {
        auto cursor = view().document()->find(words);
        REQUIRE_FALSE(cursor.isNull());
        view().setTextCursor(cursor);
    }
    void stepTo(int highlight)
    {
        for (int i = 0; i <= highlight; ++i)
            UiWindow::press(Qt::Key_Down, Qt::AltModifier);
    }
    /// The quote in hand with its tags: "words: a, b".
    QString inHand()
    {
        const int current = view().currentHighlight();
        if (current < 0)
            return {};
        const auto& content = page().content();
        const auto& highlight = content.highlights[static_cast<size_t>(current)];
        QStringList paths;
        for (const auto tag : highlight.tags)
            paths << content.tag(tag)->path;
        return QStringLiteral("%1: %2").arg(content.quote(highlight), paths.join(QStringLiteral(", ")));
    }
    QString memoInHand() { return page().content().highlights[static_cast<size_t>(view().currentHighlight())].memo; }
    QString lastStep() { return window->workspace()->undoable()->label; }
    size_t count() { return page().content().highlights.size(); }

    UiWindow window;
};

} // namespace support
