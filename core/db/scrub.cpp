#include "core/db/scrub.h"

#include "core/db/raw_file.h"
#include "core/tr.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QStringEncoder>
#include <QThread>

#include <algorithm>

namespace core::db {
namespace {

constexpr qsizetype shortestWord = 5;
constexpr qsizetype around = 8; // bytes on each side by which a place is known again
constexpr int chunk = 4 * 1024 * 1024;
constexpr int waitForReaders = 30'000;

QByteArray inUtf16(const QString& text)
{
    return QStringEncoder(QStringEncoder::Utf16LE).encode(text);
}

/// The bytes that a word may stand as.
std::vector<QByteArray> formsOf(const QStringList& words)
{
    QSet<QByteArray> forms;
    for (const auto& word : words) {
        if (word.toUtf8().size() < shortestWord)
            continue;
        for (const auto& form : {word, word.toLower(), word.toUpper(), word.normalized(QString::NormalizationForm_D)}) {
            forms.insert(form.toUtf8());
            forms.insert(inUtf16(form));
        }
    }
    return {forms.begin(), forms.end()};
}

void eachPlace(QByteArrayView bytes, const std::vector<QByteArray>& forms,
               const std::function<void(qsizetype at, const QByteArray& form)>& visit)
{
    for (const auto& form : forms)
        for (auto at = bytes.indexOf(form); at >= 0; at = bytes.indexOf(form, at + 1))
            visit(at, form);
}

/// A word with what stands around it in a cell that the project holds.
struct Known {
    QByteArray window;
    qsizetype word = 0; // where the word begins in it
    friend bool operator==(const Known&, const Known&) = default;
    friend size_t qHash(const Known& known, size_t seed = 0) { return qHashMulti(seed, known.window, known.word); }
};

/// Every place of the words in what the project still holds, the text index among it.
QSet<Known> knownPlaces(const Connection& connection, const std::vector<QByteArray>& forms)
{
    QSet<Known> known;
    const auto tables =
        connection.all("SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'",
                       [](const Row& row) { return row.text(0); });
    for (const auto& table : tables)
        connection.each(("SELECT * FROM \"" + table + '"').toStdString(), {}, [&](const Row& row) {
            for (int column = 0; column < row.columns(); ++column) {
                const Value value = row.value(column);
                QByteArray bytes;
                if (const auto* text = std::get_if<QString>(&value))
                    bytes = text->toUtf8();
                else if (const auto* blob = std::get_if<QByteArray>(&value))
                    bytes = *blob;
                eachPlace(bytes, forms, [&](qsizetype at, const QByteArray& form) {
                    const auto begin = std::max<qsizetype>(0, at - around);
                    known.insert({bytes.mid(begin, at - begin + form.size() + around), at - begin});
                });
            }
        });
    return known;
}

/// Is the place at `at` of the file one that is known? A long cell goes on in other pages, so only this page counts.
bool isKnown(QByteArrayView file, qsizetype at, qsizetype offset, qsizetype pageSize, const QSet<Known>& known)
{
    constexpr qsizetype link = 4; // to the next page of a long cell
    const auto page = (offset + at) / pageSize * pageSize - offset;
    return std::any_of(known.begin(), known.end(), [&](const Known& one) {
        for (qsizetype i = 0; i < one.window.size(); ++i) {
            const auto place = at - one.word + i;
            const bool here =
                place >= std::max<qsizetype>(0, page + link) && place < page + pageSize && place < file.size();
            if (here && file[place] != one.window[i])
                return false;
        }
        return true;
    });
}

} // namespace

void keepScrub(Connection& connection, const Scrub& scrub)
{
    const QJsonObject kept{{QStringLiteral("words"), QJsonArray::fromStringList(scrub.words)},
                           {QStringLiteral("backups"), QJsonArray::fromStringList(scrub.backups)},
                           {QStringLiteral("receipt"), QString::number(scrub.receipt)}};
    connection.run("INSERT INTO meta(key, value) VALUES('scrub', ?1) ON CONFLICT(key) DO UPDATE SET value = ?1",
                   QString::fromUtf8(QJsonDocument(kept).toJson(QJsonDocument::Compact)));
}

std::optional<Scrub> pendingScrub(const Connection& connection)
{
    const auto kept = connection.one("SELECT value FROM meta WHERE key = 'scrub'",
                                     [](const Row& row) { return row.text(0).toUtf8(); });
    if (!kept)
        return std::nullopt;
    const auto scrub = QJsonDocument::fromJson(*kept).object();
    return Scrub{scrub[QLatin1String("words")].toVariant().toStringList(),
                 scrub[QLatin1String("backups")].toVariant().toStringList(),
                 scrub[QLatin1String("receipt")].toString().toLongLong()};
}

void forgetScrub(Connection& connection)
{
    connection.run("DELETE FROM meta WHERE key = 'scrub'");
}

void emptyLog(Connection& connection)
{
    const QDeadlineTimer deadline(waitForReaders);
    while (connection.number("PRAGMA wal_checkpoint(TRUNCATE)") != 0) {
        if (deadline.hasExpired())
            throw Failure(Error::Kind::Locked, tr("Another program is reading the project file. Close it; the file is "
                                                  "cleaned when the project is opened the next time."));
        QThread::msleep(100);
    }
}

void compact(Connection& connection)
{
    connection.script("PRAGMA secure_delete=ON");
    emptyLog(connection); // what reads the old state holds it up here, before the long part
    connection.script("VACUUM");
    emptyLog(connection);
}

Residue searchBytes(const Connection& connection, const QString& path, const QStringList& words)
{
    const auto forms = formsOf(words);
    const auto known = knownPlaces(connection, forms);
    const auto pageSize = connection.number("PRAGMA page_size");
    qsizetype overlap = 2 * around;
    for (const auto& form : forms)
        overlap = std::max(overlap, form.size() + 2 * around);
    Residue residue;
    eachChunk(path, chunk, overlap, [&](qint64 offset, QByteArrayView bytes) {
        residue.bytes = offset + bytes.size();
        eachPlace(bytes, forms, [&](qsizetype at, const QByteArray&) {
            residue.places += isKnown(bytes, at, offset, pageSize, known) ? 0 : 1;
        });
    });
    QFile log(path + QStringLiteral("-wal")); // SQLite holds no locks on it
    if (log.open(QIODevice::ReadOnly)) {
        const QByteArray bytes = log.readAll();
        residue.bytes += bytes.size();
        eachPlace(bytes, forms, [&](qsizetype, const QByteArray&) { ++residue.places; });
    }
    return residue;
}

bool holdsWord(const QByteArray& bytes, const QStringList& words)
{
    const auto forms = formsOf(words);
    return std::any_of(forms.begin(), forms.end(), [&](const QByteArray& form) { return bytes.contains(form); });
}

} // namespace core::db
