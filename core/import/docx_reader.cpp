#include "core/import/docx_reader.h"

#include "core/error.h"
#include "core/import/docx_parts.h"
#include "core/import/docx_story.h"
#include "core/tr.h"

#include <QFileInfo>

namespace core::import {
namespace {

constexpr qint64 largestPart = 256 * 1024 * 1024;

/// Puts one document together from its parts.
class DocxReader {
public:
    DocxReader(const Zip& zip, const QString& name) : m_zip(zip), m_parts(zip), m_name(QFileInfo(name).fileName()) {}

    DocumentText read(const ReadProgress& progress)
    {
        const QString main = m_parts.mainPart();
        if (const auto styles = first(main, QStringLiteral("styles")))
            m_notes.styles = docxStyles(m_zip.read(*styles, largestPart));
        m_notes.footnotes = notes(main, QStringLiteral("footnotes"), u"footnote");
        m_notes.endnotes = notes(main, QStringLiteral("endnotes"), u"endnote");
        m_notes.comments = notes(main, QStringLiteral("comments"), u"comment");
        DocumentFlow flow;
        readPart(main, flow, progress);
        readHeads(main, flow);
        report(flow);
        return flow.take(QStringLiteral("DOCX"));
    }

private:
    std::optional<QString> first(const QString& part, const QString& kind) const
    {
        for (const auto& target : m_parts.related(part, kind))
            if (m_zip.contains(target))
                return target;
        return std::nullopt;
    }

    QHash<QString, QString> notes(const QString& main, const QString& kind, QStringView element)
    {
        const auto part = first(main, kind);
        if (!part)
            return {};
        DocumentFlow flow;
        return DocxStory(m_zip.read(*part, largestPart), flow, m_notes).readNotes(element);
    }

    void readPart(const QString& part, DocumentFlow& flow, const ReadProgress& progress)
    {
        DocxStory story(m_zip.read(part, largestPart), flow, m_notes, progress);
        try {
            story.read();
        } catch (const Failure& failure) {
            if (failure.error().kind != Error::Kind::BadInput)
                throw;
            throw Failure(Error::Kind::BadInput, tr("“%1” is damaged (%2, %3). Nothing was imported from it; if Word "
                                                    "opens it, save it anew.")
                                                     .arg(m_name, part, failure.error().text));
        }
        m_insertions += story.insertions();
    }

    /// What stands at the head or foot of each page is no part of the talk, but is named.
    void readHeads(const QString& main, DocumentFlow& flow)
    {
        QStringList seen;
        for (const auto& kind : {QStringLiteral("header"), QStringLiteral("footer")}) {
            for (const auto& part : m_parts.related(main, kind)) {
                if (!m_zip.contains(part))
                    continue;
                DocumentFlow head;
                readPart(part, head, {});
                const QString words = plainText(head.take({})).simplified();
                if (!words.isEmpty() && !seen.contains(words))
                    seen << words;
            }
        }
        for (const auto& words : seen)
            flow.lose(tr("the head or foot of the pages, “%1”").arg(words.left(80)), tr("it is not speech"), false);
    }

    void report(DocumentFlow& flow) const
    {
        if (m_insertions > 0)
            flow.keep(counted(m_insertions, "%1 tracked insertion was taken as accepted.",
                              "%1 tracked insertions were taken as accepted."));
    }

    const Zip& m_zip;
    DocxParts m_parts;
    QString m_name;
    DocxNotes m_notes;
    int m_insertions = 0;
};

} // namespace

bool isDocx(const Zip& zip)
{
    const QString main = DocxParts(zip).mainPart();
    if (main.isEmpty())
        return false;
    const auto types = zip.readIfThere(QStringLiteral("[Content_Types].xml"), 16 * 1024 * 1024);
    return main.startsWith(QLatin1String("word/")) || (types && types->contains("wordprocessingml.document.main"));
}

DocumentText readDocx(const Zip& zip, const QString& name, const ReadProgress& progress)
{
    return DocxReader(zip, name).read(progress);
}

} // namespace core::import
