#include "ui/widgets/line_colouring.h"

#include "tests/support/places.h"
#include "tests/support/strings.h"
#include "ui/widgets/theme.h"

#include <QFile>

#include <catch2/catch_test_macros.hpp>

using ui::LineStyle;

namespace {

const QString goldenFile = support::dataPath("colouring/query.golden");

QStringList linesOf(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
}

/// One letter a unit: Name, Value, Phrase, Operator, Logic, eXclusion, prefix *, wrong !
QString lettersOf(const ui::LineColouring& colouring, const QString& line)
{
    constexpr QStringView letters = u".NVPOLX*!";
    QString written(line.size(), u'.');
    for (const auto& stretch : colouring.stretches(line))
        for (int at = stretch.begin; at < stretch.begin + stretch.length; ++at)
            written[at] = letters[int(stretch.style)];
    return written;
}

} // namespace

TEST_CASE("A query is coloured as the golden file has it", "[ui][colouring]")
{
    if (!ui::LineColouring::isAvailable())
        SKIP("built without KSyntaxHighlighting");
    const ui::LineColouring colouring(QStringLiteral("Earshot Query"));
    QStringList coloured;
    for (const auto& line : linesOf(support::dataPath("colouring/query.txt")))
        coloured << line << lettersOf(colouring, line);
    REQUIRE_FALSE(coloured.isEmpty());
    if (qEnvironmentVariableIsSet("EARSHOT_RENEW_GOLDEN")) {
        QFile golden(goldenFile);
        REQUIRE(golden.open(QIODevice::WriteOnly));
        golden.write(coloured.join(u'\n').toUtf8() + '\n');
    }
    CHECK(coloured == linesOf(goldenFile));
}

TEST_CASE("Lines are coloured from the theme, each one by itself", "[ui][colouring]")
{
    for (const auto* theme : {&ui::Theme::light(), &ui::Theme::darkTheme()}) {
        CHECK(ui::lineFormat(LineStyle::Name, *theme).foreground().color() == theme->accent);
        CHECK(ui::lineFormat(LineStyle::Plain, *theme).foreground().color() == theme->ink);
        CHECK(ui::lineFormat(LineStyle::Wrong, *theme).underlineStyle() == QTextCharFormat::WaveUnderline);
    }
    if (!ui::LineColouring::isAvailable())
        return;
    const ui::LineColouring colouring(QStringLiteral("Earshot Query"));
    const auto first = colouring.stretches(QStringLiteral("tag:\"open"));
    CHECK(first == colouring.stretches(QStringLiteral("tag:\"open")));
    CHECK(colouring.stretches(QStringLiteral("word")).empty());
    const ui::LineColouring unknown(QStringLiteral("No such language"));
    CHECK(unknown.stretches(QStringLiteral("tag:x")).empty());
}
