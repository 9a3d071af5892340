#pragma once

#include "ui/guides/guide_model.h"
#include "ui/widgets/list_view.h"

class QLineEdit;

namespace ui {

/// The lines of a guide, written as in a text: Enter at the end of a line makes the next one, Tab makes a probe of it,
/// lines that are pasted become lines. They are dragged to another place, several at once.
class GuideList : public ListView {
    Q_OBJECT

public:
    explicit GuideList(QWidget* parent = nullptr);

    GuideModel& guide() { return m_model; }
    /// -1: none.
    int currentRow() const { return currentIndex().row(); }
    /// What is chosen, in order.
    std::vector<core::Id<core::GuideItem>> chosen() const;
    void choose(core::Id<core::GuideItem> item);
    void choose(const std::vector<core::Id<core::GuideItem>>& items);
    /// Opens the line in hand for writing, with the cursor at its end.
    void write();
    bool isWriting() const { return m_editor != nullptr; }

public slots:
    /// The lines that are chosen, as text.
    void copy();

signals:
    /// Enter: what was written is kept, and another line is wanted below.
    void nextAsked();
    /// Tab and Shift+Tab: a probe of what stands above, or a question.
    void indentAsked(bool probe);
    /// Several lines of text were pasted into the one that was written.
    void pasted(const QString& text);
    /// What is chosen is to stand before the line at `row`; the number of rows: at the end.
    void moveAsked(int row);
    /// The writing ended without words.
    void leftEmpty(core::Id<core::GuideItem> item);

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void startDrag(Qt::DropActions actions) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void closeEditor(QWidget* editor, QAbstractItemDelegate::EndEditHint hint) override;

private:
    friend class GuideDelegate;
    bool takeKey(QKeyEvent& event);
    bool takeWritingKey(QKeyEvent& event);
    bool endWriting(bool staysEmpty = false);
    int rowAt(const QPoint& point) const;

    GuideModel m_model;
    QLineEdit* m_editor = nullptr; // of the line that is being written
    bool m_staysEmpty = false;     // it is written on at once
    int m_dropRow = -1;
};

} // namespace ui
