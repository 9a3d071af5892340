#include "ui/sessions/highlight_panel.h"

#include "ui/sessions/chip_row.h"
#include "ui/sessions/session_content.h"
#include "ui/widgets/label.h"
#include "ui/widgets/section_head.h"
#include "ui/widgets/words.h"

#include <QVBoxLayout>

namespace ui {
namespace {

QLayout* inset(QWidget* widget, int below)
{
    auto* layout = new QVBoxLayout;
    layout->setContentsMargins(12, 0, 12, below);
    layout->addWidget(widget);
    return layout;
}

} // namespace

HighlightPanel::HighlightPanel(QWidget* parent) : QWidget(parent)
{
    setAccessibleName(tr("Highlight"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_head = new SectionHead(tr("Highlight"));
    m_head->setLineAbove(true);
    m_quote = new Label;
    m_chips = new ChipRow;
    auto* memoHead = new SectionHead(tr("Memo"));
    memoHead->setLineAbove(true);
    m_memoHead = memoHead;
    m_memo = new Label({}, Type::Body, &Theme::inkSoft);
    column->addWidget(m_head);
    column->addLayout(inset(m_quote, 8));
    column->addLayout(inset(m_chips, 12));
    column->addWidget(m_memoHead);
    column->addLayout(inset(m_memo, 12));
    column->addStretch();
}

void HighlightPanel::show(const SessionContent& content, int highlight, const QString& note)
{
    setVisible(highlight >= 0);
    if (highlight < 0)
        return;
    const auto& shown = content.highlights[static_cast<size_t>(highlight)];
    m_head->setNote(note);
    m_quote->setText(quoted(content.quote(shown)));
    std::vector<paint::Chip> chips;
    for (const auto id : shown.tags)
        if (const PageTag* tag = content.tag(id))
            chips.push_back({tag->path, tag->hue});
    m_chips->setChips(chips);
    m_memo->setText(shown.memo);
    m_memoHead->setVisible(!shown.memo.isEmpty());
    m_memo->setVisible(!shown.memo.isEmpty());
}

} // namespace ui
