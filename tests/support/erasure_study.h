#pragma once

#include "tests/support/study.h"
#include "tests/support/test_workspace.h"

#include <QDirIterator>
#include <QFile>

namespace support {

/// A study in which somebody is to be erased: Wilhelmina Quist, Q77, alone in one session, with another in a second,
/// spoken of in a third.
struct ErasureStudy {
    core::Id<core::Participant> person;
    core::Id<core::Participant> other;
    core::Id<core::Highlight> aroundName; // "ask Wilhelmina Quist about it", of the other's words
    core::Id<core::Highlight> onName;     // just the name
    core::Id<core::Highlight> insideName; // "Quist"
    core::Id<core::Highlight> both;       // over words of both
    core::Id<core::Claim> claim;

    void write(core::Stores& stores);
};

/// The file, its log, its backups: everything that lies beside it.
inline QMap<QString, QByteArray> filesUnder(const QString& folder)
{
    QMap<QString, QByteArray> files;
    for (QDirIterator walk(folder, QDir::Files, QDirIterator::Subdirectories); walk.hasNext();) {
        QFile file(walk.next());
        REQUIRE(file.open(QIODevice::ReadOnly));
        files[file.fileName()] = file.readAll();
    }
    return files;
}

/// The files that hold one of the words, with small letters and capitals alike.
inline QStringList filesHolding(const QString& folder, const QList<QByteArray>& words)
{
    QStringList holding;
    const auto files = filesUnder(folder);
    for (auto it = files.cbegin(); it != files.cend(); ++it)
        for (const auto& word : words)
            if (it->toLower().contains(word.toLower()))
                holding.append(it.key() + QStringLiteral(": ") + QString::fromUtf8(word));
    return holding;
}

} // namespace support
