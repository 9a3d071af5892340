#include "core/error.h"
#include "core/search/query.h"
#include "tests/support/fixtures.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using namespace core::search;

namespace {

QString shape(const Node& node);

QString shape(const std::vector<Node>& parts)
{
    QStringList shapes;
    for (const Node& part : parts)
        shapes += shape(part);
    return shapes.join(u' ');
}

struct Shape {
    QString operator()(const Or& any) const { return "or(" + shape(any.parts) + ")"; }
    QString operator()(const And& all) const { return "and(" + shape(all.parts) + ")"; }
    QString operator()(const Not& none) const { return "not(" + shape(none.part) + ")"; }
    QString operator()(const Same& same) const { return "same(" + shape(same.part) + ")"; }
    QString operator()(const Term& term) const { return "[" + term.text + "]" + (term.prefix ? "*" : ""); }
    QString operator()(const Field& field) const
    {
        QString text = "{" + field.name + toText(field.op);
        for (const Value& value : field.values)
            text += "[" + value.text + (value.upTo ? "][.." + *value.upTo : QString()) + "]";
        return text + "}";
    }
};

/// A tree as text in which every bracket is written.
QString shape(const Node& node)
{
    return std::visit(Shape(), node.is);
}

std::string shapeOf(const QString& text, Mode mode = Mode::Strict)
{
    const Query query = parse(text, mode);
    return query.root ? shape(*query.root).toStdString() : "nothing";
}

std::string sentenceOf(const QString& text, Mode mode = Mode::Strict)
{
    try {
        return "understood as " + shapeOf(text, mode);
    } catch (const core::Failure& failure) {
        CHECK(failure.error().kind == core::Error::Kind::BadInput);
        return failure.error().text.toStdString();
    }
}

struct Sample {
    const char* text;
    const char* shape;
};

} // namespace

TEST_CASE("The grammar of the search language", "[search]")
{
    const auto [text, expected] = GENERATE(values<Sample>({
        {"budget", "[budget]"},
        {"  budget  ", "[budget]"},
        {"", "nothing"},
        {" \n\t ", "nothing"},
        {"budget plan", "and([budget] [plan])"},
        {"\"annual budget\"", "[annual budget]"},
        {"“annual budget”", "[annual budget]"},
        {"\"say \\\"no\\\" \\\\ now\"", "[say \"no\" \\ now]"},
        {"budg*", "[budg]*"},
        {"\"annual bud\"*", "[annual bud]*"},
        {"*", "[*]"},
        {"a OR b", "or([a] [b])"},
        {"a or b", "and([a] [or] [b])"},
        {"a OR b OR c", "or([a] [b] [c])"},
        {"\"OR\"", "[OR]"},
        {"a b OR c d", "or(and([a] [b]) and([c] [d]))"},
        {"a (b OR c) d", "and([a] or([b] [c]) [d])"},
        {"((a))", "[a]"},
        {"(a b) c", "and(and([a] [b]) [c])"},
        {"-a", "not([a])"},
        {"a -b", "and([a] not([b]))"},
        {"-a OR b", "or(not([a]) [b])"},
        {"-(a b)", "not(and([a] [b]))"},
        {"-\"a b\"", "not([a b])"},
        {"-tag:a", "not({tag:[a]})"},
        {"-(-a)", "not(not([a]))"},
        {"--a", "not([-a])"},
        {"a - b", "and([a] [-] [b])"},
        {"well-known", "[well-known]"},
        {"same(a tag:b)", "same(and([a] {tag:[b]}))"},
        {"-same(a OR b)", "not(same(or([a] [b])))"},
        {"same", "[same]"},
        {"same (a)", "and([same] [a])"},
        {"a(b)c", "and([a] [b] [c])"},
        {"tag:workaround", "{tag:[workaround]}"},
        {"tag=workaround", "{tag=[workaround]}"},
        {"tag:a,b,\"c d\"", "{tag:[a][b][c d]}"},
        {"tag: a, b c", "and({tag:[a][b]} [c])"},
        {"tag:parent/child", "{tag:[parent/child]}"},
        {"tag:a\\/b", "{tag:[a\\/b]}"},
        {"tag:\"a\\/b, c\"", "{tag:[a\\/b, c]}"},
        {"role:\"finance lead\" account.size>50 tag:workaround",
         "and({role:[finance lead]} {account.size>[50]} {tag:[workaround]})"},
        {"account.size<=50", "{account.size<=[50]}"},
        {"score>=-1.5", "{score>=[-1.5]}"},
        {"a<b", "{a<[b]}"},
        {"date:2024-01..2024-03-15", "{date:[2024-01][..2024-03-15]}"},
        {"date:2024..", "{date:[2024][..]}"},
        {"date:..2024", "{date:[][..2024]}"},
        {"date:\"2024..2025\"", "{date:[2024..2025]}"},
        {"date:1..2,5", "{date:[1][..2][5]}"},
        {"participant.\"years in role\">3", "{participant.years in role>[3]}"},
        {"\"job title\":cook", "{job title:[cook]}"},
        {"\"job title\" cook", "and([job title] [cook])"},
        {"größe:3", "{größe:[3]}"},
        {"role:\"\"", "{role:[]}"},
        {"http://example.org/a?b=c", "[http://example.org/a?b=c]"},
        {"12:30", "[12:30]"},
        {"C#", "[C#]"},
        {"don't", "[don't]"},
        {"foo,bar", "[foo,bar]"},
        {"#tag @name", "and([#tag] [@name])"},
        {":-D", "[:-D]"},
    }));
    CAPTURE(text);
    CHECK(shapeOf(QString::fromUtf8(text)) == expected);
}

