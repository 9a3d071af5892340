#pragma once

#include "ui/widgets/surface.h"

#include "core/workspace.h"

#include <QStringListModel>

class QAction;
class QVBoxLayout;

namespace ui {

class Choice;
class EditField;
class Label;
class SectionHead;
class SpeakerRow;

/// The panel of a session's details: what it is, who speaks in it, where it came from. Every field is kept when it is
/// left, as a step of history of its own.
class SessionDetails : public Surface {
    Q_OBJECT

public:
    /// `back` closes the panel, `original` shows the text as it was imported.
    SessionDetails(QAction* back, QAction* addSpeaker, QAction* original, QWidget* parent = nullptr);

    /// Null: none is open. What is being typed is kept before.
    void setWorkspace(core::Workspace* workspace);
    void show(core::Id<core::Session> session);
    void focusFirst();
    void addSpeaker();

signals:
    void failed(const core::Error& error);
    /// Esc: back to the text.
    void left();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    /// What the panel shows, read in one go.
    struct Content {
        core::Session session;
        QStringList studies;
        QString study;
        std::vector<core::Guide> guides; // of the study
        std::vector<core::Speaker> speakers;
        std::vector<core::Participant> people;
        std::optional<core::SessionOrigin> origin;
    };
    static std::optional<Content> read(const core::Stores& stores, core::Id<core::Session> session);

    QWidget* makeHead(QAction* back);
    QWidget* makeFields();
    QWidget* makePeople(QAction* addSpeaker);
    QWidget* makeOrigin(QAction* original);
    EditField* field(const QString& name, const QString& placeholder = {});
    void connectFields();
    void showFields();
    void showSpeakers();
    SpeakerRow* makeRow();
    void takeTitle(const QString& text);
    void takeDate(const QString& text);
    void takeLength(const QString& text);
    void takeStudy(const QString& text);
    void takeGuide(int row);
    template <class Change> void change(Change change);
    void keep(const core::Result<void>& done);
    void refuse(const QString& why);

    core::Workspace* m_workspace = nullptr;
    Content m_content;
    bool m_showing = false; // fields that lose the focus meanwhile keep nothing
    QStringListModel m_people, m_studies;
    EditField *m_title, *m_code, *m_date, *m_place, *m_study, *m_length, *m_context;
    Choice *m_kind, *m_guide;
    Label* m_contextName;
    Label* m_hint;
    SectionHead* m_peopleHead;
    QVBoxLayout* m_rows;
    Label* m_originName;
    QWidget* m_origin;
};

} // namespace ui
