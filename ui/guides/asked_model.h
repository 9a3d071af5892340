#pragma once

#include "core/sessions/asking.h"

#include <QAbstractListModel>

namespace ui {

/// A guide while a session goes through it: what was asked, in the order of the guide, the probes and notes under what
/// is being asked, and what is still to come.
class AskedModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum class State { Asked, Now, Open, Under, Heading };
    enum Role { StateRole = Qt::UserRole + 1, FigureRole };

    using QAbstractListModel::QAbstractListModel;

    void setProgress(const core::GuideProgress& progress);
    /// Null for a heading.
    const core::GuideProgress::Line* line(int row) const;
    State state(int row) const { return m_rows[static_cast<size_t>(row)].state; }
    int rowOf(core::Id<core::GuideItem> item) const; // -1: not here

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    struct Row {
        State state;
        int line = -1; // in m_progress
        QString text;
        QString figure; // when it was asked, or the minutes planned
        friend bool operator==(const Row&, const Row&) = default;
    };
    std::vector<Row> rowsOf(const core::GuideProgress& progress) const;
    QString toolTip(const Row& row) const;

    core::GuideProgress m_progress;
    std::vector<Row> m_rows;
};

} // namespace ui
