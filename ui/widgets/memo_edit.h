#pragma once

#include "ui/widgets/surface.h"
#include "ui/widgets/type.h"

#include <QPlainTextEdit>
#include <QTimer>

namespace ui {

/// A memo that is written where it is read: as high as its words. It is kept while it is typed, when the focus leaves
/// and with Ctrl+Enter; Esc brings back what was there when the writing began.
class MemoEdit : public QPlainTextEdit {
    Q_OBJECT

public:
    explicit MemoEdit(QWidget* parent = nullptr);

    /// Its type step, the surface it lies on and its ink: body on page in soft ink, unless this says otherwise.
    void setLook(Type step, Surface::Role surface, Surface::Role ink = &Theme::inkSoft,
                 QFont::Weight weight = QFont::Normal);
    /// One paragraph only: Enter ends the writing as Ctrl+Enter does.
    void setOneParagraph(bool one) { m_oneParagraph = one; }
    /// Shows a memo.
    void setMemo(const QString& memo);
    /// What is kept now of the one that is being written.
    void setKept(const QString& memo) { m_kept = memo; }
    /// Tells what has been written and not told yet.
    void flush();

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override { return {200, heightForWidth(200)}; }
    QSize minimumSizeHint() const override { return {60, heightForWidth(200)}; }

signals:
    void written(const QString& memo);
    /// Ctrl+Enter or Esc: the person has done here.
    void left();
    void heightChanged();

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void takeColours();

    Surface::Role m_surface = &Theme::page;
    Surface::Role m_ink = &Theme::inkSoft;
    bool m_oneParagraph = false;
    QString m_kept;
    QString m_before; // when the writing began
    QTimer m_soon;
    bool m_telling = false;
};

} // namespace ui
