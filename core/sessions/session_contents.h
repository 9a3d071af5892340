#pragma once

#include "core/sessions/session_store.h"

namespace core {

/// What goes with sessions, in words: "212 entries, 40 highlights go with it. 2 claims lose evidence."; the sessions
/// are counted with it where `sessions` is given.
QString sentenceOf(const SessionContents& contents, std::optional<int> sessions = {});

} // namespace core
