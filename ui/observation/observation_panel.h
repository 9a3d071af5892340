#pragma once

#include "ui/observation/observation_content.h"

#include "core/workspace.h"

#include <QWidget>

class QAction;

namespace ui {

class Actions;
class Button;
class EntryTable;
class Label;
class LaneView;
class SectionHead;
class Segmented;

/// The lanes of an observation, and below them its entries; what is chosen in one is chosen in the other. Declares what
/// can be done to entries on the lanes, and makes each a step of history.
class ObservationPanel : public QWidget {
    Q_OBJECT

public:
    explicit ObservationPanel(Actions& actions, QWidget* parent = nullptr);

    void setWorkspace(core::Workspace* workspace) { m_workspace = workspace; }
    void setContent(const SessionContent& content);
    const ObservationContent& content() const { return m_content; }
    /// Switches the actions on and off; `refusal`: why nothing can be changed now, empty where it can.
    void enableActions(bool shown, const QString& refusal);
    /// Chooses an entry without telling so; -1: none.
    void choose(int entry);
    int chosen() const;
    /// Keeps what is being typed on the lanes.
    void settle();
    QList<QWidget*> regions() const;
    /// Goes to the next of these entries, behind the one that is chosen.
    void stepThrough(const std::vector<int>& entries);
    /// Where the chosen entry stands on the lanes, else in the table; in coordinates of `in`.
    QRect chosenRect(const QWidget* in) const;
    /// Toolbar words give way in a narrow window.
    void setShowsWords(bool words);

    LaneView& lanes() { return *m_lanes; }
    EntryTable& table() { return *m_table; }

signals:
    void failed(const core::Error& error);
    /// An entry was chosen, by the person or by a step that made it.
    void entryChosen(int entry);
    void textAsked();

private:
    void declareActions(Actions& actions);
    QWidget* makeToolbar(Actions& actions);
    void connectParts();
    void show(int entry);
    QString summary() const;

    // Steps of history (observation_steps.cpp)
    template <class Change> bool edit(const QString& label, Change change)
    {
        const auto done = m_workspace->edit(label, change);
        if (!done)
            emit failed(done.error());
        return done.has_value();
    }
    void retime(int entry, std::optional<qint64> atMs, std::optional<qint64> untilMs);
    void reword(int entry, const QString& words);
    void add(core::EntryKind lane, qint64 atMs, const QString& words);
    void remove(int entry);
    void split();
    void join();
    void beginHere();
    void endHere();
    void refuse(const QString& why);
    int underPlayhead() const;
    int nextOnLane(int entry) const;
    core::Id<core::Entry> idOf(int entry) const { return m_content.entries[size_t(entry)].id; }
    int placeOf(core::Id<core::Entry> id) const;
    QString shortWords(int entry) const;

    core::Workspace* m_workspace = nullptr;
    core::Id<core::Session> m_session;
    ObservationContent m_content;
    QList<QAction*> m_changing; // what changes something
    QList<QAction*> m_looking;
    Segmented* m_views;
    QList<Button*> m_wordyButtons;
    Label* m_summary;
    LaneView* m_lanes;
    SectionHead* m_head;
    EntryTable* m_table;
};

} // namespace ui
