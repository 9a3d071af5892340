#pragma once

#include <QWidget>

namespace ui {

class ChipRow;
class Label;
class SectionHead;
struct SessionContent;

/// The highlight in hand: its words, its tags, its memo.
class HighlightPanel : public QWidget {
    Q_OBJECT

public:
    explicit HighlightPanel(QWidget* parent = nullptr);

    /// `highlight` is an index in `content`, -1 for none; `note` says where in which row it stands ("2 of 4 under this
    /// tag").
    void show(const SessionContent& content, int highlight, const QString& note);

private:
    SectionHead* m_head;
    Label* m_quote;
    ChipRow* m_chips;
    QWidget* m_memoHead;
    Label* m_memo;
};

} // namespace ui
