#pragma once

#include "ui/widgets/paint.h"

#include "core/claims/strength.h"

#include <QAbstractTableModel>
#include <QDate>

#include <vector>

namespace ui {

/// An insight and what its evidence comes to. Until that was read it is not known.
struct InsightRow {
    core::Claim claim;
    bool known = false;
    paint::People people;
    bool isAssumption = false;
    QDate newest;        // of its evidence
    int offItsWords = 0; // quotes under it whose words are gone from the text
    int depth = 0;       // in the tree
    int below = 0;       // how many stand under it there, at any depth
    /// Nobody, or one person face to face, stands for it, or as many are against it.
    bool isWeak() const { return known && !isAssumption && (people.facing <= 1 || people.against >= people.facing); }
    /// It was reviewed and nobody stands for it now, or the words of a quote are gone.
    bool hasLostEvidence() const
    {
        const bool bare = people.facing + people.market == 0;
        return known && (offItsWords > 0 || (bare && claim.status == core::ClaimStatus::Reviewed));
    }
};

/// The insights of a project, with who stands behind each.
class InsightModel : public QAbstractTableModel {
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;
    enum Column { Words, People, For, Against, Silent, Status, Newest, ColumnCount };

    /// What is known of the evidence of insights, by insight.
    struct Known {
        QHash<core::Id<core::Claim>, core::Strength> strengths;
        QHash<core::Id<core::Claim>, int> offItsWords;
    };

    /// Those that were there keep what is known of their strength.
    void setInsights(const std::vector<core::Claim>& claims);
    void setKnown(const Known& known);
    /// In the order of the tree of opportunities, each with its depth.
    void setTree(bool isTree);
    bool isTree() const { return m_isTree; }
    static QString longestStatus();
    void setEditable(bool editable) { m_editable = editable; }
    const InsightRow& insight(int row) const { return m_rows[static_cast<size_t>(row)]; }
    const std::vector<InsightRow>& insights() const { return m_rows; }
    int rowOf(core::Id<core::Claim> claim) const; // -1: none
    /// The rows that this one stands under in the tree, the nearest first.
    std::vector<int> above(int row) const;
    /// Those that stand under the same insight as this one, itself among them; in order.
    std::vector<core::Id<core::Claim>> sistersOf(const core::Claim& claim) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    void arrange();

    std::vector<core::Claim> m_claims; // in their own order
    std::vector<InsightRow> m_rows;
    bool m_isTree = false;
    bool m_editable = false;
};

/// "Opportunity"; empty for what is no node of the tree yet.
QString nodeWord(core::ClaimNode node);

} // namespace ui
