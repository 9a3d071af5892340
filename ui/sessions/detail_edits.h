#pragma once

#include "core/workspace.h"

// What the panel of details changes: each function is one step of history, named as a person would say it.
namespace ui {

/// The first of title, code, date, kind, place, length that differs gives the step its name.
core::Result<void> changeSession(core::Workspace& workspace, const core::Session& before, const core::Session& after);
/// Into the study of that name, made where there is none.
core::Result<void> moveSession(core::Workspace& workspace, const core::Session& session, const QString& study);

/// Nothing: it follows none.
core::Result<void> chooseGuide(core::Workspace& workspace, const core::Session& session,
                               std::optional<core::Id<core::Guide>> guide);

core::Result<void> changeSpeaker(core::Workspace& workspace, const core::Speaker& before, const core::Speaker& after);
/// `who` is a participant's code, name or "code · name"; a new one is made where nobody has it; empty: nobody.
core::Result<void> sayWhoSpeaks(core::Workspace& workspace, const core::Speaker& speaker, const QString& who);
core::Result<void> addSpeaker(core::Workspace& workspace, core::Id<core::Session> session);
core::Result<void> removeSpeaker(core::Workspace& workspace, const core::Speaker& speaker);

QString partWord(core::Part part);
/// "P07 · Jonna Virta", or only the code.
QString personWords(const core::Participant& person);

/// "2026-10-14", "14 Oct 2026", "14.10.2026"; nothing where it is no date.
std::optional<QDate> dateFrom(const QString& text);
/// Minutes, or m:ss and h:mm:ss, in milliseconds; nothing where it is no length.
std::optional<qint64> lengthFrom(const QString& text);

} // namespace ui
