#pragma once

#include "core/stores.h"

#include <QWidget>

namespace ui {

class ChipRow;
class HighlightClaims;
class Label;
class MemoEdit;
class SectionHead;
struct SessionContent;
struct ShownClaim;

/// The highlight in hand: its words, its tags, its memo, the claims that it stands under.
class HighlightPanel : public QWidget {
    Q_OBJECT

public:
    explicit HighlightPanel(QWidget* parent = nullptr);

    /// `highlight` is an index in `content`, -1 for none; `note` says where in which row it stands ("2 of 4 under this
    /// tag").
    void show(const SessionContent& content, int highlight, const QString& note);
    void setClaims(const std::vector<ShownClaim>& claims);
    void setEditable(bool editable);
    void editMemo();
    /// Tells a memo that is being written.
    void flush();
    ChipRow& chips() { return *m_chips; }
    MemoEdit& memo() { return *m_memo; }
    HighlightClaims& claims() { return *m_claims; }

signals:
    void tagRemoved(core::Id<core::Highlight> highlight, core::Id<core::Tag> tag);
    void tagAsked(core::Id<core::Highlight> highlight);
    void memoWritten(core::Id<core::Highlight> highlight, const QString& memo);
    void claimOpened(core::Id<core::Claim> claim);
    /// The person goes back to the text.
    void left();
    void heightChanged();

private:
    void showMemo();

    core::Highlight m_shown;
    bool m_editable = false;
    SectionHead* m_head;
    Label* m_quote;
    ChipRow* m_chips;
    QWidget* m_memoHead;
    MemoEdit* m_memo;
    HighlightClaims* m_claims;
};

} // namespace ui
