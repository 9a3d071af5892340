#pragma once

#include "ui/tags/tag_tree_model.h"

#include <QSet>
#include <QTreeView>

namespace ui {

/// The codebook to choose from, to name in and to drag in. What was chosen, what is folded and the place that was
/// scrolled to stay when the tags are read again.
class TagTree : public QTreeView {
    Q_OBJECT

public:
    using Tag = core::Id<core::Tag>;

    explicit TagTree(TagTreeModel& model, QWidget* parent = nullptr);

    Tag current() const;
    /// In the order of the rows.
    std::vector<Tag> chosen() const;
    void choose(Tag tag);
    /// The tags that a search leaves out; they are struck through.
    void setWithout(const QSet<Tag>& without);
    const QSet<Tag>& without() const { return m_without; }
    /// Another tag is meant by what is asked about: it has a dashed outline.
    void setTarget(Tag tag);
    void nameDraft();
    void nameCurrent();
    bool showsFocus() const { return m_byKeyboard && hasFocus(); }
    void foldAll(bool folded);

    static QString mimeType();

signals:
    void choiceChanged();
    void named(core::Id<core::Tag> tag, const QString& name); // none: the draft
    void draftLeft();
    /// These tags were dropped between others.
    void moveAsked(const std::vector<core::Id<core::Tag>>& tags, const core::TagPlace& place);
    /// These tags were dropped on another.
    void droppedOn(const std::vector<core::Id<core::Tag>>& tags, core::Id<core::Tag> target, const QPoint& global);
    void highlightsDropped(const std::vector<core::Id<core::Highlight>>& highlights, core::Id<core::Tag> target);

protected:
    void drawRow(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void drawBranches(QPainter* painter, const QRect& rect, const QModelIndex& index) const override;
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void startDrag(Qt::DropActions actions) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void closeEditor(QWidget* editor, QAbstractItemDelegate::EndEditHint hint) override;
    void selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

private:
    /// Where something would be dropped.
    struct Spot {
        enum class Where { Nowhere, Above, On, Below };
        Where where = Where::Nowhere;
        QModelIndex row;
    };
    Spot spotAt(const QPoint& point, const QMimeData& data) const;
    core::TagPlace placeOf(const Spot& spot, const std::vector<Tag>& moved) const;
    void remember();
    void restore();
    void paintSpot(QPainter& painter) const;

    TagTreeModel& m_tree;
    QSet<Tag> m_folded, m_without;
    std::vector<Tag> m_kept; // what was chosen, while the rows are made anew
    Tag m_keptCurrent, m_target;
    int m_keptScroll = 0;
    Spot m_spot;
    bool m_restoring = false;
    bool m_byKeyboard = false;
};

} // namespace ui
