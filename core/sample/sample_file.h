#pragma once

#include <QDate>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <vector>

namespace core {

/// An object of a JSON file of the sample study, and its fields. A field that is not there is empty, 0 or as said.
class SampleItem {
public:
    explicit SampleItem(QJsonObject object) : m_object(std::move(object)) {}
    bool has(const char* name) const { return m_object.contains(QLatin1String(name)); }
    QString text(const char* name) const { return m_object[QLatin1String(name)].toString(); }
    QDate date(const char* name) const { return QDate::fromString(text(name), Qt::ISODate); }
    int number(const char* name) const { return m_object[QLatin1String(name)].toInt(); }
    double real(const char* name) const { return m_object[QLatin1String(name)].toDouble(); }
    bool flag(const char* name, bool otherwise) const { return m_object[QLatin1String(name)].toBool(otherwise); }
    SampleItem item(const char* name) const { return SampleItem(m_object[QLatin1String(name)].toObject()); }
    QStringList texts(const char* name) const { return m_object[QLatin1String(name)].toVariant().toStringList(); }
    QStringList names() const { return m_object.keys(); }
    std::vector<SampleItem> items(const char* name) const;

private:
    QJsonObject m_object;
};

// `path` is below resources/sample. Failure(Internal) where there is no such file, or no such JSON in it.

QByteArray sampleBytes(const QString& path);
SampleItem sampleItem(const QString& path);
std::vector<SampleItem> sampleItems(const QString& path); // of an array

} // namespace core
