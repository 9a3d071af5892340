#pragma once

#include "ui/capture/completion.h"

#include <QAbstractListModel>
#include <QWidget>

class QKeyEvent;
class QListView;

namespace ui {

class CompletionModel : public QAbstractListModel {
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;
    void set(std::vector<Completion> rows);
    const Completion& at(int row) const { return m_rows[static_cast<size_t>(row)]; }
    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    std::vector<Completion> m_rows;
};

/// The list beside the open line: how the word at the caret can go on. The line keeps the focus. Tab takes the current
/// row; Enter does only once the list was walked.
class CompletionPopup : public QWidget {
    Q_OBJECT

public:
    explicit CompletionPopup(QWidget* parent);

    /// Shows the rows below `beside` (in the parent's coordinates), or above it where there is no room; none: goes.
    void offer(const Completions& completions, const QRect& beside);
    const CompletionModel& model() const { return m_model; }
    int currentRow() const;
    /// Tab, Enter, Up, Down and Esc, where they mean the list. False: the key is somebody else's.
    bool takesKey(const QKeyEvent& event);

    static constexpr int wide = 348;

signals:
    void taken(const ui::Completion& completion, const core::TextRange& replaces);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void place(const QRect& beside);
    void step(int by);
    bool take(int row);

    CompletionModel m_model;
    core::TextRange m_replaces;
    QListView* m_list;
    bool m_walked = false;
};

} // namespace ui
