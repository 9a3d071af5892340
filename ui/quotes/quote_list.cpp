#include "ui/quotes/quote_list.h"

#include "ui/quotes/quote_delegate.h"

#include <QApplication>
#include <QClipboard>
#include <QKeyEvent>
#include <QScrollBar>

#include <algorithm>

namespace ui {
namespace {

constexpr int laidOutAtOnce = 20; // rows; the rest follows while the window is idle

} // namespace

QuoteList::QuoteList(const QString& name, QWidget* parent) : ListView(name, parent)
{
    m_delegate = new QuoteDelegate(m_quotes, this);
    setModel(&m_quotes);
    setItemDelegate(m_delegate);
    viewport()->setBackgroundRole(QPalette::Base);
    setSelectionMode(ExtendedSelection);
    setDragEnabled(true);
    setDragDropMode(DragOnly);
    setLayoutMode(Batched);
    setBatchSize(laidOutAtOnce);
    connect(this, &QListView::doubleClicked, this,
            [this](const QModelIndex& index) { emit opened(m_quotes.quote(index.row())->place); });
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this, &QuoteList::choiceChanged);
}

void QuoteList::setQuotes(std::vector<QuoteRow> quotes)
{
    const auto before = chosen();
    const auto* at = current();
    const auto place = at ? at->place : core::Place{};
    const int row = currentIndex().row();
    const int scrolled = verticalScrollBar()->value();
    m_delegate->forget();
    m_quotes.setQuotes(std::move(quotes));
    QItemSelection kept;
    for (const auto& quote : before)
        if (const int found = m_quotes.rowOf(quote.place); found >= 0)
            kept.select(m_quotes.index(found), m_quotes.index(found));
    int now = m_quotes.rowOf(place);
    if (now < 0 && row >= 0) // what was in hand is gone: the one that took its place
        now = qMin(row, m_quotes.rowCount() - 1);
    while (now >= 0 && now < m_quotes.rowCount() && !m_quotes.quote(now))
        ++now;
    if (now >= 0 && now < m_quotes.rowCount()) {
        const bool keeps = !kept.isEmpty();
        selectionModel()->setCurrentIndex(m_quotes.index(now),
                                          keeps ? QItemSelectionModel::NoUpdate : QItemSelectionModel::ClearAndSelect);
        selectionModel()->select(kept, QItemSelectionModel::Select);
        verticalScrollBar()->setValue(scrolled);
    }
    emit choiceChanged();
}

const QuoteRow* QuoteList::current() const
{
    return currentIndex().isValid() ? m_quotes.quote(currentIndex().row()) : nullptr;
}

std::vector<QuoteRow> QuoteList::chosen() const
{
    auto indexes = selectionModel()->selectedIndexes();
    std::sort(indexes.begin(), indexes.end());
    std::vector<QuoteRow> rows;
    for (const auto& index : indexes)
        if (const auto* quote = m_quotes.quote(index.row()))
            rows.push_back(*quote);
    return rows;
}

std::vector<core::Id<core::Highlight>> QuoteList::chosenHighlights() const
{
    std::vector<core::Id<core::Highlight>> highlights;
    for (const auto& row : chosen())
        if (row.place.highlight)
            highlights.push_back(row.place.highlight);
    return highlights;
}

void QuoteList::choose(const core::Place& place)
{
    // Not setCurrentIndex(): that would add to what is chosen, or take from it, while a key like Ctrl is held.
    if (const int row = m_quotes.rowOf(place); row >= 0)
        selectionModel()->setCurrentIndex(m_quotes.index(row), QItemSelectionModel::ClearAndSelect);
}

void QuoteList::copy()
{
    const auto indexes = selectionModel()->selectedIndexes();
    if (!indexes.isEmpty())
        QApplication::clipboard()->setMimeData(m_quotes.mimeData(indexes));
}

void QuoteList::resizeEvent(QResizeEvent* event)
{
    const bool breaksElsewhere = event->size().width() != event->oldSize().width();
    if (breaksElsewhere)
        m_delegate->forget();
    ListView::resizeEvent(event);
    if (breaksElsewhere)
        scheduleDelayedItemsLayout(); // a list in one column only does so for another height
}

void QuoteList::keyPressEvent(QKeyEvent* event)
{
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && event->modifiers() == Qt::NoModifier &&
        current())
        return void(emit opened(current()->place));
    ListView::keyPressEvent(event);
}

} // namespace ui
