#include "ui/claims/claim_choice_model.h"

#include "ui/widgets/fuzzy.h"

#include "core/personas/persona_sections.h"
#include "core/report/sheet_order.h"

#include <QCoreApplication>

#include <algorithm>

namespace ui {
namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("claims", text);
}

QString whereOf(const QString& persona, const QString& section)
{
    return QStringLiteral("%1 · %2").arg(persona, core::report::sectionTitle(section));
}

/// How a claim's evidence has all of some highlights.
ClaimChoice::Standing standingOf(const std::vector<core::Evidence>& evidence,
                                 const QSet<core::Id<core::Highlight>>& highlights)
{
    qsizetype supporting = 0, against = 0;
    for (const auto& piece : evidence)
        if (highlights.contains(piece.highlight))
            ++(piece.supports ? supporting : against);
    return highlights.isEmpty()              ? ClaimChoice::Standing::No
           : supporting == highlights.size() ? ClaimChoice::Standing::For
           : against == highlights.size()    ? ClaimChoice::Standing::Against
                                             : ClaimChoice::Standing::No;
}

/// Claims are sentences, in which the letters of anything can be found: those that were meant stand together, two
/// stretches for each word typed, or begin words.
bool isMeant(const QString& text, const std::vector<int>& positions, int words)
{
    int stretches = 0;
    bool allBegin = true;
    for (size_t at = 0; at < positions.size(); ++at) {
        const int place = positions[at];
        if (at > 0 && positions[at - 1] == place - 1)
            continue;
        ++stretches;
        allBegin = allBegin && (place == 0 || !text[place - 1].isLetterOrNumber());
    }
    return allBegin || stretches <= 2 * words;
}

struct Dated {
    ClaimChoice choice;
    qint64 used = 0;
};

std::vector<ClaimChoice> lastUsedFirst(std::vector<Dated> dated)
{
    std::stable_sort(dated.begin(), dated.end(), [](const Dated& a, const Dated& b) { return a.used > b.used; });
    std::vector<ClaimChoice> choices;
    for (auto& one : dated)
        choices.push_back(std::move(one.choice));
    return choices;
}

} // namespace

std::vector<ClaimChoice> claimChoices(const core::Stores& stores,
                                      const std::vector<core::Id<core::Highlight>>& highlights)
{
    const QSet<core::Id<core::Highlight>> wanted(highlights.begin(), highlights.end());
    const auto used = stores.claims.lastUsed();
    std::vector<Dated> dated;
    const auto add = [&](const core::Claim& claim, const QString& owner, const QString& where) {
        dated.push_back({{claim.id, claim.persona, claim.section, owner, claim.text, where,
                          standingOf(stores.claims.evidenceOf(claim.id), wanted)},
                         std::max(used.value(claim.id), claim.madeAt)});
    };
    for (const auto& persona : stores.personas.personas())
        for (const auto& trait : stores.claims.ofPersona(persona.id))
            add(trait, persona.name, whereOf(persona.name, trait.section));
    for (const auto& segment : stores.segments.segments())
        for (const auto& one : stores.claims.ofSegment(segment.id))
            add(one, segment.name, tr("%1 · Characteristic").arg(segment.name));
    for (const auto& insight : stores.claims.insights())
        add(insight, tr("Insight"), tr("Insight"));
    return lastUsedFirst(std::move(dated));
}

std::vector<ClaimChoice> sectionChoices(const core::Stores& stores)
{
    const auto used = stores.claims.lastUsed();
    std::vector<Dated> dated;
    for (const auto& persona : stores.personas.personas()) {
        QHash<QString, qint64> latest;
        for (const auto& trait : stores.claims.ofPersona(persona.id))
            latest[trait.section] = std::max({latest.value(trait.section), used.value(trait.id), trait.madeAt});
        for (const auto& section : core::sectionsOf(persona.kind))
            dated.push_back({{{}, persona.id, section, persona.name, core::report::sectionTitle(section), persona.name},
                             latest.value(section)});
    }
    return lastUsedFirst(std::move(dated));
}

void ClaimChoiceModel::setChoices(std::vector<ClaimChoice> choices)
{
    beginResetModel();
    m_choices = std::move(choices);
    search();
    endResetModel();
}

void ClaimChoiceModel::setPattern(const QString& pattern)
{
    beginResetModel();
    m_pattern = pattern.trimmed();
    search();
    endResetModel();
}

void ClaimChoiceModel::search()
{
    m_found.clear();
    const int words = static_cast<int>(m_pattern.split(u' ', Qt::SkipEmptyParts).size());
    for (size_t index = 0; index < m_choices.size(); ++index) {
        // The owner first: "pat numbers" finds a trait of Pat.
        const auto& choice = m_choices[index];
        const QString text = choice.where + u' ' + choice.text;
        const auto match = fuzzyMatch(m_pattern, text);
        if (!match || !isMeant(text, match->positions, words))
            continue;
        Found found{index, match->score, {}, {}};
        const int before = static_cast<int>(choice.where.size()) + 1;
        for (const int at : match->positions)
            (at < before ? found.inWhere : found.inText).push_back(at < before ? at : at - before);
        m_found.push_back(std::move(found));
    }
    std::stable_sort(m_found.begin(), m_found.end(), [](const Found& a, const Found& b) { return a.score > b.score; });
}

int ClaimChoiceModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_found.size());
}

QVariant ClaimChoiceModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto& shown = choice(index.row());
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return shown.text;
    if (role != Qt::AccessibleTextRole)
        return {};
    const QString words = QStringLiteral("%1, %2").arg(shown.where, shown.text);
    return shown.standing == ClaimChoice::Standing::For       ? tr("%1, evidence for it already").arg(words)
           : shown.standing == ClaimChoice::Standing::Against ? tr("%1, evidence against it already").arg(words)
                                                              : words;
}

} // namespace ui
