#include "core/report/board_around.h"

#include "core/export/board_text.h"
#include "core/tr.h"

#include <algorithm>

namespace core::report {
namespace {

constexpr TextStyle titleStyle{Face::Display, 16.5, px(28), QFont::Bold};
constexpr TextStyle factStyle = sized(12, 16);
constexpr TextStyle legendStyle = sized(10.5, 13);
constexpr TextStyle noteHeadStyle = sized(13, 18, QFont::DemiBold);

QStringList factsOf(const OutgoingBoard& board)
{
    const auto& content = board.content();
    std::vector<Id<Card>> all;
    std::ranges::transform(content.cards, std::back_inserter(all), &Card::id);
    QStringList facts{board.study(), cardsAndPeople(figuresOf(content, all))};
    if (const auto loose = content.cardsIn({}).size(); loose > 0 && !content.clusters.empty())
        facts << counted(qint64(loose), "%1 is not sorted yet", "%1 are not sorted yet");
    if (const int held = board.count().quotes; held > 0)
        facts << counted(held, "%1 quote held back", "%1 quotes held back");
    if (const int held = board.picturesHeldBack(); held > 0)
        facts << counted(held, "%1 picture held back", "%1 pictures held back");
    facts.append(board.colouring().remark);
    facts.removeAll(QString());
    return facts;
}

/// What the colours stand for, in as many lines as it takes. Gives the bottom.
double putLegend(Block& block, const OutgoingBoard& board, double width, const QHash<int, QString>& letters, double y)
{
    const BoardColours colours = BoardColours::light();
    double x = 0, top = y + px(8);
    for (const auto& entry : board.colouring().legend) {
        if (entry.hue == 0)
            continue;
        QStringList words{letters.value(entry.hue), elided(entry.name, legendStyle, px(180)),
                          QString::number(entry.cards)};
        words.removeAll(QString());
        const QString line = words.join(QStringLiteral("  "));
        const double wide = px(8) + widthOf(line, legendStyle);
        if (x > 0 && x + wide > width) {
            x = 0;
            top += px(18);
        }
        block.add(Box{QRectF(x, top, px(4), px(13)), colours.bar(entry.hue)});
        block.text({x + px(8), top + legendStyle.baseline()}, line, legendStyle, colours.inkSoft);
        x += wide + px(16);
        y = top + px(13);
    }
    return y;
}

} // namespace

QHash<int, QString> lettersOf(const BoardColouring& colouring)
{
    QHash<int, QString> letters;
    for (const auto& entry : colouring.legend)
        if (entry.hue > 0 && !letters.contains(entry.hue))
            letters.insert(entry.hue, QString(QChar(u'a' + int(letters.size()))));
    return letters;
}

Block boardHead(const OutgoingBoard& board, double width, const QHash<int, QString>& letters)
{
    const BoardColours colours = BoardColours::light();
    Block block;
    double y = block.lines({0, 0}, wrapped(board.content().board.name, titleStyle, {width}), colours.ink);
    const QString facts = factsOf(board).join(QStringLiteral(" · "));
    y = block.lines({0, y}, wrapped(facts, factStyle, {width}), colours.inkSoft);
    block.height = putLegend(block, board, width, letters, y);
    return block;
}

Block boardNotes(const OutgoingBoard& board, double width)
{
    const double measure = std::min(width, px(900));
    const BoardColours colours = BoardColours::light();
    Block block;
    for (const auto& at : readingOrder(board.content())) {
        const Cluster& cluster = *board.content().cluster(at.cluster);
        if (cluster.note.trimmed().isEmpty())
            continue;
        double y = block.height + px(block.height > 0 ? 10 : 24);
        y = block.lines({0, y}, wrapped(cluster.name, noteHeadStyle, {measure}), colours.ink);
        for (const auto& line : cluster.note.split(u'\n'))
            y = block.lines({0, y}, wrapped(line, factStyle, {measure}), colours.ink);
        block.height = y;
    }
    return block;
}

} // namespace core::report
