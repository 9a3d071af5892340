#include "core/erasure/finish.h"

#include "core/db/backup.h"
#include "core/db/scrub.h"
#include "core/receipts.h"
#include "core/tr.h"

#include <QFile>
#include <QFileInfo>
#include <QLocale>

#include <algorithm>

namespace core::erasure {
namespace {

QString size(qint64 bytes)
{
    return QLocale::c().formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat);
}

/// Writes how far it is, and a line of the receipt, as one transaction; nothing of either stays in the log.
void note(db::Connection& writer, const db::Scrub& scrub, const QString& line, bool done = false)
{
    db::Transaction transaction(writer);
    if (done)
        db::forgetScrub(writer);
    else
        db::keepScrub(writer, scrub);
    if (!line.isEmpty())
        extendReceipt(writer, {scrub.receipt}, line);
    transaction.commit();
    db::emptyLog(writer);
}

QString searched(const db::Connection& writer, const QString& path, const QStringList& words)
{
    const auto residue = db::searchBytes(writer, path, words);
    // A word of a letter or two stands in any file by chance, and is looked for in the texts alone.
    const auto searched = std::count_if(words.begin(), words.end(),
                                        [](const QString& word) { return db::holdsWord(word.toUtf8(), {word}); });
    const QString what = tr("Searched afterwards: every byte of the file (%1) and its log, for %2 in UTF-8 and UTF-16, "
                            "small and capital letters.")
                             .arg(size(residue.bytes), counted(searched, "%1 word of five letters or more",
                                                               "%1 words of five letters or more"));
    const QString result = residue.places == 0 ? tr("Found nowhere.")
                                               : counted(residue.places, "FOUND in %1 place. Do not pass the file on.",
                                                         "FOUND in %1 places. Do not pass the file on.");
    return what + u' ' + result;
}

/// Puts a fresh backup in the place of those that hold what was erased.
QString replaceBackups(const QString& path, const QStringList& backups)
{
    QStringList there = backups;
    there.removeIf([](const QString& backup) { return !QFileInfo::exists(backup); });
    if (there.isEmpty())
        return {};
    db::backUp(path);
    QStringList left;
    for (const auto& backup : there)
        if (!QFile::remove(backup))
            left.append(QFileInfo(backup).fileName());
    QString line = counted(there.size() - left.size(), "%1 backup was deleted; a fresh one was made.",
                           "%1 backups were deleted; a fresh one was made.");
    if (!left.isEmpty())
        line += u' ' + tr("NOT deleted, because the folder did not allow it: %1.").arg(left.join(QStringLiteral(", ")));
    return line;
}

} // namespace

void finish(db::Connection& writer, const QString& path)
{
    auto scrub = db::pendingScrub(writer);
    if (!scrub)
        return;
    if (!scrub->words.isEmpty()) {
        db::compact(writer);
        const auto words = std::exchange(scrub->words, {});
        note(writer, *scrub, {}); // the words themselves must not be what is found
        note(writer, *scrub, searched(writer, path, words));
    }
    note(writer, *scrub, replaceBackups(path, scrub->backups), true);
}

} // namespace core::erasure
