#include "core/report/sheet_layout.h"

#include "core/report/evidence.h"
#include "core/report/poster.h"
#include "core/report/sheet_body.h"

#include <algorithm>
#include <optional>

namespace core::report {
namespace {

void append(std::vector<Piece>& pieces, std::vector<Piece> more)
{
    pieces.insert(pieces.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

/// Lays out one persona.
class SheetComposer {
public:
    SheetComposer(const PersonaSheet& sheet, const SheetOptions& options, const QString& prefix,
                  const QHash<qint64, QString>& tops)
        : m_options(options),
          m_order(orderOf(sheet)),
          m_numbers(sheet, m_order),
          m_view{sheet,
                 m_options,
                 m_order,
                 m_numbers,
                 options.blackOnly ? Palette::black() : Palette::colour(),
                 Frame::of(options.paper),
                 Step::normal(options.paper),
                 prefix,
                 tops}
    {
    }

    std::vector<Page> pages()
    {
        if (m_options.layout == SheetTemplate::Poster)
            return {posterPage(m_view)};
        PageStack stack = fitted();
        if (m_view.hasEvidencePages())
            putEvidence(stack, m_view);
        return stack.finished();
    }

private:
    /// The ladder: the first step at which everything stands on one page, else pages that flow.
    PageStack fitted()
    {
        if (isSparse(m_view, PageStack(m_view).room()))
            if (auto stack = onOnePage(Step::wide(m_options.paper), widePiece, true))
                return std::move(*stack);
        for (const Step& step : {Step::roomy(m_options.paper), Step::normal(m_options.paper), Step::snug()})
            if (auto stack = onOnePage(step, scorePiece, false))
                return std::move(*stack);
        return flowing();
    }

    std::optional<PageStack> onOnePage(const Step& step, Piece (*score)(const SheetView&), bool onlyFound)
    {
        m_view.step = step;
        auto pieces = headPieces(m_view);
        pieces.push_back(score(m_view));
        append(pieces, bandPieces(m_view, onlyFound));
        PageStack stack(m_view);
        if (heightOf(pieces) > stack.room())
            return {};
        place(stack, pieces);
        return stack;
    }

    /// What is left of the page goes in equal parts to the elastic gaps and to the foot.
    static void place(PageStack& stack, const std::vector<Piece>& pieces)
    {
        const auto gaps = std::count_if(pieces.begin(), pieces.end(), [](const Piece& piece) { return piece.elastic; });
        const double spare = std::min(2.4, (stack.room() - heightOf(pieces)) / double(gaps + 1));
        for (const Piece& piece : pieces) {
            stack.y += piece.before + (piece.elastic ? spare : 0);
            stack.put(piece.block);
            stack.y += piece.block.height;
        }
    }

    PageStack flowing()
    {
        m_view.step = Step::normal(m_options.paper);
        PageStack stack = flowed();
        const double used = stack.y - m_view.frame.bodyTop();
        if (stack.count() < 2 || used > 0.15 * (stack.limit() - m_view.frame.bodyTop()))
            return stack;
        // A last page with a few lines on it is worse than less air.
        m_view.step = Step::snug();
        return flowed();
    }

    PageStack flowed()
    {
        PageStack stack(m_view);
        for (const Piece& piece : headPieces(m_view))
            stack.putBand(piece.block, piece.before);
        stack.y += m_view.step.heroGap;
        flowScore(stack, m_view);
        for (const Piece& piece : bandPieces(m_view))
            stack.putBand(piece.block, piece.before + 1);
        return stack;
    }

    const SheetOptions m_options;
    const SheetOrder m_order;
    const Numbering m_numbers;
    SheetView m_view;
};

QString subjectOf(const PersonaSheet& sheet)
{
    QStringList parts;
    if (!sheet.study.isEmpty())
        parts << sheet.study;
    if (sheet.version > 0)
        parts << tr("version %1").arg(sheet.version);
    return parts.join(QStringLiteral(", "));
}

DocumentInfo infoOf(const std::vector<PersonaSheet>& sheets)
{
    const PersonaSheet& first = sheets.front();
    const QString title = first.isEnterprise ? tr("%1: enterprise persona") : tr("%1: individual persona");
    DocumentInfo info{title.arg(first.name), first.author, subjectOf(first), first.language, first.changedAt};
    if (sheets.size() > 1) {
        QStringList names;
        for (const PersonaSheet& sheet : sheets) {
            names << sheet.name;
            info.changedAt = std::max(info.changedAt, sheet.changedAt);
        }
        info.title = tr("%1: personas").arg(names.join(QStringLiteral(", ")));
        info.subject = first.study;
    }
    return info;
}

} // namespace

int emojiLeftOutOf(const PersonaSheet& sheet)
{
    QString texts = sheet.name + sheet.line;
    if (sheet.hero)
        texts += sheet.hero->quote.words();
    for (const SheetSection& section : sheet.sections)
        for (const SheetTrait& trait : section.traits) {
            texts += trait.text;
            for (const SheetEvidence& evidence : trait.evidence)
                texts += evidence.quote.words();
        }
    for (const SheetRole& role : sheet.roles)
        texts += role.wants;
    const auto points = texts.toUcs4();
    return int(std::count_if(points.begin(), points.end(), [](char32_t c) { return !canPrint(c) && !isSkinTone(c); }));
}

SheetPages layoutSheets(const std::vector<PersonaSheet>& sheets, const SheetOptions& wanted)
{
    loadSheetFonts();
    SheetOptions options = wanted;
    options.paper = paperFor(options.layout, options.paper);
    SheetPages document;
    if (sheets.empty())
        return document;
    document.info = infoOf(sheets);
    QHash<qint64, QString> tops;
    for (size_t i = 0; i < sheets.size(); ++i)
        if (sheets[i].persona)
            tops.insert(sheets[i].persona, QStringLiteral("p%1.top").arg(i));
    for (size_t i = 0; i < sheets.size(); ++i) {
        document.firstPages.push_back(int(document.pages.size()));
        document.emojiLeftOut += emojiLeftOutOf(sheets[i]);
        auto pages = SheetComposer(sheets[i], options, QStringLiteral("p%1.").arg(i), tops).pages();
        std::move(pages.begin(), pages.end(), std::back_inserter(document.pages));
    }
    return document;
}

SheetPages layoutSheet(const PersonaSheet& sheet, const SheetOptions& options)
{
    return layoutSheets({sheet}, options);
}

} // namespace core::report
