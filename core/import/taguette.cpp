#include "core/import/taguette.h"

#include "core/db/connection.h"
#include "core/import/document_builder.h"
#include "core/import/labels.h"
#include "core/tr.h"

#include <QFileInfo>
#include <QHash>
#include <QSet>

namespace core::import {
namespace {

const char* const neededTables[] = {"projects", "documents", "highlights", "tags", "highlight_tags"};

QString fileName(const QString& path)
{
    return QFileInfo(path).fileName();
}

/// An opened database of another program: columns are looked for, not versions.
class TaguetteFile {
public:
    explicit TaguetteFile(const QString& path) : m_db(db::Connection::open(path, db::Access::Read)) {}
    const db::Connection& db() const { return *m_db; }

    bool hasTables() const
    {
        for (const char* table : neededTables)
            if (m_db->number("SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = ?",
                             QString::fromLatin1(table)) == 0)
                return false;
        return true;
    }

    /// The column's name, or an empty text in its place where this version has none.
    std::string column(const char* table, const char* name) const
    {
        const auto found = m_db->number("SELECT count(*) FROM pragma_table_info(?) WHERE name = ?",
                                        QString::fromLatin1(table), QString::fromLatin1(name));
        return found > 0 ? name : "''";
    }

    qint64 rowsOf(const char* table) const
    {
        const bool there = m_db->number("SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = ?",
                                        QString::fromLatin1(table)) > 0;
        return there ? m_db->number(std::string("SELECT count(*) FROM ") + table) : 0;
    }

private:
    std::unique_ptr<db::Connection> m_db;
};

/// Who speaks, where a label that comes back says so. The label stays in the text: quotes are to read as they did in
/// Taguette. Where only moderators have one, lines without are nobody's, that is, the participant's.
void setSpeakers(Document& document)
{
    LabelFinder finder;
    for (const auto& entry : document.entries)
        finder.look(entry.text);
    const Labels labels = finder.decide();
    QHash<QString, int> counts;
    for (const auto& entry : document.entries)
        if (const auto turn = labels.split(entry.text))
            ++counts[turn->label];
    SpeakerList speakers({});
    int current = -1;
    const bool go = labelsContinue(labels, {});
    for (auto& entry : document.entries) {
        const auto turn = labels.split(entry.text);
        if (turn && counts[turn->label] > 1)
            current = speakers.indexOf(turn->label);
        else if (!go)
            current = -1;
        entry.speaker = current;
    }
    document.speakers = speakers.take();
}

Document documentFrom(const HtmlText& html)
{
    DocumentBuilder builder(QStringLiteral("Taguette"), {});
    for (const auto& text : html.entries()) {
        DocumentEntry entry;
        entry.text = text;
        builder.add(std::move(entry));
    }
    Document document = builder.take();
    document.encoding = QStringLiteral("UTF-8");
    setSpeakers(document);
    return document;
}

/// Puts highlights on their words.
class Placer {
public:
    explicit Placer(const HtmlText& html) : m_html(html) {}

    /// By the offsets, if they lead to the snippet's words; else where those words stand exactly once.
    std::optional<TextStretch> place(qint64 begin, qint64 end, const QString& snippetHtml)
    {
        QString snippet;
        const HtmlText words(snippetHtml);
        for (const auto& entry : words.entries())
            snippet += withoutSpace(entry);
        const auto stretch = m_html.stretch(begin, end);
        if (stretch && (snippet.isEmpty() || withoutSpace(m_html.words(*stretch)) == snippet))
            return stretch;
        return snippet.isEmpty() ? std::nullopt : search(snippet);
    }
    int moved() const { return m_moved; }

private:
    std::optional<TextStretch> search(const QString& snippet)
    {
        if (m_text.isEmpty())
            index();
        const qsizetype at = m_text.indexOf(snippet);
        if (at < 0 || m_text.indexOf(snippet, at + 1) >= 0)
            return std::nullopt;
        ++m_moved;
        TextPlace end = m_places[size_t(at + snippet.size() - 1)];
        ++end.offset;
        return TextStretch{m_places[size_t(at)], end};
    }

    void index()
    {
        for (int entry = 0; entry < int(m_html.entries().size()); ++entry) {
            const QString& text = m_html.entries()[size_t(entry)];
            for (int i = 0; i < text.size(); ++i) {
                if (text[i].isSpace())
                    continue;
                m_text += text[i];
                m_places.push_back({entry, i});
            }
        }
    }

    const HtmlText& m_html;
    QString m_text; // of the document, without white space
    std::vector<TextPlace> m_places;
    int m_moved = 0;
};

/// Reads one project of the database.
class ProjectReader {
public:
    ProjectReader(const TaguetteFile& file, qint64 id, Meter& meter, qint64& done)
        : m_file(file), m_id(id), m_meter(meter), m_done(done)
    {
    }

