#pragma once

#include <QHash>
#include <QSet>
#include <QString>
#include <QStringList>

#include <optional>

namespace core::import {

/// A line that begins with a speaker's label: `Name: text`, `**Name:** text`, `[00:12:34] Name: text`.
struct Turn {
    QString label;
    std::optional<qint64> atMs;
    QStringView text; // the rest of the line, trimmed; may be empty
};

/// Which colon ends a label in this document: names may contain one.
enum class Colon { First, Last };

/// The labels of one document, as LabelFinder decided.
class Labels {
public:
    Labels() = default;
    Labels(QSet<QString> accepted, Colon colon) : m_accepted(std::move(accepted)), m_colon(colon) {}
    bool isEmpty() const { return m_accepted.isEmpty(); }
    QStringList names() const;
    /// Nothing where `line` (trimmed) does not begin with one of the labels.
    std::optional<Turn> split(QStringView line) const;

private:
    QSet<QString> m_accepted;
    Colon m_colon = Colon::First;
};

/// True where a line without a label belongs to the speaker before. Where only moderators have labels it is the
/// participant who has none.
bool labelsContinue(const Labels& labels, const QStringList& researchers);

/// Looks at all lines of a document before it says which words before a colon are speakers. Bold words and places in
/// the talk (P1, Moderator) are; names are where they come back or most lines have one; "Note", "Date" and the like
/// never are.
class LabelFinder {
public:
    explicit LabelFinder(QStringList researchers = {}, bool aeiou = false);
    /// `line` is trimmed and not blank; an indented line counts, but cannot be a label alone.
    void look(QStringView line, bool indented = false);
    Labels decide() const;

private:
    struct Seen {
        int count = 0;
        int withText = 0;
        qint64 firstLine = 0;
        bool bold = false;
        bool sure = false; // by a time before it, by a word such as Moderator, by a researcher's name
        bool name = false; // each word is written like a name
    };
    using Found = QHash<QString, Seen>;
    void look(QStringView line, Colon colon, bool indented, Found& found) const;
    QSet<QString> accepted(const Found& found) const;
    bool isVoice(const Seen& seen) const;

    QStringList m_researchers;
    bool m_aeiou;
    qint64 m_lines = 0;
    Found m_first;
    Found m_last;
};

} // namespace core::import
