#include "core/boards/board_images.h"

#include <QBuffer>
#include <QImageReader>

#include <algorithm>

namespace core {

QImage boardImage(const QByteArray& bytes, int longestSide)
{
    QBuffer buffer;
    buffer.setData(bytes);
    QImageReader reader(&buffer);
    const QSize whole = reader.size();
    if (std::max(whole.width(), whole.height()) > longestSide)
        reader.setScaledSize(whole.scaled(longestSide, longestSide, Qt::KeepAspectRatio).expandedTo({1, 1}));
    const QImage image = reader.read();
    return image.isNull() ? image
                          : image.convertToFormat(image.hasAlphaChannel() ? QImage::Format_ARGB32_Premultiplied
                                                                          : QImage::Format_RGB32);
}

} // namespace core
