#pragma once

#include "ui/quotes/quote_model.h"

#include <QHash>
#include <QStyledItemDelegate>

namespace ui {

/// Paints a quote: person, day and time on the left, then the words in up to six lines, its note and its tags.
class QuoteDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    QuoteDelegate(const QuoteModel& model, QObject* parent);

    /// Forgets how high rows are: their words or the room for them changed.
    void forget() { m_heights.clear(); }
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    const QuoteModel& m_model;
    mutable QHash<int, int> m_heights; // of rows
    mutable int m_width = 0;
};

} // namespace ui
