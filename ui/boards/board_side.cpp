#include "ui/boards/board_side.h"

#include "ui/boards/board_card_list.h"
#include "ui/boards/board_side_outline.h"
#include "ui/widgets/label.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/words.h"

#include <QStackedLayout>
#include <QVBoxLayout>

#include <utility>

namespace ui {
namespace {

constexpr int wide = 272;
constexpr int side = 12;
constexpr int headHeight = 40;

QVBoxLayout* tightColumn(QWidget* parent)
{
    auto* column = new QVBoxLayout(parent);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    return column;
}

} // namespace

BoardSide::BoardSide(QWidget* parent) : Surface(&Theme::page, Qt::LeftEdge, parent)
{
    setAccessibleName(tr("Beside the board"));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    auto* head = new Surface(&Theme::page, Qt::BottomEdge, this);
    m_parts = new Segmented(tr("What is shown beside the board"), {tr("Not sorted"), tr("Outline")}, head);
    auto* headRow = new QHBoxLayout(head);
    headRow->setContentsMargins(side, 0, side, 0);
    headRow->addWidget(m_parts);
    headRow->addStretch();
    head->setFixedHeight(rowHeight(headHeight));

    auto* column = tightColumn(this);
    column->setContentsMargins(1, 0, 0, 0);
    column->addWidget(head);
    column->addLayout(m_stack = new QStackedLayout);
    m_stack->addWidget(makeCardsPart());
    m_stack->addWidget(m_outline = new BoardSideOutline);
    m_stack->addWidget(m_suggestions = new BoardSideSuggestions(m_outline->outline()));
    connectParts();
    fitWords();
}

QWidget* BoardSide::makeCardsPart()
{
    auto* part = new QWidget;
    m_cardsStack = new QStackedLayout(part);
    m_cardsStack->addWidget(m_cards = new BoardCardList(tr("Cards that are not sorted")));
    auto* empty = new QWidget;
    auto* column = tightColumn(empty);
    column->setContentsMargins(side, 12, side, 12);
    column->addWidget(new Label(tr("Every card is sorted."), Type::Body, &Theme::inkSoft));
    column->addStretch();
    m_cardsStack->addWidget(empty);
    return part;
}

void BoardSide::connectParts()
{
    connect(m_parts, &Segmented::chosen, this, [this](int part) { show(static_cast<Part>(part)); });
    connect(m_cards, &BoardCardList::choiceChanged, this, &BoardSide::tellChosen);
    connect(m_outline, &BoardSideOutline::choiceChanged, this, &BoardSide::tellChosen);
    connect(m_cards, &BoardCardList::opened, this, [this](core::Id<core::Card> card) { emit opened({card, {}}); });
    connect(m_outline, &BoardSideOutline::opened, this, &BoardSide::opened);
    connect(m_cards, &BoardCardList::moveAsked, this, &BoardSide::moveAsked);
    connect(m_outline, &BoardSideOutline::moveAsked, this, &BoardSide::moveAsked);
    connect(m_cards, &BoardCardList::removeAsked, this, &BoardSide::removeAsked);
    connect(m_outline, &BoardSideOutline::removeAsked, this, &BoardSide::removeAsked);
    connect(m_suggestions, &BoardSideSuggestions::chosen, this, &BoardSide::suggestionChosen);
    connect(m_suggestions, &BoardSideSuggestions::acceptAsked, this, &BoardSide::acceptAsked);
    connect(m_suggestions, &BoardSideSuggestions::dismissAsked, this, &BoardSide::dismissAsked);
}

void BoardSide::setScene(const core::BoardScene* scene)
{
    std::vector<BoardCardRow> cards;
    if (scene)
        for (const int card : scene->index.cardsIn(-1))
            cards.push_back(boardCardRow(*scene, card));
    m_cardsNotSorted = int(cards.size());
    m_cards->setCards(std::move(cards));
    m_cardsStack->setCurrentIndex(m_cardsNotSorted > 0 || !scene || scene->content.cards.empty() ? 0 : 1);
    m_scene = scene;
    m_outlineStale = true;
    if (m_part != Part::NotSorted)
        renewOutline();
    m_suggestions->update();
    m_told = {current(), selection()};
    fitWords();
}

/// Also the suggestions take the words of their cards from it.
void BoardSide::renewOutline()
{
    if (!std::exchange(m_outlineStale, false))
        return;
    m_outline->setScene(m_scene);
    if (const auto chosen = std::exchange(m_inOutline, {}))
        chooseInOutline(*chosen);
}

BoardSideOutline& BoardSide::outline()
{
    renewOutline();
    return *m_outline;
}

void BoardSide::chooseInOutline(const BoardThing& thing)
{
    if (m_outlineStale)
        m_inOutline = thing;
    else if (m_outline->current() != thing)
        m_outline->choose(thing);
}

void BoardSide::setCurrent(const BoardThing& thing)
{
    if (m_cards->current() != thing.card)
        m_cards->choose(thing.card);
    chooseInOutline(thing);
    m_told = {current(), selection()};
}

BoardThing BoardSide::current() const
{
    return m_part == Part::NotSorted ? BoardThing{m_cards->current(), {}} : m_outline->current();
}

BoardSelection BoardSide::selection() const
{
    if (m_part != Part::NotSorted)
        return m_outline->chosen();
    BoardSelection selection;
    for (const auto card : m_cards->chosen())
        selection.cards.insert(card);
    return selection;
}

/// Views tell of the current row and of the selection one after the other: what is new is said once.
void BoardSide::tellChosen()
{
    const Told now{current(), selection()};
    if (!now.thing || now == m_told)
        return;
    m_told = now;
    if (m_part == Part::NotSorted)
        chooseInOutline(now.thing);
    else
        m_cards->choose(now.thing.card);
    emit chosen(now.thing);
}

void BoardSide::setSuggestions(std::vector<SuggestionRow> rows)
{
    if (!rows.empty())
        renewOutline();
    m_suggestions->setRows(std::move(rows));
    fitWords();
    if (m_part == Part::Suggested && m_suggestions->model().rowCount() == 0)
        show(Part::NotSorted);
}

int BoardSide::currentSuggestion() const
{
    return m_suggestions->current();
}

void BoardSide::setCurrentSuggestion(int row)
{
    m_suggestions->setCurrent(row);
}

void BoardSide::show(Part part)
{
    const bool hadFocus = m_stack->currentWidget()->isAncestorOf(focusWidget());
    m_part = part == Part::Suggested && m_suggestions->model().rowCount() == 0 ? Part::NotSorted : part;
    if (m_part != Part::NotSorted)
        renewOutline();
    m_parts->setCurrent(static_cast<int>(m_part));
    m_stack->setCurrentIndex(static_cast<int>(m_part));
    m_told = {current(), selection()};
    mainPart()->scrollTo(mainPart()->currentIndex());
    if (hadFocus)
        mainPart()->setFocus(Qt::OtherFocusReason);
}

QAbstractItemView* BoardSide::mainPart() const
{
    switch (m_part) {
    case Part::NotSorted: return m_cards;
    case Part::Outline: return m_outline;
    case Part::Suggested: return &m_suggestions->list();
    }
    return m_cards;
}

QSize BoardSide::sizeHint() const
{
    return {scaled(wide), 400};
}

/// Where there is no room for all of it, figures give way.
void BoardSide::fitWords()
{
    const QString sorted = number(m_cardsNotSorted), groups = number(m_suggestions->model().rowCount());
    QStringList all{tr("Not sorted %1").arg(sorted), tr("Outline"), tr("Suggested %1").arg(groups)};
    QStringList less{tr("Not sorted"), tr("Outline"), tr("Groups %1").arg(groups)};
    if (m_suggestions->model().rowCount() == 0) {
        all.removeLast();
        less.removeLast();
    }
    m_parts->setWords(all);
    if (m_parts->sizeHint().width() > scaled(wide) - 2 * side)
        m_parts->setWords(less);
    m_parts->setToolTip(all.join(QStringLiteral(" · ")));
}

} // namespace ui
