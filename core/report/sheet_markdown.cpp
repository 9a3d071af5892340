#include "core/report/buying.h"
#include "core/report/quote.h"
#include "core/report/sheet_text.h"
#include "core/report/sheet_words.h"

namespace core::report {
namespace {

/// `text` on one line, with what Markdown would take as its own signs escaped.
QString e(const QString& text)
{
    QString out;
    for (const QChar c : text.simplified()) {
        if (QStringLiteral("\\`*_{}[]<>#|~").contains(c))
            out += u'\\';
        out += c;
    }
    return out;
}

QString numbersOf(const SheetWords& words, const SheetTrait& trait)
{
    QStringList parts;
    for (const NumberRun& run : words.numbers.behind(trait))
        parts << (words.hasEvidence() ? QStringLiteral("[%1](#%2e%3)").arg(run.text, words.prefix).arg(run.first)
                                      : run.text);
    return parts.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(parts.join(QStringLiteral(", ")));
}

QString quoteOf(const SheetWords& words, const SheetEvidence& evidence)
{
    if (evidence.quote.isHeldBack())
        return tr("Held back in this copy") + QStringLiteral("\n\n");
    const QString text = evidence.quote.seen()
                             ? e(tr("Seen: %1").arg(evidence.quote.words()))
                             : QStringLiteral("> ") + e(inQuoteMarks(evidence.quote.words(), words.sheet.language));
    return text + QStringLiteral("\n\n") + e(evidence.source) + QStringLiteral("\n\n");
}

QString sectionOf(const SheetWords& words, const OrderedSection& section)
{
    QString out = QStringLiteral("## %1\n\n").arg(e(section.title));
    for (const SheetTrait* trait : section.traits)
        out += QStringLiteral("- %1%2: %3\n").arg(e(trait->text), numbersOf(words, *trait), countsInWords(*trait));
    return out + u'\n';
}

QString againstOf(const SheetWords& words)
{
    if (!words.showsContradictions())
        return {};
    QString out = QStringLiteral("## %1\n\n%2\n\n")
                      .arg(e(tr("What speaks against this picture")), e(words.contradictionSentence()));
    for (const SheetEvidence* one : words.contradictions())
        out += quoteOf(words, *one);
    return out;
}

QString listOf(const QString& title, const QStringList& items)
{
    QString out = items.isEmpty() ? QString() : QStringLiteral("## %1\n\n").arg(e(title));
    for (const QString& item : items)
        out += QStringLiteral("- %1\n").arg(e(item));
    return items.isEmpty() ? out : out + u'\n';
}

QString rowOf(const QStringList& cells)
{
    QString out;
    for (const QString& cell : cells)
        out += QStringLiteral("| %1 ").arg(e(cell));
    return out + QStringLiteral("|\n");
}

QString tableOf(const QString& title, const QStringList& heads, const QStringList& rows)
{
    return QStringLiteral("## %1\n\n").arg(e(title)) + rowOf(heads) + QStringLiteral("|---").repeated(heads.size()) +
           QStringLiteral("|\n") + rows.join(QString()) + u'\n';
}

QString rolesOf(const SheetWords& words)
{
    QStringList rows;
    for (const SheetRole& role : words.sheet.roles) {
        const QString place = words.placeOf(role);
        QString row = rowOf(words.cellsOf(role));
        row.chop(1);
        rows << row + QStringLiteral(" %1 |\n").arg(place.isEmpty()
                                                        ? e(role.individual)
                                                        : QStringLiteral("[%1](%2)").arg(e(role.individual), place));
    }
    return rows.isEmpty()
               ? QString()
               : tableOf(tr("Who buys, and whom we have heard"), SheetWords::roleHeads() << tr("Persona"), rows);
}

QString stepsOf(const SheetWords& words)
{
    QString out;
    for (const OrderedSection& section : words.order.steps) {
        QStringList rows;
        for (const SheetTrait* step : section.traits) {
            const QStringList cells = SheetWords::cellsOf(*step);
            rows << QStringLiteral("| %1%2 ").arg(e(cells.front()), numbersOf(words, *step)) + rowOf(cells.mid(1));
        }
        out += tableOf(section.title, SheetWords::stepHeads(), rows);
    }
    return out;
}

QString peopleOf(const SheetWords& words)
{
    if (words.sheet.people.empty())
        return {};
    const QStringList heads = SheetWords::peopleHeads();
    QStringList rows;
    for (const SheetPerson& person : words.sheet.people)
        rows << rowOf(SheetWords::cellsOf(person));
    return tableOf(words.peopleTitle(), heads, rows);
}

QString evidenceOf(const SheetWords& words)
{
    QString out = QStringLiteral("## %1\n\n").arg(e(tr("Evidence for %1").arg(words.sheet.name)));
    for (const auto& group : words.evidence()) {
        out += QStringLiteral("### %1\n\n").arg(e(group.title));
        for (const SheetEvidence* one : group.entries)
            out += QStringLiteral("<a id=\"%1e%2\"></a>**%3**\n\n%4")
                       .arg(words.prefix)
                       .arg(words.numbers.of(*one))
                       .arg(words.entryTitle(*one), quoteOf(words, *one));
    }
    return out;
}

QString personaOf(const SheetWords& words)
{
    const PersonaSheet& sheet = words.sheet;
    QString out = words.prefixes.size() > 1 ? QStringLiteral("<a id=\"%1top\"></a>\n\n").arg(words.prefix) : QString();
    out += QStringLiteral("# %1\n\n").arg(e(sheet.name));
    if (!sheet.line.isEmpty())
        out += e(sheet.line) + QStringLiteral("\n\n");
    for (const auto& [label, value] : sheet.facts)
        out += QStringLiteral("- %1: **%2**\n").arg(e(label), e(value));
    out += u'\n';
    if (words.isSketch())
        out += QStringLiteral("**%1**\n\n").arg(tr("A sketch, not yet a persona"));
    if (sheet.hero && !sheet.hero->quote.isHeldBack())
        out += quoteOf(words, *sheet.hero);
    out += rolesOf(words) + stepsOf(words);
    for (const auto* part : {&words.order.left, &words.order.right, &words.order.empathy})
        for (const OrderedSection& section : *part)
            out += sectionOf(words, section);
    out += listOf(words.standTitle(), words.scaleSentences()) + againstOf(words);
    if (!sheet.notYetKnown.empty())
        out += QStringLiteral("## %1\n\n").arg(tr("Not yet known"));
    for (const auto& [section, why] : sheet.notYetKnown)
        out += QStringLiteral("- **%1**: %2\n").arg(e(section), e(why));
    out += sheet.notYetKnown.empty() ? QString() : QStringLiteral("\n");
    if (sheet.isEnterprise)
        out += listOf(tr("What this sheet cannot tell"), cannotTell(sheet));
    out += listOf(tr("To ask next"), {sheet.toAskNext.begin(), sheet.toAskNext.end()});
    for (const QString& sentence : words.footSentences())
        out += u'\n' + e(sentence) + u'\n';
    return out + u'\n' + (words.hasEvidence() ? evidenceOf(words) + peopleOf(words) : QString());
}

} // namespace

QString markdownOf(const std::vector<PersonaSheet>& sheets, const SheetOptions& options)
{
    QString out;
    const auto prefixes = prefixesOf(sheets);
    for (size_t i = 0; i < sheets.size(); ++i)
        out += personaOf(SheetWords(sheets[i], options, QStringLiteral("p%1").arg(i), prefixes));
    return out;
}

} // namespace core::report
