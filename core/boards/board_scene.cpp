#include "core/boards/board_scene.h"

#include "core/tags/hue.h"
#include "core/tr.h"

#include <algorithm>
#include <map>

namespace core {
namespace {

constexpr size_t mostPeople = 15; // who have a hue of their own

/// Whom or what a card's colour stands for: a row's id, and its name. None: nothing of the kind.
struct Meaning {
    qint64 key = 0;
    QString name;
    int hue = 0; // where it is given
};

/// Hues for the most frequent ones, in the order of their ids: they stay the same while cards come and go.
QHash<qint64, int> huesByFrequency(const std::vector<Meaning>& meanings)
{
    std::map<qint64, int> counts;
    for (const auto& meaning : meanings)
        if (meaning.key)
            ++counts[meaning.key];
    std::vector<std::pair<qint64, int>> frequent(counts.begin(), counts.end());
    std::stable_sort(frequent.begin(), frequent.end(), [](auto a, auto b) { return a.second > b.second; });
    frequent.resize(std::min(frequent.size(), mostPeople));
    std::sort(frequent.begin(), frequent.end());
    QHash<qint64, int> hues;
    for (const auto& [key, count] : frequent)
        hues.insert(key, nextHue(int(hues.size())));
    return hues;
}

/// `others`: what all without a hue are called; empty: each by its own name.
BoardColouring coloured(const std::vector<Meaning>& meanings, const QString& others)
{
    BoardColouring colouring;
    std::map<std::pair<int, QString>, LegendEntry> legend;
    for (const auto& meaning : meanings) {
        colouring.hues.push_back(meaning.hue);
        LegendEntry entry{meaning.hue, meaning.hue || others.isEmpty() ? meaning.name : others, 1};
        auto& known = legend[{entry.hue, entry.name}];
        entry.cards += known.cards;
        known = entry;
    }
    for (const auto& [key, entry] : legend)
        colouring.legend.push_back(entry);
    std::stable_sort(colouring.legend.begin(), colouring.legend.end(), [](const auto& a, const auto& b) {
        return (a.hue == 0) != (b.hue == 0) ? b.hue == 0 : a.cards > b.cards;
    });
    return colouring;
}

Meaning tagOf(const CardFace& face, const QHash<Id<Tag>, Tag>& tags, const QHash<Id<Tag>, QString>& paths)
{
    if (face.tags.empty() || !tags.contains(face.tags.front()))
        return {};
    const auto first = face.tags.front();
    return {first.value, paths.value(first), tags[first].colour};
}

std::vector<Meaning> tagsOf(const Stores& stores, const BoardContent& content)
{
    QHash<Id<Tag>, Tag> tags;
    for (const auto& tag : stores.tags.tags())
        tags.insert(tag.id, tag);
    const auto paths = stores.tags.paths();
    std::vector<Meaning> meanings;
    for (const auto& card : content.cards)
        meanings.push_back(tagOf(content.faces.value(card.highlight), tags, paths));
    return meanings;
}

Meaning personOf(const CardFace& face)
{
    return face.behind.size() == 1 ? Meaning{face.behind.begin()->value, face.people} : Meaning{};
}

Meaning laneOf(const Card& card, const CardFace& face)
{
    if (card.isNote())
        return {};
    constexpr int facing = 9, market = 3; // teal and orange: far from one another for every eye
    return face.lane == Lane::Market ? Meaning{2, tr("Market"), market} : Meaning{1, tr("Face to face"), facing};
}

std::vector<Meaning> studiesOf(const Stores& stores, const BoardContent& content)
{
    QHash<Id<Study>, QString> names;
    for (const auto& study : stores.sessions.studies())
        names.insert(study.id, study.name);
    std::vector<Meaning> meanings;
    for (const auto& card : content.cards) {
        const auto study = content.faces.value(card.highlight).study;
        meanings.push_back({study.value, names.value(study)});
    }
    return meanings;
}

Meaning segmentOf(const BoardSegments& segments, const Card& card, const CardFace& face)
{
    if (card.isNote())
        return {0, tr("Notes")};
    const int segment = segments.common(face.behind);
    if (segment == BoardSegments::none)
        return {0, tr("No segment")};
    if (segment == BoardSegments::several)
        return {0, tr("Several segments")};
    if (segment >= int(mostPeople))
        return {0, tr("Others")};
    return {segment + 1, segments.names[segment], nextHue(segment)};
}

BoardColouring colouredBySegment(const BoardContent& content)
{
    std::vector<Meaning> meanings;
    QSet<Id<Participant>> several;
    for (const auto& card : content.cards) {
        const CardFace face = content.faces.value(card.highlight);
        meanings.push_back(segmentOf(content.segments, card, face));
        several.unite(face.behind & content.segments.inSeveral);
    }
    auto colouring = coloured(meanings, {});
    if (!several.isEmpty())
        colouring.remark = counted(several.size(), "%1 person is in several segments: the first counts",
                                   "%1 people are in several segments: the first counts");
    return colouring;
}

BoardColouring colouredByFrequency(std::vector<Meaning> meanings, const QString& others)
{
    const auto hues = huesByFrequency(meanings);
    for (auto& meaning : meanings)
        meaning.hue = hues.value(meaning.key);
    return coloured(meanings, others);
}

std::vector<Meaning> eachOf(const BoardContent& content, Meaning (*meaningOf)(const Card&, const CardFace&))
{
    std::vector<Meaning> meanings;
    for (const auto& card : content.cards)
        meanings.push_back(meaningOf(card, content.faces.value(card.highlight)));
    return meanings;
}

} // namespace

BoardColours BoardColours::light()
{
    BoardColours c;
    c.paper = 0xffffff, c.page = 0xf7f7f5, c.chrome = 0xeeeeeb;
    c.line = 0xdfdfdb, c.lineStrong = 0xc9c9c4, c.field = 0x868681;
    c.ink = 0x1d1f21, c.inkSoft = 0x4d5053, c.inkFaint = 0x606367;
    c.accent = 0x24508f, c.accentTint = 0xe4ecf7, c.warn = 0x855400, c.warnTint = 0xfbefd5;
    return c;
}

QColor BoardColours::bar(int number) const
{
    return number == 0 ? field : QColor(dark ? hue(number).darkBar : hue(number).lightBar);
}

QColor BoardColours::tint(int number) const
{
    return number == 0 ? page : QColor(dark ? hue(number).darkTint : hue(number).lightTint);
}

BoardColouring colouringOf(const Stores& stores, const BoardContent& content)
{
    switch (content.board.colourBy) {
    case ColourBy::Participant:
        return colouredByFrequency(eachOf(content, [](const Card&, const CardFace& face) { return personOf(face); }),
                                   tr("Others"));
    case ColourBy::Study: return colouredByFrequency(studiesOf(stores, content), tr("Others"));
    case ColourBy::Lane: return coloured(eachOf(content, laneOf), tr("Notes"));
    case ColourBy::Segment: return colouredBySegment(content);
    case ColourBy::Tag: break;
    }
    return coloured(tagsOf(stores, content), tr("No tag"));
}

BoardScene sceneOf(const Stores& stores, BoardContent content)
{
    auto colouring = colouringOf(stores, content);
    return sceneOf(std::move(content), std::move(colouring));
}

BoardScene sceneOf(BoardContent content, BoardColouring colouring)
{
    BoardScene scene;
    scene.layout = layoutOf(content);
    scene.index = BoardIndex(content, scene.layout);
    for (size_t cluster = 0; cluster < content.clusters.size(); ++cluster) {
        std::vector<Id<Card>> cards;
        for (const int card : scene.index.cardsBelow(int(cluster)))
            cards.push_back(content.cards[size_t(card)].id);
        scene.figures.push_back(figuresOf(content, cards));
        int dots = 0;
        for (const auto& vote : content.votes)
            dots += vote.cluster == content.clusters[cluster].id ? vote.dots : 0;
        scene.dots.push_back(dots);
    }
    scene.colouring = std::move(colouring);
    scene.content = std::move(content);
    return scene;
}

} // namespace core
