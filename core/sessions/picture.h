#pragma once

#include <QByteArray>
#include <QImage>
#include <QString>

namespace core {

/// A picture as the project keeps it: upright, and without what the camera wrote into it beside the picture.
struct Picture {
    QByteArray bytes;
    QString mediaType; // "image/jpeg" or "image/png"
    QSize size;        // px
};

/// Reads a picture file (JPEG, PNG, GIF, BMP, WebP: what Qt reads), turns it as its orientation says and writes it
/// anew, so that place, camera and times are gone: a JPEG stays one, all else becomes a PNG. Sides over `longestSide`
/// are made smaller. Failure(BadInput) for what is no picture, or one of more than 256 MB; `name` is said in the
/// sentence.
Picture cleanPicture(const QByteArray& bytes, const QString& name);
/// A picture that was copied.
Picture cleanPicture(const QImage& image);
/// A kept picture, made so small that it fits into `room`; null for bytes that are no picture. Takes its time: not for
/// the thread that paints.
QImage pictureWithin(const QByteArray& bytes, QSize room);

inline constexpr int longestPictureSide = 4096;

} // namespace core
