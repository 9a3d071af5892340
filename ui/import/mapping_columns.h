#pragma once

#include "core/import/table_mapping.h"

#include <QScrollArea>

class QVBoxLayout;

namespace ui {

class Choice;

/// A row for each column of a table: its heading, its first value, what it is, and what kind of that.
class MappingColumns : public QScrollArea {
    Q_OBJECT

public:
    explicit MappingColumns(QWidget* parent = nullptr);

    void setTable(const core::import::Table& table, const core::import::TableMapping& mapping);

signals:
    void changed(int column, const core::import::ColumnMapping& mapping);

private:
    void setRows(const core::import::Table& table);
    void replaceRow(const core::import::Table& table, int column);
    QWidget* newRow(const core::import::Table& table, int column);
    void fillKinds(Choice& kinds, int column);
    void fillDetails(Choice& details, int column);

    core::import::TableMapping m_mapping;
    QStringList m_headings;
    QVBoxLayout* m_rows = nullptr;
};

} // namespace ui
