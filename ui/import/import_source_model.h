#pragma once

#include "core/import/plan.h"

#include <QAbstractListModel>

namespace ui {

/// The sources that are to come in, each with a check: whether it shall.
class ImportSourceModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role { HintRole = Qt::UserRole, BadgeRole, BadgeVerdictRole };
    using Plan = core::import::FilePlan;

    using QAbstractListModel::QAbstractListModel;

    /// Appends plans; of sources that stand here already none.
    void add(const std::vector<Plan>& plans);
    /// Puts plans in the places of those of the same sources. What was written there meanwhile stays.
    void takeAgain(const std::vector<Plan>& plans);
    void change(int row, const Plan& plan);
    void remove(QList<int> rows);
    void clear();
    void checkAll(bool checked);

    const Plan& plan(int row) const { return m_plans[static_cast<size_t>(row)]; }
    const std::vector<Plan>& plans() const { return m_plans; }
    /// The digests of all with their names, for planning more.
    QHash<QByteArray, QString> listed() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

signals:
    void plansChanged();

private:
    int rowOf(const core::import::SourcePath& source) const; // -1: not here

    std::vector<Plan> m_plans;
    QHash<QString, int> m_rows; // by the words of the source
};

/// "Interview", "Project".
QString sourceKindWord(core::import::SourceKind kind);

} // namespace ui
