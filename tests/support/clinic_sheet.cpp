#include "tests/support/clinic_sheet.h"

#include "tests/support/quote_maker.h"

#include <random>

using namespace core;
using namespace core::report;

namespace support {
namespace {

SheetEvidence quoteFor(const QString& words, const QString& person, bool supports)
{
    static qint64 next = 100;
    SheetEvidence evidence;
    evidence.quote = QuoteMaker::said(words, person);
    evidence.supports = supports;
    evidence.source = person + QStringLiteral(" · receptionist · S03 interview · 4 Feb 2026, 00:12:40");
    evidence.highlight = ++next;
    return evidence;
}

QString codeOf(size_t person)
{
    return QStringLiteral("R%1").arg(person + 1, 2, 10, QLatin1Char('0'));
}

SheetSection section(const QString& name, std::vector<SheetTrait> traits)
{
    return {name, std::move(traits), true};
}

SheetScale scale(const QString& low, const QString& high, const std::vector<double>& places)
{
    SheetScale scale{low, high, {}};
    for (size_t i = 0; i < places.size(); ++i)
        scale.places.push_back({int(i), places[i], i == 2});
    return scale;
}

std::vector<SheetPerson> people(int count)
{
    std::vector<SheetPerson> people;
    for (size_t i = 0; i < size_t(count); ++i)
        people.push_back({codeOf(i), QStringLiteral("receptionist"), QStringLiteral("A%1, 30 beds").arg(i % 4 + 1),
                          QStringLiteral("S0%1").arg(i % 9 + 1), QStringLiteral("4 Feb"), QStringLiteral("interview"),
                          QStringLiteral("may be quoted")});
    return people;
}

class Words {
public:
    explicit Words(unsigned seed) : m_random(seed) {}
    int below(int limit) { return int(m_random() % unsigned(std::max(1, limit))); }
    bool oneIn(int n) { return below(n) == 0; }

    QString sentence(int words)
    {
        static const QStringList latin = QStringLiteral("book move slot nurse the a late again doctor’s waiting-list "
                                                        "phone AV 12:30 Übergabe patient (urgent) Ωρα screen")
                                             .split(u' ');
        static const QStringList others{QStringLiteral("預約看診時間表"),
                                        QStringLiteral("予約を電話で変更する"),
                                        QStringLiteral("تغيير موعد الطبيب بالهاتف"),
                                        QStringLiteral("לוח התורים של המרפאה"),
                                        QStringLiteral("अपॉइंटमेंट बदलना"),
                                        QStringLiteral("🗓️ slot")};
        if (oneIn(7))
            return others[below(int(others.size()))];
        if (oneIn(25))
            return QString(90, u'q');
        QStringList picked;
        for (int i = 0; i < words; ++i)
            picked << latin[below(int(latin.size()))];
        return picked.join(u' ');
    }

