#pragma once

#include "core/boards/suggest_words.h"
#include "core/progress.h"

#include <QHash>

#include <vector>

namespace core::boards {

/// How much a text says a term.
struct TermWeight {
    int term;
    double weight;
};
using TermRow = std::vector<TermWeight>; // by term, of length 1 or empty

/// A stem that a text has, and the form that it has there.
struct Mention {
    int stem;
    int written;
};

/// Texts as weighted terms: stems, and beside them the runs of 3 to 5 letters that bring spellings and compounds of a
/// word together. Terms of one text alone are left out, for they bring nothing together.
class Terms {
public:
    Terms(const QStringList& texts, Progress& progress);

    const std::vector<TermRow>& rows() const { return m_rows; }
    int termCount() const { return m_stemCount + m_letterCount; }
    /// Terms from 0 to this are stems, those behind are runs of letters.
    int stemCount() const { return m_stemCount; }
    int textsWith(int stem) const { return m_textsWith[size_t(stem)]; }
    const std::vector<Mention>& mentions(size_t text) const { return m_mentions[text]; }
    const QString& written(int form) const { return m_written[size_t(form)]; }

private:
    void read(const QStringList& texts, Progress& progress);
    int stemOf(const QString& stem);
    void weigh();

    QHash<QString, int> m_stems;
    QHash<QString, int> m_forms;
    QHash<QString, int> m_letters;
    std::vector<std::vector<int>> m_lettersOf; // by stem
    std::vector<std::vector<Mention>> m_mentions;
    std::vector<QString> m_written;
    std::vector<TermRow> m_rows;
    std::vector<int> m_textsWith; // by stem
    int m_stemCount = 0;
    int m_letterCount = 0;
};

} // namespace core::boards
