#include "ui/help/key_model.h"

#include "ui/widgets/actions.h"

#include <algorithm>

namespace ui {

KeyModel::KeyModel(const Actions& actions, QObject* parent) : QAbstractListModel(parent), m_actions(actions) {}

void KeyModel::setFilter(const QString& words)
{
    const QString elsewhere = tr("On pages");
    QStringList menus;
    QHash<QString, std::vector<Row>> under;
    for (auto* action : m_actions.all()) {
        const QString menu = Actions::menuOf(action).isEmpty() ? elsewhere : Actions::menuOf(action);
        const Row row{action->text(), Actions::keyOf(action), action};
        const QString searched = QStringList{row.text, row.key, menu}.join(QChar::LineSeparator);
        const auto parts = words.split(u' ', Qt::SkipEmptyParts);
        if (!std::all_of(parts.begin(), parts.end(),
                         [&](const QString& part) { return searched.contains(part, Qt::CaseInsensitive); }))
            continue;
        if (!menus.contains(menu) && menu != elsewhere)
            menus << menu;
        under[menu].push_back(row);
    }
    menus << elsewhere;
    beginResetModel();
    m_rows.clear();
    for (const auto& menu : menus) {
        const auto rows = under.value(menu);
        if (!rows.empty())
            m_rows.push_back({menu, {}, nullptr});
        m_rows.insert(m_rows.end(), rows.begin(), rows.end());
    }
    endResetModel();
}

int KeyModel::shown() const
{
    return static_cast<int>(
        std::count_if(m_rows.begin(), m_rows.end(), [](const Row& row) { return row.action != nullptr; }));
}

int KeyModel::rowOf(const QAction* action) const
{
    for (size_t row = 0; row < m_rows.size(); ++row)
        if (m_rows[row].action == action)
            return static_cast<int>(row);
    return -1;
}

int KeyModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant KeyModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row& row = m_rows[static_cast<size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole: return row.text;
    case Qt::AccessibleTextRole: return row.key.isEmpty() ? row.text : QStringLiteral("%1, %2").arg(row.text, row.key);
    case HeadRole: return !row.action;
    case ChosenRole: return row.action && row.action->shortcut() != Actions::ownKey(row.action);
    case KeyRole: return row.key;
    default: return {};
    }
}

Qt::ItemFlags KeyModel::flags(const QModelIndex& index) const
{
    const bool line = index.isValid() && m_rows[static_cast<size_t>(index.row())].action;
    return line ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::NoItemFlags;
}

} // namespace ui
