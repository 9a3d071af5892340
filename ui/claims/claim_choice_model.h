#pragma once

#include "core/stores.h"

#include <QAbstractListModel>

#include <vector>

namespace ui {

/// A claim that highlights can be put under; without a claim, a place where a trait can be made.
struct ClaimChoice {
    enum class Standing { No, For, Against };

    core::Id<core::Claim> claim;      // none: one would be made
    core::Id<core::Persona> persona;  // none: an insight
    QString section;                  // of a trait: "pains"
    QString owner;                    // "The careful closer", "Insight"
    QString text;                     // of the claim; of a place, the section's title
    QString where;                    // a line under the text: "The careful closer · Pains"
    Standing standing = Standing::No; // how all of the highlights stand under it already
};

/// All traits and insights, last used first. `highlights`: those that are to become evidence.
std::vector<ClaimChoice> claimChoices(const core::Stores& stores,
                                      const std::vector<core::Id<core::Highlight>>& highlights);
/// The sections of all personas, last used first: where a trait can be made.
std::vector<ClaimChoice> sectionChoices(const core::Stores& stores);

/// The choices that answer what was typed, best first; all of them where nothing was.
class ClaimChoiceModel : public QAbstractListModel {
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void setChoices(std::vector<ClaimChoice> choices);
    void setPattern(const QString& pattern);
    QString pattern() const { return m_pattern; }

    const ClaimChoice& choice(int row) const { return m_choices[m_found[static_cast<size_t>(row)].index]; }
    /// Which letters were meant, in `text` and in `where`.
    const std::vector<int>& inText(int row) const { return m_found[static_cast<size_t>(row)].inText; }
    const std::vector<int>& inWhere(int row) const { return m_found[static_cast<size_t>(row)].inWhere; }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    struct Found {
        size_t index;
        int score;
        std::vector<int> inText, inWhere;
    };
    void search();

    std::vector<ClaimChoice> m_choices;
    std::vector<Found> m_found;
    QString m_pattern;
};

} // namespace ui
