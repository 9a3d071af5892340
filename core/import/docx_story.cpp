#include "core/import/docx_story.h"

#include "core/error.h"
#include "core/import/document_xml.h"
#include "core/tr.h"

namespace core::import {
namespace {

using Inside = DocumentFlow::Inside;
using Paragraph = DocumentFlow::Paragraph;

bool isWordSpace(QStringView space)
{
    return space.contains(u"wordprocessingml");
}

/// Elements of Word whose content is no word of the text.
bool isSkipped(QStringView name)
{
    static const QSet<QString> skipped{
        QStringLiteral("sectPr"),     QStringLiteral("tblPr"),   QStringLiteral("tblGrid"),
        QStringLiteral("trPr"),       QStringLiteral("tcPr"),    QStringLiteral("instrText"),
        QStringLiteral("rt"),         QStringLiteral("delText"), QStringLiteral("tblPrEx"),
        QStringLiteral("rubyPr"),     QStringLiteral("ffData"),  QStringLiteral("smartTagPr"),
        QStringLiteral("customXmlPr")};
    return skipped.contains(name.toString());
}

std::optional<Inside> containerOf(QStringView name)
{
    if (name == u"tbl")
        return Inside::Table;
    if (name == u"tr")
        return Inside::Row;
    if (name == u"tc")
        return Inside::Cell;
    return name == u"txbxContent" ? std::optional(Inside::Box) : std::nullopt;
}

Paragraph kindOf(const QString& style)
{
    if (style.startsWith(QLatin1String("toc ")) || style == QLatin1String("table of figures"))
        return Paragraph::Dropped;
    const bool heading = style.startsWith(QLatin1String("heading ")) || style == QLatin1String("title") ||
                         style == QLatin1String("subtitle");
    return heading ? Paragraph::Heading : Paragraph::Plain;
}

} // namespace

DocxStory::DocxStory(const QByteArray& part, DocumentFlow& flow, const DocxNotes& notes, ReadProgress progress)
    : m_xml(part), m_flow(flow), m_notes(notes), m_meter(std::move(progress), part.size())
{
}

void DocxStory::read()
{
    while (!m_xml.atEnd())
        readToken();
    if (m_xml.hasError())
        throw Failure(Error::Kind::BadInput, tr("line %1: %2").arg(m_xml.lineNumber()).arg(m_xml.errorString()));
}

QHash<QString, QString> DocxStory::readNotes(QStringView element)
{
    QHash<QString, QString> notes;
    while (!m_xml.atEnd() && !m_xml.hasError()) {
        if (!m_xml.isStartElement() || m_xml.name() != element) {
            m_xml.readNext();
            continue;
        }
        const QString id = value(u"id");
        const QString author = value(u"author");
        const bool separator = value(u"type").contains(u"eparat");
        m_flow.open(Inside::Aside);
        while (!m_xml.atEnd() && !(m_xml.isEndElement() && m_xml.name() == element))
            readToken();
        const QString words = m_flow.closeAside();
        if (!separator && !words.isEmpty())
            notes.insert(id, author.isEmpty() ? words : author + QStringLiteral(": ") + words);
    }
    return notes;
}

void DocxStory::readToken()
{
    m_meter.at(m_xml.characterOffset());
    m_xml.readNext();
    if (m_xml.isStartElement())
        start();
    else if (m_xml.isEndElement())
        end();
}

void DocxStory::start()
{
    const QString name = m_xml.name().toString();
    const QString space = m_xml.namespaceUri().toString();
    if (isWordSpace(space))
        startOfWord(name);
    else
        startOther(name, space);
}

void DocxStory::startOfWord(QStringView name)
{
    if (const auto container = containerOf(name)) {
        m_flow.open(*container);
    } else if (name == u"p") {
        m_paragraphs.push_back(Paragraph::Plain);
        m_joined.push_back(false);
    } else if (name == u"pPr") {
        readParagraphProperties();
    } else if (name == u"rPr") {
        readRunProperties();
    } else if (name == u"t") {
        write(m_xml.readElementText(QXmlStreamReader::SkipChildElements));
    } else if (isSkipped(name)) {
        m_xml.skipCurrentElement();
    } else if (!startOfChange(name)) {
        mark(name);
    }
}

bool DocxStory::startOfChange(QStringView name)
{
    const bool deleted = name == u"del" || name == u"moveFrom";
    const bool inserted = name == u"ins" || name == u"moveTo";
    if (deleted) {
        m_flow.lose(tr("deletions of tracked changes"), tr("they were left out: the text is as if they were accepted"),
                    false);
        m_xml.skipCurrentElement();
    }
    m_insertions += inserted;
    return deleted || inserted;
}

/// Marks that stand for a character, or for something that is elsewhere.
void DocxStory::mark(QStringView name)
{
    if (name == u"tab" || name == u"ptab")
        write(QStringLiteral("\t"));
    else if (name == u"br" || name == u"cr")
        m_flow.write(u"\n");
    else if (name == u"noBreakHyphen")
        write(QStringLiteral("-"));
    else if (name == u"sym")
        writeSymbol();
    else if (name == u"footnoteReference")
        m_flow.aside(EntryKind::Note, m_notes.footnotes.value(value(u"id")));
    else if (name == u"endnoteReference")
        m_flow.aside(EntryKind::Note, m_notes.endnotes.value(value(u"id")));
    else if (name == u"commentReference")
        m_flow.aside(EntryKind::Insight, m_notes.comments.value(value(u"id")));
    else if (name == u"altChunk")
        m_flow.lose(tr("a document inside the document"), tr("only the text around it is read"), true);
}

void DocxStory::startOther(QStringView name, QStringView space)
{
    const bool compatibility = space.contains(u"markup-compatibility");
    if (compatibility && name == u"AlternateContent") {
        m_alternatives.push_back(false);
    } else if (compatibility && (name == u"Choice" || name == u"Fallback") && !m_alternatives.empty()) {
        if (m_alternatives.back())
            m_xml.skipCurrentElement();
        else
            m_alternatives.back() = true;
    } else if (name == u"t" && space.endsWith(u"/math")) {
        write(m_xml.readElementText(QXmlStreamReader::SkipChildElements));
    } else if ((name == u"pic" && space.endsWith(u"/picture")) || name == u"imagedata") {
        m_flow.lose(tr("pictures"), tr("only words are read from documents"), true);
    } else if (name == u"chart" || name == u"OLEObject" || (name == u"relIds" && space.contains(u"diagram"))) {
        m_flow.lose(tr("charts, diagrams and embedded objects"), tr("only words are read from documents"), true);
    }
}

void DocxStory::end()
{
    const QStringView name = m_xml.name();
    if (!isWordSpace(m_xml.namespaceUri())) {
        if (name == u"AlternateContent" && !m_alternatives.empty())
            m_alternatives.pop_back();
    } else if (containerOf(name)) {
        m_flow.close();
    } else if (name == u"r") {
        m_hidden = false;
    } else if (name == u"p" && !m_paragraphs.empty()) {
        if (m_paragraphs.back() == Paragraph::Dropped)
            m_flow.lose(tr("lines of a table of contents"), tr("they repeat the headings"), false);
        if (!m_joined.back())
            m_flow.endParagraph(m_paragraphs.back());
        m_paragraphs.pop_back();
        m_joined.pop_back();
    }
}

/// Read apart, because what is deleted or hidden here is only the mark of the paragraph.
void DocxStory::readParagraphProperties()
{
    while (!m_xml.atEnd()) {
        m_xml.readNext();
        const QStringView name = m_xml.name();
        if (m_xml.isEndElement() && name == u"pPr")
            return;
        if (!m_xml.isStartElement() || m_paragraphs.empty())
            continue;
        if (name == u"pPrChange" || name == u"sectPr")
            m_xml.skipCurrentElement();
        else if (name == u"pStyle")
            m_paragraphs.back() = kindOf(m_notes.styles.value(value(u"val"), value(u"val").toLower()));
        else if (name == u"outlineLvl" && value(u"val").toInt() < 9 && m_paragraphs.back() == Paragraph::Plain)
            m_paragraphs.back() = Paragraph::Heading;
        else if (name == u"del" || name == u"moveFrom")
            m_joined.back() = true;
        else if (name == u"numPr" && isOn())
            m_flow.lose(tr("bullets and numbers of lists"), tr("they are no words; the items are lines"), false);
    }
}

void DocxStory::readRunProperties()
{
    while (!m_xml.atEnd()) {
        m_xml.readNext();
        if (m_xml.isEndElement() && m_xml.name() == u"rPr")
            return;
        if (!m_xml.isStartElement())
            continue;
        if (m_xml.name() == u"rPrChange")
            m_xml.skipCurrentElement();
        else if (m_xml.name() == u"vanish")
            m_hidden = isOn();
    }
}

void DocxStory::write(const QString& words)
{
    if (m_hidden) {
        m_flow.lose(tr("stretches of hidden text"), tr("they are not shown in the document either"), true);
        return;
    }
    QString line = words;
    m_flow.write(line.replace(u'\n', u' ').replace(u'\r', u' '));
}

/// Word makes arrows and faces of "-->" and ":)" as signs of the font Wingdings.
void DocxStory::writeSymbol()
{
    static const QHash<int, QString> wingdings{
        {0x4A, QStringLiteral("☺")}, {0x4C, QStringLiteral("☹")}, {0xE0, QStringLiteral("→")},
        {0xDF, QStringLiteral("←")}, {0xFC, QStringLiteral("✓")}, {0xA8, QStringLiteral("☐")},
        {0xFE, QStringLiteral("☑")}, {0xE8, QStringLiteral("→")}, {0xF3, QStringLiteral("↔")}};
    const QString sign = wingdings.value(value(u"char").toInt(nullptr, 16) & 0xFF);
    const bool known = value(u"font") == u"Wingdings" && !sign.isEmpty();
    if (!known)
        m_flow.lose(tr("signs of symbol fonts"), tr("their letters mean nothing outside the font; □ stands there"),
                    true);
    write(known ? sign : QStringLiteral("□"));
}

QString DocxStory::value(QStringView attribute) const
{
    return attributeOf(m_xml, attribute);
}

bool DocxStory::isOn() const
{
    const QString set = value(u"val");
    return set != QLatin1String("0") && set != QLatin1String("false") && set != QLatin1String("off");
}

} // namespace core::import
