#include "core/import/odt_reader.h"

#include "core/error.h"
#include "core/import/document_flow.h"
#include "core/import/document_xml.h"
#include "core/tr.h"

#include <QFileInfo>

namespace core::import {
namespace {

using Inside = DocumentFlow::Inside;
using Paragraph = DocumentFlow::Paragraph;

constexpr qint64 largestPart = 256 * 1024 * 1024;
constexpr int mostSpaces = 1000; // that one text:s may stand for

/// Reads content.xml.
class OdtStory {
public:
    OdtStory(const QByteArray& content, ReadProgress progress)
        : m_xml(content), m_meter(std::move(progress), content.size())
    {
    }

    /// Failure(BadInput) with what is wrong in the XML.
    DocumentText read()
    {
        while (!m_xml.atEnd()) {
            m_meter.at(m_xml.characterOffset());
            m_xml.readNext();
            if (m_xml.isStartElement())
                start(m_xml.name());
            else if (m_xml.isEndElement())
                end(m_xml.name());
            else if (m_xml.isCharacters() && !m_paragraphs.empty())
                write(m_xml.text());
        }
        if (m_xml.hasError())
            throw Failure(Error::Kind::BadInput, tr("line %1: %2").arg(m_xml.lineNumber()).arg(m_xml.errorString()));
        return m_flow.take(QStringLiteral("ODT"));
    }

private:
    static std::optional<Inside> containerOf(QStringView name)
    {
        if (name == u"table")
            return Inside::Table;
        if (name == u"table-row")
            return Inside::Row;
        if (name == u"table-cell")
            return Inside::Cell;
        if (name == u"text-box")
            return Inside::Box;
        return name == u"note-body" || name == u"annotation" ? std::optional(Inside::Aside) : std::nullopt;
    }

    /// Elements that hold no words of the text, or words that are not shown in it.
    static bool isSkipped(QStringView name)
    {
        static const QSet<QString> skipped{QStringLiteral("scripts"),
                                           QStringLiteral("font-face-decls"),
                                           QStringLiteral("automatic-styles"),
                                           QStringLiteral("sequence-decls"),
                                           QStringLiteral("variable-decls"),
                                           QStringLiteral("user-field-decls"),
                                           QStringLiteral("note-citation"),
                                           QStringLiteral("ruby-text"),
                                           QStringLiteral("forms"),
                                           QStringLiteral("covered-table-cell"),
                                           QStringLiteral("desc"),
                                           QStringLiteral("script")};
        return skipped.contains(name.toString());
    }

    void start(QStringView name)
    {
        if (name == u"p" || name == u"h") {
            m_paragraphs.push_back(name == u"h" ? Paragraph::Heading : Paragraph::Plain);
            m_space = true;
        } else if (const auto container = containerOf(name)) {
            open(name, *container);
        } else if (name == u"creator" && m_inAnnotation) {
            m_authors.back() = m_xml.readElementText(QXmlStreamReader::SkipChildElements);
        } else if (isSkipped(name) || (name == u"date" && m_inAnnotation)) {
            m_xml.skipCurrentElement();
        } else if (!startSpace(name)) {
            startOther(name);
        }
    }

    /// White space that stands as an element.
    bool startSpace(QStringView name)
    {
        if (name == u"tab" || name == u"line-break") {
            writeAsIs(name == u"tab" ? QStringLiteral("\t") : QStringLiteral("\n"));
            return true;
        }
        if (name != u"s")
            return false;
        const QString count = attributeOf(m_xml, u"c");
        writeAsIs(QString(count.isEmpty() ? 1 : qBound(1, count.toInt(), mostSpaces), u' '));
        return true;
    }

    void open(QStringView name, Inside container)
    {
        m_flow.open(container);
        if (name == u"annotation") {
            m_authors << QString();
            m_inAnnotation = true;
        }
        m_paragraphs.push_back(Paragraph::Dropped); // its own paragraphs follow; words outside them are none
        m_outside.push_back(m_space);
    }

