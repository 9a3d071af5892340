#pragma once

#include "core/sessions/session.h"

#include <vector>

namespace core {

/// How much one voice said in a session.
struct Talk {
    Speaker speaker;
    int words = 0;
    qint64 ms = 0;            // 0: no times are known
    double wordShare = 0;     // of the participants' words, or of the researchers': each adds up to 1
    std::vector<int> entries; // places among the session's entries
    friend bool operator==(const Talk&, const Talk&) = default;
};

/// Who said how much, participants first, those who said most first. Counts what was said (utterances); one lasts until
/// its own end, else until the next entry that has a time, and at most two minutes.
std::vector<Talk> talkShare(const std::vector<Speaker>& speakers, const std::vector<Entry>& entries);

/// How many words a text has: stretches of letters and digits, with apostrophes and hyphens inside them.
int wordCount(QStringView text);

} // namespace core
