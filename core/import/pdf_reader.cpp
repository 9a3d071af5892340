#include "core/import/pdf_reader.h"

#include "core/error.h"
#include "core/import/pdf_heads.h"
#include "core/import/pdf_paragraphs.h"
#include "core/tr.h"

#include <QFileInfo>
#include <QVariant>

#include <algorithm>

#include <poppler-qt6.h>

namespace core::import {
namespace {

constexpr qint64 bytesOfPage = 64 * 1024; // progress is asked once a page

[[noreturn]] void refuse(const QString& sentence, const QString& name)
{
    throw Failure(Error::Kind::BadInput, sentence.arg(QFileInfo(name).fileName()));
}

std::unique_ptr<Poppler::Document> opened(const QByteArray& bytes, const QString& name)
{
    Poppler::setDebugErrorFunction([](const QString&, const QVariant&) {}, {}); // what matters is in the sentences
    auto document = Poppler::Document::loadFromData(bytes);
    if (document && document->isLocked())
        refuse(tr("“%1” is locked with a password. Nothing was imported from it; save it without the password and try "
                  "again."),
               name);
    if (!document || document->numPages() < 1)
        refuse(tr("“%1” is damaged: it begins like a PDF, but no pages can be found in it. Nothing was imported from "
                  "it."),
               name);
    return document;
}

/// "3, 5 and more": pages in a report, counted from one.
QString listed(const QStringList& pages)
{
    constexpr int most = 10;
    return pages.size() <= most ? tr("pages %1").arg(pages.join(QStringLiteral(", ")))
                                : tr("pages %1 and more").arg(pages.mid(0, most).join(QStringLiteral(", ")));
}

/// What the pages of a document hold.
struct Pages {
    std::vector<std::vector<PdfLine>> lines;
    std::vector<qreal> heights;
    QStringList blank;   // the numbers of those without text
    QStringList several; // the numbers of those with three columns or more
    int remarks = 0;     // that readers put into the PDF

    void add(const Poppler::Page& page, int number)
    {
        lines.push_back(inReadingOrder(stretchesOf(page, number)));
        heights.push_back(page.pageSizeF().height());
        if (lines.back().empty())
            blank << QString::number(number + 1);
        else if (std::any_of(lines.back().begin(), lines.back().end(),
                             [](const PdfLine& line) { return line.column > 2; }))
            several << QString::number(number + 1);
        for (const auto& annotation : page.annotations())
            remarks +=
                annotation->subType() != Poppler::Annotation::ALink && !annotation->contents().trimmed().isEmpty();
    }
};

Pages pagesOf(const Poppler::Document& document, const ReadProgress& progress)
{
    Pages pages;
    Meter meter(progress, document.numPages() * bytesOfPage);
    for (int i = 0; i < document.numPages(); ++i) {
        meter.at(i * bytesOfPage);
        if (const auto page = document.page(i))
            pages.add(*page, i);
        else
            pages.blank << QString::number(i + 1);
    }
    return pages;
}

void report(const Pages& pages, DocumentFlow& flow)
{
    if (!pages.blank.isEmpty())
        flow.lose({tr("pages without text"), int(pages.blank.size()), listed(pages.blank),
                   tr("they are empty or pictures, as of a scan"), true});
    if (!pages.several.isEmpty())
        flow.lose({tr("pages in three columns or more"), int(pages.several.size()), listed(pages.several),
                   tr("read down one column after the other; see whether the order is right"), false});
    if (pages.remarks > 0)
        flow.lose({tr("remarks that were put into the PDF"),
                   pages.remarks,
                   {},
                   tr("only the text of the pages is read"),
                   true});
}

} // namespace

bool isPdf(const QByteArray& bytes)
{
    return bytes.startsWith("%PDF-");
}

DocumentText readPdf(const QByteArray& bytes, const QString& name, const QStringList& researchers,
                     const ReadProgress& progress)
{
    const auto document = opened(bytes, name);
    Pages pages = pagesOf(*document, progress);
    if (pages.blank.size() == document->numPages())
        refuse(tr("“%1” holds pictures of pages, but no text: it looks like a scan. Nothing was imported from it; have "
                  "its text recognised (OCR) and try again."),
               name);
    DocumentFlow flow;
    for (const auto& loss : dropRunningHeads(pages.lines, pages.heights))
        flow.lose(loss);
    writeParagraphs(pages.lines, researchers, flow);
    report(pages, flow);
    return flow.take(QStringLiteral("PDF"));
}

} // namespace core::import
