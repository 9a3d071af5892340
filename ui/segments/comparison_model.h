#pragma once

#include "ui/segments/shown_segments.h"

#include "core/analysis/segment_comparison.h"

#include <QAbstractTableModel>

#include <optional>

namespace ui {

/// Two segments side by side: who belongs to them, what they were scored, what they say to each theme, and what is
/// claimed of each.
class ComparisonModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { What, One, Other, Apart, ColumnCount };
    struct Row {
        QString what, one, other, apart;
        bool isHeading = false;
        std::optional<core::ComparedTheme> theme;
        core::Id<core::Criterion> criterion; // of a row of scores that stand on something
    };

    using QAbstractTableModel::QAbstractTableModel;

    /// Places of the segments in what is shown. `tagPaths`: "workaround/export".
    void compare(const ShownSegments& shown, size_t one, size_t other, const core::SegmentComparison& comparison,
                 const QHash<core::Id<core::Tag>, QString>& tagPaths);
    void clear();
    const Row& at(int row) const { return m_rows[size_t(row)]; }
    int shared() const { return m_shared; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void heading(const QString& words);
    void addPeople(const ShownSegments& shown, size_t one, size_t other);
    void addFacts(const QString& words, const std::vector<core::ComparedFact>& facts);
    void addRoles(const ShownSegments& shown, size_t one, size_t other);
    void addScores(const ShownSegments& shown, size_t one, size_t other);
    void addThemes(const core::SegmentComparison& comparison, const QHash<core::Id<core::Tag>, QString>& tagPaths);
    void addCharacteristics(const ShownSegments& shown, size_t one, size_t other);

    std::vector<Row> m_rows;
    QString m_one, m_other; // their names, with their letters
    int m_shared = 0;
};

} // namespace ui
