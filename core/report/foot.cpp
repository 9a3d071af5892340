#include "core/report/foot.h"

#include "core/report/legend.h"
#include "core/report/score.h"

#include <QLocale>

#include <algorithm>

namespace core::report {
namespace {

constexpr TextStyle plain = type::foot;
constexpr TextStyle bold{Face::Sans, 6.1, 2.85, QFont::DemiBold};
constexpr TextStyle slanted{Face::Sans, 6.1, 2.85, QFont::Normal, true};

double putLegend(Block& block, const SheetView& view, QPointF at, double measure)
{
    const Palette& palette = view.palette;
    Legend legend(block, at, measure, plain);
    const auto say = [&](const QString& text) { legend.words(text, palette.ink2); };
    legend.words(tr("How to read it"), bold, palette.ink);
    putMark(block, palette, Mark::For, legend.mark(1.5) + QPointF(0.75, 0));
    say(tr("a person who says or does this"));
    putMark(block, palette, Mark::Against, legend.mark(1.3) + QPointF(0.65, 0));
    say(tr("one who contradicts it"));
    putMark(block, palette, Mark::Silent, legend.mark(0.5) + QPointF(0.25, 0));
    say(tr("asked, silent"));
    legend.mark(0);
    say(tr("(blank) not asked"));
    putMarketBox(block, palette, 3, legend.mark(3.7), 2.5);
    say(tr("people in the market lane"));
    const QPointF dashes = legend.mark(5.7);
    block.add(Stroke{{dashes, dashes + QPointF(5.7, 0)}, 0.2, palette.ink3, true});
    legend.words(tr("assumed:"), slanted, palette.ink2);
    say(tr("nobody has said it."));
    say(view.sheet.isEnterprise ? tr("Gaps part the accounts.") : tr("Same column, same person, all down the page."));
    legend.words(tr("Bold:"), bold, palette.ink);
    say(tr("at least 4 people and two thirds of those asked."));
    if (view.numbers.count() > 0)
        say(view.hasEvidencePages() ? tr("Small numbers: the quotes in the evidence.")
                                    : tr("Small numbers: the quotes, in the full sheet."));
    return legend.bottom();
}

double putColumn(Block& block, const SheetView& view, QPointF at, double measure, const QString& title,
                 const QString& text)
{
    if (text.isEmpty())
        return at.y();
    block.text({at.x(), at.y() + bold.baseline()}, title, bold, view.palette.ink);
    double y = at.y() + bold.leading;
    for (const QString& part : text.split(u'\n'))
        y = block.lines({at.x(), y}, wrapped(part, plain, {measure}), view.palette.ink2);
    return y;
}

QString consentSentence(const SheetView& view)
{
    if (!view.sheet.consent.isEmpty() || view.sheet.heldBack.empty())
        return view.sheet.consent;
    int held = 0;
    for (const auto& count : view.sheet.heldBack)
        held += count.quotes;
    return counted(held, "%1 quote held back.", "%1 quotes held back.");
}

} // namespace

QString versionAndDate(const PersonaSheet& sheet)
{
    const QString date = QLocale(sheet.language).toString(sheet.date, QStringLiteral("d MMMM yyyy"));
    if (sheet.version == 0)
        return date;
    return sheet.date.isValid() ? tr("version %1, %2").arg(sheet.version).arg(date)
                                : tr("version %1").arg(sheet.version);
}

Block footColumns(const SheetView& view)
{
    Block block;
    const double top = 0.3 + 1.25;
    block.rule(0, view.frame.width, 0, 0.3, view.palette.ink);
    const PersonaSheet& sheet = view.sheet;
    double bottom = top + 5 * plain.leading;
    bottom = std::max(bottom, putColumn(block, view, {0, top}, 34, tr("Sample"), sheet.sample));
    bottom = std::max(bottom, putColumn(block, view, {38, top}, 29, tr("Fieldwork"), sheet.fieldwork));
    bottom = std::max(bottom, putColumn(block, view, {71, top}, 38, tr("Consent"), consentSentence(view)));
    bottom = std::max(bottom, putLegend(block, view, {113, top}, view.frame.width - 113));
    block.height = bottom;
    return block;
}

Block lastLine(const SheetView& view, int page, int pages, bool underColumns)
{
    Block block;
    const double top = underColumns ? 0.9 : 1.5;
    const double base = top + plain.baseline();
    if (underColumns)
        block.rule(0, view.frame.width, 0, 0.12, view.palette.hair);
    else
        block.rule(0, view.frame.width, 0, 0.2, view.palette.ink3);
    const QString number = tr("Page %1 of %2").arg(page).arg(pages);
    const double room = view.frame.width - widthOf(number, bold) - 8;
    const QString dot = QStringLiteral("  ·  ");
    QStringList parts;
    if (!view.sheet.study.isEmpty())
        parts << elided(view.sheet.study, plain, 50);
    parts << elided(slugOf(view.sheet.name), plain, 30) << versionAndDate(view.sheet) << tr("made with Earshot");
    parts.removeAll(QString());
    block.text({0, base}, elided(parts.join(dot), plain, room), plain, view.palette.ink2);
    block.textEnding(view.frame.width, base, number, bold, view.palette.ink);
    block.height = top + plain.leading;
    return block;
}

QString slugOf(const QString& name)
{
    QString slug;
    for (const QChar c : name.toLower()) {
        if (c.isLetterOrNumber() || c.isMark() || c.isSurrogate())
            slug += c;
        else if (!slug.isEmpty() && !slug.endsWith(u'-'))
            slug += u'-';
    }
    while (slug.endsWith(u'-'))
        slug.chop(1);
    return slug;
}

} // namespace core::report
