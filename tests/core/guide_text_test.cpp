#include "core/sessions/guide_text.h"
#include "tests/support/fixtures.h"
#include "tests/support/strings.h"

#include <QDirIterator>
#include <QFile>
#include <QRandomGenerator>
#include <QRegularExpression>

#include <catch2/catch_test_macros.hpp>

#include <map>

using namespace core;
using Kind = GuideItem::Kind;

namespace {

GuideItem item(Kind kind, const QString& text, std::optional<int> minutes = {})
{
    return {{}, {}, kind, text, minutes, {}};
}

/// "Q Who signs? 5" for each line.
QStringList told(const GuideText& guide)
{
    const std::map<Kind, QString> letters{
        {Kind::Question, "Q"}, {Kind::Probe, "P"}, {Kind::Task, "T"}, {Kind::Note, "N"}};
    QStringList lines;
    for (const auto& one : guide.items) {
        lines << letters.at(one.kind) + u' ' + one.text;
        if (one.minutes)
            lines.back() += QStringLiteral(" %1").arg(*one.minutes);
    }
    return lines;
}

QString guideFile(const char* path)
{
    QFile file(support::fixture(QStringLiteral("onrr-research/nrrd-research/") + path));
    REQUIRE(file.open(QIODevice::ReadOnly));
    return QString::fromUtf8(file.readAll());
}

int count(const GuideText& guide, Kind kind)
{
    return int(
        std::count_if(guide.items.begin(), guide.items.end(), [&](const auto& one) { return one.kind == kind; }));
}

} // namespace

TEST_CASE("Numbers and bullets are questions, deeper ones probes, and marks say tasks, notes and minutes", "[guide]")
{
    const auto guide = guideFrom("# Month end\n\n"
                                 "> Say hello\n\n"
                                 "1. Your role? (5 min)\n"
                                 "   - Since when?\n"
                                 "2. Task: Close a month [~10 mins]\n"
                                 "\t* Who helps? 2'\n"
                                 "- Note: not on a Friday\n"
                                 "- How do you **really** close?\n");
    CHECK(guide.name == "Month end");
    CHECK(told(guide) == QStringList{"N Say hello", "Q Your role? 5", "P Since when?", "T Close a month 10",
                                     "P Who helps? 2", "N not on a Friday", "Q How do you really close?"});
}

TEST_CASE("A heading that asks has its list as probes; one over a part is a note with the minutes", "[guide]")
{
    const auto guide = guideFrom("## Background (20 min)\n\n* What is your role?\n\n"
                                 "## How do you close? (10 min)\n\n* Who signs?\n\n"
                                 "## Thanks (2 min)\n");
    CHECK(guide.name.isEmpty());
    CHECK(told(guide) == QStringList{"N Background 20", "Q What is your role?", "Q How do you close? 10",
                                     "P Who signs?", "Q Thanks 2"});
}

TEST_CASE("Plain lines are questions, those that stand in are probes", "[guide]")
{
    CHECK(told(guideFrom("Your role\n  Since when\n\nThe last close (5 min)\r\nTask: close one")) ==
          QStringList{"Q Your role", "P Since when", "Q The last close 5", "T close one"});
    CHECK(guideFrom({}).items.empty());
    CHECK(guideFrom("\n---\n  \n").items.empty());
}

TEST_CASE("Lines that an editor has broken are one, and a range of minutes stays in the words", "[guide]")
{
    const auto guide = guideFrom("- Take me through the last close, from the first\n"
                                 "  invoice to the board\n"
                                 "- Tasks (10-30 min)\n");
    CHECK(told(guide) == QStringList{"Q Take me through the last close, from the first invoice to the board",
                                     "Q Tasks (10-30 min) 30"});
}

TEST_CASE("A guide that was written is read back as it was", "[guide]")
{
    const std::vector<GuideItem> items{item(Kind::Probe, "first of all"),
                                       item(Kind::Question, "Task: none, it is a question"),
                                       item(Kind::Question, "Which of _these_ *two* \\ three? (5 min)"),
                                       item(Kind::Question, "It took 5'", 7),
                                       item(Kind::Question, "It took 5\u2032"),
                                       item(Kind::Task, "Task: twice said", 0),
                                       item(Kind::Probe, "Probes, as they come:"),
                                       item(Kind::Question, "Probes, as they come:"),
                                       item(Kind::Probe, "---"),
                                       item(Kind::Note, "> quoted\nover <br> two lines (3 min)", 3),
                                       item(Kind::Probe, "## Q3 # "),
                                       item(Kind::Note, "Note: noted"),
                                       item(Kind::Question, "- 2. nothing but marks *"),
                                       item(Kind::Question, "\u00bfC\u00f3mo cierra el mes? \u6708\u672b")};
    std::vector<GuideItem> expected = items;
    for (auto& one : expected)
        one.text = one.text.trimmed();
    for (const QString name : {"Month end", "What now? (5 min)", "C #", "", "A script: of *one*"}) {
        const GuideText read = guideFrom(markdownOf(Guide{{}, {}, name}, items));
        CHECK(read.name == name);
        CHECK(told(read) == told({name, expected}));
        CHECK(read.items == expected);
    }
}

