#pragma once

#include "core/import/table_mapping.h"
#include "ui/import/mapping_model.h"

#include <QWidget>

#include <array>
#include <memory>

class QHBoxLayout;

namespace ui {

class Choice;
class EditField;
class Label;
class MappingColumns;
class Segmented;
class Table;

/// Shows a table and what each of its columns will be, and lets both be changed: the kind of rows, how the file is
/// read, what each column is, saved mappings. It holds no workspace: who shows it reads the file anew where `changed`
/// brings another TableMapping::reading than the table's, and keeps what `saveAsked` brings.
class MappingPanel : public QWidget {
    Q_OBJECT

public:
    explicit MappingPanel(QWidget* parent = nullptr);

    /// `known`: where results of tasks could go.
    void setTable(const core::import::Table& table, const core::import::TableMapping& mapping,
                  std::shared_ptr<const core::import::KnownObservations> known = {});
    /// The mappings to choose from; those that know none of the table's columns are left out.
    void setSaved(const std::vector<core::import::TableMapping>& saved);
    const core::import::TableMapping& mapping() const { return m_mapping; }
    /// Why the table cannot come in as it is mapped; empty: it can.
    QString problem() const;

signals:
    void changed(const core::import::TableMapping& mapping);
    /// It is to be kept, under its name.
    void saveAsked(const core::import::TableMapping& mapping);

private:
    static constexpr std::array kinds{core::import::TableKind::People, core::import::TableKind::Feedback,
                                      core::import::TableKind::StickyNotes, core::import::TableKind::TaskResults};
    static constexpr std::array<char16_t, 4> delimiters{u',', u';', u'\t', u'|'};
    static constexpr int headingRows = 12; // that can be chosen

    // Parts (mapping_panel_parts.cpp)
    QWidget* newHead();
    QWidget* newReading();
    void addChoice(QHBoxLayout& row, Choice*& choice, const QString& name);
    QWidget* newSide();

    void showMapping();
    void showReading();
    void showSaved();
    void showRows();
    void change(const core::import::TableMapping& mapping);
    void changeReading(const core::import::TableReading& reading);
    void chooseSaved(int row);
    void save(const QString& name);
    void goToProblem(const QModelIndex& index);

    core::import::Table m_table;
    std::shared_ptr<const core::import::KnownObservations> m_known;
    core::import::TableMapping m_mapping;
    std::vector<core::import::TableMapping> m_saved;
    std::vector<core::import::TableMapping> m_offered; // those of them that know a column of the table
    MappedRowModel m_rows;
    MappingProblemModel m_problems;
    Segmented* m_kind = nullptr;
    Choice* m_savedChoice = nullptr;
    EditField* m_name = nullptr;
    Choice* m_sheet = nullptr;
    Choice* m_delimiter = nullptr;
    Choice* m_encoding = nullptr;
    Choice* m_headings = nullptr;
    Label* m_columnsNote = nullptr;
    Label* m_rowsNote = nullptr;
    Label* m_problemsNote = nullptr;
    MappingColumns* m_columns = nullptr;
    Table* m_rowTable = nullptr;
    Table* m_problemTable = nullptr;
};

} // namespace ui