    OtherProject read(const QString& name, const QString& description)
    {
        m_project.name = name;
        m_project.description = description;
        readTags();
        readHighlightTags();
        const std::string sql = "SELECT id, name, " + m_file.column("documents", "description") +
                                ", contents FROM documents WHERE project_id = ? ORDER BY id";
        m_file.db().each(sql, {m_id}, [&](const db::Row& row) { readDocument(row); });
        return std::move(m_project);
    }

private:
    void readTags()
    {
        const std::string sql =
            "SELECT id, path, " + m_file.column("tags", "description") + " FROM tags WHERE project_id = ? ORDER BY id";
        m_file.db().each(sql, {m_id}, [&](const db::Row& row) {
            m_tags.insert(row.integer(0), int(m_project.tags.size()));
            m_project.tags.push_back({pathPart(row.text(1).trimmed()), row.text(2), {}});
        });
    }

    void readHighlightTags()
    {
        m_file.db().each(
            "SELECT highlight_id, tag_id FROM highlight_tags JOIN highlights ON highlights.id = highlight_id "
            "JOIN documents ON documents.id = document_id WHERE project_id = ? ORDER BY highlight_id, tag_id",
            {m_id}, [&](const db::Row& row) {
                const auto tag = m_tags.constFind(row.integer(1));
                if (tag != m_tags.constEnd())
                    m_highlightTags[row.integer(0)].push_back(*tag);
            });
    }

    void readDocument(const db::Row& row)
    {
        const qint64 id = row.integer(0);
        const HtmlText html(row.text(3));
        OtherDocument document{row.text(1), row.text(2), documentFrom(html), {}};
        Placer placer(html);
        const std::string sql = "SELECT id, start_offset, end_offset, " + m_file.column("highlights", "snippet") +
                                " FROM highlights WHERE document_id = ? ORDER BY start_offset, end_offset, id";
        m_file.db().each(sql, {id}, [&](const db::Row& highlight) {
            const auto stretch = placer.place(highlight.integer(1), highlight.integer(2), highlight.text(3));
            if (stretch)
                document.highlights.push_back({m_highlightTags.value(highlight.integer(0)), *stretch, {}});
            else
                loseHighlight(highlight.text(3), document.title);
        });
        if (placer.moved() > 0)
            m_project.kept << tr("%L1 highlights of “%2” were put on their words, which stand elsewhere now.")
                                  .arg(placer.moved())
                                  .arg(document.title);
        m_project.documents.push_back(std::move(document));
        m_meter.at(m_done += row.text(3).size());
    }

    void loseHighlight(const QString& snippet, const QString& title)
    {
        const HtmlText words(snippet);
        const QString shown = words.entries().empty() ? QString() : words.entries().front().left(60);
        m_project.lost.push_back({tr("a highlight (“%1”)").arg(shown), 1, tr("document “%1”").arg(title),
                                  tr("its words are not where it points, nor just once elsewhere"), true});
    }

    const TaguetteFile& m_file;
    qint64 m_id;
    Meter& m_meter;
    qint64& m_done;
    OtherProject m_project;
    QHash<qint64, int> m_tags;
    QHash<qint64, std::vector<int>> m_highlightTags;
};

std::vector<OtherProject> readProjects(const QString& path, const QString& name, const ReadProgress& progress)
{
    const TaguetteFile file(path);
    if (!file.hasTables())
        throw Failure(Error::Kind::Foreign, {});
    Meter meter(progress, file.db().number("SELECT sum(length(contents)) FROM documents"));
    qint64 done = 0;
    struct Found {
        qint64 id;
        QString name;
        QString description;
    };
    const auto found =
        file.db().all("SELECT id, name, " + file.column("projects", "description") + " FROM projects ORDER BY id",
                      [](const db::Row& row) {
                          return Found{row.integer(0), row.text(1), row.text(2)};
                      });
    std::vector<OtherProject> projects;
    for (const auto& project : found)
        if (name.isEmpty() || project.name == name)
            projects.push_back(ProjectReader(file, project.id, meter, done).read(project.name, project.description));
    if (projects.empty() && !name.isEmpty())
        throw Failure(Error::Kind::NotFound,
                      tr("“%1” holds no project called “%2”. Nothing was imported.").arg(fileName(path), name));
    const qint64 commands = file.rowsOf("commands");
    if (!projects.empty() && commands > 0)
        projects.front().lost.push_back({tr("entries of the log of changes"),
                                         int(commands),
                                         {},
                                         tr("they say who did what in Taguette, not what was found"),
                                         false});
    return projects;
}

} // namespace

bool isTaguette(const QString& path)
{
    try {
        return TaguetteFile(path).hasTables();
    } catch (const Failure&) {
        return false;
    }
}

std::vector<OtherProject> readTaguette(const QString& path, const QString& name, const ReadProgress& progress)
{
    try {
        return readProjects(path, name, progress);
    } catch (const Failure& failure) {
        const auto kind = failure.error().kind;
        if (kind == Error::Kind::Foreign)
            throw Failure(
                Error::Kind::BadInput,
                tr("“%1” is no Taguette project: the tables that one has are not in it. Nothing was imported.")
                    .arg(fileName(path)));
        if (kind == Error::Kind::Damaged || kind == Error::Kind::Internal)
            throw Failure(Error::Kind::BadInput,
                          tr("The Taguette project “%1” is damaged and could not be read to its end. Nothing was "
                             "imported; export it again from Taguette, or try a copy.")
                              .arg(fileName(path)));
        throw;
    }
}

} // namespace core::import
