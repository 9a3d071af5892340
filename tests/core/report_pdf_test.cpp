#include "core/error.h"
#include "core/report/pdf_writer.h"
#include "core/report/sheet_layout.h"
#include "core/report/to_unicode.h"
#include "tests/support/clinic_sheet.h"

#include <catch2/catch_test_macros.hpp>

#include <QBuffer>
#include <QDir>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

using namespace core;
using namespace core::report;

namespace {

const SheetOptions full{SheetTemplate::Full, Paper::A4, false, false};

QByteArray pdfOf(const SheetPages& document)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    const WrittenPdf written = writePdf(document, buffer);
    CHECK(written.note.toStdString() == "");
    return buffer.data();
}

/// A PDF in a file, looked at with the tools of poppler and qpdf.
class PdfFile {
public:
    explicit PdfFile(const SheetPages& document) : m_path(m_folder.filePath(QStringLiteral("sheet.pdf")))
    {
        writePdf(document, m_path);
    }

    QString ask(const QString& tool, QStringList arguments, const QStringList& behind = {}) const
    {
        if (QStandardPaths::findExecutable(tool).isEmpty())
            SKIP(tool.toStdString() << " is not installed");
        QProcess process;
        process.start(tool, arguments << m_path << behind);
        process.waitForFinished();
        return QString::fromUtf8(process.readAllStandardOutput());
    }

private:
    QTemporaryDir m_folder;
    QString m_path;
};

} // namespace

TEST_CASE("The same persona gives the same bytes", "[report][pdf]")
{
    const QByteArray first = pdfOf(layoutSheet(support::clinicSheet(), full));
    const QByteArray second = pdfOf(layoutSheet(support::clinicSheet(), full));
    CHECK(first.startsWith("%PDF"));
    // The builder numbers highlights anew each time; the numbers on the sheet must not follow.
    CHECK((first == second)); // not taken apart: bytes are nothing to read
}

TEST_CASE("A PDF's words come back as they were said, in their order", "[report][pdf]")
{
    const PdfFile pdf(layoutSheet(support::clinicSheet(), full));
    const QString raw =
        pdf.ask(QStringLiteral("pdftotext"), {QStringLiteral("-raw")}, {QStringLiteral("-")}).simplified();
    qsizetype at = 0;
    for (const char* part :
         {"Individual persona Study: Clinic scheduling Segment Day clinics", "Tessa Brindle", "Receptionist",
          "“The screen says free. The nurse says no. I believe the nurse.”", "00:12:40", "Goals", "Send nobody home",
          "6 for, 1 silent, 7 asked; 6 in the market lane.", "Needs", "Pains", "Two calendars that disagree",
          "Where the seven stand", "Empathy map", "What speaks against", "Page 1 of", "Evidence for Tessa Brindle",
          "In their own words", "The seven people"}) {
        INFO(part);
        const qsizetype found = raw.indexOf(QString::fromUtf8(part), at);
        CHECK(found >= 0);
        at = std::max(at, found);
    }
    const QString laidOut =
        pdf.ask(QStringLiteral("pdftotext"), {QStringLiteral("-layout")}, {QStringLiteral("-")}).simplified();
    CHECK(laidOut.contains(QStringLiteral("Fill the 08:30 slots first 2–5 ×6")));
}

TEST_CASE("Greek, Japanese and Hebrew are found in a PDF", "[report][pdf]")
{
    PersonaSheet sheet = support::clinicSheet();
    sheet.sections[0].traits[0].text = QStringLiteral("Να κλείνει εγκαίρως");
    sheet.sections[0].traits[1].text = QStringLiteral("予約を電話で変更する");
    sheet.sections[2].traits[0].text = QStringLiteral("לוח התורים");
    const PdfFile pdf(layoutSheet(sheet, {}));
    const QString text = pdf.ask(QStringLiteral("pdftotext"), {}, {QStringLiteral("-")});
    CHECK(text.contains(QStringLiteral("Να κλείνει εγκαίρως")));
    CHECK(text.contains(QStringLiteral("予約を電話で変更する")));
    CHECK(text.contains(QStringLiteral("לוח התורים")));
}

TEST_CASE("All faces are embedded as subsets with a way back to characters", "[report][pdf]")
{
    const PdfFile pdf(layoutSheet(support::clinicSheet(), full));
    const auto lines = pdf.ask(QStringLiteral("pdffonts"), {}).split(u'\n', Qt::SkipEmptyParts);
    REQUIRE(lines.size() > 4);
    for (const QString& line : lines.mid(2)) {
        INFO(line.toStdString());
        CHECK(line.contains(QStringLiteral("yes no  yes")));
        CHECK((line.contains(QStringLiteral("Inter")) || line.contains(QStringLiteral("Vollkorn"))));
    }
}

TEST_CASE("A PDF is sound, says what it is, and has bookmarks and links", "[report][pdf]")
{
    const PdfFile pdf(layoutSheet(support::clinicSheet(), full));
    CHECK(pdf.ask(QStringLiteral("qpdf"), {QStringLiteral("--check")}).contains(QStringLiteral("No syntax or stream")));
    const QString info = pdf.ask(QStringLiteral("pdfinfo"), {QStringLiteral("-isodates")});
    CHECK(info.contains(QStringLiteral("Tessa Brindle: individual persona")));
    CHECK(info.contains(QStringLiteral("Ward research")));
    CHECK(info.contains(QStringLiteral("2026-03-02T08:15:00Z")));
    CHECK_FALSE(info.contains(QStringLiteral("ModDate")));
    const QString json = pdf.ask(QStringLiteral("qpdf"), {QStringLiteral("--json")});
    for (const char* part :
         {"\"/Lang\"", "\"/PageLabels\"", "\"/DisplayDocTitle\": true", "\"/UseOutlines\"",
          "u:Two calendars that disagree", "u:Evidence", "\"/Subtype\": \"/Link\"", "u:Back to 1 on the sheet"}) {
        INFO(part);
        CHECK(json.contains(QString::fromUtf8(part)));
    }
    CHECK_FALSE(json.contains(QStringLiteral("/Metadata")));
}

TEST_CASE("A PDF that cannot be written is refused with a sentence", "[report][pdf]")
{
    const SheetPages document = layoutSheet(support::clinicSheet(), {});
    CHECK_THROWS_AS(writePdf(document, QStringLiteral("/no/such/folder/sheet.pdf")), Failure);
    CHECK_THROWS_AS(writePdf(SheetPages{}, QStringLiteral("sheet.pdf")), Failure);
}

TEST_CASE("A glyph leads back to the character that the document has", "[report][pdf]")
{
    const QByteArray table = "2 beginbfrange\n<0001> <0001> <0269>\n<0004> <0005> [<2F49> <0041> ]\nendbfrange\n";
    const QByteArray plain = plainToUnicode(table, {U'ι', U'月', U'A'});
    CHECK(plain.contains("<03B9>"));
    CHECK(plain.contains("<6708> <0041>"));
    CHECK(plainToUnicode(table, {U'ɩ', U'⽉', U'A'}).contains("<0269>"));
}

TEST_CASE("Pictures: one a page, at 200 dpi", "[report]")
{
    QTemporaryDir folder;
    const QStringList paths =
        writePng(layoutSheet(support::clinicSheet(), full), folder.filePath(QStringLiteral("sheet.png")));
    REQUIRE(paths.size() > 1);
    CHECK(paths.front().endsWith(QStringLiteral("sheet-1.png")));
    CHECK(QImage(paths.front()).width() == qRound(210 / 25.4 * 200));
}
