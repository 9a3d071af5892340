#include "core/report/pdf_finish.h"

#include "core/report/to_unicode.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>

#define POINTERHOLDER_TRANSITION 4 // only std::shared_ptr
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFWriter.hh>
#include <qpdf/QUtil.hh>

namespace core::report {
namespace {

using Handle = QPDFObjectHandle;

/// A text string of a PDF, from any Unicode.
Handle text(const QString& words)
{
    return Handle::newUnicodeString(words.toStdString());
}

constexpr double pointsPerMm = 72 / 25.4;

class Finisher {
public:
    Finisher(QPDF& pdf, const SheetPages& document) : m_pdf(pdf), m_document(document), m_pages(pdf.getAllPages())
    {
        if (m_pages.size() != document.pages.size())
            throw std::runtime_error("another number of pages");
        for (size_t i = 0; i < document.pages.size(); ++i)
            for (const Anchor& anchor : document.pages[i].anchors)
                if (!m_targets.contains(anchor.name))
                    m_targets.insert(anchor.name, {i, anchor.at});
    }

    void finish()
    {
        writeInfo();
        writeCatalog();
        writeLabels();
        writeOutline();
        for (size_t i = 0; i < m_pages.size(); ++i)
            writeLinks(i);
        writeCharacters();
    }

private:
    struct Target {
        size_t page = 0;
        QPointF at;
    };

    void writeInfo()
    {
        Handle info = Handle::newDictionary();
        const DocumentInfo& about = m_document.info;
        const auto set = [&](const char* key, const QString& value) {
            if (!value.isEmpty())
                info.replaceKey(key, text(value));
        };
        set("/Title", about.title);
        set("/Author", about.author);
        set("/Subject", about.subject);
        set("/Creator", QStringLiteral("Earshot " EARSHOT_VERSION));
        set("/Producer", QStringLiteral("Qt " QT_VERSION_STR));
        if (about.changedAt.isValid()) {
            const QString date = QLocale::c().toString(about.changedAt.toUTC(), QStringLiteral("yyyyMMddHHmmss"));
            info.replaceKey("/CreationDate", Handle::newString("D:" + date.toStdString() + "Z"));
        }
        m_pdf.getTrailer().replaceKey("/Info", m_pdf.makeIndirectObject(info));
    }

    void writeCatalog()
    {
        Handle root = m_pdf.getRoot();
        root.removeKey("/Metadata");
        root.replaceKey("/Lang", text(m_document.info.language));
        root.replaceKey("/PageMode", Handle::newName("/UseOutlines"));
        Handle preferences = Handle::newDictionary();
        preferences.replaceKey("/DisplayDocTitle", Handle::newBool(true));
        root.replaceKey("/ViewerPreferences", preferences);
    }

    /// The numbers of the pages start again with each persona.
    void writeLabels()
    {
        Handle numbers = Handle::newArray();
        for (int page = 0; page < int(m_document.labels.size()); ++page) {
            Handle label = Handle::newDictionary();
            label.replaceKey("/P", text(m_document.labels[page]));
            numbers.appendItem(Handle::newInteger(page));
            numbers.appendItem(label);
        }
        for (const int first : m_document.labels.isEmpty() ? m_document.firstPages : std::vector<int>()) {
            Handle style = Handle::newDictionary();
            style.replaceKey("/S", Handle::newName("/D"));
            numbers.appendItem(Handle::newInteger(first));
            numbers.appendItem(style);
        }
        Handle labels = Handle::newDictionary();
        labels.replaceKey("/Nums", numbers);
        m_pdf.getRoot().replaceKey("/PageLabels", labels);
    }

    double pageHeight(size_t page) const { return m_document.pages[page].size.height(); }

    Handle destination(size_t page, double x, double y)
    {
        Handle place = Handle::newArray();
        place.appendItem(m_pages[page]);
        place.appendItem(Handle::newName("/XYZ"));
        place.appendItem(Handle::newReal(x * pointsPerMm, 2));
        place.appendItem(Handle::newReal((pageHeight(page) - y) * pointsPerMm, 2));
        place.appendItem(Handle::newNull());
        return place;
    }

    void writeOutline()
    {
        Handle root = m_pdf.makeIndirectObject(Handle::newDictionary());
        root.replaceKey("/Type", Handle::newName("/Outlines"));
        std::vector<Node> open{{root, -1, {}, 0}};
        for (size_t page = 0; page < m_document.pages.size(); ++page)
            for (const Bookmark& bookmark : m_document.pages[page].bookmarks)
                addBookmark(open, bookmark, page);
        while (!open.empty())
            close(open);
        m_pdf.getRoot().replaceKey("/Outlines", root);
    }

    struct Node {
        Handle entry;
        int level;
        std::vector<Handle> children;
        int descendants; // shown below it when it is unfolded
    };

