#pragma once

#include "ui/quotes/quote_reader.h"
#include "ui/search/search_runner.h"
#include "ui/widgets/page.h"

#include "core/search/vocabulary.h"

class QStackedLayout;

namespace ui {

class Actions;
class AskStrip;
class QueryBar;
class QuoteList;
class SearchHelp;
class SearchSide;
class SearchTagging;

/// Searches the whole project while the query is typed: hits with the words marked, what they come from, searches that
/// were kept, and a tag for all that was found.
class SearchPage : public Page {
    Q_OBJECT

public:
    explicit SearchPage(Actions& actions, QWidget* parent = nullptr);
    ~SearchPage() override;

    void setWorkspace(core::Workspace* workspace) override;
    Heading heading() const override;
    QList<QWidget*> regions() const override;
    QWidget* mainRegion() const override;
    bool accepts(const Destination& destination) const override;
    void reveal(const Destination& destination) override;
    std::optional<Destination> shown() const override;
    void find() override;

    QueryBar& bar() { return *m_bar; }
    SearchSide& side() { return *m_side; }
    QuoteList& hits() { return *m_list; }
    AskStrip& strip() { return *m_strip; }
    /// How many hits there are; nothing while they are being counted.
    std::optional<qint64> total() const { return m_total; }
    QString query() const;

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void declareActions();
    void build();
    void connectParts();
    void run(bool goesOn = false);
    void readMore();
    void takeProblems(const std::vector<core::Problem>& problems);
    void showHits(const std::vector<FoundEntry>& entries);
    QuoteRow rowOf(const FoundEntry& found) const;
    void showSources(const core::HitSources& sources);
    void showWhatIs();
    void readNames();
    void readSaved();
    void takeChanges(const core::ChangeSet& changes);
    void remember();
    void enableActions();
    bool hasHits() const;

    // What is done with a search (search_page_steps.cpp)
    void saveSearch();
    void keep(const QString& name);
    void renameSaved(core::Id<core::SavedSearch> search, const QString& name);
    void deleteSaved();
    void useAsEvidence();

    Actions& m_actions;
    core::Workspace* m_workspace = nullptr;
    SearchRunner m_runner;
    std::shared_ptr<QuoteReader> m_reader; // none: being made
    std::vector<FoundEntry> m_entries;
    std::optional<qint64> m_total;
    core::HitSources m_sources;
    QStringList m_recent; // never written to disk: a query may name a person
    int m_limit = SearchRequest::firstHits;
    bool m_isWrong = false;
    bool m_isStale = false;
    bool m_helpAsked = false;

    QAction *m_tagAll, *m_evidence, *m_save, *m_rename, *m_delete, *m_help;
    AskStrip* m_strip;
    QueryBar* m_bar;
    SearchSide* m_side;
    QuoteList* m_list;
    SearchHelp* m_howTo;
    QWidget* m_nothing;
    QStackedLayout* m_stack;
    SearchTagging* m_tagging;
};

} // namespace ui
