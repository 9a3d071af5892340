#include "ui/widgets/actions.h"

#include "ui/widgets/icons.h"

namespace ui {
namespace {

constexpr char menuProperty[] = "menu";
constexpr char wordProperty[] = "word";

constexpr char groupProperty[] = "group";

} // namespace

QAction* Actions::add(const ActionSpec& spec)
{
    auto* action = new QAction(icon(spec.icon), spec.text, this);
    action->setObjectName(spec.id);
    action->setShortcut(spec.key);
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
