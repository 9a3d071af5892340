#pragma once

#include "ui/widgets/paint.h"

#include "core/claims/strength.h"

#include <QAbstractTableModel>
#include <QDate>
#include <QSortFilterProxyModel>

#include <vector>

namespace ui {

/// An insight and what its evidence comes to. Until that was read it is not known.
struct InsightRow {
    core::Claim claim;
    bool known = false;
    paint::People people;
    bool isAssumption = false;
    QDate newest; // of its evidence
    /// Nobody, or one person face to face, stands for it, or as many are against it.
    bool isWeak() const { return known && !isAssumption && (people.facing <= 1 || people.against >= people.facing); }
};

/// The insights of a project, with who stands behind each.
class InsightModel : public QAbstractTableModel {
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;
    enum Column { Words, People, For, Against, Silent, Status, Newest, ColumnCount };

    /// Those that were there keep what is known of their strength.
    void setInsights(const std::vector<core::Claim>& claims);
    void setStrengths(const QHash<core::Id<core::Claim>, core::Strength>& strengths);
    const InsightRow& insight(int row) const { return m_rows[static_cast<size_t>(row)]; }
    const std::vector<InsightRow>& insights() const { return m_rows; }
    int rowOf(core::Id<core::Claim> claim) const; // -1: none

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<InsightRow> m_rows;
};

/// Which insights are shown.
class InsightFilter : public QSortFilterProxyModel {
    Q_OBJECT

public:
    enum class Shows { All, Weak, Contradicted, Reviewed, WithoutEvidence };

    explicit InsightFilter(QObject* parent = nullptr);
    void setShows(Shows shows);
    /// Words that all have to stand in the claim or its detail.
    void setWords(const QString& words);

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    Shows m_shows = Shows::All;
    QStringList m_words;
};

} // namespace ui
