#include "ui/sessions/picture_cache.h"

#include <QImage>

namespace ui {
namespace {

constexpr int widestShare = 3; // of the height

QImage made(const QByteArray& bytes, int height)
{
    const QImage whole = QImage::fromData(bytes);
    if (whole.isNull())
        return {};
    return whole.scaled(std::min(whole.width(), height * widestShare), std::min(whole.height(), height),
                        Qt::KeepAspectRatio, Qt::SmoothTransformation);
}

} // namespace

void PictureCache::setWorkspace(core::Workspace* workspace)
{
    m_workspace = workspace;
    m_made.clear();
    m_asked.clear();
}

QPixmap PictureCache::thumbnail(core::Id<core::Source> source, int height, qreal ratio)
{
    if (const auto* known = m_made.object(source.value))
        return *known;
    if (!m_workspace || m_asked.contains(source.value))
        return {};
    m_asked.insert(source.value);
    m_workspace
        ->readInBackground([source, pixels = qRound(height * ratio)](const core::Stores& stores) {
            const auto kept = stores.sources.source(source);
            return kept ? made(kept->bytes, pixels) : QImage();
        })
        .then(this, [this, source, ratio, of = m_workspace](const core::Result<QImage>& image) {
            if (of != m_workspace || !image || image->isNull())
                return;
            auto pixmap = QPixmap::fromImage(*image);
            pixmap.setDevicePixelRatio(ratio);
            m_asked.remove(source.value);
            m_made.insert(source.value, new QPixmap(pixmap));
            emit came();
        });
    return {};
}

} // namespace ui
