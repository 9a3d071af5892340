#include "core/search/sql.h"

#include <QStringList>

namespace core::search {

Sql& Sql::operator+=(const Sql& more)
{
    text += more.text;
    values.insert(values.end(), more.values.begin(), more.values.end());
    return *this;
}

Sql oneOf(const std::vector<qint64>& ids)
{
    QStringList numbers;
    for (const auto id : ids)
        numbers += QString::number(id);
    return {"(SELECT value FROM json_each(?))", {QString(u'[' + numbers.join(u',') + u']')}};
}

Sql joined(const std::vector<Sql>& parts, const char* word)
{
    Sql all{"(", {}};
    for (size_t i = 0; i < parts.size(); ++i)
        all += i > 0 ? word + parts[i] : parts[i];
    return all + ")";
}

} // namespace core::search
