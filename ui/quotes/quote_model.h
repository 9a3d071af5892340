#pragma once

#include "ui/quotes/quote_row.h"

#include <QAbstractListModel>

namespace ui {

/// Quotes in order; where they have groups, the name of each stands over its quotes with how many there are.
class QuoteModel : public QAbstractListModel {
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void setQuotes(std::vector<QuoteRow> quotes);
    const std::vector<QuoteRow>& quotes() const { return m_quotes; }
    /// Null for the name of a group.
    const QuoteRow* quote(int row) const;
    /// The row that a place stands in; -1: none.
    int rowOf(const core::Place& place) const;

    struct Group {
        QString name;
        int hue = 0;
        int count = 0;
    };
    /// Null for a quote.
    const Group* group(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QStringList mimeTypes() const override;
    QMimeData* mimeData(const QModelIndexList& indexes) const override;

private:
    std::vector<QuoteRow> m_quotes;
    std::vector<Group> m_groups;
    std::vector<int> m_rows; // a quote's place in m_quotes, or the complement of a group's in m_groups
};

} // namespace ui
