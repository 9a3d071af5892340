#pragma once

#include "ui/help/help_text.h"

#include <QAbstractListModel>

namespace ui {

/// The pages of the help by their titles; those that hold all of the words that are looked for.
class HelpModel : public QAbstractListModel {
    Q_OBJECT

public:
    explicit HelpModel(std::vector<HelpText> texts, QObject* parent = nullptr);

    void setFilter(const QString& words);
    const HelpText& text(int row) const { return m_texts[static_cast<size_t>(m_shown[static_cast<size_t>(row)])]; }
    int rowOf(const QString& topic) const; // -1: not shown

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    std::vector<HelpText> m_texts;
    std::vector<int> m_shown;
};

} // namespace ui
