#include "core/search/query.h"

#include <utility>

namespace core::search {
namespace {

/// A stretch in quotes.
struct Quoted {
    qsizetype end = 0; // behind the closing quote, or the text's end
    QString text;      // without quotes and escapes
    bool closed = false;
};

bool opensQuotes(QChar c)
{
    return c == u'"' || c == u'\u201C' || c == u'\u201E';
}

bool closesQuotes(QChar c, QChar opening)
{
    return opening == u'"' ? c == u'"' : c == u'\u201C' || c == u'\u201D';
}

bool isNameCharacter(QChar c)
{
    return c.isLetterOrNumber() || c.isMark() || c.isSurrogate() || c == u'_' || c == u'-';
}

/// Cuts a query's text into pieces, from left to right.
class Lexer {
public:
    explicit Lexer(const QString& text) : m_text(text) {}
    std::vector<Token> tokens();

private:
    QChar at(qsizetype place) const { return place < m_text.size() ? m_text[place] : QChar(); }
    void skipSpaces();
    void readAtom();
    bool readMinus();
    bool readField();
    void readValues();
    void readPhrase(Token::Kind kind);
    void readWord();
    Quoted quotedAt(qsizetype from) const;
    std::pair<qsizetype, QString> nameAt(qsizetype from) const;
    qsizetype endOfWord(bool isValue) const;
    int lengthOfOperator(qsizetype from) const;
    Token& add(Token::Kind kind, qsizetype end);

    const QString& m_text;
    qsizetype m_place = 0;
    std::vector<Token> m_tokens;
};

std::vector<Token> Lexer::tokens()
{
    for (skipSpaces(); m_place < m_text.size(); skipSpaces())
        readAtom();
    return std::move(m_tokens);
}

void Lexer::skipSpaces()
{
    while (at(m_place).isSpace())
        ++m_place;
}

void Lexer::readAtom()
{
    const QChar c = at(m_place);
    if (c == u'(')
        add(Token::Kind::Open, m_place + 1);
    else if (c == u')')
        add(Token::Kind::Close, m_place + 1);
    else if (QStringView(m_text).mid(m_place, 5) == u"same(")
        add(Token::Kind::Same, m_place + 5);
    else if (readMinus() || readField())
        return;
    else if (opensQuotes(c))
        readPhrase(Token::Kind::Phrase);
    else
        readWord();
}

/// A minus says "not" where something follows it at once; the second of two is part of a word.
bool Lexer::readMinus()
{
    const QChar next = at(m_place + 1);
    const bool second =
        !m_tokens.empty() && m_tokens.back().kind == Token::Kind::Not && m_tokens.back().range.end == m_place;
    if (at(m_place) != u'-' || second || next.isNull() || next.isSpace() || next == u')')
        return false;
    add(Token::Kind::Not, m_place + 1);
    return true;
}

bool Lexer::readField()
{
    const auto [end, name] = nameAt(m_place);
    const int length = lengthOfOperator(end);
    if (name.isEmpty() || length == 0 || QStringView(m_text).mid(end, 3) == u"://")
        return false;
    add(Token::Kind::FieldName, end).text = name;
    add(Token::Kind::Operator, end + length);
    readValues();
    return true;
}

void Lexer::readValues()
{
    for (;;) {
        skipSpaces();
        if (opensQuotes(at(m_place)))
            readPhrase(Token::Kind::Value);
        else if (const auto end = endOfWord(true); end > m_place)
            add(Token::Kind::Value, end);
        else
            return;
        if (at(m_place) != u',')
            return;
        add(Token::Kind::Comma, m_place + 1);
    }
}

void Lexer::readPhrase(Token::Kind kind)
{
    const Quoted quoted = quotedAt(m_place);
    const bool prefix = kind == Token::Kind::Phrase && quoted.closed && at(quoted.end) == u'*';
    Token& token = add(kind, quoted.end + (prefix ? 1 : 0));
    token.text = quoted.text;
    token.quoted = true;
    token.closed = quoted.closed;
    token.prefix = prefix;
}

void Lexer::readWord()
{
    Token& token = add(Token::Kind::Word, endOfWord(false));
    if (token.text == QLatin1String("OR"))
        token.kind = Token::Kind::Or;
    token.prefix = token.text.size() > 1 && token.text.endsWith(u'*');
    if (token.prefix)
        token.text.chop(1);
}

Quoted Lexer::quotedAt(qsizetype from) const
{
    Quoted quoted;
    for (quoted.end = from + 1; quoted.end < m_text.size() && !quoted.closed; ++quoted.end) {
        QChar c = m_text[quoted.end];
        quoted.closed = closesQuotes(c, m_text[from]);
        const QChar next = at(quoted.end + 1);
        if (c == u'\\' && (next == u'\\' || opensQuotes(next) || closesQuotes(next, m_text[from]))) {
            c = next;
            ++quoted.end;
        }
        if (!quoted.closed)
            quoted.text += c;
    }
    return quoted;
}

/// The name at `from` and its end; an empty name where there is none.
std::pair<qsizetype, QString> Lexer::nameAt(qsizetype from) const
{
    const std::pair<qsizetype, QString> none{from, QString()};
    if (!opensQuotes(at(from)) && !at(from).isLetter() && !at(from).isSurrogate())
        return none;
    QString name;
    for (auto end = from;;) {
        auto partEnd = end;
        if (opensQuotes(at(end))) {
            const Quoted quoted = quotedAt(end);
            if (!quoted.closed)
                return none;
            partEnd = quoted.end;
            name += quoted.text;
        } else {
            while (isNameCharacter(at(partEnd)))
                ++partEnd;
            name += QStringView(m_text).mid(end, partEnd - end);
        }
        if (partEnd == end)
            return none;
        if (at(partEnd) != u'.')
            return {partEnd, name};
        name += u'.';
        end = partEnd + 1;
    }
}

qsizetype Lexer::endOfWord(bool isValue) const
{
    auto end = m_place;
    while (end < m_text.size()) {
        const QChar c = m_text[end];
        if (c.isSpace() || c == u'(' || c == u')' || opensQuotes(c) || (isValue && c == u','))
            break;
        ++end;
    }
    return end;
}

int Lexer::lengthOfOperator(qsizetype from) const
{
    const QChar c = at(from);
    if (c == u'<' || c == u'>')
        return at(from + 1) == u'=' ? 2 : 1;
    return c == u':' || c == u'=' ? 1 : 0;
}

Token& Lexer::add(Token::Kind kind, qsizetype end)
{
    Token token;
    token.kind = kind;
    token.range = {int(m_place), int(end)};
    token.text = m_text.mid(m_place, end - m_place);
    m_place = end;
    m_tokens.push_back(std::move(token));
    return m_tokens.back();
}

} // namespace

std::vector<Token> tokensOf(const QString& text)
{
    return Lexer(text).tokens();
}

} // namespace core::search
