#include "ui/widgets/paint.h"

#include <catch2/catch_test_macros.hpp>

#include <QImage>

namespace {

/// `text` in a field that is too narrow for it, painted in a window of either direction.
QImage painted(const QString& text, Qt::LayoutDirection direction)
{
    QImage image(200, 40, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setLayoutDirection(direction);
    ui::paint::text(painter, image.rect(), text, QFont(QStringLiteral("Noto Sans"), 12), Qt::black);
    CHECK(painter.layoutDirection() == direction);
    return image;
}

} // namespace

TEST_CASE("What is cut has its ellipsis where its own writing ends", "[ui][paint]")
{
    for (const QString& text : {QStringLiteral("A name that is far too long for the field it stands in"),
                                QStringLiteral("باحثون في بيانات الصحة يستعملون الاستعلام بلا عناء")})
        CHECK(painted(text, Qt::LeftToRight) == painted(text, Qt::RightToLeft));
}
