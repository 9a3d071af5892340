#pragma once

#include "core/sessions/text_edit.h"
#include "core/tags/highlight.h"

namespace core {

struct Stores;

/// How one entry stood before a burst of typing: its words, and the highlights that began or ended in it. Each flush of
/// the burst is measured against this, so that a tagged word which is typed anew, letter by letter, keeps its tag.
struct TypingStart {
    Id<Entry> entry;
    QString text;
    std::vector<Highlight> highlights;
};

/// Writes edits of a session's text: the entries that differ, and where their highlights stand afterwards. `known` is
/// the text that the edits are for. Throws Failure(Refused) where the session reads otherwise by now.
void rewrite(Stores& stores, Id<Session> session, const QStringList& known, const std::vector<TextEdit>& edits);

/// How many highlights of the session would lose the last of their words by these edits. Nothing is written.
int detachedBy(const Stores& stores, Id<Session> session, const std::vector<TextEdit>& edits);

/// The same as rewrite() for an entry that is being typed in: it is to read `text`. The caret decides ties
/// (differenceOf).
void retype(Stores& stores, const TypingStart& start, const QString& text, int caret);

TypingStart typingStart(const Stores& stores, Id<Entry> entry);

} // namespace core
