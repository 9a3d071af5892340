#pragma once

#include <QStringView>

namespace core::import {

/// True for a heading, a list item, a quotation or a rule of Markdown: such a line never continues the one before.
bool startsBlock(QStringView line);
bool isHeading(QStringView line);

/// True where `text` ends a sentence, closing quotes and brackets left aside.
bool endsSentence(QStringView text);

/// Finds out whether the lines of a document are broken by width, so that its paragraphs are its entries.
class WrapFinder {
public:
    /// A trimmed line, blank ones too. `starts`: a speaker or a block begins here.
    void look(QStringView line, bool starts);
    bool isWrapped() const;

private:
    bool m_inParagraph = false;
    bool m_fits = false; // the line before is 55 to 100 long and ends no sentence
    qint64 m_inner = 0;  // lines that the next one continues
    qint64 m_fitting = 0;
    qint64 m_paragraphs = 0;
};

} // namespace core::import
