#include "core/sessions/text_edit.h"

#include <algorithm>
#include <numeric>

namespace core {
namespace {

QStringList changed(QStringList texts, const ReplaceWords& edit)
{
    QStringList lines = edit.by;
    lines.first().prepend(texts[edit.first].left(edit.from));
    lines.last().append(texts[edit.last].mid(edit.to));
    return texts.mid(0, edit.first) + lines + texts.mid(edit.last + 1);
}

QStringList changed(QStringList texts, const InsertEntries& edit)
{
    return texts.mid(0, edit.at) + edit.texts + texts.mid(edit.at);
}

QStringList changed(QStringList texts, const RemoveEntries& edit)
{
    texts.erase(texts.begin() + edit.first, texts.begin() + edit.first + edit.count);
    return texts;
}

/// Puts `edit.count` items from `edit.first` where they begin at `edit.to`.
template <class List> List moved(List list, const MoveEntries& edit)
{
    const auto from = list.begin() + edit.first;
    if (edit.to < edit.first)
        std::rotate(list.begin() + edit.to, from, from + edit.count);
    else
        std::rotate(from, from + edit.count, list.begin() + edit.to + edit.count);
    return list;
}

QStringList changed(const QStringList& texts, const MoveEntries& edit)
{
    return moved(texts, edit);
}

using Origins = std::vector<int>;

Origins changed(Origins places, const ReplaceWords& edit)
{
    // The first line stays in the first entry; the last one in the last, where that is another one.
    Origins lines(static_cast<size_t>(edit.by.size()), -1);
    if (edit.last > edit.first)
        lines.back() = edit.last;
    lines.front() = edit.first;
    const auto begin = places.erase(places.begin() + edit.first, places.begin() + edit.last + 1);
    places.insert(begin, lines.begin(), lines.end());
    return places;
}

Origins changed(Origins places, const InsertEntries& edit)
{
    places.insert(places.begin() + edit.at, static_cast<size_t>(edit.texts.size()), -1);
    return places;
}

Origins changed(Origins places, const RemoveEntries& edit)
{
    places.erase(places.begin() + edit.first, places.begin() + edit.first + edit.count);
    return places;
}

Origins changed(const Origins& places, const MoveEntries& edit)
{
    return moved(places, edit);
}

} // namespace

QStringList edited(const QStringList& texts, const TextEdit& edit)
{
    return std::visit([&](const auto& one) { return changed(texts, one); }, edit);
}

std::vector<int> origins(const TextEdit& edit, int count)
{
    Origins places(static_cast<size_t>(count));
    std::iota(places.begin(), places.end(), 0);
    return std::visit([&](const auto& one) { return changed(places, one); }, edit);
}

} // namespace core
