#include "ui/segments/characteristics.h"

#include "ui/claims/claim_steps.h"
#include "ui/claims/claim_words.h"
#include "ui/quotes/highlight_mime.h"
#include "ui/quotes/quote_list.h"
#include "ui/widgets/actions.h"
#include "ui/widgets/button.h"
#include "ui/widgets/columns.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/section_head.h"
#include "ui/widgets/table.h"
#include "ui/widgets/words.h"

#include <QAction>
#include <QDropEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QMimeData>
#include <QSplitter>
#include <QStackedWidget>

#include <algorithm>
#include <functional>
#include <utility>

namespace ui {
namespace {

QWidget* headed(SectionHead* head, const QList<QAction*>& actions, QWidget* list)
{
    auto* row = new QHBoxLayout;
    row->setContentsMargins(4, 0, 8, 0);
    row->addWidget(head, 1);
    for (auto* action : actions)
        row->addWidget(new Button(action, Button::Look::Flat));
    auto* bar = new Surface(&Theme::page, Qt::BottomEdge);
    bar->setLayout(row);
    auto* part = new Surface(&Theme::paper);
    auto* column = columnIn(part);
    column->addWidget(bar);
    column->addWidget(list, 1);
    return part;
}

} // namespace

Characteristics::Characteristics(Actions& actions, QWidget* parent) : Surface(&Theme::paper, {}, parent)
{
    setAcceptDrops(true);
    declareActions(actions);
    build();
    enableActions();
}

void Characteristics::declareActions(Actions& actions)
{
    const auto add = [&](const char* id, const QString& text, const char* icon, const QKeySequence& key, auto does,
                         bool group = false, const QString& word = {}) {
        auto* action = actions.add({.id = QLatin1String(id),
                                    .text = text,
                                    .icon = QLatin1String(icon),
                                    .key = key,
                                    .menu = tr("Segment"),
                                    .word = word,
                                    .group = group});
        connect(action, &QAction::triggered, this, does);
        return action;
    };
    m_new = add(
        "segment.new-characteristic", tr("New characteristic"), "list-add", Qt::CTRL | Qt::SHIFT | Qt::Key_N,
        [this] { this->add(); }, true, tr("New"));
    m_reword = add("segment.reword-characteristic", tr("Reword characteristic"), "edit-rename", Qt::SHIFT | Qt::Key_F2,
                   [this] { m_table->edit(m_model.index(m_model.rowOf(m_current), 0)); });
    m_up = add("segment.characteristic-up", tr("Move characteristic up"), "go-up", Qt::ALT | Qt::SHIFT | Qt::Key_Up,
               [this] { moveBy(-1); });
    m_down = add("segment.characteristic-down", tr("Move characteristic down"), "go-down",
                 Qt::ALT | Qt::SHIFT | Qt::Key_Down, [this] { moveBy(1); });
    m_remove = add("segment.delete-characteristic", tr("Delete characteristic"), "edit-delete",
                   Qt::CTRL | Qt::SHIFT | Qt::Key_Delete, [this] { remove(); });
    m_find = add(
        "segment.characteristic-evidence", tr("Add evidence to characteristic"), "link", Qt::CTRL | Qt::ALT | Qt::Key_J,
        [this] { emit evidenceWanted(m_current, current()->claim.text); }, false, tr("Add"));
    m_flip = add("segment.flip-evidence", tr("Turn evidence for or against"), "view-sort",
                 Qt::CTRL | Qt::ALT | Qt::Key_A, [this] { flipEvidence(); });
    m_take = add("segment.remove-evidence", tr("Take evidence away"), "dialog-cancel", Qt::SHIFT | Qt::Key_Delete,
                 [this] { removeEvidence(); });
}

void Characteristics::build()
{
    m_table = new Table(tr("Characteristics of the segment"));
    m_table->setModel(&m_model);
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed);
    m_table->header()->setStretchLastSection(false);
    m_table->header()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->header()->setSectionResizeMode(CharacteristicModel::Words, QHeaderView::Stretch);
    const std::pair<int, int> widths[] = {
        {CharacteristicModel::People, 120}, {CharacteristicModel::Against, 64}, {CharacteristicModel::Newest, 104}};
    for (const auto& [column, pixels] : widths)
        m_table->header()->resizeSection(column, scaled(pixels));
    m_evidence = new QuoteList(tr("Evidence for the characteristic"));
    m_stack = new QStackedWidget;
    m_stack->addWidget(m_table);
    m_stack->addWidget(new EmptyState(tr("Nothing is claimed of this segment yet."),
                                      tr("Say what its people have in common, and put quotes under it."), m_new));
    m_evidenceStack = new QStackedWidget;
    m_evidenceStack->addWidget(m_evidence);
    m_evidenceStack->addWidget(new EmptyState(tr("No quote stands under it yet: it is an assumption."),
                                              tr("Find quotes for it, or drag some onto it."), m_find));
    m_evidenceStack->addWidget(new Surface(&Theme::paper));
    auto* parts = new QSplitter(Qt::Horizontal);
    parts->setChildrenCollapsible(false);
    parts->setHandleWidth(1);
    parts->addWidget(headed(new SectionHead(tr("Characteristics")), {m_new}, m_stack));
    parts->addWidget(headed(m_head = new SectionHead(tr("Evidence")), {m_find}, m_evidenceStack));
    parts->setStretchFactor(0, 3);
    parts->setStretchFactor(1, 2);
    columnIn(this)->addWidget(parts, 1);

    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& index) {
        m_current = index.isValid() ? m_model.at(index.row()).claim.id : core::Id<core::Claim>();
        showEvidence();
    });
    connect(m_table, &Table::opened, this, [this](const QModelIndex&) {
        if (m_evidence->model()->rowCount() > 0)
            m_evidence->setFocus(Qt::OtherFocusReason);
    });
    connect(&m_model, &CharacteristicModel::reworded, this, [this](const core::Claim& claim) {
        edit(tr("Reword characteristic"), [&](core::Stores& stores) { stores.claims.update(claim); });
    });
    connect(m_evidence, &QuoteList::opened, this, &Characteristics::goAsked);
    connect(m_evidence, &QuoteList::choiceChanged, this, &Characteristics::enableActions);
}

