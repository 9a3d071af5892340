#include "core/import/table_writer.h"

#include "core/import/table_attributes.h"
#include "core/import/table_notes.h"
#include "core/import/table_people.h"
#include "core/import/task_results.h"
#include "core/tr.h"

#include <QRegularExpression>

#include <algorithm>

namespace core::import {
namespace {

/// Calls `visit` for each row, tells how far it is, and stops where that was asked.
template <class Visit> void forEachRow(const Table& table, core::Progress* progress, Visit visit)
{
    for (int row = 0; row < table.cells.rows(); ++row) {
        if (progress && row % 256 == 0) {
            progress->throwIfCancelled();
            progress->report(row, table.cells.rows());
        }
        visit(row);
    }
}

QStringList tagsIn(const QString& cell)
{
    static const QRegularExpression commas(QStringLiteral("\\s*[,\\n]\\s*"));
    static const QRegularExpression semicolons(QStringLiteral("\\s*[;\\n]\\s*"));
    return isNothing(cell) ? QStringList() : cell.split(cell.contains(u';') ? semicolons : commas, Qt::SkipEmptyParts);
}

/// The columns of which each cell becomes an entry.
std::vector<int> columnsOfWords(const TableMapping& mapping)
{
    auto columns = mapping.columnsOf(ColumnIs::Text);
    const auto answers = mapping.columnsOf(ColumnIs::Answer);
    columns.insert(columns.end(), answers.begin(), answers.end());
    std::sort(columns.begin(), columns.end());
    return columns;
}

/// Writes feedback or notes as one session.
class SessionOfTable {
public:
    SessionOfTable(Stores& stores, const Table& table, const TableMapping& mapping, const TableTarget& target,
                   TableLosses& losses)
        : m_stores(stores),
          m_table(table),
          m_mapping(mapping),
          m_losses(losses),
          m_people(stores, table, mapping, losses),
          m_attributes(stores, table, mapping, m_people, losses),
          m_texts(columnsOfWords(mapping))
    {
        Session session{
            .study = stores.sessions.ensureStudy(target.study), .title = target.title, .kind = SessionKind::Feedback};
        if (isFeedback() && !m_texts.empty())
            session.guide = addGuide(session);
        m_session = stores.sessions.add(session, target.source);
        for (const auto question : m_questions)
            stores.guides.setAsked({.session = m_session, .item = question});
    }

    void write(int row)
    {
        const bool hasAttributes = m_attributes.write(row);
        const auto date = dateOf(row);
        const auto score = scoreOf(row);
        const auto tags = tagsOf(row);
        bool hasWords = false;
        for (size_t i = 0; i < m_texts.size(); ++i) {
            const QString text = m_table.cells.at(row, m_texts[i]);
            if (isNothing(text))
                continue;
            const auto entry =
                m_stores.sessions.add(Entry{.session = m_session,
                                            .kind = isFeedback() ? EntryKind::Feedback : EntryKind::Note,
                                            .speaker = speaker(row),
                                            .saidOn = date.value_or(QDate()),
                                            .score = score,
                                            .text = worded(m_texts[i], text),
                                            .guideItem = m_questions.empty() ? Id<GuideItem>() : m_questions[i]});
            tagEntry(entry, int(worded(m_texts[i], text).size()), tags);
            hasWords = true;
            ++m_entries;
        }
        if (!hasWords && hasAttributes)
            speaker(row);
        m_silent += !hasWords;
    }

    void report(FileReport& report) const
    {
        report.sessions = 1;
        report.entries = m_entries;
        report.participants = int(m_heard.size());
        report.highlights = m_highlights;
        report.kept << m_attributes.kept() << m_people.changes();
        if (m_silent > 0)
            report.kept << counted(m_silent, "%1 row has no words", "%1 rows have no words");
    }

private:
    /// The questions that the columns of words ask.
    Id<Guide> addGuide(const Session& session)
    {
        const auto guide = m_stores.guides.add(Guide{{}, session.study, session.title});
        std::vector<GuideItem> items;
        for (const int column : m_texts)
            items.push_back({.guide = guide, .text = m_table.columns[column]});
        m_questions = m_stores.guides.add(items);
        return guide;
    }

