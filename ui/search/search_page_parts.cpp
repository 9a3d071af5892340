// What the search page is made of, and how its parts work together.
#include "ui/quotes/quote_list.h"
#include "ui/search/query_bar.h"
#include "ui/search/search_help.h"
#include "ui/search/search_page.h"
#include "ui/search/search_side.h"
#include "ui/search/search_tagging.h"
#include "ui/widgets/actions.h"
#include "ui/widgets/ask_strip.h"
#include "ui/widgets/label.h"
#include "ui/widgets/list_view.h"

#include "core/search/query_edit.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QScrollBar>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace ui {
namespace {

constexpr int sideWidth = 240;

} // namespace

void SearchPage::declareActions()
{
    const QString menu = tr("Search");
    const auto id = [](const char* name) { return QLatin1String(name); };
    m_tagAll = m_actions.add({.id = id("search.tag-all"),
                              .text = tr("Tag all these…"),
                              .icon = id("tag-new"),
                              .key = QKeySequence(Qt::CTRL | Qt::Key_T),
                              .menu = menu});
    m_evidence = m_actions.add({.id = id("search.evidence"),
                                .text = tr("Use as evidence for…"),
                                .icon = id("link"),
                                .key = QKeySequence(Qt::CTRL | Qt::Key_J),
                                .menu = menu});
    m_save = m_actions.add({.id = id("search.save"),
                            .text = tr("Save this search"),
                            .icon = id("list-add"),
                            .key = QKeySequence(Qt::CTRL | Qt::Key_D),
                            .menu = menu,
                            .word = tr("Save"),
                            .group = true});
    m_rename =
        m_actions.add({id("search.rename-saved"), tr("Rename saved search"), id("edit-rename"), Qt::Key_F2, menu});
    m_delete =
        m_actions.add({id("search.delete-saved"), tr("Delete saved search"), id("edit-delete"), Qt::Key_Delete, menu});
    m_help = m_actions.add({.id = id("search.help"),
                            .text = tr("How to ask"),
                            .icon = id("documentation"),
                            .key = QKeySequence(Qt::SHIFT | Qt::Key_F1),
                            .menu = menu,
                            .group = true});
    m_help->setCheckable(true);
}

void SearchPage::build()
{
    m_strip = new AskStrip(this);
    m_bar = new QueryBar(this);
    m_side = new SearchSide(this);
    m_side->setFixedWidth(scaled(sideWidth));
    m_side->savedList()->addActions({m_rename, m_delete});
    m_list = new QuoteList(tr("Hits"));
    m_howTo = new SearchHelp;
    m_nothing = new Surface(&Theme::paper);
    auto* nothing = new QVBoxLayout(m_nothing);
    nothing->setContentsMargins(16, 12, 16, 16);
    nothing->setSpacing(4);
    nothing->addWidget(new Label(tr("Nothing is found by this search."), Type::Body, &Theme::ink, QFont::DemiBold));
    nothing->addWidget(
        new Label(tr("Fewer words find more; * behind a word finds its other endings; OR finds either of two."),
                  Type::Body, &Theme::inkSoft));
    nothing->addStretch();

    auto* middle = new QWidget;
    m_stack = new QStackedLayout(middle);
    for (QWidget* part : QList<QWidget*>{m_howTo, m_list, m_nothing})
        m_stack->addWidget(part);
    auto* row = new QHBoxLayout;
    row->setSpacing(0);
    row->addWidget(m_side);
    row->addWidget(middle, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_strip);
    column->addWidget(m_bar);
    column->addLayout(row, 1);
    m_tagging = new SearchTagging(*this, *m_strip);
    m_bar->suggestions().raise();
}

void SearchPage::connectParts()
{
    connect(m_bar, &QueryBar::changed, this, [this] {
        m_limit = SearchRequest::firstHits;
        m_helpAsked = false;
        m_strip->cancel();
        run();
    });
    connect(m_bar, &QueryBar::orderChanged, this, [this] { run(); });
    connect(m_bar, &QueryBar::downAsked, this, [this] {
        if (hasHits())
            m_list->setFocus(Qt::ShortcutFocusReason);
    });
    connect(m_bar, &QueryBar::entered, this, [this] {
        remember();
        if (hasHits())
            m_list->setFocus(Qt::ShortcutFocusReason);
    });
    connect(&m_runner, &SearchRunner::problemsFound, this, &SearchPage::takeProblems);
    connect(&m_runner, &SearchRunner::found, this, &SearchPage::showHits);
    connect(&m_runner, &SearchRunner::listed, this, [this](const auto& entries, qint64 total) {
        m_total = total;
        showHits(entries);
    });
    connect(&m_runner, &SearchRunner::counted, this, &SearchPage::showSources);
    connect(&m_runner, &SearchRunner::failed, this, &Page::failed);
    connect(m_list, &QuoteList::opened, this, [this](const core::Place& place) {
        remember();
        emit goAsked(place);
    });
    connect(m_list->verticalScrollBar(), &QScrollBar::valueChanged, this, &SearchPage::readMore);
    connect(m_howTo, &SearchHelp::exampleTaken, this, [this](const QString& query) {
        m_bar->setQuery(query);
        m_bar->field().setFocus(Qt::OtherFocusReason);
    });
    connect(m_side, &SearchSide::searchAsked, this, [this](const QString& query) { m_bar->setQuery(query); });
    connect(m_side, &SearchSide::conditionAsked, this, [this](const QString& condition) {
        using namespace core::search;
        m_bar->setQuery(hasCondition(query(), condition) ? withoutCondition(query(), condition)
                                                         : withCondition(query(), condition));
    });
    connect(m_side, &SearchSide::renameAsked, this, &SearchPage::renameSaved, Qt::QueuedConnection);
    connect(m_side, &SearchSide::chosenChanged, this, &SearchPage::enableActions);
    connect(qApp, &QApplication::focusChanged, this, &SearchPage::enableActions);
    connect(m_tagAll, &QAction::triggered, this, [this] {
        remember();
        m_tagging->begin(m_workspace, query());
    });
    connect(m_evidence, &QAction::triggered, this, &SearchPage::useAsEvidence);
    connect(m_save, &QAction::triggered, this, &SearchPage::saveSearch);
    connect(m_rename, &QAction::triggered, m_side, &SearchSide::beginRename);
    connect(m_delete, &QAction::triggered, this, &SearchPage::deleteSaved);
    connect(m_help, &QAction::triggered, this, [this] {
        m_helpAsked = !m_helpAsked;
        showWhatIs();
    });
}

} // namespace ui
