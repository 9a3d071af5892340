#pragma once

#include "core/workspace.h"

// What is done to the fields that the project defines: each function is one step of history.
namespace ui {

core::Result<core::Id<core::Attribute>> addAttribute(core::Workspace& workspace, core::AttributeOf of);
core::Result<void> renameAttribute(core::Workspace& workspace, const core::Attribute& attribute, const QString& name);
/// `written` has the choices parted by semicolons.
core::Result<void> setChoices(core::Workspace& workspace, const core::Attribute& attribute, const QString& written);
core::Result<void> moveAttribute(core::Workspace& workspace, const core::Attribute& attribute, int place);
core::Result<void> removeAttribute(core::Workspace& workspace, const core::Attribute& attribute);
core::Result<void> retypeAttribute(core::Workspace& workspace, const core::Attribute& attribute,
                                   core::AttributeType type);

/// What a change of type would lose, as a sentence; empty where nothing.
core::Result<QString> retypeWords(core::Workspace& workspace, const core::Attribute& attribute,
                                  core::AttributeType type);
/// How many have a value in it.
int valueCount(const core::Stores& stores, const core::Attribute& attribute);

QString typeWord(core::AttributeType type);

} // namespace ui
