#pragma once

#include "ui/insights/insight_model.h"

#include <QSet>
#include <QSortFilterProxyModel>

namespace ui {

/// Which insights are shown; in the tree, with those above them and without those in folded branches. What is looked
/// for is shown wherever it stands: then nothing is folded.
class InsightFilter : public QSortFilterProxyModel {
    Q_OBJECT

public:
    enum class Shows { All, Weak, Contradicted, Reviewed, WithoutEvidence, LostEvidence };

    explicit InsightFilter(QObject* parent = nullptr);
    void setShows(Shows shows);
    /// Words that all have to stand in the claim or its detail.
    void setWords(const QString& words);

    /// Whether branches can be folded now: in the tree, while all of it is shown.
    bool folds() const;
    bool canFold(const InsightRow& row) const { return row.below > 0 && folds(); }
    bool isFolded(const InsightRow& row) const { return canFold(row) && m_folded.contains(row.claim.id); }
    void setFolded(core::Id<core::Claim> insight, bool folded);
    /// All branches, or none.
    void foldAll(bool folded);
    /// The uppermost folded one over an insight; where none is, the insight itself.
    core::Id<core::Claim> shownFor(core::Id<core::Claim> insight) const;
    /// Unfolds all that an insight stands under.
    void uncover(core::Id<core::Claim> insight);

    QVariant data(const QModelIndex& index, int role) const override;

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    bool accepts(const InsightRow& row) const;
    const InsightModel& insights() const { return *static_cast<const InsightModel*>(sourceModel()); }

    Shows m_shows = Shows::All;
    QStringList m_words;
    QSet<core::Id<core::Claim>> m_folded;
};

} // namespace ui
