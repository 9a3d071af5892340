#pragma once

#include <QString>
#include <QStringList>

namespace core::boards {

/// The languages whose words are known here. Texts in any other are read as the rest of the board is; what differs in
/// their words' endings is brought together by the letters.
enum class Language { English, German, Other };

/// The language of most stop words among `words`, which are folded; Other where none of the two has any.
Language guessLanguage(const QStringList& words);

/// Whether a folded word says nothing about what a text is about. Other asks all lists.
bool isStopWord(const QString& word, Language language);

/// A folded word without its endings: Porter's algorithm of 1980 for English, the steps of Snowball's stemmer for
/// German.
QString stem(const QString& word, Language language);

} // namespace core::boards
