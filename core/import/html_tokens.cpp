#include "core/import/html_tokens.h"

#include "core/import/entities.h"

#include <algorithm>

namespace core::import {

std::optional<HtmlToken> HtmlTokens::next()
{
    if (m_at >= m_html.size())
        return std::nullopt;
    if (isTag(m_at)) {
        if (const qsizetype end = tagEnd(m_at); end >= 0)
            return tag(end);
        m_unclosed = true;
    }
    const qsizetype begin = m_at++;
    while (m_at < m_html.size() && !isTag(m_at))
        ++m_at;
    return HtmlToken{HtmlToken::Kind::Text, {}, m_html.mid(begin, m_at - begin)};
}

bool HtmlTokens::isTag(qsizetype at) const
{
    if (m_unclosed || m_html[at] != u'<')
        return false;
    const QChar next = at + 1 < m_html.size() ? m_html[at + 1] : QChar();
    const bool letter = next.unicode() < 0x80 && next.isLetter();
    return letter || next == u'/' || next == u'!' || next == u'?';
}

/// Behind the '>' that ends the tag; -1 where none follows.
qsizetype HtmlTokens::tagEnd(qsizetype at) const
{
    if (m_html.mid(at, 4) == u"<!--") {
        const qsizetype end = m_html.indexOf(u"-->", at + 4);
        return end < 0 ? -1 : end + 3;
    }
    QChar quote;
    for (; at < m_html.size(); ++at) {
        const QChar c = m_html[at];
        if (!quote.isNull())
            quote = c == quote ? QChar() : quote;
        else if (c == u'"' || c == u'\'')
            quote = c;
        else if (c == u'>')
            return at + 1;
    }
    return -1;
}

HtmlToken HtmlTokens::tag(qsizetype end)
{
    const bool closing = m_html[m_at + 1] == u'/';
    const qsizetype begin = m_at + (closing ? 2 : 1);
    const QStringView inside = m_html.mid(begin, end - begin);
    const auto nameEnd = std::find_if(inside.begin(), inside.end(), [](QChar c) { return !c.isLetterOrNumber(); });
    const qsizetype length = nameEnd - inside.begin();
    m_at = end;
    return {closing ? HtmlToken::Kind::Close : HtmlToken::Kind::Open, inside.left(length).toString().toLower(),
            inside.mid(length)};
}

bool HtmlTokens::skipElement(const QString& name)
{
    static const QSet<QString> raw{QStringLiteral("script"), QStringLiteral("style"), QStringLiteral("title"),
                                   QStringLiteral("textarea")};
    if (m_endless.contains(name))
        return false;
    if (raw.contains(name)) { // what looks like a tag in them is none
        const qsizetype close = m_html.indexOf(QString(QStringLiteral("</") + name), m_at, Qt::CaseInsensitive);
        const qsizetype end = close < 0 ? -1 : m_html.indexOf(u'>', close);
        m_at = end < 0 ? m_html.size() : end + 1;
        return true;
    }
    const qsizetype begin = m_at;
    int depth = 1;
    while (const auto token = next()) {
        if (token->name == name)
            depth += token->kind == HtmlToken::Kind::Open ? 1 : -1;
        if (depth == 0)
            return true;
    }
    m_endless << name;
    m_at = begin;
    m_unclosed = false;
    return false;
}

HtmlCharacter htmlCharacterAt(QStringView text, qsizetype at)
{
    const QChar c = text[at];
    if (c == u'&')
        if (const auto entity = entityAt(text, at))
            return {entity->text, entity->length};
    if (c == u'\r') // an HTML parser sees LF for CRLF and CR
        return {QStringLiteral("\n"), at + 1 < text.size() && text[at + 1] == u'\n' ? 2 : 1};
    const bool pair = c.isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate();
    return {text.mid(at, pair ? 2 : 1).toString(), pair ? 2 : 1};
}

} // namespace core::import
