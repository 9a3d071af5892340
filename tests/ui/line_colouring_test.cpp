#include "ui/widgets/line_colouring.h"

#include "tests/support/places.h"
#include "tests/support/strings.h"
#include "ui/widgets/theme.h"

#include <QFile>

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using ui::LineStyle;

namespace {

QStringList linesOf(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
}

/// One letter a unit: Name, Value, Phrase, Operator, Logic, eXclusion, prefix *, wrong !, Speaker, Tag (#), Mention
/// (@), Marker (>), Time (:), Escape (\\)
QString lettersOf(const ui::LineColouring& colouring, const QString& line)
{
    constexpr QStringView letters = u".NVPOLX*!S#@>:\\";
    QString written(line.size(), u'.');
    for (const auto& stretch : colouring.stretches(line))
        for (int at = stretch.begin; at < stretch.begin + stretch.length; ++at)
            written[at] = letters[int(stretch.style)];
    return written;
}

} // namespace

TEST_CASE("A query and a note line are coloured as the golden files have it", "[ui][colouring]")
{
    if (!ui::LineColouring::isAvailable())
        SKIP("built without KSyntaxHighlighting");
    const auto [language, name] = GENERATE(std::pair("Earshot Query", "query"), std::pair("Earshot Note", "note"));
    const QString goldenFile = support::dataPath((std::string("colouring/") + name + ".golden").c_str());
    const ui::LineColouring colouring{QLatin1String(language)};
    QStringList coloured;
    for (const auto& line : linesOf(support::dataPath((std::string("colouring/") + name + ".txt").c_str())))
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
