#pragma once

/// Makes the resources of the static library known to Qt; call it once before `:/` is read. May be called again.
void initEarshotResources();
