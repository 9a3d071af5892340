#include "core/import/html_reader.h"

#include "core/import/decode.h"
#include "core/import/document_flow.h"
#include "core/import/html_tokens.h"
#include "core/sessions/clock_time.h"
#include "core/tr.h"

#include <QFileInfo>
#include <QRegularExpression>
#include <QStringDecoder>

namespace core::import {
namespace {

using Inside = DocumentFlow::Inside;
using Paragraph = DocumentFlow::Paragraph;

QSet<QString> named(const char* names)
{
    const auto list = QString::fromLatin1(names).split(u' ');
    return {list.begin(), list.end()};
}

bool isBlock(const QString& name)
{
    static const QSet<QString> blocks =
        named("p div li ul ol hr pre dl blockquote header section article footer dt dd body html main aside figure "
              "figcaption address caption h1 h2 h3 h4 h5 h6 form fieldset details summary center thead tbody tfoot");
    return blocks.contains(name);
}

/// Elements whose words are not those of the page.
bool isSkipped(const QString& name)
{
    static const QSet<QString> skipped = named("script style title textarea noscript template svg math iframe object "
                                               "canvas audio video select button nav rt rp");
    return skipped.contains(name);
}

bool isVoid(const QString& name)
{
    static const QSet<QString> voids = named("area base br col embed hr img input link meta param source track wbr");
    return voids.contains(name);
}

bool isHeadingTag(const QString& name)
{
    return name.size() == 2 && name[0] == u'h' && name[1] >= u'1' && name[1] <= u'6';
}

/// Reads one page tag by tag.
class HtmlStory {
public:
    HtmlStory(const QString& html, const ReadProgress& progress) : m_tokens(html), m_meter(progress, html.size()) {}

    DocumentText read(const QString& format)
    {
        while (const auto token = m_tokens.next()) {
            m_meter.at(m_tokens.position());
            if (token->kind == HtmlToken::Kind::Text)
                readText(token->source);
            else if (token->kind == HtmlToken::Kind::Open)
                open(*token);
            else
                close(token->name);
        }
        endLine();
        return m_flow.take(format);
    }

private:
    void readText(QStringView text)
    {
        QString words;
        for (qsizetype at = 0; at < text.size();) {
            const auto character = htmlCharacterAt(text, at);
            at += character.length;
            const QChar c = character.text.front();
            const bool space = m_pre == 0 && (c == u' ' || c == u'\t' || c == u'\n' || c == u'\f');
            if (!space)
                words += character.text;
            else if (!m_space)
                words += u' ';
            m_space = space;
        }
        if (m_caption)
            *m_caption += words;
        else
            write(words);
    }

    void write(const QString& words)
    {
        if (words.trimmed().isEmpty() && m_blank)
            return;
        if (m_blank)
            writeCaption();
        m_blank = false;
        m_flow.write(words);
    }

    /// What stood before the paragraph: who speaks, and when.
    void writeCaption()
    {
        QString speaker = std::exchange(m_speaker, {}).simplified();
        const QString time = std::exchange(m_time, {}).simplified();
        if (speaker.endsWith(u':'))
            speaker.chop(1);
        if (!time.isEmpty())
            m_flow.write(clockTime(time) ? u'[' + time + QStringLiteral("] ") : time + u' ');
        if (!speaker.isEmpty())
            m_flow.write(speaker + QStringLiteral(": "));
    }

    void open(const HtmlToken& tag)
    {
        const QString& name = tag.name;
        if (isHidden(tag) && m_tokens.skipElement(name)) {
            m_flow.lose(tr("hidden parts of the page"), tr("they are not shown on it either"), false);
        } else if (isSkipped(name)) {
            m_tokens.skipElement(name);
        } else if (name == QLatin1String("br")) {
            write(QStringLiteral("\n"));
            m_space = true;
        } else if (name == QLatin1String("img")) {
            m_flow.lose(tr("pictures"), tr("they are files beside the page"), false);
        } else if (name == QLatin1String("table") || name == QLatin1String("tr") || isCell(name)) {
            openTable(name);
        } else if ((name == QLatin1String("cite") || name == QLatin1String("time")) && m_blank && !m_inParagraph) {
            m_caption = name == QLatin1String("cite") ? &m_speaker : &m_time;
        } else if (isBlock(name)) {
            endLine(name);
        }
    }

    void close(const QString& name)
    {
        if (name == QLatin1String("cite") || name == QLatin1String("time"))
            m_caption = nullptr;
        else if (name == QLatin1String("table") || name == QLatin1String("tr") || isCell(name))
            closeTable(name);
        else if (isBlock(name))
            endLine({}, name);
    }

    /// Ends the line that is being written; `opening` and `closing` are the tags that end it.
    void endLine(const QString& opening = {}, const QString& closing = {})
    {
        m_caption = opening == QLatin1String("dt") ? &m_speaker : nullptr;
        if (!m_blank)
            m_flow.endParagraph(m_heading ? Paragraph::Heading : Paragraph::Plain);
        m_blank = true;
        m_space = true;
        m_heading = isHeadingTag(opening);
        m_inParagraph = opening == QLatin1String("p") || opening == QLatin1String("li") || m_heading;
        if (opening == QLatin1String("pre") || closing == QLatin1String("pre"))
            m_pre = qMax(0, m_pre + (opening.isEmpty() ? -1 : 1));
    }