    QString strip(int people)
    {
        QString marks;
        for (int i = 0; i < people; ++i)
            marks += QStringLiteral("ooo..x  ")[below(8)];
        return marks;
    }

private:
    std::mt19937 m_random;
};

} // namespace

SheetTrait trait(const QString& text, const QString& strip, int market)
{
    SheetTrait trait;
    trait.text = text;
    trait.market = market;
    for (qsizetype i = 0; i < strip.size(); ++i) {
        const QChar c = strip[i];
        trait.marks.push_back(c == u'o'   ? Mark::For
                              : c == u'x' ? Mark::Against
                              : c == u'.' ? Mark::Silent
                                          : Mark::NotAsked);
        trait.peopleFor += c == u'o';
        trait.against += c == u'x';
        trait.silent += c == u'.';
        trait.asked += c != u' ';
        const QString person = codeOf(size_t(i));
        if (c == u'o')
            trait.evidence.push_back(quoteFor(QStringLiteral("I told them twice about: %1.").arg(text), person, true));
        if (c == u'x')
            trait.evidence.push_back(quoteFor(QStringLiteral("Not with us, said %1.").arg(person), person, false));
    }
    return trait;
}

SheetTrait assumption(const QString& text)
{
    SheetTrait trait;
    trait.text = text;
    trait.assumed = true;
    return trait;
}

PersonaSheet clinicSheet()
{
    PersonaSheet sheet;
    sheet.study = QStringLiteral("Clinic scheduling");
    sheet.segment = QStringLiteral("Day clinics");
    sheet.segmentNote = QStringLiteral("20 to 80 beds");
    sheet.name = QStringLiteral("Tessa Brindle");
    sheet.line = QStringLiteral("keeps the real calendar on paper");
    sheet.facts = {{QStringLiteral("Role"), QStringLiteral("Receptionist")},
                   {QStringLiteral("Drawn from"), QStringLiteral("7 people in 4 accounts")}};
    sheet.people = people(7);
    sheet.marketPeople = 5;
    sheet.marketItems = 8;
    sheet.hero = quoteFor(QStringLiteral("The screen says free. The nurse says no. I believe the nurse."),
                          QStringLiteral("R03"), true);
    sheet.hero->marked = {41, 61};
    sheet.hero->source = QStringLiteral("R03, receptionist. Interview, 4 February 2026, 00:12:40. One of 5.");
    sheet.sections = {
        section(QStringLiteral("goals"),
                {trait(QStringLiteral("Fill the 08:30 slots first"), QStringLiteral("ooo.o x")),
                 trait(QStringLiteral("Send nobody home"), QStringLiteral("oo.oooo"), 6)}),
        section(QStringLiteral("needs"), {trait(QStringLiteral("To see who moved a slot"), QStringLiteral(" o .o  ")),
                                          assumption(QStringLiteral("A colour for each ward"))}),
        section(QStringLiteral("pains"),
                {trait(QStringLiteral("Two calendars that disagree"), QStringLiteral("ooooo.o"), 3),
                 trait(QStringLiteral("The phone rings while typing"), QStringLiteral("  o .  "))}),
        section(QStringLiteral("tools"),
                {trait(QStringLiteral("A paper book, kept in pencil"), QStringLiteral("oooo.oo"))}),
        section(QStringLiteral("says"), {trait(QStringLiteral("Ask the nurse"), QStringLiteral("oo     "))}),
        section(QStringLiteral("feels"), {trait(QStringLiteral("Torn at noon"), QStringLiteral("ooo    "))})};
    sheet.scales = {
        scale(QStringLiteral("Trusts the book"), QStringLiteral("Trusts the screen"), {0.1, 0.1, 0.4, 0.9})};
    sheet.sample = QStringLiteral("7 participants in 4 accounts");
    sheet.fieldwork = QStringLiteral("2 to 20 February 2026");
    sheet.consent = QStringLiteral("Quotes by code, as allowed.");
    sheet.version = 2;
    sheet.date = QDate(2026, 3, 2);
    sheet.changedAt = QDateTime(sheet.date, QTime(8, 15), Qt::UTC);
    sheet.author = QStringLiteral("Ward research");
    return sheet;
}

PersonaSheet randomSheet(unsigned seed, SheetSize size)
{
    Words words(seed);
    PersonaSheet sheet = clinicSheet();
    sheet.name = words.oneIn(3) ? words.sentence(12).left(120) : words.sentence(2);
    sheet.line = words.sentence(words.below(20));
    sheet.people = people(size.people);
    sheet.hero->quote = QuoteMaker::said(words.sentence(4 + words.below(90)), QStringLiteral("R01"));
    sheet.hero->marked = {1, 6};
    if (words.oneIn(5))
        sheet.hero.reset();
    sheet.sections.clear();
    for (const char* name : {"goals", "needs", "wants", "motivations", "jobs", "pains", "behaviours", "tools",
                             "environment", "says", "thinks", "does", "feels"})
        sheet.sections.push_back({QString::fromLatin1(name), {}, false});
    for (int i = 0; i < size.traits; ++i) {
        SheetTrait one = words.oneIn(6) ? assumption(words.sentence(4))
                                        : trait(words.sentence(2 + words.below(16)), words.strip(size.people),
                                                words.oneIn(3) ? words.below(2000) : 0);
        if (int(one.evidence.size()) > size.evidence)
            one.evidence.resize(size_t(size.evidence));
        for (SheetEvidence& evidence : one.evidence)
            if (words.oneIn(4))
                evidence.quote = words.oneIn(2) ? QuoteMaker::said(words.sentence(words.below(150)), {})
                                                : QuoteMaker::heldBack(HeldBack::Expired, {});
        sheet.sections[size_t(words.below(int(sheet.sections.size())))].traits.push_back(std::move(one));
    }
    sheet.scales.clear();
    for (int i = 0; i < size.scales; ++i) {
        SheetScale one{words.sentence(3), words.sentence(6), {}};
        for (int person = 0; person < size.people; ++person)
            one.places.push_back({person, words.below(100) / 100.0, words.oneIn(5)});
        sheet.scales.push_back(std::move(one));
    }
    if (words.oneIn(3))
        sheet.notYetKnown = {{QStringLiteral("Wants"), words.sentence(5)},
                             {QStringLiteral("Tools"), words.sentence(9)}};
    return sheet;
}

} // namespace support
