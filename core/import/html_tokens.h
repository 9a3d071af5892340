#pragma once

#include <QSet>
#include <QString>

#include <optional>

namespace core::import {

/// A tag of HTML, or the text up to the next one.
struct HtmlToken {
    enum class Kind { Text, Open, Close };
    Kind kind = Kind::Text;
    QString name;       // of a tag, in lower case; empty for comments and declarations
    QStringView source; // the text as it is written, or what stands in the tag behind its name
};

/// Takes HTML apart, also broken HTML: quoted values may hold '>', and where no '>' follows any more, '<' is text.
class HtmlTokens {
public:
    explicit HtmlTokens(QStringView html) : m_html(html) {}

    std::optional<HtmlToken> next();
    /// Goes on behind the end of the element whose tag came last. Stays where it is when the element has no end, and
    /// says so with false.
    bool skipElement(const QString& name);
    qsizetype position() const { return m_at; }

private:
    bool isTag(qsizetype at) const;
    qsizetype tagEnd(qsizetype at) const;
    HtmlToken tag(qsizetype end);

    QStringView m_html;
    qsizetype m_at = 0;
    bool m_unclosed = false;
    QSet<QString> m_endless; // elements that have no end any more
};

/// The first character of `text`, a character reference decoded, CRLF and CR as "\n"; how many units it takes up.
struct HtmlCharacter {
    QString text;
    qsizetype length = 1;
};
HtmlCharacter htmlCharacterAt(QStringView text, qsizetype at);

} // namespace core::import