TEST_CASE("Whatever a guide's words are, they are read back as they were", "[guide]")
{
    const QStringList parts{"Task", "Note", ":",  " ", "(",      "5 min", ")", "'",      "-",
                            "*",    "_",    "\\", "#", ">",      "1.",    "?", "probes", "word",
                            "<br>", "\n",   "[",  "]", "\u2032", "`",     "=", "guide"};
    QRandomGenerator random(7);
    for (int trial = 0; trial < 3000; ++trial) {
        std::vector<GuideItem> items;
        for (int line = 0; line < 4; ++line) {
            QString text;
            for (int part = random.bounded(1, 7); part > 0; --part)
                text += parts[random.bounded(int(parts.size()))];
            if (!text.trimmed().isEmpty())
                items.push_back(item(Kind(random.bounded(4)), text.trimmed(),
                                     random.bounded(2) ? std::optional(random.bounded(90)) : std::nullopt));
        }
        const QString written = markdownOf(Guide{{}, {}, "Guide"}, items);
        INFO(written.toStdString());
        REQUIRE(guideFrom(written) == GuideText{"Guide", items});
    }
}

TEST_CASE("A guide of two thousand questions goes out and comes back", "[guide]")
{
    std::vector<GuideItem> items;
    for (int at = 0; at < 2000; ++at)
        items.push_back(item(Kind::Question, QStringLiteral("Question %1?").arg(at), at % 9));
    CHECK(guideFrom(markdownOf(Guide{{}, {}, "Long"}, items)).items == items);
}

TEST_CASE("Guides that people wrote are read with their sections, probes and minutes", "[guide]")
{
    const auto interim = guideFrom(guideFile("23_timelyturkey_oct2018_interim_interviews/Guide.md"));
    CHECK(interim.name == "Interview Guide");
    CHECK(count(interim, Kind::Probe) > 20);
    CHECK(count(interim, Kind::Question) > 10);
    int minutes = 0;
    for (const auto& one : interim.items)
        minutes += one.minutes.value_or(0);
    CHECK(minutes == 5 + 20 + 30 + 2);

    const auto planned =
        guideFrom(guideFile("26_handsomehamster_revenuefilterabletable/PlanAndGuide_FilterableTables.md"));
    CHECK(planned.name == "Interview Guide");
    REQUIRE_FALSE(planned.items.empty());
    CHECK(planned.items.front().kind == Kind::Note); // the plan
    const auto tasks = guideFrom(guideFile("25_bodaciousbaboon_leases_filterabletables/Guide_generalpublic.md"));
    CHECK(count(tasks, Kind::Task) == 6);
}

TEST_CASE("No word of a guide that people wrote is lost", "[guide]")
{
    QDirIterator files(support::fixture("onrr-research/nrrd-research"), {"*.md"}, QDir::Files,
                       QDirIterator::Subdirectories);
    int seen = 0;
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.fileName().contains("uide") && !file.fileName().contains("script"))
            continue;
        REQUIRE(file.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(file.readAll());
        const auto guide = guideFrom(text);
        QString kept = guide.name;
        for (const auto& one : guide.items)
            kept += u' ' + one.text + (one.minutes ? QStringLiteral(" %1").arg(*one.minutes) : QString());
        const auto wordsIn = [](const QString& of) {
            std::map<QString, int> words;
            static const QRegularExpression word(R"([\p{L}]{4,})");
            for (auto found = word.globalMatch(of); found.hasNext();)
                ++words[found.next().captured().toLower()];
            return words;
        };
        const auto before = wordsIn(text), after = wordsIn(kept);
        for (const auto& [word, times] : before) {
            INFO(file.fileName().toStdString() << ": " << word.toStdString());
            if (!QStringList{"mins", "note", "task", "minutes"}.contains(word))
                CHECK((after.contains(word) && after.at(word) == times));
        }
        CHECK(guideFrom(markdownOf(Guide{{}, {}, guide.name}, guide.items)) == guide);
        ++seen;
    }
    CHECK(seen > 20);
}
