#include "ui/widgets/picture_cache.h"

#include "core/sessions/picture.h"

namespace ui {
namespace {

constexpr qsizetype mostKept = 128 * 1024; // kB

} // namespace

PictureCache::PictureCache(QObject* parent) : QObject(parent), m_made(mostKept) {}

void PictureCache::setWorkspace(core::Workspace* workspace)
{
    m_workspace = workspace;
    m_made.clear();
    m_asked.clear();
    m_noPictures.clear();
}

QImage PictureCache::image(core::Id<core::Source> source, QSize room)
{
    const Key key{source.value, {room.width(), room.height()}};
    if (const auto* known = m_made.object(key))
        return *known;
    if (!m_workspace || m_asked.contains(key) || m_noPictures.contains(key))
        return {};
    m_asked.insert(key);
    m_workspace
        ->readInBackground([source, room](const core::Stores& stores) -> std::optional<QImage> {
            const auto kept = stores.sources.source(source);
            return kept ? std::optional(core::pictureWithin(kept->bytes, room)) : std::nullopt;
        })
        .then(this, [this, key, of = m_workspace](const core::Result<std::optional<QImage>>& read) {
            if (of != m_workspace)
                return;
            m_asked.remove(key);
            if (!read || !*read) // it failed, or the step that brings it is undone: to be asked again
                return;
            const QImage& image = **read;
            if (image.isNull())
                return void(m_noPictures.insert(key));
            m_made.insert(key, new QImage(image), image.sizeInBytes() / 1024);
            emit came();
        });
    return {};
}

} // namespace ui
