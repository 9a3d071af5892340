#include "ui/segments/sample_model.h"

#include "ui/widgets/table.h"
#include "ui/widgets/words.h"

#include <algorithm>

namespace ui {

void SampleModel::setSample(std::vector<core::SegmentSample> sample)
{
    const bool same = std::ranges::equal(
        sample, m_sample, {}, [](const auto& one) { return one.segment.id; },
        [](const auto& one) { return one.segment.id; });
    if (!same)
        beginResetModel();
    m_sample = std::move(sample);
    if (!same)
        endResetModel();
    else if (!m_sample.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int SampleModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_sample.size());
}

QVariant SampleModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto& sample = m_sample[size_t(index.row())];
    if (role == Qt::EditRole && index.column() == Target)
        return sample.target.value_or(0);
    if (role == Qt::TextAlignmentRole)
        return int((index.column() == Name || index.column() == NotYet ? Qt::AlignLeft : Qt::AlignRight) |
                   Qt::AlignVCenter);
    if (role == StrongRole)
        return index.column() == Missing;
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (index.column()) {
    case Name: return sample.segment.name;
    case Heard: return number(qint64(sample.faceToFace.size()));
    case Market: return number(qint64(sample.market.size()));
    case Target: return sample.target ? number(*sample.target) : QStringLiteral("–");
    case Missing: return !sample.target ? QString() : sample.missing() == 0 ? tr("reached") : number(sample.missing());
    case NotYet: {
        QStringList codes;
        for (const auto& person : sample.notYet)
            codes << person.code;
        return codes.isEmpty() ? tr("everybody was heard") : codes.join(QStringLiteral(", "));
    }
    default: return {};
    }
}

QVariant SampleModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == Name || section == NotYet ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name: return tr("Segment");
    case Heard: return tr("Heard");
    case Market: return tr("Market only");
    case Target: return tr("Target");
    case Missing: return tr("Still to hear");
    case NotYet: return tr("Not talked to yet");
    default: return {};
    }
}

Qt::ItemFlags SampleModel::flags(const QModelIndex& index) const
{
    const auto usual = QAbstractTableModel::flags(index);
    return m_isWritable && index.column() == Target ? usual | Qt::ItemIsEditable : usual;
}

bool SampleModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::EditRole || index.column() != Target || !m_isWritable)
        return false;
    const auto& sample = m_sample[size_t(index.row())];
    if (value.toInt() != sample.target.value_or(0))
        emit targeted(sample.segment.id, value.toInt());
    return true;
}

} // namespace ui
