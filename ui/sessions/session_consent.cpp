#include "ui/sessions/session_consent.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace ui {
namespace {

using core::Allowed;

/// How bad it is that words may not go out, or that nobody knows; 0: they may.
int weightOf(Allowed allowed)
{
    switch (allowed) {
    case Allowed::Given: return 0;
    case Allowed::NotRecorded: return 1;
    case Allowed::Expired: return 2;
    case Allowed::Refused: return 3;
    case Allowed::Withdrawn: return 4;
    }
    Q_UNREACHABLE();
}

paint::Verdict verdictOn(Allowed allowed)
{
    if (allowed == Allowed::NotRecorded)
        return paint::Verdict::Warn;
    return allowed == Allowed::Refused ? paint::Verdict::Neutral : paint::Verdict::Bad;
}

std::vector<core::Scope> scopesIn(const SessionContent& content)
{
    const auto& entries = content.entries;
    const bool acts = std::any_of(entries.begin(), entries.end(),
                                  [](const core::Entry& entry) { return core::isObserved(entry.kind); });
    const bool speech = std::any_of(entries.begin(), entries.end(), [](const core::Entry& entry) {
        return !core::isObserved(entry.kind) && !core::isResearchers(entry.kind) &&
               (entry.kind != core::EntryKind::Note || entry.quoted || entry.speaker);
    });
    std::vector<core::Scope> scopes;
    if (speech)
        scopes.push_back(core::Scope::Quote);
    if (acts)
        scopes.push_back(core::Scope::Observe);
    return scopes;
}

} // namespace

std::optional<ConsentBadge> consentBadge(const SessionContent& content, const std::vector<core::Consent>& consents,
                                         QDate today)
{
    Allowed worst = Allowed::Given;
    QString whose;
    QSet<core::Id<core::Participant>> people;
    for (const auto& speaker : content.speakers) {
        if (speaker.part != core::Part::Participant || !speaker.participant)
            continue;
        people.insert(speaker.participant);
        for (const auto scope : scopesIn(content)) {
            const auto allowed = core::consentOn(today, consents, speaker.participant, scope);
            const QString code = content.codes.value(speaker.participant);
            const int by = weightOf(allowed) - weightOf(worst);
            if (by < 0 || (by == 0 && !core::codeComesBefore(code, whose)))
                continue;
            worst = allowed;
            whose = code;
        }
    }
    if (worst == Allowed::Given)
        return std::nullopt;
    const QString what = QCoreApplication::translate("ui::SessionPage", "Consent %1").arg(allowedWord(worst));
    return ConsentBadge{verdictOn(worst), people.size() > 1 ? QStringLiteral("%1: %2").arg(whose, what) : what};
}

} // namespace ui
