#pragma once

#include "core/sessions/session_text.h"

#include <QTextCursor>
#include <QTextDocument>

namespace ui {

// Between a document of blocks and the texts of a session's entries. A document always has a block; an empty one alone
// stands for no entry where `known` (the texts as they were) is empty too.

QStringList textsOf(const QTextDocument& document, const QStringList& known);
/// Makes the document read `texts` by changing only what differs, so that cursors stay on their words.
void showTexts(QTextDocument& document, const QStringList& texts);
core::Caret caretOf(const QTextCursor& cursor);

} // namespace ui
