#include "core/settings.h"

namespace core {

QString Settings::text(const QString& name, const QString& otherwise) const
{
    return m_db
        .one(
            "SELECT value FROM setting WHERE name = ?", [](const db::Row& row) { return row.text(0); }, name)
        .value_or(otherwise);
}

void Settings::set(const QString& name, const QString& value)
{
    m_db.run("UPDATE setting SET value = ? WHERE name = ?", value, name);
    if (m_db.changes() == 0)
        m_db.run("INSERT INTO setting(id, name, value) VALUES(?, ?, ?)", newId<Settings>(), name, value);
}

} // namespace core
