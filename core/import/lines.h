#pragma once

#include "core/import/read_progress.h"

#include <QStringView>

namespace core::import {

/// One line of a text, white space at both ends taken off.
struct Line {
    QStringView text;
    int number = 0; // from 1
    int indent = 0; // units of white space before it; a tab counts as 4
    bool isBlank() const { return text.isEmpty(); }
};

/// Calls `visit(Line)` for each line between `\n`s, blank ones too.
template <class Visit> void forEachLine(QStringView text, Visit visit, const ReadProgress& progress = {})
{
    Meter meter(progress, text.size());
    int number = 0;
    for (qsizetype begin = 0; begin < text.size();) {
        qsizetype end = text.indexOf(u'\n', begin);
        if (end < 0)
            end = text.size();
        Line line{text.mid(begin, end - begin), ++number, 0};
        for (qsizetype i = 0; i < line.text.size() && line.text[i].isSpace(); ++i)
            line.indent += line.text[i] == u'\t' ? 4 : 1;
        line.text = line.text.trimmed();
        visit(line);
        begin = end + 1;
        meter.at(begin);
    }
}

} // namespace core::import
