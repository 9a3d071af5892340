#include "core/export/board_outgoing.h"

#include "core/stores.h"
#include "core/tr.h"

#include <algorithm>

namespace core {
namespace {

QString nameThatMayGo(const Session& session, const Gate& gate)
{
    return QStringList{session.code, gate.label(session.title)}.join(u' ').trimmed();
}

/// What a quote's face shows once its words have been looked at.
void letOut(CardFace& face, const OutgoingQuote& quote)
{
    face.text = quote.isHeldBack() ? heldBackText(quote.heldBack()) : quote.words().simplified();
    face.people = quote.person().replace(QStringLiteral("; "), QStringLiteral(", "));
}

/// Clusters that stand beside one another are read as one row.
std::vector<Id<Cluster>> inRows(const BoardContent& content, const BoardLayout& layout)
{
    auto left = content.clustersIn({});
    std::ranges::stable_sort(left, {}, [&](Id<Cluster> id) { return layout.of(content, id).top(); });
    std::vector<Id<Cluster>> ordered;
    while (!left.empty()) {
        const double headBottom = layout.of(content, left.front()).top() + board::superHead;
        const auto rowEnd =
            std::ranges::find_if(left, [&](Id<Cluster> id) { return layout.of(content, id).top() > headBottom; });
        std::stable_sort(left.begin(), rowEnd, [&](Id<Cluster> a, Id<Cluster> b) {
            return layout.of(content, a).left() < layout.of(content, b).left();
        });
        ordered.insert(ordered.end(), left.begin(), rowEnd);
        left.erase(left.begin(), rowEnd);
    }
    return ordered;
}

void putInOrder(const BoardContent& content, ClusterInOrder at, std::vector<ClusterInOrder>& order)
{
    order.push_back(at);
    for (const auto inner : content.clustersIn(at.cluster))
        putInOrder(content, {inner, at.depth + 1}, order);
}

} // namespace

QStringList OutgoingBoard::tags(const CardFace& face) const
{
    QStringList paths;
    for (const auto tag : face.tags)
        paths.append(m_tags.value(tag));
    return paths;
}

QStringList OutgoingBoard::results(Id<Cluster> cluster) const
{
    QStringList became;
    for (const auto& result : m_content.results)
        if (result.cluster == cluster)
            became.append(result.tag ? tr("tag “%1”").arg(m_tags.value(result.tag))
                                     : tr("claim “%1”").arg(m_claims.value(result.claim)));
    return became;
}

OutgoingBoard outgoing(const Stores& stores, BoardContent content, const Audience& audience)
{
    Gate gate(stores, audience);
    OutgoingBoard out;
    QHash<Id<Session>, Session> sessions;
    for (const auto& session : stores.sessions.sessions())
        sessions[session.id] = session;
    const auto highlights = content.faces.keys();
    for (const auto& passage : stores.highlights.passages({highlights.begin(), highlights.end()})) {
        const auto id = passage.highlight.id;
        const auto quote = gate.pass(passage);
        const Session session = sessions.value(passage.highlight.session);
        CardFace& face = content.faces[id];
        letOut(face, quote);
        face.sessionName = nameThatMayGo(session, gate);
        const QDate said = passage.pieces.front().saidOn;
        out.m_saidOn[id] = said.isValid() ? said : session.heldOn;
        if (quote.isHeldBack())
            out.m_heldBack.insert(id);
    }
    content.board.name = gate.label(content.board.name);
    for (auto& cluster : content.clusters) {
        cluster.name = cluster.name.isEmpty() ? tr("No name") : gate.label(cluster.name);
        cluster.note = gate.label(cluster.note);
    }
    for (auto& card : content.cards)
        card.text = gate.label(card.text);
    if (!content.board.votesShown)
        content.votes.clear();
    out.m_colouring = colouringOf(stores, content);
    for (auto& entry : out.m_colouring.legend)
        entry.name = gate.label(entry.name);
    const auto study = stores.sessions.study(content.board.study);
    out.m_study = study ? gate.label(study->name) : QString();
    out.m_tags = stores.tags.paths();
    for (const auto& result : content.results)
        if (const auto claim = stores.claims.claim(result.claim))
            out.m_claims[result.claim] = gate.label(claim->text);
    out.m_author = stores.settings.text(QStringLiteral("team"));
    out.m_language = stores.settings.text(QStringLiteral("language"), QStringLiteral("en"));
    out.m_count = gate.count();
    out.m_content = std::move(content);
    return out;
}

std::vector<ClusterInOrder> readingOrder(const BoardContent& content)
{
    std::vector<ClusterInOrder> order;
    for (const auto cluster : inRows(content, layoutOf(content)))
        putInOrder(content, {cluster, 0}, order);
    return order;
}

QString pathOf(const BoardContent& content, Id<Cluster> cluster)
{
    QStringList names;
    for (const auto* at = content.cluster(cluster); at; at = content.cluster(at->parent))
        names.prepend(at->name);
    return tagPath(names);
}

int dotsOf(const BoardContent& content, Id<Cluster> cluster)
{
    int dots = 0;
    for (const auto& vote : content.votes)
        dots += vote.cluster == cluster ? vote.dots : 0;
    return dots;
}

} // namespace core
