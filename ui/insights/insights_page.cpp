#include "ui/insights/insights_page.h"

#include "ui/claims/evidence_picker.h"
#include "ui/insights/insight_detail.h"
#include "ui/insights/insight_table.h"
#include "ui/quotes/quote_list.h"
#include "ui/widgets/actions.h"
#include "ui/widgets/ask_strip.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/memo_edit.h"
#include "ui/widgets/words.h"

#include <QLineEdit>
#include <QStackedLayout>

#include <algorithm>
#include <utility>

namespace ui {
namespace {

using Known = InsightModel::Known;

constexpr int detailWidth = 504;
constexpr int detailNarrow = 384;
constexpr int widePage = 1160;

/// The clusters that an insight came from, and the claims that stand on the same quotes.
std::vector<TraceRow> linksOf(const core::Stores& stores, core::Id<core::Claim> insight)
{
    const auto tr = [](const char* text) { return InsightsPage::tr(text); };
    std::vector<TraceRow> links;
    for (const auto& origin : stores.claims.originsOf(insight))
        links.push_back({tr("Came from %1").arg(quoted(origin.name)),
                         tr("on the board %1").arg(origin.boardName),
                         {},
                         0,
                         origin.board});
    for (const auto& other : stores.claims.besides(insight)) {
        const QString what = other.claim.kind == core::ClaimKind::Trait     ? tr("trait")
                             : other.claim.kind == core::ClaimKind::Insight ? tr("insight")
                                                                            : tr("segment");
        const QString words = other.claim.text.isEmpty() ? other.criterion : other.claim.text;
        links.push_back({words, other.owner, what, 0, other.claim.id});
    }
    return links;
}

} // namespace

void InsightsPage::setWorkspace(core::Workspace* workspace)
{
    if (m_reading)
        m_reading->cancel();
    m_workspace = workspace;
    m_current = {};
    m_ask->cancel();
    m_names->close();
    m_picker->setWorkspace(workspace);
    if (workspace) {
        if (std::exchange(m_foldedIn, workspace->path()) != workspace->path())
            m_shownRows.foldAll(false); // of another project
        connect(workspace, &core::Workspace::busyChanged, this, &InsightsPage::enableActions);
        connect(workspace, &core::Workspace::changed, this, [this](const core::ChangeSet& changes) {
            if (changes.touchesAny({"claim", "evidence", "highlight", "entry", "speaker", "participant", "session",
                                    "session_item", "study", "consent", "guide_item", "cluster", "cluster_result",
                                    "board", "persona"}))
                refresh();
        });
    }
    refresh();
}

void InsightsPage::refresh()
{
    m_stale = !isVisible() && m_workspace;
    if (m_stale)
        return;
    std::vector<core::Claim> insights;
    if (m_workspace) {
        auto read = m_workspace->read(
            [](const core::Stores& stores) { return std::pair(stores.claims.insights(), stores.sessions.studies()); });
        if (!read)
            return void(emit failed(read.error()));
        insights = std::move(read->first);
        m_detail->setStudies(read->second);
    }
    const int row = m_table->currentIndex().row();
    m_model.setInsights(insights);
    m_stack->setCurrentIndex(m_model.rowCount() > 0 ? 0 : 1);
    const auto shown = m_current;
    choose(m_current, row);
    if (m_current == shown || !m_current) { // otherwise it was shown by choosing it
        showCurrent();
        showEvidence();
    }
    readStrengths();
    emit headingChanged();
}

/// Who stands behind each, weighed on a worker; what was known before is shown until then.
void InsightsPage::readStrengths()
{
    if (m_reading)
        m_reading->cancel();
    if (!m_workspace || m_model.rowCount() == 0)
        return;
    m_reading = std::make_shared<core::Progress>();
    m_workspace
        ->readInBackground(
            [](const core::Stores& stores) {
                const auto claims = stores.claims.insights();
                const auto strengths = core::strengthsOf(stores, claims);
                Known known{{}, stores.claims.evidenceOffItsWords()};
                for (size_t at = 0; at < claims.size(); ++at)
                    known.strengths.insert(claims[at].id, strengths[at]);
                return known;
            },
            m_reading)
        .then(this, [this, reading = m_reading](const core::Result<Known>& known) {
            if (reading != m_reading || reading->isCancelled())
                return;
            if (!known)
                return void(emit failed(known.error()));
            const int row = m_table->currentIndex().row();
            m_model.setKnown(*known);
            int strip = 0;
            for (const auto& row : m_model.insights())
                strip = qMax(strip, paint::peopleStripSize(row.people).width());
            m_table->setStrip(strip);
            choose(m_current, row); // it may have come into the filter
            if (const auto insight = current())
                m_detail->setInsight(*insight);
            emit headingChanged();
        });
}

std::optional<InsightRow> InsightsPage::current() const
{
    const int row = m_model.rowOf(m_current);
    return row < 0 ? std::nullopt : std::optional(m_model.insight(row));
}

std::vector<core::Claim> InsightsPage::inHand() const
{
    auto chosen = m_table->chosen();
    if (chosen.size() < 2) {
        chosen.clear();
        if (const auto insight = current())
            chosen.push_back(insight->claim);
    }
    return chosen;
}

/// Puts the table on an insight; where it is gone or filtered out, on the one that took its place in `row`.
void InsightsPage::choose(core::Id<core::Claim> claim, int row)
{
    const int known = m_model.rowOf(claim);
    QModelIndex index = known < 0 ? QModelIndex() : m_shownRows.mapFromSource(m_model.index(known, 0));
    if (!index.isValid())
        index = m_shownRows.index(qBound(0, row, qMax(0, m_shownRows.rowCount() - 1)), 0);
    if (index.isValid() && m_table->currentIndex().row() != index.row())
        m_table->selectionModel()->setCurrentIndex( // also while Ctrl of Ctrl+N is down
            index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    if (index.isValid())
        m_current = m_model.insight(m_shownRows.mapToSource(index).row()).claim.id;
    else if (m_model.rowCount() == 0)
        m_current = {};
}

void InsightsPage::showCurrent()
{
    const auto insight = current();
    m_detail->setVisible(insight.has_value());
    if (insight) {
        m_detail->setInsight(*insight);
    } else {
        m_detail->clear();
        m_picker->close();
    }
    enableActions();
}

void InsightsPage::showEvidence()
{
    if (!m_workspace || !m_current)
        return;
    auto read = m_workspace->read([&](const core::Stores& stores) {
        return std::pair(evidenceRows(stores, m_current), linksOf(stores, m_current));
    });
    if (!read)
        return void(emit failed(read.error()));
    m_detail->setEvidence(std::move(read->first));
    m_detail->setLinks(std::move(read->second));
    enableActions();
}

void InsightsPage::setFilter(int part)
{
    m_shownRows.setShows(static_cast<InsightFilter::Shows>(part));
    choose(m_shownRows.shownFor(m_current), 0);
    m_table->doItemsLayout();
    enableActions();
}

bool InsightsPage::accepts(const Destination& destination) const
{
    const auto* claim = std::get_if<core::Id<core::Claim>>(&destination);
    if (!claim || !m_workspace)
        return false;
    const auto found = m_workspace->read([&](const core::Stores& stores) { return stores.claims.claim(*claim); });
    return found && *found && (*found)->kind == core::ClaimKind::Insight;
}

void InsightsPage::reveal(const Destination& destination)
{
    m_detail->flush();
    const auto claim = std::get<core::Id<core::Claim>>(destination);
    if (m_model.rowOf(claim) < 0)
        return void(emit failed({core::Error::Kind::NotFound, tr("This insight is no longer in the project.")}));
    m_shownRows.uncover(claim);
    if (!m_shownRows.mapFromSource(m_model.index(m_model.rowOf(claim), 0)).isValid()) { // out of the filter
        m_filter->setCurrentIndex(0);
        m_field->clear();
        setFilter(0);
    }
    choose(claim, 0);
    m_table->scrollTo(m_table->currentIndex());
    m_table->setFocus(Qt::OtherFocusReason);
}

std::optional<Destination> InsightsPage::shown() const
{
    return m_current ? std::optional<Destination>(m_current) : std::nullopt;
}

void InsightsPage::find()
{
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
}

bool InsightsPage::settle()
{
    m_detail->flush();
    return true;
}

void InsightsPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    if (m_stale)
        refresh();
    enableActions();
}

void InsightsPage::hideEvent(QHideEvent* event)
{
    m_detail->flush();
    Page::hideEvent(event);
    m_ask->cancel();
    m_names->close();
    m_picker->close();
    enableActions();
}

bool InsightsPage::eventFilter(QObject* watched, QEvent* event)
{
    if (isVisible() && (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut))
        enableActions(); // some only work where the evidence has the focus
    return Page::eventFilter(watched, event);
}

void InsightsPage::resizeEvent(QResizeEvent*)
{
    m_detail->setFixedWidth(scaled(width() < scaled(widePage) ? detailNarrow : detailWidth));
}

Heading InsightsPage::heading() const
{
    Heading heading;
    heading.title = tr("Insights");
    const auto& rows = m_model.insights();
    if (!rows.empty()) {
        const auto reviewed = std::count_if(rows.begin(), rows.end(), [](const InsightRow& row) {
            return row.claim.status == core::ClaimStatus::Reviewed;
        });
        heading.meta = counted(m_model.rowCount(), tr("%1 insight"), tr("%1 insights"));
        if (reviewed > 0)
            heading.meta += tr(" · %1 reviewed").arg(number(reviewed));
        if (const auto chosen = m_table->chosen().size(); chosen > 1)
            heading.meta += tr(" · %1 chosen").arg(number(static_cast<qint64>(chosen)));
        heading.secondary = {m_new};
    }
    heading.menu = {m_words, m_status, m_kind, m_merge,  m_add,  m_flip,
                    m_take,  m_tree,   m_fold, m_unfold, m_sort, m_remove};
    return heading;
}

QList<QWidget*> InsightsPage::regions() const
{
    if (m_model.rowCount() == 0)
        return {const_cast<InsightsPage*>(this)};
    QList<QWidget*> regions{m_field, m_table, &m_detail->words(), &m_detail->evidence()};
    if (m_detail->links().isVisible())
        regions << &m_detail->links();
    return regions;
}

QWidget* InsightsPage::mainRegion() const
{
    return m_model.rowCount() == 0 ? regions().front() : m_table;
}

} // namespace ui
