#include "ui/segments/quote_drawer.h"

#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>

namespace ui {

QuoteDrawer::QuoteDrawer(QAction* useAsEvidence, QAction* close, QWidget* parent)
    : Surface(&Theme::paper, Qt::TopEdge, parent)
{
    m_title = new Label({}, Type::Body, &Theme::ink, QFont::DemiBold);
    m_counts = new Label({}, Type::Body, &Theme::inkSoft);
    m_quotes = new QuoteList(tr("What they said to it"));
    auto* head = new QHBoxLayout;
    head->setContentsMargins(16, 4, 12, 4);
    head->setSpacing(8);
    m_title->setElided(true);
    head->addWidget(m_title, 0, Qt::AlignVCenter);
    head->addWidget(m_counts, 0, Qt::AlignVCenter);
    head->addStretch(1);
    head->addWidget(new Button(useAsEvidence, Button::Look::Outlined));
    head->addWidget(new Button(close, Button::Look::Flat));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 1, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_quotes, 1);
}

void QuoteDrawer::show(const QString& title, const QString& counts, std::vector<QuoteRow> quotes)
{
    m_title->setText(title);
    m_counts->setText(counts);
    m_quotes->setQuotes(std::move(quotes));
    if (m_quotes->model()->rowCount() > 0)
        m_quotes->setCurrentIndex(m_quotes->model()->index(0, 0));
    QWidget::show();
}

} // namespace ui
