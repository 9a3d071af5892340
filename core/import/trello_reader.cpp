#include "core/import/trello_reader.h"

#include "core/error.h"
#include "core/import/table_heading.h"
#include "core/tr.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace core::import {
namespace {

struct List {
    QString id;
    QString name;
    double place = 0;
};

QString textOf(const QJsonObject& json, const char* key)
{
    return json[QLatin1String(key)].toString();
}

bool isArchived(const QJsonObject& json)
{
    return json[QLatin1String("closed")].toBool();
}

std::vector<List> listsOf(const QJsonObject& board)
{
    std::vector<List> lists;
    for (const auto value : board[QLatin1String("lists")].toArray())
        if (const auto list = value.toObject(); !isArchived(list))
            lists.push_back({textOf(list, "id"), textOf(list, "name"), list[QLatin1String("pos")].toDouble()});
    std::ranges::stable_sort(lists, {}, &List::place);
    return lists;
}

/// Its labels by their names, those without one by their colours.
QString labelsOf(const QJsonObject& card)
{
    QStringList labels;
    for (const auto value : card[QLatin1String("labels")].toArray()) {
        const auto label = value.toObject();
        labels << (textOf(label, "name").isEmpty() ? textOf(label, "color") : textOf(label, "name"));
    }
    labels.removeAll(QString());
    return labels.join(QStringLiteral("; "));
}

void addRow(TableCells& cells, const QStringList& row)
{
    cells.beginRow(cells.rows() + 1);
    for (const auto& cell : row)
        cells.add(cell);
}

} // namespace

Table readTrello(const QString& fileName, const QByteArray& bytes)
{
    const auto board = QJsonDocument::fromJson(bytes).object();
    if (!board[QLatin1String("cards")].isArray() || !board[QLatin1String("lists")].isArray())
        throw Failure(Error::Kind::BadInput, tr("“%1” is no board of Trello: it has no cards and lists. Nothing of it "
                                                "was taken; export the board as JSON once more.")
                                                 .arg(QFileInfo(fileName).fileName()));
    std::vector<QJsonObject> cards;
    for (const auto value : board[QLatin1String("cards")].toArray())
        cards.push_back(value.toObject());
    std::ranges::stable_sort(cards, {}, [](const QJsonObject& card) { return card[QLatin1String("pos")].toDouble(); });
    Table table;
    table.format = QStringLiteral("Trello");
    table.reading.headerRow = 1;
    TableCells rows;
    addRow(rows,
           {QStringLiteral("card"), QStringLiteral("description"), QStringLiteral("list"), QStringLiteral("labels")});
    for (const auto& list : listsOf(board))
        for (const auto& card : cards)
            if (!isArchived(card) && textOf(card, "idList") == list.id)
                addRow(rows, {textOf(card, "name"), textOf(card, "desc"), list.name, labelsOf(card)});
    if (const auto left = qint64(cards.size()) - (rows.rows() - 1); left > 0)
        table.kept << counted(left, "%1 archived card was left out", "%1 archived cards were left out");
    setHeadings(table, std::move(rows), 0);
    return table;
}

} // namespace core::import
