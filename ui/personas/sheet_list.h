#pragma once

#include "ui/personas/sheet_model.h"
#include "ui/widgets/list_view.h"

class QLineEdit;

namespace ui {

/// The sheet as it is edited: traits in their sections, the evidence of the one that is open. What is typed is told
/// letter by letter, so that the printed page beside it follows.
class SheetList : public ListView {
    Q_OBJECT

public:
    explicit SheetList(SheetModel& model, QWidget* parent = nullptr);

    /// Opens the editor of a trait or a fact, with all its words chosen.
    void editRow(int row);
    /// The text that is typed or, after Esc, the one from before.
    QString before() const { return m_before; }

signals:
    /// Enter on a trait or a section; a double click on evidence is `followed`.
    void entered(int row);
    /// Letter by letter; `row` is a trait's or a fact's.
    void typed(int row, const QString& text);
    /// The editor was closed; `kept` is false after Esc.
    void editingEnded(int row, bool kept);
    /// A click on a cell of the empathy map.
    void sectionAsked(const QString& section);
    /// A person was put on a place of a scale, 0 to 1; `row` is a ScalePlace.
    void placed(int row, double at);
    /// Space on a person under a scale.
    void guessToggled(int row);
    void traitDropped(core::Id<core::Claim> claim, int row);
    void highlightsDropped(const std::vector<core::Id<core::Highlight>>& highlights, int row);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void startDrag(Qt::DropActions actions) override;
    void paintEvent(QPaintEvent* event) override;
    void closeEditor(QWidget* editor, QAbstractItemDelegate::EndEditHint hint) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    /// Where a drop would go: a trait's row for highlights, the row before which a trait would stand.
    bool takes(const QDropEvent& event) const;
    int targetOf(const QDropEvent& event) const;
    bool takeScaleKey(int key);
    /// Puts the person whose row is dragged on to where the mouse is.
    void placeAt(const QPoint& mouse);

    SheetModel& m_sheet;
    QString m_before;
    int m_edited = -1;
    int m_placing = -1; // the row of the person who is dragged along a scale
    int m_target = -1;
    bool m_between = false; // the target is a place between rows
};

} // namespace ui
