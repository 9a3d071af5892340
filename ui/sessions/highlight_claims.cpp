#include "ui/sessions/highlight_claims.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/words.h"

#include "core/claims/strength.h"
#include "core/report/sheet_order.h"

#include <QCoreApplication>

namespace ui {
namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("sessions", text);
}

constexpr int side = 12;
constexpr int rowPixels = 44;

QString statusWord(core::ClaimStatus status)
{
    return status == core::ClaimStatus::Reviewed   ? tr("reviewed")
           : status == core::ClaimStatus::Doubtful ? tr("doubtful")
                                                   : tr("draft");
}

ShownClaim shown(const core::ClaimOn& on)
{
    const auto joined = [](const QString& a, const QString& b) { return QStringLiteral("%1 · %2").arg(a, b); };
    switch (on.claim.kind) {
    case core::ClaimKind::Insight:
        return {QStringLiteral("games-hint"), on.claim.text, joined(tr("Insight"), statusWord(on.claim.status))};
    case core::ClaimKind::Trait:
        return {QStringLiteral("user-identity"), on.owner,
                joined(core::report::sectionTitle(on.claim.section), on.claim.text)};
    case core::ClaimKind::Characteristic:
        return {QStringLiteral("object-group"), on.owner, joined(tr("Characteristic"), on.claim.text)};
    case core::ClaimKind::Score: return {QStringLiteral("object-group"), on.owner, joined(tr("Score"), on.criterion)};
    }
    Q_UNREACHABLE();
}

} // namespace

std::vector<ShownClaim> shownClaims(const core::Stores& stores, core::Id<core::Highlight> highlight)
{
    std::vector<ShownClaim> claims;
    for (const auto& on : stores.claims.claimsOn(highlight)) {
        const auto strength = core::strengthOf(stores, on.claim);
        auto& claim = claims.emplace_back(shown(on));
        claim.supports = on.supports;
        claim.people = {static_cast<int>(strength.supporting.size()), static_cast<int>(strength.market.size()),
                        static_cast<int>(strength.against.size()), static_cast<int>(strength.silent.size())};
    }
    return claims;
}

HighlightClaims::HighlightClaims(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setClaims({});
}

void HighlightClaims::setClaims(const std::vector<ShownClaim>& claims)
{
    m_claims = claims;
    setVisible(!claims.empty());
    QStringList words{ui::tr("Used as evidence")};
    for (const auto& claim : claims)
        words << QStringList{claim.title, claim.detail, claim.supports ? QString() : ui::tr("against it"),
                             paint::peopleWords(claim.people)}
                     .join(QStringLiteral(", "));
    setAccessibleName(words.join(QStringLiteral(". ")));
    setToolTip(words.mid(1).join(u'\n'));
    updateGeometry();
    update();
}

QSize HighlightClaims::sizeHint() const
{
    return {120, rowHeight(32) + static_cast<int>(m_claims.size()) * rowHeight(rowPixels)};
}

void HighlightClaims::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::of(this);
    QPainter painter(this);
    paint::hairline(painter, rect(), Qt::TopEdge, theme.line);
    const QRect head(side, 0, width() - 2 * side, rowHeight(32));
    paint::text(painter, head, ui::tr("Used as evidence"), fontOf(Type::Hint, QFont::DemiBold), theme.inkSoft);
    paint::text(painter, head, counted(static_cast<qint64>(m_claims.size()), ui::tr("%1 claim"), ui::tr("%1 claims")),
                fontOf(Type::Hint), theme.inkFaint, Qt::AlignRight);
    QRect row(side, head.bottom() + 1, width() - 2 * side, rowHeight(rowPixels));
    for (const auto& claim : m_claims) {
        const int line = row.height() / 2 - 3;
        paintIcon(painter, QRect(row.left(), row.top(), 16, line), claim.icon, 16, theme.inkSoft);
        const int strip = paint::peopleStripSize(claim.people).width();
        const QRect first(row.left() + 24, row.top(), row.width() - 24, line);
        paint::peopleStrip(painter, QRect(first.right() + 1 - strip, first.top(), strip, line), theme, claim.people);
        paint::text(painter, first.adjusted(0, 0, -strip - 8, 0), claim.title, fontOf(Type::Body), theme.ink);
        const QString detail = claim.supports ? claim.detail : ui::tr("Against · %1").arg(claim.detail);
        paint::text(painter, first.translated(0, line - 1), detail, fontOf(Type::Hint),
                    claim.supports ? theme.inkFaint : theme.bad);
        row.translate(0, row.height());
    }
}

} // namespace ui
