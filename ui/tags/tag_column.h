#pragma once

#include "ui/tags/tag_tree_model.h"
#include "ui/widgets/surface.h"

class QAction;
class QLineEdit;

namespace ui {

class TagTree;

/// The codebook with the field that filters it, and the buttons that fold and sort it.
class TagColumn : public Surface {
    Q_OBJECT

public:
    TagColumn(QAction* fold, QAction* sort, QWidget* parent = nullptr);

    TagTreeModel& model() { return m_model; }
    TagTree& tree() { return *m_tree; }
    QLineEdit& filter() { return *m_filter; }
    QRect sortButton() const; // in this column

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void search(const QString& letters);

    TagTreeModel m_model;
    QLineEdit* m_filter;
    TagTree* m_tree;
    QWidget* m_sort;
};

} // namespace ui
