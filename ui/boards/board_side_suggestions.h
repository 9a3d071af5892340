#pragma once

#include "ui/boards/board_outline_model.h"
#include "ui/widgets/list_view.h"

#include <QAbstractListModel>
#include <QStyledItemDelegate>
#include <QWidget>

namespace ui {

/// A group that is suggested.
struct SuggestionRow {
    QString name;      // "New group", or the cluster that it joins
    QStringList words; // that its cards share
    std::vector<core::Id<core::Card>> cards;
    int people = 0;
    double sureness = 0; // 0 to 1
    friend bool operator==(const SuggestionRow&, const SuggestionRow&) = default;
};
/// "quite sure" from two thirds on, "fairly sure" from one third on, else "unsure".
QString surenessWords(double sureness);
/// "4 cards, 4 people".
QString suggestionFigures(const SuggestionRow& row);

/// The groups that are suggested, a row each.
class BoardSideSuggestionModel : public QAbstractListModel {
    Q_OBJECT

public:
    /// `board`: where the cards are looked up.
    explicit BoardSideSuggestionModel(const BoardOutlineModel& board) : m_board(board) {}

    void setRows(std::vector<SuggestionRow> rows);
    const SuggestionRow& suggestion(int row) const { return m_rows[static_cast<size_t>(row)]; }
    BoardCardRow card(core::Id<core::Card> card) const { return m_board.card(card); }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    const BoardOutlineModel& m_board;
    std::vector<SuggestionRow> m_rows;
};

/// Paints a suggestion: name, figures, the words that its cards share, how sure it is; the cards' beginnings under the
/// current one.
class BoardSideSuggestionDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

/// The groups that are suggested, to accept or to dismiss one by one.
class BoardSideSuggestions : public QWidget {
    Q_OBJECT

public:
    explicit BoardSideSuggestions(const BoardOutlineModel& board, QWidget* parent = nullptr);

    /// The row that is current stays as far as there are so many.
    void setRows(std::vector<SuggestionRow> rows);
    const BoardSideSuggestionModel& model() const { return m_model; }
    int current() const;      // -1: none
    void setCurrent(int row); // no signal
    ListView& list() { return *m_list; }
    QAction& accept() { return *m_accept; }
    QAction& dismiss() { return *m_dismiss; }

signals:
    void chosen(int row); // by the person
    void acceptAsked(int row);
    void dismissAsked(int row);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void showCurrent();

    BoardSideSuggestionModel m_model;
    ListView* m_list;
    QAction *m_accept, *m_dismiss;
    bool m_restoring = false;
};

} // namespace ui
