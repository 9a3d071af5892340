#pragma once

#include "ui/personas/shown_persona.h"

#include <QAbstractListModel>

namespace ui {

/// The names of the sections in which no traits stand.
namespace section {
inline const QString accounts = QStringLiteral("accounts");
inline const QString roles = QStringLiteral("roles");
inline const QString scales = QStringLiteral("scales");
inline const QString empathy = QStringLiteral("empathy");
} // namespace section

/// A persona's sheet from top to bottom: its facts, its sections with their traits, and under the trait that is open
/// its evidence; an enterprise's accounts and buying roles, a person's scales.
class SheetModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum class Kind {
        Section,
        Trait,
        Evidence,
        NoEvidence,
        Fact,
        StepDetail, // of the trait that is open, in the section of steps
        StepLasts,
        StepRoles,
        Account,
        Proposed, // a fact that the accounts speak for
        Role,
        RolePersona, // under the role that is open
        RolePlace,
        Scale,
        ScaleSource, // under the scale that is open
        ScalePlace,
        Empathy // what stands in the four sections below it, at one glance
    };
    struct Row {
        Kind kind = Kind::Section;
        QString section; // empty: the facts
        int trait = -1;  // in the content's traits
        int item = -1;   // of the evidence, the facts, the accounts, the roles, the scales
        int place = -1;  // of the accounts under a role, of the people under a scale
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
    /// Opens a role or a scale, or closes it where it is open.
    void toggle(Kind kind, int item);
    bool isOpen(int row) const;
    int rowOf(Kind kind, int item, int place = -1) const;       // -1: there is none
    const core::PersonaScale::Place* scalePlace(int row) const; // null: nobody has put this person on the scale
    int countIn(const QString& section) const; // what stands in it; of buying roles those that somebody wrote
    /// Whether traits stand in the section, not accounts, roles or scales.
    bool takesTraits(const QString& section) const;
    void setEditable(bool editable) { m_editable = editable; }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    std::vector<Row> makeRows() const;
    void rebuild();
    void show(std::vector<Row> rows, ShownPersona* content);
    void addAccounts(std::vector<Row>& rows) const;
    void addRoles(std::vector<Row>& rows) const;
    void addScales(std::vector<Row>& rows) const;
    void addEmpathy(std::vector<Row>& rows) const;
    void addTraits(std::vector<Row>& rows, const QString& section) const;
    QString words(const Row& row) const;
    QString partWords(const Row& row) const;
    QString edited(const Row& row) const;

    ShownPersona m_content;
    std::vector<Row> m_rows;
    core::Id<core::Claim> m_open;
    std::pair<Kind, int> m_openPart{Kind::Section, -1}; // a role or a scale
    bool m_editable = false;
};

} // namespace ui
