#include "ui/shell/choose_files.h"

#include <QFileDialog>

namespace ui {

void chooseFiles(QWidget* window, const FileQuestion& question, std::function<void(const QStringList&)> answer)
{
    auto* dialog = new QFileDialog(window, question.title, question.folder, question.filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAccessibleName(question.title);
    switch (question.kind) {
    case FileQuestion::Kind::Open: dialog->setFileMode(QFileDialog::ExistingFile); break;
    case FileQuestion::Kind::OpenSeveral: dialog->setFileMode(QFileDialog::ExistingFiles); break;
    case FileQuestion::Kind::Folder: dialog->setFileMode(QFileDialog::Directory); break;
    case FileQuestion::Kind::Save: dialog->setAcceptMode(QFileDialog::AcceptSave); break;
    }
    dialog->setDefaultSuffix(question.suffix);
    if (!question.name.isEmpty())
        dialog->selectFile(question.name);
    QObject::connect(dialog, &QFileDialog::filesSelected, window, std::move(answer));
    dialog->open();
}

} // namespace ui
