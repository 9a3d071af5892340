#include "ui/widgets/elided_field.h"

#include <QApplication>
#include <QHelpEvent>
#include <QTest>
#include <QToolTip>

#include <catch2/catch_test_macros.hpp>

TEST_CASE("A field whose words have no room ends in an ellipsis, and its tool tip says them all", "[widgets]")
{
    const auto pictureOf = [](QLineEdit& field, const QString& words) {
        field.resize(120, 28);
        field.setText(words);
        field.setCursorPosition(0);
        return field.grab().toImage();
    };
    const QString few = QStringLiteral("A name"), many = QStringLiteral("A name that goes on and on and on");
    ui::ElidedField field;
    QLineEdit plain;
    CHECK(pictureOf(field, few) == pictureOf(plain, few));
    CHECK_FALSE(field.isCut());
    CHECK_FALSE(pictureOf(field, many) == pictureOf(plain, many));
    REQUIRE(field.isCut());
    field.show();
    QHelpEvent help(QEvent::ToolTip, {5, 5}, field.mapToGlobal(QPoint(5, 5)));
    QApplication::sendEvent(&field, &help);
    CHECK(QToolTip::text() == many);
    QToolTip::hideText();

    field.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&field));
    field.setFocus();
    QTest::keyClick(&field, Qt::Key_End);
    CHECK(field.text() == many); // one writes in the whole of it
    CHECK(field.cursorPosition() == many.size());
}
