#pragma once

#include "ui/search/suggestions.h"

#include <QAbstractListModel>
#include <QWidget>

class QKeyEvent;
class QListView;

namespace ui {

class SuggestionModel : public QAbstractListModel {
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;
    void set(std::vector<Suggestion> suggestions);
    const Suggestion& at(int row) const { return m_all[static_cast<size_t>(row)]; }
    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    std::vector<Suggestion> m_all;
};

/// The list under the query field: how the query can go on. The field keeps the focus.
class SuggestionPopup : public QWidget {
    Q_OBJECT

public:
    explicit SuggestionPopup(QWidget* parent);

    /// Shows them under `under` (in the parent's coordinates); none: goes.
    void offer(const Suggestions& suggestions, const QRect& under);
    /// Stands under another place.
    void standUnder(const QRect& under);
    SuggestionModel& model() { return m_model; }
    /// Up, Down, Tab, Enter and Esc, where they mean the list. False: the key is somebody else's.
    bool takesKey(const QKeyEvent& event);

signals:
    void taken(const ui::Suggestion& suggestion);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void step(int by);
    bool take(int row);

    SuggestionModel m_model;
    QListView* m_list;
};

} // namespace ui