void Characteristics::setSegment(const core::Segment& segment, std::vector<Characteristic> rows)
{
    const int row = segment.id == m_segment.id ? m_table->currentIndex().row() : 0;
    const auto inHand = m_current;
    m_segment = segment;
    m_model.setRows(std::move(rows));
    m_stack->setCurrentIndex(m_model.rowCount() > 0 ? 0 : 1);
    const int known = m_model.rowOf(inHand);
    m_table->setCurrentIndex(m_model.index(known >= 0 ? known : qBound(0, row, qMax(0, m_model.rowCount() - 1)), 0));
    m_current = m_model.rowCount() > 0 ? m_model.at(m_table->currentIndex().row()).claim.id : core::Id<core::Claim>();
    showEvidence();
    if (std::exchange(m_isFresh, false) && m_current) {
        m_table->setFocus(Qt::OtherFocusReason);
        m_table->edit(m_table->currentIndex());
    }
}

void Characteristics::showEvidence()
{
    m_rows = {};
    if (m_workspace && m_current) {
        auto read = m_workspace->read([&](const core::Stores& stores) { return evidenceRows(stores, m_current); });
        if (read)
            m_rows = std::move(*read);
        else
            emit failed(read.error());
    }
    m_head->setNote(m_current ? counted(qint64(m_rows.quotes.size()), tr("%1 quote"), tr("%1 quotes")) : QString());
    m_evidence->setQuotes(m_rows.quotes);
    m_evidenceStack->setCurrentIndex(!m_current ? 2 : m_rows.quotes.empty() ? 1 : 0);
    enableActions();
}

const Characteristic* Characteristics::current() const
{
    const int row = m_current ? m_model.rowOf(m_current) : -1;
    return row < 0 ? nullptr : &m_model.at(row);
}

void Characteristics::choose(core::Id<core::Claim> claim)
{
    if (const int row = m_model.rowOf(claim); row >= 0)
        m_table->setCurrentIndex(m_model.index(row, 0));
    m_table->setFocus(Qt::OtherFocusReason);
}

std::vector<core::Evidence> Characteristics::chosen() const
{
    std::vector<core::Evidence> chosen;
    for (const auto highlight : m_evidence->chosenHighlights())
        std::ranges::copy_if(m_rows.evidence, std::back_inserter(chosen),
                             [&](const core::Evidence& piece) { return piece.highlight == highlight; });
    return chosen;
}

