#include "core/report/sheet_text.h"
#include "tests/support/clinic_sheet.h"

#include <catch2/catch_test_macros.hpp>

#include <QRegularExpression>
#include <QXmlStreamReader>

using namespace core::report;

namespace {

const SheetOptions full{SheetTemplate::Full, Paper::A4, false, false};

PersonaSheet hostileSheet()
{
    PersonaSheet sheet = support::clinicSheet();
    sheet.name = QStringLiteral("<script>alert(1)</script> & co");
    sheet.sections[0].traits[0].text = QStringLiteral("a <b> *c* [d](e)");
    return sheet;
}

} // namespace

TEST_CASE("The HTML sheet is well formed, complete and loads nothing", "[report][html]")
{
    const QString html = htmlOf({support::clinicSheet()}, full);
    QString inner = html.mid(html.indexOf(QStringLiteral("<main>")));
    inner.truncate(inner.indexOf(QStringLiteral("</main>")) + 7);
    QXmlStreamReader reader(inner);
    while (!reader.atEnd())
        reader.readNext();
    CHECK_FALSE(reader.hasError());
    CHECK(html.contains(QStringLiteral("<mark>I believe the nurse.</mark>")));
    CHECK(html.contains(QStringLiteral("4 for, 1 against, 1 silent, 6 asked.")));
    CHECK(html.contains(QStringLiteral("lang=\"en\"")));
    CHECK_FALSE(html.contains(QRegularExpression(QStringLiteral("src=|url\\(|https?:|@import"))));
    QRegularExpression link(QStringLiteral("href=\"#([^\"]+)\""));
    int links = 0;
    for (auto match = link.globalMatch(html); match.hasNext(); ++links)
        CHECK(html.contains(QStringLiteral("id=\"%1\"").arg(match.next().captured(1))));
    CHECK(links > 6);
}

TEST_CASE("What people typed is text in HTML and Markdown, never markup", "[report][html]")
{
    const QString html = htmlOf({hostileSheet()}, full);
    CHECK_FALSE(html.contains(QStringLiteral("<script>")));
    CHECK(html.contains(QStringLiteral("&lt;script&gt;alert(1)")));
    const QString markdown = markdownOf({hostileSheet()}, full);
    CHECK(markdown.contains(QStringLiteral("a \\<b\\> \\*c\\* \\[d\\](e)")));
    CHECK_FALSE(markdown.contains(QStringLiteral("<script>")));
}

TEST_CASE("The Markdown sheet has the sections, the counts and the quotes", "[report][markdown]")
{
    const QString markdown = markdownOf({support::clinicSheet()}, full);
    for (const char* part :
         {"# Tessa Brindle", "## Goals", "- Fill the 08:30 slots first ([2–5](#p0e2), [×6](#p0e6)): 4 for",
          "> “The screen says free.", "## Evidence for Tessa Brindle", "**Contradicts 6**"}) {
        INFO(part);
        CHECK(markdown.contains(QString::fromUtf8(part)));
    }
    CHECK_FALSE(markdownOf({support::clinicSheet()}, {}).contains(QStringLiteral("## Evidence")));
}

TEST_CASE("HTML and Markdown say all that the printed sheet says against it, what to ask next, and who it stands on",
          "[report][html][markdown]")
{
    PersonaSheet sheet = support::clinicSheet();
    sheet.toAskNext = {QStringLiteral("Does the *late* list exist?")};
    const QString html = htmlOf({sheet}, full);
    const QString markdown = markdownOf({sheet}, full);
    for (const QString& text : {html, markdown}) {
        CHECK(text.contains(QStringLiteral("What speaks against this picture")));
        CHECK(text.contains(
            QStringLiteral("people contradict a line above; all their quotes are in the evidence pages.")));
        CHECK(text.contains(QStringLiteral("To ask next")));
        CHECK(text.contains(QStringLiteral("The seven people")));
        for (const SheetPerson& person : sheet.people) {
            CHECK(text.contains(person.code));
            CHECK(text.contains(person.sessions));
        }
    }
    CHECK(markdown.contains(QStringLiteral("- Does the \\*late\\* list exist?")));
    CHECK(markdown.contains(QStringLiteral("|---|---|---|---|---|---|---|")));
    CHECK_FALSE(htmlOf({sheet}, {}).contains(QStringLiteral("The seven people"))); // as on paper: with the evidence
}
