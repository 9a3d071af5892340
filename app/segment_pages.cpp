#include "app/segment_pages.h"

#include "app/tr.h"
#include "core/analysis/segment_comparison.h"
#include "core/analysis/segment_ranking.h"
#include "core/analysis/segment_sample.h"

#include <algorithm>

namespace app {
namespace {

using core::Id;
using core::Stores;

QJsonArray codes(const std::vector<core::Participant>& people)
{
    QJsonArray codes;
    for (const auto& person : people)
        codes.append(person.code);
    return codes;
}

QJsonArray codes(const Stores& stores, const QSet<Id<core::Participant>>& ids)
{
    auto people = stores.people.participants();
    people.erase(std::remove_if(people.begin(), people.end(), [&](const auto& p) { return !ids.contains(p.id); }),
                 people.end());
    return codes(people);
}

QString twoDecimals(double number)
{
    return QString::number(number, 'f', 2);
}

QJsonObject memberCounts(const Stores& stores, const core::SegmentMembers& members)
{
    const auto people = members.people();
    QJsonObject json{{QStringLiteral("people"), qint64(people.size())},
                     {QStringLiteral("accounts"), qint64(core::accountsOf(stores, people).size())},
                     {QStringLiteral("by_hand"), qint64(members.byHand.size())}};
    if (!members.problem.isEmpty())
        json[QStringLiteral("problem")] = members.problem;
    return json;
}

/// Score, rank and what is missing of one segment.
void addStanding(QJsonObject& json, const core::Ranking& ranking, size_t at)
{
    const auto& standing = ranking.standings[at];
    json[QStringLiteral("score")] = standing.total ? QJsonValue(*standing.total) : QJsonValue();
    json[QStringLiteral("rank")] = standing.rank > 0 ? QJsonValue(standing.rank) : QJsonValue();
    QJsonArray missing;
    for (const auto criterion : standing.missing)
        missing.append(ranking.criteria[criterion].name);
    json[QStringLiteral("missing")] = missing;
}

QJsonArray scoresOf(const core::Ranking& ranking, size_t at)
{
    QJsonArray scores;
    for (size_t criterion = 0; criterion < ranking.criteria.size(); ++criterion)
        if (const auto& score = ranking.segments[at].scores[criterion])
            scores.append(QJsonObject{{QStringLiteral("criterion"), ranking.criteria[criterion].name},
                                      {QStringLiteral("score"), score->value},
                                      {QStringLiteral("opinion"), score->isOpinion},
                                      {QStringLiteral("evidence"), score->evidence}});
    return scores;
}

QJsonArray criteriaOf(const core::Ranking& ranking)
{
    QJsonArray criteria;
    for (size_t at = 0; at < ranking.criteria.size(); ++at)
        criteria.append(QJsonObject{{QStringLiteral("name"), ranking.criteria[at].name},
                                    {QStringLiteral("weight"), ranking.criteria[at].weight},
                                    {QStringLiteral("share"), ranking.shares[at]},
                                    {QStringLiteral("turned"), ranking.criteria[at].isTurned}});
    return criteria;
}

QString lineOf(const core::Ranking& ranking, size_t at, const QJsonObject& counts)
{
    const auto& standing = ranking.standings[at];
    QStringList missing;
    for (const auto criterion : standing.missing)
        missing << ranking.criteria[criterion].name;
    const QString score = standing.total      ? twoDecimals(*standing.total)
                          : missing.isEmpty() ? tr("no score")
                                              : tr("no score on %1").arg(missing.join(QStringLiteral(", ")));
    return QStringLiteral("%1  %2  %3, %4  %5")
        .arg(standing.rank > 0 ? QString::number(standing.rank) : QStringLiteral("-"),
             ranking.segments[at].segment.name,
             counted(counts[QLatin1String("people")].toInteger(), "%1 person", "%1 people"),
             counted(counts[QLatin1String("accounts")].toInteger(), "%1 account", "%1 accounts"), score);
}

QJsonObject cellOf(const core::MatrixCell& cell)
{
    return {{QStringLiteral("heard"), cell.share.count},
            {QStringLiteral("asked"), cell.share.of},
            {QStringLiteral("low"), cell.share.low},
            {QStringLiteral("high"), cell.share.high},
            {QStringLiteral("too_few"), cell.share.isTooFew()},
            {QStringLiteral("market"), cell.market}};
}

QString wordsOf(const core::MatrixCell& cell)
{
    if (cell.share.of == 0)
        return tr("not asked");
    return cell.share.isTooFew() ? tr("too few") : tr("%1 of %2").arg(cell.share.count).arg(cell.share.of);
}

size_t placeOf(const core::SegmentMatrix& matrix, const core::Segment& segment)
{
    return size_t(std::find_if(matrix.segments.begin(), matrix.segments.end(),
                               [&](const core::Segment& other) { return other.id == segment.id; }) -
                  matrix.segments.begin());
}

QJsonArray characteristics(const std::vector<core::Claim>& claims)
{
    QJsonArray texts;
    for (const auto& claim : claims)
        texts.append(claim.text);
    return texts;
}

} // namespace

void showSegments(Outcome& outcome, const Stores& stores)
{
    const auto ranking = core::rankingOf(stores);
    const auto members = core::membersOf(stores, stores.segments.segments());
    QJsonArray segments;
    for (const auto at : ranking.order) {
        const auto& segment = ranking.segments[at].segment;
        QJsonObject json = memberCounts(stores, members[at]);
        outcome.lines.append(lineOf(ranking, at, json));
        json[QStringLiteral("name")] = segment.name;
        json[QStringLiteral("rule")] = segment.rule;
        addStanding(json, ranking, at);
        segments.append(json);
        if (!members[at].problem.isEmpty())
            outcome.note(Outcome::Note::LeftOut, QStringLiteral("wrong-rule"), members[at].problem);
    }
    const auto overlap = core::overlapOf(stores, members);
    outcome.result[QStringLiteral("segments")] = segments;
    outcome.result[QStringLiteral("criteria")] = criteriaOf(ranking);
    outcome.result[QStringLiteral("in_no_segment")] = codes(overlap.inNone);
    outcome.result[QStringLiteral("no_ranking")] = ranking.whyNone();
    outcome.result[QStringLiteral("sensitivity")] =
        QJsonArray::fromStringList({core::sentenceOnTop(ranking), core::sentenceOnOrder(ranking)});
    for (const QString& sentence : {ranking.whyNone(), core::sentenceOnTop(ranking), core::sentenceOnOrder(ranking)})
        if (!sentence.isEmpty())
            outcome.lines.append(sentence);
}

void showSegment(Outcome& outcome, const Stores& stores, const core::Segment& segment)
{
    const auto members = core::membersOf(stores, segment);
    const auto ranking = core::rankingOf(stores);
    QJsonObject json = memberCounts(stores, members);
    json[QStringLiteral("name")] = segment.name;
    json[QStringLiteral("rule")] = segment.rule;
    json[QStringLiteral("note")] = segment.note;
    const auto people = codes(stores, members.people());
    json[QStringLiteral("members")] = people;
    json[QStringLiteral("characteristics")] = characteristics(stores.claims.ofSegment(segment.id));
    for (size_t at = 0; at < ranking.segments.size(); ++at)
        if (ranking.segments[at].segment.id == segment.id) {
            outcome.lines.append(lineOf(ranking, at, json));
            addStanding(json, ranking, at);
            json[QStringLiteral("scores")] = scoresOf(ranking, at);
        }
    outcome.result[QStringLiteral("segment")] = json;
    for (const auto& person : people)
        outcome.lines.append(person.toString());
    if (!members.problem.isEmpty())
        outcome.note(Outcome::Note::LeftOut, QStringLiteral("wrong-rule"), members.problem);
}

void showMatrix(Outcome& outcome, const Stores& stores, const std::optional<core::Segment>& only)
{
    const auto matrix = core::segmentMatrix(stores);
    const auto paths = stores.tags.paths();
    QJsonArray rows;
    for (size_t at = 0; at < matrix.segments.size(); ++at) {
        const auto& segment = matrix.segments[at];
        if (only && only->id != segment.id)
            continue;
        QJsonArray cells;
        for (size_t tag = 0; tag < matrix.tags.size(); ++tag) {
            QJsonObject cell = cellOf(matrix.at(at, tag));
            const QString path = paths.value(matrix.tags[tag].id);
            cell[QStringLiteral("tag")] = path;
            cells.append(cell);
            outcome.lines.append(QStringLiteral("%1  %2  %3").arg(segment.name, path, wordsOf(matrix.at(at, tag))));
        }
        rows.append(QJsonObject{{QStringLiteral("segment"), segment.name},
                                {QStringLiteral("talked_to"), matrix.talkedTo[at]},
                                {QStringLiteral("cells"), cells}});
    }
    outcome.result[QStringLiteral("matrix")] = rows;
}

void showComparison(Outcome& outcome, const Stores& stores, const core::Segment& one, const core::Segment& other)
{
    const auto matrix = core::segmentMatrix(stores);
    const auto comparison = core::compared(stores, matrix, placeOf(matrix, one), placeOf(matrix, other));
    const auto paths = stores.tags.paths();
    QJsonArray themes;
    for (const auto& theme : comparison.themes) {
        const QString path = paths.value(theme.tag.id);
        const bool known = !theme.difference.isTooFew;
        themes.append(
            QJsonObject{{QStringLiteral("tag"), path},
                        {QStringLiteral("one"), cellOf(theme.one)},
                        {QStringLiteral("other"), cellOf(theme.other)},
                        {QStringLiteral("difference"), known ? QJsonValue(theme.difference.by) : QJsonValue()},
                        {QStringLiteral("low"), known ? QJsonValue(theme.difference.low) : QJsonValue()},
                        {QStringLiteral("high"), known ? QJsonValue(theme.difference.high) : QJsonValue()}});
        outcome.lines.append(QStringLiteral("%1  %2  %3").arg(path, wordsOf(theme.one), wordsOf(theme.other)));
    }
    outcome.result = {{QStringLiteral("one"), one.name},
                      {QStringLiteral("other"), other.name},
                      {QStringLiteral("in_both"), comparison.shared},
                      {QStringLiteral("themes"), themes},
                      {QStringLiteral("characteristics"),
                       QJsonArray{characteristics(comparison.one), characteristics(comparison.other)}}};
}

void showSample(Outcome& outcome, const Stores& stores, const std::optional<core::Study>& study)
{
    QJsonArray rows;
    for (const auto& sample : core::sampleOf(stores, study ? study->id : Id<core::Study>())) {
        rows.append(QJsonObject{{QStringLiteral("segment"), sample.segment.name},
                                {QStringLiteral("target"), sample.target ? QJsonValue(*sample.target) : QJsonValue()},
                                {QStringLiteral("face_to_face"), codes(sample.faceToFace)},
                                {QStringLiteral("market"), codes(sample.market)},
                                {QStringLiteral("not_yet"), codes(sample.notYet)}});
        const auto heard = qint64(sample.faceToFace.size());
        outcome.lines.append(QStringLiteral("%1  %2  %3")
                                 .arg(sample.segment.name,
                                      sample.target ? tr("%1 of %2 talked to").arg(heard).arg(*sample.target)
                                                    : counted(heard, "%1 person talked to", "%1 people talked to"),
                                      counted(qint64(sample.notYet.size()), "%1 person not yet", "%1 people not yet")));
    }
    outcome.result[QStringLiteral("sample")] = rows;
}

} // namespace app
