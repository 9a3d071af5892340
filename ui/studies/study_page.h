#pragma once

#include "ui/sessions/session_list_model.h"
#include "ui/tags/tag_picker.h"
#include "ui/widgets/page.h"

#include "core/analysis/study_standing.h"
#include "core/workspace.h"

namespace ui {

class Actions;
class EditField;
class FollowUpSection;
class GuideSection;
class Label;
class MemoEdit;
class MissingRows;
class NamePicker;
class ProgressFigure;
class QuestionList;
class RoleFigure;
class SaturationView;
class SectionHead;
class Surface;
class Table;
class TaskSection;

/// One study: what it wants to know, how far it has come, and what is missing.
class StudyPage : public Page {
    Q_OBJECT

public:
    explicit StudyPage(Actions& actions, QWidget* parent = nullptr);

    void setWorkspace(core::Workspace* workspace) override;
    bool accepts(const Destination& destination) const override;
    void reveal(const Destination& destination) override;
    std::optional<Destination> shown() const override;
    bool settle() override;
    Heading heading() const override;
    QList<QWidget*> regions() const override;
    QWidget* mainRegion() const override;

    QuestionList& questions() { return *m_questions; }
    FollowUpSection& followUps() { return *m_followUps; }
    const core::StudyStanding& standing() const { return m_standing; }

signals:
    /// The study that was shown is no longer in the project.
    void studyGone();
    void guideAsked(core::Id<core::Guide> guide);
    void reportAsked(core::Id<core::Study> study);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void declareActions(Actions& actions);
    QWidget* makeMiddle();
    QWidget* makeAbout();
    QWidget* makeSide();
    MemoEdit* memo(const QString& name, const QString& placeholder, QString core::Study::*field);
    void refresh();
    void readStanding();
    void showStanding();
    void showFields();
    void enableActions();
    template <class Change> bool edit(const QString& label, Change change)
    {
        const auto done = m_workspace->edit(label, change);
        if (!done)
            emit failed(done.error());
        return done.has_value();
    }
    void change(QString core::Study::*field, const QString& text, const QString& label);

    // Research questions
    void addQuestion();
    void removeQuestion();
    void moveQuestion(int by);
    void turnStatus();
    void pickTags();

    core::Workspace* m_workspace = nullptr;
    core::Study m_study;
    core::StudyStanding m_standing;
    std::shared_ptr<core::Progress> m_reading; // the newest reading of the standing
    bool m_stale = false;                      // something changed while the page was out of view
    SessionListModel m_sessions;

    QAction *m_addQuestion, *m_editQuestion, *m_removeQuestion, *m_upQuestion, *m_downQuestion, *m_status, *m_tags;
    QAction *m_rename, *m_report;
    Surface* m_side;
    MemoEdit *m_goal, *m_method, *m_cannotShow;
    EditField* m_name;
    SectionHead *m_questionHead, *m_saturationHead, *m_sessionHead, *m_missingHead, *m_roleHead;
    QuestionList* m_questions;
    GuideSection* m_guides;
    FollowUpSection* m_followUps;
    Label* m_noQuestion;
    SaturationView* m_saturation;
    Table* m_table;
    TaskSection* m_taskSection;
    ProgressFigure* m_progress;
    MissingRows* m_missing;
    RoleFigure* m_roles;
    TagPicker* m_picker;
    NamePicker* m_names;
};

} // namespace ui
