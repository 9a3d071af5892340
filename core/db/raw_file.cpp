#include "core/db/raw_file.h"

#include "core/db/connection.h"

#include <QFile>
#include <QFileInfo>

#include <sqlite3.h>

#include <algorithm>

namespace core::db {
namespace {

class RawFile {
public:
    explicit RawFile(const QString& path) : m_size(QFileInfo(path).size())
    {
        const int code = sqlite3_open_v2(QFile::encodeName(path).constData(), &m_opened, SQLITE_OPEN_READONLY, nullptr);
        if (code == SQLITE_OK)
            sqlite3_file_control(m_opened, "main", SQLITE_FCNTL_FILE_POINTER, &m_file);
        if (m_file)
            return;
        const auto failure = failureFor(SQLITE_CANTOPEN, QString::fromUtf8(sqlite3_errmsg(m_opened)));
        sqlite3_close(m_opened);
        throw failure;
    }
    ~RawFile() { sqlite3_close(m_opened); }
    RawFile(const RawFile&) = delete;

    /// At most `size` bytes; fewer at the end of the file.
    QByteArray read(qint64 offset, qint64 size) const
    {
        QByteArray bytes(static_cast<qsizetype>(std::clamp<qint64>(m_size - offset, 0, size)), '\0');
        const int code = bytes.isEmpty()
                             ? SQLITE_OK
                             : m_file->pMethods->xRead(m_file, bytes.data(), static_cast<int>(bytes.size()), offset);
        if (code != SQLITE_OK)
            throw failureFor(code, QString::fromUtf8(sqlite3_errstr(code)));
        return bytes;
    }

private:
    sqlite3* m_opened = nullptr;
    sqlite3_file* m_file = nullptr;
    qint64 m_size = 0;
};

} // namespace

void eachChunk(const QString& path, int size, qsizetype overlap,
               const std::function<void(qint64 offset, QByteArrayView bytes)>& visit)
{
    const RawFile file(path);
    for (qint64 offset = 0;; offset += size) {
        const QByteArray bytes = file.read(offset, size + overlap);
        if (bytes.isEmpty())
            return;
        visit(offset, bytes);
    }
}

} // namespace core::db
