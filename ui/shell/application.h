#pragma once

class QApplication;
class QString;

namespace ui {

/// Shows the window and runs until it is closed. `projectPath` may be empty: the first start is shown.
/// Returns the exit code.
int runWindow(QApplication& application, const QString& projectPath);

/// Gives the application its style and font; runWindow and the tests begin with it.
class Style;
Style& dressApplication(QApplication& application);

} // namespace ui
