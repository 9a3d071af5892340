#include "core/erasure/text_cell.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <functional>

namespace core::erasure {
namespace {

using Change = std::function<QString(const QString&)>;

/// The value with every text in it changed.
QJsonValue changed(const QJsonValue& value, const Change& change)
{
    if (value.isString())
        return change(value.toString());
    if (value.isArray()) {
        QJsonArray array = value.toArray();
        for (auto&& item : array)
            item = changed(item, change);
        return array;
    }
    if (value.isObject()) {
        QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it)
            it.value() = changed(it.value(), change);
        return object;
    }
    return value;
}

QJsonValue parsed(const QString& text)
{
    const auto document = QJsonDocument::fromJson(text.toUtf8());
    return document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
}

} // namespace

QStringList leavesOf(const TextCell& cell)
{
    if (cell.form == TextCell::Form::Plain)
        return {cell.text};
    QStringList leaves;
    changed(parsed(cell.text), [&](const QString& leaf) {
        leaves.append(leaf);
        return leaf;
    });
    return leaves;
}

QString withLeaves(const TextCell& cell, const QStringList& leaves)
{
    if (cell.form == TextCell::Form::Plain)
        return leaves.front();
    int next = 0;
    const auto value = changed(parsed(cell.text), [&](const QString&) { return leaves[next++]; });
    const auto document = value.isArray() ? QJsonDocument(value.toArray()) : QJsonDocument(value.toObject());
    return QString::fromUtf8(document.toJson(QJsonDocument::Compact));
}

} // namespace core::erasure
