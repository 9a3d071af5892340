#include "ui/boards/board_card_list.h"

#include "ui/boards/board_side_keys.h"
#include "ui/quotes/highlight_mime.h"

#include <QMimeData>
#include <QScopedValueRollback>
#include <QScrollBar>

#include <algorithm>

namespace ui {

BoardCardRow boardCardRow(const core::BoardScene& scene, int card)
{
    const auto& content = scene.content;
    const auto& shown = content.cards[static_cast<size_t>(card)];
    BoardCardRow row{
        .card = shown.id, .highlight = shown.highlight, .hue = scene.colouring.hues[static_cast<size_t>(card)]};
    const auto face = content.faces.constFind(shown.highlight);
    if (shown.isNote())
        row.text = shown.text;
    else if (face != content.faces.cend()) {
        row.text = face->text;
        row.people = face->people;
        row.session = face->sessionName;
    }
    return row;
}

QString cardWords(const BoardCardRow& card)
{
    constexpr int spoken = 160; // a screen reader is to come to the end of it
    QString text = card.text.simplified();
    if (text.size() > spoken)
        text = text.left(spoken - 1) + QChar(0x2026);
    if (!card.highlight)
        return BoardCardModel::tr("Note: %1").arg(text);
    return BoardCardModel::tr("Card: %1").arg(card.people.isEmpty() ? text : text + QStringLiteral(", ") + card.people);
}

QString cardTip(const BoardCardRow& card)
{
    constexpr int most = 1000; // letters; a tip is no page
    const QString where = QStringList{card.people, card.session}.join(u' ').trimmed();
    const QString words = card.text.size() > most ? card.text.left(most) + QChar(0x2026) : card.text;
    return where.isEmpty() ? words : words + u'\n' + where;
}

QString boardCardMimeType()
{
    return QStringLiteral("application/x-earshot-cards");
}

std::vector<core::Id<core::Card>> boardCardsIn(const QMimeData& data)
{
    std::vector<core::Id<core::Card>> cards;
    for (const auto& id : data.data(boardCardMimeType()).split(' '))
        if (const qint64 value = id.toLongLong(); value > 0)
            cards.push_back({value});
    return cards;
}

bool BoardCardModel::setCards(std::vector<BoardCardRow> cards)
{
    if (cards == m_cards)
        return false;
    beginResetModel();
    m_cards = std::move(cards);
    m_rows.clear();
    m_rows.reserve(static_cast<qsizetype>(m_cards.size()));
    for (size_t row = 0; row < m_cards.size(); ++row)
        m_rows.insert(m_cards[row].card, static_cast<int>(row));
    endResetModel();
    return true;
}

int BoardCardModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_cards.size());
}

QVariant BoardCardModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto& shown = card(index.row());
    switch (role) {
    case Qt::DisplayRole: return shown.text;
    case Qt::ToolTipRole: return cardTip(shown);
    case Qt::AccessibleTextRole: return cardWords(shown);
    default: return {};
    }
}

Qt::ItemFlags BoardCardModel::flags(const QModelIndex& index) const
{
    return QAbstractListModel::flags(index) | (index.isValid() ? Qt::ItemIsDragEnabled : Qt::NoItemFlags);
}

QStringList BoardCardModel::mimeTypes() const
{
    return {boardCardMimeType(), highlightMimeType()};
}

/// No plain text: a note that is dropped on the board as text would come to stand there twice.
QMimeData* BoardCardModel::mimeData(const QModelIndexList& indexes) const
{
    auto sorted = indexes;
    std::sort(sorted.begin(), sorted.end());
    std::vector<core::Id<core::Highlight>> highlights;
    QByteArrayList cards;
    for (const auto& index : sorted) {
        const auto& row = card(index.row());
        cards << QByteArray::number(row.card.value);
        if (row.highlight)
            highlights.push_back(row.highlight);
    }
    auto* data = new QMimeData;
    data->setData(boardCardMimeType(), cards.join(' '));
    if (!highlights.empty())
        putHighlights(*data, highlights);
    return data;
}

BoardCardList::BoardCardList(const QString& name, QWidget* parent) : ListView(name, parent)
{
    setModel(&m_cards);
    setItemDelegate(new BoardCardDelegate(this));
    setUniformItemSizes(true);
    setSelectionMode(ExtendedSelection);
    setDragEnabled(true);
    setDragDropMode(DragOnly);
    connect(this, &QListView::doubleClicked, this,
            [this](const QModelIndex& index) { emit opened(m_cards.card(index.row()).card); });
}

void BoardCardList::setCards(std::vector<BoardCardRow> cards)
{
    const auto before = chosen();
    const auto at = current();
    const int scrolled = verticalScrollBar()->value();
    const QScopedValueRollback<bool> restoring(m_restoring, true);
    if (!m_cards.setCards(std::move(cards)))
        return;
    QItemSelection kept;
    for (const auto card : before)
        if (const int row = m_cards.rowOf(card); row >= 0)
            kept.select(m_cards.index(row), m_cards.index(row));
    if (const int row = m_cards.rowOf(at); row >= 0)
        selectionModel()->setCurrentIndex(m_cards.index(row), QItemSelectionModel::NoUpdate);
    selectionModel()->select(kept, QItemSelectionModel::Select);
    executeDelayedItemsLayout();
    verticalScrollBar()->setValue(scrolled);
}

/// While the selection is in between, the current row may be one that is no longer chosen.
core::Id<core::Card> BoardCardList::current() const
{
    if (selectionModel()->isSelected(currentIndex()))
        return m_cards.card(currentIndex().row()).card;
    const auto ranges = selectionModel()->selection();
    return ranges.isEmpty() ? core::Id<core::Card>{} : m_cards.card(ranges.first().top()).card;
}

std::vector<core::Id<core::Card>> BoardCardList::chosen() const
{
    auto indexes = selectionModel()->selectedIndexes();
    std::sort(indexes.begin(), indexes.end());
    std::vector<core::Id<core::Card>> cards;
    for (const auto& index : indexes)
        cards.push_back(m_cards.card(index.row()).card);
    return cards;
}

void BoardCardList::choose(core::Id<core::Card> card)
{
    const QScopedValueRollback<bool> restoring(m_restoring, true);
    const int row = m_cards.rowOf(card);
    if (row < 0)
        return selectionModel()->clear();
    selectionModel()->setCurrentIndex(m_cards.index(row), QItemSelectionModel::ClearAndSelect);
    scrollTo(m_cards.index(row));
}

bool BoardCardList::event(QEvent* event)
{
    // The keys of the list go before those of the page.
    if (event->type() == QEvent::ShortcutOverride && boardKey(*static_cast<QKeyEvent*>(event)) != BoardKey::None)
        event->accept();
    return ListView::event(event);
}

void BoardCardList::keyPressEvent(QKeyEvent* event)
{
    const BoardKey key = current() ? boardKey(*event) : BoardKey::None;
    switch (key) {
    case BoardKey::Open: return void(emit opened(current()));
    case BoardKey::Move: return void(emit moveAsked());
    case BoardKey::Remove: return void(emit removeAsked());
    case BoardKey::None: ListView::keyPressEvent(event);
    }
}

void BoardCardList::selectionChanged(const QItemSelection& selected, const QItemSelection& deselected)
{
    ListView::selectionChanged(selected, deselected);
    if (!m_restoring)
        emit choiceChanged();
}

void BoardCardList::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    ListView::currentChanged(current, previous);
    if (!m_restoring)
        emit choiceChanged();
}

} // namespace ui
