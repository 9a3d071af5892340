#include "tests/support/enterprise_sheet.h"

#include "core/personas/buying_parts.h"
#include "tests/support/clinic_sheet.h"

using namespace core;
using namespace core::report;

namespace support {
namespace {

/// From one sign an account: a digit is how many were heard, 'o' exists and was not heard, '-' is not known.
SheetRole role(BuyingPart part, const QString& wants, const QString& places, int accounts)
{
    SheetRole role{.part = part, .isTold = !wants.isEmpty(), .wants = wants};
    for (int i = 0; i < accounts; ++i) {
        const QChar sign = places[i % places.size()];
        const int heard = sign.isDigit() ? sign.digitValue() : 0;
        role.places.push_back({heard, sign == u'o' || heard > 0});
        role.heard += heard;
    }
    return role;
}

SheetTrait step(int number)
{
    SheetTrait step = number % 5 == 4 ? assumption(QStringLiteral("Step %1 is guessed").arg(number + 1))
                                      : trait(QStringLiteral("Step %1 is told").arg(number + 1),
                                              number % 2 ? QStringLiteral("oo.x   ") : QStringLiteral(" oo  . "));
    step.detail = QStringLiteral("The ward writes what it lacks");
    step.lasts = number % 3 ? QStringLiteral("2 to 6 weeks") : QString();
    step.roles = QStringLiteral("User, champion");
    return step;
}

} // namespace

PersonaSheet enterpriseSheet(int accounts, int steps)
{
    PersonaSheet sheet = clinicSheet();
    sheet.isEnterprise = true;
    sheet.name = QStringLiteral("The county hospital");
    sheet.line = QStringLiteral("buys a rota, and gets a discussion");
    sheet.hero.reset();
    sheet.scales.clear();
    sheet.facts = {{QStringLiteral("Beds"), QStringLiteral("90 to 1,200")},
                   {QStringLiteral("Wards"), QStringLiteral("4 to 41")},
                   {QStringLiteral("Drawn from"), QStringLiteral("7 people in 4 accounts")}};
    for (int i = 0; i < accounts; ++i)
        sheet.accounts << QStringLiteral("A%1").arg(i + 1);
    for (size_t i = 0; i < sheet.people.size(); ++i)
        sheet.people[i].group = int(i / 2);
    sheet.roles = {
        role(BuyingPart::User, QStringLiteral("Nights that can be swapped"), QStringLiteral("21-1o-"), accounts),
        role(BuyingPart::Champion, QStringLiteral("One list"), QStringLiteral("-1-1--"), accounts),
        role(BuyingPart::DecisionMaker, QStringLiteral("No strike"), QStringLiteral("1-----"), accounts),
        role(BuyingPart::Buyer, QStringLiteral("a price by the bed"), QStringLiteral("oo----"), accounts),
        role(BuyingPart::Gatekeeper, {}, QStringLiteral("------"), accounts),
        role(BuyingPart::Influencer, {}, QStringLiteral("-----o"), accounts)};
    sheet.sections = {
        {QStringLiteral("decides"),
         {trait(QStringLiteral("Nights stay fair"), QStringLiteral("oooo.o.")),
          trait(QStringLiteral("The union agrees"), QStringLiteral("oo.x ..")),
          assumption(QStringLiteral("A clerk fewer"))}},
        {QStringLiteral("needs"), {trait(QStringLiteral("Swaps without a call"), QStringLiteral("oooo  o"), 4)}},
        {QStringLiteral("constraints"), {trait(QStringLiteral("Nothing in the cloud"), QStringLiteral("o.o.ooo"))}},
        {QStringLiteral("pains"), {trait(QStringLiteral("Sunday is nobody’s"), QStringLiteral("ooooooo"))}},
        {QStringLiteral("steps"), {}, true}};
    for (int i = 0; i < steps; ++i)
        sheet.sections.back().traits.push_back(step(i));
    sheet.roles[0].quote = sheet.sections[0].traits[0].evidence.front();
    sheet.stepPeople = 3;
    sheet.stepAccounts = 2;
    return sheet;
}

} // namespace support
