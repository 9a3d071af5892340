#include "ui/capture/capture_line.h"

#include "ui/capture/note_colours.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/words.h"

#include "core/sessions/note_line.h"
#include "core/sessions/session_text.h"
#include "core/sessions/text.h"

#include <QAction>
#include <QKeyEvent>
#include <QMimeData>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QTextBlock>

namespace ui {
namespace {

using core::SessionText;

constexpr int timeRight = 58; // as the columns of the text above
constexpr int textLeft = 66;
constexpr int padding = 8; // above and below the words
constexpr int mostLines = 5;

bool isReturn(const QKeyEvent& event)
{
    return event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
}

} // namespace

CaptureLine::CaptureLine(std::function<qint64()> now, QWidget* parent) : QPlainTextEdit(parent), m_now(std::move(now))
{
    setAccessibleName(tr("Line that is being typed"));
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    document()->setDocumentMargin(0);
    viewport()->setAutoFillBackground(false);
    m_colours = new NoteColours(*this);
    setTextSize(fontOf(Type::Text).pixelSize());
    setBlocked({});
    connect(this, &QPlainTextEdit::textChanged, this, &CaptureLine::take);
    connect(this, &QPlainTextEdit::cursorPositionChanged, this, &CaptureLine::caretMoved);
}

QString CaptureLine::text() const
{
    return SessionText::entryOf(document()->firstBlock().text());
}

core::TypedLine CaptureLine::line() const
{
    return {text(), m_atMs, m_keyQuote};
}

void CaptureLine::setLine(const core::TypedLine& line)
{
    const QScopedValueRollback showing(m_showing, true);
    m_known = line.text;
    m_atMs = line.atMs;
    m_keyQuote = line.keyQuote;
    if (text() != line.text) {
        setPlainText({}); // and forgets what could be undone
        textCursor().insertText(SessionText::blockOf(line.text));
        document()->clearUndoRedoStacks();
        moveCursor(QTextCursor::End);
    }
    fit();
    update();
}

/// Colouring the line says that the text has changed, too.
void CaptureLine::take()
{
    const QString now = text();
    if (m_showing || now == m_known)
        return;
    if (m_known.isEmpty() && !m_composing)
        m_atMs = m_now();
    m_known = now;
    if (now.isEmpty())
        m_keyQuote = false;
    fit();
    update();
    emit typed();
}

void CaptureLine::close()
{
    if (m_composing)
        return;
    const auto line = this->line();
    setLine({});
    emit closed(line);
}

void CaptureLine::setNames(const NoteNames& names)
{
    m_colours->setNames(names);
    viewport()->update();
}

void CaptureLine::setTextSize(int pixels)
{
    QFont font = fontOf(Type::Text);
    font.setPixelSize(pixels);
    setFont(font);
    m_pitch = qRound(pixels * 22 / 14.0);
    fit();
}

void CaptureLine::setTextRight(int right)
{
    m_textRight = right;
    fit();
}

void CaptureLine::setBlocked(const QString& why)
{
    m_blocked = why;
    setReadOnly(!why.isEmpty());
    setPlaceholderText(why.isEmpty() ? tr("Type what is said. Enter closes the line.") : why);
    update();
}

int CaptureLine::lineCount() const
{
    return qBound(1, document()->firstBlock().layout()->lineCount(), mostLines);
}

QSize CaptureLine::sizeHint() const
{
    const int leading = qMax(m_pitch, fontMetrics().lineSpacing());
    return {400, lineCount() * fontMetrics().lineSpacing() + leading - fontMetrics().lineSpacing() + 2 * padding};
}

/// The words stand under those of the text above, and the line is as high as it needs to be.
void CaptureLine::fit()
{
    const int right = m_textRight > 0 ? qMax(16, width() - m_textRight) : 16;
    const int above = padding + qMax(0, m_pitch - fontMetrics().lineSpacing()) / 2;
    setViewportMargins(textLeft, above, right, padding / 2);
    if (const int wanted = sizeHint().height(); wanted != height()) {
        setFixedHeight(wanted);
        verticalScrollBar()->setValue(lineCount() < mostLines ? 0 : verticalScrollBar()->value());
    }
}

void CaptureLine::resizeEvent(QResizeEvent* event)
{
    QPlainTextEdit::resizeEvent(event);
    fit();
}

void CaptureLine::replace(core::TextRange range, const QString& words)
{
    QTextCursor cursor = textCursor();
    cursor.setPosition(range.begin);
    cursor.setPosition(range.end, QTextCursor::KeepAnchor);
    cursor.insertText(words);
    setTextCursor(cursor);
}

void CaptureLine::setSpeaker(const QString& label)
{
    if (isReadOnly())
        return;
    const auto& names = m_colours->names();
    const auto kind = names.observation ? core::SessionKind::Observation : core::SessionKind::Interview;
    const auto note = core::NoteGrammar(names.speakers, kind).parse(text());
    core::TextRange range;
    for (const auto& part : note.parts) {
        if (part.what == core::NotePart::What::Time)
            range = {part.range.end + 1, part.range.end + 1};
        if (part.what == core::NotePart::What::Speaker)
            range.begin = part.range.begin;
        if (part.what == core::NotePart::What::Marker && !note.speaker.isEmpty())
            range.end = part.range.end;
    }
    while (range.end < text().size() && text()[range.end] == u' ')
        ++range.end;
    const int behind = int(text().size()) - qMax(caret(), range.end);
    replace(range, label + QStringLiteral(": "));
    QTextCursor cursor = textCursor();
    cursor.setPosition(int(text().size()) - behind);
    setTextCursor(cursor);
}

void CaptureLine::toggleKeyQuote()
{
    if (isEmpty())
        return emit lastQuoteAsked();
    m_keyQuote = !m_keyQuote;
    update();
    emit typed();
}

QRect CaptureLine::caretRect(int from) const
{
    QTextCursor cursor = textCursor();
    cursor.setPosition(from);
    const QRect rect = cursorRect(cursor).translated(viewport()->pos());
    return {rect.left(), 0, 1, height()};
}

bool CaptureLine::canInsertFromMimeData(const QMimeData* source) const
{
    return source->hasText() && !source->hasUrls();
}

/// Of several lines all but the last are closed.
void CaptureLine::insertFromMimeData(const QMimeData* source)
{
    if (isReadOnly() || !canInsertFromMimeData(source))
        return;
    QStringList lines = core::cleanText(source->text()).text.split(u'\n', Qt::SkipEmptyParts);
    if (lines.isEmpty())
        return;
    const QString last = lines.takeLast();
    for (const auto& words : lines) {
        textCursor().insertText(words);
        close();
    }
    textCursor().insertText(last);
}

void CaptureLine::inputMethodEvent(QInputMethodEvent* event)
{
    const bool begins = !m_composing && isEmpty() && !event->preeditString().isEmpty();
    if (begins)
        m_atMs = m_now();
    const bool composed = m_composing;
    m_composing = !event->preeditString().isEmpty() || (composed && !event->commitString().isEmpty());
    QPlainTextEdit::inputMethodEvent(event);
    m_composing = !event->preeditString().isEmpty();
}

void CaptureLine::focusOutEvent(QFocusEvent* event)
{
    QPlainTextEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason)
        emit focusLost();
}