    void addBookmark(std::vector<Node>& open, const Bookmark& bookmark, size_t page)
    {
        while (open.back().level >= bookmark.level)
            close(open);
        Handle entry = m_pdf.makeIndirectObject(Handle::newDictionary());
        entry.replaceKey("/Title", text(bookmark.title));
        entry.replaceKey("/Parent", open.back().entry);
        entry.replaceKey("/Dest", destination(page, std::max(0.0, bookmark.x - 3), bookmark.y - 3));
        open.back().children.push_back(entry);
        open.push_back({entry, bookmark.level, {}, 0});
    }

    /// Ties the children of the last open entry together. Sections are shown, what is under them is folded.
    void close(std::vector<Node>& open)
    {
        Node node = std::move(open.back());
        open.pop_back();
        const auto& children = node.children;
        for (size_t i = 0; i < children.size(); ++i) {
            Handle child = children[i];
            if (i > 0)
                child.replaceKey("/Prev", children[i - 1]);
            if (i + 1 < children.size())
                child.replaceKey("/Next", children[i + 1]);
        }
        const bool unfolded = node.level < 1;
        const int shown = int(children.size()) + node.descendants;
        if (!children.empty()) {
            node.entry.replaceKey("/First", children.front());
            node.entry.replaceKey("/Last", children.back());
            node.entry.replaceKey("/Count", Handle::newInteger(unfolded ? shown : -shown));
        }
        if (!open.empty() && unfolded)
            open.back().descendants += shown;
    }

    void writeLinks(size_t page)
    {
        Handle annotations = Handle::newArray();
        for (const Link& link : m_document.pages[page].links) {
            const auto target = m_targets.constFind(link.target);
            if (target != m_targets.constEnd())
                annotations.appendItem(m_pdf.makeIndirectObject(annotation(page, link, *target)));
        }
        if (annotations.getArrayNItems() > 0)
            m_pages[page].replaceKey("/Annots", annotations);
    }

    Handle annotation(size_t page, const Link& link, const Target& target)
    {
        const double height = pageHeight(page);
        Handle rect = Handle::newArray();
        for (const double mm :
             {link.rect.left(), height - link.rect.bottom(), link.rect.right(), height - link.rect.top()})
            rect.appendItem(Handle::newReal(mm * pointsPerMm, 2));
        Handle border = Handle::newArray();
        for (int i = 0; i < 3; ++i)
            border.appendItem(Handle::newInteger(0));
        Handle annotation = Handle::newDictionary();
        annotation.replaceKey("/Type", Handle::newName("/Annot"));
        annotation.replaceKey("/Subtype", Handle::newName("/Link"));
        annotation.replaceKey("/Rect", rect);
        annotation.replaceKey("/Border", border);
        annotation.replaceKey("/F", Handle::newInteger(4)); // is printed, that is: not hidden anywhere
        annotation.replaceKey("/Dest", destination(target.page, target.at.x(), target.at.y() - 2));
        annotation.replaceKey("/Contents", text(link.says));
        return annotation;
    }

    void writeCharacters()
    {
        const auto used = charactersOf(m_document);
        for (Handle object : m_pdf.getAllObjects()) {
            if (!object.isDictionary() || !object.hasKey("/ToUnicode"))
                continue;
            Handle stream = object.getKey("/ToUnicode");
            const auto data = stream.getStreamData();
            const QByteArray table(reinterpret_cast<const char*>(data->getBuffer()), qsizetype(data->getSize()));
            stream.replaceStreamData(plainToUnicode(table, used).toStdString(), Handle::newNull(), Handle::newNull());
        }
    }

    QPDF& m_pdf;
    const SheetPages& m_document;
    std::vector<Handle> m_pages;
    QHash<QString, Target> m_targets;
};

QByteArray written(QPDF& pdf)
{
    pdf.getTrailer().removeKey("/ID"); // Qt 6.8 draws one, and QPDF would keep half of it
    QPDFWriter writer(pdf);
    writer.setOutputMemory();
    writer.setDeterministicID(true);
    writer.setObjectStreamMode(qpdf_o_generate);
    writer.write();
    const std::unique_ptr<Buffer> buffer(writer.getBuffer());
    return {reinterpret_cast<const char*>(buffer->getBuffer()), qsizetype(buffer->getSize())};
}

} // namespace

FinishedPdf finished(const QByteArray& bytes, const SheetPages& document)
{
    try {
        QPDF pdf;
        pdf.setSuppressWarnings(true);
        pdf.processMemoryFile("sheet", bytes.constData(), size_t(bytes.size()));
        Finisher(pdf, document).finish();
        return {written(pdf), {}};
    } catch (const std::exception& surprise) {
        return {bytes,
                QCoreApplication::translate("core", "The PDF has no bookmarks and links, as its structure was not "
                                                    "as expected (%1). Its pages are complete.")
                    .arg(QString::fromUtf8(surprise.what()))};
    }
}

} // namespace core::report
