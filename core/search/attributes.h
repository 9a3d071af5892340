#pragma once

#include "core/search/query.h"
#include "core/search/sql.h"

#include <QStringList>

namespace core::search {

/// A field's name as it is compared: without regard to case, `_` and `-` as spaces.
QString fieldKey(const QString& name);

/// What is known about participants or accounts under a name: their columns and the project's attributes. Where both
/// have a name, either may satisfy.
class Attributes {
public:
    enum class Of { Participant, Account };

    Attributes(const db::Connection& db, Of of) : m_db(db), m_of(of) {}

    QStringList names() const;
    bool has(const QString& key) const;
    /// The participants or accounts of whom a value under `key` satisfies the field.
    std::vector<qint64> matching(const QString& key, const Field& field) const;

private:
    const db::Connection& m_db;
    Of m_of;
};

} // namespace core::search
