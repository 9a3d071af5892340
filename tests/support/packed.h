#pragma once

#include "core/import/readers.h"

#include <QBuffer>

#include <catch2/catch_test_macros.hpp>

#include <quazip/quazip.h>
#include <quazip/quazipfile.h>

namespace support {

using PackedFile = std::pair<QString, QByteArray>;

/// A zip archive of these files.
inline QByteArray packed(const std::vector<PackedFile>& files)
{
    QBuffer buffer;
    QuaZip zip(&buffer);
    zip.setUtf8Enabled(true);
    zip.open(QuaZip::mdCreate);
    for (const auto& [name, bytes] : files) {
        QuaZipFile file(&zip);
        file.open(QIODevice::WriteOnly, QuaZipNewInfo(name));
        file.write(bytes);
        file.close();
    }
    zip.close();
    return buffer.data();
}

/// "label: text" an entry, "- text" where nobody is named; a note or an insight in brackets, times in seconds before.
inline QStringList shown(const core::import::Document& document)
{
    QStringList lines;
    for (const auto& entry : document.entries) {
        const QString time = entry.atMs ? QStringLiteral("[%1] ").arg(*entry.atMs / 1000) : QString();
        const QString label = entry.speaker >= 0 ? document.speakers[size_t(entry.speaker)].label + QLatin1String(": ")
                                                 : QStringLiteral("- ");
        const QString line = time + label + entry.text;
        lines << (entry.kind == core::EntryKind::Utterance ? line : QLatin1Char('(') + line + QLatin1Char(')'));
    }
    return lines;
}

/// "what xN" a loss, with '!' where it is content.
inline QStringList losses(const core::import::Document& document)
{
    QStringList lines;
    for (const auto& loss : document.lost)
        lines << QStringLiteral("%1 x%2%3").arg(loss.what).arg(loss.count).arg(loss.content ? "!" : "");
    return lines;
}

/// The sentence by which a document is refused; empty where it is read.
inline QString refusal(const QString& file, const QByteArray& bytes)
{
    try {
        core::import::readDocument(file, bytes, {});
        return {};
    } catch (const core::Failure& failure) {
        CHECK(failure.error().kind == core::Error::Kind::BadInput);
        return failure.error().text;
    }
}

} // namespace support