    static bool isCell(const QString& name) { return name == QLatin1String("td") || name == QLatin1String("th"); }

    static bool isHidden(const HtmlToken& tag)
    {
        static const QRegularExpression hidden(QStringLiteral("(?:\\s|^)hidden(?:\\s|=|>|$)|display:\\s*none"),
                                               QRegularExpression::CaseInsensitiveOption);
        return tag.source.size() > 6 && !isVoid(tag.name) && tag.name != QLatin1String("body") &&
               tag.name != QLatin1String("html") && hidden.match(tag.source.toString()).hasMatch();
    }

    /// Ends of rows and cells may be left out, and so may rows.
    void openTable(const QString& name)
    {
        endLine();
        if (name == QLatin1String("table")) {
            m_tables.push_back(Inside::Table);
            m_flow.open(Inside::Table);
            return;
        }
        if (m_tables.empty())
            return;
        const bool cell = isCell(name);
        while (m_tables.back() == Inside::Cell || (!cell && m_tables.back() == Inside::Row))
            closeInnermost();
        if (m_tables.back() == Inside::Table)
            openInner(Inside::Row);
        if (cell)
            openInner(Inside::Cell);
    }

    void openInner(Inside inside)
    {
        m_tables.push_back(inside);
        m_flow.open(inside);
    }

    void closeTable(const QString& name)
    {
        endLine();
        const Inside wanted = name == QLatin1String("table") ? Inside::Table
                              : isCell(name)                 ? Inside::Cell
                                                             : Inside::Row;
        while (!m_tables.empty() && m_tables.back() != wanted && m_tables.back() != Inside::Table)
            closeInnermost();
        if (!m_tables.empty() && m_tables.back() == wanted)
            closeInnermost();
    }

    void closeInnermost()
    {
        m_tables.pop_back();
        m_flow.close();
    }

    HtmlTokens m_tokens;
    Meter m_meter;
    DocumentFlow m_flow;
    std::vector<Inside> m_tables; // what is open of tables
    QString m_speaker;            // that stands before a paragraph
    QString m_time;
    QString* m_caption = nullptr; // where words go that are a speaker or a time
    int m_pre = 0;
    bool m_blank = true; // nothing stands on the line yet
    bool m_space = true; // white space was last, more of it adds nothing
    bool m_heading = false;
    bool m_inParagraph = false;
};

/// What the page itself says about its encoding.
QString charsetOf(const QByteArray& bytes)
{
    static const QRegularExpression charset(QStringLiteral("charset\\s*=\\s*[\"']?([\\w.:-]+)"),
                                            QRegularExpression::CaseInsensitiveOption);
    return charset.match(QString::fromLatin1(bytes.left(4096))).captured(1).toLower();
}

/// Pages that are neither UTF-8 nor marked are decoded as they say; as Latin-1 browsers take Windows-1252.
Decoded decodePage(const QByteArray& bytes, const QString& encoding, const ReadProgress& progress)
{
    Decoded decoded = decode(bytes, encoding, progress);
    const bool guessed = encoding.isEmpty() && decoded.encoding == QLatin1String("Windows-1252");
    const QString charset = guessed ? charsetOf(bytes) : QString();
    if (charset.isEmpty() || charset == QLatin1String("iso-8859-1") || charset == QLatin1String("utf-8"))
        return decoded;
    QStringDecoder decoder(charset.toLatin1().constData());
    if (!decoder.isValid())
        return decoded;
    decoded.text = decoder.decode(bytes);
    decoded.encoding = charset;
    decoded.lost.clear();
    return decoded;
}

} // namespace

bool isHtml(const QString& fileName, const QByteArray& bytes)
{
    QByteArray head = bytes.left(1024);
    if (head.startsWith("\xEF\xBB\xBF"))
        head.remove(0, 3);
    head = head.trimmed().toLower();
    if (head.startsWith("<!doctype html") || head.startsWith("<html"))
        return true;
    const QString suffix = QFileInfo(fileName).suffix().toLower();
    const bool marked = bytes.startsWith("\xFF\xFE") || bytes.startsWith("\xFE\xFF"); // UTF-16, which holds NULs
    return (suffix == QLatin1String("html") || suffix == QLatin1String("htm") || suffix == QLatin1String("xhtml")) &&
           !head.isEmpty() && (marked || !bytes.left(64 * 1024).contains('\0'));
}

DocumentText readHtml(const QByteArray& bytes, const QString& encoding, const ReadProgress& progress)
{
    const Decoded decoded = decodePage(bytes, encoding, progress);
    DocumentText text = HtmlStory(decoded.text, progress).read(QStringLiteral("HTML, %1").arg(decoded.encoding));
    text.kept = decoded.kept + text.kept;
    text.lost.insert(text.lost.begin(), decoded.lost.begin(), decoded.lost.end());
    return text;
}

} // namespace core::import
