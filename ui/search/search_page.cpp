#include "ui/search/search_page.h"

#include "ui/quotes/quote_list.h"
#include "ui/search/excerpt.h"
#include "ui/search/query_bar.h"
#include "ui/search/search_help.h"
#include "ui/search/search_side.h"
#include "ui/search/search_tagging.h"
#include "ui/widgets/ask_strip.h"
#include "ui/widgets/list_view.h"
#include "ui/widgets/words.h"

#include <QScrollBar>
#include <QStackedLayout>

#include <algorithm>

namespace ui {
namespace {

constexpr int moreHits = 200;
constexpr int mostRecent = 20;

bool areSame(const std::vector<FoundEntry>& a, const std::vector<FoundEntry>& b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const FoundEntry& one, const FoundEntry& other) {
        return one.hit.entry == other.hit.entry && one.hit.text == other.hit.text && one.hit.ranges == other.hit.ranges;
    });
}

} // namespace

SearchPage::SearchPage(Actions& actions, QWidget* parent) : Page(parent), m_actions(actions)
{
    declareActions();
    build();
    connectParts();
    enableActions();
}

SearchPage::~SearchPage() = default;

void SearchPage::setWorkspace(core::Workspace* workspace)
{
    m_runner.setWorkspace(workspace);
    m_workspace = workspace;
    m_reader.reset();
    m_recent.clear();
    m_bar->setRecent({});
    m_bar->setQuery({});
    m_entries.clear();
    m_total.reset();
    m_list->setQuotes({});
    m_strip->cancel();
    m_tagging->end();
    showSources({});
    m_isStale = workspace != nullptr;
    if (workspace) {
        connect(workspace, &core::Workspace::changed, this, &SearchPage::takeChanges);
        connect(workspace, &core::Workspace::busyChanged, this, &SearchPage::enableActions);
    }
    readSaved();
    showWhatIs();
}

QString SearchPage::query() const
{
    return m_bar->field().query();
}

bool SearchPage::hasHits() const
{
    return !m_entries.empty();
}

void SearchPage::run(bool goesOn)
{
    if (query().trimmed().isEmpty()) {
        m_runner.stop();
        takeProblems({});
        m_total.reset();
        showHits({});
        return showSources({});
    }
    m_runner.search({query(), m_bar->field().cursor(), m_bar->order(), m_limit, goesOn});
}

void SearchPage::readMore()
{
    const auto* bar = m_list->verticalScrollBar();
    const bool atEnd = bar->value() + bar->pageStep() >= bar->maximum();
    if (!atEnd || !m_total || qint64(m_entries.size()) >= *m_total || m_limit > int(m_entries.size()))
        return;
    m_limit = int(m_entries.size()) + moreHits;
    run(true);
}

void SearchPage::takeProblems(const std::vector<core::Problem>& problems)
{
    m_bar->setProblems(problems);
    m_isWrong = !problems.empty() && !runnable(query(), m_bar->field().cursor(), problems);
    if (!m_isWrong)
        return enableActions();
    m_total.reset();
    showHits({});
    showSources({});
}

void SearchPage::showHits(const std::vector<FoundEntry>& entries)
{
    const bool isShown = areSame(entries, m_entries) && m_list->quotes().quotes().size() == entries.size() &&
                         m_bar->order() == core::SearchOptions::Order::Session;
    m_entries = entries;
    if (!isShown && m_reader) {
        std::vector<QuoteRow> rows;
        rows.reserve(entries.size());
        for (const auto& found : entries)
            rows.push_back(rowOf(found));
        m_list->setQuotes(std::move(rows));
    }
    showWhatIs();
    emit headingChanged();
}

QuoteRow SearchPage::rowOf(const FoundEntry& found) const
{
    QuoteRow row = m_reader->row(found.piece, found.hit.session);
    excerpt(row, found.hit);
    if (m_bar->order() == core::SearchOptions::Order::Session)
        row.group = found.hit.sessionTitle;
    else
        row.note = found.hit.sessionTitle;
    return row;
}

void SearchPage::showSources(const core::HitSources& sources)
{
    m_sources = sources;
    m_side->setSources(sources, query());
    emit headingChanged();
}

/// The list of hits, how to ask while nothing is asked, or that nothing is found.
void SearchPage::showWhatIs()
{
    const bool asksNothing = query().trimmed().isEmpty() || m_isWrong;
    m_help->setChecked(m_helpAsked);
    QWidget* shown = m_list;
    if (asksNothing || m_helpAsked)
        shown = m_howTo;
    else if (m_entries.empty() && m_total == 0)
        shown = m_nothing;
    m_stack->setCurrentWidget(shown);
    enableActions();
}

