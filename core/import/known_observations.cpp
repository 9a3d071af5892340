#include "core/import/known_observations.h"

#include "core/tr.h"

#include <QRegularExpression>

#include <algorithm>

namespace core::import {
namespace {

/// What all columns of a kind say.
QString cellOf(const Table& table, const TableMapping& mapping, int row, ColumnIs is)
{
    QStringList parts;
    for (const int column : mapping.columnsOf(is))
        if (const QString part = table.cells.at(row, column).simplified(); !isNothing(part))
            parts << part;
    return parts.join(u' ');
}

QString personOf(const Table& table, const TableMapping& mapping, int row)
{
    if (formOf(mapping) == TaskForm::OnePerson)
        return codeInName(table.name);
    for (const auto is : {ColumnIs::Session, ColumnIs::Code, ColumnIs::Name})
        if (const QString person = cellOf(table, mapping, row, is); !person.isEmpty())
            return person;
    return {};
}

} // namespace

bool isSumRow(const Table& table, const TableMapping& mapping, int row)
{
    return isTotal(cellOf(table, mapping, row, ColumnIs::Task)) || isTotal(cellOf(table, mapping, row, ColumnIs::Code));
}

std::vector<TaskCells> taskCells(const Table& table, const TableMapping& mapping, int row)
{
    const auto form = formOf(mapping);
    const QString person = personOf(table, mapping, row), task = cellOf(table, mapping, row, ColumnIs::Task);
    std::vector<TaskCells> found;
    for (int column = 0; column < int(mapping.columns.size()); ++column) {
        if (!isOfTask(mapping.columns[size_t(column)].is))
            continue;
        const QString heading = mapping.columns[size_t(column)].heading.simplified();
        const QString who = form == TaskForm::TaskEach ? heading : person;
        const QString what = form == TaskForm::ParticipantEach ? taskIn(heading) : task;
        const auto same = std::find_if(found.begin(), found.end(), [&](const TaskCells& cells) {
            return cells.person == who && cells.task == what;
        });
        if (same == found.end())
            found.push_back({who, what, {column}});
        else
            same->columns.push_back(column);
    }
    std::erase_if(found, [&](const TaskCells& cells) {
        return std::all_of(cells.columns.begin(), cells.columns.end(),
                           [&](int column) { return isNothing(table.cells.at(row, column)); });
    });
    return found;
}

QString resultsOf(const QString& person)
{
    return person.isEmpty() ? tr("results of nobody") : tr("results of %1").arg(person);
}

KnownObservations::KnownObservations(const Stores& stores)
    : sessions(stores.sessions.sessions()), m_speakers(stores.sessions.speakers())
{
    std::erase_if(sessions, [](const Session& session) { return session.kind != SessionKind::Observation; });
    for (const auto& person : stores.people.participants()) {
        m_people.insert(nameKey(person.code), person.id);
        if (!person.name.isEmpty() && !m_people.contains(nameKey(person.name)))
            m_people.insert(nameKey(person.name), person.id);
    }
}

std::optional<Id<Participant>> KnownObservations::participant(const QString& named) const
{
    static const QRegularExpression numbered(QStringLiteral("^(?:participant|person|user)?[ _-]*(\\d{1,3})$"));
    const QString key = nameKey(named);
    auto found = m_people.constFind(key);
    if (const auto number = numbered.match(key); found == m_people.cend() && number.hasMatch())
        found = m_people.constFind(QLatin1Char('p') + number.captured(1));
    return found == m_people.cend() ? std::nullopt : std::optional(*found);
}

std::vector<Id<Session>> KnownObservations::of(const QString& person) const
{
    std::vector<Id<Session>> found;
    const auto who = participant(person);
    for (const auto& session : sessions) {
        const bool isCalled = nameKey(session.title) == nameKey(person) ||
                              (!session.code.isEmpty() && nameKey(session.code) == nameKey(person));
        const bool tookPart = who && std::any_of(m_speakers.begin(), m_speakers.end(), [&](const Speaker& speaker) {
                                  return speaker.session == session.id && speaker.part == Part::Participant &&
                                         speaker.participant == *who;
                              });
        if (isCalled || tookPart)
            found.push_back(session.id);
    }
    return found;
}

std::vector<Loss> KnownObservations::homeless(const Table& table, const TableMapping& mapping) const
{
    std::vector<Loss> losses;
    if (mapping.kind != TableKind::TaskResults)
        return losses;
    QHash<QString, int> places; // of a person's loss; -1: there is an observation
    for (int row = 0; row < table.cells.rows(); ++row) {
        if (isSumRow(table, mapping, row))
            continue;
        for (const auto& cells : taskCells(table, mapping, row)) {
            const auto known = places.constFind(cells.person);
            const int place = known != places.cend() ? *known : of(cells.person).empty() ? int(losses.size()) : -1;
            places.insert(cells.person, place);
            if (place < 0)
                continue;
            if (place < int(losses.size())) {
                ++losses[size_t(place)].count;
                continue;
            }
            losses.push_back(
                {resultsOf(cells.person), 1, table.name,
                 cells.person.isEmpty()
                     ? tr("neither a column nor the file's name says who it was; they will be left out")
                     : tr("no observation with %1 yet; left out unless one comes in before").arg(cells.person),
                 true});
        }
    }
    return losses;
}

} // namespace core::import
