#pragma once

#include "core/sessions/text_edit.h"

namespace core {

/// Where the caret of an editor stands: in which of its blocks, and where in that.
struct Caret {
    int block = 0;
    int offset = 0;
};

/// The heart of the text editor: compares the blocks of an editor with the entries that were last written, and says by
/// which edits the entries become the blocks. A line break inside an entry is U+2028 in a block and `\n` in an entry.
///
/// Qt's own reports of what changed are not used: they name whole blocks while an input method composes, and leave
/// the data of a block on the wrong one of two after Enter.
class SessionText {
public:
    SessionText() = default;
    /// `texts` of the entries as they are written.
    explicit SessionText(QStringList texts) : m_texts(std::move(texts)) {}

    const QStringList& texts() const { return m_texts; }

    /// The edits that turn the entries into `blocks`, to be done one after the other. Where several would do (a letter
    /// less among equal ones), the caret tells which.
    std::vector<TextEdit> difference(const QStringList& blocks, Caret caret) const;

    static QString blockOf(QString entry);
    static QString entryOf(QString block);

private:
    QStringList m_texts;
};

/// The one stretch in which two texts differ: `before` of the old one gave way to `after` of the new one. Never cuts a
/// surrogate pair. `caret` (in the new text) decides where several stretches would do.
struct TextDifference {
    int begin = 0;
    int beforeEnd = 0;
    int afterEnd = 0;
    bool isEmpty() const { return begin == beforeEnd && begin == afterEnd; }
};
TextDifference differenceOf(QStringView before, QStringView after, int caret);

} // namespace core
