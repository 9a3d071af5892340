#include "core/import/zip.h"

#include "core/error.h"
#include "core/tr.h"

#include <QBuffer>
#include <QFile>
#include <QFileInfo>
#include <QLocale>
#include <QtEndian>

#include <quazip/quazip.h>
#include <quazip/quazipfile.h>

namespace core::import {
namespace {

constexpr int mostEntries = 100'000;
constexpr quint16 encryptedFlag = 1;
constexpr quint16 stored = 0;
constexpr quint16 deflated = 8;

/// Real documents hardly pass 1 : 100; deflate can do 1 : 1030, and only with nothing in it.
bool isBomb(const ZipEntry& entry)
{
    return entry.size > 32 * 1024 * 1024 && entry.size / 300 > entry.packed;
}

/// As '/'-separated parts; empty for a name that leads out of the archive.
QString safeName(QString name)
{
    name.replace(u'\\', u'/');
    const bool drive = name.size() > 1 && name[1] == u':' && name[0].isLetter();
    const bool climbs = name.split(u'/').contains(QStringLiteral(".."));
    return drive || climbs || name.startsWith(u'/') || name.contains(QChar::Null) ? QString() : name;
}

quint16 numberAt(const QByteArray& bytes, qsizetype at)
{
    return qFromLittleEndian<quint16>(bytes.constData() + at);
}

/// Extra fields fill their room, and the large sizes (field 1) are whole numbers of eight bytes, perhaps a disk's four.
bool areWhole(const QByteArray& extra)
{
    qsizetype at = 0;
    while (at + 4 <= extra.size()) {
        const quint16 length = numberAt(extra, at + 2);
        if (numberAt(extra, at) == 1 && length % 4 != 0)
            return false;
        at += 4 + length;
    }
    return at <= extra.size();
}

/// True where the last record of an archive, comment included, ends with the file.
bool endsWithItsEnd(QIODevice& device)
{
    constexpr qint64 record = 22;
    constexpr qint64 longestComment = 0xFFFF;
    device.seek(qMax<qint64>(0, device.size() - record - longestComment));
    const QByteArray tail = device.readAll();
    const qsizetype at = tail.lastIndexOf("PK\x05\x06");
    return at >= 0 && at + record <= tail.size() && at + record + numberAt(tail, at + record - 2) == tail.size();
}

} // namespace

Zip::Zip(const QByteArray& bytes, const QString& name) : m_name(QFileInfo(name).fileName())
{
    auto buffer = std::make_unique<QBuffer>();
    buffer->setData(bytes);
    open(std::move(buffer));
}

Zip::Zip(const QString& path) : m_name(QFileInfo(path).fileName())
{
    open(std::make_unique<QFile>(path));
}

Zip::~Zip() = default;

bool Zip::isZip(const QByteArray& bytes)
{
    return bytes.startsWith("PK\x03\x04") || bytes.startsWith("PK\x05\x06");
}

void Zip::open(std::unique_ptr<QIODevice> device)
{
    m_device = std::move(device);
    if (!m_device->open(QIODevice::ReadOnly))
        refuse(tr("it cannot be read: %1").arg(m_device->errorString()));
    if (!endsWithItsEnd(*m_device))
        refuse(tr("its end is missing, or other bytes follow it, as after a broken download"));
    m_zip = std::make_unique<QuaZip>(m_device.get());
    m_zip->setFileNameCodec("UTF-8");
    if (!m_zip->open(QuaZip::mdUnzip))
        refuse(tr("there is nothing in it, or its list of contents is damaged"));
    if (m_zip->getFileNameList().join(QChar()).contains(QChar::ReplacementCharacter))
        m_zip->setFileNameCodec("IBM850"); // as Windows packs names where they are not marked as UTF-8
    list();
}

void Zip::list()
{
    const int count = m_zip->getEntriesCount();
    if (count < 0 || count > mostEntries)
        refuse(tr("it says that it holds more files than any document does"));
    int seen = 0;
    for (bool more = m_zip->goToFirstFile(); more; more = m_zip->goToNextFile(), ++seen) {
        QuaZipFileInfo64 info;
        if (!m_zip->getCurrentFileInfo(&info) || !areWhole(info.extra))
            refuse(tr("its list of contents is damaged"));
        const ZipEntry entry{safeName(info.name), qint64(info.uncompressedSize), qint64(info.compressedSize)};
        if (entry.name.isEmpty())
            refuse(tr("“%1” in it has a name that leads out of the archive").arg(info.name.left(100)));
        if (entry.packed < 0 || entry.packed > m_device->size() || entry.size < 0 ||
            (info.method == stored && !(info.flags & encryptedFlag) && entry.size != entry.packed))
            refuse(tr("the sizes that it gives for “%1” cannot be true").arg(entry.name.left(100)));
        if (!entry.name.endsWith(u'/'))
            add(info.name, entry);
    }
    if (seen != count)
        refuse(tr("its list of contents is damaged"));
}

void Zip::add(const QString& packedName, const ZipEntry& entry)
{
    const QString key = entry.name.toCaseFolded();
    if (m_byName.contains(key))
        return;
    m_byName.insert(key, int(m_entries.size()));
    m_entries.push_back(entry);
    m_packedNames << packedName;
}

QStringList Zip::names() const
{
    QStringList names;
    for (const auto& entry : m_entries)
        names << entry.name;
    return names;
}

QByteArray Zip::read(const QString& name, qint64 limit) const
{
    const int at = m_byName.value(name.toCaseFolded(), -1);
    if (at < 0)
        refuse(tr("“%1” is missing in it").arg(name));
    const auto& entry = m_entries[size_t(at)];
    if (entry.size > limit)
        refuse(tr("“%1” in it unpacks to %2, more than the %3 that are read of it")
                   .arg(entry.name, QLocale().formattedDataSize(entry.size), QLocale().formattedDataSize(limit)));
    if (isBomb(entry))
        refuse(
            tr("“%1” in it unpacks from %2 to %3, which no real document does")
                .arg(entry.name, QLocale().formattedDataSize(entry.packed), QLocale().formattedDataSize(entry.size)));
    return unpack(entry);
}

std::optional<QByteArray> Zip::readIfThere(const QString& name, qint64 limit) const
{
    return contains(name) ? std::optional(read(name, limit)) : std::nullopt;
}

QByteArray Zip::unpack(const ZipEntry& entry) const
{
    const int at = m_byName.value(entry.name.toCaseFolded());
    QuaZipFileInfo64 info;
    if (!m_zip->setCurrentFile(m_packedNames[at], QuaZip::csSensitive) || !m_zip->getCurrentFileInfo(&info))
        refuse(tr("its list of contents is damaged"));
    if (info.flags & encryptedFlag)
        refuse(tr("“%1” in it is locked with a password; take the password off and try again").arg(entry.name));
    if (info.method != stored && info.method != deflated)
        refuse(tr("“%1” in it is packed in a way that is not read; pack it anew as an ordinary zip").arg(entry.name));
    QuaZipFile file(m_zip.get());
    QByteArray bytes;
    if (file.open(QIODevice::ReadOnly)) {
        bytes = file.read(entry.size + 1);
        file.close();
    }
    if (bytes.size() != entry.size || file.getZipError() != UNZ_OK)
        refuse(tr("“%1” in it is damaged").arg(entry.name));
    return bytes;
}

void Zip::refuse(const QString& why) const
{
    throw Failure(Error::Kind::BadInput,
                  tr("“%1” cannot be opened as an archive: %2. Nothing was imported from it.").arg(m_name, why));
}

} // namespace core::import