/// Keys that an action of the window would take away.
bool CaptureLine::isOurs(const QKeyEvent& event) const
{
    const bool breaks = isReturn(event) && event.modifiers() & Qt::ControlModifier;
    const auto pressed = QKeySequence(event.keyCombination());
    return breaks || (m_keyQuoteAction && m_keyQuoteAction->shortcut() == pressed);
}

bool CaptureLine::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto& key = *static_cast<QKeyEvent*>(event);
        if (isOurs(key)) {
            event->accept();
            return true;
        }
        const bool undoes = key.matches(QKeySequence::Undo) || key.matches(QKeySequence::Redo);
        const bool functionKey = key.key() >= Qt::Key_F1 && key.key() <= Qt::Key_F35;
        const bool alt = key.modifiers() & Qt::AltModifier && !(key.modifiers() & Qt::ControlModifier);
        if (functionKey || alt || (undoes && isEmpty())) {
            event->ignore(); // in an empty line the project's step is meant
            return false;
        }
    }
    if (event->type() == QEvent::Paint) {
        paintFrame();
        return true;
    }
    return QPlainTextEdit::event(event);
}

void CaptureLine::keyPressEvent(QKeyEvent* event)
{
    if (m_takesKey && m_takesKey(*event))
        return event->accept();
    if (m_keyQuoteAction && m_keyQuoteAction->shortcut() == QKeySequence(event->keyCombination()))
        return toggleKeyQuote();
    if (isReturn(*event) && !isReadOnly()) {
        if (event->modifiers() & (Qt::ControlModifier | Qt::ShiftModifier))
            textCursor().insertText(QString(QChar(QChar::LineSeparator)));
        else
            close();
        return;
    }
    if (event->key() == Qt::Key_Up && isEmpty() && event->modifiers() == Qt::NoModifier)
        return emit upAsked();
    if (event->key() == Qt::Key_Tab || event->key() == Qt::Key_Backtab || event->key() == Qt::Key_Escape)
        return event->ignore();
    if (isEmpty() && (event->matches(QKeySequence::Undo) || event->matches(QKeySequence::Redo)))
        return event->ignore();
    QPlainTextEdit::keyPressEvent(event);
}

