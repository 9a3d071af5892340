#pragma once

#include "ui/quotes/quote_list.h"
#include "ui/widgets/surface.h"

namespace ui {

class Label;

/// Opens under the matrix: what the people of a segment said to a theme.
class QuoteDrawer : public Surface {
    Q_OBJECT

public:
    QuoteDrawer(QAction* useAsEvidence, QAction* close, QWidget* parent = nullptr);
    void show(const QString& title, const QString& counts, std::vector<QuoteRow> quotes);
    QuoteList& quotes() { return *m_quotes; }

private:
    Label* m_title;
    Label* m_counts;
    QuoteList* m_quotes;
};

} // namespace ui
