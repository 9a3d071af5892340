#include "core/search/query_edit.h"

#include "core/error.h"

#include <algorithm>

namespace core::search {
namespace {

using Kind = Token::Kind;

Op opFrom(const QString& written)
{
    for (const Op op : {Op::Equal, Op::Less, Op::LessOrEqual, Op::More, Op::MoreOrEqual})
        if (toText(op) == written)
            return op;
    return Op::Has;
}

bool hasOpenOr(const std::vector<Token>& tokens)
{
    int depth = 0;
    for (const Token& token : tokens) {
        depth += token.kind == Kind::Open || token.kind == Kind::Same ? 1 : 0;
        depth -= token.kind == Kind::Close && depth > 0 ? 1 : 0;
        if (token.kind == Kind::Or && depth == 0)
            return true;
    }
    return false;
}

/// The field that begins at a token, which is its name.
WrittenField fieldAt(const QString& query, const std::vector<Token>& tokens, size_t at)
{
    const Token& name = tokens[at];
    WrittenField written{{name.text, Op::Has, {}}, name.range, name.range, false};
    for (size_t next = at + 1; next < tokens.size(); ++next) {
        const Kind kind = tokens[next].kind;
        if (kind != Kind::Operator && kind != Kind::Value && kind != Kind::Comma)
            break;
        if (kind == Kind::Operator)
            written.field.op = opFrom(tokens[next].text);
        written.range.end = tokens[next].range.end;
    }
    const auto text = query.mid(written.range.begin, written.range.end - written.range.begin);
    const auto parsed = parse(text, Mode::AsTyped);
    if (parsed.root)
        if (const auto* field = std::get_if<Field>(&parsed.root->is))
            written.field = *field;
    return written;
}

bool isSame(const Field& a, const QString& condition)
{
    const auto parsed = parse(condition, Mode::AsTyped);
    const auto* field = parsed.root ? std::get_if<Field>(&parsed.root->is) : nullptr;
    return field && toText(Node{a}).compare(toText(Node{*field}), Qt::CaseInsensitive) == 0;
}

/// Takes a stretch out, and the space that parted it from what stands before.
QString without(const QString& query, TextRange range)
{
    const QString before = query.left(range.begin);
    const QString behind = query.mid(range.end);
    const bool isParted = before.endsWith(u' ') && (behind.isEmpty() || behind.startsWith(u' '));
    return (isParted ? before.chopped(1) : before) + behind;
}

/// What a query that is being typed has left open, closed; a field whose value is still to come left out.
QString closed(const QString& query)
{
    auto tokens = tokensOf(query);
    QString text = query;
    if (!tokens.empty() && tokens.back().kind == Kind::Comma)
        text.truncate(tokens.back().range.begin);
    else if (!tokens.empty() && tokens.back().kind == Kind::Operator)
        text = without(query, {tokens[tokens.size() - 2].range.begin, tokens.back().range.end});
    text = text.trimmed();
    tokens = tokensOf(text);
    if (!tokens.empty() && tokens.back().quoted && !tokens.back().closed)
        text += text[tokens.back().range.begin] == u'"' ? u'"' : QChar(u'\u201D');
    int depth = 0;
    for (const Token& token : tokens) {
        depth += token.kind == Kind::Open || token.kind == Kind::Same ? 1 : 0;
        depth -= token.kind == Kind::Close && depth > 0 ? 1 : 0;
    }
    return text + QString(depth, u')');
}

} // namespace

std::vector<WrittenField> fieldsIn(const QString& query)
{
    const auto tokens = tokensOf(query);
    const bool isAnd = !hasOpenOr(tokens);
    std::vector<WrittenField> fields;
    int depth = 0;
    for (size_t at = 0; at < tokens.size(); ++at) {
        const Kind kind = tokens[at].kind;
        depth += kind == Kind::Open || kind == Kind::Same ? 1 : 0;
        depth -= kind == Kind::Close && depth > 0 ? 1 : 0;
        if (kind != Kind::FieldName)
            continue;
        fields.push_back(fieldAt(query, tokens, at));
        const bool isNegated = at > 0 && tokens[at - 1].kind == Kind::Not;
        fields.back().isFilter = isAnd && depth == 0 && !isNegated && !fields.back().field.values.empty();
    }
    return fields;
}

bool hasCondition(const QString& query, const QString& condition)
{
    const auto fields = fieldsIn(query);
    return std::any_of(fields.begin(), fields.end(), [&](const WrittenField& written) {
        return written.isFilter && isSame(written.field, condition);
    });
}

QString withCondition(const QString& query, const QString& condition)
{
    QString text = closed(query);
    if (text.isEmpty())
        return condition;
    if (hasOpenOr(tokensOf(text)))
        text = u'(' + text + u')';
    return text + u' ' + condition;
}

QString withoutCondition(const QString& query, const QString& condition)
{
    QString text = query;
    const auto fields = fieldsIn(query);
    for (auto written = fields.rbegin(); written != fields.rend(); ++written)
        if (written->isFilter && isSame(written->field, condition))
            text = without(text, written->range);
    return text.trimmed();
}

QString conditionText(const QString& name, Op op, const QString& value)
{
    return toText(Node{Field{name, op, {{value, std::nullopt}}}});
}

std::optional<BeingTyped> beingTyped(const QString& query, int cursor)
{
    const auto tokens = tokensOf(query);
    const Token* name = nullptr;
    for (const Token& token : tokens) {
        if (token.range.begin >= cursor)
            break;
        name = token.kind == Kind::FieldName ? &token : name;
        const bool isEnd = token.range.end == cursor;
        if (isEnd && (token.kind == Kind::Operator || token.kind == Kind::Comma))
            return BeingTyped{BeingTyped::What::Value, name ? name->text : QString(), {cursor, cursor}, {}};
        if (cursor > token.range.end)
            continue;
        if (token.kind == Kind::Value) {
            if (token.quoted && token.closed && isEnd)
                return std::nullopt;
            const QString typed = query.mid(token.range.begin, cursor - token.range.begin);
            return BeingTyped{BeingTyped::What::Value, name ? name->text : QString(), token.range,
                              token.quoted ? typed.mid(1) : typed};
        }
        if (token.kind == Kind::Word && isEnd && !token.prefix)
            return BeingTyped{BeingTyped::What::Word, {}, token.range, token.text};
        if (token.kind == Kind::FieldName)
            return BeingTyped{
                BeingTyped::What::Word, {}, token.range, query.mid(token.range.begin, cursor - token.range.begin)};
    }
    return std::nullopt;
}

} // namespace core::search
