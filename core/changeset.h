#pragma once

#include "core/id.h"

#include <QMap>
#include <QSet>
#include <QString>

#include <initializer_list>
#include <vector>

namespace core {

/// What an edit, undo or redo did to the rows of the project: tables, and in them the ids that came, went or changed.
/// Views ask it whether they have to read again. Beyond 10,000 ids in a table it only says "all of it".
class ChangeSet {
public:
    enum class Kind { Came, Went, Changed };
    struct Rows {
        QSet<qint64> came;
        QSet<qint64> went;
        QSet<qint64> changed;
        qsizetype count = 0; // also where `all` is set
        bool all = false;
    };

    /// All of these tables.
    static ChangeSet ofAll(const std::vector<QString>& tables);

    void add(const QString& table, qint64 id, Kind kind);
    /// Takes in what a later step did; a row may then have come and gone.
    void add(const ChangeSet& later);

    bool isEmpty() const { return m_tables.isEmpty(); }
    QStringList tables() const { return m_tables.keys(); }
    bool touches(const QString& table) const { return m_tables.contains(table); }
    bool touchesAny(std::initializer_list<const char*> tables) const;
    bool touches(const QString& table, qint64 id) const;
    template <class Entity> bool touches(const QString& table, Id<Entity> id) const { return touches(table, id.value); }
    Rows rows(const QString& table) const { return m_tables.value(table); }

private:
    QMap<QString, Rows> m_tables;
};

} // namespace core
