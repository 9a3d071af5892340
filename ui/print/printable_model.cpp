#include "ui/print/printable_model.h"

#include "ui/widgets/words.h"

#include <QDateTime>

#include <algorithm>

namespace ui {
namespace {

QString lastPrinted(const core::report::Printable& printable)
{
    if (printable.version == 0)
        return PrintableModel::tr("not printed yet");
    const QDate day = QDateTime::fromMSecsSinceEpoch(printable.printedAt).date();
    const QString words = PrintableModel::tr("printed %1, version %2")
                              .arg(shortDate(day, QDate::currentDate().year()))
                              .arg(printable.version);
    return printable.changed ? PrintableModel::tr("%1, changed since").arg(words) : words;
}

} // namespace

void PrintableModel::setPrintables(std::vector<core::report::Printable> printables)
{
    const bool same = printables.size() == m_printables.size() &&
                      std::equal(printables.begin(), printables.end(), m_printables.begin(),
                                 [](const auto& a, const auto& b) { return a.persona == b.persona; });
    if (same) {
        m_printables = std::move(printables);
        if (!m_printables.empty())
            emit dataChanged(index(0), index(rowCount() - 1));
    } else {
        beginResetModel();
        m_printables = std::move(printables);
        endResetModel();
    }
    if (!m_filled && !m_printables.empty()) {
        m_filled = true;
        if (m_checked.isEmpty())
            return checkAll(true);
    }
    emit checksChanged();
}

void PrintableModel::clear()
{
    beginResetModel();
    m_printables.clear();
    m_checked.clear();
    m_filled = false;
    endResetModel();
    emit checksChanged();
}

void PrintableModel::check(const QSet<core::Id<core::Persona>>& personas)
{
    m_checked = personas;
    if (!m_printables.empty())
        emit dataChanged(index(0), index(rowCount() - 1), {Qt::CheckStateRole});
    emit checksChanged();
}

void PrintableModel::checkAll(bool checked)
{
    QSet<core::Id<core::Persona>> personas;
    if (checked)
        for (const auto& printable : m_printables)
            personas.insert(printable.persona);
    check(personas);
}

int PrintableModel::rowOf(core::Id<core::Persona> persona) const
{
    const auto found = std::find_if(m_printables.begin(), m_printables.end(),
                                    [&](const auto& printable) { return printable.persona == persona; });
    return found == m_printables.end() ? -1 : int(found - m_printables.begin());
}

std::vector<core::Id<core::Persona>> PrintableModel::checked() const
{
    std::vector<core::Id<core::Persona>> personas;
    for (const auto& printable : m_printables)
        if (isChecked(printable))
            personas.push_back(printable.persona);
    return personas;
}

QStringList PrintableModel::checkedNames() const
{
    QStringList names;
    for (const auto& printable : m_printables)
        if (isChecked(printable))
            names << printable.name;
    return names;
}

core::report::SheetFacts PrintableModel::checkedFacts() const
{
    core::report::SheetFacts facts;
    for (const auto& printable : m_printables)
        if (isChecked(printable))
            facts += printable.facts;
    return facts;
}

int PrintableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_printables.size());
}

QVariant PrintableModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const auto& shown = printable(index.row());
    switch (role) {
    case Qt::DisplayRole: return shown.name;
    case Qt::CheckStateRole: return int(isChecked(shown) ? Qt::Checked : Qt::Unchecked);
    case HintRole: return lastPrinted(shown);
    case HeldBackRole:
        return shown.facts.heldBack.isEmpty() ? QString() : tr("%1 held back").arg(shown.facts.heldBack.size());
    case Qt::ToolTipRole: return shown.name;
    case Qt::AccessibleTextRole: {
        QStringList words{shown.name, lastPrinted(shown), data(index, HeldBackRole).toString()};
        words.removeAll(QString());
        return words.join(QStringLiteral(", "));
    }
    default: return {};
    }
}

bool PrintableModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (!index.isValid() || role != Qt::CheckStateRole)
        return false;
    const auto persona = printable(index.row()).persona;
    if (value.toInt() == Qt::Checked)
        m_checked.insert(persona);
    else
        m_checked.remove(persona);
    emit dataChanged(index, index, {Qt::CheckStateRole});
    emit checksChanged();
    return true;
}

Qt::ItemFlags PrintableModel::flags(const QModelIndex& index) const
{
    return index.isValid() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable : Qt::NoItemFlags;
}

} // namespace ui
