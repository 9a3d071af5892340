#pragma once

#include "ui/people/people_edits.h"
#include "ui/widgets/surface.h"

class QAction;
class QCheckBox;
class QLineEdit;

namespace ui {

class Choice;
class Label;

/// What somebody allowed, written down: which scopes, given or refused, from when until when, how, and the form that
/// shows it. Stands in the panel, beside what it is about; Enter records, Esc leaves all as it is.
class ConsentForm : public Surface {
    Q_OBJECT

public:
    explicit ConsentForm(QWidget* parent = nullptr);

    /// Empty, for one scope or, where none is named, all that the sheet of a study usually asks for.
    void openNew(std::optional<core::Scope> scope);
    /// Filled with a consent, to correct it.
    void openFor(const core::Consent& consent, const QString& file);
    /// The consent that is corrected; nothing where a new one is recorded.
    const std::optional<core::Consent>& corrects() const { return m_corrects; }

signals:
    void recorded(const ui::ConsentEntry& entry);
    void removeAsked(const core::Consent& consent);
    void closed();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    QLineEdit* field(const QString& name, const QString& placeholder);
    QLayout* makeScopes();
    QLayout* makeFields();
    QLayout* makeButtons();
    void open();
    void record();
    void chooseFile();
    void setFile(const QString& path);
    /// An invalid date where nothing is written; nothing, and a hint, where it is no date.
    std::optional<QDate> dateIn(QLineEdit* field);
    void refuse(const QString& why);

    std::optional<core::Consent> m_corrects;
    QList<QCheckBox*> m_scopes; // as core::allScopes
    Choice* m_granted;
    QLineEdit *m_from, *m_until, *m_how;
    Label *m_title, *m_file, *m_hint;
    QString m_path;
    QAction *m_record, *m_cancel, *m_remove, *m_choose;
};

} // namespace ui
