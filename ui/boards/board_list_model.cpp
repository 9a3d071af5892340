#include "ui/boards/board_list_model.h"

#include "ui/widgets/table.h"
#include "ui/widgets/words.h"

#include <algorithm>

namespace ui {
namespace {

bool isFigure(int column)
{
    return column >= BoardListModel::Cards && column <= BoardListModel::People;
}

QString stepWords(core::KjStep step)
{
    switch (step) {
    case core::KjStep::None: return {};
    case core::KjStep::Shuffle: return BoardListModel::tr("Shuffle");
    case core::KjStep::Sort: return BoardListModel::tr("Sort in silence");
    case core::KjStep::Name: return BoardListModel::tr("Name");
    case core::KjStep::Group: return BoardListModel::tr("Group groups");
    case core::KjStep::Vote: return BoardListModel::tr("Vote");
    case core::KjStep::Freeze: return BoardListModel::tr("Freeze");
    }
    return {};
}

QString shown(const BoardSummary& row, int column)
{
    switch (column) {
    case BoardListModel::Name: return row.board.name;
    case BoardListModel::Study: return row.study.isEmpty() ? BoardListModel::tr("All studies") : row.study;
    case BoardListModel::Cards: return number(row.cards);
    case BoardListModel::Clusters: return number(row.clusters);
    case BoardListModel::People: return number(row.people);
    case BoardListModel::Step: return stepWords(row.board.step);
    default: return {};
    }
}

using Highlights = QSet<core::Id<core::Highlight>>;

/// How many distinct people stand behind each of some sets of highlights; asked once for all.
std::vector<int> peopleBehind(const core::Stores& stores, const std::vector<Highlights>& sets)
{
    Highlights all;
    for (const auto& highlights : sets)
        all |= highlights;
    QHash<core::Id<core::Highlight>, std::vector<core::Id<core::Participant>>> behind;
    for (const auto& one : stores.highlights.behind({all.begin(), all.end()}))
        behind[one.highlight].push_back(one.person);
    std::vector<int> counts;
    for (const auto& highlights : sets) {
        QSet<core::Id<core::Participant>> people;
        for (const auto highlight : highlights)
            for (const auto person : behind.value(highlight))
                people.insert(person);
        counts.push_back(int(people.size()));
    }
    return counts;
}

} // namespace

std::vector<BoardSummary> boardSummaries(const core::Stores& stores)
{
    QHash<core::Id<core::Study>, QString> studies;
    for (const auto& study : stores.sessions.studies())
        studies.insert(study.id, study.name);
    std::vector<BoardSummary> rows;
    std::vector<Highlights> highlights;
    for (const auto& board : stores.boards.boards()) {
        const auto cards = stores.boards.cards(board.id);
        rows.push_back({.board = board,
                        .study = studies.value(board.study),
                        .cards = int(cards.size()),
                        .clusters = int(stores.boards.clusters(board.id).size())});
        auto& on = highlights.emplace_back();
        for (const auto& card : cards)
            if (!card.isNote())
                on.insert(card.highlight);
    }
    const auto people = peopleBehind(stores, highlights);
    for (size_t row = 0; row < rows.size(); ++row)
        rows[row].people = people[row];
    return rows;
}

void BoardListModel::setBoards(std::vector<BoardSummary> boards)
{
    const bool sameRows =
        std::ranges::equal(boards, m_boards, [](const auto& a, const auto& b) { return a.board.id == b.board.id; });
    if (!sameRows)
        beginResetModel();
    m_boards = std::move(boards);
    if (!sameRows)
        return endResetModel();
    if (!m_boards.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int BoardListModel::rowOf(core::Id<core::Board> id) const
{
    const auto found = std::ranges::find(m_boards, id, [](const BoardSummary& row) { return row.board.id; });
    return found == m_boards.end() ? -1 : int(found - m_boards.begin());
}

int BoardListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_boards.size());
}

int BoardListModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant BoardListModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto& row = board(index.row());
    switch (role) {
    case Qt::DisplayRole: return shown(row, index.column());
    case Qt::EditRole: return index.column() == Name ? QVariant(row.board.name) : QVariant();
    case Qt::ToolTipRole: return index.column() <= Study ? shown(row, index.column()) : QVariant();
    case Qt::TextAlignmentRole:
        return int((isFigure(index.column()) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case StrongRole: return index.column() == Name;
    case SoftRole: return index.column() == Study || index.column() == Step;
    default: return {};
    }
}

bool BoardListModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    const QString name = value.toString().simplified();
    if (role != Qt::EditRole || index.column() != Name || name.isEmpty() || name == board(index.row()).board.name)
        return false;
    emit renamed(board(index.row()).board.id, name);
    return true;
}

QVariant BoardListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((isFigure(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    const QString names[] = {tr("Board"), tr("Study"), tr("Cards"), tr("Clusters"), tr("People"), tr("Step")};
    return role == Qt::DisplayRole ? names[section] : QVariant();
}

Qt::ItemFlags BoardListModel::flags(const QModelIndex& index) const
{
    const bool named = m_editable && index.isValid() && index.column() == Name;
    return QAbstractTableModel::flags(index) | (named ? Qt::ItemIsEditable : Qt::NoItemFlags);
}

} // namespace ui
