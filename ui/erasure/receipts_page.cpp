#include "ui/erasure/receipts_page.h"

#include "ui/widgets/actions.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/table.h"
#include "ui/widgets/words.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPlainTextEdit>
#include <QStackedLayout>

namespace ui {

void ReceiptModel::setReceipts(std::vector<core::Receipt> receipts)
{
    beginResetModel();
    m_receipts = std::move(receipts);
    endResetModel();
}

int ReceiptModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_receipts.size());
}

QVariant ReceiptModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto& receipt = m_receipts[static_cast<size_t>(index.row())];
    if (role != Qt::DisplayRole)
        return {};
    const QString what =
        receipt.kind == core::Receipt::Kind::Erased ? tr("A person was erased") : tr("Names were hidden");
    return QStringLiteral("%1, %2  %3")
        .arg(shortDate(receipt.madeAt.date()), receipt.madeAt.time().toString(QStringLiteral("HH:mm")), what);
}

ReceiptsPage::ReceiptsPage(Actions& actions, QWidget* parent) : Page(parent)
{
    m_copy = actions.add({.id = QStringLiteral("receipts.copy"),
                          .text = tr("Copy the receipt"),
                          .icon = QStringLiteral("edit-copy"),
                          .word = tr("Copy")});
    m_save = actions.add({.id = QStringLiteral("receipts.save"),
                          .text = tr("Save the receipt"),
                          .icon = QStringLiteral("document-save-as"),
                          .word = tr("Save…")});
    m_list = new Table(tr("Receipts"));
    m_list->header()->hide();
    m_list->header()->setStretchLastSection(true);
    m_list->setModel(&m_model);
    m_list->setFixedWidth(scaled(340));
    m_text = new QPlainTextEdit;
    m_text->setReadOnly(true);
    m_text->setAccessibleName(tr("The receipt"));
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->document()->setDocumentMargin(16);
    auto* beside = new Surface(&Theme::paper, Qt::LeftEdge);
    auto* inside = new QHBoxLayout(beside);
    inside->setContentsMargins(1, 0, 0, 0);
    inside->addWidget(m_text);
    auto* full = new Surface(&Theme::paper);
    auto* row = new QHBoxLayout(full);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_list);
    row->addWidget(beside, 1);
    m_stack = new QStackedLayout(this);
    m_stack->addWidget(full);
    m_stack->addWidget(new EmptyState(tr("Whoever is erased, and names that are hidden, leave a receipt here."),
                                      tr("Erase a person from the page People."),
                                      actions.at(QStringLiteral("go.people"))));
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        m_text->setPlainText(text());
        enableActions();
    });
    connect(m_copy, &QAction::triggered, this, [this] { QGuiApplication::clipboard()->setText(text()); });
    connect(m_save, &QAction::triggered, this, [this] { emit saveAsked(text()); });
    enableActions();
}

void ReceiptsPage::setWorkspace(core::Workspace* workspace)
{
    m_workspace = workspace;
    refresh();
}

void ReceiptsPage::refresh()
{
    m_model.setReceipts(m_workspace && isVisible() ? m_workspace->receipts() : std::vector<core::Receipt>());
    m_stack->setCurrentIndex(m_model.rowCount() > 0 ? 0 : 1);
    if (m_model.rowCount() > 0)
        m_list->setCurrentIndex(m_model.index(0));
    enableActions();
    emit headingChanged();
}

void ReceiptsPage::showNewest()
{
    refresh();
}

QString ReceiptsPage::text() const
{
    const auto index = m_list->currentIndex();
    return index.isValid() ? m_model.receipt(index.row()).text : QString();
}

void ReceiptsPage::enableActions()
{
    for (auto* action : {m_copy, m_save})
        action->setEnabled(isVisible() && m_list->currentIndex().isValid());
}

void ReceiptsPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    refresh();
}

void ReceiptsPage::hideEvent(QHideEvent* event)
{
    Page::hideEvent(event);
    enableActions();
}

Heading ReceiptsPage::heading() const
{
    Heading heading;
    heading.title = tr("Receipts");
    if (m_model.rowCount() > 0) {
        heading.meta = counted(m_model.rowCount(), tr("%1 receipt"), tr("%1 receipts"));
        heading.primary = m_save;
        heading.secondary = {m_copy};
    }
    return heading;
}

QList<QWidget*> ReceiptsPage::regions() const
{
    if (m_model.rowCount() == 0)
        return {m_stack->currentWidget()};
    return {m_list, m_text};
}

} // namespace ui
