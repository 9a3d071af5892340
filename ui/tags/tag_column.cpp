#include "ui/tags/tag_column.h"

#include "ui/tags/tag_tree.h"
#include "ui/widgets/button.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/type.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QVBoxLayout>

namespace ui {

TagColumn::TagColumn(QAction* fold, QAction* sort, QWidget* parent) : Surface(&Theme::page, Qt::RightEdge, parent)
{
    m_filter = new QLineEdit;
    m_filter->setPlaceholderText(tr("Filter tags"));
    m_filter->setAccessibleName(tr("Filter tags"));
    m_filter->addAction(icon(QStringLiteral("view-filter")), QLineEdit::LeadingPosition);
    m_filter->setClearButtonEnabled(true);
    m_filter->installEventFilter(this);
    m_tree = new TagTree(m_model);
    auto* bar = new Surface(&Theme::page, Qt::BottomEdge);
    bar->setFixedHeight(rowHeight(40));
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(12, 0, 8, 0);
    row->setSpacing(8);
    row->addWidget(m_filter, 1);
    auto* foldButton = new Button(fold, Button::Look::Flat);
    auto* sortButton = new Button(sort, Button::Look::Flat);
    for (auto* button : {foldButton, sortButton}) {
        button->setShows(Button::Shows::IconOnly);
        row->addWidget(button);
    }
    m_sort = sortButton;
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 1, 0);
    column->setSpacing(0);
    column->addWidget(bar);
    column->addWidget(m_tree, 1);
    connect(m_filter, &QLineEdit::textChanged, this, &TagColumn::search);
}

QRect TagColumn::sortButton() const
{
    return {m_sort->mapTo(this, QPoint()), m_sort->size()};
}

void TagColumn::search(const QString& letters)
{
    m_model.setFilter(letters);
    if (m_model.best())
        m_tree->choose(m_model.best());
    else if (const auto current = m_tree->current())
        m_tree->choose(current); // into sight again
}

bool TagColumn::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_filter || event->type() != QEvent::KeyPress)
        return Surface::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    const bool toTree = key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Escape;
    if (!toTree)
        return false;
    if (key == Qt::Key_Escape)
        m_filter->clear();
    m_tree->setFocus(Qt::ShortcutFocusReason);
    return true;
}

} // namespace ui
