#include "core/import/cues.h"
#include "core/import/lines.h"

#include <algorithm>

namespace core::import {
namespace {

bool isNumber(QStringView line)
{
    return !line.isEmpty() && line.size() < 10 &&
           std::all_of(line.begin(), line.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

/// Gathers words until the next line of times. A lone number is the next cue's if times follow, else a word.
class SubRipParser {
public:
    void take(const Line& line)
    {
        if (line.isBlank())
            return;
        const auto times = line.text.left(80).contains(u"-->") ? lenientTimes(line.text) : std::nullopt;
        if (times) {
            close();
            m_file.unpadded = m_file.unpadded || times->unpadded;
            m_file.cues.push_back({std::exchange(m_number, {}), times->startMs, times->endMs, {}, line.number, false});
            return;
        }
        append(std::exchange(m_number, {}), line.number);
        if (isNumber(line.text))
            m_number = line.text.toString();
        else
            append(line.text, line.number);
    }

    CueFile finish()
    {
        append(m_number, 0);
        close();
        return std::move(m_file);
    }

private:
    void append(QStringView words, int line)
    {
        if (words.isEmpty())
            return;
        if (m_words.isEmpty())
            m_begin = line;
        else
            m_words += u'\n';
        m_words += words;
    }

    void close()
    {
        if (!m_file.cues.empty())
            m_file.cues.back().text = m_words;
        else if (!m_words.isEmpty())
            m_file.asides.push_back({Aside::What::Unread, m_begin, m_words});
        m_words.clear();
    }

    CueFile m_file;
    QString m_words;
    QString m_number;
    int m_begin = 0;
};

} // namespace

CueFile parseSubRip(QStringView text, const ReadProgress& progress)
{
    SubRipParser parser;
    forEachLine(
        text, [&](const Line& line) { parser.take(line); }, progress);
    return parser.finish();
}

} // namespace core::import
