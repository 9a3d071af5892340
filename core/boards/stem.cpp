#include "core/boards/stem.h"

#include <algorithm>
#include <array>

namespace core::boards {
namespace {

/// A word while its endings are taken off. English knows y as a vowel after a consonant.
class Stem {
public:
    explicit Stem(QString word) : m_word(std::move(word)) {}
    const QString& word() const { return m_word; }
    qsizetype size() const { return m_word.size(); }

    bool ends(QLatin1String suffix) const { return m_word.endsWith(suffix); }
    void cut(qsizetype count) { m_word.chop(count); }
    void replaceEnd(qsizetype count, QLatin1String by)
    {
        m_word.chop(count);
        m_word += by;
    }

    bool isVowel(qsizetype at) const
    {
        const QChar c = m_word[at];
        if (c == u'y')
            return at > 0 && !isVowel(at - 1);
        return QStringLiteral("aeiou").contains(c);
    }
    bool hasVowel(qsizetype size) const
    {
        for (qsizetype i = 0; i < size; ++i)
            if (isVowel(i))
                return true;
        return false;
    }
    /// Porter's m: how often a consonant follows a vowel in the first `size` letters.
    int measure(qsizetype size) const
    {
        int count = 0;
        for (qsizetype i = 1; i < size; ++i)
            count += isVowel(i - 1) && !isVowel(i);
        return count;
    }
    bool endsDouble() const
    {
        const auto n = size();
        return n > 1 && m_word[n - 1] == m_word[n - 2] && !isVowel(n - 1);
    }
    /// Porter's *o: consonant, vowel, consonant that is not w, x or y.
    bool endsShort(qsizetype n) const
    {
        return n > 2 && !isVowel(n - 1) && isVowel(n - 2) && !isVowel(n - 3) &&
               !QStringLiteral("wxy").contains(m_word[n - 1]);
    }

private:
    QString m_word;
};

struct Ending {
    QLatin1String from;
    QLatin1String to;
};

/// Replaces the first ending of the list that fits, if what stays before it has a measure above `least`.
template <size_t n> void replaceFirst(Stem& stem, const std::array<Ending, n>& endings, int least)
{
    for (const auto& [from, to] : endings)
        if (stem.ends(from)) {
            if (stem.measure(stem.size() - from.size()) > least)
                stem.replaceEnd(from.size(), to);
            return;
        }
}

constexpr std::array step2{
    Ending{QLatin1String("ational"), QLatin1String("ate")}, Ending{QLatin1String("tional"), QLatin1String("tion")},
    Ending{QLatin1String("enci"), QLatin1String("ence")},   Ending{QLatin1String("anci"), QLatin1String("ance")},
    Ending{QLatin1String("izer"), QLatin1String("ize")},    Ending{QLatin1String("abli"), QLatin1String("able")},
    Ending{QLatin1String("alli"), QLatin1String("al")},     Ending{QLatin1String("entli"), QLatin1String("ent")},
    Ending{QLatin1String("eli"), QLatin1String("e")},       Ending{QLatin1String("ousli"), QLatin1String("ous")},
    Ending{QLatin1String("ization"), QLatin1String("ize")}, Ending{QLatin1String("ation"), QLatin1String("ate")},
    Ending{QLatin1String("ator"), QLatin1String("ate")},    Ending{QLatin1String("alism"), QLatin1String("al")},
    Ending{QLatin1String("iveness"), QLatin1String("ive")}, Ending{QLatin1String("fulness"), QLatin1String("ful")},
    Ending{QLatin1String("ousness"), QLatin1String("ous")}, Ending{QLatin1String("aliti"), QLatin1String("al")},
    Ending{QLatin1String("iviti"), QLatin1String("ive")},   Ending{QLatin1String("biliti"), QLatin1String("ble")},
};

constexpr std::array step3{
    Ending{QLatin1String("icate"), QLatin1String("ic")}, Ending{QLatin1String("ative"), QLatin1String("")},
    Ending{QLatin1String("alize"), QLatin1String("al")}, Ending{QLatin1String("iciti"), QLatin1String("ic")},
    Ending{QLatin1String("ical"), QLatin1String("ic")},  Ending{QLatin1String("ful"), QLatin1String("")},
    Ending{QLatin1String("ness"), QLatin1String("")},
};

constexpr std::array step4{
    Ending{QLatin1String("ement"), {}}, Ending{QLatin1String("ance"), {}}, Ending{QLatin1String("ence"), {}},
    Ending{QLatin1String("able"), {}},  Ending{QLatin1String("ible"), {}}, Ending{QLatin1String("ment"), {}},
    Ending{QLatin1String("ant"), {}},   Ending{QLatin1String("ent"), {}},  Ending{QLatin1String("ism"), {}},
    Ending{QLatin1String("ate"), {}},   Ending{QLatin1String("iti"), {}},  Ending{QLatin1String("ous"), {}},
    Ending{QLatin1String("ive"), {}},   Ending{QLatin1String("ize"), {}},  Ending{QLatin1String("al"), {}},
    Ending{QLatin1String("er"), {}},    Ending{QLatin1String("ic"), {}},   Ending{QLatin1String("ou"), {}},
};

void plural(Stem& stem)
{
    if (stem.ends(QLatin1String("sses")) || stem.ends(QLatin1String("ies")))
        stem.cut(2);
    else if (stem.ends(QLatin1String("s")) && !stem.ends(QLatin1String("ss")))
        stem.cut(1);
}

void afterPastOrGerund(Stem& stem)
{
    const QChar last = stem.word().back();
    if (stem.ends(QLatin1String("at")) || stem.ends(QLatin1String("bl")) || stem.ends(QLatin1String("iz")))
        stem.replaceEnd(0, QLatin1String("e"));
    else if (stem.endsDouble() && last != u'l' && last != u's' && last != u'z')
        stem.cut(1);
    else if (stem.measure(stem.size()) == 1 && stem.endsShort(stem.size()))
        stem.replaceEnd(0, QLatin1String("e"));
}

void pastOrGerund(Stem& stem)
{
    if (stem.ends(QLatin1String("eed"))) {
        if (stem.measure(stem.size() - 3) > 0)
            stem.cut(1);
        return;
    }
    const qsizetype ending = stem.ends(QLatin1String("ed")) ? 2 : stem.ends(QLatin1String("ing")) ? 3 : 0;
    if (ending == 0 || !stem.hasVowel(stem.size() - ending))
        return;
    stem.cut(ending);
    afterPastOrGerund(stem);
}

void longEnding(Stem& stem)
{
    if (!stem.ends(QLatin1String("ion")))
        return replaceFirst(stem, step4, 1);
    const auto rest = stem.size() - 3;
    if (rest > 0 && (stem.word()[rest - 1] == u's' || stem.word()[rest - 1] == u't') && stem.measure(rest) > 1)
        stem.cut(3);
}

void lastLetter(Stem& stem)
{
    if (stem.ends(QLatin1String("e"))) {
        const auto rest = stem.size() - 1;
        const int measure = stem.measure(rest);
        if (measure > 1 || (measure == 1 && !stem.endsShort(rest)))
            stem.cut(1);
    }
    if (stem.ends(QLatin1String("ll")) && stem.measure(stem.size()) > 1)
        stem.cut(1);
}

QString english(const QString& word)
{
    Stem stem(word);
    plural(stem);
    pastOrGerund(stem);
    if (stem.ends(QLatin1String("y")) && stem.hasVowel(stem.size() - 1))
        stem.replaceEnd(1, QLatin1String("i"));
    replaceFirst(stem, step2, 0);
    replaceFirst(stem, step3, 0);
    longEnding(stem);
    lastLetter(stem);
    return stem.word();
}

/// What follows the first consonant after a vowel, from `from` on; at least three letters stay before it.
qsizetype germanRegion(const QString& word, qsizetype from)
{
    const QString vowels = QStringLiteral("aeiouy");
    for (qsizetype i = from + 1; i < word.size(); ++i)
        if (vowels.contains(word[i - 1]) && !vowels.contains(word[i]))
            return i + 1;
    return word.size();
}

/// Takes the first of the endings off that fits and lies beyond `region`.
bool cutFirst(Stem& stem, std::initializer_list<QLatin1String> endings, qsizetype region)
{
    for (const auto ending : endings)
        if (stem.ends(ending) && stem.size() - ending.size() >= region) {
            stem.cut(ending.size());
            return true;
        }
    return false;
}

bool endsInOneOf(const Stem& stem, qsizetype before, QLatin1String letters)
{
    return stem.size() > before && QString(letters).contains(stem.word()[stem.size() - before - 1]);
}

QString german(const QString& word)
{
    Stem stem(word);
    const auto r1 = germanRegion(word, 0);
    const auto r2 = germanRegion(word, r1);
    const auto first = std::max<qsizetype>(r1, 3);
    if (!cutFirst(stem,
                  {QLatin1String("ern"), QLatin1String("em"), QLatin1String("er"), QLatin1String("en"),
                   QLatin1String("es"), QLatin1String("e")},
                  first) &&
        endsInOneOf(stem, 1, QLatin1String("bdfghklmnrt")))
        cutFirst(stem, {QLatin1String("s")}, first);
    if (!cutFirst(stem, {QLatin1String("est"), QLatin1String("en"), QLatin1String("er")}, first) && stem.size() > 5 &&
        endsInOneOf(stem, 2, QLatin1String("bdfghklmnt")))
        cutFirst(stem, {QLatin1String("st")}, first);
    if (cutFirst(stem, {QLatin1String("keit")}, r2)) {
        cutFirst(stem, {QLatin1String("lich"), QLatin1String("ig")}, r2);
    } else if (cutFirst(stem, {QLatin1String("lich"), QLatin1String("heit")}, r2)) {
        cutFirst(stem, {QLatin1String("er"), QLatin1String("en")}, first);
    } else if (cutFirst(stem, {QLatin1String("end"), QLatin1String("ung")}, r2)) {
        if (!endsInOneOf(stem, 2, QLatin1String("e")))
            cutFirst(stem, {QLatin1String("ig")}, r2);
    } else if (!stem.ends(QLatin1String("eig")) && !stem.ends(QLatin1String("eik")) &&
               !stem.ends(QLatin1String("eisch"))) {
        cutFirst(stem, {QLatin1String("isch"), QLatin1String("ig"), QLatin1String("ik")}, r2);
    }
    return stem.word();
}

} // namespace

QString stem(const QString& word, Language language)
{
    if (word.size() < 3 || language == Language::Other)
        return word;
    return language == Language::English ? english(word) : german(word);
}

} // namespace core::boards
