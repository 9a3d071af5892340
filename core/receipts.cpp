#include "core/receipts.h"

namespace core {
namespace {

const std::string columns = "SELECT id, made_at, kind, text FROM receipt ";

Receipt receiptFrom(const db::Row& row)
{
    return {row.id<Receipt>(0), QDateTime::fromMSecsSinceEpoch(row.integer(1)),
            row.text(2) == QLatin1String("erased") ? Receipt::Kind::Erased : Receipt::Kind::NamesHidden, row.text(3)};
}

} // namespace

std::vector<Receipt> receipts(const db::Connection& connection)
{
    return connection.all(columns + "ORDER BY made_at DESC, id DESC", receiptFrom);
}

std::optional<Receipt> receipt(const db::Connection& connection, Id<Receipt> id)
{
    return connection.one(columns + "WHERE id = ?", receiptFrom, id);
}

void extendReceipt(db::Connection& connection, Id<Receipt> id, const QString& lines)
{
    connection.run("UPDATE receipt SET text = text || char(10) || ? WHERE id = ?", lines, id);
}

} // namespace core
