#pragma once

#include "core/analysis/together.h"

#include <QAbstractListModel>
#include <QStyledItemDelegate>

namespace ui {

/// A tag that stands beside others, as it is shown.
struct ShownTogether {
    core::Together together;
    QString path;
    int hue = 1;
    friend bool operator==(const ShownTogether&, const ShownTogether&) = default;
};

/// The tags that stand on the same highlights, most of them first.
class TogetherModel : public QAbstractListModel {
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void setTags(std::vector<ShownTogether> tags);
    const ShownTogether& tag(int row) const { return m_tags[static_cast<size_t>(row)]; }
    int most() const { return m_tags.empty() ? 0 : m_tags.front().together.highlights; }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    std::vector<ShownTogether> m_tags;
};

/// Paints a row of it: swatch, path, a bar for the highlights, the figures of highlights and people.
class TogetherDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    TogetherDelegate(const TogetherModel& model, QObject* parent) : QStyledItemDelegate(parent), m_model(model) {}
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    const TogetherModel& m_model;
};

} // namespace ui
