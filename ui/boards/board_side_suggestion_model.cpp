#include "ui/boards/board_side_suggestions.h"

#include "ui/widgets/words.h"

namespace ui {

QString surenessWords(double sureness)
{
    return sureness >= 2 / 3.0   ? BoardSideSuggestionModel::tr("quite sure")
           : sureness >= 1 / 3.0 ? BoardSideSuggestionModel::tr("fairly sure")
                                 : BoardSideSuggestionModel::tr("unsure");
}

QString suggestionFigures(const SuggestionRow& row)
{
    return QStringLiteral("%1, %2").arg(
        counted(qint64(row.cards.size()), BoardSideSuggestionModel::tr("%1 card"),
                BoardSideSuggestionModel::tr("%1 cards")),
        counted(row.people, BoardSideSuggestionModel::tr("%1 person"), BoardSideSuggestionModel::tr("%1 people")));
}

void BoardSideSuggestionModel::setRows(std::vector<SuggestionRow> rows)
{
    if (rows == m_rows)
        return;
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

int BoardSideSuggestionModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant BoardSideSuggestionModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto& row = suggestion(index.row());
    const QString shared = tr("Shared words: %1").arg(row.words.join(QStringLiteral(", ")));
    switch (role) {
    case Qt::DisplayRole: return row.name;
    case Qt::ToolTipRole: {
        const QString sure =
            tr("%1: %2 of 1").arg(surenessWords(row.sureness), QLocale().toString(row.sureness, 'f', 2));
        return QStringList{row.name, suggestionFigures(row), shared, sure}.join(u'\n');
    }
    case Qt::AccessibleTextRole:
        return QStringList{row.name, suggestionFigures(row), shared, surenessWords(row.sureness)}.join(
            QStringLiteral(", "));
    default: return {};
    }
}

} // namespace ui