void Characteristics::setWritable(bool writable)
{
    m_isWritable = writable;
    m_model.setWritable(writable);
    enableActions();
}

void Characteristics::enableActions()
{
    const bool writes = m_isWritable && m_segment.id;
    const bool claim = writes && isVisible() && current();
    const int row = claim ? m_model.rowOf(m_current) : -1;
    m_new->setEnabled(writes);
    for (auto* action : {m_reword, m_remove, m_find})
        action->setEnabled(claim);
    m_up->setEnabled(row > 0);
    m_down->setEnabled(row >= 0 && row < m_model.rowCount() - 1);
    for (auto* action : {m_flip, m_take})
        action->setEnabled(claim && !chosen().empty());
}

QList<QAction*> Characteristics::actions() const
{
    return {m_new, m_reword, m_up, m_down, m_remove, m_find, m_flip, m_take};
}

QList<QWidget*> Characteristics::regions() const
{
    return {m_stack->currentWidget(), m_evidenceStack->currentWidget()};
}

void Characteristics::edit(const QString& label, const std::function<void(core::Stores&)>& change)
{
    if (const auto done = m_workspace->edit(label, change); !done)
        emit failed(done.error());
}

void Characteristics::add()
{
    emit wanted();
    edit(tr("New characteristic of %1").arg(quoted(m_segment.name)), [&](core::Stores& stores) {
        m_current = stores.claims.add(
            {.kind = core::ClaimKind::Characteristic, .text = tr("New characteristic"), .segment = m_segment.id});
        m_isFresh = true;
    });
}

void Characteristics::remove()
{
    edit(tr("Delete characteristic %1").arg(claimQuoted(current()->claim.text)),
         [&](core::Stores& stores) { stores.claims.remove(m_current); });
}

void Characteristics::moveBy(int places)
{
    edit(tr("Move characteristic %1").arg(claimQuoted(current()->claim.text)),
         [&](core::Stores& stores) { stores.claims.move(m_current, {}, m_model.rowOf(m_current) + places); });
}

void Characteristics::flipEvidence()
{
    auto evidence = chosen();
    const bool supports = !evidence.front().supports;
    edit(
        (supports ? tr("Turn %1 for %2") : tr("Turn %1 against %2"))
            .arg(counted(qint64(evidence.size()), tr("%1 quote"), tr("%1 quotes")), claimQuoted(current()->claim.text)),
        [&](core::Stores& stores) {
            for (auto& piece : evidence) {
                piece.supports = supports;
                stores.claims.update(piece);
            }
        });
}

void Characteristics::removeEvidence()
{
    const auto evidence = chosen();
    edit(
        tr("Take %1 from %2")
            .arg(counted(qint64(evidence.size()), tr("%1 quote"), tr("%1 quotes")), claimQuoted(current()->claim.text)),
        [&](core::Stores& stores) {
            for (const auto& piece : evidence)
                stores.claims.remove(piece.id);
        });
}

void Characteristics::dragEnterEvent(QDragEnterEvent* event)
{
    const bool own = event->source() == m_evidence;
    if (m_find->isEnabled() && !own && event->mimeData()->hasFormat(highlightMimeType()))
        event->acceptProposedAction();
}

/// The row under `point`, where there is one, is taken in hand: what is dropped goes under that one.
void Characteristics::chooseAt(const QPoint& point)
{
    const auto* rows = m_table->viewport();
    const QPoint inside = rows->mapFrom(this, point);
    if (const auto index = m_table->indexAt(inside); index.isValid() && rows->rect().contains(inside))
        m_table->setCurrentIndex(index);
}

void Characteristics::dragMoveEvent(QDragMoveEvent* event)
{
    chooseAt(event->position().toPoint());
    event->accept();
}

void Characteristics::dropEvent(QDropEvent* event)
{
    chooseAt(event->position().toPoint());
    event->setDropAction(Qt::CopyAction);
    event->accept();
    const auto done =
        useAsEvidence(*m_workspace, highlightsIn(*event->mimeData()), {m_current, {}, {}, current()->claim.text, true});
    if (!done)
        emit failed(done.error());
}

void Characteristics::showEvent(QShowEvent* event)
{
    Surface::showEvent(event);
    enableActions();
}

void Characteristics::hideEvent(QHideEvent* event)
{
    Surface::hideEvent(event);
    enableActions();
}

} // namespace ui
