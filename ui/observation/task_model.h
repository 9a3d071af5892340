#pragma once

#include "core/sessions/asking.h"

#include <QAbstractListModel>
#include <QStyledItemDelegate>

namespace ui {

/// The tasks of a session's guide with how they went.
class TaskModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role { DetailRole = Qt::UserRole + 1, VerdictRole, NumberRole };

    using QAbstractListModel::QAbstractListModel;

    void setLines(std::vector<core::GuideProgress::Line> lines);
    const core::GuideProgress::Line& line(int row) const { return m_lines[size_t(row)]; }
    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    std::vector<core::GuideProgress::Line> m_lines;
};

/// Paints a task: its words on one line, how it went on the next.
class TaskDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

/// "Done", "Done with help", "Failed".
QString outcomeWord(core::AskedItem::Outcome outcome);

} // namespace ui
