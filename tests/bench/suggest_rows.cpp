#include "tests/bench/bench.h"

#include "tests/core/suggest_measure.h"
#include "tests/support/places.h"

using core::Progress;
using core::boards::Suggestions;
using core::boards::SuggestText;

namespace bench {

namespace {

constexpr double middle = 0.5;
constexpr unsigned starts = 5;

struct Compared {
    measure::Agreement ours;
    measure::Agreement plain;
};

Compared compare(const QString& what, const measure::Coded& coded)
{
    Progress progress;
    const Suggestions suggestions(coded.texts, progress);
    const auto groups = suggestions.cut(middle);
    const Compared both{measure::agreement(coded.themes, measure::partsOf(groups, coded.texts.size())),
                        measure::plain(coded, groups.size(), starts)};
    note(QStringLiteral("%1 %2 texts, %3 groups: Rand %4, V %5; k-means %6, %7")
             .arg(what, -44)
             .arg(coded.texts.size(), 5)
             .arg(groups.size(), 3)
             .arg(both.ours.rand, 0, 'f', 3)
             .arg(both.ours.measure, 0, 'f', 3)
             .arg(both.plain.rand, 0, 'f', 3)
             .arg(both.plain.measure, 0, 'f', 3));
    return both;
}

/// Half of the cards sorted as people did: how often the first home of one of the others is theirs, and how sure it is
/// said to be.
void compareHomes(const QString& what, measure::Coded coded)
{
    for (size_t i = 0; i < coded.texts.size(); i += 2)
        coded.texts[i].cluster = coded.themes[i] + 1;
    Progress progress;
    const Suggestions suggestions(coded.texts, progress);
    double shown = 0;
    double right = 0;
    double said = 0;
    for (size_t i = 1; i < coded.texts.size(); i += 2)
        if (const auto homes = suggestions.homes(coded.texts[i].id); !homes.empty()) {
            ++shown;
            right += homes.front().cluster == coded.themes[i] + 1;
            said += homes.front().sureness;
        }
    note(QStringLiteral("homes, %1: %2 of %3 cards are shown one, right %4, said to be sure %5")
             .arg(what)
             .arg(shown)
             .arg(coded.texts.size() / 2)
             .arg(right / shown, 0, 'f', 2)
             .arg(said / shown, 0, 'f', 2));
}

QString surveyFolder()
{
    return support::fixturePath(QStringLiteral("jupyter-surveys/2015-notebook-ux"));
}

void compareAnswers()
{
    Compared mean;
    const auto questions = measure::questions();
    const double share = 1.0 / double(questions.size());
    for (const auto& question : questions) {
        const auto one = compare(question.themes, measure::answersTo(question, surveyFolder()));
        mean.ours.rand += one.ours.rand * share;
        mean.ours.measure += one.ours.measure * share;
        mean.plain.rand += one.plain.rand * share;
        mean.plain.measure += one.plain.measure * share;
    }
    note(QStringLiteral("mean of the questions: Rand %1, V %2; k-means %3, %4")
             .arg(mean.ours.rand, 0, 'f', 3)
             .arg(mean.ours.measure, 0, 'f', 3)
             .arg(mean.plain.rand, 0, 'f', 3)
             .arg(mean.plain.measure, 0, 'f', 3));
}

/// Sentences, answers and highlights: short texts as cards have them.
std::vector<SuggestText> shortTexts(const measure::Coded& reviews, const measure::Coded& highlights)
{
    std::vector<SuggestText> texts;
    const auto add = [&](const QString& text) { texts.push_back({qint64(texts.size() + 1), text, 0}); };
    for (const auto& question : measure::questions())
        for (const auto& answer : measure::answersTo(question, surveyFolder()).texts)
            add(answer.text);
    for (const auto& highlight : highlights.texts)
        add(highlight.text);
    for (const auto& review : reviews.texts)
        for (const auto& sentence : review.text.split(QStringLiteral(". "), Qt::SkipEmptyParts))
            add(sentence);
    return texts;
}

void timeOf(std::vector<SuggestText> texts, size_t count)
{
    texts.resize(std::min(count, texts.size()));
    Progress progress;
    const double made = median(3, [&] { Suggestions(texts, progress); });
    const Suggestions suggestions(texts, progress);
    row(QStringLiteral("suggest groups for %1 texts: once").arg(texts.size()), made);
    for (const double fineness : {0.0, middle, 1.0})
        row(QStringLiteral("  a cut at %1").arg(fineness), median(5, [&] { suggestions.cut(fineness); }));
}

} // namespace

/// How near suggested groups come to people's, and to plain k-means with as many groups; and how long they take.
void suggestRows()
{
    compareAnswers();
    const auto highlights = measure::taggedHighlights(support::fixturePath(
        QStringLiteral("serdif-usability/data/transcripts/thematic-analysis/all_tags_20220303.csv")));
    compare(QStringLiteral("tags of a usability study"), highlights);
    const auto reviews = measure::reviews(
        support::fixturePath(QStringLiteral("clothing-reviews/Womens Clothing E-Commerce Reviews.csv")));
    compare(QStringLiteral("reviews by what was bought"), reviews);
    compareHomes(QStringLiteral("roles"), measure::answersTo(measure::questions().back(), surveyFolder()));
    compareHomes(QStringLiteral("tags"), highlights);
    compareHomes(QStringLiteral("reviews"), reviews);
    const auto texts = shortTexts(reviews, highlights);
    timeOf(texts, 1000);
    timeOf(texts, 10'000);
}

} // namespace bench
