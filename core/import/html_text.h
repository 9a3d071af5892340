#pragma once

#include <QString>

#include <optional>
#include <vector>

namespace core::import {

/// A place in a list of texts: which one, and how many UTF-16 units into it.
struct TextPlace {
    int entry = 0;
    int offset = 0;
    friend auto operator<=>(TextPlace, TextPlace) = default;
};

/// A stretch from one place to a later one, end exclusive.
struct TextStretch {
    TextPlace begin;
    TextPlace end;
    friend bool operator==(const TextStretch&, const TextStretch&) = default;
};

/// The words of an HTML fragment: block elements and `<br>` begin a new entry, white space round each is trimmed, blank
/// ones are dropped. Text is clean (see cleanText) but not normalised, so that offsets made by others can be mapped.
class HtmlText {
public:
    explicit HtmlText(QStringView html);

    const std::vector<QString>& entries() const { return m_entries; }
    /// Length of all text nodes in bytes of UTF-8, as browsers count them: tags are nothing, a reference is its
    /// character.
    qint64 byteLength() const { return m_bytes; }
    /// Where `[begin, end)`, in bytes of UTF-8 over the text nodes, stands in the entries. White space between entries
    /// is in none of them; nothing where no word is left. An offset inside a character moves outwards.
    std::optional<TextStretch> stretch(qint64 begin, qint64 end) const;
    /// The words of a stretch, entries joined by "\n".
    QString words(const TextStretch& stretch) const;

private:
    friend class HtmlTextReader;
    /// A run of characters that follow one another both in the text nodes and in one block.
    struct Run {
        qint64 byte = 0;
        int block = 0;
        int offset = 0;
        QString text; // as in the text nodes, before cleaning: it says how many bytes each unit has
    };
    /// A block of the source, and what became of it.
    struct Block {
        QString text;
        int entry = -1; // none: it was blank
        int lead = 0;   // units trimmed from its front
        int nextEntry = 0;
    };
    TextPlace locate(qint64 byte, bool roundUp) const;

    std::vector<Run> m_runs;
    std::vector<Block> m_blocks;
    std::vector<QString> m_entries;
    qint64 m_bytes = 0;
};

/// All white space taken out: how quotes from different tools are compared.
QString withoutSpace(QStringView text);

} // namespace core::import
