#pragma once

#include "ui/quotes/quote_row.h"
#include "ui/widgets/page.h"

#include "core/workspace.h"

namespace ui {

class Actions;
class Label;
class QuoteList;
class Surface;

/// What was answered to one question of a guide, session by session, one below the other.
class AnswersPage : public Page {
    Q_OBJECT

public:
    explicit AnswersPage(Actions& actions, QWidget* parent = nullptr);

    void setWorkspace(core::Workspace* workspace) override;
    Heading heading() const override;
    QList<QWidget*> regions() const override;

    void open(core::Id<core::GuideItem> item);
    QuoteList& list() { return *m_list; }

signals:
    void guideAsked(core::Id<core::Guide> guide);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    /// All that the page shows, read in one go.
    struct Content {
        std::optional<core::GuideItem> item;
        core::Guide guide;
        core::Id<core::GuideItem> previous, next; // questions and tasks; none at the ends
        int sessions = 0;
        int asked = 0;
        int answers = 0;
        std::vector<QuoteRow> rows;
    };
    static Content read(const core::Stores& stores, core::Id<core::GuideItem> item);
    void refresh();
    void take(Content content);
    QWidget* makeBar();
    void enableActions();

    core::Workspace* m_workspace = nullptr;
    core::Id<core::GuideItem> m_item;
    Content m_content;
    std::shared_ptr<core::Progress> m_reading; // the newest one
    bool m_stale = false;                      // something changed while the page was out of view
    QAction *m_previous, *m_next, *m_guide;
    Surface* m_bar;
    Label* m_figures;
    QuoteList* m_list;
};

} // namespace ui