    void startOther(QStringView name)
    {
        if (name == u"tracked-changes") {
            readChanges();
        } else if (name == u"list-item") {
            m_flow.lose(tr("bullets and numbers of lists"), tr("they are no words; the items are lines"), false);
        } else if (name == u"table-of-content" || name.endsWith(u"-index") || name == u"bibliography") {
            m_flow.lose(tr("tables of contents and indexes"), tr("they repeat the headings"), false);
            m_xml.skipCurrentElement();
        } else if (name == u"image") {
            m_flow.lose(tr("pictures"), tr("only words are read from documents"), true);
            m_xml.skipCurrentElement();
        } else if (name == u"object" || name == u"object-ole") {
            m_flow.lose(tr("charts, diagrams and embedded objects"), tr("only words are read from documents"), true);
            m_xml.skipCurrentElement();
        }
    }

    void end(QStringView name)
    {
        if ((name == u"p" || name == u"h") && !m_paragraphs.empty()) {
            m_flow.endParagraph(m_paragraphs.back());
            m_paragraphs.pop_back();
        } else if (const auto container = containerOf(name)) {
            m_paragraphs.pop_back();
            m_space = m_outside.back();
            m_outside.pop_back();
            if (*container == Inside::Aside)
                closeAside(name);
            else
                m_flow.close();
        }
    }

    void closeAside(QStringView name)
    {
        const QString words = m_flow.closeAside();
        if (name == u"note-body") {
            m_flow.aside(EntryKind::Note, words);
            return;
        }
        const QString author = m_authors.takeLast();
        m_inAnnotation = !m_authors.isEmpty();
        if (!words.isEmpty())
            m_flow.aside(EntryKind::Insight, author.isEmpty() ? words : author + QStringLiteral(": ") + words);
    }

    /// What was deleted stands here, what was inserted stands in the text.
    void readChanges()
    {
        int insertions = 0;
        while (m_xml.readNextStartElement()) {
            while (m_xml.readNextStartElement()) {
                insertions += m_xml.name() == u"insertion";
                if (m_xml.name() == u"deletion")
                    m_flow.lose(tr("deletions of tracked changes"),
                                tr("they were left out: the text is as if they were accepted"), false);
                m_xml.skipCurrentElement();
            }
        }
        if (insertions > 0)
            m_flow.keep(counted(insertions, "%1 tracked insertion was taken as accepted.",
                                "%1 tracked insertions were taken as accepted."));
    }

    /// White space in the XML is one space, none at the start of a paragraph.
    void write(QStringView words)
    {
        if (m_paragraphs.back() == Paragraph::Dropped)
            return;
        QString line;
        for (const QChar c : words) {
            const bool space = c == u' ' || c == u'\t' || c == u'\n' || c == u'\r';
            if (!space || !m_space)
                line += space ? u' ' : c;
            m_space = space;
        }
        m_flow.write(line);
    }

    void writeAsIs(const QString& words)
    {
        m_flow.write(words);
        m_space = false;
    }

    QXmlStreamReader m_xml;
    Meter m_meter;
    DocumentFlow m_flow;
    std::vector<Paragraph> m_paragraphs; // that are open; Dropped for a container inside one
    std::vector<bool> m_outside;         // the state of m_space outside each container
    QStringList m_authors;               // of the annotations that are open
    bool m_inAnnotation = false;
    bool m_space = true; // the last character was white space, another adds nothing
};

} // namespace

bool isOdt(const Zip& zip)
{
    const auto type = zip.readIfThere(QStringLiteral("mimetype"), 1024);
    return type && type->startsWith("application/vnd.oasis.opendocument.text");
}

DocumentText readOdt(const Zip& zip, const QString& name, const ReadProgress& progress)
{
    const QString file = QFileInfo(name).fileName();
    const auto manifest = zip.readIfThere(QStringLiteral("META-INF/manifest.xml"), 16 * 1024 * 1024);
    if (manifest && manifest->contains("encryption-data"))
        throw Failure(Error::Kind::BadInput, tr("“%1” is locked with a password. Nothing was imported from it; save "
                                                "it without the password and try again.")
                                                 .arg(file));
    const QByteArray content = zip.read(QStringLiteral("content.xml"), largestPart);
    try {
        return OdtStory(content, progress).read();
    } catch (const Failure& failure) {
        if (failure.error().kind != Error::Kind::BadInput)
            throw;
        throw Failure(Error::Kind::BadInput, tr("“%1” is damaged (content.xml, %2). Nothing was imported from it; if "
                                                "LibreOffice opens it, save it anew.")
                                                 .arg(file, failure.error().text));
    }
}

} // namespace core::import
