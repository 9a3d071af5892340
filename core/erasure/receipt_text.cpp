#include "core/erasure/receipt_text.h"

#include "core/tr.h"

#include <QDateTime>
#include <QLocale>
#include <QRandomGenerator>

#include <algorithm>

namespace core::erasure {

QString receiptHead()
{
    const quint32 number = QRandomGenerator::system()->generate();
    return tr("Receipt %1-%2, %3 UTC")
        .arg(number >> 16, 4, 16, QLatin1Char('0'))
        .arg(number & 0xffff, 4, 16, QLatin1Char('0'))
        .arg(QLocale::c().toString(QDateTime::currentDateTimeUtc(), QStringLiteral("d MMMM yyyy hh:mm")));
}

QStringList receiptLines(const std::vector<Hit>& hits, const std::vector<Hit>& replaced, const QString& by,
                         qint64 steps, qint64 backups, qint64 otherBackups)
{
    const auto originals = [](const std::vector<Hit>& some) {
        return std::count_if(some.begin(), some.end(), [](const Hit& hit) { return hit.isOriginal(); });
    };
    const auto files = originals(replaced), filesKept = originals(hits) - files;
    const auto places = qint64(replaced.size()) - files, placesKept = qint64(hits.size()) - filesKept - files - places;
    QStringList lines{
        counted(places, "Other texts: %1 place was replaced by %2.", "Other texts: %1 places were replaced by %2.")
            .arg(by),
        counted(files, "Original files that named them: %1 was deleted.",
                "Original files that named them: %1 were deleted.")};
    if (placesKept + filesKept > 0)
        lines.append(counted(placesKept + filesKept, "Left by choice: %1 place.", "Left by choice: %1 places."));
    lines.append(counted(steps, "History: %1 step was deleted.", "History: all %1 steps were deleted."));
    lines.append(backups + otherBackups == 0
                     ? tr("Backups: there were none.")
                     : tr("Backups: %1 held it; %2 held nothing of it and stayed.").arg(backups).arg(otherBackups));
    return lines;
}

QString foundAgain(qint64 left)
{
    return left == 0 ? tr("Every text and original file was searched again: nothing names them any more.")
                     : counted(left, "Every text and original file was searched again: %1 place names them.",
                               "Every text and original file was searched again: %1 places name them.");
}

QString receiptFoot()
{
    return tr("Not searched: pictures and recordings; copies, exports and printed sheets that lie elsewhere; other "
              "spellings of a name.");
}

} // namespace core::erasure
