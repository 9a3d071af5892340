#include "ui/shell/palette_model.h"

#include "ui/widgets/fuzzy.h"

#include <QCoreApplication>

#include <algorithm>
#include <optional>

namespace ui {
namespace {

std::optional<PaletteItem::Kind> kindOfSigil(QStringView pattern)
{
    if (pattern.startsWith(u'>'))
        return PaletteItem::Kind::Action;
    if (pattern.startsWith(u'#'))
        return PaletteItem::Kind::Tag;
    return std::nullopt;
}

} // namespace

QString kindWord(PaletteItem::Kind kind)
{
    switch (kind) {
    case PaletteItem::Kind::Action: return QCoreApplication::translate("palette", "Action");
    case PaletteItem::Kind::Session: return QCoreApplication::translate("palette", "Session");
    case PaletteItem::Kind::Tag: return QCoreApplication::translate("palette", "Tag");
    case PaletteItem::Kind::Persona: return QCoreApplication::translate("palette", "Persona");
    case PaletteItem::Kind::Insight: return QCoreApplication::translate("palette", "Insight");
    case PaletteItem::Kind::Study: return QCoreApplication::translate("palette", "Study");
    case PaletteItem::Kind::Board: return QCoreApplication::translate("palette", "Board");
    case PaletteItem::Kind::Segment: return QCoreApplication::translate("palette", "Segment");
    case PaletteItem::Kind::Account: return QCoreApplication::translate("palette", "Account");
    case PaletteItem::Kind::Person: return QCoreApplication::translate("palette", "Person");
    case PaletteItem::Kind::Search: return QCoreApplication::translate("palette", "Saved search");
    case PaletteItem::Kind::Project: return QCoreApplication::translate("palette", "Project");
    }
    Q_UNREACHABLE();
}

void PaletteModel::setItems(std::vector<PaletteItem> items)
{
    beginResetModel();
    m_items = std::move(items);
    search();
    endResetModel();
}

void PaletteModel::setPattern(const QString& pattern)
{
    beginResetModel();
    m_pattern = pattern;
    search();
    endResetModel();
}

void PaletteModel::search()
{
    const auto wanted = kindOfSigil(m_pattern);
    const QString letters = wanted ? m_pattern.mid(1) : m_pattern;
    m_found.clear();
    for (size_t index = 0; index < m_items.size(); ++index) {
        if (wanted && m_items[index].kind != *wanted)
            continue;
        if (auto match = fuzzyMatch(letters, m_items[index].name))
            m_found.push_back({index, match->score, std::move(match->positions)});
    }
    std::stable_sort(m_found.begin(), m_found.end(), [](const Found& a, const Found& b) { return a.score > b.score; });
    if (m_found.size() > mostRows)
        m_found.erase(m_found.begin() + mostRows, m_found.end());
}

int PaletteModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_found.size());
}

QVariant PaletteModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const PaletteItem& shown = item(index.row());
    if (role == Qt::DisplayRole)
        return shown.name;
    if (role == Qt::AccessibleTextRole)
        return QStringLiteral("%1, %2, %3")
            .arg(shown.name, kindWord(shown.kind), shown.key.isEmpty() ? shown.detail : shown.key);
    return {};
}

} // namespace ui