TEST_CASE("What is not finished is an error on the command line, at its column", "[search]")
{
    CHECK(sentenceOf("a \"b c") == "The quotes opened at column 3 are not closed.");
    CHECK(sentenceOf("tag:\"b c") == "The quotes opened at column 5 are not closed.");
    CHECK(sentenceOf("a (b (c)") == "The bracket opened at column 3 is not closed.");
    CHECK(sentenceOf("a)") ==
          "The bracket closed at column 2 was never opened. To search for a bracket, put it in quotes.");
    CHECK(sentenceOf("a ()") == "There is nothing in the brackets at column 3.");
    CHECK(sentenceOf("same()") == "There is nothing in the brackets at column 1.");
    CHECK(sentenceOf("\" \"") == "There is nothing in the quotes at column 1.");
    CHECK(sentenceOf("a OR") ==
          "OR at column 3 needs something on both sides. To search for the word, write it in lower case.");
    CHECK(sentenceOf("OR a").starts_with("OR at column 1 needs"));
    CHECK(sentenceOf("a OR OR b").starts_with("OR at column 6 needs"));
    CHECK(sentenceOf("(a OR) b").starts_with("OR at column 4 needs"));
    CHECK(sentenceOf("a tag:") ==
          "The field “tag” at column 3 has no value. To search for the words themselves, put them in quotes.");
    CHECK(sentenceOf("\"%1 %2\":") ==
          "The field “%1 %2” at column 1 has no value. To search for the words themselves, put them in quotes.");
    CHECK(sentenceOf("tag:a,") == "After the comma at column 6 a value is missing.");
}

TEST_CASE("What is not finished is closed or left out while it is typed", "[search]")
{
    const auto [text, expected] = GENERATE(values<Sample>({
        {"a (b OR c", "and([a] or([b] [c]))"},
        {"\"annual b", "[annual b]"},
        {"a)", "[a]"},
        {"a) b", "and([a] [b])"},
        {"a OR", "[a]"},
        {"OR a", "[a]"},
        {"a tag:", "[a]"},
        {"a OR tag:", "[a]"},
        {"tag:a,", "{tag:[a]}"},
        {"tag:", "nothing"},
        {"a ()", "[a]"},
        {"a -", "[a]"},
        {"a -(", "[a]"},
        {"same(", "nothing"},
        {"\"", "nothing"},
        {"(((", "nothing"},
    }));
    CAPTURE(text);
    CHECK(shapeOf(QString::fromUtf8(text), Mode::AsTyped) == expected);
}

TEST_CASE("The last word is a prefix while it is typed, from three letters on", "[search]")
{
    CHECK(shapeOf("annual bud", Mode::AsTyped) == "and([annual] [bud]*)");
    CHECK(shapeOf("annual bu", Mode::AsTyped) == "and([annual] [bu])");
    CHECK(shapeOf("annual bud ", Mode::AsTyped) == "and([annual] [bud])");
    CHECK(shapeOf("-bud", Mode::AsTyped) == "not([bud]*)");
    CHECK(shapeOf("\"annual bud", Mode::AsTyped) == "[annual bud]*");
    CHECK(shapeOf("\"annual bud\"", Mode::AsTyped) == "[annual bud]");
    CHECK(shapeOf("it'sth", Mode::AsTyped) == "[it'sth]*");
    CHECK(shapeOf("don't", Mode::AsTyped) == "[don't]");
    CHECK(shapeOf("tag:wor", Mode::AsTyped) == "{tag:[wor]}");
    CHECK(shapeOf("annual bud") == "and([annual] [bud])");
}

TEST_CASE("Deep, long and wide queries get a sentence", "[search]")
{
    const Mode mode = GENERATE(Mode::Strict, Mode::AsTyped);
    CHECK(sentenceOf(QString(100000, u'('), mode) == "The search is longer than 10000 characters. Make it shorter.");
    CHECK(sentenceOf(QString(299, u'('), mode) ==
          "At column 11 more than 10 brackets stand inside one another. Use fewer.");
    CHECK(sentenceOf(QString("-(").repeated(140), mode).starts_with("At column 22 more than 10 brackets"));
    CHECK(sentenceOf(QString("a ").repeated(301), mode) == "The search has more than 300 parts. Make it shorter.");
    CHECK(sentenceOf(QString("a ").repeated(299), mode).starts_with("understood as and("));
}

