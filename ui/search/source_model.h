#pragma once

#include "core/search/hit_sources.h"

#include <QAbstractListModel>
#include <QSet>

namespace ui {

/// What the hits come from, under a head for each kind of source. A row that is on stands in the query.
class SourceModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role { CountRole = Qt::UserRole + 1, HueRole, OnRole };
    enum class Kind { Head, Source, More };
    static constexpr int shownAtFirst = 7;

    using QAbstractListModel::QAbstractListModel;

    void setSources(const core::HitSources& sources, const QString& query);
    Kind kind(int row) const { return m_rows[static_cast<size_t>(row)].kind; }
    /// As it is written in a query.
    QString condition(int row) const;
    /// Shows all sources of the kind that a row "more" belongs to.
    void unfold(int row);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    struct Row {
        Kind kind;
        core::HitSource source; // of a head and of "more": its kind, and how many more there are
        bool on = false;
    };
    void rebuild();
    void addGroup(core::HitSource::Of of, const std::vector<core::HitSource>& sources);

    core::HitSources m_sources;
    QString m_query;
    QSet<int> m_unfolded; // kinds of sources
    std::vector<Row> m_rows;
};

} // namespace ui
