#include "ui/search/query_bar.h"

#include "ui/widgets/choice.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QScopedValueRollback>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

QueryBar::QueryBar(QWidget* page) : Surface(&Theme::page, Qt::BottomEdge, page), m_page(page)
{
    m_field = new QueryField(this);
    m_field->installEventFilter(this);
    m_popup = new SuggestionPopup(page);
    m_order = new Choice(tr("Order of the hits"), this);
    m_order->addItems({tr("By session"), tr("Best first")});
    m_sentence = new Label({}, Type::Hint, &Theme::bad);
    m_sentence->hide();
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);

    auto* row = new QHBoxLayout;
    row->setSpacing(12);
    row->addWidget(m_field, 1);
    row->addWidget(m_order);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 10, 16, 10);
    column->setSpacing(6);
    column->addLayout(row);
    column->addWidget(m_sentence);

    connect(m_field, &QueryField::queryChanged, this, [this] {
        emit changed();
        if (!m_isQuiet)
            offer();
    });
    connect(m_field, &QueryField::cursorMoved, this, [this] {
        if (std::any_of(m_problems.begin(), m_problems.end(), [](const auto& problem) { return problem.inValue; }))
            emit changed();
    });
    connect(m_field, &QueryField::focusLost, m_popup, &QWidget::hide);
    connect(m_popup, &SuggestionPopup::taken, this, &QueryBar::take);
    connect(m_order, &QComboBox::currentIndexChanged, this, &QueryBar::orderChanged);
}

void QueryBar::setQuery(const QString& query)
{
    const QScopedValueRollback<bool> quiet(m_isQuiet, true);
    m_popup->hide();
    m_field->setQuery(query);
}

core::SearchOptions::Order QueryBar::order() const
{
    return m_order->currentIndex() == 0 ? core::SearchOptions::Order::Session : core::SearchOptions::Order::Rank;
}

QWidget* QueryBar::orderField()
{
    return m_order;
}

/// A value that is being typed is no mistake yet.
void QueryBar::setProblems(const std::vector<core::Problem>& problems)
{
    m_problems = problems;
    std::vector<core::Problem> told;
    const int cursor = m_field->cursor();
    std::copy_if(problems.begin(), problems.end(), std::back_inserter(told), [&](const core::Problem& problem) {
        return !problem.inValue || cursor <= problem.range.begin || cursor > problem.range.end;
    });
    m_field->setProblems(told);
    m_sentence->setText(told.empty() ? QString() : told.front().sentence);
    m_sentence->setVisible(!told.empty());
    layout()->activate();
    m_popup->standUnder(writtenInPage());
}

/// The field with the sentence under it.
QRect QueryBar::writtenInPage() const
{
    const QRect field(m_field->mapTo(m_page, QPoint()), m_field->size());
    return m_sentence->isVisible()
               ? field.adjusted(0, 0, 0, m_sentence->geometry().bottom() - m_field->geometry().bottom())
               : field;
}

void QueryBar::offer()
{
    m_popup->offer(m_field->hasFocus() ? suggestionsFor(m_known, m_field->query(), m_field->cursor()) : Suggestions{},
                   writtenInPage());
}

void QueryBar::take(const Suggestion& suggestion)
{
    const bool goesOn = suggestion.insert.endsWith(u':');
    const bool isRecent = suggestion.range == core::TextRange{} && m_field->query().isEmpty();
    const bool atEnd = suggestion.range.end == m_field->query().size();
    {
        const QScopedValueRollback<bool> quiet(m_isQuiet, true);
        m_field->replace(suggestion.range, suggestion.insert + QString(atEnd && !goesOn && !isRecent ? 1 : 0, u' '));
    }
    m_field->setFocus(Qt::OtherFocusReason);
    if (goesOn)
        offer();
}

bool QueryBar::takesKey(const QKeyEvent& event)
{
    if (m_popup->takesKey(event))
        return true;
    switch (event.key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        m_popup->hide();
        emit entered();
        return true;
    case Qt::Key_Up: return true;
    case Qt::Key_Down:
        if (m_field->query().isEmpty() && !m_recent.isEmpty())
            m_popup->offer(recentQueries(m_recent), writtenInPage());
        else
            emit downAsked();
        return true;
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Home:
    case Qt::Key_End: m_popup->hide(); return false;
    default: return false;
    }
}

bool QueryBar::eventFilter(QObject* watched, QEvent* event)
{
    const bool isKey = event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride;
    if (watched != m_field || !isKey)
        return Surface::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    // Esc would else close what the window tells.
    if (event->type() == QEvent::ShortcutOverride && key->key() == Qt::Key_Escape && m_popup->isVisible()) {
        event->accept();
        return true;
    }
    return event->type() == QEvent::KeyPress && takesKey(*key);
}

} // namespace ui