TEST_CASE("Tokens cover what was written, with their kinds", "[search]")
{
    using Kind = Token::Kind;
    const QString text = "-tag:a,\"b c\" OR (same(wor*) \"open";
    const auto tokens = tokensOf(text);
    std::vector<Kind> kinds;
    QStringList written;
    for (const Token& token : tokens) {
        kinds.push_back(token.kind);
        written += text.mid(token.range.begin, token.range.length());
    }
    CHECK(kinds == std::vector{Kind::Not, Kind::FieldName, Kind::Operator, Kind::Value, Kind::Comma, Kind::Value,
                               Kind::Or, Kind::Open, Kind::Same, Kind::Word, Kind::Close, Kind::Phrase});
    CHECK(written == QStringList{"-", "tag", ":", "a", ",", "\"b c\"", "OR", "(", "same(", "wor*", ")", "\"open"});
    CHECK(tokens.back().text == "open");
    CHECK_FALSE(tokens.back().closed);
    CHECK(tokens[9].prefix);
}

TEST_CASE("Words behind a minus are not wanted", "[search]")
{
    QStringList wanted;
    for (const Term& term : wantedTerms(parse("a (b OR -c) -(d -e) same(f) tag:g")))
        wanted += term.text;
    CHECK(wanted == QStringList{"a", "b", "e", "f"});
}

namespace {

/// Random queries over a small alphabet that has everything with a meaning in it.
class RandomQueries {
public:
    explicit RandomQueries(quint32 seed) : m_random(seed) {}

    Node node(int depth)
    {
        switch (depth > 0 ? pick(7) : 5 + pick(2)) {
        case 0: return {Or{nodes(depth)}};
        case 1:
        case 2: return {And{nodes(depth)}};
        case 3: return {Not{{node(depth - 1)}}};
        case 4: return {Same{{node(depth - 1)}}};
        case 5: return {Term{text(), pick(3) == 0}};
        default: return {field()};
        }
    }

    QString text()
    {
        static const QStringList pieces{"a",  "OR",    "budget", " ",    "\"", "\\", "*", "-", "(", ")", ":", ",",
                                        "..", "same(", "ß",      "漢字", "é",  "“",  "'", "#", "1", "/", "%1"};
        QString text = pick(3) ? QString("w") : QString();
        for (int i = pick(4); i >= 0; --i)
            text += pieces[pick(int(pieces.size()))];
        return text.trimmed().isEmpty() ? QString("w") : text;
    }

    int pick(int below) { return int(m_random.bounded(below)); }

private:
    std::vector<Node> nodes(int depth)
    {
        std::vector<Node> parts;
        for (int i = pick(3) + 1; i >= 0; --i)
            parts.push_back(node(depth - 1));
        return parts;
    }

    Field field()
    {
        Field field{"f" + text(), Op(pick(6)), {}};
        for (int i = pick(3); i >= 0; --i)
            field.values.push_back(pick(3) ? Value{text(), {}} : Value{QString::number(pick(9)), QString("x")});
        return field;
    }

    QRandomGenerator m_random;
};

} // namespace

TEST_CASE("A query printed is a query that reads the same", "[search]")
{
    RandomQueries random(20240501);
    for (int i = 0; i < 3000; ++i) {
        const Node node = random.node(3);
        const QString text = toText(node);
        if (tokensOf(text).size() > 300)
            continue;
        INFO(text.toStdString());
        REQUIRE(sentenceOf(text) == "understood as " + shape(node).toStdString());
    }
}

TEST_CASE("Every string gives a query or a sentence", "[search]")
{
    SECTION("random strings")
    {
        RandomQueries random(7);
        for (int i = 0; i < 5000; ++i) {
            QString text;
            for (int k = random.pick(12); k >= 0; --k)
                text += random.text() + (random.pick(2) ? QString(" ") : QString());
            for (const Mode mode : {Mode::Strict, Mode::AsTyped}) {
                INFO(text.toStdString());
                CHECK_FALSE(sentenceOf(text, mode).empty());
            }
        }
    }
    SECTION("strings known to be naughty")
    {
        QFile file(support::fixture("blns/blns.json"));
        REQUIRE(file.open(QIODevice::ReadOnly));
        const auto strings = QJsonDocument::fromJson(file.readAll()).array();
        REQUIRE(strings.size() > 400);
        for (const auto& string : strings)
            for (const Mode mode : {Mode::Strict, Mode::AsTyped}) {
                INFO(string.toString().toStdString());
                CHECK_FALSE(sentenceOf(string.toString(), mode).empty());
            }
    }
}