/// Who is who, and the names for completing. In the background: a large project has many.
void SearchPage::readNames()
{
    struct Names {
        std::shared_ptr<QuoteReader> reader;
        core::search::Vocabulary known;
    };
    m_workspace
        ->readInBackground([](const core::Stores& stores) {
            return Names{std::make_shared<QuoteReader>(stores), core::search::vocabularyOf(stores)};
        })
        .then(this, [this, asked = m_workspace](core::Result<Names> names) {
            if (asked != m_workspace)
                return;
            if (!names)
                return void(emit failed(names.error()));
            m_reader = names->reader;
            m_howTo->setOwn(SearchHelp::examplesFrom(names->known));
            m_bar->setVocabulary(std::move(names->known));
            const auto entries = std::exchange(m_entries, {});
            showHits(entries);
        });
}

void SearchPage::readSaved()
{
    std::vector<core::SavedSearch> saved;
    if (m_workspace) {
        auto read = m_workspace->read([](const core::Stores& stores) { return stores.savedSearches.all(); });
        if (!read)
            return void(emit failed(read.error()));
        saved = std::move(*read);
    }
    m_side->setSaved(std::move(saved), m_workspace && !m_workspace->isReadOnly());
}

void SearchPage::takeChanges(const core::ChangeSet& changes)
{
    if (changes.touches(QStringLiteral("saved_search")))
        readSaved();
    const auto tables = changes.tables();
    m_isStale = m_isStale || tables.size() > 1 || !tables.contains(QStringLiteral("saved_search"));
    if (m_isStale && isVisible()) {
        m_isStale = false;
        readNames();
        run(true);
    }
    enableActions();
}

void SearchPage::remember()
{
    const QString asked = query().trimmed();
    if (asked.isEmpty() || m_isWrong)
        return;
    m_recent.removeAll(asked);
    m_recent.prepend(asked);
    m_recent = m_recent.mid(0, mostRecent);
    m_bar->setRecent(m_recent);
}

void SearchPage::enableActions()
{
    const bool inView = isVisible() && m_workspace;
    const bool writes = inView && !m_workspace->isReadOnly() && !m_workspace->isBusy();
    m_tagAll->setEnabled(writes && hasHits());
    m_evidence->setEnabled(writes && hasHits());
    m_save->setEnabled(writes && !m_isWrong && !query().trimmed().isEmpty());
    m_help->setEnabled(inView);
    const bool hasSaved = writes && m_side->chosen() && m_side->savedList()->hasFocus();
    m_rename->setEnabled(hasSaved);
    m_delete->setEnabled(hasSaved);
}

void SearchPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    if (m_isStale && m_workspace) {
        m_isStale = false;
        readNames();
        run(true);
    }
    enableActions();
}

void SearchPage::hideEvent(QHideEvent* event)
{
    Page::hideEvent(event);
    enableActions();
}

Heading SearchPage::heading() const
{
    Heading heading;
    heading.title = tr("Search");
    QStringList counts;
    if (m_total && !query().trimmed().isEmpty())
        counts << counted(*m_total, tr("%1 entry"), tr("%1 entries"));
    if (m_sources.entries > 0)
        counts << counted(m_sources.people, tr("%1 person"), tr("%1 people"))
               << counted(m_sources.sessions, tr("%1 session"), tr("%1 sessions"));
    heading.meta = counts.join(QStringLiteral(" · "));
    heading.secondary = {m_save, m_tagAll};
    heading.menu = {m_evidence, m_help, m_rename, m_delete};
    return heading;
}

QList<QWidget*> SearchPage::regions() const
{
    return {m_bar, m_side, m_stack->currentWidget()};
}

QWidget* SearchPage::mainRegion() const
{
    return hasHits() && m_list->current() ? static_cast<QWidget*>(m_list) : &m_bar->field();
}

bool SearchPage::accepts(const Destination& destination) const
{
    return std::holds_alternative<Query>(destination);
}

void SearchPage::reveal(const Destination& destination)
{
    m_bar->setQuery(std::get<Query>(destination).text);
    find();
}

std::optional<Destination> SearchPage::shown() const
{
    return Query{query()};
}

void SearchPage::find()
{
    m_bar->field().setFocus(Qt::ShortcutFocusReason);
    m_bar->field().selectAll();
}

} // namespace ui
