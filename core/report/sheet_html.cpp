#include "core/report/buying.h"
#include "core/report/quote.h"
#include "core/report/sheet_text.h"
#include "core/report/sheet_words.h"

namespace core::report {
namespace {

const QString styleSheet = QStringLiteral(
    "body{font:16px/1.5 Inter,system-ui,sans-serif;color:#15171a;max-width:46rem;margin:2rem auto;padding:0 1rem}"
    "blockquote,q{font-family:Vollkorn,Georgia,serif;quotes:none}blockquote{margin:.5rem 0;font-size:1.15rem}"
    "mark{background:#ffe04a}table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;"
    "padding:.3rem .6rem .3rem 0;border-bottom:1px solid #dde0e4}td.n{text-align:right;white-space:nowrap}"
    ".assumed{font-style:italic;color:#555a62}.against{border-left:3px solid #b42318;padding-left:.8rem}"
    ".source{color:#555a62;font-size:.85rem;margin:0}sup a{color:#555a62;text-decoration:none}h2{margin-top:2rem}");

QString e(const QString& text)
{
    return text.toHtmlEscaped();
}

QString inTag(const QString& tag, const QString& inner)
{
    return QStringLiteral("<%1>%2</%1>\n").arg(tag, inner);
}

QString numbersOf(const SheetWords& words, const SheetTrait& trait)
{
    QStringList parts;
    for (const NumberRun& run : words.numbers.behind(trait))
        parts << (words.hasEvidence()
                      ? QStringLiteral("<a href=\"#%1e%2\">%3</a>").arg(words.prefix).arg(run.first).arg(e(run.text))
                      : e(run.text));
    return parts.isEmpty() ? QString() : QStringLiteral(" <sup>%1</sup>").arg(parts.join(QStringLiteral(", ")));
}

/// The words in quote marks with the marked passage, or "Seen: …" in the team's voice.
QString quoteOf(const SheetWords& words, const SheetEvidence& evidence)
{
    if (evidence.quote.seen())
        return inTag(QStringLiteral("p"), e(tr("Seen: %1").arg(evidence.quote.words())));
    const PrintedQuote quote = printed(evidence, words.sheet.language, {});
    const TextRange marked = quote.marked;
    const QString text = marked.isEmpty() ? e(quote.text)
                                          : e(quote.text.left(marked.begin)) + QStringLiteral("<mark>") +
                                                e(quote.text.mid(marked.begin, marked.length())) +
                                                QStringLiteral("</mark>") + e(quote.text.mid(marked.end));
    return inTag(QStringLiteral("blockquote"), QStringLiteral("<p>%1</p>").arg(text));
}

QString sourceOf(const SheetEvidence& evidence)
{
    return QStringLiteral("<p class=\"source\">%1</p>\n").arg(e(evidence.source));
}

QString factsOf(const SheetWords& words)
{
    QString html;
    for (const auto& [label, value] : words.sheet.facts)
        html += QStringLiteral("<dt>%1</dt><dd>%2</dd>\n").arg(e(label), e(value));
    return html.isEmpty() ? html : inTag(QStringLiteral("dl"), html);
}

QString sectionOf(const SheetWords& words, const OrderedSection& section)
{
    QString rows = QStringLiteral("<tr><th scope=\"col\">%1</th><th scope=\"col\">%2</th></tr>\n")
                       .arg(e(section.title), e(tr("People")));
    for (const SheetTrait* trait : section.traits)
        rows += QStringLiteral("<tr%1><td dir=\"auto\">%2%3</td><td>%4</td></tr>\n")
                    .arg(trait->assumed ? QStringLiteral(" class=\"assumed\"") : QString(), e(trait->text),
                         numbersOf(words, *trait), e(countsInWords(*trait)));
    return inTag(QStringLiteral("h2"), e(section.title)) + inTag(QStringLiteral("table"), rows);
}

QString scalesOf(const SheetWords& words)
{
    QString items;
    for (const QString& sentence : words.scaleSentences())
        items += inTag(QStringLiteral("li"), e(sentence));
    return items.isEmpty() ? items
                           : inTag(QStringLiteral("h2"), e(words.standTitle())) + inTag(QStringLiteral("ul"), items);
}

QString againstOf(const SheetWords& words)
{
    if (!words.showsContradictions())
        return {};
    QString html = inTag(QStringLiteral("h2"), e(tr("What speaks against this picture")));
    html += QStringLiteral("<p class=\"source\">%1</p>\n").arg(e(words.contradictionSentence()));
    for (const SheetEvidence* one : words.contradictions())
        html += QStringLiteral("<div class=\"against\">\n%1%2</div>\n").arg(quoteOf(words, *one), sourceOf(*one));
    return html;
}

QString askNextOf(const SheetWords& words)
{
    QString items;
    for (const QString& sentence : words.sheet.toAskNext)
        items += inTag(QStringLiteral("li"), e(sentence));
    return items.isEmpty() ? items
                           : inTag(QStringLiteral("h2"), e(tr("To ask next"))) + inTag(QStringLiteral("ul"), items);
}

QString rowOf(const QStringList& cells, const QString& tag)
{
    QString html;
    for (const QString& cell : cells)
        html += QStringLiteral("<%1>%2</%3>").arg(tag, e(cell), tag.section(u' ', 0, 0));
    return inTag(QStringLiteral("tr"), html);
}

QString rolesOf(const SheetWords& words)
{
    if (words.sheet.roles.empty())
        return {};
    const QString head = QStringLiteral("th scope=\"col\"");
    QString rows = rowOf(SheetWords::roleHeads() << tr("Persona"), head);
    for (const SheetRole& role : words.sheet.roles) {
        const QString place = words.placeOf(role);
        const QString persona = place.isEmpty()
                                    ? e(role.individual)
                                    : QStringLiteral("<a href=\"%1\">%2</a>").arg(place, e(role.individual));
        QString cells;
        for (const QString& cell : words.cellsOf(role))
            cells += QStringLiteral("<td>%1</td>").arg(e(cell));
        rows += QStringLiteral("<tr%1>%2<td>%3</td></tr>\n")
                    .arg(isHearsay(role) ? QStringLiteral(" class=\"assumed\"") : QString(), cells, persona);
    }
    return inTag(QStringLiteral("h2"), e(tr("Who buys, and whom we have heard"))) +
           inTag(QStringLiteral("table"), rows);
}

QString stepsOf(const SheetWords& words)
{
    QString html;
    for (const OrderedSection& section : words.order.steps) {
        QString rows = rowOf(SheetWords::stepHeads(), QStringLiteral("th scope=\"col\""));
        for (const SheetTrait* step : section.traits) {
            const QStringList cells = SheetWords::cellsOf(*step);
            rows += QStringLiteral("<tr%1><td>%2%3</td>")
                        .arg(step->assumed ? QStringLiteral(" class=\"assumed\"") : QString(), e(cells.front()),
                             numbersOf(words, *step));
            for (const QString& cell : cells.mid(1))
                rows += QStringLiteral("<td>%1</td>").arg(e(cell));
            rows += QStringLiteral("</tr>\n");
        }
        html += inTag(QStringLiteral("h2"), e(section.title)) + inTag(QStringLiteral("table"), rows);
    }
    return html;
}

QString cannotTellOf(const SheetWords& words)
{
    if (!words.sheet.isEnterprise)
        return {};
    return QStringLiteral("<div class=\"against\">\n%1%2</div>\n")
        .arg(inTag(QStringLiteral("h2"), e(tr("What this sheet cannot tell"))),
             inTag(QStringLiteral("p"), e(cannotTell(words.sheet).join(u' '))));
}

QString peopleOf(const SheetWords& words)
{
    if (words.sheet.people.empty())
        return {};
    QString rows = rowOf(SheetWords::peopleHeads(), QStringLiteral("th scope=\"col\""));
    for (const SheetPerson& person : words.sheet.people)
        rows += rowOf(SheetWords::cellsOf(person), QStringLiteral("td"));
    return inTag(QStringLiteral("h2"), e(words.peopleTitle())) + inTag(QStringLiteral("table"), rows);
}

QString unknownOf(const SheetWords& words)
{
    QString html;
    for (const auto& [section, why] : words.sheet.notYetKnown)
        html += QStringLiteral("<dt>%1</dt><dd>%2</dd>\n").arg(e(section), e(why));
    return html.isEmpty() ? html
                          : inTag(QStringLiteral("h2"), e(tr("Not yet known"))) + inTag(QStringLiteral("dl"), html);
}

QString evidenceOf(const SheetWords& words)
{
    QString html = inTag(QStringLiteral("h2"), e(tr("Evidence for %1").arg(words.sheet.name)));
    for (const auto& group : words.evidence()) {
        html += inTag(QStringLiteral("h3"), e(group.title));
        for (const SheetEvidence* one : group.entries) {
            const int number = words.numbers.of(*one);
            html += QStringLiteral("<article id=\"%1e%2\"%3><h4>%4</h4>\n")
                        .arg(words.prefix)
                        .arg(number)
                        .arg(one->supports ? QString() : QStringLiteral(" class=\"against\""))
                        .arg(e(words.entryTitle(*one)));
            html += one->quote.isHeldBack() ? inTag(QStringLiteral("p"), e(tr("Held back in this copy")))
                                            : quoteOf(words, *one) + sourceOf(*one);
            html += QStringLiteral("</article>\n");
        }
    }
    return html;
}

QString personaOf(const SheetWords& words)
{
    const PersonaSheet& sheet = words.sheet;
    QString html = QStringLiteral("<h1 id=\"%1top\">%2</h1>\n").arg(words.prefix, e(sheet.name));
    if (!sheet.line.isEmpty())
        html += inTag(QStringLiteral("p"), e(sheet.line));
    html += factsOf(words);
    if (words.isSketch())
        html += QStringLiteral("<p role=\"note\"><strong>%1</strong></p>\n").arg(e(tr("A sketch, not yet a persona")));
    if (sheet.hero && !sheet.hero->quote.isHeldBack())
        html += quoteOf(words, *sheet.hero) + QStringLiteral("<p class=\"source\">%1</p>\n").arg(e(words.heroSource()));
    html += rolesOf(words) + stepsOf(words);
    for (const auto* part : {&words.order.left, &words.order.right})
        for (const OrderedSection& section : *part)
            html += sectionOf(words, section);
    html += scalesOf(words);
    for (const OrderedSection& section : words.order.empathy)
        html += sectionOf(words, section);
    html += againstOf(words) + unknownOf(words) + cannotTellOf(words) + askNextOf(words);
    for (const QString& sentence : words.footSentences())
        html += QStringLiteral("<p class=\"source\">%1</p>\n").arg(e(sentence));
    return inTag(QStringLiteral("section"),
                 html + (words.hasEvidence() ? evidenceOf(words) + peopleOf(words) : QString()));
}

} // namespace

QString htmlOf(const std::vector<PersonaSheet>& sheets, const SheetOptions& options)
{
    QString body;
    QStringList names;
    const auto prefixes = prefixesOf(sheets);
    for (size_t i = 0; i < sheets.size(); ++i) {
        body += personaOf(SheetWords(sheets[i], options, QStringLiteral("p%1").arg(i), prefixes));
        names << sheets[i].name;
    }
    const QString language = sheets.empty() ? QStringLiteral("en") : sheets.front().language;
    return QStringLiteral("<!DOCTYPE html>\n<html lang=\"%1\">\n<head>\n<meta charset=\"utf-8\">\n<title>%2</title>\n"
                          "<meta name=\"viewport\" content=\"width=device-width\">\n<style>%3</style>\n</head>\n"
                          "<body>\n<main>\n%4</main>\n</body>\n</html>\n")
        .arg(e(language), e(names.join(QStringLiteral(", "))), styleSheet, body);
}

} // namespace core::report
