// Photos of walls on boards.
#include "core/boards/board_rows.h"

#include "core/error.h"
#include "core/tr.h"

#include <algorithm>

namespace core {
namespace {

constexpr double longest = 1000, least = 40; // of a side

BoardPhoto photoOn(const Stores& stores, Id<BoardPhoto> id)
{
    auto photo = stores.boards.photo(id);
    if (!photo)
        throw Failure(Error::Kind::NotFound, tr("This photo is no longer on the board. Nothing was changed."));
    boards::requireAllowed(stores, photo->board, BoardAct::Change);
    return *photo;
}

} // namespace

Id<BoardPhoto> addPhoto(Stores& stores, Id<Board> board, Id<Source> source, QSize pixels,
                        const std::optional<QPointF>& middle)
{
    boards::requireAllowed(stores, board, BoardAct::Change);
    QSizeF size = pixels;
    if (std::max(size.width(), size.height()) > longest)
        size.scale(longest, longest, Qt::KeepAspectRatio);
    QRectF place({}, size.expandedTo({least, least}));
    if (middle) {
        place.moveCenter(*middle);
    } else {
        const auto content = boards::rowsOf(stores, board);
        place.moveTopLeft(freePlaces(content, layoutOf(content), {place.height()}).front());
    }
    return stores.boards.add(BoardPhoto{{}, board, source, place});
}

void placePhoto(Stores& stores, Id<BoardPhoto> id, const QRectF& place)
{
    BoardPhoto photo = photoOn(stores, id);
    const QRectF wanted(place.topLeft(), place.size().expandedTo({least, least}));
    if (photo.place == wanted)
        return;
    photo.place = wanted;
    stores.boards.update(photo);
}

void removePhoto(Stores& stores, Id<BoardPhoto> id)
{
    stores.boards.remove(photoOn(stores, id).id);
}

} // namespace core
