#include "ui/widgets/actions.h"

#include "ui/widgets/icons.h"

namespace ui {
namespace {

constexpr char menuProperty[] = "menu";
constexpr char wordProperty[] = "word";
constexpr char groupProperty[] = "group";
constexpr char pageProperty[] = "page";
constexpr char keyProperty[] = "key";

} // namespace

QAction* Actions::add(const ActionSpec& spec)
{
    auto* action = new QAction(icon(spec.icon), spec.text, this);
    action->setObjectName(spec.id);
    action->setShortcut(m_chosen.value(spec.id, spec.key));
    action->setProperty(keyProperty, spec.key);
    action->setProperty(pageProperty, m_page);
    action->setProperty(menuProperty, spec.menu);
    action->setProperty(groupProperty, spec.group);
    action->setProperty(wordProperty, spec.word);
    rename(action, spec.text);
    m_actions.push_back(action);
    return action;
}

QAction* Actions::at(const QString& id) const
{
    for (auto* action : m_actions)
        if (action->objectName() == id)
            return action;
    qFatal("no action is called %s", qPrintable(id));
}

void Actions::rename(QAction* action, const QString& text)
{
    const QString key = keyOf(action);
    action->setText(text);
    action->setToolTip(key.isEmpty() ? text : QStringLiteral("%1 (%2)").arg(text, key));
}

void Actions::allow(QAction* action, const QString& refusal)
{
    rename(action, action->text());
    if (!refusal.isEmpty())
        action->setToolTip(QStringLiteral("%1\n%2").arg(action->toolTip(), refusal));
    action->setEnabled(refusal.isEmpty());
}

void Actions::setKey(QAction* action, const QKeySequence& key)
{
    if (auto* holder = key.isEmpty() ? nullptr : holderOf(key, action))
        setKey(holder, {});
    action->setShortcut(key);
    rename(action, action->text());
    emit keysChanged();
}

QAction* Actions::holderOf(const QKeySequence& key, const QAction* action) const
{
    const QString page = action->property(pageProperty).toString();
    for (auto* other : m_actions) {
        const QString place = other->property(pageProperty).toString();
        if (other != action && other->shortcut() == key && (page.isEmpty() || place.isEmpty() || page == place))
            return other;
    }
    return nullptr;
}

QKeySequence Actions::ownKey(const QAction* action)
{
    return action->property(keyProperty).value<QKeySequence>();
}

QHash<QString, QKeySequence> Actions::chosenKeys() const
{
    QHash<QString, QKeySequence> chosen;
    for (const auto* action : m_actions)
        if (action->shortcut() != ownKey(action))
            chosen.insert(action->objectName(), action->shortcut());
    return chosen;
}

QString Actions::menuOf(const QAction* action)
{
    return action->property(menuProperty).toString();
}

bool Actions::beginsGroup(const QAction* action)
{
    return action->property(groupProperty).toBool();
}

QString Actions::wordOf(const QAction* action)
{
    const QString word = action->property(wordProperty).toString();
    return word.isEmpty() ? action->text() : word;
}

QString Actions::keyOf(const QAction* action)
{
    return action->shortcut().toString(QKeySequence::NativeText);
}

} // namespace ui