    /// “Daily” says nothing without its question.
    QString worded(int column, const QString& cell) const
    {
        if (m_mapping.columns[size_t(column)].is != ColumnIs::Answer)
            return cell;
        const QString question = m_table.columns[column].simplified();
        const bool isClosed = question.endsWith(u'?') || question.endsWith(u':') || question.endsWith(u'.');
        return (isClosed ? QStringLiteral("%1 %2") : QStringLiteral("%1: %2")).arg(question, cell);
    }

    bool isFeedback() const { return m_mapping.kind == TableKind::Feedback; }

    /// The first cell of a row that is of a kind, if it can be kept.
    template <class Read> auto read(int row, ColumnIs is, Read valueOf) -> decltype(valueOf(ColumnMapping(), QString()))
    {
        for (const int column : m_mapping.columnsOf(is)) {
            const QString cell = m_table.cells.at(row, column);
            const auto& mapping = m_mapping.columns[size_t(column)];
            const QString why = problemOf(mapping, cell);
            if (why.isEmpty() && !isNothing(cell))
                return valueOf(mapping, cell);
            if (!why.isEmpty() && is != ColumnIs::Score) // a score is an attribute too, which has reported it
                m_losses.add(row, column, why);
        }
        return {};
    }
    std::optional<QDate> dateOf(int row)
    {
        return read(row, ColumnIs::Date,
                    [](const ColumnMapping& column, const QString& cell) { return dateIn(cell, column.dates); });
    }
    std::optional<double> scoreOf(int row)
    {
        return read(row, ColumnIs::Score, [](const ColumnMapping&, const QString& cell) { return scoreIn(cell); });
    }

    std::vector<Id<Tag>> tagsOf(int row)
    {
        std::vector<Id<Tag>> tags;
        const auto put = [&](const QStringList& path) {
            const auto tag = ensured(path);
            if (tag && std::find(tags.begin(), tags.end(), tag) == tags.end())
                tags.push_back(tag);
        };
        for (const int column : m_mapping.columnsOf(ColumnIs::Tags))
            for (const auto& path : tagsIn(m_table.cells.at(row, column)))
                put(tagPathParts(path));
        for (const int column : m_mapping.columnsOf(ColumnIs::Group))
            if (const QString group = m_table.cells.at(row, column).simplified(); !isNothing(group))
                put({group.left(120)});
        for (const int column : m_mapping.columnsOf(ColumnIs::Colour))
            if (const QString colour = m_table.cells.at(row, column).simplified(); !isNothing(colour))
                put({tr("colour"), colour.left(120)});
        return tags;
    }

    Id<Tag> ensured(const QStringList& path)
    {
        if (path.isEmpty())
            return {};
        auto& tag = m_tags[path.join(QChar(0x1f)).toCaseFolded()];
        if (!tag)
            tag = m_stores.tags.ensure(path);
        return tag;
    }

    void tagEntry(Id<Entry> entry, int length, const std::vector<Id<Tag>>& tags)
    {
        if (tags.empty())
            return;
        Highlight highlight{.session = m_session, .begin = entry, .end = entry, .endOffset = length};
        highlight.tags = tags;
        m_stores.highlights.add(highlight);
        ++m_highlights;
    }

    /// The voice of a row: its person's, else that of those whom it names, else that of the note's author.
    Id<Speaker> speaker(int row)
    {
        if (const auto person = m_people.of(row)) {
            m_heard.insert(person);
            return voice(QString::number(person.value), m_people.label(row), Part::Participant, person);
        }
        if (const QString several = m_people.label(row); !several.isEmpty())
            return voice(several, several, Part::Participant, {});
        for (const int column : m_mapping.columnsOf(ColumnIs::Author))
            if (const QString author = m_table.cells.at(row, column).simplified(); !isNothing(author))
                return voice(author, author.left(200), Part::Observer, {});
        return {};
    }

    Id<Speaker> voice(const QString& key, const QString& label, Part part, Id<Participant> person)
    {
        auto& known = m_speakers[key];
        if (!known)
            known = m_stores.sessions.add(Speaker{{}, m_session, label, part, person});
        return known;
    }

