// What stands on evidence, as tables: segments, personas, insights. They name people by their codes and quote nobody.
#include "core/analysis/segment_members.h"
#include "core/analysis/segment_ranking.h"
#include "core/analysis/segment_sample.h"
#include "core/claims/claim_names.h"
#include "core/claims/strength.h"
#include "core/export/claim_line.h"
#include "core/export/table.h"
#include "core/tr.h"

namespace core {
namespace {

const QString parted = QStringLiteral("; ");

QString number(qint64 count)
{
    return QString::number(count);
}

const QStringList strengthColumns{QStringLiteral("for"),    QStringLiteral("against"), QStringLiteral("silent"),
                                  QStringLiteral("asked"),  QStringLiteral("market"),  QStringLiteral("evidence"),
                                  QStringLiteral("newest"), QStringLiteral("basis")};

QStringList cellsOf(const Strength& strength, qsizetype evidence)
{
    return {number(strength.supporting.size()),    number(strength.against.size()),
            number(strength.silent.size()),        number(strength.asked()),
            number(strength.market.size()),        number(evidence),
            strength.newest.toString(Qt::ISODate), strength.isAssumption ? tr("assumption") : tr("evidence")};
}

QHash<Id<Claim>, int> evidenceCounts(const Stores& stores, const std::vector<Claim>& claims)
{
    std::vector<Id<Claim>> ids;
    for (const auto& claim : claims)
        ids.push_back(claim.id);
    QHash<Id<Claim>, int> counts;
    for (const auto& piece : stores.claims.evidenceOf(ids))
        ++counts[piece.claim];
    return counts;
}

/// A score as it is read: "4", "4 (opinion)".
QString scoreText(const std::optional<SegmentScore>& score)
{
    if (!score)
        return {};
    const QString value = QString::number(score->value);
    if (score->isOpinion)
        return tr("%1 (opinion)").arg(value);
    return score->evidence == 0 ? tr("%1 (assumption)").arg(value) : value;
}

/// Who stands behind a claim, by code: "for P02, P07 · against P04"; empty where nobody does.
QString behind(const Gate& gate, const Strength& strength)
{
    QStringList parts;
    const auto add = [&](const QString& words, const QSet<Id<Participant>>& people) {
        QStringList codes;
        for (const auto person : people)
            codes << gate.person(person);
        codes.sort();
        if (!codes.isEmpty())
            parts << words.arg(codes.join(QStringLiteral(", ")));
    };
    add(tr("for %1"), strength.supporting);
    add(tr("against %1"), strength.against);
    add(tr("silent %1"), strength.silent);
    add(tr("market %1"), strength.market);
    return parts.join(QStringLiteral(" · "));
}

/// Characteristics as they are read: "They ring first (for P02, P07 · against P04)", "They ring first (assumption)".
QStringList characteristicsOf(const Stores& stores, const Gate& gate, Id<Segment> segment)
{
    const auto claims = stores.claims.ofSegment(segment);
    const auto strengths = strengthsOf(stores, claims);
    QStringList texts;
    for (size_t at = 0; at < claims.size(); ++at)
        texts << QStringLiteral("%1 (%2)").arg(claimLine(stores, gate, claims[at].id, claims[at].text),
                                               strengths[at].isAssumption ? tr("assumption")
                                                                          : behind(gate, strengths[at]));
    return texts;
}

} // namespace

Table segmentTable(const Stores& stores, const Gate& gate)
{
    const auto ranking = rankingOf(stores);
    const auto samples = sampleOf(stores);
    Table table{{QStringLiteral("rank"), QStringLiteral("segment"), QStringLiteral("score"), QStringLiteral("people"),
                 QStringLiteral("accounts"), QStringLiteral("talked to"), QStringLiteral("market"),
                 QStringLiteral("not yet"), QStringLiteral("members"), QStringLiteral("rule"), QStringLiteral("note"),
                 QStringLiteral("characteristics")},
                {}};
    for (const auto& criterion : ranking.criteria)
        table.columns << QStringLiteral("score: ") + criterion.name << QStringLiteral("behind: ") + criterion.name;
    const auto scores = stores.claims.scores();
    const auto strengths = strengthsOf(stores, scores);
    QHash<Id<Claim>, QString> behindScores;
    for (size_t i = 0; i < scores.size(); ++i)
        behindScores.insert(scores[i].id, behind(gate, strengths[i]));
    for (const auto at : ranking.order) {
        const auto& segment = ranking.segments[at].segment;
        const auto& standing = ranking.standings[at];
        const auto& sample = samples[at]; // both are in the order of the list
        QSet<Id<Participant>> people;
        QStringList members;
        for (const auto* part : {&sample.faceToFace, &sample.market, &sample.notYet})
            for (const auto& person : *part) {
                people.insert(person.id);
                members << gate.person(person.id);
            }
        QStringList row{standing.rank > 0 ? number(standing.rank) : QString(),
                        segment.name,
                        standing.total ? QString::number(*standing.total, 'f', 2) : QString(),
                        number(people.size()),
                        number(accountsOf(stores, people).size()),
                        number(qint64(sample.faceToFace.size())),
                        number(qint64(sample.market.size())),
                        number(qint64(sample.notYet.size())),
                        members.join(parted),
                        segment.rule,
                        segment.note,
                        characteristicsOf(stores, gate, segment.id).join(parted)};
        for (const auto& score : ranking.segments[at].scores)
            row << scoreText(score) << (score ? behindScores.value(score->claim) : QString());
        table.rows.push_back(row);
    }
    return table;
}

Table personaTable(const Stores& stores, const Gate& gate)
{
    Table table{{QStringLiteral("persona"), QStringLiteral("kind"), QStringLiteral("role"), QStringLiteral("segment"),
                 QStringLiteral("section"), QStringLiteral("trait"), QStringLiteral("detail"),
                 QStringLiteral("status")},
                {}};
    table.columns += strengthColumns;
    for (const auto& persona : stores.personas.personas()) {
        const bool isPerson = persona.kind == PersonaKind::Individual;
        const QStringList who{persona.name, isPerson ? QStringLiteral("individual") : QStringLiteral("enterprise"),
                              persona.role, persona.segmentText};
        const auto traits = strengthOf(stores, persona).traits;
        for (const auto& trait : traits)
            table.rows.push_back(who +
                                 QStringList{trait.claim.section,
                                             claimLine(stores, gate, trait.claim.id, trait.claim.text),
                                             trait.claim.detail, nameOf(trait.claim.status)} +
                                 cellsOf(trait.strength, qsizetype(trait.evidence.size())));
        if (traits.empty())
            table.rows.push_back(who + QStringList(table.columns.size() - who.size(), QString()));
    }
    return table;
}

Table insightTable(const Stores& stores, const Gate& gate)
{
    Table table{{QStringLiteral("insight"), QStringLiteral("detail"), QStringLiteral("status"), QStringLiteral("study"),
                 QStringLiteral("researcher")},
                {}};
    table.columns += strengthColumns;
    QHash<Id<Study>, QString> studies;
    for (const auto& study : stores.sessions.studies())
        studies[study.id] = study.name;
    const auto insights = stores.claims.insights();
    const auto strengths = strengthsOf(stores, insights);
    const auto evidence = evidenceCounts(stores, insights);
    for (size_t at = 0; at < insights.size(); ++at) {
        const auto& insight = insights[at];
        table.rows.push_back(QStringList{claimLine(stores, gate, insight.id, insight.text), insight.detail,
                                         nameOf(insight.status), studies.value(insight.study), insight.researcher} +
                             cellsOf(strengths[at], evidence.value(insight.id)));
    }
    return table;
}

} // namespace core
