#include "ui/help/key_page.h"

#include "ui/widgets/actions.h"
#include "ui/widgets/ask_strip.h"
#include "ui/widgets/filter_bar.h"
#include "ui/widgets/label.h"
#include "ui/widgets/list_view.h"
#include "ui/widgets/words.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace ui {
namespace {

constexpr int side = 16;
constexpr int keyWidth = 150;

/// The key on the left, what it does beside it.
class KeyDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const override
    {
        return {200, rowHeight(index.data(KeyModel::HeadRole).toBool() ? 36 : 28)};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Theme& theme = Theme::of(option.palette);
        const QRect inside = option.rect.adjusted(side, 0, -side, 0);
        if (index.data(KeyModel::HeadRole).toBool())
            return paint::text(*painter, inside.adjusted(0, 8, 0, 0), index.data().toString(),
                               fontOf(Type::Hint, QFont::DemiBold), theme.inkSoft);
        paint::row(*painter, option.rect, theme, rowState(option));
        paint::text(*painter, QRect(inside.left(), inside.top(), scaled(keyWidth) - 8, inside.height()),
                    index.data(KeyModel::KeyRole).toString(),
                    fontOf(Type::Body, index.data(KeyModel::ChosenRole).toBool() ? QFont::DemiBold : QFont::Normal),
                    theme.inkFaint);
        paint::text(*painter, inside.adjusted(scaled(keyWidth), 0, 0, 0), index.data().toString(), fontOf(Type::Body),
                    theme.ink);
    }
};

} // namespace

KeyPage::KeyPage(Actions& actions, QWidget* parent) : Page(parent), m_actions(actions), m_model(actions)
{
    declareActions();
    auto* bar = new FilterBar(tr("Filter: what it does, or a key…"), tr("Filter the keys"));
    m_filter = bar->field();
    m_total = bar->total();
    m_ask = new AskStrip;
    m_list = new ListView(tr("Keys"));
    m_list->viewport()->setBackgroundRole(QPalette::Base);
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new KeyDelegate(m_list));
    m_list->installEventFilter(this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_ask);
    column->addWidget(bar);
    column->addWidget(m_list);
    connect(m_filter, &QLineEdit::textChanged, this, &KeyPage::filter);
    connect(m_list, &QListView::doubleClicked, this, &KeyPage::listen);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &KeyPage::enableActions);
    enableActions();
}

void KeyPage::declareActions()
{
    m_change = m_actions.add({.id = QStringLiteral("keys.change"),
                              .text = tr("Change the key"),
                              .icon = QStringLiteral("edit-rename"),
                              .key = Qt::Key_F2});
    m_clear = m_actions.add(
        {.id = QStringLiteral("keys.clear"), .text = tr("Take the key away"), .icon = QStringLiteral("edit-delete")});
    m_reset = m_actions.add({.id = QStringLiteral("keys.reset"),
                             .text = tr("Use the key from before"),
                             .icon = QStringLiteral("edit-undo")});
    m_resetAll = m_actions.add({.id = QStringLiteral("keys.reset-all"),
                                .text = tr("Use all keys as they came"),
                                .icon = QStringLiteral("edit-undo")});
    connect(m_change, &QAction::triggered, this, &KeyPage::listen);
    connect(m_clear, &QAction::triggered, this, [this] { setKey(chosen(), {}); });
    connect(m_reset, &QAction::triggered, this, [this] { take(Actions::ownKey(chosen())); });
    connect(m_resetAll, &QAction::triggered, this, &KeyPage::resetAll);
}

void KeyPage::enableActions()
{
    const auto* action = isVisible() ? chosen() : nullptr;
    m_change->setEnabled(action);
    m_clear->setEnabled(action && !action->shortcut().isEmpty());
    m_reset->setEnabled(action && action->shortcut() != Actions::ownKey(action));
    m_resetAll->setEnabled(isVisible() && !m_actions.chosenKeys().isEmpty());
}

QAction* KeyPage::chosen() const
{
    return m_list->currentIndex().isValid() ? m_model.action(m_list->currentIndex().row()) : nullptr;
}

/// From here on the next key is the new one.
void KeyPage::listen()
{
    m_listening = chosen();
    if (!m_listening)
        return;
    m_list->setFocus(Qt::OtherFocusReason);
    emit told(tr("Press the new key of %1. Esc leaves it as it is.").arg(quoted(m_listening->text())));
}

void KeyPage::stopListening()
{
    m_listening = nullptr;
}

bool KeyPage::eventFilter(QObject* watched, QEvent* event)
{
    const bool press = event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride;
    if (!press)
        return Page::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    if (!m_listening) {
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (enter && event->type() == QEvent::KeyPress)
            listen();
        return enter;
    }
    event->accept();
    const QList<int> modifiers{Qt::Key_Shift, Qt::Key_Control, Qt::Key_Alt, Qt::Key_Meta, Qt::Key_AltGr};
    if (event->type() == QEvent::ShortcutOverride || modifiers.contains(key->key()))
        return true;
    if (key->key() == Qt::Key_Escape)
        stopListening();
    else
        take(QKeySequence(key->keyCombination()));
    return true;
}

/// Gives the action in hand a key; asks first where that takes it from another one.
void KeyPage::take(const QKeySequence& key)
{
    auto* action = m_listening ? m_listening : chosen();
    stopListening();
    const auto* holder = key.isEmpty() ? nullptr : m_actions.holderOf(key, action);
    if (!holder)
        return setKey(action, key);
    m_ask->ask({QStringLiteral("system-run"), tr("Take the key"),
                tr("%1 for %2").arg(key.toString(QKeySequence::NativeText), quoted(action->text())),
                tr("It is the key of %1, which then has none.").arg(quoted(holder->text()))},
               [this, action, key] { setKey(action, key); });
}

void KeyPage::setKey(QAction* action, const QKeySequence& key)
{
    m_actions.setKey(action, key);
    filter(m_filter->text());
    if (const int row = m_model.rowOf(action); row >= 0)
        m_list->setCurrentIndex(m_model.index(row));
    enableActions();
}

void KeyPage::resetAll()
{
    for (auto* action : m_actions.all())
        if (action->shortcut() != Actions::ownKey(action))
            action->setShortcut({}); // so that none takes a key from another on the way
    for (auto* action : m_actions.all())
        if (action->shortcut() != Actions::ownKey(action))
            m_actions.setKey(action, Actions::ownKey(action));
    filter(m_filter->text());
    enableActions();
}

void KeyPage::filter(const QString& words)
{
    m_model.setFilter(words);
    m_total->setText(counted(m_model.shown(), tr("%1 action"), tr("%1 actions")));
}

Heading KeyPage::heading() const
{
    Heading heading;
    heading.title = tr("Keyboard sheet");
    heading.meta = tr("everything that can be done, and its key; Enter changes it");
    heading.menu = {m_change, m_clear, m_reset, m_resetAll};
    return heading;
}

QList<QWidget*> KeyPage::regions() const
{
    return {m_filter, m_list};
}

void KeyPage::find()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

void KeyPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    filter(m_filter->text());
    enableActions();
}

void KeyPage::hideEvent(QHideEvent* event)
{
    Page::hideEvent(event);
    stopListening();
    m_ask->cancel();
    enableActions();
}

} // namespace ui
