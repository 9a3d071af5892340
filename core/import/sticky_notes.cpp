#include "core/import/sticky_notes.h"

#include "core/boards/board_edits.h"
#include "core/boards/board_layout.h"
#include "core/boards/board_shelves.h"
#include "core/error.h"
#include "core/tags/hue.h"

#include <QColor>

#include <algorithm>
#include <cmath>

namespace core::import {
namespace {

constexpr QSizeF pitch{board::card.width() + board::gap, board::card.height() + board::gap};
constexpr double farthest = 200'000; // from the first note; one that strayed comes back as far

/// How far notes lie from the next one, as a rule: the larger of the two differences. Of the quarters the third, since
/// many a note is half stuck on another.
double usualDistance(const std::vector<QPointF>& points)
{
    constexpr size_t looked = 300;
    std::vector<double> nearest;
    for (size_t one = 0; one < std::min(points.size(), looked); ++one) {
        double least = HUGE_VAL;
        for (size_t other = 0; other < points.size(); ++other) {
            const QPointF apart = points[one] - points[other];
            const double distance = std::max(std::abs(apart.x()), std::abs(apart.y()));
            least = distance > 0 ? std::min(least, distance) : least;
        }
        if (least < HUGE_VAL)
            nearest.push_back(least);
    }
    if (nearest.empty())
        return 1;
    const auto usual = nearest.begin() + std::ptrdiff_t(nearest.size() * 3 / 4);
    std::nth_element(nearest.begin(), usual, nearest.end());
    return *usual;
}

/// Places that are taken, by fields as large as a card.
class TakenPlaces {
public:
    /// The place itself, or the next free one below it.
    QPointF take(QPointF place)
    {
        while (const auto* other = inTheWay(place))
            place.setY(other->y() + pitch.height());
        m_taken[fieldOf(place)].push_back(place);
        return place;
    }

private:
    using Field = std::pair<int, int>;
    static Field fieldOf(QPointF place)
    {
        return {int(std::floor(place.x() / pitch.width())), int(std::floor(place.y() / pitch.height()))};
    }
    const QPointF* inTheWay(QPointF place) const
    {
        const auto [column, row] = fieldOf(place);
        for (int x = column - 1; x <= column + 1; ++x)
            for (int y = row - 1; y <= row + 1; ++y)
                if (const auto field = m_taken.constFind({x, y}); field != m_taken.constEnd())
                    for (const auto& other : *field)
                        if (std::abs(other.x() - place.x()) < pitch.width() - 0.5 &&
                            std::abs(other.y() - place.y()) < pitch.height() - 0.5)
                            return &other;
        return nullptr;
    }
    QHash<Field, std::vector<QPointF>> m_taken;
};

/// The hue nearest to a colour by its name; 0 where it names none.
int hueOf(QString colour)
{
    const QColor known(colour.remove(u'_').remove(u' ').remove(u'-').toLower());
    return known.isValid() ? nearestHue(known.rgb()) : 0;
}

class NotePutter {
public:
    NotePutter(Stores& stores, Id<Board> board) : m_stores(stores), m_board(board)
    {
        for (const auto& cluster : stores.boards.clusters(board))
            m_clusters.insert(cluster.name.simplified().toCaseFolded(), cluster.id);
        for (const auto& card : stores.boards.cards(board))
            m_next[card.cluster] = std::max(m_next.value(card.cluster), card.z + 1);
    }

    PutNotes put(const std::vector<StickyNote>& notes)
    {
        for (const auto& note : notes)
            if (!note.group.isEmpty())
                add(note, clusterOf(note), {});
        colourClusters(notes);
        shelve(m_stores, m_board, m_new);
        putLoose(notes);
        return m_put;
    }

private:
    void add(const StickyNote& note, Id<Cluster> cluster, QPointF at)
    {
        m_stores.boards.add(
            Card{.board = m_board, .cluster = cluster, .text = note.text, .at = at, .z = m_next[cluster]++});
        ++m_put.cards;
    }

    Id<Cluster> clusterOf(const StickyNote& note)
    {
        auto& cluster = m_clusters[note.group.simplified().toCaseFolded()];
        if (!cluster) {
            cluster = m_stores.boards.add(
                Cluster{.board = m_board, .name = note.group.simplified(), .width = board::widthOf(2)});
            m_new.push_back(cluster);
            ++m_put.clusters;
        }
        return cluster;
    }

    /// A new cluster takes the colour that all of its notes have.
    void colourClusters(const std::vector<StickyNote>& notes)
    {
        QHash<Id<Cluster>, QSet<int>> hues;
        for (const auto& note : notes)
            if (!note.group.isEmpty())
                hues[clusterOf(note)].insert(hueOf(note.colour));
        const auto takes = [&](Id<Cluster> cluster) {
            return hues[cluster].size() == 1 && std::ranges::find(m_new, cluster) != m_new.end();
        };
        for (const auto id : m_new)
            if (takes(id)) {
                auto cluster = *m_stores.boards.cluster(id);
                cluster.colour = *hues[id].begin();
                m_stores.boards.update(cluster);
            }
        for (const auto& note : notes)
            m_put.colourless += !note.colour.isEmpty() && (note.group.isEmpty() || !takes(clusterOf(note)));
    }

    void putLoose(const std::vector<StickyNote>& notes)
    {
        std::vector<const StickyNote*> placed, free;
        for (const auto& note : notes)
            if (note.group.isEmpty())
                (note.at ? placed : free).push_back(&note);
        std::vector<QPointF> points;
        for (const auto* note : placed)
            points.push_back(*note->at);
        const auto places = placesFrom(points);
        auto content = boardContent(m_stores, m_board);
        const QPointF corner = freePlaces(content, layoutOf(content), {board::card.height()}).front();
        for (size_t i = 0; i < placed.size(); ++i)
            add(*placed[i], {}, corner + places[i]);
        content = boardContent(m_stores, m_board);
        const auto rows = freePlaces(content, layoutOf(content), std::vector(free.size(), board::card.height()));
        for (size_t i = 0; i < free.size(); ++i)
            add(*free[i], {}, rows[i]);
    }

    Stores& m_stores;
    Id<Board> m_board;
    QHash<QString, Id<Cluster>> m_clusters; // by name
    QHash<Id<Cluster>, int> m_next;         // the place of the next card in each
    std::vector<Id<Cluster>> m_new;
    PutNotes m_put;
};

} // namespace

std::vector<QPointF> placesFrom(const std::vector<QPointF>& points)
{
    std::vector<size_t> order(points.size());
    for (size_t i = 0; i < order.size(); ++i)
        order[i] = i;
    std::ranges::stable_sort(order, {}, [&](size_t i) { return std::pair(points[i].y(), points[i].x()); });
    if (points.empty())
        return {};
    const double left = std::ranges::min_element(points, {}, [](QPointF p) { return p.x(); })->x();
    const double top = points[order.front()].y();
    const double usual = usualDistance(points);
    std::vector<QPointF> places(points.size());
    TakenPlaces taken;
    for (const size_t i : order)
        places[i] = taken.take({std::min((points[i].x() - left) / usual * pitch.width(), farthest),
                                std::min((points[i].y() - top) / usual * pitch.height(), farthest)});
    return places;
}

PutNotes addStickyNotes(Stores& stores, Id<Board> board, const std::vector<StickyNote>& notes)
{
    const auto known = stores.boards.board(board);
    if (const QString why = known ? refusal(known->step, BoardAct::Change) : QString(); !why.isEmpty())
        throw Failure(Error::Kind::Refused, why);
    return NotePutter(stores, board).put(notes);
}

} // namespace core::import
