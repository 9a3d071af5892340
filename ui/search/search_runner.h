#pragma once

#include "core/search/hit_sources.h"
#include "core/search/search.h"
#include "core/workspace.h"

#include <QObject>

namespace ui {

/// What is to be found: a query as it is being typed.
struct SearchRequest {
    QString text;
    int cursor = 0;
    core::SearchOptions::Order order = core::SearchOptions::Order::Session;
    int limit = firstHits;
    bool goesOn = false; // hits of it are in view: only the list in its order is wanted
    static constexpr int firstHits = 50;
    friend bool operator==(const SearchRequest&, const SearchRequest&) = default;
};

/// A hit with all that a row of a list shows.
struct FoundEntry {
    core::Hit hit;
    core::Piece piece;
};

/// Searches while a query is typed: the first hits as they are found, then all of them in their order, then what they
/// come from. A new request takes the place of the one that is under way.
class SearchRunner : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;
    ~SearchRunner() override { stop(); }

    void setWorkspace(core::Workspace* workspace);
    void search(const SearchRequest& request);
    void stop();

signals:
    /// What is wrong with the query. Where that is not only the value being typed, nothing else follows.
    void problemsFound(const std::vector<core::Problem>& problems);
    void found(const std::vector<ui::FoundEntry>& entries);
    /// In the order that was asked for, with how many there are in all.
    void listed(const std::vector<ui::FoundEntry>& entries, qint64 total);
    void counted(const core::HitSources& sources);
    void failed(const core::Error& error);

private:
    void list(const core::search::Query& query, const SearchRequest& request);
    void count(const core::search::Query& query);
    template <class Asked, class Done> void read(Asked query, Done done);

    core::Workspace* m_workspace = nullptr;
    std::shared_ptr<core::Progress> m_progress; // of the request that is under way
};

/// The query to run for a text that is being typed: without the field whose value is unfinished at the cursor.
/// Nothing where something else is wrong with it.
std::optional<core::search::Query> runnable(const QString& text, int cursor,
                                            const std::vector<core::Problem>& problems);

} // namespace ui
