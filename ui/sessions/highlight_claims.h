#pragma once

#include "ui/widgets/paint.h"

#include "core/stores.h"

#include <QAbstractListModel>
#include <QWidget>

namespace ui {

class ListView;
class SectionHead;

/// A claim under which a highlight stands, as the panel shows it.
struct ShownClaim {
    core::Id<core::Claim> claim;
    QString icon;
    QString title;  // the persona or the segment, or the insight itself
    QString detail; // "Pains · Numbers move unannounced"
    bool supports = true;
    paint::People people;
};
std::vector<ShownClaim> shownClaims(const core::Stores& stores, core::Id<core::Highlight> highlight);

class ShownClaimModel : public QAbstractListModel {
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;
    void setClaims(std::vector<ShownClaim> claims);
    const ShownClaim& claim(int row) const { return m_claims[static_cast<size_t>(row)]; }
    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    std::vector<ShownClaim> m_claims;
};

/// "Used as evidence": the claims that the highlight stands under, each with its strip; Enter or a click leads there.
/// Not shown where there is none.
class HighlightClaims : public QWidget {
    Q_OBJECT

public:
    explicit HighlightClaims(QWidget* parent = nullptr);
    void setClaims(const std::vector<ShownClaim>& claims);
    ListView& list() { return *m_list; }

signals:
    void opened(core::Id<core::Claim> claim);

private:
    ShownClaimModel m_claims;
    SectionHead* m_head;
    ListView* m_list;
};

} // namespace ui
