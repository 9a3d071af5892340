#include "app/tr.h"
#include "app/verbs.h"
#include "core/export/table.h"
#include "core/search/tag_matches.h"

namespace app {
namespace {

using core::Stores;
using core::Workspace;

QJsonValue orNull(const QString& text)
{
    return text.isEmpty() ? QJsonValue::Null : QJsonValue(text);
}

QJsonObject hitJson(const core::Hit& hit, const core::OutgoingQuote& quote, const QString& title)
{
    QJsonArray ranges;
    for (const auto range : hit.ranges)
        ranges.append(QJsonArray{range.begin, range.end});
    return {{QStringLiteral("session"),
             QJsonObject{{QStringLiteral("id"), QString::number(hit.session.value)}, {QStringLiteral("title"), title}}},
            {QStringLiteral("entry"), QString::number(hit.entry.value)},
            {QStringLiteral("participant"), orNull(quote.person())},
            {QStringLiteral("speaker"), quote.speaker()},
            {QStringLiteral("at_ms"), hit.atMs ? QJsonValue(*hit.atMs) : QJsonValue::Null},
            {QStringLiteral("text"), quote.words()},
            {QStringLiteral("ranges"), ranges}};
}

QString hitLine(const core::Hit& hit, const core::OutgoingQuote& quote, const QString& title)
{
    QStringList from{title, core::timeText(hit.atMs), quote.person().isEmpty() ? quote.speaker() : quote.person()};
    from.removeAll(QString());
    return from.join(QStringLiteral(", ")) + QStringLiteral(": ") + quote.words();
}

Outcome search(const Arguments& arguments)
{
    const auto query = core::search::parse(arguments.at(1));
    core::SearchOptions options;
    options.limit = arguments.number(QStringLiteral("limit")).value_or(-1);
    options.order =
        arguments.has(QStringLiteral("rank")) ? core::SearchOptions::Order::Rank : core::SearchOptions::Order::Session;
    const auto workspace = openProject(arguments, Workspace::Mode::Read);
    return valueOf(workspace->read([&](const Stores& stores) {
        Outcome outcome;
        const auto found = core::Search(stores.db).entries(query, options);
        core::Gate gate(stores, audienceFrom(arguments, stores));
        QJsonArray hits;
        for (const auto& hit : found.hits) {
            const auto quote = gate.pass(stores.highlights.wholeEntry(hit.entry), hit.session);
            if (quote.isHeldBack())
                continue; // also the places of the words would tell
            hits.append(hitJson(hit, quote, gate.label(hit.sessionTitle)));
            outcome.lines.append(hitLine(hit, quote, gate.label(hit.sessionTitle)));
        }
        outcome.result[QStringLiteral("total")] = found.total.value_or(hits.size());
        outcome.result[QStringLiteral("hits")] = hits;
        noteHeldBack(outcome, gate.count());
        return outcome;
    }));
}

Outcome tag(const Arguments& arguments)
{
    const auto query = core::search::parse(arguments.at(1));
    const QString path = arguments.at(2);
    if (core::tagPathParts(path).isEmpty())
        throw core::Failure(core::Error::Kind::Usage, tr("A tag wants a name."));
    const auto workspace = openProject(arguments, Workspace::Mode::Write);
    QString step;
    const int tagged = valueOf(workspace->edit(tr("Tag passages"), [&](Stores& stores) {
        const int count = core::tagMatches(stores, core::Search(stores.db).matches(query), path);
        step = counted(count, "Tag %1 passage '%2'", "Tag %1 passages '%2'").arg(path);
        stores.setStep(step);
        return count;
    }));
    Outcome outcome;
    outcome.result[QStringLiteral("highlights")] = tagged;
    outcome.result[QStringLiteral("step")] = tagged > 0 ? QJsonValue(step) : QJsonValue::Null;
    if (tagged > 0)
        outcome.lines.append(step);
    else
        outcome.note(Outcome::Note::Remark, QStringLiteral("nothing-found"),
                     tr("Nothing was found that had not the tag already."));
    return outcome;
}

} // namespace

std::vector<Verb> searchVerbs()
{
    std::vector<Option> options{{QStringLiteral("limit"), {QStringLiteral("N")}, tr("Show at most so many hits.")},
                                {QStringLiteral("rank"), {}, tr("Best first; otherwise in the order of sessions.")}};
    for (const auto& option : audienceOptions())
        options.push_back(option);
    return {{QStringLiteral("search"), QStringLiteral("FILE QUERY"), 2, 2,
             tr("Finds entries: words, phrases, fields (tag:x participant:P07 …)."), options, search},
            {QStringLiteral("tag"),
             QStringLiteral("FILE QUERY TAG"),
             3,
             3,
             tr("Tags the words that a query finds; a query of fields only tags whole entries. One step."),
             {},
             tag}};
}

} // namespace app
