#pragma once

#include "ui/segments/shown_segments.h"
#include "ui/widgets/surface.h"

#include "core/workspace.h"

#include <QTimer>

namespace ui {

class EditField;
class Label;
class MemberStrip;
class QueryBar;

/// The segment in hand: its name, its rule with whom it finds as it is typed, and who belongs to it.
class SegmentPanel : public Surface {
    Q_OBJECT

public:
    /// What completes the rule lies over `page`.
    SegmentPanel(const QList<QAction*>& actions, QWidget* page);

    void setWorkspace(core::Workspace* workspace) { m_workspace = workspace; }
    void setSegment(const ShownSegments& shown, size_t segment);
    void setWritable(bool writable);
    void editName();
    void editRule();
    EditField& nameField() { return *m_name; }
    QueryBar& rule() { return *m_rule; }
    QString says() const; // of the people who match

signals:
    void named(const QString& name);
    void ruled(const QString& rule);
    void personAsked(core::Id<core::Participant> person);
    void left(); // by Esc, where no rule waits to be entered

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void find();
    void showCount(const QString& sentence, bool isProblem);
    void showMembers(const ShownSegments& shown, size_t segment);
    QString sharedWords(const ShownSegments& shown, size_t segment) const;

    core::Workspace* m_workspace = nullptr;
    core::Segment m_segment;
    std::shared_ptr<core::Progress> m_finding;
    QTimer m_soon; // while one types
    QString m_members;
    Label* m_sign;
    EditField* m_name;
    QueryBar* m_rule;
    Label* m_count;
    MemberStrip* m_strip;
    Label* m_shared;
};

} // namespace ui
