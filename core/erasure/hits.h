#pragma once

#include "core/erasure/erasure_store.h"
#include "core/erasure/name_finder.h"
#include "core/progress.h"

#include <QSet>

#include <functional>

namespace core {
struct Stores;
}

namespace core::erasure {

/// A place in the project where a name stands, with the words around it.
struct Hit {
    QString key; // names it for as long as the project does not change
    QString table;
    QString column;
    qint64 row = 0;
    int leaf = 0; // which text of a JSON document
    TextRange range;
    int name = 0;  // which of the finder's
    QString place; // "Session text: Month end"
    QString before;
    QString words;
    QString after;
    /// An original file, which goes as a whole.
    bool isOriginal() const { return column == QLatin1String("bytes"); }
    friend bool operator==(const Hit&, const Hit&) = default;
};

/// Failure(Refused) while a line is being typed in a session: it is not yet part of the text.
void refuseWhileTyping(const Stores& stores);

/// Every place in the texts of the project and, one place each, in its original files, the documents among them read.
std::vector<Hit> findNames(const ErasureStore& erasing, const NameFinder& finder, const Progress* progress = nullptr);

/// Those that are not kept. Throws Failure(NotFound) for a key that no hit has: the project has changed since.
std::vector<Hit> withoutKept(const std::vector<Hit>& hits, const QStringList& keys);

/// Writes `byName[hit.name]` in the place of each hit; highlights follow their words, and one that lies inside a name
/// is taken for the whole name first. Original files are deleted.
void replaceNames(Stores& stores, ErasureStore& erasing, const std::vector<Hit>& hits, const QStringList& byName);

} // namespace core::erasure
