#include "core/export/board_text.h"

#include "core/tr.h"

#include <algorithm>

namespace core {
namespace {

/// The rows of a board's table.
class CardRows {
public:
    explicit CardRows(const OutgoingBoard& board)
        : m_board(board), m_content(board.content()), m_layout(layoutOf(m_content))
    {
    }

    Table table()
    {
        for (const auto& [cluster, depth] : readingOrder(m_content))
            add(cluster);
        add({});
        return std::move(m_table);
    }

private:
    void add(Id<Cluster> cluster)
    {
        const QString path = pathOf(m_content, cluster);
        const int dots = dotsOf(m_content, cluster);
        for (const auto id : m_content.cardsIn(cluster)) {
            const Card& card = *m_content.card(id);
            const auto face = m_content.face(card);
            const auto rect = m_layout.of(m_content, id);
            const QDate said = m_board.saidOn(card.highlight);
            m_table.rows.push_back({m_content.board.name, path, face.text,
                                    card.isNote() ? QStringLiteral("note") : QStringLiteral("quote"),
                                    QString(face.people).replace(QStringLiteral(", "), QStringLiteral("; ")),
                                    face.sessionName, said.toString(Qt::ISODate),
                                    m_board.tags(face).join(QStringLiteral("; ")), laneText(card, face),
                                    rect.isNull() ? QString() : QString::number(qRound(rect.x())),
                                    rect.isNull() ? QString() : QString::number(qRound(rect.y())),
                                    m_content.board.votesShown && cluster ? QString::number(dots) : QString()});
        }
    }

    static QString laneText(const Card& card, const CardFace& face)
    {
        if (card.isNote())
            return {};
        return face.lane == Lane::Market ? QStringLiteral("market") : QStringLiteral("face to face");
    }

    const OutgoingBoard& m_board;
    const BoardContent& m_content;
    const BoardLayout m_layout;
    Table m_table{{QStringLiteral("board"), QStringLiteral("cluster"), QStringLiteral("card"), QStringLiteral("kind"),
                   QStringLiteral("person"), QStringLiteral("session"), QStringLiteral("date"), QStringLiteral("tags"),
                   QStringLiteral("lane"), QStringLiteral("x"), QStringLiteral("y"), QStringLiteral("votes")},
                  {}};
};

/// A card as a list item: what was said in quotation marks, and by whom.
QString itemOf(const OutgoingBoard& board, const Card& card)
{
    const auto face = board.content().face(card);
    if (card.isNote())
        return QStringLiteral("- %1\n").arg(tr("Note: %1").arg(markdownText(face.text.simplified())));
    const QString words = board.isHeldBack(card.highlight) ? face.text : QStringLiteral("“%1”").arg(face.text);
    QStringList from{face.people, face.sessionName};
    from.removeAll(QString());
    return QStringLiteral("- %1 — %2\n").arg(markdownText(words), markdownText(from.join(QStringLiteral(", "))));
}

QString itemsIn(const OutgoingBoard& board, Id<Cluster> cluster)
{
    QString items;
    for (const auto id : board.content().cardsIn(cluster))
        items += itemOf(board, *board.content().card(id));
    return items.isEmpty() ? QString() : items + u'\n';
}

QString section(const OutgoingBoard& board, const ClusterInOrder& at)
{
    const auto& content = board.content();
    const Cluster& cluster = *content.cluster(at.cluster);
    QString text = QStringLiteral("%1 %2 (%3)\n\n")
                       .arg(QString(std::min(at.depth + 2, 6), u'#'), markdownText(cluster.name),
                            figuresText(content, at.cluster));
    if (!cluster.note.isEmpty())
        text += markdownText(cluster.note) + QStringLiteral("\n\n");
    if (const auto became = board.results(at.cluster); !became.isEmpty())
        text += markdownText(tr("Became %1.").arg(became.join(QStringLiteral(", ")))) + QStringLiteral("\n\n");
    return text + itemsIn(board, at.cluster);
}

} // namespace

QString cardsAndPeople(const CardFigures& figures)
{
    return counted(figures.cards, "%1 card", "%1 cards") + QStringLiteral(", ") +
           counted(figures.people, "%1 person", "%1 people");
}

QString figuresText(const BoardContent& content, Id<Cluster> cluster)
{
    const QString text = cardsAndPeople(figuresOf(content, content.cardsBelow(cluster)));
    const int dots = dotsOf(content, cluster);
    return dots > 0 ? text + QStringLiteral(", ") + counted(dots, "%1 dot", "%1 dots") : text;
}

Table boardTable(const OutgoingBoard& board)
{
    return CardRows(board).table();
}

QString boardMarkdown(const OutgoingBoard& board)
{
    const auto& content = board.content();
    std::vector<Id<Card>> all;
    std::ranges::transform(content.cards, std::back_inserter(all), &Card::id);
    QStringList facts{board.study(), cardsAndPeople(figuresOf(content, all))};
    facts.removeAll(QString());
    QString page = QStringLiteral("# %1\n\n%2\n\n")
                       .arg(markdownText(content.board.name), markdownText(facts.join(QStringLiteral(" · "))));
    for (const auto& at : readingOrder(content))
        page += section(board, at);
    if (const auto loose = content.cardsIn({}); !loose.empty())
        page += QStringLiteral("## %1 (%2)\n\n").arg(tr("Not yet sorted"), cardsAndPeople(figuresOf(content, loose))) +
                itemsIn(board, {});
    return page;
}

} // namespace core
