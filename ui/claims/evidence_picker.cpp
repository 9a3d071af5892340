#include "ui/claims/evidence_picker.h"

#include "ui/claims/claim_steps.h"
#include "ui/claims/claim_words.h"
#include "ui/claims/evidence_rows.h"
#include "ui/quotes/quote_list.h"
#include "ui/widgets/button.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/label.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/words.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QVBoxLayout>

#include <utility>

namespace ui {
namespace {

constexpr int edge = 8;
constexpr int leastWide = 480; // its buttons with their keys
constexpr int widest = 640;
constexpr int tallest = 560;
constexpr int soonMs = 150;

/// An action for a button; its key is shown there, and taken by the picker itself.
QAction* shown(QWidget* parent, const QString& icon, const QString& text, const QKeySequence& key)
{
    auto* action = new QAction(ui::icon(icon), text, parent);
    action->setShortcut(key);
    return action;
}

} // namespace

EvidencePicker::EvidencePicker(QWidget* parent) : QWidget(parent)
{
    setAccessibleName(tr("Evidence"));
    build();
    m_soon.setSingleShot(true);
    m_soon.setInterval(soonMs);
    connect(&m_soon, &QTimer::timeout, this, &EvidencePicker::search);
    connect(m_field, &QLineEdit::textChanged, &m_soon, qOverload<>(&QTimer::start));
    connect(m_list, &QuoteList::opened, this, [this] { put(true); });
    connect(m_list, &QuoteList::choiceChanged, this, &EvidencePicker::enableActions);
    connect(m_for, &QAction::triggered, this, [this] { put(true); });
    connect(m_against, &QAction::triggered, this, [this] { put(false); });
    connect(m_done, &QAction::triggered, this, &EvidencePicker::close);
    parent->installEventFilter(this);
    hide();
}

void EvidencePicker::build()
{
    m_field = new QLineEdit;
    m_field->setAccessibleName(tr("Search highlights"));
    m_field->setPlaceholderText(tr("Words they said, a tag, person:…"));
    m_field->addAction(icon(QStringLiteral("edit-find")), QLineEdit::LeadingPosition);
    m_field->setClearButtonEnabled(true);
    m_found = new Label({}, Type::Hint, &Theme::inkSoft);
    m_list = new QuoteList(tr("Highlights that were found"));
    for (QWidget* part : QList<QWidget*>{m_field, m_list})
        part->installEventFilter(this);
    m_for = shown(this, QStringLiteral("link"), tr("Use as evidence"), Qt::Key_Enter);
    m_against = shown(this, QStringLiteral("dialog-cancel"), tr("Against it"), Qt::CTRL | Qt::Key_Enter);
    m_done = shown(this, {}, tr("Done"), Qt::Key_Escape);

    auto* head = new QVBoxLayout;
    head->setContentsMargins(edge, edge, edge, 4);
    head->setSpacing(4);
    head->addWidget(m_field);
    head->addWidget(m_found);
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(edge, edge, edge, edge);
    foot->setSpacing(edge);
    foot->addWidget(new Button(m_for, Button::Look::Primary));
    foot->addWidget(new Button(m_against, Button::Look::Outlined));
    foot->addStretch();
    foot->addWidget(new Button(m_done, Button::Look::Outlined));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_list, 1);
    column->addLayout(foot);
}

void EvidencePicker::setWorkspace(core::Workspace* workspace)
{
    close();
    m_workspace = workspace;
    if (!workspace)
        return;
    connect(workspace, &core::Workspace::busyChanged, this, &EvidencePicker::enableActions);
    connect(workspace, &core::Workspace::changed, this, [this](const core::ChangeSet& changes) {
        if (!isVisible())
            return;
        if (changes.rows(QStringLiteral("claim")).went.contains(m_claim.value))
            return close();
        search();
    });
}

void EvidencePicker::open(core::Id<core::Claim> claim, const QString& text, const QRect& beside)
{
    if (!isVisible())
        m_focusBefore = window()->focusWidget();
    m_claim = claim;
    m_text = text;
    m_field->clear();
    m_list->setQuotes({});
    m_searched.clear();
    m_found->setText(tr("For %1").arg(claimQuoted(text)));
    place(beside);
    show();
    raise();
    m_field->setFocus(Qt::ShortcutFocusReason);
    search();
}

void EvidencePicker::close()
{
    m_soon.stop();
    if (m_reading)
        m_reading->cancel();
    if (!isVisible())
        return;
    const bool hadFocus = isAncestorOf(window()->focusWidget());
    hide();
    if (hadFocus && m_focusBefore)
        m_focusBefore->setFocus(Qt::OtherFocusReason);
}

