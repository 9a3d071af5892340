#include "core/history.h"
#include "core/tr.h"

#include <algorithm>
#include <cstring>
#include <memory>

namespace core {
namespace {

constexpr qint64 keptBytes = 200'000'000;

const char* const stepColumns =
    "SELECT h.id, h.label, h.made_at, coalesce(r.name, ''), h.undone, h.bytes, h.focus FROM history h "
    "LEFT JOIN researcher r ON r.id = h.researcher_id ";

Step stepFrom(const db::Row& row)
{
    return {row.integer(0), row.text(1),         QDateTime::fromMSecsSinceEpoch(row.integer(2)),
            row.text(3),    row.integer(4) != 0, row.integer(5),
            row.text(6)};
}

} // namespace

std::vector<Step> History::steps() const
{
    return m_db.all(std::string(stepColumns) + "ORDER BY h.id", stepFrom);
}

std::optional<Step> History::undoable() const
{
    return m_db.one(std::string(stepColumns) + "WHERE h.undone = 0 ORDER BY h.id DESC LIMIT 1", stepFrom);
}

std::optional<Step> History::redoable() const
{
    return m_db.one(std::string(stepColumns) + "WHERE h.undone = 1 ORDER BY h.id LIMIT 1", stepFrom);
}

std::vector<Step> History::wayTo(qint64 step) const
{
    auto way = steps();
    const auto target = std::find_if(way.begin(), way.end(), [&](const Step& s) { return s.id == step; });
    if (step != 0 && target == way.end())
        throw Failure(Error::Kind::NotFound, tr("The history does not remember this step any more. "
                                                "Nothing was changed."));
    if (step != 0 && target->undone) {
        std::erase_if(way, [&](const Step& s) { return !s.undone || s.id > step; });
    } else {
        std::erase_if(way, [&](const Step& s) { return s.undone || s.id <= step; });
        std::reverse(way.begin(), way.end());
    }
    return way;
}

HistoryParts History::record(db::Recorder& recorder, const QString& label, const QString& focus, Id<Researcher> by,
                             qint64 madeAt)
{
    HistoryParts parts(m_db, [&] {
        m_db.run("DELETE FROM history WHERE undone = 1");
        m_hasForgotten = m_db.changes() > 0;
        const qint64 step = m_db.number("SELECT coalesce(max(id), 0) + 1 FROM history");
        m_db.run("INSERT INTO history(id, label, made_at, researcher_id, bytes, focus) VALUES(?, ?, ?, ?, 0, ?)", step,
                 label, madeAt, by, focus);
        return step;
    });
    recorder.stream([&](QByteArrayView piece) { parts.add(piece); });
    parts.close();
    return parts;
}

bool History::extend(qint64 step, const QByteArray& changeset)
{
    QByteArray before;
    m_db.each("SELECT packed FROM history_part WHERE history_id = ? ORDER BY seq", {step},
              [&](const db::Row& row) { before += qUncompress(row.blob(0)); });
    const QByteArray both = db::joined(before, changeset);
    if (both.isEmpty()) {
        m_db.run("DELETE FROM history WHERE id = ?", step);
        return false;
    }
    m_db.run("DELETE FROM history_part WHERE history_id = ?", step);
    HistoryParts parts(m_db, [&] { return step; });
    parts.add(both);
    parts.close();
    parts.finish();
    return true;
}

void History::setUndone(qint64 step, bool undone)
{
    m_db.run("UPDATE history SET undone = ? WHERE id = ?", undone, step);
}

void History::trim()
{
    // Whatever stands in the newest steps stays, however big; so as a rule there is nothing to weigh.
    if (m_db.number("SELECT count(*) FROM history") <= keptSteps)
        return;
    qint64 bytes = 0;
    int place = 0;
    qint64 oldestKept = 0;
    m_db.each(
        "SELECT h.id, (SELECT sum(length(p.packed)) FROM history_part p WHERE p.history_id = h.id) FROM history h "
        "ORDER BY h.id DESC",
        {}, [&](const db::Row& row) {
            bytes += row.integer(1);
            if (++place <= keptSteps || bytes <= keptBytes)
                oldestKept = row.integer(0);
        });
    m_db.run("DELETE FROM history WHERE id < ?", oldestKept);
    m_hasForgotten = m_hasForgotten || m_db.changes() > 0;
}

void History::clear()
{
    m_db.run("DELETE FROM history");
}

db::ChangesetSource History::changeset(qint64 step) const
{
    struct Position {
        QByteArray part;
        qsizetype at = 0;
        int seq = 0;
    };
    return [&db = m_db, step, position = std::make_shared<Position>()](char* to, int size) {
        auto& [part, at, seq] = *position;
        while (at == part.size()) {
            const auto packed = db.one(
                "SELECT packed FROM history_part WHERE history_id = ? AND seq = ?",
                [](const db::Row& row) { return row.blob(0); }, step, seq++);
            if (!packed)
                return 0;
            part = qUncompress(*packed);
            at = 0;
            if (part.isEmpty())
                throw Failure(Error::Kind::Damaged, tr("A step of the history is damaged. Nothing was changed; "
                                                       "the project itself is not touched by this."));
        }
        const auto count = std::min<qsizetype>(size, part.size() - at);
        std::memcpy(to, part.constData() + at, size_t(count));
        at += count;
        return int(count);
    };
}

} // namespace core
