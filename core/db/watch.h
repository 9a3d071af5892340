#pragma once

#include "core/db/connection.h"

namespace core::db {

/// Lets a statement be interrupted by cancelling, for as long as it lives.
class Watch {
public:
    Watch(Connection& connection, const Progress* progress) : m_connection(connection) { m_connection.watch(progress); }
    ~Watch() { m_connection.watch(nullptr); }

private:
    Connection& m_connection;
};

} // namespace core::db
