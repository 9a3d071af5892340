#pragma once

#include "core/report/print_order.h"

#include <QWidget>

#include <vector>

class QGridLayout;
class QLineEdit;

namespace core {
class Workspace;
}

namespace ui {

class Label;
class PaperChoice;
class Segmented;

/// What an order's file or files will be called: "3 files; 1 of them there will be replaced".
QString filesSentence(const core::report::PrintOrder& order, const QStringList& personas);

/// How sheets, or the report of a study, are printed and where to: all of an order but the personas.
class PrintForm : public QWidget {
    Q_OBJECT

public:
    enum class For { Sheets, Report };
    static constexpr int sideWidth = 456; // of the column in which it stands

    explicit PrintForm(For what, QWidget* parent = nullptr);

    core::report::PrintOrder order() const;
    /// The paper of a project, and its folder where none is chosen yet.
    void suit(core::Workspace& workspace);
    /// Why nothing can be written where the form says; empty where it can.
    QString refusal() const;
    void setFolder(const QString& folder);
    /// The file's name as long as the person has not typed one.
    void proposeName(const QString& name);
    /// What the files will be, under the fields.
    void say(const QString& sentence);
    QWidget* firstField() const;

    /// For the next start: all choices and the folder.
    QByteArray state() const;
    void restore(const QByteArray& state);

signals:
    void changed();
    void folderAsked(const QString& now);

private:
    Segmented* addChoice(QGridLayout* grid, const QString& name, const QStringList& words);
    void addChoice(QGridLayout* grid, const QString& name, Segmented* choice);
    core::report::SheetTemplate chosenTemplate() const;

    PaperChoice* m_paper;
    Segmented *m_template, *m_format, *m_names;
    Segmented* m_files = nullptr; // a report is always one
    std::vector<core::report::SheetFormat> m_formats;
    QLineEdit *m_folder, *m_name;
    Label *m_nameLabel, *m_sentence;
    bool m_named = false;
};

} // namespace ui
