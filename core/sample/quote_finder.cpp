#include "core/sample/quote_finder.h"

#include "core/error.h"
#include "core/tr.h"

namespace core {

QuoteFinder::QuoteFinder(QString title, std::vector<Entry> entries)
    : m_title(std::move(title)), m_entries(std::move(entries))
{
    QStringList texts;
    for (const auto& entry : m_entries)
        texts.append(entry.text);
    m_text = texts.join(u'\n');
}

Highlight QuoteFinder::find(const QString& quote) const
{
    const auto times = quote.isEmpty() ? 0 : m_text.count(quote);
    if (times != 1)
        throw Failure(Error::Kind::Internal,
                      tr("The words '%1' stand in the session '%2' %3 times, not once. Nothing was changed.")
                          .arg(quote, m_title)
                          .arg(times));
    const auto at = m_text.indexOf(quote);
    const Place begin = placeOf(at);
    const Place end = placeOf(at + quote.size());
    return {.session = m_entries.front().session,
            .begin = begin.entry,
            .beginOffset = begin.offset,
            .end = end.entry,
            .endOffset = end.offset};
}

QuoteFinder::Place QuoteFinder::placeOf(qsizetype at) const
{
    for (const auto& entry : m_entries) {
        if (at <= entry.text.size())
            return {entry.id, int(at)};
        at -= entry.text.size() + 1;
    }
    Q_UNREACHABLE();
}

} // namespace core
