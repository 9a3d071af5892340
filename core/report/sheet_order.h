#pragma once

#include "core/report/persona_sheet.h"

#include <QHash>
#include <QSet>

#include <vector>

namespace core::report {

/// What a section is called on the sheet: "behaviours" is "Behaviours and workarounds"; also its other parts: "head",
/// "facts", "accounts", "roles", "scales".
QString sectionTitle(const QString& name);
/// Says, thinks, does, feels: the map below the other sections.
bool isEmpathy(const QString& section);
const QStringList& empathySections(); // in this order

/// A section as it is printed: its heading, and its traits in their order.
struct OrderedSection {
    QString name;
    QString title;
    std::vector<const SheetTrait*> traits;
};

/// The sheet's sections where they stand. Points into the PersonaSheet it was made of.
struct SheetOrder {
    std::vector<OrderedSection> steps; // how they buy; over the score
    std::vector<OrderedSection> left;
    std::vector<OrderedSection> right;
    std::vector<OrderedSection> empathy; // says, thinks, does, feels; those that there are

    /// All traits in the order in which they are read.
    std::vector<const SheetTrait*> traits() const;
};

SheetOrder orderOf(const PersonaSheet& sheet);

/// A piece of the small numbers behind a text: "57–62" or "×63", leading to the entry of its first number.
struct NumberRun {
    QString text;
    int first = 0;
    int numbers = 1; // how many it stands for
    bool against = false;
};

/// The numbers of the evidence, by first appearance on the sheet; the hero's is 1.
class Numbering {
public:
    Numbering(const PersonaSheet& sheet, const SheetOrder& order);
    /// 0: not on the sheet.
    int of(const SheetEvidence& evidence) const { return m_numbers.value(evidence.highlight); }
    int count() const { return int(m_numbers.size()); }
    /// What stands behind a trait: ranges, then contradictions; beyond 14 characters the first range and "+9".
    std::vector<NumberRun> behind(const SheetTrait& trait) const;

private:
    void add(const SheetEvidence& evidence);
    QHash<qint64, int> m_numbers;
};

/// "1, 14–18" as its parts, of sorted numbers.
std::vector<NumberRun> ranges(const std::vector<int>& numbers, bool against);

/// Four people or more and two thirds of those asked.
bool isStrong(const SheetTrait& trait);
bool isOneVoice(const SheetTrait& trait);
/// Under five people, or half of the traits assumed.
bool isSketch(const PersonaSheet& sheet, const SheetOrder& order);

/// "nine", "twenty-four"; in figures beyond.
QString numberWord(int number);

} // namespace core::report
