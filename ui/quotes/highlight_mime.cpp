#include "ui/quotes/highlight_mime.h"

#include <QMimeData>

namespace ui {

QString highlightMimeType()
{
    return QStringLiteral("application/x-earshot-highlights");
}

void putHighlights(QMimeData& data, const std::vector<core::Id<core::Highlight>>& highlights)
{
    QByteArrayList ids;
    for (const auto highlight : highlights)
        ids << QByteArray::number(highlight.value);
    data.setData(highlightMimeType(), ids.join(' '));
}

std::vector<core::Id<core::Highlight>> highlightsIn(const QMimeData& data)
{
    std::vector<core::Id<core::Highlight>> highlights;
    for (const auto& id : data.data(highlightMimeType()).split(' '))
        if (const qint64 value = id.toLongLong(); value > 0)
            highlights.push_back({value});
    return highlights;
}

} // namespace ui
