#pragma once

#include <QTreeView>

namespace ui {

/// What a model tells the table about the looks of a cell.
enum TableRole {
    StrongRole = Qt::UserRole + 100, // bool: 600
    SoftRole,                        // bool: second text
    VerdictRole,                     // int: a paint::Verdict, the text stands on a badge
    SortRole                         // what the column sorts by
};

/// A table of rows 32 high, parted by lines, selected over their full width; no stripes, no vertical lines.
class Table : public QTreeView {
    Q_OBJECT

public:
    explicit Table(const QString& name, QWidget* parent = nullptr);

signals:
    /// Enter or a double click.
    void opened(const QModelIndex& index);

protected:
    void drawRow(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void focusInEvent(QFocusEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;

private:
    bool m_byKeyboard = false;
};

} // namespace ui
