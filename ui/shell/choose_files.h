#pragma once

#include <QStringList>

#include <functional>

class QWidget;

namespace ui {

/// What the system's file dialog is asked for.
struct FileQuestion {
    enum class Kind { Open, OpenSeveral, Folder, Save };
    Kind kind = Kind::Open;
    QString title;
    QString folder;
    QString filter = {}; // "Earshot projects (*.earshot)"
    QString suffix = {}; // added to a new file's name
    QString name = {};   // proposed for a new file
};

/// Asks with the system's file dialog, without a nested event loop; `answer` is not called when the person cancels.
void chooseFiles(QWidget* window, const FileQuestion& question, std::function<void(const QStringList&)> answer);

} // namespace ui
