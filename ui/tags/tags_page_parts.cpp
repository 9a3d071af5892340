// What the page is made of.
#include "ui/tags/tags_page.h"

#include "ui/quotes/quote_list.h"
#include "ui/tags/tag_column.h"
#include "ui/tags/tag_picker.h"
#include "ui/tags/tag_quotes.h"
#include "ui/tags/tag_side.h"
#include "ui/tags/tag_tree.h"
#include "ui/widgets/ask_strip.h"
#include "ui/widgets/empty_state.h"

#include <QSplitter>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace ui {

TagsPage::TagsPage(Actions& actions, QWidget* parent) : Page(parent)
{
    declareTagActions(actions);
    declareOrderActions(actions);
    declareQuoteActions(actions);
    build();
    connectParts();
    enableActions();
}

void TagsPage::build()
{
    m_column = new TagColumn(m_fold, m_sort);
    m_quotes = new TagQuotes;
    m_side = new TagSide;
    m_strip = new AskStrip;
    m_picker = new TagPicker(this);
    m_columns = new QSplitter;
    m_columns->setChildrenCollapsible(false);
    m_columns->addWidget(m_column);
    m_columns->addWidget(m_quotes);
    m_columns->addWidget(m_side);
    m_columns->setStretchFactor(1, 1);
    m_column->setMinimumWidth(200);
    m_quotes->setMinimumWidth(340);
    m_side->setMinimumWidth(236);
    auto* full = new QWidget;
    auto* column = new QVBoxLayout(full);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_strip);
    column->addWidget(m_columns, 1);
    m_stack = new QStackedLayout(this);
    m_stack->addWidget(full);
    m_stack->addWidget(new EmptyState(
        tr("The tags of this project stand here, as a tree."),
        tr("Make them here, or while you read: select words in a session and press Ctrl+T. An import brings its own."),
        m_new));
}

void TagsPage::connectParts()
{
    auto* tree = &this->tree();
    connect(&m_uses, &TagUses::counted, this, [this] { m_column->model().setUses(m_uses.now()); });
    connect(tree, &TagTree::choiceChanged, this, [this] { look(); });
    // A tag is named while its editor is open; what follows may make the rows anew.
    connect(
        tree, &TagTree::named, this, [this](Tag tag, const QString& name) { named(tag, name); }, Qt::QueuedConnection);
    connect(
        tree, &TagTree::draftLeft, this,
        [this] {
            m_column->model().setDraft({});
            m_stack->setCurrentIndex(m_column->model().tags().empty() ? 1 : 0);
        },
        Qt::QueuedConnection);
    connect(tree, &TagTree::moveAsked, this, &TagsPage::move);
    connect(tree, &TagTree::droppedOn, this, &TagsPage::askDropped);
    connect(tree, &TagTree::highlightsDropped, this, [this](const Highlights& highlights, Tag tag) {
        tagHighlights(highlights, {tag, path(tag)});
    });
    connect(m_side, &TagSide::hued, this, &TagsPage::recolour);
    connect(m_side, &TagSide::described, this, &TagsPage::describe);
    connect(m_side, &TagSide::sameBelowAsked, this, [this](Tag tag, bool same) {
        edit(same ? tr("Give the tags below '%1' its colour").arg(path(tag))
                  : tr("Give the tags below '%1' their own colours").arg(path(tag)),
             [tag, same](core::Stores& stores) { stores.tags.setColourBelow(tag, same); });
    });
    connect(m_side, &TagSide::tagAsked, this, [this](Tag tag) { emit goAsked(tag); });
    connect(m_side, &TagSide::left, this, [tree] { tree->setFocus(Qt::OtherFocusReason); });
    connect(m_quotes, &TagQuotes::found, this, &TagsPage::readSide);
    connect(m_quotes, &TagQuotes::failed, this, &Page::failed);
    connect(m_quotes, &TagQuotes::orderChosen, this, [this](QuoteOrder order) {
        m_order = order;
        look();
    });
    connect(&m_quotes->list(), &QuoteList::choiceChanged, this, &TagsPage::enableActions);
    connect(&m_quotes->list(), &QuoteList::opened, this, [this](const core::Place& place) { emit goAsked(place); });
    connect(m_strip, &AskStrip::closed, this, [this] { this->tree().setTarget({}); });
    for (QWidget* part : QList<QWidget*>{tree, &m_quotes->list(), tree->viewport(), m_quotes->list().viewport()})
        part->installEventFilter(this);
}

} // namespace ui
