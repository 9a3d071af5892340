#pragma once

#include "core/export/dump.h"
#include "core/workspace.h"

#include <QTemporaryDir>
#include <QTest>

#include <catch2/catch_test_macros.hpp>

#include <memory>

namespace support {

/// A real project in a temporary folder.
class TestWorkspace {
public:
    TestWorkspace()
    {
        auto made = core::Workspace::create(path(), QStringLiteral("Tester"));
        REQUIRE(made);
        m_workspace = std::move(*made);
    }

    QString folder() const { return m_folder.path(); }
    QString path() const { return m_folder.filePath(QStringLiteral("test.earshot")); }
    core::Workspace& operator*() { return *m_workspace; }
    core::Workspace* operator->() { return m_workspace.get(); }

    QByteArray dump() const
    {
        return m_workspace->read([](const core::Stores& stores) { return core::dump(stores.db); }).value();
    }

    void close() { m_workspace.reset(); }

    void reopen()
    {
        close();
        auto opened = core::Workspace::open(path(), core::Workspace::Mode::Write, QStringLiteral("Tester"));
        if (!opened)
            FAIL(opened.error().text.toStdString());
        m_workspace = std::move(*opened);
    }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<core::Workspace> m_workspace;
};

/// What a worker gives, when the event loop has turned until it was there.
template <class Value> Value awaited(core::Delivery<Value> coming)
{
    QObject context;
    std::optional<Value> came;
    coming.then(&context, [&](Value value) { came = std::move(value); });
    REQUIRE(QTest::qWaitFor([&] { return came.has_value(); }, 60'000));
    return std::move(*came);
}

/// The full-text index holds exactly the words of the entries.
inline bool indexAgrees(const QString& path)
{
    const auto connection = core::db::openProject(path, core::db::Access::Write);
    return core::guarded(
               [&] { connection->run("INSERT INTO entry_fts(entry_fts, rank) VALUES('integrity-check', 1)"); })
        .has_value();
}

/// Runs an edit, and sees that undo brings the project back to the byte, and redo forth.
template <class Change> void checkDoUndoRedo(TestWorkspace& workspace, const QString& label, Change change)
{
    const QByteArray before = workspace.dump();
    const auto done = workspace->edit(label, change);
    if (!done)
        FAIL(done.error().text.toStdString());
    const QByteArray after = workspace.dump();
    CHECK(before != after);
    REQUIRE(workspace->undo());
    CHECK(workspace.dump() == before);
    CHECK(indexAgrees(workspace.path()));
    REQUIRE(workspace->redo());
    CHECK(workspace.dump() == after);
    CHECK(indexAgrees(workspace.path()));
}

} // namespace support
