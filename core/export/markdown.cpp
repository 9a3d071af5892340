#include "core/export/table.h"

#include "core/stores.h"
#include "core/tr.h"

#include <QMap>

namespace core {
namespace {

QString cell(const QString& text)
{
    return markdownText(text).replace(u'\n', QStringLiteral("<br>"));
}

/// A quote and under it where it comes from: "— P07, Session, 00:12:04".
QString quoteBlock(const OutgoingQuote& quote, const QString& session, std::optional<qint64> atMs, const QString& memo)
{
    const QString words =
        quote.isHeldBack() ? heldBackText(quote.heldBack()) : QStringLiteral("“%1”").arg(quote.words());
    QStringList from{quote.person(), session, timeText(atMs)};
    from.removeAll(QString());
    QString block = QStringLiteral("> %1\n>\n> — %2\n")
                        .arg(markdownText(words).replace(u'\n', QStringLiteral("  \n> ")),
                             markdownText(from.join(QStringLiteral(", "))));
    if (!memo.isEmpty())
        block += u'\n' + markdownText(memo) + u'\n';
    return block + u'\n';
}

} // namespace

QString markdownText(const QString& text)
{
    static const QString special = QStringLiteral("\\`*_{}[]<>#|");
    QString out;
    for (const QChar c : text) {
        if (special.contains(c))
            out += u'\\';
        out += c;
    }
    return out;
}

QString highlightMarkdown(const Stores& stores, Gate& gate)
{
    QHash<Id<Session>, QString> titles;
    for (const auto& session : stores.sessions.sessions())
        titles[session.id] = gate.label(session.title);
    QHash<Id<Tag>, QString> under;
    QHash<Id<Tag>, int> counted;
    QString untagged;
    for (const auto& passage : stores.highlights.passages()) {
        const QString block = quoteBlock(gate.pass(passage), titles.value(passage.highlight.session),
                                         passage.pieces.front().atMs, passage.highlight.memo);
        for (const auto tag : passage.highlight.tags) {
            under[tag] += block;
            ++counted[tag];
        }
        if (passage.highlight.tags.empty())
            untagged += block;
    }
    const auto paths = stores.tags.paths();
    QString page = QStringLiteral("# %1\n\n").arg(tr("Highlights"));
    for (const auto& tag : stores.tags.tags()) {
        page += QStringLiteral("## %1 (%2)\n\n").arg(markdownText(paths.value(tag.id))).arg(counted.value(tag.id));
        if (!tag.description.isEmpty())
            page += markdownText(tag.description) + QStringLiteral("\n\n");
        page += under.value(tag.id);
    }
    if (!untagged.isEmpty())
        page += QStringLiteral("## %1\n\n").arg(tr("Without a tag")) + untagged;
    return page;
}

QString markdown(const Table& table)
{
    QString page;
    const auto row = [&](const QStringList& cells) {
        page += QStringLiteral("| ") + cells.join(QStringLiteral(" | ")) + QStringLiteral(" |\n");
    };
    row(table.columns);
    row(QStringList(table.columns.size(), QStringLiteral("---")));
    for (const auto& cells : table.rows) {
        QStringList shown;
        for (const auto& text : cells)
            shown.append(cell(text));
        row(shown);
    }
    return page;
}

} // namespace core
