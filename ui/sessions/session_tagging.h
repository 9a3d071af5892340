#pragma once

#include "ui/tags/tag_picker.h"
#include "ui/tags/tag_uses.h"

#include "core/tags/passage_bounds.h"

#include <QObject>

#include <functional>

class QAction;
class QMenu;

namespace ui {

class Actions;
class SessionPage;

/// What is done to passages on the session page: it declares the actions, asks for tags, and makes each one step.
class SessionTagging : public QObject {
    Q_OBJECT

public:
    SessionTagging(Actions& actions, SessionPage& page);

    /// Switches the actions on and off, those that are off with the reason in their tool tips.
    void enableActions();

    /// Opens the picker for what is selected, else the highlight in hand, else the entry of the cursor.
    void tagPassage();
    void tagHighlight(core::Id<core::Highlight> highlight);
    void removeTag(core::Id<core::Highlight> highlight, core::Id<core::Tag> tag);
    void writeMemo(core::Id<core::Highlight> highlight, const QString& memo);
    /// Asks first where claims stand on it.
    void deleteHighlight(core::Id<core::Highlight> highlight);
    /// Puts a detached highlight on the words that are selected.
    void attach(core::Id<core::Highlight> highlight);
    /// Why nothing can be attached now; empty where it can.
    QString attachRefusal() const;
    /// Why nothing can be changed here; empty where it can.
    QString refusal() const;

    TagPicker& picker() { return *m_picker; }
    void setWorkspace(core::Workspace* workspace) { m_uses.setWorkspace(workspace); }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    /// What a tag is put on.
    struct Target {
        core::Id<core::Highlight> highlight; // none yet: the bounds
        core::PassageBounds bounds;
    };
    using Change = std::function<core::Id<core::Highlight>(core::Stores&)>;
    enum class Within { Session, Project };

    // session_tagging_actions.cpp
    void declarePassageActions(Actions& actions);
    void declareHighlightActions(Actions& actions);
    void declareEdgeActions(Actions& actions);
    void showContextMenu(const QPoint& inView, const QPoint& global);
    void fillContextMenu(QMenu& menu);

    // session_tagging_steps.cpp
    void sameTagAgain();
    void selectEntry();
    void untag();
    void replaceTag();
    void moveEdge(core::Edge edge, core::Unit unit, core::Way way);
    void tagAllPlaces(Within within);

    void removeHighlight(core::Id<core::Highlight> highlight);
    void ask(Target target);
    void put(Target& target, const TagPick& pick);
    void tagPlaces(const QString& words, core::Id<core::Session> session, const TagPick& pick, int places);
    /// One step; the highlight that `change` gives is in hand afterwards.
    bool edit(const QString& label, const Change& change);
    std::optional<Target> target() const;
    std::optional<core::PassageBounds> selected() const;
    const core::Highlight* inHand() const;
    core::Id<core::Tag> tagInHand() const;
    QString pathOf(core::Id<core::Tag> tag) const;
    QString wordsInHand() const;                           // what is selected, else the quote in hand; inside one entry
    QRect rectOf(const core::PassageBounds& bounds) const; // on the page
    std::vector<TagChoice> choices();
    QSet<core::Id<core::Tag>> tagsOn(const Target& target) const;

    SessionPage& m_page;
    TagUses m_uses;
    TagPicker* m_picker;
    QAction *m_tag, *m_again, *m_entry, *m_allInSession, *m_allInProject;
    QAction *m_untag, *m_replace, *m_memo, *m_evidence, *m_delete, *m_attach;
    std::vector<QAction*> m_edges;
};

} // namespace ui
