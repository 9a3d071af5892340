#pragma once

#include "core/boards/board_scene.h"

namespace support {

/// Makes a board without a project behind it: clusters and cards in a line each.
class SceneMaker {
public:
    core::BoardContent content;

    SceneMaker() { content.board = {.id = {1}, .name = QStringLiteral("Board")}; }

    core::Id<core::Cluster> cluster(const QString& name, QPointF at, core::Id<core::Cluster> parent = {},
                                    int columns = 2)
    {
        content.clusters.push_back({.id = {qint64(content.clusters.size()) + 1},
                                    .board = {1},
                                    .parent = parent,
                                    .name = name,
                                    .at = at,
                                    .width = core::board::widthOf(columns)});
        return content.clusters.back().id;
    }
    /// A highlight's card; `person` says whose: 7 is P07.
    core::Id<core::Card> card(const QString& text, int person, int hue, core::Id<core::Cluster> in, QPointF at = {})
    {
        const core::Id<core::Highlight> highlight{qint64(content.cards.size()) + 1};
        core::CardFace face{.text = text, .people = QStringLiteral("P%1").arg(person, 2, 10, QLatin1Char('0'))};
        face.behind.insert({person});
        content.faces.insert(highlight, face);
        return put({.highlight = highlight}, hue, in, at);
    }
    core::Id<core::Card> note(const QString& text, core::Id<core::Cluster> in, QPointF at = {})
    {
        return put({.text = text}, 0, in, at);
    }
    core::BoardScene scene() const
    {
        core::BoardColouring colouring;
        colouring.hues = m_hues;
        return core::sceneOf(content, colouring);
    }

private:
    core::Id<core::Card> put(core::Card card, int hue, core::Id<core::Cluster> in, QPointF at)
    {
        card.id = {qint64(content.cards.size()) + 1};
        card.board = {1};
        card.cluster = in;
        card.at = at;
        card.z = int(content.cards.size());
        content.cards.push_back(card);
        m_hues.push_back(hue);
        return card.id;
    }

    std::vector<int> m_hues;
};

/// Two clusters in one, a third beside them, and three cards that are not sorted.
inline SceneMaker smallBoard()
{
    SceneMaker made;
    const auto super = made.cluster(QStringLiteral("Numbers must stand still"), {0, 0});
    const auto report = made.cluster(QStringLiteral("The report moves"), {0, 0}, super);
    const auto sheet = made.cluster(QStringLiteral("My own sheet"), {0, 1}, super);
    const auto auditor = made.cluster(QStringLiteral("A picture for the auditor"), {340, 0});
    for (int i = 0; i < 4; ++i)
        made.card(QStringLiteral("One thing at nine, another at eleven %1").arg(i), 1 + i, 9, report);
    for (int i = 0; i < 3; ++i)
        made.card(QStringLiteral("Every Friday into the sheet %1").arg(i), 2 + i, 3, sheet);
    for (int i = 0; i < 3; ++i)
        made.card(QStringLiteral("A screenshot is my trail %1").arg(i), 12, 2, auditor);
    made.card(QStringLiteral("The old system is right"), 1, 10, {}, {700, 0});
    made.card(QStringLiteral("I would let it propose, never post"), 8, 11, {}, {700, 100});
    made.note(QStringLiteral("Ask about the month end"), {}, {900, 40});
    return made;
}

} // namespace support
