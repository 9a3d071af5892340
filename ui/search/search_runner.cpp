#include "ui/search/search_runner.h"

#include "core/search/query_edit.h"

#include <algorithm>

namespace ui {
namespace {

using core::Stores;
using core::search::Query;
using Order = core::SearchOptions::Order;

std::vector<FoundEntry> withPieces(const Stores& stores, std::vector<core::Hit> hits)
{
    std::vector<FoundEntry> entries;
    entries.reserve(hits.size());
    for (auto& hit : hits) {
        auto piece = stores.highlights.wholeEntry(hit.entry);
        entries.push_back({std::move(hit), std::move(piece)});
    }
    return entries;
}

bool isBeingTyped(const core::Problem& problem, int cursor)
{
    return problem.inValue && problem.range.begin < cursor && cursor <= problem.range.end;
}

} // namespace

std::optional<Query> runnable(const QString& text, int cursor, const std::vector<core::Problem>& problems)
{
    QString finished = text;
    for (const auto& problem : problems) {
        if (!isBeingTyped(problem, cursor))
            return std::nullopt;
        for (const auto& written : core::search::fieldsIn(text))
            if (written.range.end == problem.range.end)
                finished.replace(written.range.begin, written.range.end - written.range.begin,
                                 QString(written.range.end - written.range.begin, u' '));
    }
    return core::search::parse(finished, core::search::Mode::AsTyped);
}

void SearchRunner::setWorkspace(core::Workspace* workspace)
{
    stop();
    m_workspace = workspace;
}

void SearchRunner::stop()
{
    if (m_progress)
        m_progress->cancel();
    m_progress.reset();
}

/// Asks in the background; what comes back for a request that was given up is left alone.
template <class Asked, class Done> void SearchRunner::read(Asked query, Done done)
{
    using Answer = std::invoke_result_t<Asked, const Stores&>;
    m_workspace->readInBackground(std::move(query), m_progress)
        .then(this, [this, done = std::move(done), progress = m_progress](const core::Result<Answer>& result) {
            if (progress != m_progress)
                return;
            if (result)
                done(*result);
            else if (result.error().kind != core::Error::Kind::Cancelled)
                emit failed(result.error());
        });
}

void SearchRunner::search(const SearchRequest& request)
{
    stop();
    if (!m_workspace)
        return;
    m_progress = std::make_shared<core::Progress>();
    struct First {
        std::vector<core::Problem> problems;
        std::optional<Query> query;
        std::vector<FoundEntry> entries;
    };
    read(
        [request](const Stores& stores) {
            const core::Search search(stores.db);
            First first{search.problems(request.text), {}, {}};
            first.query = runnable(request.text, request.cursor, first.problems);
            if (first.query && !request.goesOn)
                first.entries =
                    withPieces(stores, search.entries(*first.query, {Order::Found, SearchRequest::firstHits}).hits);
            return first;
        },
        [this, request](const First& first) {
            emit problemsFound(first.problems);
            if (!first.query)
                return;
            if (!request.goesOn)
                emit found(first.entries);
            list(*first.query, request);
        });
}

void SearchRunner::list(const Query& query, const SearchRequest& request)
{
    read(
        [query, request](const Stores& stores) {
            auto hits = core::Search(stores.db).entries(query, {request.order, request.limit});
            return std::pair(withPieces(stores, std::move(hits.hits)), hits.total.value_or(0));
        },
        [this, query](const std::pair<std::vector<FoundEntry>, qint64>& all) {
            emit listed(all.first, all.second);
            count(query);
        });
}

void SearchRunner::count(const Query& query)
{
    read([query](const Stores& stores) { return core::sourcesOf(stores, query); },
         [this](const core::HitSources& sources) { emit counted(sources); });
}

} // namespace ui
