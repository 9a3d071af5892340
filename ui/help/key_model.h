#pragma once

#include <QAbstractListModel>

class QAction;

namespace ui {

class Actions;

/// Every action of the window with its key, menu by menu; those of no menu at the end.
class KeyModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role { HeadRole = Qt::UserRole + 1, KeyRole, ChosenRole };

    explicit KeyModel(const Actions& actions, QObject* parent = nullptr);

    /// Reads the actions again: leaves those whose words, key or menu hold all of `words`.
    void setFilter(const QString& words);
    int shown() const;
    /// Null for the name of a menu.
    QAction* action(int row) const { return m_rows[static_cast<size_t>(row)].action; }
    int rowOf(const QAction* action) const; // -1: not shown

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    struct Row {
        QString text;
        QString key;
        QAction* action = nullptr; // none: the name of a menu
    };

    const Actions& m_actions;
    std::vector<Row> m_rows;
};

} // namespace ui
