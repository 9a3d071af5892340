#include "ui/guides/guide_model.h"

#include "ui/widgets/words.h"

#include <QCoreApplication>

#include <algorithm>

namespace ui {
namespace {

using Kind = core::GuideItem::Kind;

QString tr(const char* text)
{
    return QCoreApplication::translate("guides", text);
}

bool isAsked(const core::GuideItem& item)
{
    return item.kind == Kind::Question || item.kind == Kind::Task;
}

} // namespace

QString kindWord(Kind kind)
{
    switch (kind) {
    case Kind::Question: return tr("Question");
    case Kind::Probe: return tr("Probe");
    case Kind::Task: return tr("Task");
    case Kind::Note: return tr("Note");
    }
    Q_UNREACHABLE();
}

QString guideFigures(const std::vector<core::GuideItem>& items)
{
    const auto count = [&](auto is) { return std::count_if(items.begin(), items.end(), is); };
    const auto probes = count([](const auto& item) { return item.kind == Kind::Probe; });
    const int minutes = core::plannedMinutes(items);
    QStringList figures{counted(count(isAsked), tr("%1 question"), tr("%1 questions"))};
    if (probes > 0)
        figures << counted(probes, tr("%1 probe"), tr("%1 probes"));
    if (minutes > 0)
        figures << tr("%1 min").arg(number(minutes));
    return figures.join(QStringLiteral(" · "));
}

QString minutesShown(std::optional<int> minutes)
{
    return minutes ? QStringLiteral("%1′").arg(number(*minutes)) : QString();
}

void GuideModel::setItems(std::vector<core::GuideItem> items, std::vector<int> served)
{
    const bool sameRows = std::equal(items.begin(), items.end(), m_items.begin(), m_items.end(),
                                     [](const auto& a, const auto& b) { return a.id == b.id; });
    if (!sameRows)
        beginResetModel();
    m_items = std::move(items);
    m_served = std::move(served);
    m_numbers.clear();
    int count = 0;
    for (const auto& item : m_items)
        m_numbers.push_back(isAsked(item) ? ++count : 0);
    if (!sameRows)
        endResetModel();
    else if (!m_items.empty())
        emit dataChanged(index(0), index(rowCount() - 1));
}

int GuideModel::rowOf(core::Id<core::GuideItem> id) const
{
    const auto found = std::find_if(m_items.begin(), m_items.end(), [&](const auto& item) { return item.id == id; });
    return found == m_items.end() ? -1 : static_cast<int>(found - m_items.begin());
}

int GuideModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_items.size());
}

QVariant GuideModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto& line = item(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole: return line.text;
    case Qt::AccessibleTextRole: {
        QStringList words{kindWord(line.kind), line.text};
        if (line.minutes)
            words << tr("%1 minutes").arg(*line.minutes);
        return words.join(QStringLiteral(", "));
    }
    default: return {};
    }
}

bool GuideModel::setData(const QModelIndex& index, const QVariant& value, int)
{
    emit reworded(item(index.row()).id, value.toString().trimmed());
    return true;
}

Qt::ItemFlags GuideModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::ItemIsDropEnabled;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren | Qt::ItemIsDragEnabled |
           (m_editable ? Qt::ItemIsEditable : Qt::NoItemFlags);
}

} // namespace ui
