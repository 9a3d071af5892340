#include "app/segment_call.h"
#include "app/segment_pages.h"
#include "app/tr.h"
#include "app/verbs.h"

namespace app {
namespace {

using core::Error;
using core::Failure;
using core::Stores;
using core::Workspace;

void show(const Arguments& arguments, Outcome& outcome, const Stores& stores)
{
    const QString name = arguments.at(1);
    const auto segment = name.isEmpty() ? std::nullopt : std::optional(segmentNamed(stores, name));
    if (arguments.has(QStringLiteral("sample")))
        showSample(outcome, stores,
                   arguments.has(QStringLiteral("study"))
                       ? std::optional(studyNamed(stores, arguments.value(QStringLiteral("study"))))
                       : std::nullopt);
    else if (arguments.has(QStringLiteral("matrix")))
        showMatrix(outcome, stores, segment);
    else if (segment && arguments.has(QStringLiteral("compare")))
        showComparison(outcome, stores, *segment, segmentNamed(stores, arguments.value(QStringLiteral("compare"))));
    else if (segment)
        showSegment(outcome, stores, *segment);
    else
        showSegments(outcome, stores);
}

/// What cannot be meant, said before the project is opened.
void requireSense(const Arguments& arguments, bool ofSegment)
{
    const auto has = [&](const char* option) { return arguments.has(QLatin1String(option)); };
    if (ofSegment && arguments.at(1).isEmpty())
        throw Failure(Error::Kind::Usage, tr("Name the segment: earshot segment FILE NAME …"));
    if ((has("opinion") || has("evidence")) && !has("score"))
        throw Failure(Error::Kind::Usage, tr("--opinion and --evidence say what a --score stands on."));
    if (has("opinion") && has("evidence"))
        throw Failure(Error::Kind::Usage, tr("A score stands on evidence or is an opinion, not both."));
    if (!arguments.at(2).isEmpty() && has("add") == has("remove"))
        throw Failure(Error::Kind::Usage,
                      tr("It is not clear what '%1' is for: write --add or --remove before it.").arg(arguments.at(2)));
}

/// Whether the call changes the project. Only --weight and --turn make sense without a segment.
bool changes(const Arguments& arguments)
{
    bool ofSegment = false;
    for (const auto* option : {"rule", "note", "add", "remove", "score", "characteristic", "target", "delete"})
        ofSegment = ofSegment || arguments.has(QLatin1String(option));
    requireSense(arguments, ofSegment);
    return ofSegment || arguments.has(QStringLiteral("weight")) || arguments.has(QStringLiteral("turn"));
}

Outcome segment(const Arguments& arguments)
{
    Outcome outcome;
    if (changes(arguments)) {
        const auto workspace = openProject(arguments, Workspace::Mode::Write);
        valueOf(workspace->edit(tr("Segment"), [&](Stores& stores) { changeSegment(stores, arguments, outcome); }));
    } else {
        const auto workspace = openProject(arguments, Workspace::Mode::Read);
        valueOf(workspace->read([&](const Stores& stores) { show(arguments, outcome, stores); }));
    }
    return outcome;
}

} // namespace

std::vector<Verb> segmentVerbs()
{
    const QString criterion = QStringLiteral("CRITERION");
    const QString query = QStringLiteral("QUERY");
    return {{QStringLiteral("segment"),
             QStringLiteral("FILE [NAME] [CODE…]"),
             1,
             -1,
             tr("Lists segments by rank; shows, makes or changes one."),
             {{QStringLiteral("rule"), {query}, tr("Who belongs to it, in the search language.")},
              {QStringLiteral("add"), {QStringLiteral("CODE")}, tr("Puts participants into it by hand.")},
              {QStringLiteral("remove"), {QStringLiteral("CODE")}, tr("Takes participants out of it.")},
              {QStringLiteral("note"), {QStringLiteral("TEXT")}, tr("What else is to be said of it.")},
              {QStringLiteral("score"), {criterion, QStringLiteral("VALUE")}, tr("Scores it, from 1 to 5.")},
              {QStringLiteral("opinion"), {}, tr("The score is an opinion.")},
              {QStringLiteral("evidence"), {query}, tr("The highlights that the score stands on.")},
              {QStringLiteral("characteristic"),
               {QStringLiteral("TEXT"), query},
               tr("What is so of it; the query's highlights are the evidence, an empty one makes an assumption.")},
              {QStringLiteral("target"),
               {QStringLiteral("STUDY"), QStringLiteral("PEOPLE")},
               tr("How many of its people a study wants; 0 for no target.")},
              {QStringLiteral("weight"), {criterion, QStringLiteral("W")}, tr("What a criterion weighs, from 0 on.")},
              {QStringLiteral("turn"), {criterion}, tr("More becomes worse on it, or better again.")},
              {QStringLiteral("delete"), {}, tr("Deletes it with its scores and characteristics.")},
              {QStringLiteral("matrix"), {}, tr("Shows people of those asked for each theme.")},
              {QStringLiteral("compare"), {QStringLiteral("OTHER")}, tr("Shows where two segments differ.")},
              {QStringLiteral("sample"), {}, tr("Shows who was talked to and who not yet.")},
              {QStringLiteral("study"), {QStringLiteral("STUDY")}, tr("The study of --sample, with its targets.")}},
             segment}};
}

} // namespace app
