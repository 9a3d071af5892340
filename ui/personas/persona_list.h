#pragma once

#include "ui/widgets/list_view.h"

#include "core/stores.h"

#include <QAbstractListModel>
#include <QImage>

namespace ui {

/// A persona as the list shows it.
struct PersonaRow {
    core::Persona persona;
    int people = 0; // who stand behind it
    int traits = 0;
    int assumptions = 0;
    QImage portrait;
};
std::vector<PersonaRow> personaRows(const core::Stores& stores);

class PersonaListModel : public QAbstractListModel {
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void setPersonas(std::vector<PersonaRow> personas);
    /// Takes over what a persona is called now.
    void reword(const core::Persona& persona);
    const PersonaRow& persona(int row) const { return m_personas[static_cast<size_t>(row)]; }
    const std::vector<PersonaRow>& personas() const { return m_personas; }
    int rowOf(core::Id<core::Persona> id) const; // -1: not here

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    QStringList mimeTypes() const override;
    QMimeData* mimeData(const QModelIndexList& indexes) const override;
    bool dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                      const QModelIndex& parent) override;

signals:
    /// A persona was dropped before `row`.
    void dropped(core::Id<core::Persona> persona, int row);

private:
    std::vector<PersonaRow> m_personas;
};

/// The personas of the project, with initials and how many people stand behind each.
class PersonaList : public ListView {
    Q_OBJECT

public:
    explicit PersonaList(QWidget* parent = nullptr);
    PersonaListModel& personas() { return m_model; }
    std::optional<core::Id<core::Persona>> current() const;
    void choose(core::Id<core::Persona> persona);

private:
    PersonaListModel m_model;
};

} // namespace ui
