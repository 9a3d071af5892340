#pragma once

#include "core/id.h"

#include <QString>

#include <optional>
#include <variant>
#include <vector>

/// The search language:
///
///     query := or ;  or := and {'OR' and} ;  and := not {not} ;  not := ['-'] atom
///     atom  := '(' or ')' | 'same(' or ')' | field | phrase['*'] | word['*']
///     field := name op value {',' value}     op := ':' | '=' | '<' | '<=' | '>' | '>='     value := word | phrase |
///     a..b
///
/// A name begins with a letter and goes on with letters, digits, `_`, `-` and dots, or stands in quotes, whole or after
/// a dot (participant."years in role">3). In quotes `\"` and `\\` stand for `"` and `\`; any text can be searched for
/// in quotes. A word that goes on with `://` is no field. Which fields there are is known only to the project: see
/// fields.h.
namespace core::search {

struct Node;

struct Or {
    std::vector<Node> parts; // two or more
};
struct And {
    std::vector<Node> parts; // two or more
};
struct Not {
    std::vector<Node> part; // one
};
/// All of it holds in one entry.
struct Same {
    std::vector<Node> part; // one
};
/// A word or a phrase.
struct Term {
    QString text;
    bool prefix = false;
};
/// A value of a field; with `upTo` a range, in which an empty end is open.
struct Value {
    QString text;
    std::optional<QString> upTo;
};
enum class Op { Has, Equal, Less, LessOrEqual, More, MoreOrEqual };
struct Field {
    QString name; // as it was written
    Op op = Op::Has;
    std::vector<Value> values; // one or more: any of them
};
struct Node {
    std::variant<Or, And, Not, Same, Term, Field> is;
};

/// A piece of a query's text, for colouring and completing.
struct Token {
    enum class Kind { Word, Phrase, FieldName, Operator, Value, Comma, Or, Not, Same, Open, Close };
    Kind kind = Kind::Word;
    TextRange range; // in the query, with quotes, `*` and escapes
    QString text;    // without them
    bool prefix = false;
    bool quoted = false;
    bool closed = true; // false: its quotes are not
};

/// A query that was understood. Without a root nothing is asked, and nothing is found.
struct Query {
    std::optional<Node> root;
    bool isEmpty() const { return !root; }
};

/// Strict is for what is kept or scripted. AsTyped closes open quotes and brackets, leaves out what is not finished,
/// and takes a word or phrase at the very end for a prefix if it has three letters.
enum class Mode { Strict, AsTyped };

/// Throws Failure(BadInput) with a sentence that names the column, from 1.
Query parse(const QString& text, Mode mode = Mode::Strict);

/// The pieces of any text; never throws.
std::vector<Token> tokensOf(const QString& text);

/// Text that parses to the same node again.
QString toText(const Node& node);
QString toText(Op op);
/// A field's name as it can be written before an operator, in quotes where it needs them.
QString fieldNameText(const QString& name);

/// The words and phrases that are looked for: not those behind a minus.
std::vector<Term> wantedTerms(const Query& query);

} // namespace core::search
