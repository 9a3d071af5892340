#include "core/search/words.h"

#include "core/sessions/text.h"

#include <algorithm>

namespace core::search {
namespace {

/// The index knows the characters of Unicode 6.1 and takes all later ones for letters without case.
bool isKnown(char32_t c)
{
    const auto version = QChar::unicodeVersion(c);
    return version != QChar::Unicode_Unassigned && version <= QChar::Unicode_6_1 &&
           QChar::category(c) != QChar::Other_NotAssigned;
}

/// Letters today, but marks in Unicode 6.1.
bool wasMark(char32_t c)
{
    return (c >= 0x19B0 && c <= 0x19C0) || c == 0x19C8 || c == 0x19C9 || c == 0x1CF2 || c == 0x1CF3;
}

bool isWordCharacter(char32_t c)
{
    if (c < 0x80)
        return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || (c >= U'0' && c <= U'9');
    if (c == 0x1885 || c == 0x1886) // letters in Unicode 6.1, marks today
        return true;
    if (QChar::isSurrogate(c) || c == 0xFFFE || c == 0xFFFF || wasMark(c))
        return false;
    return !isKnown(c) || QChar::isLetterOrNumber(c) || QChar::category(c) == QChar::Other_PrivateUse;
}

/// The combining marks that the index drops inside a word; all others part words.
bool isDroppedMark(char32_t c)
{
    return (c >= 0x300 && c <= 0x304) || (c >= 0x306 && c <= 0x30C) || c == 0x30F || c == 0x311 || c == 0x31B ||
           (c >= 0x323 && c <= 0x328) || c == 0x32D || c == 0x32E || c == 0x330 || c == 0x331;
}

char32_t withoutAccents(char32_t folded)
{
    char32_t base = folded;
    while (base >= 0x80 && QChar::decompositionTag(base) == QChar::Canonical)
        base = QChar::decomposition(base).at(0).unicode();
    base = QChar::toLower(base);
    const bool isLatinLetter = base >= U'a' && base <= U'z';
    const bool isKept = folded == 0x1E1; // the one that the index forgets
    return isLatinLetter && !isKept ? base : folded;
}

char32_t folded(char32_t c)
{
    if (c < 0x80)
        return c >= U'A' && c <= U'Z' ? c + 32 : c;
    return isKnown(c) ? withoutAccents(QChar::toCaseFolded(c)) : c;
}

/// The code point at `at`, which it moves behind it. A lone surrogate is given as it is.
char32_t nextCodePoint(QStringView text, qsizetype& at)
{
    const char16_t high = text[at++].unicode();
    if (QChar::isHighSurrogate(high) && at < text.size() && text[at].isLowSurrogate())
        return QChar::surrogateToUcs4(high, text[at++].unicode());
    return high;
}

bool isWrittenWithoutSpaces(char32_t c)
{
    switch (QChar::script(c)) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Bopomofo:
    case QChar::Script_Yi:
    case QChar::Script_Thai:
    case QChar::Script_Lao:
    case QChar::Script_Khmer:
    case QChar::Script_Myanmar:
    case QChar::Script_Tibetan:
    case QChar::Script_NewTaiLue:
    case QChar::Script_TaiLe:
    case QChar::Script_TaiTham:
    case QChar::Script_TaiViet:
    case QChar::Script_Javanese:
    case QChar::Script_Balinese: return true;
    default: return false;
    }
}

bool isSign(char32_t c)
{
    return c == U'#' || c == U'%' || c == U'&' || c == U'@' || QChar::isSymbol(c);
}

bool wordsCannotSay(QStringView text)
{
    for (qsizetype at = 0; at < text.size();) {
        const char32_t c = nextCodePoint(text, at);
        if (isWrittenWithoutSpaces(c) || isSign(c) || (QChar::isMark(c) && !isDroppedMark(c)))
            return true;
    }
    return false;
}

QString asciiLower(QStringView text)
{
    QString lower = text.toString();
    for (QChar& c : lower)
        if (c >= u'A' && c <= u'Z')
            c = QChar(c.unicode() + 32);
    return lower;
}

} // namespace

std::vector<Word> wordsOf(QStringView text)
{
    std::vector<Word> words;
    bool inWord = false;
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype begin = at;
        const char32_t c = nextCodePoint(text, at);
        const bool isDropped = inWord && isDroppedMark(c);
        if (!isDropped && !isWordCharacter(c)) {
            inWord = false;
            continue;
        }
        if (!inWord)
            words.push_back({QString(), {int(begin), int(begin)}});
        inWord = true;
        words.back().range.end = int(at);
        if (!isDropped)
            words.back().folded += QChar::fromUcs4(folded(c));
    }
    return words;
}

Needle::Needle(const QString& text, bool prefix)
    : m_text(asciiLower(cleanText(text.normalized(QString::NormalizationForm_C)).text)), m_prefix(prefix)
{
    if (wordsCannotSay(m_text))
        return;
    for (Word& word : wordsOf(m_text))
        m_words.push_back(std::move(word.folded));
}

std::vector<TextRange> Needle::find(QStringView text, const std::vector<Word>& words) const
{
    if (isSubstring())
        return findText(text);
    std::vector<TextRange> found;
    for (size_t i = 0; i + m_words.size() <= words.size();) {
        const bool isHere = standsAt(&words[i]);
        if (isHere)
            found.push_back({words[i].range.begin, words[i + m_words.size() - 1].range.end});
        i += isHere ? m_words.size() : 1;
    }
    return found;
}

bool Needle::standsAt(const Word* first) const
{
    const auto last = m_words.size() - 1;
    if (!std::equal(m_words.begin(), m_words.end() - 1, first,
                    [](const QString& word, const Word& other) { return word == other.folded; }))
        return false;
    return m_prefix ? first[last].folded.startsWith(m_words[last]) : first[last].folded == m_words[last];
}

std::vector<TextRange> Needle::findText(QStringView text) const
{
    if (m_text.isEmpty())
        return {};
    std::vector<TextRange> found;
    const QString lower = asciiLower(text);
    for (auto at = lower.indexOf(m_text); at >= 0; at = lower.indexOf(m_text, at + m_text.size()))
        found.push_back({int(at), int(at + m_text.size())});
    return found;
}

} // namespace core::search
