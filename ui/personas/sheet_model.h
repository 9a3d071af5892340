#pragma once

#include "ui/personas/shown_persona.h"

#include <QAbstractListModel>

namespace ui {

/// A persona's sheet from top to bottom: its facts, its sections with their traits, and under the trait that is open
/// its evidence.
class SheetModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum class Kind { Section, Trait, Evidence, NoEvidence, Fact };
    struct Row {
        Kind kind = Kind::Section;
        QString section; // empty: the facts
        int trait = -1;  // in the content's traits
        int item = -1;   // of the evidence, or of the facts
    };

    using QAbstractListModel::QAbstractListModel;

    void setContent(ShownPersona content);
    const ShownPersona& content() const { return m_content; }
    const Row& row(int row) const { return m_rows[static_cast<size_t>(row)]; }
    const ShownTrait* trait(int row) const;        // of a trait's row, or of its evidence
    const QuoteRow* quoteAt(int row) const;        // of evidence; null for other rows
    const core::Evidence* evidence(int row) const; // null for other rows
    int rowOf(core::Id<core::Claim> claim) const;
    int rowOfEvidence(core::Id<core::Claim> claim, core::Id<core::Highlight> highlight) const;
    int rowOfSection(const QString& section) const;
    int rowOfFact(int fact) const;

    /// The trait whose evidence is shown; none: no one's.
    void setOpen(core::Id<core::Claim> claim);
    core::Id<core::Claim> open() const { return m_open; }
    void setEditable(bool editable) { m_editable = editable; }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    std::vector<Row> makeRows() const;
    void rebuild();
    QString words(const Row& row) const;

    ShownPersona m_content;
    std::vector<Row> m_rows;
    core::Id<core::Claim> m_open;
    bool m_editable = false;
};

} // namespace ui
