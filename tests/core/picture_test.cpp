#include "core/error.h"
#include "core/sessions/picture.h"

#include <QBuffer>
#include <QImageWriter>

#include <catch2/catch_test_macros.hpp>

using namespace core;

namespace {

/// A picture of 40 x 20, red on the left and blue on the right, with a text in its file.
QImage twoColours()
{
    QImage image(40, 20, QImage::Format_RGB32);
    image.fill(Qt::blue);
    for (int y = 0; y < 20; ++y)
        for (int x = 0; x < 20; ++x)
            image.setPixelColor(x, y, Qt::red);
    image.setText("Description", "taken at 52.5 N by Canon");
    return image;
}

QByteArray written(const QImage& image, const char* format)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    REQUIRE(QImageWriter(&buffer, format).write(image));
    return bytes;
}

/// A JPEG as a camera writes it that was held upright: an Exif segment with orientation 6, turn by 90° clockwise.
QByteArray fromCamera()
{
    const QByteArray exif = QByteArray::fromHex("ffe10022"         // APP1, 34 bytes
                                                "457869660000"     // "Exif"
                                                "4d4d002a00000008" // big endian, its first directory at 8
                                                "0001"             // one entry:
                                                "0112000300000001" // orientation, one number of 16 bits:
                                                "00060000"         // 6
                                                "00000000");       // no further directory
    return written(twoColours(), "jpg").insert(2, exif);
}

} // namespace

TEST_CASE("A picture is turned upright and loses what the camera wrote into it", "[picture]")
{
    const auto turned = fromCamera();
    REQUIRE(turned.contains("Exif"));
    const auto picture = cleanPicture(turned, "wall.jpg");
    CHECK(picture.mediaType == "image/jpeg");
    CHECK(picture.size == QSize(20, 40));
    CHECK_FALSE(picture.bytes.contains("Exif"));
    const QImage upright = QImage::fromData(picture.bytes);
    CHECK(upright.pixelColor(10, 5).red() > 200);
    CHECK(upright.pixelColor(10, 35).blue() > 200);
}

TEST_CASE("Texts in a picture's file are not kept", "[picture]")
{
    const auto bytes = written(twoColours(), "png");
    REQUIRE(bytes.contains("Canon"));
    const auto picture = cleanPicture(bytes, "shot.png");
    CHECK(picture.mediaType == "image/png");
    CHECK_FALSE(picture.bytes.contains("Canon"));
    CHECK(QImage::fromData(picture.bytes).pixelColor(30, 10) == QColor(Qt::blue));
}

TEST_CASE("A very large picture is made smaller, what is no picture is refused by name", "[picture]")
{
    QImage wide(9000, 10, QImage::Format_RGB32);
    wide.fill(Qt::white);
    CHECK(cleanPicture(wide).size.width() == longestPictureSide);
    try {
        (void)cleanPicture(QByteArray("not a picture"), "notes.jpg");
        FAIL("it was taken for a picture");
    } catch (const Failure& failure) {
        CHECK(failure.error().kind == Error::Kind::BadInput);
        CHECK(failure.error().text.contains("notes.jpg"));
    }
}
