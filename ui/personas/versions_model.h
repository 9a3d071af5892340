#pragma once

#include "core/report/persona_versions.h"

#include <QAbstractListModel>

namespace ui {

/// The versions of a persona, newest first, each followed by what has changed since the one before it.
class VersionsModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum class Kind { Version, Change, Nothing };
    using QAbstractListModel::QAbstractListModel;

    void setSteps(std::vector<core::report::VersionStep> steps);
    Kind kind(int row) const;
    const core::report::VersionStep& step(int row) const { return m_steps[size_t(m_rows[size_t(row)].first)]; }
    const core::PersonaChange& change(int row) const; // of a row that is one
    /// "Version 2", "Now"; and when it was printed, or what it is beside.
    QString title(int row) const;
    QString note(int row) const;
    static QString wordOf(core::PersonaChange::Kind kind); // "added"

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    QString nothing(int row) const;

    std::vector<core::report::VersionStep> m_steps;
    std::vector<std::pair<int, int>> m_rows; // the step, and its change; -1: its head, -2: that there is none
};

} // namespace ui
