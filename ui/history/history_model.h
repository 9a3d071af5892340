#pragma once

#include "core/history.h"

#include <QAbstractListModel>

namespace ui {

/// The steps of the history, newest first: under their days, the undone ones above a line "Now", and at the foot where
/// the history begins.
class HistoryModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum class Kind { Day, Step, Now, Beginning };
    enum Role { KindRole = Qt::UserRole + 1, TimeRole, ResearcherRole, UndoneRole, NoteRole };

    using QAbstractListModel::QAbstractListModel;

    /// Oldest first, as the project has them.
    void setSteps(std::vector<core::Step> steps);
    /// Leaves the steps that hold all of these words in their label, their day or their researcher's name.
    void setFilter(const QString& words);

    Kind kind(int row) const { return m_rows[static_cast<size_t>(row)].kind; }
    /// The step that a row stands for, 0 for the beginning. Only for rows that can be chosen.
    qint64 step(int row) const;
    int rowOf(qint64 step) const; // -1: not shown
    /// The row of the last step that stands, or of the beginning where none does.
    int rowOfNow() const;

    int steps() const { return static_cast<int>(m_steps.size()); }
    int undone() const;
    int shown() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    struct Row {
        Kind kind;
        int step; // place in m_steps; -1: none
    };
    void build();
    bool isShown(const core::Step& step) const;
    const core::Step& stepAt(const Row& row) const { return m_steps[static_cast<size_t>(row.step)]; }
    QString text(const Row& row) const;
    QString spoken(const Row& row) const;

    std::vector<core::Step> m_steps; // newest first
    std::vector<Row> m_rows;
    QStringList m_words;
};

} // namespace ui
