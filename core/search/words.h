#pragma once

#include "core/id.h"

#include <QString>

#include <vector>

namespace core::search {

/// A word as the full-text index sees it (FTS5's unicode61, remove_diacritics 2): case and accents folded, and its
/// place in the text.
struct Word {
    QString folded;
    TextRange range;
    friend bool operator==(const Word&, const Word&) = default;
};

/// The words of `text` in order, at the same places and folded the same way as in the index.
std::vector<Word> wordsOf(QStringView text);

/// What one word or phrase of a query looks for in a text: these words one after the other. Where words cannot say it
/// (a script without spaces, vowel signs at which the index parts words, signs as in C# or 100%, emoji), it looks for
/// the text itself, ASCII letters without regard to case.
class Needle {
public:
    /// `prefix`: the last word may go on. Without any text it is found nowhere.
    explicit Needle(const QString& text, bool prefix = false);

    bool isSubstring() const { return m_words.empty(); }
    const QString& text() const { return m_text; }
    /// Folded; empty for a substring.
    const std::vector<QString>& words() const { return m_words; }
    bool isPrefix() const { return m_prefix; }

    /// Where it stands in a text whose words are `words`: in order, never overlapping.
    std::vector<TextRange> find(QStringView text, const std::vector<Word>& words) const;
    bool isIn(QStringView text) const { return !find(text, wordsOf(text)).empty(); }

private:
    std::vector<TextRange> findText(QStringView text) const;
    bool standsAt(const Word* first) const;

    QString m_text;
    std::vector<QString> m_words;
    bool m_prefix;
};

} // namespace core::search
