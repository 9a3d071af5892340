#include "ui/guides/asked_model.h"

#include "ui/guides/guide_model.h"
#include "ui/widgets/words.h"

#include <algorithm>
#include <iterator>

namespace ui {
namespace {

using Line = core::GuideProgress::Line;

/// The probes and notes of a guide that stand from `from` on, up to the next question or task.
std::vector<int> under(const std::vector<Line>& lines, size_t from)
{
    std::vector<int> found;
    for (; from < lines.size() && lines[from].number == 0; ++from)
        found.push_back(static_cast<int>(from));
    return found;
}

std::optional<qint64> timeUsed(const core::AskedItem& asked)
{
    return asked.atMs && asked.untilMs ? std::optional(*asked.untilMs - *asked.atMs) : std::nullopt;
}

} // namespace

std::vector<AskedModel::Row> AskedModel::rowsOf(const core::GuideProgress& progress) const
{
    std::vector<Row> rows, open;
    const auto& lines = progress.lines;
    const int current = progress.current();
    const auto addUnder = [&](size_t from) {
        for (const int line : under(lines, from))
            rows.push_back({State::Under, line, lines[size_t(line)].item.text.simplified(), {}});
    };
    if (progress.wasAsked() == 0)
        addUnder(0); // what is to be said first
    for (size_t at = 0; at < lines.size(); ++at) {
        const auto& line = lines[at];
        const QString text = line.item.text.simplified();
        if (line.number == 0)
            continue;
        if (!line.asked) {
            open.push_back({State::Open, int(at), text, minutesShown(line.item.minutes)});
            continue;
        }
        const bool now = int(at) == current;
        rows.push_back({now ? State::Now : State::Asked, int(at), text, sessionTime(line.asked->atMs)});
        if (now)
            addUnder(at + 1);
    }
    if (!open.empty()) {
        const int left = progress.minutesLeft();
        const QString count = number(qint64(open.size()));
        rows.push_back({State::Heading, -1, tr("Not yet asked"),
                        left > 0 ? tr("%1 · %2 min planned").arg(count, number(left)) : count});
    }
    rows.insert(rows.end(), open.begin(), open.end());
    return rows;
}

/// A tick changes a few rows among what may be thousands, and only those are told.
void AskedModel::setProgress(const core::GuideProgress& progress)
{
    auto rows = rowsOf(progress);
    if (progress.lines.size() != m_progress.lines.size()) {
        beginResetModel();
        m_progress = progress;
        m_rows = std::move(rows);
        return endResetModel();
    }
    m_progress = progress;
    const auto [oldFirst, newFirst] = std::mismatch(m_rows.begin(), m_rows.end(), rows.begin(), rows.end());
    const auto [oldLast, newLast] =
        std::mismatch(m_rows.rbegin(), std::reverse_iterator(oldFirst), rows.rbegin(), std::reverse_iterator(newFirst));
    const int at = static_cast<int>(newFirst - rows.begin());
    const int before = static_cast<int>(oldLast.base() - oldFirst);
    const int after = static_cast<int>(newLast.base() - newFirst);
    const int kept = std::min(before, after);
    if (after > before) {
        beginInsertRows({}, at + kept, at + after - 1);
        m_rows.insert(m_rows.begin() + at + kept, newFirst + kept, newFirst + after);
        endInsertRows();
    } else if (before > after) {
        beginRemoveRows({}, at + kept, at + before - 1);
        m_rows.erase(m_rows.begin() + at + kept, m_rows.begin() + at + before);
        endRemoveRows();
    }
    m_rows = std::move(rows);
    if (kept > 0)
        emit dataChanged(index(at), index(at + kept - 1));
}

const Line* AskedModel::line(int row) const
{
    const int at = row < 0 ? -1 : m_rows[static_cast<size_t>(row)].line;
    return at < 0 ? nullptr : &m_progress.lines[static_cast<size_t>(at)];
}

int AskedModel::rowOf(core::Id<core::GuideItem> item) const
{
    for (int row = 0; row < rowCount(); ++row)
        if (const auto* shown = line(row); shown && shown->item.id == item)
            return row;
    return -1;
}

int AskedModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

/// Planned against used time, and what is to be probed.
QString AskedModel::toolTip(const Row& row) const
{
    if (row.line < 0)
        return {};
    const auto& lines = m_progress.lines;
    const auto& line = lines[static_cast<size_t>(row.line)];
    QStringList words{line.item.text};
    const auto used = line.asked ? timeUsed(*line.asked) : std::nullopt;
    if (line.item.minutes && used)
        words << tr("%1 min planned, took %2").arg(*line.item.minutes).arg(sessionTime(used));
    else if (line.item.minutes)
        words << tr("%1 min planned").arg(*line.item.minutes);
    else if (used)
        words << tr("Took %1").arg(sessionTime(used));
    if (line.number > 0)
        for (const int probe : under(lines, static_cast<size_t>(row.line) + 1))
            words << QStringLiteral("– %1").arg(lines[static_cast<size_t>(probe)].item.text);
    return words.join(u'\n');
}

QVariant AskedModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row& row = m_rows[static_cast<size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole: return row.text;
    case Qt::ToolTipRole: return toolTip(row);
    case StateRole: return static_cast<int>(row.state);
    case FigureRole: return row.figure;
    case Qt::AccessibleTextRole: {
        const QString state = row.state == State::Asked  ? tr("asked")
                              : row.state == State::Now  ? tr("being asked")
                              : row.state == State::Open ? tr("not yet asked")
                                                         : QString();
        QStringList words{row.text, state, row.figure};
        words.removeAll(QString());
        return words.join(QStringLiteral(", "));
    }
    default: return {};
    }
}

Qt::ItemFlags AskedModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const bool chosen = state(index.row()) != State::Heading && state(index.row()) != State::Under;
    return chosen ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren : Qt::ItemNeverHasChildren;
}

} // namespace ui
