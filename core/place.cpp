#include "core/place.h"

#include "core/stores.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace core {
namespace {

constexpr size_t enoughRows = 5'000; // of a table; an import of thousands need not be read to its end

// Places of columns in the tables of the schema; columns are only ever added after them.
constexpr int ownerColumn = 1; // session_id, entry_id or highlight_id
constexpr int positionColumn = 2;

/// What a changeset says about places, by the tables it touches.
struct Touched {
    struct Line {
        qint64 session;
        qint64 position;
    };
    std::set<qint64> entries;
    std::set<qint64> highlights;
    std::set<qint64> highlightTags;
    std::set<qint64> sessions;
    std::vector<Line> gone; // entries that came or went, where they stood
    qint64 wholeSession = 0;

    bool add(const db::RowChange& change)
    {
        const std::string_view table = change.table;
        if (table == "session")
            addSession(change);
        else if (table == "entry")
            addEntry(change);
        else if (table == "highlight")
            highlights.insert(change.id);
        else if (table == "highlight_tag")
            addOwner(change, highlights, &highlightTags);
        else if (table == "attachment" || table == "follow_up")
            addOwner(change, entries);
        else if (table == "speaker" || table == "session_item" || table == "session_stretch")
            addOwner(change, sessions);
        return wholeSession == 0 && entries.size() < enoughRows && highlights.size() < enoughRows;
    }

private:
    static std::optional<QString> valueIn(const db::RowChange& change, int column)
    {
        const auto after = change.newText(column);
        return after ? after : change.oldText(column);
    }

    void addSession(const db::RowChange& change)
    {
        sessions.insert(change.id);
        if (change.kind == ChangeSet::Kind::Came)
            wholeSession = change.id;
    }

    void addEntry(const db::RowChange& change)
    {
        entries.insert(change.id);
        const auto session = valueIn(change, ownerColumn);
        const auto position = valueIn(change, positionColumn);
        if (session && position)
            gone.push_back({session->toLongLong(), position->toLongLong()});
    }

    static void addOwner(const db::RowChange& change, std::set<qint64>& owners, std::set<qint64>* unknown = nullptr)
    {
        if (const auto owner = valueIn(change, ownerColumn))
            owners.insert(owner->toLongLong());
        else if (unknown)
            unknown->insert(change.id);
    }
};

/// Looks the touched rows up in the project as it is now.
class PlaceFinder {
public:
    PlaceFinder(const db::Connection& db, const Touched& touched) : m_db(db), m_touched(touched) {}

    std::optional<Place> find() const
    {
        if (isThere(m_touched.wholeSession))
            return Place{{m_touched.wholeSession}, {}, {}};
        if (const auto place = first("SELECT s.position, e.position, 0, e.session_id, e.id, 0 FROM entry e "
                                     "JOIN session s ON s.id = e.session_id WHERE e.id = ?",
                                     m_touched.entries))
            return place;
        const std::string highlight = "SELECT s.position, coalesce(e.position, 0), h.begin_offset, h.session_id, "
                                      "h.begin_entry_id, h.id FROM highlight h JOIN session s ON s.id = h.session_id "
                                      "LEFT JOIN entry e ON e.id = h.begin_entry_id ";
        if (const auto place = first(highlight + "WHERE h.id = ?", m_touched.highlights))
            return place;
        if (const auto place = first(highlight + "JOIN highlight_tag t ON t.highlight_id = h.id WHERE t.id = ?",
                                     m_touched.highlightTags))
            return place;
        return besideWhatIsGone();
    }

private:
    using Found = std::tuple<qint64, qint64, qint64, qint64, qint64, qint64>; // the order of the text, then the place

    bool isThere(qint64 session) const { return m_db.number("SELECT count(*) FROM session WHERE id = ?", session) > 0; }

    std::optional<Place> first(const std::string& sql, const std::set<qint64>& ids) const
    {
        std::optional<Found> least;
        for (const auto id : ids) {
            const auto found = m_db.one(
                sql,
                [](const db::Row& row) {
                    return Found{row.integer(0), row.integer(1), row.integer(2),
                                 row.integer(3), row.integer(4), row.integer(5)};
                },
                id);
            if (found && (!least || *found < *least))
                least = found;
        }
        if (!least)
            return std::nullopt;
        return Place{{std::get<3>(*least)}, {std::get<4>(*least)}, {std::get<5>(*least)}};
    }

    std::optional<Place> besideWhatIsGone() const
    {
        const auto line = std::min_element(m_touched.gone.begin(), m_touched.gone.end(),
                                           [](const Touched::Line& a, const Touched::Line& b) {
                                               return std::tie(a.session, a.position) < std::tie(b.session, b.position);
                                           });
        if (line != m_touched.gone.end() && isThere(line->session))
            return Place{{line->session},
                         {m_db.number("SELECT id FROM entry WHERE session_id = ? AND position < ? "
                                      "ORDER BY position DESC LIMIT 1",
                                      line->session, line->position)},
                         {}};
        for (const auto session : m_touched.sessions)
            if (isThere(session))
                return Place{{session}, {}, {}};
        return std::nullopt;
    }

    const db::Connection& m_db;
    const Touched& m_touched;
};

} // namespace

std::optional<Place> placeOf(const Stores& stores, const db::ChangesetSource& changeset)
{
    Touched touched;
    db::readChangeset(changeset, db::Direction::Forward,
                      [&](const db::RowChange& change) { return touched.add(change); });
    return PlaceFinder(stores.db, touched).find();
}

} // namespace core
