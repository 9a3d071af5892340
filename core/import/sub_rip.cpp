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

} // namespace

CueFile parseSubRip(QStringView text, const ReadProgress& progress)
{
    CueFile file;
    QString words;
    QString number; // a lone number: the next cue's, if times follow
    int begin = 0;
    const auto append = [&words](QStringView line) {
        if (!words.isEmpty())
            words += u'\n';
        words += line;
    };
    const auto close = [&] {
        if (!file.cues.empty())
            file.cues.back().text = words;
        else if (!words.isEmpty())
            file.asides.push_back({Aside::What::Unread, begin, words});
        words.clear();
    };
    const auto keepNumber = [&] {
        if (!number.isEmpty())
            append(std::exchange(number, {}));
    };
    forEachLine(
        text,
        [&](const Line& line) {
            const auto times = line.text.left(80).contains(u"-->") ? lenientTimes(line.text) : std::nullopt;
            if (times) {
                close();
                file.unpadded = file.unpadded || times->unpadded;
                file.cues.push_back({std::exchange(number, {}), times->startMs, times->endMs, {}, line.number, false});
            } else if (isNumber(line.text)) {
                keepNumber();
                number = line.text.toString();
            } else if (!line.isBlank()) {
                begin = words.isEmpty() ? line.number : begin;
                keepNumber();
                append(line.text);
            }
        },
        progress);
    keepNumber();
    close();
    return file;
}

} // namespace core::import
