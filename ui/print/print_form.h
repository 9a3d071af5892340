#pragma once

#include "core/report/print_order.h"

#include <QWidget>

class QGridLayout;
class QLineEdit;

namespace ui {

class Label;
class PaperChoice;
class Segmented;

/// How sheets are printed and where to: all of an order but the personas.
class PrintForm : public QWidget {
    Q_OBJECT

public:
    explicit PrintForm(QWidget* parent = nullptr);

    core::report::PrintOrder order() const;
    void setPaper(core::report::Paper paper);
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
    Segmented *m_template, *m_format, *m_files, *m_names;
    QLineEdit *m_folder, *m_name;
    Label *m_nameLabel, *m_sentence;
    bool m_named = false;
};

} // namespace ui
