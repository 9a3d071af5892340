#pragma once

#include "core/boards/board_scene.h"
#include "ui/widgets/list_view.h"

#include <QAbstractListModel>
#include <QStyledItemDelegate>

namespace ui {

/// A card as a row of a list shows it.
struct BoardCardRow {
    core::Id<core::Card> card;
    core::Id<core::Highlight> highlight; // none: a note
    QString text;
    QString people; // codes, "P07"
    QString session;
    int hue = 0; // 0: none
    friend bool operator==(const BoardCardRow&, const BoardCardRow&) = default;
};
/// `card`: by its place in the content.
BoardCardRow boardCardRow(const core::BoardScene& scene, int card);
/// "Card: One thing at nine, another at eleven, P07": for who does not see it.
QString cardWords(const BoardCardRow& card);
/// All of its words, who said them and where.
QString cardTip(const BoardCardRow& card);

/// One line of what was said, in the direction in which it is written.
void paintSaid(QPainter& painter, const QRect& rect, const QString& text, const QFont& font, const QColor& colour);

/// Cards on the way from the list to the board: their ids, beside their highlights.
QString boardCardMimeType();
std::vector<core::Id<core::Card>> boardCardsIn(const QMimeData& data);

/// Some cards of a board, a row each.
class BoardCardModel : public QAbstractListModel {
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    /// Resets only where something is different: whether it did.
    bool setCards(std::vector<BoardCardRow> cards);
    const BoardCardRow& card(int row) const { return m_cards[static_cast<size_t>(row)]; }
    int rowOf(core::Id<core::Card> card) const { return m_rows.value(card, -1); } // -1: not here

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QStringList mimeTypes() const override;
    QMimeData* mimeData(const QModelIndexList& indexes) const override;

private:
    std::vector<BoardCardRow> m_cards;
    QHash<core::Id<core::Card>, int> m_rows;
};

/// Paints a card in a list: a bar in its colour, its words on two lines, who said it, and where.
class BoardCardDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

/// The cards to choose from, and to drag onto the board.
class BoardCardList : public ListView {
    Q_OBJECT

public:
    explicit BoardCardList(const QString& name, QWidget* parent = nullptr);

    /// What is chosen, and the place that was scrolled to, stays as far as it is there.
    void setCards(std::vector<BoardCardRow> cards);
    const BoardCardModel& cards() const { return m_cards; }
    core::Id<core::Card> current() const;
    std::vector<core::Id<core::Card>> chosen() const; // in the order of the rows
    /// Chooses it alone, without a signal; none: nothing.
    void choose(core::Id<core::Card> card);

signals:
    /// By the person.
    void choiceChanged();
    void opened(core::Id<core::Card> card); // Enter, double click
    void moveAsked();                       // M
    void removeAsked();                     // Delete

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

private:
    BoardCardModel m_cards;
    bool m_restoring = false;
};

} // namespace ui
