#include "core/import/labels.h"

#include "core/import/label_shape.h"
#include "core/import/speakers.h"

#include <algorithm>
#include <numeric>

namespace core::import {
namespace {

constexpr int mostLabels = 20'000; // more different words before a colon than any talk has speakers
constexpr int mostOnce = 40;       // speakers who each speak once
constexpr int mostInForm = 4;      // where no label comes back at all, more of them are the fields of a form

} // namespace

QStringList Labels::names() const
{
    QStringList names(m_accepted.begin(), m_accepted.end());
    names.sort();
    return names;
}

std::optional<Turn> Labels::split(QStringView line) const
{
    if (isEmpty())
        return std::nullopt;
    const auto candidate = candidateIn(line, m_colon);
    if (!candidate)
        return std::nullopt;
    const QString label = candidate->label.toString();
    return m_accepted.contains(label) ? std::optional(Turn{label, candidate->atMs, candidate->text}) : std::nullopt;
}

bool labelsContinue(const Labels& labels, const QStringList& researchers)
{
    const auto names = labels.names();
    return std::any_of(names.begin(), names.end(),
                       [&](const QString& name) { return guessPart(name, researchers) == Part::Participant; });
}

LabelFinder::LabelFinder(QStringList researchers, bool aeiou) : m_researchers(std::move(researchers)), m_aeiou(aeiou) {}

void LabelFinder::look(QStringView line, bool indented)
{
    ++m_lines;
    look(line, Colon::First, indented, m_first);
    look(line, Colon::Last, indented, m_last);
}

void LabelFinder::look(QStringView line, Colon colon, bool indented, Found& found) const
{
    const auto candidate = candidateIn(line, colon);
    if (!candidate || (indented && candidate->text.isEmpty()))
        return;
    const QString label = candidate->label.toString();
    auto known = found.find(label);
    if (known == found.end()) {
        const Shape shape = shapeOf(candidate->label);
        const bool aeiou = m_aeiou && label.size() == 1 && QStringView(u"aeiou").contains(label[0]);
        if (shape == Shape::None || aeiou || found.size() >= mostLabels)
            return;
        known = found.insert(label, {});
        known->firstLine = m_lines;
        known->name = shape == Shape::Name;
        known->sure = isGenericLabel(label) || guessPart(label, m_researchers) == Part::Moderator;
    }
    ++known->count;
    known->withText += !candidate->text.isEmpty();
    known->bold = known->bold || candidate->bold;
    known->sure = known->sure || (candidate->atMs && known->name);
}

Labels LabelFinder::decide() const
{
    const auto lines = [](const Found& found) {
        return std::accumulate(found.begin(), found.end(), qint64(0),
                               [](qint64 sum, const Seen& seen) { return sum + seen.count; });
    };
    const bool fewer = m_last.size() < m_first.size() && lines(m_last) >= lines(m_first);
    const bool last = fewer || m_first.isEmpty();
    return last ? Labels(accepted(m_last), Colon::Last) : Labels(accepted(m_first), Colon::First);
}

QSet<QString> LabelFinder::accepted(const Found& found) const
{
    QSet<QString> labels;
    qint64 covered = 0;
    // Takes what `fits`, if these labels stand before at least `share` per cent of all lines.
    const auto take = [&](int share, int most, auto fits) {
        QStringList more;
        qint64 sum = covered;
        for (auto it = found.begin(); it != found.end(); ++it) {
            if (labels.contains(it.key()) || !fits(*it))
                continue;
            more << it.key();
            sum += it->count;
        }
        if (more.isEmpty() || more.size() > most || sum * 100 < share * m_lines)
            return;
        for (const auto& label : more)
            labels << label;
        covered = sum;
    };
    const auto recurs = [](const Seen& seen) { return seen.count > 1; };
    const auto bold = [&](const Seen& seen) { return seen.bold && (recurs(seen) || (seen.name && seen.withText > 0)); };
    const bool boldOnce = std::count_if(found.begin(), found.end(), bold) == 1;
    take(boldOnce ? 5 : 0, mostLabels, bold);
    const auto alone = [](const Seen& seen) { return seen.bold && seen.withText == 0; };
    if (std::any_of(labels.begin(), labels.end(), [&](const QString& label) { return alone(found[label]); }))
        take(0, mostLabels, [&](const Seen& seen) { return alone(seen) && seen.name; });
    take(0, mostLabels, [&](const Seen& seen) { return seen.sure && (seen.withText > 0 || recurs(seen)); });
    take(5, mostLabels, [&](const Seen& seen) { return seen.name && recurs(seen) && seen.withText > 0; });
    take(20, mostOnce, [&](const Seen& seen) { return seen.name && recurs(seen); });
    const bool plain =
        std::any_of(labels.begin(), labels.end(), [&](const QString& label) { return !found[label].bold; });
    const bool once = plain && covered * 5 >= m_lines;
    take(once ? 0 : 60, covered > 0 ? mostOnce : mostInForm,
         [&](const Seen& seen) { return seen.name && seen.withText > 0; });
    take(50, mostOnce, [&](const Seen& seen) { return recurs(seen) && seen.withText > 0; });
    if (labels.size() == 1 && !isVoice(found[*labels.begin()]))
        labels.clear();
    return labels;
}

// One label alone may be a heading that comes back ("Recommendation"): it must be there from the start, or all over.
bool LabelFinder::isVoice(const Seen& seen) const
{
    return seen.sure || seen.firstLine <= 3 || seen.count * qint64(10) >= 3 * m_lines;
}

} // namespace core::import
