#include "core/boards/suggest_words.h"

#include <algorithm>
#include <array>

namespace core::boards {
namespace {

enum class Shape { Gap, Letter, Close };

/// Close: of a script that puts no spaces between words.
Shape shapeOf(char32_t c)
{
    switch (QChar::script(c)) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Thai:
    case QChar::Script_Lao:
    case QChar::Script_Khmer:
    case QChar::Script_Myanmar: return QChar::isLetterOrNumber(c) || QChar::isMark(c) ? Shape::Close : Shape::Gap;
    default: break;
    }
    if (c == U'ー') // lengthens a vowel in both Japanese scripts
        return Shape::Close;
    return QChar::isLetterOrNumber(c) || QChar::isMark(c) ? Shape::Letter : Shape::Gap;
}

bool isApostrophe(char32_t c)
{
    return c == U'\'' || c == U'\u2019' || c == U'\u02BC';
}

/// Without regard to case, width and, in Latin letters, accents.
QString folded(const QString& word)
{
    QString plain;
    bool afterLatin = false;
    for (const char32_t c : word.toCaseFolded().normalized(QString::NormalizationForm_KD).toStdU32String()) {
        if (isApostrophe(c) || (afterLatin && QChar::isMark(c)))
            continue;
        afterLatin = QChar::script(c) == QChar::Script_Latin;
        plain += QString::fromUcs4(&c, 1);
    }
    return plain.normalized(QString::NormalizationForm_C).replace(QChar(0xDF), QLatin1String("ss"));
}

bool isNumber(const QString& word)
{
    return std::all_of(word.begin(), word.end(), [](QChar c) { return c.isDigit(); });
}

/// A run of characters of one shape.
struct Run {
    QString written;
    Shape shape;
};

std::vector<Run> runsOf(const QString& text)
{
    const auto characters = text.normalized(QString::NormalizationForm_C).toStdU32String();
    std::vector<Run> runs;
    Shape before = Shape::Gap;
    for (size_t i = 0; i < characters.size(); ++i) {
        const char32_t c = characters[i];
        Shape shape = shapeOf(c);
        const bool joins = isApostrophe(c) && before == Shape::Letter && i + 1 < characters.size() &&
                           shapeOf(characters[i + 1]) == Shape::Letter;
        if (joins || (QChar::isMark(c) && before != Shape::Gap))
            shape = before;
        if (shape != Shape::Gap) {
            if (shape != before)
                runs.push_back({{}, shape});
            runs.back().written += QString::fromUcs4(&c, 1);
        }
        before = shape;
    }
    return runs;
}

void addPairs(const QString& written, std::vector<Word>& words)
{
    const auto characters = written.toStdU32String();
    if (characters.size() == 1)
        words.push_back({folded(written), written});
    for (size_t i = 0; i + 1 < characters.size(); ++i) {
        const QString pair = QString::fromUcs4(characters.data() + i, 2);
        words.push_back({folded(pair), pair});
    }
}

QStringList foldedRuns(const std::vector<Run>& runs)
{
    QStringList words;
    for (const auto& run : runs)
        words += folded(run.written);
    return words;
}

} // namespace

Language languageOf(const QStringList& texts)
{
    std::array<int, 3> votes{};
    for (const auto& text : texts)
        ++votes[size_t(guessLanguage(foldedRuns(runsOf(text))))];
    return votes[size_t(Language::German)] > votes[size_t(Language::English)] ? Language::German : Language::English;
}

std::vector<Word> wordsOf(const QString& text, Language usual)
{
    const auto runs = runsOf(text);
    const auto plain = foldedRuns(runs);
    const auto guess = guessLanguage(plain);
    const auto language = guess == Language::Other ? usual : guess;
    std::vector<Word> words;
    for (size_t i = 0; i < runs.size(); ++i) {
        const auto& word = plain[qsizetype(i)];
        if (runs[i].shape == Shape::Close)
            addPairs(runs[i].written, words);
        else if (!word.isEmpty() && !isNumber(word) && !isStopWord(word, language))
            words.push_back({stem(word, language), runs[i].written});
    }
    return words;
}

} // namespace core::boards
