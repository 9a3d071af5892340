#include "core/import/document_text.h"

#include "core/import/cue_reader.h"
#include "core/import/normalise.h"
#include "core/import/text_reader.h"
#include "core/sessions/text.h"
#include "core/tr.h"

namespace core::import {
namespace {

// Noncharacters, which mean nothing in any text; cleanText uses the two before them.
constexpr QChar markBegin(0xFDD2);
constexpr QChar markEnd(0xFDD3);

struct Marked {
    QString text;
    std::vector<size_t> asides;
};

Marked withoutAsides(const QString& text)
{
    Marked marked;
    qsizetype at = 0;
    for (qsizetype begin; (begin = text.indexOf(markBegin, at)) >= 0;) {
        const qsizetype end = text.indexOf(markEnd, begin);
        if (end < 0)
            break;
        marked.text += QStringView(text).mid(at, begin - at);
        marked.asides.push_back(QStringView(text).mid(begin + 1, end - begin - 1).toULongLong());
        at = end + 1;
    }
    marked.text += QStringView(text).mid(at);
    return marked;
}

/// Puts asides behind the entries in which their marks are; those whose mark went with a dropped line to the end.
class AsidePlacer {
public:
    explicit AsidePlacer(std::vector<DocumentAside> asides) : m_asides(std::move(asides)), m_placed(m_asides.size()) {}

    void take(DocumentEntry entry)
    {
        if (!entry.text.contains(markBegin)) {
            m_entries.push_back(std::move(entry));
            return;
        }
        const Marked marked = withoutAsides(entry.text);
        entry.text = marked.text.trimmed();
        if (!entry.text.isEmpty())
            m_entries.push_back(std::move(entry));
        for (const size_t index : marked.asides)
            place(index);
    }

    std::vector<DocumentEntry> finish()
    {
        for (size_t i = 0; i < m_asides.size(); ++i)
            place(i);
        return std::move(m_entries);
    }

private:
    void place(size_t index)
    {
        if (index >= m_asides.size() || m_placed[index])
            return;
        m_placed[index] = true;
        DocumentEntry entry;
        entry.kind = m_asides[index].kind;
        entry.text = m_asides[index].text;
        m_entries.push_back(std::move(entry));
    }

    std::vector<DocumentAside> m_asides;
    std::vector<bool> m_placed;
    std::vector<DocumentEntry> m_entries;
};

QString clean(const QString& text, int& replaced)
{
    auto cleaned = cleanText(normalised(text));
    replaced += cleaned.replaced;
    return cleaned.text;
}

void unmarkHeading(QString& text, const QSet<QString>& headings)
{
    if (text.startsWith(QLatin1String("# ")) && headings.contains(text.mid(2)))
        text.remove(0, 2);
}

} // namespace

QString asideMark(size_t index)
{
    return markBegin + QString::number(index) + markEnd;
}

QString withoutMarks(QString text)
{
    return text.remove(markBegin).remove(markEnd);
}

Document readDocumentText(DocumentText source, const ReadOptions& options, const ReadProgress& progress)
{
    int replaced = 0;
    const QString text = clean(source.text, replaced);
    source.text.clear();
    for (auto& aside : source.asides)
        aside.text = clean(aside.text, replaced);
    Document document = isCueText(text, false) ? readCues(text, options, progress) : readText(text, options, progress);
    AsidePlacer placer(std::move(source.asides));
    for (auto& entry : document.entries) {
        unmarkHeading(entry.text, source.headings);
        placer.take(std::move(entry));
    }
    document.entries = placer.finish();
    document.encoding = source.format;
    document.kept = source.kept + document.kept;
    document.lost.insert(document.lost.begin(), source.lost.begin(), source.lost.end());
    if (replaced > 0)
        document.lost.push_back(
            {tr("characters that a text cannot hold"), replaced, {}, tr("they stand as U+FFFD in the text"), false});
    return document;
}

QString plainText(const DocumentText& text)
{
    QStringList lines = withoutAsides(text.text).text.split(u'\n');
    for (auto& line : lines)
        unmarkHeading(line, text.headings);
    return cleanText(normalised(lines.join(u'\n'))).text;
}

} // namespace core::import
