#include "core/import/html_text.h"

#include "core/import/html_tokens.h"
#include "core/sessions/text.h"

#include <algorithm>

namespace core::import {
namespace {

constexpr qsizetype longestRun = 512;

const QSet<QString>& blockTags()
{
    static const QSet<QString> tags{
        "p",    "div",   "li",   "ul",  "ol",    "h1",         "h2",         "h3",      "h4",      "h5",     "h6", "br",
        "tr",   "table", "hr",   "pre", "dl",    "blockquote", "header",     "section", "article", "footer", "dt", "dd",
        "body", "html",  "main", "nav", "aside", "figure",     "figcaption", "address", "title",   "caption"};
    return tags;
}

/// Bytes of UTF-8 that a unit stands for; a pair has its four at the first half.
int bytesOf(QChar c, bool secondOfPair)
{
    if (c.unicode() < 0x80)
        return 1;
    if (c.unicode() < 0x800)
        return 2;
    return c.isHighSurrogate() ? 4 : secondOfPair ? 0 : 3;
}

} // namespace

/// Reads the fragment tag by tag.
class HtmlTextReader {
public:
    HtmlTextReader(QStringView html, HtmlText& into) : m_html(html), m_into(into) { m_into.m_blocks.push_back({}); }

    void read()
    {
        HtmlTokens tokens(m_html);
        while (const auto token = tokens.next()) {
            if (token->kind == HtmlToken::Kind::Text)
                readText(token->source);
            else
                readTag(*token);
        }
        finish();
    }

private:
    void readText(QStringView text)
    {
        for (qsizetype at = 0; at < text.size();) {
            const auto character = htmlCharacterAt(text, at);
            const bool skipped = text[at] == u'\n' && m_skipLineBreak;
            m_skipLineBreak = false;
            if (!skipped)
                add(character.text);
            at += character.length;
        }
    }

    void readTag(const HtmlToken& tag)
    {
        const bool closing = tag.kind == HtmlToken::Kind::Close;
        if (blockTags().contains(tag.name))
            beginBlock();
        else if (!closing && (tag.name == QLatin1String("td") || tag.name == QLatin1String("th")))
            appendToBlock(QStringLiteral(" "));
        if (tag.name == QLatin1String("pre")) {
            m_pre = closing ? qMax(0, m_pre - 1) : m_pre + 1;
            m_skipLineBreak = !closing;
        }
    }

    void beginBlock()
    {
        if (!m_into.m_blocks.back().text.isEmpty())
            m_into.m_blocks.push_back({});
        m_newRun = true;
    }

    void appendToBlock(QStringView text)
    {
        m_into.m_blocks.back().text += text;
        m_newRun = true;
    }

    /// One character of a text node.
    void add(QStringView character)
    {
        auto& block = m_into.m_blocks.back();
        if (m_newRun || m_into.m_runs.back().text.size() >= longestRun)
            m_into.m_runs.push_back({m_into.m_bytes, int(m_into.m_blocks.size()) - 1, int(block.text.size()), {}});
        m_newRun = false;
        m_into.m_runs.back().text += character;
        for (qsizetype i = 0; i < character.size(); ++i)
            m_into.m_bytes += bytesOf(character[i], i > 0);
        const bool softBreak = m_pre == 0 && (character[0] == u'\n' || character[0] == u'\t');
        block.text += softBreak ? QStringLiteral(" ") : cleanText(character).text;
    }

    void finish()
    {
        for (auto& block : m_into.m_blocks) {
            block.nextEntry = int(m_into.m_entries.size());
            const QString trimmed = block.text.trimmed();
            if (trimmed.isEmpty())
                continue;
            block.lead = int(std::find_if(block.text.begin(), block.text.end(), [](QChar c) { return !c.isSpace(); }) -
                             block.text.begin());
            block.entry = block.nextEntry;
            m_into.m_entries.push_back(trimmed);
            block.text.clear();
        }
    }

    QStringView m_html;
    HtmlText& m_into;
    bool m_newRun = true;
    bool m_skipLineBreak = false;
    int m_pre = 0;
};

HtmlText::HtmlText(QStringView html)
{
    HtmlTextReader(html, *this).read();
}

/// The place of a byte in the entries. In white space that was trimmed: the next place of a word, or with `roundUp`
/// the end of the word before.
TextPlace HtmlText::locate(qint64 byte, bool roundUp) const
{
    auto run =
        std::upper_bound(m_runs.begin(), m_runs.end(), byte, [](qint64 at, const Run& run) { return at < run.byte; });
    if (run == m_runs.begin())
        return {};
    --run;
    if (roundUp && run->byte == byte && run != m_runs.begin())
        --run;
    qint64 at = run->byte;
    int unit = 0;
    for (; unit < run->text.size() && at < byte; ++unit) {
        const bool second = unit > 0 && run->text[unit].isLowSurrogate() && run->text[unit - 1].isHighSurrogate();
        at += bytesOf(run->text[unit], second);
        if (at > byte && !roundUp)
            break;
    }
    if (unit > 0 && unit < run->text.size() && run->text[unit].isLowSurrogate() &&
        run->text[unit - 1].isHighSurrogate())
        unit += roundUp ? 1 : at > byte ? -1 : 1;
    const Block& block = m_blocks[size_t(run->block)];
    const int offset = run->offset + unit - block.lead;
    const int length = block.entry < 0 ? 0 : int(m_entries[size_t(block.entry)].size());
    if (!roundUp)
        return block.entry < 0 || offset >= length ? TextPlace{block.nextEntry + (block.entry < 0 ? 0 : 1), 0}
                                                   : TextPlace{block.entry, qMax(0, offset)};
    if (block.entry >= 0 && offset > 0)
        return {block.entry, qMin(offset, length)};
    const int before = block.nextEntry - 1;
    return before < 0 ? TextPlace{} : TextPlace{before, int(m_entries[size_t(before)].size())};
}

std::optional<TextStretch> HtmlText::stretch(qint64 begin, qint64 end) const
{
    if (begin < 0 || end <= begin || begin >= m_bytes || m_entries.empty())
        return std::nullopt;
    const TextStretch stretch{locate(begin, false), locate(qMin(end, m_bytes), true)};
    return stretch.begin < stretch.end ? std::optional(stretch) : std::nullopt;
}

QString HtmlText::words(const TextStretch& stretch) const
{
    QString words;
    for (int i = stretch.begin.entry; i <= stretch.end.entry; ++i) {
        const QString& text = m_entries[size_t(i)];
        const int begin = i == stretch.begin.entry ? stretch.begin.offset : 0;
        const int end = i == stretch.end.entry ? stretch.end.offset : int(text.size());
        if (i > stretch.begin.entry)
            words += u'\n';
        words += QStringView(text).mid(begin, end - begin);
    }
    return words;
}

QString withoutSpace(QStringView text)
{
    QString words;
    words.reserve(text.size());
    std::copy_if(text.begin(), text.end(), std::back_inserter(words), [](QChar c) { return !c.isSpace(); });
    return words;
}

} // namespace core::import
