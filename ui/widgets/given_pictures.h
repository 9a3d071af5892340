#pragma once

#include "core/sessions/picture.h"

#include <QImage>
#include <QString>

#include <vector>

class QMimeData;

namespace ui {

/// A picture that was pasted, dropped or chosen: a file, or the picture itself.
struct GivenPicture {
    QString name;
    QString path; // empty: `image`
    QImage image;
};

/// One that is ready to be kept.
struct CleanedPicture {
    QString name;
    core::Picture picture;
};

/// Whether there are pictures in what is pasted or dropped: files, or a picture itself and no words.
bool isPictures(const QMimeData& mime);
std::vector<GivenPicture> picturesIn(const QMimeData& mime);
std::vector<GivenPicture> picturesFrom(const QStringList& paths);
/// Reads and cleans them; for a worker. Failure(BadInput) where one of them is no picture, or over 256 MB.
std::vector<CleanedPicture> cleaned(const std::vector<GivenPicture>& given);
/// What a file dialog offers.
QString pictureFilter();

} // namespace ui
