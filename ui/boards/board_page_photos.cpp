// Photos of walls on a board: chosen from files, pasted or dropped, moved, resized and removed.
#include "ui/boards/board_canvas.h"
#include "ui/boards/board_page.h"
#include "ui/widgets/words.h"

#include "core/delivery.h"

#include <QFileDialog>

#include <QtConcurrentRun>

namespace ui {

void BoardPage::choosePhotos()
{
    auto* dialog = new QFileDialog(this, tr("Add a photo of a wall"), {}, pictureFilter());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this,
            [this](const QStringList& paths) { addPhotos(picturesFrom(paths), {}); });
    dialog->open();
}

/// Cleans them on a worker, then lays them under the cards as one step. `at`: the middle of the first.
void BoardPage::addPhotos(std::vector<GivenPicture> given, const std::optional<QPointF>& at)
{
    auto clean = [given = std::move(given)] { return core::guarded([&] { return cleaned(given); }); };
    core::Delivery(QtConcurrent::run(std::move(clean)))
        .then(this, [this, at, board = m_board](const core::Result<std::vector<CleanedPicture>>& pictures) {
            if (!pictures)
                emit failed(pictures.error());
            else if (m_workspace && board == m_board)
                putPhotos(*pictures, at);
        });
}

void BoardPage::putPhotos(const std::vector<CleanedPicture>& pictures, const std::optional<QPointF>& at)
{
    core::Id<core::BoardPhoto> added;
    const bool done =
        edit(counted(qint64(pictures.size()), tr("Add %1 photo"), tr("Add %1 photos")), [&](core::Stores& stores) {
            for (const auto& [name, picture] : pictures) {
                const auto source = stores.sources.add(name, picture.mediaType, picture.bytes);
                added = core::addPhoto(stores, m_board, source, picture.size, added ? std::nullopt : at);
            }
        });
    if (done)
        m_canvas->choosePhoto(added);
}

void BoardPage::placePhoto(core::Id<core::BoardPhoto> photo, const QRectF& place)
{
    const auto& photos = content().photos;
    const auto stored = m_workspace->read([&](const core::Stores& stores) { return stores.boards.photo(photo); });
    if (photos.empty() || !stored || !*stored)
        return;
    const bool moved = (*stored)->place.size() == place.size();
    const QString label = moved ? tr("Move photo") : tr("Resize photo");
    const bool done = edit(label, [&](core::Stores& stores) {
        stores.joinStep(label + QString::number(photo.value));
        core::placePhoto(stores, photo, place);
    });
    if (!done)
        open(m_board); // as it was
}

void BoardPage::removePhoto()
{
    if (const auto* photo = m_canvas->chosenPhoto())
        edit(tr("Remove photo"), [&, id = photo->id](core::Stores& stores) { core::removePhoto(stores, id); });
    m_canvas->setFocus(Qt::OtherFocusReason);
}

} // namespace ui
