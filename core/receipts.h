#pragma once

#include "core/db/connection.h"

#include <QDateTime>

namespace core {

/// What is kept of something that was done for good, in words and without a name.
struct Receipt {
    enum class Kind { Erased, NamesHidden };
    Id<Receipt> id;
    QDateTime madeAt;
    Kind kind = Kind::Erased;
    QString text;
    friend bool operator==(const Receipt&, const Receipt&) = default;
};

/// The receipts of the project, newest first. They are no part of the history.
std::vector<Receipt> receipts(const db::Connection& connection);
std::optional<Receipt> receipt(const db::Connection& connection, Id<Receipt> id);

/// Writes further lines into a receipt.
void extendReceipt(db::Connection& connection, Id<Receipt> id, const QString& lines);

} // namespace core
