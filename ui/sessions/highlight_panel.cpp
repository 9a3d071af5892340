#include "ui/sessions/highlight_panel.h"

#include "ui/sessions/chip_row.h"
#include "ui/sessions/highlight_claims.h"
#include "ui/sessions/session_content.h"
#include "ui/widgets/label.h"
#include "ui/widgets/memo_edit.h"
#include "ui/widgets/section_head.h"
#include "ui/widgets/words.h"

#include <QVBoxLayout>

namespace ui {
namespace {

QLayout* inset(QWidget* widget, int side, int below)
{
    auto* layout = new QVBoxLayout;
    layout->setContentsMargins(side, 0, side, below);
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
    m_memo = new MemoEdit;
    m_claims = new HighlightClaims;
    column->addWidget(m_head);
    column->addLayout(inset(m_quote, 12, 8));
    column->addLayout(inset(m_chips, 12, 12));
    column->addWidget(m_memoHead);
    column->addLayout(inset(m_memo, 8, 8));
    column->addWidget(m_claims);
    connect(m_chips, &ChipRow::removed, this,
            [this](int chip) { emit tagRemoved(m_shown.id, m_shown.tags[static_cast<size_t>(chip)]); });
    connect(m_chips, &ChipRow::added, this, [this] { emit tagAsked(m_shown.id); });
    connect(m_memo, &MemoEdit::written, this, [this](const QString& memo) { emit memoWritten(m_shown.id, memo); });
    connect(m_memo, &MemoEdit::left, this, [this] {
        emit left();
        showMemo();
    });
    connect(m_memo, &MemoEdit::heightChanged, this, &HighlightPanel::heightChanged);
    connect(m_claims, &HighlightClaims::opened, this, &HighlightPanel::claimOpened);
}

void HighlightPanel::show(const SessionContent& content, int highlight, const QString& note)
{
    const core::Highlight shown =
        highlight < 0 ? core::Highlight() : content.highlights[static_cast<size_t>(highlight)];
    if (shown.id != m_shown.id)
        m_memo->flush(); // of the one that goes
    const bool writing = shown.id == m_shown.id && m_memo->hasFocus();
    m_shown = shown;
    setVisible(highlight >= 0);
    if (highlight < 0)
        return;
    m_head->setNote(note);
    m_quote->setText(quoted(content.quote(shown)));
    std::vector<paint::Chip> chips;
    for (const auto id : shown.tags)
        if (const PageTag* tag = content.tag(id))
            chips.push_back({tag->path, tag->hue});
    m_chips->setChips(chips);
    if (writing)
        m_memo->setKept(shown.memo);
    else
        m_memo->setMemo(shown.memo);
    showMemo();
}

void HighlightPanel::showMemo()
{
    const bool shown = !m_shown.memo.isEmpty() || m_memo->hasFocus();
    m_memoHead->setVisible(shown);
    m_memo->setVisible(shown);
    emit heightChanged();
}

void HighlightPanel::setClaims(const std::vector<ShownClaim>& claims)
{
    m_claims->setClaims(claims);
    emit heightChanged();
}

void HighlightPanel::setEditable(bool editable)
{
    m_chips->setEditable(editable);
    m_memo->setReadOnly(!editable);
}

void HighlightPanel::editMemo()
{
    m_memoHead->show();
    m_memo->show();
    m_memo->setFocus(Qt::ShortcutFocusReason);
    m_memo->moveCursor(QTextCursor::End);
    emit heightChanged();
}

void HighlightPanel::flush()
{
    m_memo->flush();
}

} // namespace ui
