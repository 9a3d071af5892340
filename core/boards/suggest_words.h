#pragma once

#include "core/boards/stem.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace core::boards {

/// A word of a text that says something: as people wrote it, and the stem under which texts are compared.
struct Word {
    QString stem;
    QString written;
};

/// The language that most of the texts are in; of a text that is too short to tell.
Language languageOf(const QStringList& texts);

/// The words of a text in order, without stop words and bare numbers. Of a script that puts no spaces between words
/// (Chinese, Japanese, Thai …) each pair of neighbouring characters is a word. `usual` is for a text with no stop word.
std::vector<Word> wordsOf(const QString& text, Language usual);

} // namespace core::boards
