#include "core/error.h"
#include "tests/support/fixtures.h"
#include "tests/support/packed.h"
#include "tests/support/strings.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <catch2/catch_test_macros.hpp>

using namespace core;
using namespace core::import;
using support::losses;
using support::shown;

namespace {

Document read(const QByteArray& html, const QString& encoding = {})
{
    ReadOptions options;
    options.encoding = encoding;
    return readDocument("talk.html", html, options);
}

} // namespace

TEST_CASE("The blocks of a web page are read like the lines of a text file", "[import][html]")
{
    const Document document =
        read("<!DOCTYPE html><html><head><title>Talk 4</title><style>p { color: red }</style></head><body>\n"
             "<h1>About <em>money</em></h1><p>Interviewer: Why\n   is that?</p><p><b>Mara:</b> It&#8217;s &lt;slow&gt;"
             "&nbsp;&amp; <i>dull</i>.<br>Very.</p><div>Mara: <span>So.</span></div><script>if (a < b) p(\"<p>x\");"
             "</script><ul><li>One<li>Two</ul></body></html>");
    CHECK(shown(document) == QStringList{"- About money", "Interviewer: Why is that?",
                                         QString::fromUtf8("Mara: It’s <slow>\u00A0& dull."), "Mara: Very.",
                                         "Mara: So.", "Mara: One", "Mara: Two"});
    CHECK(document.encoding == "HTML, UTF-8");
    CHECK(document.lost.empty());
}

TEST_CASE("Menus, buttons and hidden parts of a page are no words", "[import][html]")
{
    const Document document =
        read("<nav><a>Home</a></nav><button>Copy</button><p hidden>secret</p><div style=\"display: none\"><div>a</div>b"
             "</div><p class=\"hidden-name\">Shown</p><svg><text>x</text></svg><img src=\"a.png\"><p>Also</p>");
    CHECK(shown(document) == QStringList{"- Shown", "- Also"});
    CHECK(losses(document) == QStringList{"hidden parts of the page x2", "pictures x1"});
}

TEST_CASE("Speakers and times before paragraphs are those of podcast transcripts", "[import][html]")
{
    CHECK(shown(read("<cite>Mara:</cite>\n<time>0:30</time>\n<p>I wait.</p>\n<p>A lot.</p><cite>Ben:</cite>"
                     "<time>1:10</time><p>Why, as <cite>The Book</cite> says?</p><cite>Mara:</cite><p>So.</p>")) ==
          QStringList{"[30] Mara: I wait.", "Mara: A lot.", "[70] Ben: Why, as The Book says?", "Mara: So."});
    CHECK(shown(read("<dl><dt>Mara<dd>I wait.<dt>Ben<dd>Why?<dt>Mara<dd>So.<dt>Ben<dd>Oh.</dl>")) ==
          QStringList{"Mara: I wait.", "Ben: Why?", "Mara: So.", "Ben: Oh."});
}

TEST_CASE("Tables of a web page are lines, also where ends of cells are left out", "[import][html]")
{
    CHECK(shown(read("<table><tr><td>a<td>b<tr><th>c</th><td><table><td>d</table></table>after</td>")) ==
          QStringList{"- a\tb", "- c\td", "- after"});
    CHECK(shown(read("<table><tbody><tr><td>0:02</td><td>Mara</td><td>I wait.</td></tr><tr><td>0:09</td><td>Ben</td>"
                     "<td>Why?</td></tr><tr><td>0:12</td><td>Mara</td><td>So.</td></tr></tbody></table>")) ==
          QStringList{"[2] Mara: I wait.", "[9] Ben: Why?", "[12] Mara: So."});
}

TEST_CASE("A web page is decoded as it says where it is no UTF-8", "[import][html]")
{
    CHECK(shown(read("<meta charset=windows-1251><p>\xcf\xf0\xe8\xe2\xe5\xf2</p>")) ==
          QStringList{QString::fromUtf8("- Привет")});
    CHECK(shown(read("<meta charset=\"iso-8859-1\"><p>caf\xe9 \x96 ja</p>")) ==
          QStringList{QString::fromUtf8("- café – ja")});
    CHECK(shown(read(QByteArray("<meta charset=windows-1251><p>caf\xc3\xa9</p>"))) ==
          QStringList{QString::fromUtf8("- café")});
    CHECK(shown(read("<p>\xcf</p>", "Mac Roman")) == QStringList{QString::fromUtf8("- œ")});
}

TEST_CASE("Broken HTML keeps its words", "[import][html]")
{
    CHECK(shown(read("<p>3 < 4 and <b>5 > 4</p><p>x <a href=\"never closed>y</p>")) ==
          QStringList{"- 3 < 4 and 5 > 4", "- x <a href=\"never closed>y</p>"});
    CHECK(shown(read("<p>before<svg><p>after")) == QStringList{"- before", "- after"});
    CHECK_THROWS_AS(read("<script>all of it"), Failure);
    CHECK_THROWS_AS(read("<p> </p>"), Failure);
    QByteArray deep;
    for (int i = 0; i < 20'000; ++i)
        deep += "<table><svg><div hidden>";
    CHECK(shown(read(deep + "word")) == QStringList{"- word"});
}

TEST_CASE("Podcast transcripts in HTML have the speakers and times that are known", "[import][html]")
{
    for (const auto* name : {"buzzcast", "podnews_weekly_review_2023-03-17"}) {
        INFO(name);
        const QString path = QStringLiteral("podcast-transcripts/test/test_files/") + name;
        QFile page(support::fixture(path + ".html"));
        QFile expected(support::fixture(path + "_html_parsed.json"));
        REQUIRE(page.open(QIODevice::ReadOnly));
        REQUIRE(expected.open(QIODevice::ReadOnly));
        const Document document = readDocument(page.fileName(), page.readAll(), {});
        const auto segments = QJsonDocument::fromJson(expected.readAll()).object()["segments"].toArray();
        REQUIRE(int(document.entries.size()) == segments.size());
        for (int i = 0; i < segments.size(); ++i) {
            const auto segment = segments[i].toObject();
            const auto& entry = document.entries[size_t(i)];
            CHECK(entry.text ==
                  segment["body"].toString().simplified().replace("&amp;", "&")); // theirs are not decoded
            CHECK(entry.atMs.value_or(-1) == qint64(segment["startTime"].toDouble() * 1000));
        }
    }
}
