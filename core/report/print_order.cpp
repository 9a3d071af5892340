#include "core/report/print_order.h"

#include "core/personas/persona_content.h"
#include "core/report/paint_page.h"
#include "core/report/pdf_writer.h"
#include "core/report/sheet_draft.h"
#include "core/report/sheet_text.h"
#include "core/report/study_report_pages.h"
#include "core/report/study_report_text.h"
#include "core/tr.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QDir>
#include <QSaveFile>

#include <memory>

namespace core::report {
namespace {

bool isLast(const std::optional<PersonaVersion>& last, const QString& content)
{
    return last && last->digest == QCryptographicHash::hash(content.toUtf8(), QCryptographicHash::Sha256);
}

struct OutFile {
    QString path;
    QByteArray bytes;
};

QByteArray pngOf(const Page& page)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    pictureOf(page, pictureDpi).save(&buffer, "PNG");
    return bytes;
}

/// Makes the files of one order, and writes them when all are there.
class Printer {
public:
    Printer(const Stores& stores, const PrintOrder& order, Progress& progress)
        : m_stores(stores), m_order(order), m_progress(progress)
    {
    }

    Printed print()
    {
        const auto sheets = read();
        if (sheets.empty())
            throw Failure(Error::Kind::Usage, tr("No persona is chosen. Nothing was written."));
        if (!m_order.fileEach || m_order.paint) {
            make(sheets, m_order.name);
        } else {
            QStringList names;
            for (const auto& sheet : sheets)
                names << sheet.name;
            names = fileNames(names);
            for (size_t i = 0; i < sheets.size(); ++i)
                make({sheets[i]}, names[qsizetype(i)]);
        }
        write();
        m_printed.sheets = int(sheets.size());
        return std::move(m_printed);
    }

    Printed printReport(Id<Study> study)
    {
        m_progress.throwIfCancelled();
        auto built = buildStudyReport(m_stores, study, audienceOf(m_stores, QDate::currentDate(), m_order.names));
        m_printed.facts = std::move(built.facts);
        const QString path = QDir(m_order.folder).filePath(m_order.name + u'.' + suffixOf(m_order.format));
        if (m_order.paint)
            paint(layoutReport(built.report, m_order.options, &m_progress));
        else if (m_order.format == SheetFormat::Html)
            m_files.push_back({path, htmlOf(built.report, m_order.options).toUtf8()});
        else if (m_order.format == SheetFormat::Markdown)
            m_files.push_back({path, markdownOf(built.report, m_order.options).toUtf8()});
        else
            makePdf(layoutReport(built.report, m_order.options, &m_progress), path);
        write();
        return std::move(m_printed);
    }

private:
    void step()
    {
        m_progress.throwIfCancelled();
        m_progress.report(++m_done, qint64(2 * m_order.personas.size() + 1));
    }

    std::vector<PersonaSheet> read()
    {
        std::vector<PersonaSheet> sheets;
        const Audience audience = audienceOf(m_stores, QDate::currentDate(), m_order.names);
        for (const auto persona : m_order.personas) {
            step();
            auto built = sheetOf(m_stores, persona, audience);
            const QString content = personaContent(m_stores, persona);
            const auto last = m_stores.personas.lastVersion(persona);
            built.sheet.version = (last ? last->number : 0) + (isLast(last, content) ? 0 : 1);
            m_printed.facts += built.facts;
            m_printed.versions.push_back({persona, built.sheet.name, content});
            sheets.push_back(std::move(built.sheet));
        }
        return sheets;
    }

    void make(const std::vector<PersonaSheet>& sheets, const QString& name)
    {
        step();
        if (m_order.paint)
            return paint(layoutSheets(sheets, m_order.options));
        const QString base = QDir(m_order.folder).filePath(name);
        const QString path = base + u'.' + suffixOf(m_order.format);
        if (m_order.format == SheetFormat::Html)
            return m_files.push_back({path, htmlOf(sheets, m_order.options).toUtf8()});
        if (m_order.format == SheetFormat::Markdown)
            return m_files.push_back({path, markdownOf(sheets, m_order.options).toUtf8()});
        const SheetPages document = layoutSheets(sheets, m_order.options);
        if (m_order.format == SheetFormat::Pdf)
            return makePdf(document, path);
        noteEmoji(document);
        for (size_t i = 0; i < document.pages.size(); ++i) {
            m_progress.throwIfCancelled();
            const bool only = document.pages.size() == 1;
            m_files.push_back(
                {only ? path : QStringLiteral("%1-%2.png").arg(base).arg(i + 1), pngOf(document.pages[i])});
        }
    }

