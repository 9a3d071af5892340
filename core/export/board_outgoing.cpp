#include "core/export/board_outgoing.h"

#include "core/boards/board_images.h"
#include "core/sessions/picture.h"
#include "core/stores.h"
#include "core/tags/passage_round.h"
#include "core/tr.h"

#include <algorithm>

namespace core {
namespace {

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

void OutgoingBoard::readPictures(const Stores& stores)
{
    const auto read = [&](Id<Source> id, int side) {
        auto& picture = m_pictures[{id.value, side}];
        if (const auto source = picture.isNull() ? stores.sources.source(id) : std::nullopt)
            picture = pictureWithin(source->bytes, {side, side});
    };
    for (const auto source : m_content.pictures)
        read(source, board::cardImage);
    for (const auto& photo : m_content.photos)
        read(photo.source, board::wallImage);
}

/// Looks at all words of a board.
class BoardGate {
public:
    BoardGate(const Stores& stores, const Audience& audience) : m_stores(stores), m_gate(stores, audience)
    {
        for (const auto& session : stores.sessions.sessions())
            m_sessions[session.id] = session;
    }

    OutgoingBoard pass(BoardContent content)
    {
        passQuotes(content);
        passLabels(content);
        if (!content.board.votesShown)
            content.votes.clear();
        m_out.m_colouring = colouringOf(m_stores, content);
        for (auto& entry : m_out.m_colouring.legend)
            entry.name = m_gate.label(entry.name);
        describe(content);
        m_out.m_count = m_gate.count();
        m_out.m_content = std::move(content);
        return std::move(m_out);
    }

private:
    void passQuotes(BoardContent& content)
    {
        const auto highlights = content.faces.keys();
        for (auto passage : m_stores.highlights.passages({highlights.begin(), highlights.end()})) {
            widenKeyword(m_stores, passage); // as it is shown
            const auto id = passage.highlight.id;
            const auto quote = m_gate.pass(passage);
            const Session session = m_sessions.value(passage.highlight.session);
            CardFace& face = content.faces[id];
            face.text = quote.isHeldBack() ? heldBackText(quote.heldBack()) : quote.words().simplified();
            face.people = quote.person().replace(QStringLiteral("; "), QStringLiteral(", "));
            face.sessionName = QStringList{session.code, m_gate.label(session.title)}.join(u' ').trimmed();
            const QDate said = passage.pieces.front().saidOn;
            m_out.m_saidOn[id] = said.isValid() ? said : session.heldOn;
            if (quote.isHeldBack())
                m_out.m_heldBack.insert(id);
            if (content.pictures.contains(id) && (quote.isHeldBack() || !m_gate.letsPicturesOut(passage))) {
                content.pictures.remove(id);
                ++m_out.m_picturesHeldBack;
            }
        }
    }

    void passLabels(BoardContent& content) const
    {
        content.board.name = m_gate.label(content.board.name);
        for (auto& cluster : content.clusters) {
            cluster.name = cluster.name.isEmpty() ? tr("No name") : m_gate.label(cluster.name);
            cluster.note = m_gate.label(cluster.note);
        }
        for (auto& card : content.cards)
            card.text = m_gate.label(card.text);
    }

    /// What is told of the board beside what lies on it.
    void describe(const BoardContent& content)
    {
        const auto study = m_stores.sessions.study(content.board.study);
        m_out.m_study = study ? m_gate.label(study->name) : QString();
        m_out.m_tags = m_stores.tags.paths();
        for (const auto& result : content.results)
            if (const auto claim = m_stores.claims.claim(result.claim))
                m_out.m_claims[result.claim] = m_gate.label(claim->text);
        m_out.m_author = m_stores.settings.text(QStringLiteral("team"));
        m_out.m_language = m_stores.settings.text(QStringLiteral("language"), QStringLiteral("en"));
    }

    const Stores& m_stores;
    Gate m_gate;
    QHash<Id<Session>, Session> m_sessions;
    OutgoingBoard m_out;
};

OutgoingBoard outgoing(const Stores& stores, BoardContent content, const Audience& audience)
{
    return BoardGate(stores, audience).pass(std::move(content));
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
