#pragma once

#include "core/import/read_progress.h"
#include "core/sessions/session.h"

#include <QStringList>

namespace core::import {

/// What the person says about a file before it is read.
struct ReadOptions {
    SessionKind kind = SessionKind::Interview;
    QString encoding;        // empty: guessed
    bool keepCues = false;   // each cue of a VTT or SRT stays an entry of its own
    QStringList researchers; // their names are moderators
};

} // namespace core::import
