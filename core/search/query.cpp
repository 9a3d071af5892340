#include "core/search/query.h"

#include <QStringList>

#include <type_traits>

namespace core::search {
namespace {

QString inQuotes(QString text)
{
    text.replace(u'\\', QLatin1String("\\\\")).replace(u'"', QLatin1String("\\\""));
    return u'"' + text + u'"';
}

QString textOf(const Term& term)
{
    const QString star(term.prefix ? 1 : 0, u'*');
    const auto tokens = tokensOf(term.text + star);
    const bool isWord = tokens.size() == 1 && tokens[0].kind == Token::Kind::Word && tokens[0].text == term.text &&
                        tokens[0].prefix == term.prefix;
    return (isWord ? term.text : inQuotes(term.text)) + star;
}

QString textOf(const Value& value)
{
    if (value.upTo)
        return value.text + QLatin1String("..") + *value.upTo;
    const auto tokens = tokensOf(QLatin1String("x:") + value.text);
    const bool isWord = tokens.size() == 3 && tokens[2].kind == Token::Kind::Value && !tokens[2].quoted &&
                        tokens[2].text == value.text && !value.text.contains(QLatin1String(".."));
    return isWord ? value.text : inQuotes(value.text);
}

QString textOf(const Field& field)
{
    QStringList values;
    for (const Value& value : field.values)
        values += textOf(value);
    return fieldNameText(field.name) + toText(field.op) + values.join(u',');
}

QString inBrackets(const QString& text)
{
    return u'(' + text + u')';
}

template <class Group> bool is(const Node& node)
{
    return std::holds_alternative<Group>(node.is);
}

QString textOf(const Or& any)
{
    QStringList parts;
    for (const Node& part : any.parts)
        parts += is<Or>(part) ? inBrackets(toText(part)) : toText(part);
    return parts.join(QLatin1String(" OR "));
}

QString textOf(const And& all)
{
    QStringList parts;
    for (const Node& part : all.parts)
        parts += is<Or>(part) || is<And>(part) ? inBrackets(toText(part)) : toText(part);
    return parts.join(u' ');
}

QString textOf(const Not& none)
{
    const Node& part = none.part.front();
    const bool isAtom = !is<Or>(part) && !is<And>(part) && !is<Not>(part);
    return u'-' + (isAtom ? toText(part) : inBrackets(toText(part)));
}

QString textOf(const Same& same)
{
    return QLatin1String("same") + inBrackets(toText(same.part.front()));
}

void collect(const Node& node, bool isWanted, std::vector<Term>& terms)
{
    std::visit(
        [&](const auto& is) {
            using Is = std::decay_t<decltype(is)>;
            if constexpr (std::is_same_v<Is, Term>) {
                if (isWanted)
                    terms.push_back(is);
            } else if constexpr (std::is_same_v<Is, Or> || std::is_same_v<Is, And>) {
                for (const Node& part : is.parts)
                    collect(part, isWanted, terms);
            } else if constexpr (!std::is_same_v<Is, Field>) {
                collect(is.part.front(), std::is_same_v<Is, Not> ? !isWanted : isWanted, terms);
            }
        },
        node.is);
}

} // namespace

QString toText(Op op)
{
    switch (op) {
    case Op::Has: break;
    case Op::Equal: return QStringLiteral("=");
    case Op::Less: return QStringLiteral("<");
    case Op::LessOrEqual: return QStringLiteral("<=");
    case Op::More: return QStringLiteral(">");
    case Op::MoreOrEqual: return QStringLiteral(">=");
    }
    return QStringLiteral(":");
}

QString fieldNameText(const QString& name)
{
    const auto tokens = tokensOf(name + QLatin1String(":x"));
    const bool isPlain = tokens.size() == 3 && tokens[0].kind == Token::Kind::FieldName && tokens[0].text == name;
    return isPlain ? name : inQuotes(name);
}

QString toText(const Node& node)
{
    return std::visit([](const auto& is) { return textOf(is); }, node.is);
}

std::vector<Term> wantedTerms(const Query& query)
{
    std::vector<Term> terms;
    if (query.root)
        collect(*query.root, true, terms);
    return terms;
}

} // namespace core::search