    void noteEmoji(const SheetPages& document)
    {
        if (document.emojiLeftOut > 0)
            m_printed.note = counted(document.emojiLeftOut, "%1 emoji is left out: no font on this machine draws it.",
                                     "%1 emoji are left out: no font on this machine draws them.");
    }

    void paint(const SheetPages& document)
    {
        noteEmoji(document);
        m_printed.files = m_order.paint(document, m_progress);
        m_printed.printer = m_printed.files.isEmpty() ? m_order.printer : QString();
    }

    void makePdf(const SheetPages& document, const QString& path)
    {
        noteEmoji(document);
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        const WrittenPdf written = writePdf(document, buffer, &m_progress);
        if (!written.note.isEmpty())
            m_printed.note = written.note;
        m_files.push_back({path, bytes});
    }

    void write()
    {
        std::vector<std::unique_ptr<QSaveFile>> open;
        for (const auto& [path, bytes] : m_files) {
            m_progress.throwIfCancelled();
            open.push_back(std::make_unique<QSaveFile>(path));
            QSaveFile& file = *open.back();
            if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.flush())
                throwNotWritten(path, file.errorString());
        }
        for (const auto& file : open) {
            if (!file->commit())
                throwNotWritten(file->fileName(), file->errorString());
            m_printed.files << file->fileName();
        }
    }

    const Stores& m_stores;
    const PrintOrder& m_order;
    Progress& m_progress;
    Printed m_printed;
    std::vector<OutFile> m_files;
    qint64 m_done = 0;
};

} // namespace

std::vector<Printable> printables(const Stores& stores, const Audience& audience)
{
    std::vector<Printable> all;
    for (const auto& persona : stores.personas.personas()) {
        Printable one{.persona = persona.id, .name = persona.name, .role = persona.role};
        one.facts = buildSheet(stores, persona, audience).facts;
        if (const auto last = stores.personas.lastVersion(persona.id)) {
            one.version = last->number;
            one.printedAt = last->printedAt;
            one.changed = !isLast(last, personaContent(stores, persona.id));
        }
        all.push_back(std::move(one));
    }
    return all;
}

QString suffixOf(SheetFormat format)
{
    switch (format) {
    case SheetFormat::Pdf: return QStringLiteral("pdf");
    case SheetFormat::Png: return QStringLiteral("png");
    case SheetFormat::Html: return QStringLiteral("html");
    case SheetFormat::Markdown: return QStringLiteral("md");
    }
    Q_UNREACHABLE();
}

QStringList fileNames(const QStringList& names)
{
    constexpr int longest = 80; // with a suffix well under what file systems take, also in UTF-8
    QStringList files;
    for (const QString& name : names) {
        QString plain;
        for (const QChar c : name.simplified())
            plain +=
                QStringLiteral("/\\:*?\"<>|").contains(c) || c.category() == QChar::Other_Control ? QChar(u'-') : c;
        while (plain.startsWith(u'.'))
            plain.remove(0, 1);
        plain = plain.left(longest).trimmed();
        if (plain.isEmpty())
            plain = tr("Persona");
        QString file = plain;
        for (int number = 2; files.contains(file, Qt::CaseInsensitive); ++number)
            file = QStringLiteral("%1 %2").arg(plain).arg(number);
        files << file;
    }
    return files;
}

Printed printReport(const Stores& stores, Id<Study> study, const PrintOrder& order, Progress& progress)
{
    return Printer(stores, order, progress).printReport(study);
}

Printed printSheets(const Stores& stores, const PrintOrder& order, Progress& progress)
{
    return Printer(stores, order, progress).print();
}

} // namespace core::report
