#include "core/db/connection.h"
#include "core/search/words.h"
#include "tests/support/fixtures.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using core::TextRange;
using core::search::Needle;
using core::search::Word;
using core::search::wordsOf;

namespace {

/// The full-text index itself, with the tokenizer of the schema.
class Index {
public:
    Index()
    {
        m_db->script("CREATE VIRTUAL TABLE t USING fts5(text, tokenize=\"unicode61 remove_diacritics 2\");"
                     "CREATE VIRTUAL TABLE v USING fts5vocab(t, 'instance')");
    }

    /// The words of `text` in order.
    QStringList words(const QString& text)
    {
        m_db->run("DELETE FROM t");
        m_db->run("INSERT INTO t(text) VALUES(?)", text);
        const auto words =
            m_db->all("SELECT term FROM v ORDER BY offset", [](const core::db::Row& row) { return row.text(0); });
        return QStringList(words.begin(), words.end());
    }

    /// `text` with brackets round its words.
    QString marked(const QString& text, const QString& word)
    {
        m_db->run("DELETE FROM t");
        m_db->run("INSERT INTO t(text) VALUES(?)", text);
        return m_db
            ->one(
                "SELECT highlight(t, 0, '⟦', '⟧') FROM t WHERE t MATCH ?",
                [](const core::db::Row& row) { return row.text(0); }, QString(u'"' + word + u'"'))
            .value_or(text);
    }

private:
    std::unique_ptr<core::db::Connection> m_db = core::db::Connection::inMemory();
};

QStringList folded(const QString& text)
{
    QStringList words;
    for (const Word& word : wordsOf(text))
        words += word.folded;
    return words;
}

QString marked(QString text, const std::vector<TextRange>& ranges)
{
    for (auto range = ranges.rbegin(); range != ranges.rend(); ++range)
        text.insert(range->end, u'⟧').insert(range->begin, u'⟦');
    return text;
}

QString find(const QString& needle, const QString& text, bool prefix = false)
{
    return marked(text, Needle(needle, prefix).find(text, wordsOf(text)));
}

} // namespace

TEST_CASE("Words stand where the full-text index has them, for every character", "[search]")
{
    Index index;
    // All planes that have assigned characters, and some of those that have none.
    const char32_t plane = GENERATE(0x0, 0x10000, 0x20000, 0x30000, 0xE0000, 0xF0000, 0x100000);
    for (char32_t first = plane; first < plane + 0x10000; first += 0x200) {
        QString text;
        for (char32_t c = std::max<char32_t>(first, 1); c < first + 0x200; ++c)
            if (!QChar::isSurrogate(c))
                text += u'a' + QString::fromUcs4(&c, 1) + "b " + QString::fromUcs4(&c, 1) + ' ';
        const QStringList ours = folded(text);
        const QStringList theirs = index.words(text);
        if (ours == theirs)
            continue;
        for (const QString& part : text.split(u' ')) {
            INFO(part.toStdString() << " near U+" << QString::number(first, 16).toStdString());
            REQUIRE(folded(part) == index.words(part));
        }
    }
}

TEST_CASE("Words in real strings are those of the full-text index", "[search]")
{
    Index index;
    QFile file(support::fixture("blns/blns.json"));
    REQUIRE(file.open(QIODevice::ReadOnly));
    for (const auto& string : QJsonDocument::fromJson(file.readAll()).array()) {
        const QString text = string.toString().remove(QChar(u'\0'));
        INFO(text.toStdString());
        REQUIRE(folded(text) == index.words(text));
        for (const Word& word : wordsOf(text)) {
            const Needle needle(word.folded);
            if (!needle.isSubstring())
                CHECK(marked(text, needle.find(text, wordsOf(text))) == index.marked(text, word.folded));
        }
    }
}

TEST_CASE("A word is found whole, without regard to case and accents", "[search]")
{
    CHECK(find("cafe", "A Café, the CAFE\u0301; cafés") == "A ⟦Café⟧, the ⟦CAFE\u0301⟧; cafés");
    CHECK(find("Übermut", "ubermut übermütig") == "⟦ubermut⟧ übermütig");
    CHECK(find("привет", "ПРИВЕТ, приветы") == "⟦ПРИВЕТ⟧, приветы");
    CHECK(find("budg", "budget budg", true) == "⟦budget⟧ ⟦budg⟧");
    CHECK(find("budg", "budget") == "budget");
}

TEST_CASE("A word with marks in it and a phrase are words in a row", "[search]")
{
    CHECK(find("don't", "I don’t, do not, don t") == "I ⟦don’t⟧, do not, ⟦don t⟧");
    CHECK(find("annual budget", "annual\nbudget, annual big budget") == "⟦annual\nbudget⟧, annual big budget");
    CHECK(find("annual bud", "annual budgets", true) == "⟦annual budgets⟧");
    CHECK(find("a a", "a a a a a") == "⟦a a⟧ ⟦a a⟧ a");
    CHECK(find("12:30", "at 12:30 or 12.30, not 1:30") == "at ⟦12:30⟧ or ⟦12.30⟧, not 1:30");
    CHECK(find("http://example.org/", "see http://example.org now") == "see ⟦http://example.org⟧ now");
}

TEST_CASE("What words cannot say is found as it stands", "[search]")
{
    CHECK(find("予算", "来年の予算案") == "来年の⟦予算⟧案");
    CHECK(find("งบ", "ขอบงบประมาณ") == "ขอบ⟦งบ⟧ประมาณ");
    CHECK(find("किताब", "एक किताबें") == "एक ⟦किताब⟧ें");
    CHECK(find("😀", "yes 😀😀 no") == "yes ⟦😀⟧⟦😀⟧ no");
    CHECK(find("C#", "c, c# and C#") == "c, ⟦c#⟧ and ⟦C#⟧");
    CHECK(find("...", "well... yes") == "well⟦...⟧ yes");
    CHECK(find("iphoneの", "私のiPhoneの中") == "私の⟦iPhoneの⟧中");
    CHECK(find("", "anything") == "anything");
}
