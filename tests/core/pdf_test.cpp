#include "core/error.h"
#include "tests/support/packed.h"
#include "tests/support/strings.h"

#include <QPainter>
#include <QPdfWriter>

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using namespace core;
using namespace core::import;
using support::losses;
using support::refusal;
using support::shown;

namespace {

constexpr int lineHeight = 14;

/// Writes a PDF line by line; places in points.
class Pdf {
public:
    Pdf()
    {
        m_writer.setPageSize(QPageSize(QPageSize::A4));
        m_writer.setResolution(72);
        m_writer.setPageMargins({});
        m_painter.begin(&m_writer);
        setSize(10);
    }

    void setSize(int size)
    {
        QFont font(QStringLiteral("Noto Sans"));
        font.setPixelSize(size);
        m_painter.setFont(font);
    }

    Pdf& at(int x, int y)
    {
        m_x = x;
        m_y = y;
        return *this;
    }

    /// Lines under one another.
    Pdf& lines(const QStringList& lines)
    {
        for (const auto& line : lines) {
            m_painter.drawText(m_x, m_y, line);
            m_y += lineHeight;
        }
        return *this;
    }

    Pdf& gap()
    {
        m_y += lineHeight;
        return *this;
    }

    /// `words` broken into lines of a width, as a text program does.
    Pdf& paragraph(const QString& words, int width, int indent = 0)
    {
        QString line;
        int first = indent;
        for (const auto& word : words.split(' ')) {
            const QString longer = line.isEmpty() ? word : line + ' ' + word;
            if (!line.isEmpty() && m_painter.fontMetrics().horizontalAdvance(longer) > width - first) {
                m_painter.drawText(m_x + std::exchange(first, 0), m_y, line);
                m_y += lineHeight;
                line = word;
            } else {
                line = longer;
            }
        }
        m_painter.drawText(m_x + first, m_y, line);
        m_y += lineHeight;
        return *this;
    }

    void page() { m_writer.newPage(); }

    void picture() { m_painter.drawRect(100, 100, 200, 200); }

    QByteArray bytes()
    {
        m_painter.end();
        return m_buffer.data();
    }

private:
    struct OpenBuffer : QBuffer {
        OpenBuffer() { open(QIODevice::ReadWrite); }
    };
    OpenBuffer m_buffer;
    QPdfWriter m_writer{&m_buffer};
    QPainter m_painter;
    int m_x = 72;
    int m_y = 100;
};

const QString slow = "I think that we export the whole list every Friday because the numbers in the tool are not what "
                     "finance sees in their own sheet, and somebody has to go through it by hand.";

Document read(const QByteArray& bytes)
{
    return readDocument("talk.pdf", bytes, {});
}

} // namespace

TEST_CASE("The lines of a PDF become turns, whatever parts them", "[import][pdf]")
{
    const QStringList turns{"Interviewer: Why is that?",        "Mara Lindt: " + slow, "Interviewer: And then?",
                            "Mara Lindt: " + slow + " " + slow, "Interviewer: I see.", "Mara Lindt: Yes."};
    const bool gaps = GENERATE(true, false);
    Pdf pdf;
    for (const auto& turn : turns) {
        pdf.paragraph(turn, 420);
        if (gaps)
            pdf.gap();
    }
    const Document document = read(pdf.bytes());
    CHECK(shown(document) == turns);
    CHECK(document.encoding == "PDF");
    CHECK(document.lost.empty());
}

TEST_CASE("Names in a narrow column beside their words are labels", "[import][pdf]")
{
    Pdf pdf;
    int y = 100;
    QStringList turns;
    for (int i = 0; i < 8; ++i, y += 5 * lineHeight) {
        const QString name = i % 2 ? "Mara Lindt:" : "Interviewer:";
        pdf.at(60, y).lines({name});
        pdf.at(160, y).paragraph(slow, 350);
        turns << name + ' ' + slow;
    }
    CHECK(shown(read(pdf.bytes())) == turns);
}

TEST_CASE("Two columns are read one after the other, under their title", "[import][pdf]")
{
    Pdf pdf;
    pdf.at(60, 70).lines({"A heading that goes over both of the columns on the page, from left to right"});
    pdf.at(60, 110).paragraph("Left: " + slow, 210).gap().paragraph(slow, 210);
    pdf.at(310, 110).paragraph("Right: " + slow, 210).gap().paragraph(slow, 210);
    CHECK(shown(read(pdf.bytes())).mid(1) ==
          QStringList{"- Left: " + slow, "- " + slow, "- Right: " + slow, "- " + slow});
}

TEST_CASE("Three columns are read one after the other, and the page is named", "[import][pdf]")
{
    Pdf pdf;
    pdf.at(50, 70).lines({"A heading that goes over all three of the columns on the page, from left to right"});
    const auto column = [&](int x, int y, const QString& name) {
        pdf.at(x, y).paragraph(name + ": " + slow, 140).gap().paragraph(slow, 140);
    };
    SECTION("of one page")
    {
        column(50, 110, "Left");
        column(225, 110, "Middle");
        column(400, 110, "Right");
        const auto document = read(pdf.bytes());
        CHECK(shown(document).mid(1) == QStringList{"- Left: " + slow, "- " + slow, "- Middle: " + slow, "- " + slow,
                                                    "- Right: " + slow, "- " + slow});
        REQUIRE(document.lost.size() == 1);
        CHECK(document.lost.front().where.contains(u'1'));
        CHECK_FALSE(document.lost.front().content);
    }
    SECTION("of short lines, drawn one row after the other")
    {
        for (int row = 0; row < 10; ++row)
            for (const auto& [x, name] : {std::pair(50, "left"), std::pair(225, "middle"), std::pair(400, "right")})
                pdf.at(x, 110 + 16 * row).lines({QStringLiteral("Here is %1 line %2").arg(name).arg(row)});
        const QString all = shown(read(pdf.bytes())).mid(1).join(u' ');
        CHECK(all.indexOf(u"left line 9") < all.indexOf(u"middle line 0"));
        CHECK(all.indexOf(u"middle line 9") < all.indexOf(u"right line 0"));
        CHECK(all.contains(u"right line 9"));
    }
}

