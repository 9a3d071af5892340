#include "ui/people/people_detail.h"

#include "ui/widgets/words.h"

#include "core/claims/traces.h"

#include <QCoreApplication>

namespace ui {
namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("people", text);
}

QString joined(QStringList words)
{
    words.removeAll(QString());
    return words.join(QStringLiteral(", "));
}

TraceRow rowOf(const core::Session& session)
{
    return {session.code.isEmpty() ? session.title : QStringLiteral("%1 · %2").arg(session.code, session.title),
            {},
            shortDate(session.heldOn),
            0,
            core::Place{session.id, {}, {}}};
}

TraceRow rowOf(const core::TagCount& tag)
{
    return {tag.path, {}, number(tag.mentions), tag.tag.colour, tag.tag.id};
}

TraceRow rowOf(const core::ClaimOn& claim)
{
    return {claim.claim.text, claim.owner, claim.supports ? tr("for") : tr("against"), 0, claim.claim.id};
}

TraceRow rowOf(const core::Participant& person)
{
    return {person.code, joined({person.name, person.role}), {}, 0, person.id};
}

template <class Thing> std::vector<TraceRow> rowsOf(const std::vector<Thing>& things)
{
    std::vector<TraceRow> rows;
    for (const auto& thing : things)
        rows.push_back(rowOf(thing));
    return rows;
}

void readPerson(PeopleDetail& detail, const core::Stores& stores, QuoteReader& reader)
{
    const core::Id<core::Participant> id{detail.ids.front()};
    const auto person = stores.people.participant(id).value();
    const auto account = stores.people.account(person.account);
    detail.name = person.name;
    detail.line = joined({person.role, account ? account->name : QString()});
    detail.consents = stores.people.consents(id);
    const auto highlights = core::highlightsOf(stores, id);
    detail.highlights = static_cast<int>(highlights.size());
    const auto traces = core::tracesOf(stores, highlights);
    detail.cards = traces.cards;
    detail.sessions = rowsOf(core::sessionsOf(stores, id));
    detail.tags = rowsOf(traces.tags);
    detail.claims = rowsOf(traces.claims);
    const std::vector shown(highlights.begin(),
                            highlights.begin() + static_cast<ptrdiff_t>(qMin(highlights.size(), detail.mostQuotes)));
    QHash<core::Id<core::Highlight>, core::Passage> passages;
    for (const auto& passage : stores.highlights.passages(shown))
        passages.insert(passage.highlight.id, passage);
    for (const auto highlight : shown) {
        auto row = reader.row(passages.value(highlight));
        row.person.clear(); // all of them are the same one's
        detail.quotes.push_back(std::move(row));
    }
}

void readAccount(PeopleDetail& detail, const core::Stores& stores)
{
    const auto account = stores.people.account({detail.ids.front()}).value();
    detail.line = joined({account.industry, account.region});
    for (const auto& person : stores.people.participants())
        if (person.account == account.id)
            detail.people.push_back(rowOf(person));
}

} // namespace

PeopleDetail readDetail(const core::Stores& stores, core::AttributeOf of, const PeopleIds& ids, QuoteReader& reader)
{
    PeopleDetail detail{.of = of};
    const bool arePeople = of == core::AttributeOf::Participant;
    for (const auto id : ids)
        if (arePeople ? stores.people.participant({id}).has_value() : stores.people.account({id}).has_value())
            detail.ids.push_back(id);
    if (detail.ids.empty())
        return detail;
    detail.title = nameOf(stores, of, detail.ids);
    detail.fields = fieldsOf(stores, of, detail.ids);
    if (detail.isPerson())
        readPerson(detail, stores, reader);
    else if (detail.isOne())
        readAccount(detail, stores);
    return detail;
}

} // namespace ui
