#pragma once

#include <QByteArray>
#include <QHash>
#include <QIODevice>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>
#include <vector>

class QuaZip;

namespace core::import {

/// One file in an archive; sizes in bytes.
struct ZipEntry {
    QString name; // with '/' between folders, never absolute, never with ".."
    qint64 size = 0;
    qint64 packed = 0;
};

/// A zip archive that is read: documents, sheets, projects of other tools. Names are looked up without regard to case;
/// of two alike the first counts. Whatever is wrong with it is a Failure(BadInput) whose sentence names the archive.
/// Nothing is ever unpacked to disk.
class Zip {
public:
    /// More than one entry can ever be, unpacked.
    static constexpr qint64 largestEntry = 512 * 1024 * 1024;

    /// The archive in `bytes`; `name` is what the sentences call it.
    Zip(const QByteArray& bytes, const QString& name);
    /// The archive in a file, read where it stands.
    explicit Zip(const QString& path);
    ~Zip();

    /// True for bytes that begin like a zip archive.
    static bool isZip(const QByteArray& bytes);

    /// All files of the archive in its order; folders are none.
    const std::vector<ZipEntry>& entries() const { return m_entries; }
    QStringList names() const;
    bool contains(const QString& name) const { return m_byName.contains(name.toCaseFolded()); }

    /// The unpacked bytes, checked against size and checksum. Failure too where there is no such entry, or where it is
    /// larger than `limit` bytes or packed so tightly that it can only be a trap.
    QByteArray read(const QString& name, qint64 limit = largestEntry) const;
    /// The same for an entry that may be missing: nothing then.
    std::optional<QByteArray> readIfThere(const QString& name, qint64 limit = largestEntry) const;

private:
    void open(std::unique_ptr<QIODevice> device);
    void list();
    void add(const QString& packedName, const ZipEntry& entry);
    QByteArray unpack(const ZipEntry& entry) const;
    [[noreturn]] void refuse(const QString& why) const;

    QString m_name;
    std::unique_ptr<QIODevice> m_device;
    std::unique_ptr<QuaZip> m_zip;
    std::vector<ZipEntry> m_entries;
    QStringList m_packedNames; // the entries' names as the archive spells them
    QHash<QString, int> m_byName;
};

} // namespace core::import
