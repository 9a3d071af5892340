#include "core/import/document_builder.h"

#include "core/error.h"
#include "core/tr.h"

namespace core::import {

DocumentBuilder::DocumentBuilder(QString dialect, QStringList researchers) : m_speakers(std::move(researchers))
{
    m_document.dialect = std::move(dialect);
}

void DocumentBuilder::add(DocumentEntry entry)
{
    constexpr size_t most = 5'000'000;
    entry.text = std::move(entry.text).trimmed();
    if (entry.text.isEmpty())
        return;
    if (m_document.entries.size() == most)
        throw Failure(Error::Kind::BadInput, tr("This file has more than %L1 lines, more than one session can hold. "
                                                "Nothing of it was taken; split it into several files.")
                                                 .arg(most));
    m_document.entries.push_back(std::move(entry));
}

Document DocumentBuilder::take()
{
    m_document.speakers = m_speakers.take();
    for (auto& entry : m_document.entries)
        entry.tags.removeDuplicates();
    return std::move(m_document);
}

} // namespace core::import
