#include "tests/support/places.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>

#include <catch2/catch_test_macros.hpp>

namespace {

/// The lines of the program's own sources under `folders` that match `pattern`, as "file: line".
QStringList linesLike(const QStringList& folders, const QString& pattern, const QString& except = {})
{
    static const QString root = support::sourcePath();
    const QRegularExpression searched(pattern);
    QStringList found;
    for (const auto& folder : folders)
        for (QDirIterator walk(root + folder, {"*.h", "*.cpp"}, QDir::Files, QDirIterator::Subdirectories);
             walk.hasNext();) {
            const QString path = walk.next();
            if (!except.isEmpty() && path.startsWith(root + except))
                continue;
            QFile file(path);
            REQUIRE(file.open(QIODevice::ReadOnly));
            for (const auto& line : QString::fromUtf8(file.readAll()).split(u'\n'))
                if (searched.match(line).hasMatch())
                    found.append(path.mid(root.size()) + QStringLiteral(": ") + line.trimmed());
        }
    return found;
}

} // namespace

TEST_CASE("core knows no widgets, no floor above it", "[floors]")
{
    CHECK(linesLike({"core"}, R"(#include\s*[<"](QtWidgets|QWidget|QApplication|ui/|app/))").join('\n').toStdString() ==
          "");
    CHECK(linesLike({"ui"}, R"(#include\s*"app/)").join('\n').toStdString() == "");
}

TEST_CASE("Only core/db knows SQLite", "[floors]")
{
    CHECK(linesLike({"core", "ui", "app"}, R"(#include\s*[<"](sqlite3\.h|SQLiteCpp))", "core/db")
              .join('\n')
              .toStdString() == "");
    CHECK_FALSE(linesLike({"core/db"}, R"(#include\s*<sqlite3\.h>)").isEmpty());
}

TEST_CASE("SQL stands only in core", "[floors]")
{
    const QString sql =
        R"("\s*(SELECT|INSERT INTO|INSERT OR|UPDATE|DELETE FROM|PRAGMA|CREATE TABLE)\b.*(FROM|INTO|SET|VALUES|=|;))";
    CHECK(linesLike({"ui", "app"}, sql).join('\n').toStdString() == "");
    CHECK_FALSE(linesLike({"core"}, sql).isEmpty());
}

TEST_CASE("Rooms of core use only rooms before them", "[floors]")
{
    const QStringList order{"people", "sessions", "tags", "boards", "claims", "segments", "personas"};
    for (qsizetype room = 0; room < order.size(); ++room)
        for (qsizetype later = room + 1; later < order.size(); ++later)
            CHECK(linesLike({"core/" + order[room]}, R"(#include "core/)" + order[later] + "/")
                      .join('\n')
                      .toStdString() == "");
    CHECK(linesLike({"core/people", "core/sessions", "core/tags", "core/claims", "core/personas"},
                    R"(#include "core/(import|export|report|search|analysis)/)")
              .join('\n')
              .toStdString() == "");
}
