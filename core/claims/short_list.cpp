#include "core/claims/short_list.h"

#include "core/tr.h"

namespace core {

QString shortList(QStringList names)
{
    constexpr qsizetype most = 3;
    if (names.size() > most) {
        const auto more = names.size() - (most - 1);
        names = names.mid(0, most - 1) << tr("%1 more").arg(more);
    }
    return names.join(QStringLiteral(", "));
}

} // namespace core