void CaptureLine::changeEvent(QEvent* event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        m_colours->rehighlight();
}

/// The lines around, the time and the star stand outside the viewport.
void CaptureLine::paintFrame()
{
    const Theme& theme = Theme::of(this);
    QPainter painter(this);
    const bool blocked = !m_blocked.isEmpty();
    painter.fillRect(rect(), blocked ? theme.badTint : theme.accentTint);
    const QColor edge = blocked ? theme.bad : theme.accent;
    paint::hairline(painter, rect(), Qt::TopEdge, edge);
    paint::hairline(painter, rect(), Qt::BottomEdge, edge);
    const QRect first(0, padding, timeRight, m_pitch);
    if (blocked) {
        paintIcon(painter, QRect(timeRight - 16, first.top(), 16, first.height()), QStringLiteral("object-locked"), 16,
                  theme.bad);
        return;
    }
    const QFont font = fontOf(Type::Hint, isEmpty() ? QFont::Normal : QFont::DemiBold);
    paint::tabular(painter, first, sessionTime(isEmpty() ? m_now() : m_atMs), font,
                   isEmpty() ? theme.inkFaint : theme.accent);
    if (m_keyQuote)
        paintIcon(painter, QRect(2, first.top(), 16, first.height()), QStringLiteral("rating"), 16, theme.inkSoft);
}

/// Under the words of a known tag stands a line in its colour.
void CaptureLine::paintEvent(QPaintEvent* event)
{
    QPlainTextEdit::paintEvent(event);
    const Theme& theme = Theme::of(this);
    QPainter painter(viewport());
    const QTextBlock block = document()->firstBlock();
    const QPointF origin = blockBoundingGeometry(block).translated(contentOffset()).topLeft();
    for (const auto& underline : m_colours->underlines()) {
        const QTextLayout* layout = block.layout();
        for (int at = 0; at < layout->lineCount(); ++at) {
            const QTextLine line = layout->lineAt(at);
            const int begin = qMax(underline.range.begin, line.textStart());
            const int end = qMin(underline.range.end, line.textStart() + line.textLength());
            if (begin >= end)
                continue;
            const qreal a = line.cursorToX(begin), b = line.cursorToX(end);
            painter.fillRect(QRect(qRound(origin.x() + qMin(a, b)), qRound(origin.y() + line.y() + line.ascent() + 2),
                                   qRound(qAbs(b - a)), 2),
                             theme.tag(underline.hue).bar);
        }
    }
}

} // namespace ui