    Stores& m_stores;
    const Table& m_table;
    const TableMapping& m_mapping;
    TableLosses& m_losses;
    TablePeople m_people;
    TableAttributes m_attributes;
    std::vector<int> m_texts;
    Id<Session> m_session;
    std::vector<Id<GuideItem>> m_questions; // as m_texts
    QHash<QString, Id<Tag>> m_tags;
    QHash<QString, Id<Speaker>> m_speakers;
    QSet<Id<Participant>> m_heard;
    int m_entries = 0;
    int m_highlights = 0;
    int m_silent = 0;
};

void writePeople(Stores& stores, const Table& table, const TableMapping& mapping, TableLosses& losses,
                 FileReport& report, core::Progress* progress)
{
    TablePeople people(stores, table, mapping, losses);
    TableAttributes attributes(stores, table, mapping, people, losses);
    QSet<Id<Participant>> seen;
    forEachRow(table, progress, [&](int row) {
        attributes.write(row);
        if (const auto person = people.of(row))
            seen.insert(person);
    });
    const int same = int(seen.size()) - people.made() - people.changed();
    report.participants = int(seen.size());
    report.kept << counted(people.made(), "%1 person is new", "%1 people are new")
                << counted(people.changed(), "%1 person was changed", "%1 people were changed")
                << counted(same, "%1 person stays as they were", "%1 people stay as they were");
    report.kept << attributes.kept() << people.changes();
}

/// What each column was taken for, so that a report says it.
QString columnsTaken(const TableMapping& mapping)
{
    QStringList taken;
    for (const auto& column : mapping.columns)
        if (column.is != ColumnIs::Ignored)
            taken << tr("“%1” as %2").arg(column.heading.left(60), wordOf(column.is).toLower());
    return tr("columns: %1").arg(taken.join(QStringLiteral(", ")));
}

QString columnsLeftOut(const TableMapping& mapping)
{
    QStringList left;
    for (const int column : mapping.columnsOf(ColumnIs::Ignored))
        left << mapping.columns[size_t(column)].heading.left(60);
    return left.isEmpty() ? QString() : tr("left out: %1").arg(left.join(QStringLiteral(", ")));
}

} // namespace

void writeTable(Stores& stores, const Table& table, const TableMapping& mapping, const TableTarget& target,
                FileReport& report, core::Progress* progress)
{
    const auto problems = problemsOf(mapping, table);
    if (!problems.blocking.isEmpty())
        throw Failure(Error::Kind::BadInput, problems.blocking + u' ' + tr("The table was left out."));
    report.as = nameOf(mapping.kind);
    report.mapping = toJson(mapping);
    report.kept
        << tr("%1 of %2 rows and %3 columns").arg(table.format).arg(table.cells.rows()).arg(table.columns.size())
        << columnsTaken(mapping);
    if (const QString left = columnsLeftOut(mapping); !left.isEmpty())
        report.kept << left;
    report.kept << table.kept << problems.hints;
    TableLosses losses(table);
    if (mapping.kind == TableKind::TaskResults) {
        TaskResults results(stores, table, mapping, target.study, losses);
        forEachRow(table, progress, [&](int row) { results.write(row); });
        results.linkNotes();
        results.report(report);
    } else if (mapping.kind == TableKind::People) {
        report.session.clear();
        writePeople(stores, table, mapping, losses, report, progress);
    } else if (mapping.kind == TableKind::StickyNotes && !target.board.isEmpty()) {
        report.session.clear();
        writeNotes(stores, table, mapping, target.board, losses, report, progress);
    } else {
        SessionOfTable session(stores, table, mapping, target, losses);
        forEachRow(table, progress, [&](int row) { session.write(row); });
        session.report(report);
    }
    if (!mapping.name.isEmpty())
        stores.tables.save(mapping);
    report.lost.insert(report.lost.begin(), table.lost.begin(), table.lost.end());
    for (auto& loss : losses.take())
        report.lost.push_back(std::move(loss));
}

} // namespace core::import
