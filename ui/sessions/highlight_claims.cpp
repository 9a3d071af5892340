#include "ui/sessions/highlight_claims.h"

#include "ui/claims/claim_words.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/list_view.h"
#include "ui/widgets/section_head.h"
#include "ui/widgets/words.h"

#include "core/report/sheet_order.h"

#include <QCoreApplication>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace ui {
namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("sessions", text);
}

constexpr int side = 12;
constexpr int rowPixels = 44;

QString joined(const QString& a, const QString& b)
{
    return QStringLiteral("%1 · %2").arg(a, b);
}

ShownClaim shown(const core::ClaimOn& on)
{
    const auto& claim = on.claim;
    const QString icon = claimIcon(claim.kind);
    switch (claim.kind) {
    case core::ClaimKind::Insight:
        return {claim.id, icon, claim.text, joined(tr("Insight"), statusWord(claim.status)), on.supports, {}};
    case core::ClaimKind::Trait:
        return {claim.id,    icon, on.owner, joined(core::report::sectionTitle(claim.section), claim.text),
                on.supports, {}};
    case core::ClaimKind::Characteristic:
        return {claim.id, icon, on.owner, joined(tr("Characteristic"), claim.text), on.supports, {}};
    case core::ClaimKind::Score: return {claim.id, icon, on.owner, joined(tr("Score"), on.criterion), on.supports, {}};
    }
    Q_UNREACHABLE();
}

class ShownClaimDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override
    {
        return {100, rowHeight(rowPixels)};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Theme& theme = Theme::of(option.palette);
        const auto& list = *qobject_cast<const ListView*>(option.widget);
        const auto& claim = static_cast<const ShownClaimModel*>(index.model())->claim(index.row());
        const bool current = list.hasFocus() && option.state & QStyle::State_HasFocus;
        paint::row(*painter, option.rect, theme,
                   {.selected = current,
                    .hovered = bool(option.state & QStyle::State_MouseOver),
                    .focused = current && list.showsFocus()});
        const QRect row = option.rect.adjusted(side, 3, -side, -3);
        const int line = row.height() / 2;
        paintIcon(*painter, QRect(row.left(), row.top(), 16, line), claim.icon, 16, theme.inkSoft);
        const int strip = paint::peopleStripSize(claim.people).width();
        const QRect first(row.left() + 24, row.top(), row.width() - 24, line);
        paint::peopleStrip(*painter, QRect(first.right() + 1 - strip, first.top(), strip, line), theme, claim.people);
        paint::text(*painter, first.adjusted(0, 0, -strip - 8, 0), claim.title, fontOf(Type::Body), theme.ink);
        const QString detail = claim.supports ? claim.detail : tr("Against · %1").arg(claim.detail);
        paint::text(*painter, first.translated(0, line), detail, fontOf(Type::Hint),
                    claim.supports ? theme.inkFaint : theme.bad);
    }
};

} // namespace

std::vector<ShownClaim> shownClaims(const core::Stores& stores, core::Id<core::Highlight> highlight)
{
    std::vector<ShownClaim> claims;
    std::vector<core::Claim> weighed;
    for (const auto& on : stores.claims.claimsOn(highlight)) {
        claims.push_back(shown(on));
        weighed.push_back(on.claim);
    }
    const auto strengths = core::strengthsOf(stores, weighed);
    for (size_t at = 0; at < claims.size(); ++at)
        claims[at].people = peopleOf(strengths[at]);
    return claims;
}

void ShownClaimModel::setClaims(std::vector<ShownClaim> claims)
{
    beginResetModel();
    m_claims = std::move(claims);
    endResetModel();
}

int ShownClaimModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_claims.size());
}

QVariant ShownClaimModel::data(const QModelIndex& index, int role) const
{
    const auto& shown = claim(index.row());
    if (role == Qt::DisplayRole)
        return shown.title;
    if (role != Qt::AccessibleTextRole && role != Qt::ToolTipRole)
        return {};
    QStringList words{shown.title, shown.detail};
    if (!shown.supports)
        words << tr("against it");
    words << paint::peopleWords(shown.people);
    return words.join(QStringLiteral(", "));
}

HighlightClaims::HighlightClaims(QWidget* parent) : QWidget(parent)
{
    setAccessibleName(tr("Used as evidence"));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_head = new SectionHead(tr("Used as evidence"));
    m_head->setLineAbove(true);
    m_list = new ListView(tr("Claims it is evidence for"));
    m_list->setModel(&m_claims);
    m_list->setItemDelegate(new ShownClaimDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addWidget(m_list);
    const auto open = [this](const QModelIndex& index) { emit opened(m_claims.claim(index.row()).claim); };
    connect(m_list, &QListView::clicked, this, open);
    connect(m_list, &QListView::activated, this, open);
    setClaims({});
}

void HighlightClaims::setClaims(const std::vector<ShownClaim>& claims)
{
    const int row = m_list->currentIndex().row();
    m_claims.setClaims(claims);
    m_list->setCurrentIndex(m_claims.index(qMin(row, m_claims.rowCount() - 1)));
    m_head->setNote(counted(static_cast<qint64>(claims.size()), tr("%1 claim"), tr("%1 claims")));
    m_list->setFixedHeight(static_cast<int>(claims.size()) * rowHeight(rowPixels));
    setVisible(!claims.empty());
    updateGeometry();
}

} // namespace ui
