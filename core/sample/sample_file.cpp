#include "core/sample/sample_file.h"

#include "core/error.h"
#include "core/tr.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

namespace core {
namespace {

std::vector<SampleItem> itemsOf(const QJsonArray& array)
{
    std::vector<SampleItem> items;
    for (const auto& value : array)
        items.emplace_back(value.toObject());
    return items;
}

QJsonDocument json(const QString& path)
{
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(sampleBytes(path), &error);
    if (document.isNull())
        throw Failure(Error::Kind::Internal,
                      tr("The sample study's file '%1' is no JSON (%2, at byte %3). Nothing was changed.")
                          .arg(path, error.errorString())
                          .arg(error.offset));
    return document;
}

} // namespace

std::vector<SampleItem> SampleItem::items(const char* name) const
{
    return itemsOf(m_object[QLatin1String(name)].toArray());
}

QByteArray sampleBytes(const QString& path)
{
    QFile file(QStringLiteral(":/sample/") + path);
    if (!file.open(QIODevice::ReadOnly))
        throw Failure(Error::Kind::Internal,
                      tr("The sample study's file '%1' is missing. Nothing was changed.").arg(path));
    return file.readAll();
}

SampleItem sampleItem(const QString& path)
{
    return SampleItem(json(path).object());
}

std::vector<SampleItem> sampleItems(const QString& path)
{
    return itemsOf(json(path).array());
}

} // namespace core
