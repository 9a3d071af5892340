#include "core/search/words.h"

#include "core/db/tokenizer.h"
#include "core/sessions/text.h"

#include <algorithm>

namespace core::search {
namespace {

/// The combining marks that the index drops inside a word; all others part words.
bool isDroppedMark(char32_t c)
{
    return (c >= 0x300 && c <= 0x304) || (c >= 0x306 && c <= 0x30C) || c == 0x30F || c == 0x311 || c == 0x31B ||
           (c >= 0x323 && c <= 0x328) || c == 0x32D || c == 0x32E || c == 0x330 || c == 0x331;
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

/// Turns places in UTF-8, asked for in order, into places in UTF-16.
class Units {
public:
    explicit Units(const QByteArray& utf8) : m_utf8(utf8) {}

    int upTo(int byte)
    {
        for (; m_byte < byte; ++m_byte) {
            const auto c = uchar(m_utf8[m_byte]);
            const bool isContinued = (c & 0xC0) == 0x80;
            m_unit += isContinued ? 0 : c < 0xF0 ? 1 : 2;
        }
        return m_unit;
    }

private:
    const QByteArray& m_utf8;
    int m_byte = 0;
    int m_unit = 0;
};

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
    thread_local const db::Tokenizer tokenizer;
    const QByteArray utf8 = text.toUtf8();
    std::vector<Word> words;
    Units units(utf8);
    tokenizer.each(utf8, [&](QByteArrayView word, int begin, int end) {
        const int first = units.upTo(begin);
        words.push_back({QString::fromUtf8(word), {first, units.upTo(end)}});
    });
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
