#pragma once

#include "ui/quotes/quote_model.h"
#include "ui/widgets/list_view.h"

namespace ui {

class QuoteDelegate;

/// Quotes to be read, chosen, dragged out, and followed to their place. New quotes keep what was chosen and the place
/// that was scrolled to, as far as they are still there.
class QuoteList : public ListView {
    Q_OBJECT

public:
    explicit QuoteList(const QString& name, QWidget* parent = nullptr);

    void setQuotes(std::vector<QuoteRow> quotes);
    const QuoteModel& quotes() const { return m_quotes; }
    /// Null where there is none.
    const QuoteRow* current() const;
    /// What is chosen, in order.
    std::vector<QuoteRow> chosen() const;
    std::vector<core::Id<core::Highlight>> chosenHighlights() const;
    void choose(const core::Place& place);

public slots:
    /// The words that are chosen, with who said them, to the clipboard.
    void copy();

signals:
    /// Enter or a double click.
    void opened(const core::Place& place);
    void choiceChanged();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QuoteModel m_quotes;
    QuoteDelegate* m_delegate;
};

} // namespace ui
