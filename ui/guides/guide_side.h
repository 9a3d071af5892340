#pragma once

#include "ui/widgets/surface.h"

#include "core/sessions/guide.h"
#include "core/sessions/session.h"

class QAction;

namespace ui {

class Choice;
class EditField;
class Label;
class SectionHead;

/// Beside the lines of a guide: its name, and of the line in hand its kind, its minutes and what it is asked for.
class GuideSide : public Surface {
    Q_OBJECT

public:
    /// `answers` shows what was answered to the line in hand.
    explicit GuideSide(QAction* answers, QWidget* parent = nullptr);

    void showGuide(const QString& name, const QString& figures);
    /// None: no line is in hand.
    void showLine(const std::optional<core::GuideItem>& item, const std::vector<core::StudyQuestion>& questions);
    void setEditable(bool editable);
    void editName();
    void editMinutes();

signals:
    void renamed(const QString& name);
    void kindChosen(core::GuideItem::Kind kind);
    void minutesEntered(std::optional<int> minutes);
    void questionChosen(core::Id<core::StudyQuestion> question);
    /// Esc: back to the lines.
    void left();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void takeMinutes(const QString& text);

    std::vector<core::StudyQuestion> m_questions;
    EditField *m_name, *m_minutes;
    Label *m_figures, *m_hint;
    SectionHead* m_lineHead;
    QWidget* m_line;
    Choice *m_kind, *m_question;
};

} // namespace ui
