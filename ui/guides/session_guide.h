#pragma once

#include "ui/guides/asked_model.h"

#include "core/workspace.h"

#include <functional>

class QAction;
class QMenu;

namespace ui {

class Actions;

/// What a session does with its guide: which one it follows, what of it was asked and when.
class SessionGuide : public QObject {
    Q_OBJECT

public:
    SessionGuide(Actions& actions, QObject* parent);

    void setWorkspace(core::Workspace* workspace);
    /// What the clock of the session says, in milliseconds since it began; nothing while none runs.
    void setClock(std::function<std::optional<qint64>()> clock) { m_clock = std::move(clock); }
    /// The entry with the cursor.
    void setCursor(std::function<core::Id<core::Entry>()> entry) { m_cursor = std::move(entry); }
    /// Writes what is being typed; false where that cannot be done now.
    void setSettle(std::function<bool()> settle) { m_settle = std::move(settle); }
    /// Reads how far a session has come.
    void show(core::Id<core::Session> session);
    void enableActions(bool shown);

    const core::GuideProgress& progress() const { return m_progress; }
    AskedModel& asked() { return m_model; }
    /// Whether the session follows a guide, or could.
    bool isWanted() const { return m_progress.guide.has_value() || !m_guides.empty(); }
    QString figures() const; // "3 of 8 asked"

    QAction* chooseAction() const { return m_choose; }
    void ask(core::Id<core::GuideItem> item);
    void takeBack(core::Id<core::GuideItem> item);
    /// Goes to where an item was asked; asks it where it was not.
    void follow(core::Id<core::GuideItem> item);
    /// The guides of the study, for a choice at `place` of the screen.
    void openChoice(const QPoint& place);
    /// What can be done with an item.
    void openMenu(core::Id<core::GuideItem> item, const QPoint& place);

signals:
    void changed();
    void entryAsked(core::Id<core::Entry> entry);
    void answersAsked(core::Id<core::GuideItem> item);
    void guideAsked(core::Id<core::Guide> guide);
    /// The choice of guides is wanted; whoever shows the guide says where.
    void choiceAsked();
    void failed(const core::Error& error);
    void told(const QString& sentence);

private:
    bool begin();
    template <class Change> bool edit(const QString& label, Change change);
    void askNext();
    void takeLastBack();
    void askedHere(core::Id<core::GuideItem> item);
    void linkAnswers();
    void choose(std::optional<core::Guide> guide);
    std::optional<core::AskedItem> askedOf(core::Id<core::GuideItem> item) const;
    std::optional<core::AskedItem> lastAsked() const;
    QString textOf(core::Id<core::GuideItem> item) const;
    bool mayWrite() const;

    core::Workspace* m_workspace = nullptr;
    core::Id<core::Session> m_session;
    core::GuideProgress m_progress;
    std::vector<core::Guide> m_guides; // of the study
    bool m_sameGuide = false;          // as when it was read
    bool m_sameAsked = false;          // likewise
    AskedModel m_model;
    std::function<std::optional<qint64>()> m_clock = [] { return std::nullopt; };
    std::function<core::Id<core::Entry>()> m_cursor = [] { return core::Id<core::Entry>(); };
    std::function<bool()> m_settle = [] { return true; };
    QAction *m_next, *m_back, *m_choose, *m_link, *m_open;
};

} // namespace ui
