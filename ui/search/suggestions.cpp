#include "ui/search/suggestions.h"

#include "ui/widgets/fuzzy.h"

#include <QCoreApplication>

#include <algorithm>

namespace ui {
namespace {

using core::search::BeingTyped;
using core::search::KnownValue;
using core::search::Op;

constexpr size_t most = 100;
constexpr int lettersOfWord = 2; // from here on a plain word is taken for the beginning of a name

QString tr(const char* text)
{
    return QCoreApplication::translate("search", text);
}

struct Scored {
    Suggestion suggestion;
    int score = 0;
};

std::vector<Suggestion> best(std::vector<Scored> scored)
{
    std::stable_sort(scored.begin(), scored.end(), [](const Scored& a, const Scored& b) { return a.score > b.score; });
    scored.resize(std::min(scored.size(), most));
    std::vector<Suggestion> suggestions;
    for (auto& one : scored)
        suggestions.push_back(std::move(one.suggestion));
    return suggestions;
}

/// A value as it is written behind an operator, in quotes where it needs them.
QString writtenValue(const QString& value)
{
    return core::search::conditionText(QStringLiteral("x"), Op::Has, value).mid(2);
}

std::vector<Suggestion> valuesFor(const core::search::Vocabulary& known, const BeingTyped& typed)
{
    std::vector<Scored> scored;
    for (const auto& value : known.valuesOf(typed.field)) {
        const QString both = value.about.isEmpty() ? value.value : value.value + u' ' + value.about;
        if (auto match = fuzzyMatch(typed.text, both))
            scored.push_back(
                {{both, {}, value.hue, writtenValue(value.value), typed.range, match->positions}, match->score});
    }
    return best(std::move(scored));
}

/// Names beginning with what was typed, and words of theirs that do.
bool beginsIn(const QString& name, const QString& typed)
{
    for (auto at = name.indexOf(typed, 0, Qt::CaseInsensitive); at >= 0;
         at = name.indexOf(typed, at + 1, Qt::CaseInsensitive))
        if (at == 0 || !name[at - 1].isLetterOrNumber())
            return true;
    return false;
}

void addNamed(std::vector<Scored>& scored, const BeingTyped& typed, const KnownValue& value)
{
    for (const char* field : {"tag", "participant", "account", "study", "session", "segment"})
        if (value.field == QLatin1String(field)) {
            const QString both = value.about.isEmpty() ? value.value : value.value + u' ' + value.about;
            auto match = beginsIn(both, typed.text) ? fuzzyMatch(typed.text, both) : std::nullopt;
            if (match)
                scored.push_back(
                    {{both, value.field, value.hue, core::search::conditionText(value.field, Op::Has, value.value),
                      typed.range, match->positions},
                     match->score});
        }
}

std::vector<Suggestion> wordsFor(const core::search::Vocabulary& known, const BeingTyped& typed)
{
    std::vector<Scored> scored;
    if (typed.text.size() < lettersOfWord)
        return {};
    for (const auto& field : known.fields)
        if (beginsIn(field, typed.text))
            if (auto match = fuzzyMatch(typed.text, field))
                scored.push_back({{field, tr("field"), 0, field + u':', typed.range, match->positions},
                                  match->score + 1000}); // before the names
    for (const auto& value : known.values)
        addNamed(scored, typed, value);
    return best(std::move(scored));
}

} // namespace

Suggestions suggestionsFor(const core::search::Vocabulary& known, const QString& query, int cursor)
{
    const auto typed = core::search::beingTyped(query, cursor);
    if (!typed)
        return {};
    Suggestions found;
    found.takesFirst = typed->what == BeingTyped::What::Value;
    found.all = found.takesFirst ? valuesFor(known, *typed) : wordsFor(known, *typed);
    const QString written = query.mid(typed->range.begin, typed->range.end - typed->range.begin);
    const bool isComplete = found.takesFirst && std::any_of(found.all.begin(), found.all.end(), [&](const auto& one) {
                                return one.insert.compare(written, Qt::CaseInsensitive) == 0;
                            });
    return isComplete ? Suggestions{} : found;
}

Suggestions recentQueries(const QStringList& recent)
{
    Suggestions found;
    for (const auto& query : recent)
        found.all.push_back({query, tr("searched before"), 0, query, {0, 0}, {}});
    return found;
}

} // namespace ui
