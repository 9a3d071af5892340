#pragma once

#include <QString>

#include <optional>

namespace core::import {

/// A character reference and how many units it takes up.
struct Entity {
    QString text;
    qsizetype length = 0;
};

/// The reference that begins at `text[at]`, which is '&': named (HTML 4's names), `&#8217;` or `&#x2019;`, with its
/// ';'.
std::optional<Entity> entityAt(QStringView text, qsizetype at);

QString decodeEntities(QStringView text);

} // namespace core::import
