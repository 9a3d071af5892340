#include "ui/widgets/given_pictures.h"

#include "core/error.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QMimeData>
#include <QMimeDatabase>
#include <QUrl>

#include <algorithm>

namespace ui {
namespace {

constexpr qint64 largestFile = 256LL * 1024 * 1024;

QString tr(const char* text)
{
    return QCoreApplication::translate("ui::GivenPictures", text);
}

bool isPictureFile(const QString& path)
{
    return QMimeDatabase().mimeTypeForFile(path, QMimeDatabase::MatchExtension).name().startsWith(u"image/");
}

core::Picture cleanFile(const GivenPicture& given)
{
    QFile file(given.path);
    if (file.size() > largestFile || !file.open(QIODevice::ReadOnly))
        throw core::Failure(core::Error::Kind::BadInput,
                            tr("“%1” could not be read, or is larger than 256 MB. Nothing was added.").arg(given.name));
    return core::cleanPicture(file.readAll(), given.name);
}

} // namespace

bool isPictures(const QMimeData& mime)
{
    if (!mime.hasUrls())
        return mime.hasImage() && !mime.hasText();
    const auto urls = mime.urls();
    return std::all_of(urls.begin(), urls.end(),
                       [](const QUrl& url) { return url.isLocalFile() && isPictureFile(url.toLocalFile()); });
}

std::vector<GivenPicture> picturesFrom(const QStringList& paths)
{
    std::vector<GivenPicture> given;
    for (const auto& path : paths)
        given.push_back({QFileInfo(path).fileName(), path, {}});
    return given;
}

std::vector<GivenPicture> picturesIn(const QMimeData& mime)
{
    QStringList paths;
    for (const auto& url : mime.urls())
        paths << url.toLocalFile();
    if (!paths.isEmpty())
        return picturesFrom(paths);
    return {{tr("Picture.png"), {}, qvariant_cast<QImage>(mime.imageData())}};
}

std::vector<CleanedPicture> cleaned(const std::vector<GivenPicture>& given)
{
    std::vector<CleanedPicture> pictures;
    for (const auto& one : given)
        pictures.push_back({one.name, one.path.isEmpty() ? core::cleanPicture(one.image) : cleanFile(one)});
    return pictures;
}

QString pictureFilter()
{
    return tr("Pictures (*.jpg *.jpeg *.png *.gif *.bmp *.webp);;All files (*)");
}

} // namespace ui
