#include "core/sessions/attachment_store.h"

namespace core {
namespace {

const std::string columns = "SELECT a.id, a.entry_id, a.source_id, a.caption FROM attachment a ";

Attachment attachmentFrom(const db::Row& row)
{
    return {row.id<Attachment>(0), row.id<Entry>(1), row.id<Source>(2), row.text(3)};
}

} // namespace

std::vector<Attachment> AttachmentStore::of(Id<Entry> entry) const
{
    return m_db.all(columns + "WHERE a.entry_id = ? ORDER BY a.position, a.id", attachmentFrom, entry);
}

std::vector<Attachment> AttachmentStore::of(Id<Session> session) const
{
    return m_db.all(columns + "JOIN entry e ON e.id = a.entry_id WHERE e.session_id = ? "
                              "ORDER BY e.position, a.position, a.id",
                    attachmentFrom, session);
}

std::optional<Attachment> AttachmentStore::attachment(Id<Attachment> id) const
{
    return m_db.one(columns + "WHERE a.id = ?", attachmentFrom, id);
}

Id<Attachment> AttachmentStore::add(const Attachment& attachment)
{
    const auto id = newId<Attachment>();
    m_db.run("INSERT INTO attachment(id, entry_id, source_id, caption, position) VALUES(?, ?, ?, ?, "
             "(SELECT coalesce(max(position), 0) + 1 FROM attachment WHERE entry_id = ?))",
             id, attachment.entry, attachment.source, attachment.caption, attachment.entry);
    return id;
}

void AttachmentStore::update(const Attachment& attachment)
{
    m_db.run("UPDATE attachment SET entry_id = ?, caption = ? WHERE id = ?", attachment.entry, attachment.caption,
             attachment.id);
}

void AttachmentStore::remove(Id<Attachment> attachment)
{
    m_db.run("DELETE FROM attachment WHERE id = ?", attachment);
}

} // namespace core