TEST_CASE("Words that are broken at the end of a line are joined, compounds keep their hyphen", "[import][pdf]")
{
    Pdf pdf;
    pdf.lines({"We look at the well-known numbers of the month and at nothing but the num-",
               "bers, because those that are well-",
               "known are the only ones that anybody has ever trusted in this team."});
    const Document document = read(pdf.bytes());
    CHECK(shown(document) ==
          QStringList{"- We look at the well-known numbers of the month and at nothing but the numbers, "
                      "because those that are well-known are the only ones that anybody has ever "
                      "trusted in this team."});
    CHECK(document.kept == QStringList{"2 words that were broken at the end of a line were joined."});
}

TEST_CASE("Indented first lines begin paragraphs", "[import][pdf]")
{
    Pdf pdf;
    QStringList expected;
    for (int i = 0; i < 6; ++i) {
        pdf.paragraph(slow, 430, 20);
        expected << "- " + slow;
    }
    CHECK(shown(read(pdf.bytes())) == expected);
}

TEST_CASE("Running heads and numbers of pages are left out and named, sentences go on over pages", "[import][pdf]")
{
    Pdf pdf;
    const QStringList words = slow.split(' ');
    for (int i = 0; i < 4; ++i) {
        if (i > 0)
            pdf.page();
        pdf.at(72, 40).lines({"Study 4, confidential"});
        pdf.at(280, 810).lines({QString("Page %1 of 4").arg(i + 1)});
        pdf.at(72, 120).paragraph(QString("Mara: %1 turn begins here. ").arg(i) + slow, 430);
        pdf.at(72, 700).paragraph(QString("Ben: %1 in the end ").arg(i) + words.mid(0, 15).join(' '), 430);
        pdf.page();
        pdf.at(72, 40).lines({"Study 4, confidential"});
        pdf.at(72, 120).paragraph(words.mid(15).join(' '), 430);
    }
    const Document document = read(pdf.bytes());
    REQUIRE(document.entries.size() == 8);
    CHECK(shown(document)[1] == "Ben: 0 in the end " + slow);
    CHECK(losses(document) ==
          QStringList{QString::fromUtf8("a line at the head or foot of pages, “Study 4, confidential” x8"),
                      "numbers of pages x4"});
    CHECK(document.entries[2].text.startsWith("1 turn begins here."));
}

TEST_CASE("A transcript of Otter is recognised in a PDF", "[import][pdf]")
{
    Pdf pdf;
    for (int i = 0; i < 4; ++i)
        pdf.lines({QString("%1   0:%2").arg(i % 2 ? "Mara Lindt" : "Ben Okoro").arg(10 + i)})
            .paragraph(slow, 430)
            .gap();
    const Document document = read(pdf.bytes());
    CHECK(document.dialect == "Otter");
    CHECK(shown(document).front() == "[10] Ben Okoro: " + slow);
    CHECK(document.entries.size() == 4);
}

TEST_CASE("Large lines are headings and belong to nobody", "[import][pdf]")
{
    Pdf pdf;
    pdf.paragraph("Mara: " + slow, 430).gap();
    pdf.setSize(18);
    pdf.lines({"About money"}).gap();
    pdf.setSize(10);
    pdf.paragraph("Ben: " + slow, 430).paragraph("Mara: Yes.", 430);
    CHECK(shown(read(pdf.bytes())) == QStringList{"Mara: " + slow, "- About money", "Ben: " + slow, "Mara: Yes."});
}

TEST_CASE("A PDF that cannot be read says why", "[import][pdf]")
{
    Pdf scan;
    scan.picture();
    CHECK(refusal("talk.pdf", scan.bytes()).contains("scan"));

    Pdf mixed;
    mixed.lines({"Some words"}).page();
    mixed.picture();
    CHECK(losses(read(mixed.bytes())) == QStringList{"pages without text x1!"});

    CHECK(refusal("talk.pdf", "%PDF-1.4\nnothing else").contains("damaged"));
    const QByteArray locked = "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                              "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                              "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj\n"
                              "4 0 obj<</Filter/Standard/V 1/R 2/P -4/O<" +
                              QByteArray(64, '1') + ">/U<" + QByteArray(64, '2') +
                              ">>>endobj\ntrailer<</Root 1 0 R/Encrypt 4 0 R/ID[<00><00>]>>\n%%EOF";
    CHECK(refusal("talk.pdf", locked).contains("password"));
}

TEST_CASE("A PDF that is cut anywhere is read or refused, and reading can be stopped", "[import][pdf]")
{
    Pdf pdf;
    for (int i = 0; i < 30; ++i) {
        if (i > 0)
            pdf.page();
        pdf.at(72, 100).paragraph(slow, 430);
    }
    const QByteArray whole = pdf.bytes();
    for (int tenth = 1; tenth < 10; ++tenth)
        CHECK_NOTHROW(refusal("talk.pdf", whole.left(whole.size() * tenth / 10)));
    int asked = 0;
    CHECK_THROWS_AS(readDocument("talk.pdf", whole, {}, [&](qint64, qint64) { return ++asked < 5; }), Failure);
    CHECK(asked == 5);
}
