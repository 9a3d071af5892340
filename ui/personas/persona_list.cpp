#include "ui/personas/persona_list.h"

#include "ui/personas/shown_persona.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/words.h"

#include <QMimeData>
#include <QStyledItemDelegate>

#include <algorithm>

namespace ui {
namespace {

constexpr int side = 12;
constexpr int circle = 32;
const QString personaMime = QStringLiteral("application/x-earshot-persona");

class PersonaDelegate : public QStyledItemDelegate {
public:
    PersonaDelegate(const PersonaListModel& model, QObject* parent) : QStyledItemDelegate(parent), m_model(model) {}

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override { return {200, rowHeight(52)}; }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Theme& theme = Theme::of(option.palette);
        const auto& row = m_model.persona(index.row());
        paint::row(*painter, option.rect, theme, rowState(option));
        const QRect inside = option.rect.adjusted(side, 0, -side, 0);
        paintPortrait(*painter, QRect(inside.left(), inside.center().y() - circle / 2, circle, circle), theme,
                      row.persona.name, row.portrait, Type::Hint);
        const QString figure = number(row.people);
        const int figureWidth = paint::tabularWidth(figure, fontOf(Type::Body));
        paint::tabular(*painter, inside, figure, fontOf(Type::Body), theme.inkSoft);
        const QRect person(inside.right() - figureWidth - 18, inside.top(), 16, inside.height());
        paintIcon(*painter, person, QStringLiteral("user"), 14, theme.inkSoft);
        const QRect words(inside.left() + circle + 10, inside.top(), person.left() - inside.left() - circle - 16,
                          inside.height());
        const QString under = row.persona.role.isEmpty() ? row.persona.segmentText : row.persona.role;
        const int half = inside.height() / 2;
        const bool two = !under.isEmpty();
        paint::text(*painter, two ? QRect(words.left(), words.top() + 6, words.width(), half - 6) : words,
                    row.persona.name, fontOf(Type::Body), theme.ink);
        if (two)
            paint::text(*painter, QRect(words.left(), words.top() + half, words.width(), half - 8), under,
                        fontOf(Type::Hint), theme.inkFaint);
    }

private:
    const PersonaListModel& m_model;
};

} // namespace

std::vector<PersonaRow> personaRows(const core::Stores& stores)
{
    std::vector<PersonaRow> rows;
    for (const auto& persona : stores.personas.personas()) {
        const auto strength = core::strengthOf(stores, persona);
        const auto assumptions = std::count_if(strength.traits.begin(), strength.traits.end(),
                                               [](const auto& trait) { return trait.strength.isAssumption; });
        rows.push_back({persona, static_cast<int>(strength.people.size()), static_cast<int>(strength.traits.size()),
                        static_cast<int>(assumptions), portraitOf(stores, persona)});
    }
    return rows;
}

void PersonaListModel::setPersonas(std::vector<PersonaRow> personas)
{
    const bool sameRows = std::equal(personas.begin(), personas.end(), m_personas.begin(), m_personas.end(),
                                     [](const auto& a, const auto& b) { return a.persona.id == b.persona.id; });
    if (!sameRows)
        beginResetModel();
    m_personas = std::move(personas);
    if (!sameRows)
        return endResetModel();
    if (!m_personas.empty())
        emit dataChanged(index(0), index(rowCount() - 1));
}

void PersonaListModel::reword(const core::Persona& persona)
{
    if (const int row = rowOf(persona.id); row >= 0) {
        m_personas[static_cast<size_t>(row)].persona = persona;
        emit dataChanged(index(row), index(row));
    }
}

int PersonaListModel::rowOf(core::Id<core::Persona> id) const
{
    const auto found =
        std::find_if(m_personas.begin(), m_personas.end(), [&](const auto& row) { return row.persona.id == id; });
    return found == m_personas.end() ? -1 : static_cast<int>(found - m_personas.begin());
}

int PersonaListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_personas.size());
}

QVariant PersonaListModel::data(const QModelIndex& index, int role) const
{
    const auto& row = persona(index.row());
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return row.persona.name;
    if (role == Qt::AccessibleTextRole)
        return QStringList{row.persona.name, row.persona.role, counted(row.people, tr("%1 person"), tr("%1 people"))}
            .join(QStringLiteral(", "));
    return {};
}

Qt::ItemFlags PersonaListModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::ItemIsDropEnabled;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled | Qt::ItemNeverHasChildren;
}

QStringList PersonaListModel::mimeTypes() const
{
    return {personaMime};
}

QMimeData* PersonaListModel::mimeData(const QModelIndexList& indexes) const
{
    auto* data = new QMimeData;
    if (!indexes.isEmpty())
        data->setData(personaMime, QByteArray::number(persona(indexes.front().row()).persona.id.value));
    return data;
}

bool PersonaListModel::dropMimeData(const QMimeData* data, Qt::DropAction, int row, int, const QModelIndex&)
{
    if (!data->hasFormat(personaMime))
        return false;
    emit dropped({data->data(personaMime).toLongLong()}, row < 0 ? rowCount() : row);
    return true;
}

PersonaList::PersonaList(QWidget* parent) : ListView(tr("Personas"), parent)
{
    setModel(&m_model);
    setItemDelegate(new PersonaDelegate(m_model, this));
    setDragDropMode(InternalMove);
    setDragDropOverwriteMode(false);
}

std::optional<core::Id<core::Persona>> PersonaList::current() const
{
    return currentIndex().isValid() ? std::optional(m_model.persona(currentIndex().row()).persona.id) : std::nullopt;
}

void PersonaList::choose(core::Id<core::Persona> persona)
{
    if (const int row = m_model.rowOf(persona); row >= 0)
        setCurrentIndex(m_model.index(row));
}

} // namespace ui
