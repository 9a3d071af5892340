#pragma once

#include "ui/claims/evidence_rows.h"
#include "ui/segments/characteristic_model.h"
#include "ui/widgets/surface.h"

#include "core/workspace.h"

class QAction;
class QStackedWidget;

namespace ui {

class Actions;
class QuoteList;
class SectionHead;
class Table;

/// What is claimed of the segment in hand, beside the quotes that each claim stands on. Highlights can be dropped on
/// it.
class Characteristics : public Surface {
    Q_OBJECT

public:
    explicit Characteristics(Actions& actions, QWidget* parent = nullptr);

    void setWorkspace(core::Workspace* workspace) { m_workspace = workspace; }
    void setSegment(const core::Segment& segment, std::vector<Characteristic> rows);
    void setWritable(bool writable);
    void choose(core::Id<core::Claim> claim);
    Table& table() { return *m_table; }
    QuoteList& evidence() { return *m_evidence; }
    QList<QAction*> actions() const;
    QList<QWidget*> regions() const;

signals:
    void failed(const core::Error& error);
    void goAsked(const core::Place& place);
    /// It is to be shown.
    void wanted();
    /// Quotes are to be found for this claim.
    void evidenceWanted(core::Id<core::Claim> claim, const QString& text);

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void declareActions(Actions& actions);
    void build();
    void chooseAt(const QPoint& point);
    void showEvidence();
    void enableActions();
    const Characteristic* current() const; // null: none
    std::vector<core::Evidence> chosen() const;
    void edit(const QString& label, const std::function<void(core::Stores&)>& change);

    void add();
    void remove();
    void moveBy(int places);
    void flipEvidence();
    void removeEvidence();

    core::Workspace* m_workspace = nullptr;
    core::Segment m_segment;
    core::Id<core::Claim> m_current;
    bool m_isWritable = false;
    bool m_isFresh = false; // one was just made, whose words are still to be written
    CharacteristicModel m_model;
    EvidenceRows m_rows;
    QAction *m_new, *m_reword, *m_up, *m_down, *m_remove, *m_find, *m_flip, *m_take;
    Table* m_table;
    QStackedWidget *m_stack, *m_evidenceStack;
    SectionHead* m_head;
    QuoteList* m_evidence;
};

} // namespace ui
