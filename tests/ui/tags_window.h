#pragma once

#include "core/export/dump.h"
#include "tests/support/strings.h"
#include "tests/support/study.h"
#include "tests/support/ui_window.h"
#include "ui/quotes/highlight_mime.h"
#include "ui/quotes/quote_list.h"
#include "ui/tags/tag_column.h"
#include "ui/tags/tag_quotes.h"
#include "ui/tags/tag_tree.h"
#include "ui/tags/tags_page.h"

#include <QCryptographicHash>
#include <QDropEvent>
#include <QMimeData>

namespace support {

/// The window on its tags page, and what a person does there.
class TagsWindow {
public:
    explicit TagsWindow(UiWindow::Opens opens = UiWindow::Opens::Study) : window(opens)
    {
        window.action("go.tags")->trigger();
        QTest::qWait(1);
    }

    ui::TagsPage& page() { return window->tagsPage(); }
    ui::TagTree& tree() { return page().tree(); }
    ui::TagTreeModel& model() { return page().column().model(); }
    ui::QuoteList& list() { return page().quotes().list(); }
    core::Workspace& workspace() { return *window->workspace(); }

    core::Id<core::Tag> tag(const QString& path)
    {
        const auto found = workspace().read([&](const core::Stores& stores) { return stores.tags.find(path); }).value();
        return found ? found->id : core::Id<core::Tag>();
    }
    void choose(const QString& path)
    {
        tree().choose(tag(path));
        tree().setFocus();
    }
    void chooseToo(const QString& path)
    {
        const auto index = model().indexOf(tag(path));
        tree().selectionModel()->select(index, QItemSelectionModel::Select | QItemSelectionModel::Rows);
    }
    /// The paths of all tags, in their order.
    QStringList codebook()
    {
        return workspace()
            .read([](const core::Stores& stores) {
                QStringList paths;
                const auto all = stores.tags.paths();
                for (const auto& tag : stores.tags.tags())
                    paths << all.value(tag.id);
                return paths;
            })
            .value();
    }
    QStringList quotes()
    {
        QStringList words;
        for (const auto& quote : list().quotes().quotes())
            words << quote.words.mid(1, 20);
        return words;
    }
    QStringList tagsOf(int row)
    {
        QStringList paths;
        for (const auto& chip : list().quotes().quotes()[size_t(row)].tags)
            paths << chip.path;
        return paths;
    }
    void press(int key, Qt::KeyboardModifiers modifiers = {})
    {
        UiWindow::press(key, modifiers);
        for (int turn = 0; turn < 4; ++turn) // a name is taken over, then the rows are made anew, then one is chosen
            QTest::qWait(15);
    }
    void type(const QString& text) { UiWindow::type(text); }
    QString lastStep() { return workspace().undoable()->label; }
    /// All of the project, made short.
    QByteArray dump()
    {
        const auto all = workspace().read([](const core::Stores& stores) { return core::dump(stores.db); }).value();
        return QCryptographicHash::hash(all, QCryptographicHash::Sha1).toHex();
    }
    /// One undo brings back what was there before, one redo what was done.
    void checkOneStep(const QByteArray& before)
    {
        const auto after = dump();
        CHECK(before != after);
        window.action("edit.undo")->trigger();
        CHECK(dump() == before);
        window.action("edit.redo")->trigger();
        CHECK(dump() == after);
        QTest::qWait(1);
    }
    /// Drops something on the row of a tag: 0 is its top, 1 its bottom.
    void drop(QMimeData& data, const QString& path, double where)
    {
        const QRect row = tree().visualRect(model().indexOf(tag(path)));
        const QPoint at(row.left() + 20, qRound(row.top() + where * (row.height() - 1)));
        QDragEnterEvent enter(at, Qt::MoveAction | Qt::CopyAction, &data, Qt::LeftButton, {});
        QApplication::sendEvent(tree().viewport(), &enter);
        QDropEvent drop(at, Qt::MoveAction | Qt::CopyAction, &data, Qt::LeftButton, {});
        QApplication::sendEvent(tree().viewport(), &drop);
    }
    void dropTag(const QString& dragged, const QString& path, double where)
    {
        QMimeData data;
        data.setData(ui::TagTree::mimeType(), QByteArray::number(tag(dragged).value));
        drop(data, path, where);
    }

    UiWindow window;
};

} // namespace support
