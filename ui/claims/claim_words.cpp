#include "ui/claims/claim_words.h"

#include "ui/widgets/words.h"

#include <QCoreApplication>

namespace ui {
namespace {

constexpr qsizetype longestName = 48;

QString tr(const char* text)
{
    return QCoreApplication::translate("claims", text);
}

} // namespace

QString statusWord(core::ClaimStatus status)
{
    return status == core::ClaimStatus::Reviewed   ? tr("reviewed")
           : status == core::ClaimStatus::Doubtful ? tr("doubtful")
                                                   : tr("draft");
}

QString claimIcon(core::ClaimKind kind)
{
    switch (kind) {
    case core::ClaimKind::Insight: return QStringLiteral("games-hint");
    case core::ClaimKind::Trait: return QStringLiteral("user-identity");
    case core::ClaimKind::Characteristic:
    case core::ClaimKind::Score: return QStringLiteral("object-group");
    }
    Q_UNREACHABLE();
}

QString claimQuoted(const QString& text)
{
    const QString words = text.simplified();
    return quoted(words.size() <= longestName ? words : words.left(longestName - 1).trimmed() + QChar(0x2026));
}

paint::People peopleOf(const core::Strength& strength)
{
    return {static_cast<int>(strength.supporting.size()), static_cast<int>(strength.market.size()),
            static_cast<int>(strength.against.size()), static_cast<int>(strength.silent.size())};
}

} // namespace ui
