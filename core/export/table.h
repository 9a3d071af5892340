#pragma once

#include "core/export/gate.h"

#include <QStringList>

class QIODevice;

namespace core {

/// Rows of text under named columns, as they leave the program.
struct Table {
    QStringList columns;
    std::vector<QStringList> rows;
};

/// A row for each highlight and tag (one with an empty tag where there is none), in the order of study, session, entry,
/// offset.
Table highlightTable(const Stores& stores, Gate& gate);
/// A row for each tag: path, description, mentions and people.
Table codebookTable(const Stores& stores);
/// A row for each participant: code, name where it may be named, role, account, sessions, what was said about consent.
Table peopleTable(const Stores& stores, const Gate& gate, QDate on);
/// Tags against participants, by number of highlights.
Table matrixTable(const Stores& stores, const Gate& gate);

// What stands on evidence (claim_tables.cpp). They count people, face to face, and quote nobody.

/// A row for each segment, by rank: people, scores, rule, characteristics.
Table segmentTable(const Stores& stores, const Gate& gate);
/// A row for each trait of each persona, with its strength; a persona without traits has one row.
Table personaTable(const Stores& stores, const Gate& gate);
/// A row for each insight, with its strength.
Table insightTable(const Stores& stores, const Gate& gate);

/// UTF-8 with byte order mark, CRLF, quoted as RFC 4180 says. `guard` puts ' before what a spreadsheet would run.
void writeCsv(const Table& table, QIODevice& out, bool guard);

/// {"earshot":1,"rows":[{column: cell}]}; cells are text.
void writeJson(const Table& table, QIODevice& out);

/// The highlights under their tags, as Markdown that a person reads. `gate` as for highlightTable.
QString highlightMarkdown(const Stores& stores, Gate& gate);
/// Text that Markdown shows as it is.
QString markdownText(const QString& text);
/// Any table as a Markdown table.
QString markdown(const Table& table);

/// "00:31:08"; empty where there is no time.
QString timeText(std::optional<qint64> ms);

} // namespace core
