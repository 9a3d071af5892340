#include "core/report/sheet_order.h"

#include "core/tr.h"

#include <algorithm>
#include <map>
#include <set>

namespace core::report {
namespace {

const QStringList leftNames{QStringLiteral("goals"), QStringLiteral("decides"),     QStringLiteral("needs"),
                            QStringLiteral("wants"), QStringLiteral("motivations"), QStringLiteral("jobs")};
const QStringList rightNames{QStringLiteral("constraints"), QStringLiteral("pains"), QStringLiteral("behaviours"),
                             QStringLiteral("tools"), QStringLiteral("environment")};
const QStringList empathyNames{QStringLiteral("says"), QStringLiteral("thinks"), QStringLiteral("does"),
                               QStringLiteral("feels")};

} // namespace

QString sectionTitle(const QString& name)
{
    static const std::map<QString, const char*> titles{
        {QStringLiteral("head"), QT_TRANSLATE_NOOP("core", "Head of the sheet")},
        {QStringLiteral("facts"), QT_TRANSLATE_NOOP("core", "Facts")},
        {QStringLiteral("accounts"), QT_TRANSLATE_NOOP("core", "Accounts")},
        {QStringLiteral("roles"), QT_TRANSLATE_NOOP("core", "Buying roles")},
        {QStringLiteral("empathy"), QT_TRANSLATE_NOOP("core", "Empathy map")},
        {QStringLiteral("scales"), QT_TRANSLATE_NOOP("core", "Scales")},
        {QStringLiteral("goals"), QT_TRANSLATE_NOOP("core", "Goals")},
        {QStringLiteral("decides"), QT_TRANSLATE_NOOP("core", "What decides")},
        {QStringLiteral("constraints"), QT_TRANSLATE_NOOP("core", "Constraints")},
        {QStringLiteral("steps"), QT_TRANSLATE_NOOP("core", "How they buy")},
        {QStringLiteral("needs"), QT_TRANSLATE_NOOP("core", "Needs")},
        {QStringLiteral("wants"), QT_TRANSLATE_NOOP("core", "Wants")},
        {QStringLiteral("motivations"), QT_TRANSLATE_NOOP("core", "Motivations")},
        {QStringLiteral("jobs"), QT_TRANSLATE_NOOP("core", "Jobs to be done")},
        {QStringLiteral("pains"), QT_TRANSLATE_NOOP("core", "Pains")},
        {QStringLiteral("behaviours"), QT_TRANSLATE_NOOP("core", "Behaviours and workarounds")},
        {QStringLiteral("tools"), QT_TRANSLATE_NOOP("core", "Tools")},
        {QStringLiteral("environment"), QT_TRANSLATE_NOOP("core", "Environment")},
        {QStringLiteral("says"), QT_TRANSLATE_NOOP("core", "Says")},
        {QStringLiteral("thinks"), QT_TRANSLATE_NOOP("core", "Thinks")},
        {QStringLiteral("does"), QT_TRANSLATE_NOOP("core", "Does")},
        {QStringLiteral("feels"), QT_TRANSLATE_NOOP("core", "Feels")}};
    const auto title = titles.find(name);
    return title != titles.end() ? tr(title->second) : name.left(1).toUpper() + name.mid(1);
}

const QStringList& empathySections()
{
    return empathyNames;
}

bool isEmpathy(const QString& section)
{
    return empathyNames.contains(section);
}

namespace {

QString titleOf(const SheetSection& section)
{
    const bool oneJob = section.name == QLatin1String("jobs") && section.traits.size() == 1;
    return oneJob ? tr("Job to be done") : sectionTitle(section.name);
}

/// For minus against, then for, then the newest evidence.
bool isStronger(const SheetTrait* a, const SheetTrait* b)
{
    const int difference = (a->peopleFor - a->against) - (b->peopleFor - b->against);
    if (difference != 0)
        return difference > 0;
    return a->peopleFor != b->peopleFor ? a->peopleFor > b->peopleFor : a->newest > b->newest;
}

OrderedSection ordered(const SheetSection& section)
{
    OrderedSection out{section.name, titleOf(section), {}};
    for (const SheetTrait& trait : section.traits)
        out.traits.push_back(&trait);
    if (!section.ownOrder)
        std::stable_sort(out.traits.begin(), out.traits.end(), isStronger);
    if (section.name != QLatin1String("steps")) // those follow one another
        std::stable_partition(out.traits.begin(), out.traits.end(), [](const SheetTrait* t) { return !t->assumed; });
    return out;
}

int placeIn(const QStringList& names, const OrderedSection& section)
{
    const auto place = names.indexOf(section.name);
    return int(place < 0 ? names.size() : place);
}

void sortBy(const QStringList& names, std::vector<OrderedSection>& sections)
{
    std::stable_sort(sections.begin(), sections.end(), [&](const OrderedSection& a, const OrderedSection& b) {
        return placeIn(names, a) < placeIn(names, b);
    });
}

QString rangeText(int first, int last)
{
    return first == last ? QString::number(first) : QString::number(first) + QChar(0x2013) + QString::number(last);
}

/// What would be too long: the first range and how many numbers more there are.
std::vector<NumberRun> shortened(std::vector<NumberRun> runs, int numbers)
{
    qsizetype length = 0;
    for (const NumberRun& run : runs)
        length += run.text.size() + 2;
    if (runs.size() < 2 || length - 2 <= 14)
        return runs;
    runs[1].text = QStringLiteral("+%1").arg(numbers - runs[0].numbers);
    runs.resize(2);
    return runs;
}

} // namespace

std::vector<const SheetTrait*> SheetOrder::traits() const
{
    std::vector<const SheetTrait*> all;
    for (const auto* part : {&steps, &left, &right, &empathy})
        for (const OrderedSection& section : *part)
            all.insert(all.end(), section.traits.begin(), section.traits.end());
    return all;
}

SheetOrder orderOf(const PersonaSheet& sheet)
{
    SheetOrder order;
    for (const SheetSection& section : sheet.sections) {
        if (section.traits.empty())
            continue;
        auto& part = isEmpathy(section.name)                  ? order.empathy
                     : section.name == QLatin1String("steps") ? order.steps
                     : leftNames.contains(section.name)       ? order.left
                                                              : order.right;
        part.push_back(ordered(section));
    }
    sortBy(leftNames, order.left);
    sortBy(rightNames, order.right);
    sortBy(empathyNames, order.empathy);
    return order;
}

std::vector<NumberRun> ranges(const std::vector<int>& numbers, bool against)
{
    std::vector<NumberRun> runs;
    for (size_t i = 0; i < numbers.size();) {
        size_t last = i;
        while (last + 1 < numbers.size() && numbers[last + 1] == numbers[last] + 1)
            ++last;
        const QString text = rangeText(numbers[i], numbers[last]);
        runs.push_back({against ? QChar(0x00D7) + text : text, numbers[i], int(last - i) + 1, against});
        i = last + 1;
    }
    return runs;
}

Numbering::Numbering(const PersonaSheet& sheet, const SheetOrder& order)
{
    if (sheet.hero)
        add(*sheet.hero);
    for (const SheetRole& role : sheet.roles)
        if (role.quote)
            add(*role.quote);
    for (const SheetTrait* trait : order.traits()) {
        for (const bool supports : {true, false})
            for (const SheetEvidence& evidence : trait->evidence)
                if (evidence.supports == supports)
                    add(evidence);
    }
}

void Numbering::add(const SheetEvidence& evidence)
{
    if (!m_numbers.contains(evidence.highlight))
        m_numbers.insert(evidence.highlight, int(m_numbers.size()) + 1);
}

std::vector<NumberRun> Numbering::behind(const SheetTrait& trait) const
{
    std::set<int> supporting;
    std::set<int> contradicting;
    for (const SheetEvidence& evidence : trait.evidence)
        (evidence.supports ? supporting : contradicting).insert(of(evidence));
    auto runs = shortened(ranges({supporting.begin(), supporting.end()}, false), int(supporting.size()));
    const auto against =
        shortened(ranges({contradicting.begin(), contradicting.end()}, true), int(contradicting.size()));
    runs.insert(runs.end(), against.begin(), against.end());
    return runs;
}

bool isStrong(const SheetTrait& trait)
{
    return !trait.assumed && trait.peopleFor >= 4 && trait.peopleFor * 3 >= trait.asked * 2;
}

bool isOneVoice(const SheetTrait& trait)
{
    return !trait.assumed && trait.peopleFor < 2;
}

bool isSketch(const PersonaSheet& sheet, const SheetOrder& order)
{
    const auto traits = order.traits();
    const auto assumed = std::count_if(traits.begin(), traits.end(), [](const SheetTrait* t) { return t->assumed; });
    return sheet.people.size() < 5 || size_t(assumed) * 2 >= traits.size();
}

QString numberWord(int number)
{
    static const char* const words[]{"no",      "one",        "two",        "three",        "four",
                                     "five",    "six",        "seven",      "eight",        "nine",
                                     "ten",     "eleven",     "twelve",     "thirteen",     "fourteen",
                                     "fifteen", "sixteen",    "seventeen",  "eighteen",     "nineteen",
                                     "twenty",  "twenty-one", "twenty-two", "twenty-three", "twenty-four"};
    return number >= 0 && number < int(std::size(words)) ? tr(words[number]) : QString::number(number);
}

} // namespace core::report
