#include "core/search/query.h"

#include "core/error.h"
#include "core/search/words.h"
#include "core/tr.h"

#include <algorithm>
#include <array>

namespace core::search {
namespace {

// Bounds that no query of a person reaches, and that keep the SQL inside SQLite's own (a parser's stack of 100).
constexpr int maxLength = 10000;
constexpr int maxDepth = 10;
constexpr int maxParts = 300;
constexpr int lettersOfPrefix = 3;

[[noreturn]] void fail(const QString& sentence)
{
    throw Failure(Error::Kind::BadInput, sentence);
}

int columnOf(const Token& token)
{
    return token.range.begin + 1;
}

Op opFrom(const QString& written)
{
    constexpr std::array operators{Op::Has, Op::Equal, Op::Less, Op::LessOrEqual, Op::More, Op::MoreOrEqual};
    return *std::find_if(operators.begin(), operators.end(), [&](Op op) { return toText(op) == written; });
}

Node make(decltype(Node::is) is)
{
    return Node{std::move(is)};
}

/// One of the parts where there is one, all of them as `Group` where there are more.
template <class Group> std::optional<Node> grouped(std::vector<Node> parts)
{
    if (parts.empty())
        return std::nullopt;
    return parts.size() == 1 ? std::move(parts.front()) : make(Group{std::move(parts)});
}

/// Reads tokens by the grammar in query.h; each function gives nothing where what it read is not finished (only as
/// typed).
class Parser {
public:
    Parser(const QString& text, Mode mode) : m_length(text.size()), m_tokens(tokensOf(text)), m_mode(mode) {}
    std::optional<Node> query();

private:
    using Kind = Token::Kind;
    bool isStrict() const { return m_mode == Mode::Strict; }
    bool atEnd() const { return m_next == m_tokens.size(); }
    bool at(Kind kind) const { return !atEnd() && m_tokens[m_next].kind == kind; }
    const Token& take() { return m_tokens[m_next++]; }
    std::optional<Node> readOr();
    std::optional<Node> readAnd();
    std::optional<Node> readNot();
    std::optional<Node> readAtom();
    std::optional<Node> readBrackets(const Token& open);
    std::optional<Node> readField();
    std::optional<Node> readTerm();
    Value valueOf(const Token& token) const;
    void checkQuotes(const Token& token) const;
    bool isBeingTyped(const Token& token) const;

    qsizetype m_length;
    std::vector<Token> m_tokens;
    Mode m_mode;
    size_t m_next = 0;
    int m_depth = 0;
};

std::optional<Node> Parser::query()
{
    if (m_tokens.size() > maxParts)
        fail(tr("The search has more than %1 parts. Make it shorter.").arg(maxParts));
    std::vector<Node> parts;
    while (!atEnd()) {
        if (auto part = readOr())
            parts.push_back(std::move(*part));
        if (!at(Kind::Close))
            continue;
        const Token& close = take();
        if (isStrict())
            fail(tr("The bracket closed at column %1 was never opened. To search for a bracket, put it in quotes.")
                     .arg(columnOf(close)));
    }
    return grouped<And>(std::move(parts));
}

std::optional<Node> Parser::readOr()
{
    std::vector<Node> parts;
    const Token* missing = nullptr;
    for (;;) {
        auto part = readAnd();
        if (!part && at(Kind::Or))
            missing = &m_tokens[m_next];
        if (part)
            parts.push_back(std::move(*part));
        if (!at(Kind::Or))
            break;
        const Token& word = take();
        if (atEnd() || at(Kind::Close))
            missing = &word;
        if (missing && isStrict())
            fail(tr("OR at column %1 needs something on both sides. To search for the word, write it in lower case.")
                     .arg(columnOf(*missing)));
    }
    return grouped<Or>(std::move(parts));
}

std::optional<Node> Parser::readAnd()
{
    std::vector<Node> parts;
    while (!atEnd() && !at(Kind::Or) && !at(Kind::Close)) {
        if (auto part = readNot())
            parts.push_back(std::move(*part));
    }
    return grouped<And>(std::move(parts));
}

std::optional<Node> Parser::readNot()
{
    if (!at(Kind::Not))
        return readAtom();
    take();
    if (atEnd())
        return std::nullopt;
    auto part = readAtom();
    return part ? std::optional(make(Not{{std::move(*part)}})) : std::nullopt;
}

std::optional<Node> Parser::readAtom()
{
    if (at(Kind::Open) || at(Kind::Same))
        return readBrackets(take());
    return at(Kind::FieldName) ? readField() : readTerm();
}

std::optional<Node> Parser::readBrackets(const Token& open)
{
    if (++m_depth > maxDepth)
        fail(tr("At column %1 more than %2 brackets stand inside one another. Use fewer.")
                 .arg(columnOf(open))
                 .arg(maxDepth));
    auto inner = readOr();
    --m_depth;
    if (at(Kind::Close))
        take();
    else if (isStrict())
        fail(tr("The bracket opened at column %1 is not closed.").arg(columnOf(open)));
    if (!inner && isStrict())
        fail(tr("There is nothing in the brackets at column %1.").arg(columnOf(open)));
    if (inner && open.kind == Kind::Same)
        return make(Same{{std::move(*inner)}});
    return inner;
}

std::optional<Node> Parser::readField()
{
    const Token& name = take();
    Field field{name.text, opFrom(take().text), {}};
    const Token* comma = nullptr;
    while (at(Kind::Value) || at(Kind::Comma)) {
        const Token& token = take();
        comma = token.kind == Kind::Comma ? &token : nullptr;
        if (!comma)
            field.values.push_back(valueOf(token));
    }
    if (comma && isStrict())
        fail(tr("After the comma at column %1 a value is missing.").arg(columnOf(*comma)));
    if (field.values.empty() && isStrict())
        fail(tr("The field “%1” at column %2 has no value. To search for the words themselves, put them in quotes.")
                 .arg(name.text, QString::number(columnOf(name))));
    return field.values.empty() ? std::nullopt : std::optional(make(std::move(field)));
}

Value Parser::valueOf(const Token& token) const
{
    checkQuotes(token);
    const auto dots = token.quoted ? -1 : token.text.indexOf(QLatin1String(".."));
    if (dots < 0 || token.text.size() == 2)
        return {token.text, std::nullopt};
    return {token.text.left(dots), token.text.mid(dots + 2)};
}

std::optional<Node> Parser::readTerm()
{
    const Token& token = take();
    checkQuotes(token);
    const bool isBlank = token.text.trimmed().isEmpty();
    if (isBlank && isStrict())
        fail(tr("There is nothing in the quotes at column %1.").arg(columnOf(token)));
    if (isBlank || (token.text == u'-' && isBeingTyped(token)))
        return std::nullopt;
    const auto words = wordsOf(token.text);
    const bool goesOn = isBeingTyped(token) && !words.empty() && words.back().folded.size() >= lettersOfPrefix;
    return make(Term{token.text, token.prefix || goesOn});
}

void Parser::checkQuotes(const Token& token) const
{
    if (!token.closed && isStrict())
        fail(tr("The quotes opened at column %1 are not closed.").arg(columnOf(token)));
}

/// As typed, the cursor is taken to stand at the end.
bool Parser::isBeingTyped(const Token& token) const
{
    const bool isComplete = token.quoted && token.closed;
    return !isStrict() && !isComplete && token.range.end == m_length;
}

} // namespace

Query parse(const QString& text, Mode mode)
{
    if (text.size() > maxLength)
        fail(tr("The search is longer than %1 characters. Make it shorter.").arg(maxLength));
    return {Parser(text, mode).query()};
}

} // namespace core::search
