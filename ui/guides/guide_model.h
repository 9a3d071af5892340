#pragma once

#include "core/sessions/guide.h"

#include <QAbstractListModel>

#include <vector>

namespace ui {

/// The lines of a guide in order. Their words are edited in place.
class GuideModel : public QAbstractListModel {
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    /// `served`: by line, which of the study's questions it is for, counted from 1; 0: none.
    void setItems(std::vector<core::GuideItem> items, std::vector<int> served);
    const std::vector<core::GuideItem>& items() const { return m_items; }
    const core::GuideItem& item(int row) const { return m_items[static_cast<size_t>(row)]; }
    int number(int row) const { return m_numbers[static_cast<size_t>(row)]; } // of questions and tasks, from 1; else 0
    int served(int row) const { return m_served[static_cast<size_t>(row)]; }
    int rowOf(core::Id<core::GuideItem> id) const; // -1: not here
    void setEditable(bool editable) { m_editable = editable; }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

signals:
    void reworded(core::Id<core::GuideItem> item, const QString& text);

private:
    std::vector<core::GuideItem> m_items;
    std::vector<int> m_numbers;
    std::vector<int> m_served;
    bool m_editable = false;
};

QString kindWord(core::GuideItem::Kind kind);

/// "8 questions · 14 probes · 45 min".
QString guideFigures(const std::vector<core::GuideItem>& items);

/// "5′".
QString minutesShown(std::optional<int> minutes);

} // namespace ui
