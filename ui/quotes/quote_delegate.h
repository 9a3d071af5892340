#pragma once

#include "ui/quotes/quote_model.h"

#include <QCache>
#include <QHash>
#include <QStyledItemDelegate>

namespace ui {

struct QuoteLayout;

/// Paints a quote: person, day and time on the left, then the words in up to six lines, its note and its tags.
class QuoteDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    QuoteDelegate(const QuoteModel& model, QObject* parent);
    ~QuoteDelegate() override;

    /// Forgets how rows are laid out: their words or the room for them changed.
    void forget();
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    const QuoteLayout& layoutOf(int row, int width) const;

    const QuoteModel& m_model;
    mutable QCache<int, QuoteLayout> m_layouts; // of rows seen last
    mutable QHash<int, int> m_heights;          // of rows
    mutable int m_width = 0;
};

} // namespace ui
