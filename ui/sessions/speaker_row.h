#pragma once

#include "core/stores.h"

#include <QWidget>

class QAction;
class QAbstractItemModel;

namespace ui {

class Button;
class Choice;
class EditField;

/// One voice of a session in the panel of details: its label, its part, and the participant behind it.
class SpeakerRow : public QWidget {
    Q_OBJECT

public:
    /// `people` completes the participant's field.
    explicit SpeakerRow(QAbstractItemModel* people, QWidget* parent = nullptr);

    /// `person` is the participant in words; empty: nobody named.
    void show(const core::Speaker& speaker, const QString& person);
    core::Id<core::Speaker> speaker() const { return m_speaker.id; }
    void focusLabel();

signals:
    void changeAsked(const core::Speaker& before, const core::Speaker& after);
    void personAsked(const core::Speaker& speaker, const QString& who);
    void removeAsked(const core::Speaker& speaker);

private:
    core::Speaker m_speaker;
    EditField* m_label;
    Choice* m_part;
    EditField* m_person;
    QAction* m_remove;
};

} // namespace ui
