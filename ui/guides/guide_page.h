#pragma once

#include "ui/widgets/page.h"

#include "core/report/guide_pages.h"
#include "core/workspace.h"

class QStackedLayout;

namespace ui {

class Actions;
class GuideList;
class GuideSide;

/// A discussion guide: its lines are written, ordered and timed here.
class GuidePage : public Page {
    Q_OBJECT

public:
    explicit GuidePage(Actions& actions, QWidget* parent = nullptr);

    void setWorkspace(core::Workspace* workspace) override;
    Heading heading() const override;
    QList<QWidget*> regions() const override;
    QWidget* mainRegion() const override;

    void open(core::Id<core::Guide> guide);
    GuideList& list() { return *m_list; }
    const core::Guide& guide() const { return m_guide; }
    /// Adds the lines of a text below those that are there; a guide without any takes its name, too.
    void bringIn(const QString& markdown);
    QString markdown() const;
    core::report::GuideSheet sheet() const;
    core::report::Paper paper() const; // of the project

signals:
    /// The guide that was shown is no longer in the project; the study that it belonged to.
    void guideGone(core::Id<core::Study> study);
    void answersAsked(core::Id<core::GuideItem> item);
    /// For the window, which asks for the file.
    void importAsked();
    void exportAsked();
    void printAsked();
    void paperAsked();

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void declareActions(Actions& actions);
    void connectParts();
    void refresh();
    QString setting(const char* name) const;
    void showLine();
    void enableActions();
    template <class Change> bool edit(const QString& label, Change change)
    {
        const auto done = m_workspace->edit(label, change);
        if (!done)
            emit failed(done.error());
        return done.has_value();
    }

    // What is done to lines (guide_page_lines.cpp)
    void addLine(core::GuideItem::Kind kind);
    void addNext();
    void reword(core::Id<core::GuideItem> id, const QString& text);
    void changeLines(const QString& label, const std::function<void(core::GuideItem&)>& change);
    void indent(bool probe);
    void paste(const QString& text);
    void insert(const QString& label, std::vector<core::GuideItem> items, int row);
    void removeLines(const std::vector<core::Id<core::GuideItem>>& items);
    void moveLines(int row);
    void moveBy(int by);
    void openAnswers();

    core::Workspace* m_workspace = nullptr;
    core::Guide m_guide;
    core::Study m_study;
    std::vector<core::StudyQuestion> m_questions;
    bool m_stale = false; // something changed while the page was out of view

    QAction *m_add, *m_write, *m_minutes, *m_up, *m_down, *m_remove, *m_paste, *m_answers;
    QAction *m_rename, *m_import, *m_export, *m_copy, *m_print, *m_paper;
    QStackedLayout* m_stack;
    QWidget* m_empty;
    GuideList* m_list;
    GuideSide* m_side;
};

} // namespace ui
