#include "ui/search/source_model.h"

#include "core/search/query_edit.h"
#include "ui/widgets/words.h"

#include <algorithm>

namespace ui {
namespace {

using Of = core::HitSource::Of;

QString headOf(Of of)
{
    switch (of) {
    case Of::Study: return SourceModel::tr("Study");
    case Of::Kind: return SourceModel::tr("Kind");
    case Of::Lane: return SourceModel::tr("Lane");
    case Of::Person: return SourceModel::tr("People");
    case Of::Tag: return SourceModel::tr("Tags");
    case Of::Session: return SourceModel::tr("Session");
    }
    Q_UNREACHABLE();
}

QString nameOf(const core::HitSource& source)
{
    if (source.of == Of::Lane)
        return source.name == QLatin1String("market") ? SourceModel::tr("Market") : SourceModel::tr("Face to face");
    return source.name;
}

} // namespace

void SourceModel::setSources(const core::HitSources& sources, const QString& query)
{
    m_sources = sources;
    m_query = query;
    rebuild();
}

void SourceModel::unfold(int row)
{
    m_unfolded += int(m_rows[static_cast<size_t>(row)].source.of);
    rebuild();
}

void SourceModel::rebuild()
{
    beginResetModel();
    m_rows.clear();
    const auto& all = m_sources.sources;
    for (auto from = all.begin(); from != all.end();) {
        const auto end = std::find_if(from, all.end(), [&](const auto& source) { return source.of != from->of; });
        addGroup(from->of, {from, end});
        from = end;
    }
    endResetModel();
}

/// A source that all hits come from says nothing, unless it stands in the query and can be taken out of it.
void SourceModel::addGroup(Of of, const std::vector<core::HitSource>& sources)
{
    std::vector<Row> rows;
    for (const auto& source : sources) {
        const bool on = core::search::hasCondition(m_query, source.condition);
        if (on || source.entries < m_sources.entries)
            rows.push_back({Kind::Source, source, on});
    }
    std::stable_sort(rows.begin(), rows.end(), [](const Row& a, const Row& b) { return a.on && !b.on; });
    if (rows.empty())
        return;
    core::HitSource head;
    head.of = of;
    head.entries = qint64(rows.size());
    m_rows.push_back({Kind::Head, head});
    const bool all = m_unfolded.contains(int(of)) || rows.size() <= size_t(shownAtFirst) + 1;
    const size_t shown = all ? rows.size() : size_t(shownAtFirst);
    m_rows.insert(m_rows.end(), rows.begin(), rows.begin() + qsizetype(shown));
    head.entries = qint64(rows.size() - shown);
    if (!all)
        m_rows.push_back({Kind::More, head});
}

QString SourceModel::condition(int row) const
{
    return m_rows[static_cast<size_t>(row)].source.condition;
}

int SourceModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant SourceModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row& row = m_rows[static_cast<size_t>(index.row())];
    const auto& source = row.source;
    const QString name = row.kind == Kind::Head   ? headOf(source.of)
                         : row.kind == Kind::More ? tr("%1 more").arg(number(source.entries))
                                                  : nameOf(source);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole: return name;
    case Qt::AccessibleTextRole:
        if (row.kind != Kind::Source)
            return name;
        return QStringList{name, counted(source.entries, tr("%1 hit"), tr("%1 hits")),
                           row.on ? tr("in the search") : QString()}
            .join(QStringLiteral(", "));
    case CountRole: return row.kind == Kind::Source ? QVariant(source.entries) : QVariant();
    case HueRole: return source.hue;
    case OnRole: return row.on;
    default: return {};
    }
}

Qt::ItemFlags SourceModel::flags(const QModelIndex& index) const
{
    if (!index.isValid() || kind(index.row()) == Kind::Head)
        return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

} // namespace ui