/// On the side of `beside` that has more room; over it where neither has enough.
void EvidencePicker::place(const QRect& beside)
{
    const QRect room = parentWidget()->rect().adjusted(edge, edge, -edge, -edge);
    const int wide = qMin(scaled(widest), room.width());
    const int left = beside.left() - room.left() - edge, right = room.right() - beside.right() - edge;
    const int most = qBound(qMin(scaled(leastWide), wide), qMax(left, right), wide);
    const int x = left >= right ? qMax(room.left(), beside.left() - edge - most)
                                : qMin(room.right() + 1 - most, beside.right() + 1 + edge);
    const int tall = qMin(scaled(tallest), room.height());
    const int y = qBound(room.top(), beside.top(), room.bottom() + 1 - tall);
    setGeometry(x, y, most, tall);
}

void EvidencePicker::search()
{
    m_soon.stop();
    if (m_reading)
        m_reading->cancel();
    if (!m_workspace || !isVisible())
        return;
    m_reading = std::make_shared<core::Progress>();
    m_workspace
        ->readInBackground([claim = m_claim, query = m_field->text()](
                               const core::Stores& stores) { return evidenceFound(stores, claim, query, mostQuotes); },
                           m_reading)
        .then(this, [this, reading = m_reading](core::Result<EvidenceFound> found) {
            if (reading != m_reading || reading->isCancelled())
                return;
            if (found)
                return showFound(std::move(*found));
            m_list->setQuotes({});
            m_found->setText(found.error().text); // of the query; it is being typed
        });
}

void EvidencePicker::showFound(EvidenceFound found)
{
    const auto shown = static_cast<int>(found.quotes.size());
    const int total = found.total;
    m_list->setQuotes(std::move(found.quotes));
    const bool isNewSearch = std::exchange(m_searched, m_field->text()) != m_field->text(); // Enter takes its first one
    if ((isNewSearch || !m_list->currentIndex().isValid()) && shown > 0) {
        m_list->choose(m_list->quotes().quotes().front().place);
        m_list->scrollToTop();
    }
    const QString claim = claimQuoted(m_text);
    if (m_field->text().trimmed().isEmpty())
        m_found->setText(tr("For %1 · the newest highlights").arg(claim));
    else if (!found.problem.isEmpty())
        m_found->setText(found.problem);
    else if (total == 0)
        m_found->setText(tr("For %1 · no highlight says this, and no tag is named so").arg(claim));
    else if (total > shown)
        m_found->setText(
            tr("For %1 · the first %2 of %3; type more to find the others").arg(claim, number(shown), number(total)));
    else
        m_found->setText(tr("For %1 · %2").arg(claim, counted(total, tr("%1 highlight"), tr("%1 highlights"))));
    enableActions();
}

void EvidencePicker::enableActions()
{
    const bool can =
        m_workspace && !m_workspace->isReadOnly() && !m_workspace->isBusy() && !m_list->chosenHighlights().empty();
    m_for->setEnabled(can);
    m_against->setEnabled(can);
}

void EvidencePicker::put(bool supports)
{
    const auto highlights = m_list->chosenHighlights();
    if (highlights.empty() || !m_for->isEnabled() || m_field->text() != m_searched)
        return; // what is found for these words is not shown yet
    const auto done = useAsEvidence(*m_workspace, highlights, {m_claim, {}, {}, m_text, supports});
    if (!done)
        emit failed(done.error());
}

bool EvidencePicker::takeKey(QObject* in, int key, Qt::KeyboardModifiers modifiers)
{
    switch (key) {
    case Qt::Key_Return:
    case Qt::Key_Enter: put(!(modifiers & Qt::ControlModifier)); return true;
    case Qt::Key_Escape: close(); return true;
    case Qt::Key_Down:
    case Qt::Key_PageDown:
        if (in != m_field)
            return false;
        m_list->setFocus(Qt::ShortcutFocusReason);
        if (const auto next = m_list->model()->index(m_list->currentIndex().row() + 1, 0); next.isValid())
            m_list->selectionModel()->setCurrentIndex(next, QItemSelectionModel::ClearAndSelect);
        return true;
    case Qt::Key_Up:
        if (in != m_list || m_list->currentIndex().row() > 0 || modifiers != Qt::NoModifier)
            return false;
        m_field->setFocus(Qt::ShortcutFocusReason);
        return true;
    default: return false;
    }
}

bool EvidencePicker::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == parentWidget() && isVisible() && (event->type() == QEvent::Resize || event->type() == QEvent::Hide))
        close();
    if (watched != m_field && watched != m_list)
        return false;
    if (event->type() == QEvent::ShortcutOverride) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Escape || key == Qt::Key_Return || key == Qt::Key_Enter)
            event->accept();
        return event->isAccepted() && key == Qt::Key_Escape;
    }
    if (event->type() != QEvent::KeyPress)
        return false;
    const auto* key = static_cast<QKeyEvent*>(event);
    return takeKey(watched, key->key(), key->modifiers());
}

void EvidencePicker::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::of(this);
    QPainter painter(this);
    paint::box(painter, rect(), 6, theme.raised, theme.field);
    paint::hairline(painter, m_list->geometry().adjusted(0, -1, 0, 0), Qt::TopEdge, theme.line);
    paint::hairline(painter, m_list->geometry(), Qt::BottomEdge, theme.line);
}

} // namespace ui
