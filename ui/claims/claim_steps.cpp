#include "ui/claims/claim_steps.h"

#include "ui/claims/claim_words.h"
#include "ui/widgets/words.h"

#include <QCoreApplication>

namespace ui {
namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("claims", text);
}

QString labelOf(const ClaimPick& pick, size_t highlights)
{
    const QString passages = counted(static_cast<qint64>(highlights), tr("%1 passage"), tr("%1 passages"));
    const QString claim = claimQuoted(pick.text);
    if (!pick.claim)
        return (pick.persona ? tr("New trait %1 with %2") : tr("New insight %1 with %2")).arg(claim, passages);
    return (pick.supports ? tr("Use %1 as evidence for %2") : tr("Use %1 as evidence against %2")).arg(passages, claim);
}

/// The study that a highlight comes from.
core::Id<core::Study> studyOf(const core::Stores& stores, core::Id<core::Highlight> highlight)
{
    const auto found = stores.highlights.highlight(highlight);
    const auto session = found ? stores.sessions.session(found->session) : std::nullopt;
    return session ? session->study : core::Id<core::Study>();
}

core::Id<core::Claim> claimFor(core::Stores& stores, const ClaimPick& pick, core::Id<core::Highlight> first)
{
    if (pick.claim)
        return pick.claim;
    if (pick.persona)
        return stores.claims.ensureTrait(pick.persona, pick.section, pick.text);
    return stores.claims.add({.kind = core::ClaimKind::Insight, .text = pick.text, .study = studyOf(stores, first)});
}

} // namespace

ClaimQuestion claimQuestion(const core::Stores& stores, const std::vector<core::Id<core::Highlight>>& highlights)
{
    ClaimQuestion question;
    question.claims = claimChoices(stores, highlights);
    question.sections = sectionChoices(stores);
    question.passages = static_cast<int>(highlights.size());
    return question;
}

core::Result<core::Id<core::Claim>> useAsEvidence(core::Workspace& workspace,
                                                  const std::vector<core::Id<core::Highlight>>& highlights,
                                                  const ClaimPick& pick)
{
    return workspace.edit(labelOf(pick, highlights.size()), [&](core::Stores& stores) {
        const auto claim = claimFor(stores, pick, highlights.front());
        for (const auto highlight : highlights)
            stores.claims.addEvidence(claim, highlight, pick.supports);
        return claim;
    });
}

} // namespace ui
