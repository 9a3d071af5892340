#pragma once

#include "ui/boards/board_selection.h"
#include "ui/boards/board_side_suggestions.h"
#include "ui/widgets/surface.h"

#include <optional>

class QAbstractItemView;
class QStackedLayout;

namespace core {
struct BoardScene;
} // namespace core

namespace ui {

class BoardCardList;
class BoardSideOutline;
class Segmented;

/// The panel at the right of a board: the cards that are not sorted, the board as a tree, and the groups that are
/// suggested.
class BoardSide : public Surface {
    Q_OBJECT

public:
    enum class Part { NotSorted, Outline, Suggested };

    explicit BoardSide(QWidget* parent = nullptr);

    /// Null: nothing. What is chosen and expanded stays. The scene is to live until the next one: the outline reads it
    /// when it is looked at.
    void setScene(const core::BoardScene* scene);
    /// From the canvas; no signal.
    void setCurrent(const BoardThing& thing);
    BoardThing current() const;
    /// What is chosen in the part that is shown: several cards and clusters, where the person chose several.
    BoardSelection selection() const;

    /// None: the third part is hidden.
    void setSuggestions(std::vector<SuggestionRow> rows);
    int currentSuggestion() const; // -1: none
    void setCurrentSuggestion(int row);

    using QWidget::show;
    void show(Part part);
    Part part() const { return m_part; }

    BoardCardList& notSorted() { return *m_cards; }
    BoardSideOutline& outline();
    BoardSideSuggestions& suggestions() { return *m_suggestions; }

    /// The list or the tree that is shown: what takes the focus.
    QAbstractItemView* mainPart() const;
    QSize sizeHint() const override;

signals:
    void chosen(const ui::BoardThing& thing); // by hand; selection() has all
    void opened(const ui::BoardThing& thing); // Enter, double click
    /// M on a card or a cluster: put it into a cluster by name.
    void moveAsked();
    /// Delete on a card or a cluster.
    void removeAsked();
    void suggestionChosen(int row);
    void acceptAsked(int row);
    void dismissAsked(int row);

private:
    struct Told {
        BoardThing thing;
        BoardSelection selection;
        friend bool operator==(const Told&, const Told&) = default;
    };
    QWidget* makeCardsPart();
    void connectParts();
    void tellChosen();
    void chooseInOutline(const BoardThing& thing);
    void renewOutline();
    void fitWords();

    Part m_part = Part::NotSorted;
    Told m_told; // what chosen() was last about
    int m_cardsNotSorted = 0;
    const core::BoardScene* m_scene = nullptr;
    bool m_outlineStale = false;           // a tree of thousands of cards is not made while nobody sees it
    std::optional<BoardThing> m_inOutline; // is to be chosen there when it is made
    Segmented* m_parts;
    QStackedLayout* m_stack;
    QStackedLayout* m_cardsStack; // the list, or a sentence in its place
    BoardCardList* m_cards;
    BoardSideOutline* m_outline;
    BoardSideSuggestions* m_suggestions;
};

} // namespace ui
