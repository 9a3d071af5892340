#pragma once

#include "ui/widgets/page.h"

#include "core/workspace.h"

#include <QAbstractListModel>

class QPlainTextEdit;
class QStackedLayout;

namespace ui {

class Actions;
class Table;

/// The receipts of a project, newest first.
class ReceiptModel : public QAbstractListModel {
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;
    void setReceipts(std::vector<core::Receipt> receipts);
    const core::Receipt& receipt(int row) const { return m_receipts[static_cast<size_t>(row)]; }
    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    std::vector<core::Receipt> m_receipts;
};

/// What was erased or hidden for good, in the words of its receipts, which can be copied and saved.
class ReceiptsPage : public Page {
    Q_OBJECT

public:
    explicit ReceiptsPage(Actions& actions, QWidget* parent = nullptr);

    void setWorkspace(core::Workspace* workspace) override;
    void showNewest();
    /// The words of the receipt in hand.
    QString text() const;

    Heading heading() const override;
    QList<QWidget*> regions() const override;

signals:
    void saveAsked(const QString& text);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void refresh();
    void enableActions();

    core::Workspace* m_workspace = nullptr;
    ReceiptModel m_model;
    Table* m_list;
    QPlainTextEdit* m_text;
    QStackedLayout* m_stack;
    QAction *m_copy, *m_save;
};

} // namespace ui
