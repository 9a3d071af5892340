// What the KJ steps allow.
#include "core/boards/board_edits.h"

#include "core/tr.h"

namespace core {

bool allows(KjStep step, BoardAct act)
{
    switch (step) {
    case KjStep::None: return true;
    case KjStep::Shuffle: return act == BoardAct::Change;
    case KjStep::Sort: return act == BoardAct::Change || act == BoardAct::Sort;
    case KjStep::Name: return act == BoardAct::Name || act == BoardAct::Sort;
    case KjStep::Group: return act == BoardAct::Group || act == BoardAct::Name;
    case KjStep::Vote: return act == BoardAct::Vote;
    case KjStep::Freeze: return false;
    }
    return false;
}

QString refusal(KjStep step, BoardAct act)
{
    if (allows(step, act))
        return {};
    switch (step) {
    case KjStep::Shuffle: return tr("The cards are being mixed. Sorting begins with the step Sort in silence.");
    case KjStep::Sort:
        return act == BoardAct::Name ? tr("Cards are sorted in silence: clusters get their names in the step Name.")
                                     : tr("Cards are sorted in silence: this can be done in a later step.");
    case KjStep::Name:
        return tr("Clusters are being named: cards are added before that, clusters are grouped and voted on after it.");
    case KjStep::Group: return tr("Clusters are being grouped: the cards in them stay as they are.");
    case KjStep::Vote: return tr("The board is being voted on: cards, clusters and names stay as they are.");
    default: return tr("The board is frozen. Choose another step, or none, to change it.");
    }
}

} // namespace core
