#include "ui/sessions/detached_panel.h"

#include "ui/sessions/chip_row.h"
#include "ui/sessions/session_content.h"
#include "ui/widgets/actions.h"
#include "ui/widgets/button.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/label.h"
#include "ui/widgets/section_head.h"
#include "ui/widgets/words.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

DetachedPanel::DetachedPanel(QWidget* parent) : QWidget(parent)
{
    setAccessibleName(tr("Detached highlights"));
    m_column = new QVBoxLayout(this);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    m_head = new SectionHead(tr("Detached"));
    m_head->setLineAbove(true);
    m_column->addWidget(m_head);
    hide();
}

void DetachedPanel::show(const SessionContent& content)
{
    setVisible(!content.detached.empty());
    m_head->setNote(counted(static_cast<qint64>(content.detached.size()), tr("%1 highlight without words"),
                            tr("%1 highlights without words")));
    const bool same = std::equal(m_items.begin(), m_items.end(), content.detached.begin(), content.detached.end(),
                                 [](const Item& item, const core::Highlight& h) { return item.highlight == h; });
    if (same)
        return;
    for (const auto& item : m_items)
        item.widget->deleteLater();
    m_items.clear();
    for (const auto& highlight : content.detached)
        m_items.push_back(makeItem(content, highlight));
}

DetachedPanel::Item DetachedPanel::makeItem(const SessionContent& content, const core::Highlight& highlight)
{
    auto* widget = new QWidget(this);
    auto* column = new QVBoxLayout(widget);
    column->setContentsMargins(12, 0, 12, 12);
    column->setSpacing(8);
    column->addWidget(new Label(quoted(highlight.detachedQuote), Type::Body, &Theme::inkSoft));
    std::vector<paint::Chip> chips;
    for (const auto id : highlight.tags)
        if (const PageTag* tag = content.tag(id))
            chips.push_back({tag->path, tag->hue});
    auto* row = new ChipRow;
    row->setChips(chips);
    column->addWidget(row);
    auto* attach = new QAction(icon(QStringLiteral("link")), tr("Attach to selection"), widget);
    auto* remove = new QAction(icon(QStringLiteral("edit-delete")), tr("Delete"), widget);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(4);
    buttons->addWidget(new Button(attach, Button::Look::Outlined, widget));
    buttons->addWidget(new Button(remove, Button::Look::Flat, widget));
    buttons->addStretch();
    column->addLayout(buttons);
    m_column->addWidget(widget);
    connect(attach, &QAction::triggered, this, [this, id = highlight.id] { emit attachAsked(id); });
    connect(remove, &QAction::triggered, this, [this, id = highlight.id] { emit deleteAsked(id); });
    return {highlight, widget, attach, remove};
}

void DetachedPanel::allow(bool editable, const QString& refusal)
{
    for (const auto& item : m_items) {
        Actions::allow(item.attach, refusal);
        item.remove->setEnabled(editable);
    }
}

} // namespace ui
