#include "ui/boards/board_image_cache.h"

#include "core/boards/board_images.h"

namespace ui {
namespace {

constexpr qsizetype mostKept = 128 * 1024; // kB

} // namespace

BoardImageCache::BoardImageCache(QObject* parent) : QObject(parent), m_made(mostKept) {}

void BoardImageCache::setWorkspace(core::Workspace* workspace)
{
    m_workspace = workspace;
    m_made.clear();
    m_asked.clear();
}

QImage BoardImageCache::image(core::Id<core::Source> source, int side)
{
    const Key key{source.value, side};
    if (const auto* known = m_made.object(key))
        return *known;
    if (!m_workspace || m_asked.contains(key))
        return {};
    m_asked.insert(key);
    m_workspace
        ->readInBackground([source, side](const core::Stores& stores) {
            const auto kept = stores.sources.source(source);
            return kept ? core::boardImage(kept->bytes, side) : QImage();
        })
        .then(this, [this, key, of = m_workspace](const core::Result<QImage>& image) {
            if (of != m_workspace || !image || image->isNull())
                return;
            m_asked.remove(key);
            m_made.insert(key, new QImage(*image), image->sizeInBytes() / 1024);
            emit came();
        });
    return {};
}

} // namespace ui
