// Studies and what they ask.
#include "core/error.h"
#include "core/sessions/session_store.h"
#include "core/tr.h"

#include <algorithm>
#include <array>

namespace core {
namespace {

using Status = StudyQuestion::Status;

const std::array<const char*, 3> statusNames{"open", "part", "answered"}; // in the order of Status

Study studyFrom(const db::Row& row)
{
    return {row.id<Study>(0), row.text(1), row.text(2), row.text(3), row.text(4)};
}

const std::string studyColumns = "SELECT id, name, goal, method, cannot_show FROM study ";

Status statusFrom(const QString& name)
{
    const auto found = std::find_if(statusNames.begin(), statusNames.end(),
                                    [&](const char* known) { return name == QLatin1String(known); });
    return static_cast<Status>(found - statusNames.begin());
}

QString nameOf(Status status)
{
    return QLatin1String(statusNames[static_cast<size_t>(status)]);
}

} // namespace

std::vector<Study> SessionStore::studies() const
{
    return m_db.all(studyColumns + "ORDER BY position, id", studyFrom);
}

std::vector<StudySummary> SessionStore::studySummaries() const
{
    return m_db.all(
        "SELECT t.id, t.name, t.goal, t.method, t.cannot_show, count(s.id), count(n.highlights), "
        "(SELECT count(DISTINCT w.participant_id) FROM session o JOIN speaker w ON w.session_id = o.id "
        "WHERE o.study_id = t.id AND w.part = 'participant'), coalesce(sum(n.highlights), 0), min(s.held_on), "
        "max(s.held_on) FROM study t LEFT JOIN session s ON s.study_id = t.id LEFT JOIN (SELECT session_id, count(*) "
        "AS highlights FROM highlight GROUP BY session_id) n ON n.session_id = s.id GROUP BY t.id "
        "ORDER BY t.position, t.id",
        [](const db::Row& row) {
            return StudySummary{studyFrom(row),      int(row.integer(5)), int(row.integer(6)), int(row.integer(7)),
                                int(row.integer(8)), row.date(9),         row.date(10)};
        });
}

std::optional<Study> SessionStore::study(const QString& name) const
{
    for (auto& study : studies())
        if (study.name.compare(name, Qt::CaseInsensitive) == 0)
            return study;
    return std::nullopt;
}

std::optional<Study> SessionStore::study(Id<Study> id) const
{
    return m_db.one(studyColumns + "WHERE id = ?", studyFrom, id);
}

Id<Study> SessionStore::ensureStudy(const QString& name)
{
    if (const auto known = study(name))
        return known->id;
    const auto id = newId<Study>();
    m_db.run("INSERT INTO study(id, name, position) VALUES(?, ?, (SELECT coalesce(max(position), 0) + 1 FROM study))",
             id, name);
    return id;
}

void SessionStore::setGoal(Id<Study> study, const QString& goal)
{
    m_db.run("UPDATE study SET goal = ? WHERE id = ?", goal, study);
}

QString SessionStore::freeStudyName() const
{
    const QString name = tr("New study");
    for (int number = 1;; ++number)
        if (const QString tried = number == 1 ? name : QStringLiteral("%1 %2").arg(name).arg(number); !study(tried))
            return tried;
}

void SessionStore::update(const Study& changed)
{
    const auto known = study(changed.name);
    if (changed.name.trimmed().isEmpty())
        throw Failure(Error::Kind::Refused, tr("A study needs a name. The old one was kept."));
    if (known && known->id != changed.id)
        throw Failure(Error::Kind::Refused,
                      tr("There is a study '%1' already. The old name was kept.").arg(known->name));
    m_db.run("UPDATE study SET name = ?, goal = ?, method = ?, cannot_show = ? WHERE id = ?", changed.name.trimmed(),
             changed.goal, changed.method, changed.cannotShow, changed.id);
}

void SessionStore::remove(Id<Study> study)
{
    m_db.run("DELETE FROM study WHERE id = ?", study);
}

std::vector<StudyQuestion> SessionStore::questions(Id<Study> study) const
{
    auto questions = m_db.all(
        "SELECT id, study_id, text, status FROM study_question WHERE study_id = ? "
        "ORDER BY position, id",
        [](const db::Row& row) {
            return StudyQuestion{row.id<StudyQuestion>(0), row.id<Study>(1), row.text(2), statusFrom(row.text(3)), {}};
        },
        study);
    for (auto& question : questions)
        question.tags = m_db.all(
            "SELECT tag_id FROM study_question_tag WHERE study_question_id = ? ORDER BY id",
            [](const db::Row& row) { return row.id<Tag>(0); }, question.id);
    return questions;
}

Id<StudyQuestion> SessionStore::add(const StudyQuestion& question)
{
    const auto id = newId<StudyQuestion>();
    m_db.run("INSERT INTO study_question(id, study_id, text, status, position) VALUES(?, ?, ?, ?, "
             "(SELECT coalesce(max(position), 0) + 1 FROM study_question WHERE study_id = ?))",
             id, question.study, question.text, nameOf(question.status), question.study);
    StudyQuestion stored = question;
    stored.id = id;
    update(stored);
    return id;
}

void SessionStore::update(const StudyQuestion& question)
{
    m_db.run("UPDATE study_question SET text = ?, status = ? WHERE id = ?", question.text, nameOf(question.status),
             question.id);
    const auto stored = m_db.all(
        "SELECT tag_id FROM study_question_tag WHERE study_question_id = ?",
        [](const db::Row& row) { return row.id<Tag>(0); }, question.id);
    const auto has = [](const std::vector<Id<Tag>>& tags, Id<Tag> tag) {
        return std::find(tags.begin(), tags.end(), tag) != tags.end();
    };
    for (const auto tag : stored)
        if (!has(question.tags, tag))
            m_db.run("DELETE FROM study_question_tag WHERE study_question_id = ? AND tag_id = ?", question.id, tag);
    for (const auto tag : question.tags)
        if (!has(stored, tag))
            m_db.run("INSERT INTO study_question_tag(id, study_question_id, tag_id) VALUES(?, ?, ?)",
                     newId<StudyQuestion>(), question.id, tag);
}

void SessionStore::move(Id<StudyQuestion> moved, int place)
{
    const auto study = m_db.one(
        "SELECT study_id FROM study_question WHERE id = ?", [](const db::Row& row) { return row.id<Study>(0); }, moved);
    std::vector<Id<StudyQuestion>> order;
    for (const auto& question : questions(study.value_or(Id<Study>())))
        if (question.id != moved)
            order.push_back(question.id);
    order.insert(order.begin() + std::clamp(place, 0, int(order.size())), moved);
    for (size_t at = 0; at < order.size(); ++at)
        m_db.run("UPDATE study_question SET position = ? WHERE id = ? AND position <> ?", qint64(at) + 1, order[at],
                 qint64(at) + 1);
}

void SessionStore::remove(Id<StudyQuestion> question)
{
    m_db.run("DELETE FROM study_question WHERE id = ?", question);
}

} // namespace core
