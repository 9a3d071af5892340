#include "core/erasure/hits.h"

#include "core/db/scrub.h"
#include "core/erasure/original_text.h"
#include "core/error.h"
#include "core/stores.h"
#include "core/tags/text_writer.h"
#include "core/tr.h"

#include <algorithm>
#include <map>

namespace core::erasure {
namespace {

constexpr int around = 48; // units of text shown on each side

/// The end of `text`, not cutting its first word where it can be helped.
QString tailOf(QStringView text)
{
    if (text.size() <= around)
        return text.toString().replace(u'\n', u' ');
    const auto tail = text.right(around);
    const auto space = tail.indexOf(u' ');
    return u'…' + tail.mid(space < around / 2 ? space + 1 : 0).toString().replace(u'\n', u' ');
}

QString headOf(QStringView text)
{
    if (text.size() <= around)
        return text.toString().replace(u'\n', u' ');
    const auto head = text.left(around);
    const auto space = head.lastIndexOf(u' ');
    return head.left(space > around / 2 ? space : around).toString().replace(u'\n', u' ') + u'…';
}

Hit hitIn(const QString& text, const Found& found)
{
    Hit hit;
    hit.range = found.range;
    hit.name = found.name;
    hit.before = tailOf(QStringView(text).left(found.range.begin));
    hit.words = text.mid(found.range.begin, found.range.end - found.range.begin);
    hit.after = headOf(QStringView(text).mid(found.range.end));
    return hit;
}

void addHits(std::vector<Hit>& hits, const TextCell& cell, const NameFinder& finder)
{
    const auto leaves = leavesOf(cell);
    for (int leaf = 0; leaf < leaves.size(); ++leaf)
        for (const auto& found : finder.find(leaves[leaf])) {
            Hit hit = hitIn(leaves[leaf], found);
            hit.table = cell.table;
            hit.column = cell.column;
            hit.row = cell.row;
            hit.leaf = leaf;
            hit.place = cell.place;
            hit.key = QStringLiteral("%1.%2:%3:%4").arg(cell.table, cell.column).arg(cell.row).arg(found.range.begin);
            if (cell.form == TextCell::Form::Json)
                hit.key += QStringLiteral(":%1").arg(leaf);
            hits.push_back(hit);
        }
}

std::optional<Hit> hitIn(const Source& source, const NameFinder& finder)
{
    std::optional<Hit> hit;
    const QStringList texts = textsOf(source);
    for (const auto& text : texts)
        if (const auto found = finder.find(text); !hit && !found.empty())
            hit = hitIn(text, found.front());
    const bool hasMore = texts.isEmpty() || source.bytes.startsWith("%PDF"); // who wrote it, for one
    if (!hit && hasMore && db::holdsWord(source.bytes, finder.names()))
        hit = Hit{};
    if (!hit)
        return std::nullopt;
    hit->table = QStringLiteral("source");
    hit->column = QStringLiteral("bytes");
    hit->row = source.id.value;
    hit->range = {};
    hit->place = tr("Original file: %1").arg(source.name);
    hit->key = QStringLiteral("source.bytes:%1").arg(source.id.value);
    return hit;
}

using HitRefs = std::vector<const Hit*>; // of one cell, in order

QString replaced(QString text, const HitRefs& hits, const QStringList& byName)
{
    for (auto hit = hits.rbegin(); hit != hits.rend(); ++hit)
        text.replace((*hit)->range.begin, (*hit)->range.end - (*hit)->range.begin, byName[(*hit)->name]);
    return text;
}

/// A highlight inside a name would lose its words; it is made as long as the name.
void widen(Stores& stores, Id<Entry> entry, const HitRefs& hits)
{
    for (const auto& highlight : stores.highlights.endingIn(entry)) {
        if (highlight.begin != highlight.end)
            continue;
        for (const auto* hit : hits) {
            const TextRange range{highlight.beginOffset, highlight.endOffset};
            if (range.begin < hit->range.begin || range.end > hit->range.end || range == hit->range)
                continue;
            auto wide = highlight;
            wide.beginOffset = hit->range.begin;
            wide.endOffset = hit->range.end;
            stores.highlights.place(wide);
        }
    }
}

void replaceInEntries(Stores& stores, const std::map<qint64, HitRefs>& byEntry, const QStringList& byName)
{
    std::map<Id<Session>, std::map<qint64, HitRefs>> bySession;
    for (const auto& [entry, hits] : byEntry) {
        widen(stores, {entry}, hits);
        bySession[stores.sessions.entry({entry}).value().session].emplace(entry, hits);
    }
    for (const auto& [session, ofSession] : bySession) {
        QStringList texts;
        std::vector<TextEdit> edits;
        for (const auto& entry : stores.sessions.entries(session)) {
            const int place = int(texts.size());
            texts.append(entry.text);
            const auto found = ofSession.find(entry.id.value);
            if (found == ofSession.end())
                continue;
            for (auto hit = found->second.rbegin(); hit != found->second.rend(); ++hit)
                edits.push_back(
                    ReplaceWords{place, (*hit)->range.begin, place, (*hit)->range.end, {byName[(*hit)->name]}});
        }
        rewrite(stores, session, texts, edits);
    }
}

} // namespace

std::vector<Hit> findNames(const ErasureStore& erasing, const NameFinder& finder, const Progress* progress)
{
    std::vector<Hit> hits;
    erasing.eachText([&](const TextCell& cell) { addHits(hits, cell, finder); });
    erasing.eachSource([&](const Source& source) {
        if (progress)
            progress->throwIfCancelled();
        if (const auto hit = hitIn(source, finder))
            hits.push_back(*hit);
    });
    return hits;
}

std::vector<Hit> withoutKept(const std::vector<Hit>& hits, const QStringList& keys)
{
    QSet<QString> kept(keys.begin(), keys.end());
    std::vector<Hit> left;
    for (const auto& hit : hits)
        if (!kept.remove(hit.key))
            left.push_back(hit);
    if (!kept.isEmpty())
        throw Failure(Error::Kind::NotFound,
                      tr("There is no place '%1' any more: the project has changed since the places were listed. "
                         "Nothing was changed; list them again.")
                          .arg(*kept.begin()));
    return left;
}

void refuseWhileTyping(const Stores& stores)
{
    for (const auto session : stores.captures.withOpenLine())
        if (const auto found = stores.sessions.session(session))
            throw Failure(Error::Kind::Refused,
                          tr("A line is being typed in the session “%1”. Nothing was changed; end its capture first.")
                              .arg(found->title));
}

void replaceNames(Stores& stores, ErasureStore& erasing, const std::vector<Hit>& hits, const QStringList& byName)
{
    std::map<std::pair<QString, QString>, std::map<qint64, HitRefs>> byColumn;
    for (const auto& hit : hits) {
        if (hit.isOriginal())
            erasing.removeSource(hit.row);
        else
            byColumn[{hit.table, hit.column}][hit.row].push_back(&hit);
    }
    replaceInEntries(stores, byColumn[{QStringLiteral("entry"), QStringLiteral("text")}], byName);
    std::vector<std::pair<TextCell, QString>> written; // first read, then written
    erasing.eachText([&](const TextCell& cell) {
        if (cell.table == QLatin1String("entry"))
            return;
        const auto column = byColumn.find({cell.table, cell.column});
        if (column == byColumn.end() || !column->second.count(cell.row))
            return;
        QStringList leaves = leavesOf(cell);
        for (int leaf = 0; leaf < leaves.size(); ++leaf) {
            HitRefs here = column->second.at(cell.row);
            std::erase_if(here, [&](const Hit* hit) { return hit->leaf != leaf; });
            leaves[leaf] = replaced(leaves[leaf], here, byName);
        }
        written.emplace_back(cell, withLeaves(cell, leaves));
    });
    for (const auto& [cell, text] : written)
        erasing.write(cell, text);
}

} // namespace core::erasure
