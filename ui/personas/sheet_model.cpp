#include "ui/personas/sheet_model.h"

#include "core/personas/persona_sections.h"
#include "core/report/sheet_order.h"

#include <algorithm>

namespace ui {
namespace {

bool same(const SheetModel::Row& a, const SheetModel::Row& b)
{
    return a.kind == b.kind && a.section == b.section && a.item == b.item && a.place == b.place &&
           (a.trait < 0) == (b.trait < 0);
}

QString factWords(const std::pair<QString, QString>& fact)
{
    return QStringLiteral("%1: %2").arg(fact.first, fact.second);
}

QString titleOf(const QString& name)
{
    return core::report::sectionTitle(name.isEmpty() ? QStringLiteral("facts") : name);
}

} // namespace

void SheetModel::setContent(ShownPersona content)
{
    std::swap(m_content, content);
    auto rows = makeRows();
    std::swap(m_content, content);
    show(std::move(rows), &content);
}

void SheetModel::setOpen(core::Id<core::Claim> claim)
{
    m_open = claim;
    m_openPart = {Kind::Section, -1};
    rebuild();
}

std::vector<SheetModel::Row> SheetModel::makeRows() const
{
    std::vector<Row> rows{{Kind::Section, {}, -1, -1}};
    for (size_t fact = 0; fact < m_content.facts.size(); ++fact)
        rows.push_back({Kind::Fact, {}, -1, static_cast<int>(fact)});
    const bool enterprise = m_content.persona.kind == core::PersonaKind::Enterprise;
    if (enterprise) {
        addAccounts(rows);
        addRoles(rows);
    }
    for (const auto& section : core::sectionsOf(m_content.persona.kind)) {
        if (section == QLatin1String("says")) {
            addScales(rows);
            addEmpathy(rows);
        }
        addTraits(rows, section);
    }
    return rows;
}

void SheetModel::addTraits(std::vector<Row>& rows, const QString& section) const
{
    rows.push_back({Kind::Section, section, -1, -1});
    for (size_t at = 0; at < m_content.traits.size(); ++at) {
        const auto& trait = m_content.traits[at];
        if (trait.claim.section != section)
            continue;
        const int index = static_cast<int>(at);
        rows.push_back({Kind::Trait, section, index, -1});
        if (trait.claim.id != m_open)
            continue;
        if (section == QLatin1String("steps"))
            for (const auto kind : {Kind::StepDetail, Kind::StepLasts, Kind::StepRoles})
                rows.push_back({kind, section, index, -1});
        for (size_t item = 0; item < trait.evidence.size(); ++item)
            rows.push_back({Kind::Evidence, section, index, static_cast<int>(item)});
        if (trait.evidence.empty())
            rows.push_back({Kind::NoEvidence, section, index, -1});
    }
}

void SheetModel::rebuild()
{
    show(makeRows(), nullptr);
}

/// Rows at both ends that stay are left alone, so that views keep their place and an editor stays open. Until those
/// that go are gone, the content is the one that they are of: a view still asks for them.
void SheetModel::show(std::vector<Row> rows, ShownPersona* content)
{
    const auto head = std::mismatch(rows.begin(), rows.end(), m_rows.begin(), m_rows.end(), same);
    const auto tail = std::mismatch(rows.rbegin(), std::make_reverse_iterator(head.first), m_rows.rbegin(),
                                    std::make_reverse_iterator(head.second), same);
    const int first = static_cast<int>(head.first - rows.begin());
    const int oldEnd = static_cast<int>(tail.second.base() - m_rows.begin());
    const int newEnd = static_cast<int>(tail.first.base() - rows.begin());
    if (oldEnd > first) {
        beginRemoveRows({}, first, oldEnd - 1);
        m_rows.erase(m_rows.begin() + first, m_rows.begin() + oldEnd);
        endRemoveRows();
    }
    if (content)
        m_content = std::move(*content);
    m_rows = rows;
    if (newEnd > first) {
        m_rows.erase(m_rows.begin() + first, m_rows.begin() + newEnd);
        beginInsertRows({}, first, newEnd - 1);
        m_rows = std::move(rows);
        endInsertRows();
    }
    emit dataChanged(index(0), index(rowCount() - 1));
}

const ShownTrait* SheetModel::trait(int at) const
{
    const int trait = row(at).trait;
    return trait < 0 ? nullptr : &m_content.traits[static_cast<size_t>(trait)];
}

const QuoteRow* SheetModel::quoteAt(int at) const
{
    return row(at).kind == Kind::Evidence ? &trait(at)->quotes[static_cast<size_t>(row(at).item)] : nullptr;
}

const core::Evidence* SheetModel::evidence(int at) const
{
    return row(at).kind == Kind::Evidence ? &trait(at)->evidence[static_cast<size_t>(row(at).item)] : nullptr;
}

int SheetModel::rowOf(core::Id<core::Claim> claim) const
{
    for (int at = 0; at < rowCount(); ++at)
        if (row(at).kind == Kind::Trait && trait(at)->claim.id == claim)
            return at;
    return -1;
}

int SheetModel::rowOfEvidence(core::Id<core::Claim> claim, core::Id<core::Highlight> highlight) const
{
    for (int at = 0; at < rowCount(); ++at)
        if (row(at).kind == Kind::Evidence && trait(at)->claim.id == claim &&
            trait(at)->evidence[static_cast<size_t>(row(at).item)].highlight == highlight)
            return at;
    return -1;
}

int SheetModel::rowOfSection(const QString& section) const
{
    for (int at = 0; at < rowCount(); ++at)
        if (row(at).kind == Kind::Section && row(at).section == section)
            return at;
    return -1;
}

int SheetModel::rowOfFact(int fact) const
{
    for (int at = 0; at < rowCount(); ++at)
        if (row(at).kind == Kind::Fact && row(at).item == fact)
            return at;
    return -1;
}

int SheetModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QString SheetModel::words(const Row& row) const
{
    switch (row.kind) {
    case Kind::Section: return titleOf(row.section);
    case Kind::Fact: return factWords(m_content.facts[static_cast<size_t>(row.item)]);
    case Kind::Trait: return m_content.traits[static_cast<size_t>(row.trait)].claim.text;
    case Kind::Evidence:
        return m_content.traits[static_cast<size_t>(row.trait)].quotes[static_cast<size_t>(row.item)].words;
    case Kind::NoEvidence: return tr("No evidence: it is printed as an assumption.");
    default: return partWords(row);
    }
}

QVariant SheetModel::data(const QModelIndex& index, int role) const
{
    const auto& at = row(index.row());
    const auto* quote = quoteAt(index.row());
    if (role == Qt::DisplayRole || role == Qt::EditRole)
        return role == Qt::EditRole ? edited(at) : words(at);
    if (role == Qt::ToolTipRole)
        return at.kind == Kind::Section ? QString() : quote ? (words(at) + u'\n' + quote->note).trimmed() : words(at);
    if (role != Qt::AccessibleTextRole)
        return {};
    QStringList parts{words(at)};
    const auto* trait = this->trait(index.row());
    if (at.kind == Kind::Trait)
        parts << (trait->isAssumption ? tr("assumption") : paint::peopleWords(trait->people));
    if (quote)
        parts = QStringList{quote->person, quote->when, quote->words, quote->badge ? quote->badge->text : QString(),
                            quote->note};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

Qt::ItemFlags SheetModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::ItemIsDropEnabled;
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    const Kind kind = row(index.row()).kind;
    if (!m_editable)
        return flags;
    if (kind == Kind::Trait || kind == Kind::Fact || kind == Kind::Evidence || kind == Kind::StepDetail ||
        kind == Kind::StepLasts || kind == Kind::StepRoles || kind == Kind::Role || kind == Kind::Scale)
        flags |= Qt::ItemIsEditable;
    if (kind == Kind::Trait || kind == Kind::Evidence)
        flags |= Qt::ItemIsDragEnabled;
    return flags | Qt::ItemIsDropEnabled;
}

} // namespace ui
