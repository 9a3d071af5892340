#pragma once

#include "ui/widgets/paint.h"

#include "core/stores.h"

#include <QWidget>

namespace ui {

/// A claim under which a highlight stands, as the panel shows it.
struct ShownClaim {
    QString icon;
    QString title;  // the persona or the segment, or the insight itself
    QString detail; // "Pains · Numbers move unannounced"
    bool supports = true;
    paint::People people;
};
std::vector<ShownClaim> shownClaims(const core::Stores& stores, core::Id<core::Highlight> highlight);

/// "Used as evidence": the claims that the highlight stands under, each with its strip. Not shown where there is none.
class HighlightClaims : public QWidget {
    Q_OBJECT

public:
    explicit HighlightClaims(QWidget* parent = nullptr);
    void setClaims(const std::vector<ShownClaim>& claims);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::vector<ShownClaim> m_claims;
};

} // namespace ui
