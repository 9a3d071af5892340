#include "core/claims/reliance.h"

#include "core/claims/short_list.h"
#include "core/tr.h"

#include <algorithm>

namespace core {
namespace {

QString listOf(const std::vector<Id<Highlight>>& ids)
{
    QStringList numbers;
    for (const auto id : ids)
        numbers << QString::number(id.value);
    return u'[' + numbers.join(u',') + u']';
}

} // namespace

int Reliance::assumptions() const
{
    return int(std::count_if(claims.begin(), claims.end(), [](const Relying& claim) { return claim.left == 0; }));
}

QStringList Reliance::owners() const
{
    QStringList owners;
    for (const auto& claim : claims)
        owners << claim.owner;
    owners += heroes;
    owners.removeAll(QString());
    owners.removeDuplicates();
    return owners;
}

/// "Pat, Sam, 2 insights"
QString Reliance::whose() const
{
    QStringList names;
    if (const QString list = shortList(owners()); !list.isEmpty())
        names << list;
    const auto insights = std::count_if(claims.begin(), claims.end(),
                                        [](const Relying& claim) { return claim.claim.kind == ClaimKind::Insight; });
    if (insights > 0)
        names << counted(insights, "%1 insight", "%1 insights");
    return names.join(QStringLiteral(", "));
}

QString Reliance::sentence() const
{
    if (isEmpty())
        return {};
    if (claims.empty())
        return tr("Words that a persona is quoted with go: %1.").arg(whose());
    const QString lose = counted(qint64(claims.size()), "%1 claim loses evidence", "%1 claims lose evidence");
    const QString all = assumptions() == 0 ? QString() : tr(", %1 of them all of it").arg(assumptions());
    return tr("%1%2: %3.").arg(lose, all, whose());
}

QString Reliance::sentenceOffWords() const
{
    if (isEmpty())
        return {};
    if (claims.empty())
        return tr("Words that a persona is quoted with are no longer in the text: %1.").arg(whose());
    return counted(qint64(claims.size()), "%1 claim stands on words that are no longer in the text",
                   "%1 claims stand on words that are no longer in the text") +
           QStringLiteral(": %1.").arg(whose());
}

Reliance relianceOn(const Stores& stores, const std::vector<Id<Highlight>>& highlights)
{
    const QString list = listOf(highlights);
    Reliance reliance;
    const auto rows = stores.db.all(
        "SELECT c.id, coalesce(p.name, s.name), count(*), (SELECT count(*) FROM evidence a WHERE a.claim_id = c.id) "
        "FROM evidence v JOIN claim c ON c.id = v.claim_id LEFT JOIN persona p ON p.id = c.persona_id "
        "LEFT JOIN segment s ON s.id = c.segment_id WHERE v.highlight_id IN (SELECT value FROM json_each(?)) "
        "GROUP BY c.id ORDER BY c.kind <> 'trait', p.position, p.id, c.section, c.position, c.id",
        [](const db::Row& row) {
            Reliance::Relying relying{.owner = row.text(1), .lost = int(row.integer(2))};
            relying.claim.id = row.id<Claim>(0);
            relying.left = int(row.integer(3)) - relying.lost;
            return relying;
        },
        list);
    for (auto relying : rows) {
        relying.claim = stores.claims.claim(relying.claim.id).value();
        reliance.claims.push_back(std::move(relying));
    }
    stores.db.each("SELECT name FROM persona WHERE hero_highlight_id IN (SELECT value FROM json_each(?)) "
                   "ORDER BY position, id",
                   {list}, [&](const db::Row& row) { reliance.heroes << row.text(0); });
    return reliance;
}

} // namespace core
