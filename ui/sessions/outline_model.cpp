#include "ui/sessions/outline_model.h"

#include "ui/widgets/words.h"

namespace ui {
namespace {

constexpr int longestText = 200;

bool standsOut(const SessionContent& content, const core::Entry& entry, OutlineModel::Shows shows)
{
    const bool followUp = entry.kind == core::EntryKind::FollowUp;
    if (shows == OutlineModel::Shows::FollowUps)
        return followUp;
    const bool inPanel = shows == OutlineModel::Shows::BesideGuide && (followUp || content.isNumbered(entry));
    return entry.keyQuote || (core::isResearchers(entry.kind) && !inPanel);
}

} // namespace

void OutlineModel::setContent(const SessionContent& content, Shows shows)
{
    std::vector<Line> lines;
    for (size_t at = 0; at < content.entries.size(); ++at) {
        const auto& entry = content.entries[at];
        if (!standsOut(content, entry, shows))
            continue;
        const QString icon = entry.keyQuote                            ? QStringLiteral("rating")
                             : entry.kind == core::EntryKind::Insight  ? QStringLiteral("games-hint")
                             : entry.kind == core::EntryKind::Question ? QStringLiteral("checkmark")
                                                                       : QString();
        const QString kind = entry.keyQuote ? tr("Key quote") : kindWord(entry.kind);
        lines.push_back(
            {static_cast<int>(at), entry.text.left(longestText).simplified(), kind, icon, sessionTime(entry.atMs)});
    }
    if (lines == m_lines)
        return;
    beginResetModel();
    m_lines = std::move(lines);
    endResetModel();
}

int OutlineModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

QVariant OutlineModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Line& line = m_lines[static_cast<size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole: return line.text;
    case Qt::AccessibleTextRole: return QStringLiteral("%1: %2").arg(line.kind, line.text);
    case IconRole: return line.icon;
    case TimeRole: return line.time;
    default: return {};
    }
}

} // namespace ui
