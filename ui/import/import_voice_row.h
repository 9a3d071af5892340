#pragma once

#include "core/import/voices.h"

#include <QWidget>

class QStringListModel;

namespace ui {

class Choice;
class EditField;
class Label;

/// One voice of a source on the import page: its label, how much it says, its part, and who is behind it.
class ImportVoiceRow : public QWidget {
    Q_OBJECT

public:
    explicit ImportVoiceRow(QWidget* parent = nullptr);

    void show(const core::import::VoicePlan& voice, const std::vector<core::Participant>& people);

signals:
    void changed(const core::import::VoicePlan& voice);

private:
    void choosePart(int row);
    void enterPerson(const QString& written);
    void suggest(const QString& typed);

    core::import::VoicePlan m_voice;
    std::vector<core::Participant> m_people;
    QStringListModel* m_suggestions;
    Label *m_label, *m_entries, *m_state;
    Choice* m_part;
    EditField* m_person;
};

} // namespace ui
