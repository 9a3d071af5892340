#pragma once

#include "core/sessions/session.h"
#include "core/tags/capture.h"

#include <QPlainTextEdit>

#include <functional>

namespace ui {

class NoteColours;
struct NoteNames;

/// The line that is being typed while a session is captured: coloured by its grammar, its time at the left. It grows to
/// five lines. Enter closes it.
class CaptureLine : public QPlainTextEdit {
    Q_OBJECT

public:
    /// `now` is the time in the session.
    explicit CaptureLine(std::function<qint64()> now, QWidget* parent = nullptr);

    core::TypedLine line() const;
    /// Shows another line, or none; says nothing of it.
    void setLine(const core::TypedLine& line);
    bool isEmpty() const { return document()->isEmpty(); }
    void setNames(const NoteNames& names);
    void setTextSize(int pixels);
    /// The columns of the text above: where its words end.
    void setTextRight(int right);
    /// Says why nothing can be typed; empty: it can.
    void setBlocked(const QString& why);

    /// Puts words in the place of a stretch of the line, and the caret behind them.
    void replace(core::TextRange range, const QString& words);
    /// Puts "P12: " at the line's start, in the place of another speaker's.
    void setSpeaker(const QString& label);
    void toggleKeyQuote();
    int caret() const { return textCursor().positionInBlock(); }
    /// The word at the caret, in the line's own coordinates: a popup stands beside it.
    QRect caretRect(int from) const;
    void showTime() { update(); }
    /// The keys that are the line's although an action has them, too.
    void setKeyQuoteAction(const QAction* action) { m_keyQuoteAction = action; }
    /// Asked first about every key.
    void setKeyTaker(std::function<bool(const QKeyEvent&)> taker) { m_takesKey = std::move(taker); }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

signals:
    void typed();
    void closed(const core::TypedLine& line);
    /// Up in an empty line: to the text above.
    void upAsked();
    /// The last closed line is to be a key quote, or no more.
    void lastQuoteAsked();
    void caretMoved();
    void focusLost();

protected:
    bool event(QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void inputMethodEvent(QInputMethodEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool canInsertFromMimeData(const QMimeData* source) const override;
    void insertFromMimeData(const QMimeData* source) override;

private:
    QString text() const;
    void take();
    void close();
    void fit();
    int lineCount() const;
    bool isOurs(const QKeyEvent& event) const;
    void paintFrame();

    std::function<qint64()> m_now;
    std::function<bool(const QKeyEvent&)> m_takesKey;
    const QAction* m_keyQuoteAction = nullptr;
    NoteColours* m_colours;
    QString m_known;   // what the line read when that was told last
    qint64 m_atMs = 0; // of its first character
    bool m_keyQuote = false;
    bool m_composing = false;
    bool m_showing = false;
    int m_textRight = 0;
    int m_pitch = 22;
    QString m_blocked;
};

} // namespace ui
