#include "core/sessions/picture.h"

#include "core/error.h"
#include "core/tr.h"

#include <QBuffer>
#include <QColorSpace>
#include <QImageReader>
#include <QImageWriter>

namespace core {
namespace {

/// The points alone: an image carries the texts of its file along.
QImage pointsOf(const QImage& image)
{
    QImage points = image;
    if (points.colorSpace().isValid())
        points.convertToColorSpace(QColorSpace::SRgb);
    points = points.convertToFormat(image.hasAlphaChannel() ? QImage::Format_ARGB32 : QImage::Format_RGB32);
    if (std::max(points.width(), points.height()) > longestPictureSide)
        points = points.scaled(longestPictureSide, longestPictureSide, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    for (const auto& key : points.textKeys())
        points.setText(key, {});
    points.setColorSpace({});
    QImage bare(points.size(), points.format());
    for (int row = 0; row < points.height(); ++row)
        memcpy(bare.scanLine(row), points.constScanLine(row), size_t(points.bytesPerLine()));
    return bare;
}

Picture written(const QImage& image, bool jpeg)
{
    const QImage points = pointsOf(image);
    Picture picture{{}, jpeg ? QStringLiteral("image/jpeg") : QStringLiteral("image/png"), points.size()};
    QBuffer buffer(&picture.bytes);
    QImageWriter writer(&buffer, jpeg ? "jpeg" : "png");
    if (jpeg)
        writer.setQuality(90);
    if (!writer.write(points))
        throw Failure(Error::Kind::BadInput, tr("The picture could not be kept: %1.").arg(writer.errorString()));
    return picture;
}

} // namespace

Picture cleanPicture(const QByteArray& bytes, const QString& name)
{
    QBuffer buffer;
    buffer.setData(bytes);
    QImageReader reader(&buffer);
    reader.setAutoTransform(true);
    const bool jpeg = reader.format() == "jpeg";
    const QImage image = reader.read();
    if (image.isNull())
        throw Failure(Error::Kind::BadInput, tr("“%1” could not be read as a picture (%2). Nothing was added. Pictures "
                                                "can be JPEG, PNG, GIF, BMP or WebP files.")
                                                 .arg(name, reader.errorString()));
    return written(image, jpeg && !image.hasAlphaChannel());
}

Picture cleanPicture(const QImage& image)
{
    if (image.isNull())
        throw Failure(Error::Kind::BadInput, tr("What was copied is no picture. Nothing was added."));
    return written(image, false);
}

QImage pictureWithin(const QByteArray& bytes, QSize room)
{
    QBuffer buffer;
    buffer.setData(bytes);
    QImageReader reader(&buffer);
    const QSize whole = reader.size();
    if (whole.width() > room.width() || whole.height() > room.height())
        reader.setScaledSize(whole.scaled(room, Qt::KeepAspectRatio).expandedTo({1, 1}));
    const QImage image = reader.read();
    return image.isNull() ? image
                          : image.convertToFormat(image.hasAlphaChannel() ? QImage::Format_ARGB32_Premultiplied
                                                                          : QImage::Format_RGB32);
}

} // namespace core
