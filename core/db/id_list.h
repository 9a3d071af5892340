#pragma once

#include <QString>

namespace core::db {

/// Ids as `json_each()` takes them: "[3,5]".
template <class Iterator> QString listOf(Iterator begin, Iterator end)
{
    QString list(u'[');
    for (auto id = begin; id != end; ++id)
        list += (id == begin ? QString() : QString(u',')) + QString::number(id->value);
    return list + u']';
}

} // namespace core::db
