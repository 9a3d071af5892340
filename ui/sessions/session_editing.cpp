// How a session's text is edited: what keys, paste, drop and input methods do to its entries.
#include "ui/quotes/highlight_mime.h"
#include "ui/sessions/session_view.h"
#include "ui/sessions/text_blocks.h"
#include "ui/widgets/focus.h"
#include "ui/widgets/given_pictures.h"

#include "core/sessions/text.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDrag>
#include <QKeyEvent>
#include <QMimeData>
#include <QScopedValueRollback>
#include <QToolTip>

#include <set>

namespace ui {
namespace {

bool isReturn(const QKeyEvent& event)
{
    return event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
}

/// Would this key change the words?
bool edits(const QKeyEvent& event)
{
    const bool command = event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier);
    const bool letter = !event.text().isEmpty() && event.text().front().isPrint() && !command;
    return letter || isReturn(event) || event.key() == Qt::Key_Backspace || event.key() == Qt::Key_Delete ||
           event.matches(QKeySequence::Paste);
}

/// The keys of a text editor that actions of the window do not take away.
bool isEditorsOwn(const QKeyEvent& event)
{
    static const QKeySequence::StandardKey keys[] = {
        QKeySequence::Copy,
        QKeySequence::Cut,
        QKeySequence::Paste,
        QKeySequence::SelectAll,
        QKeySequence::MoveToNextWord,
        QKeySequence::MoveToPreviousWord,
        QKeySequence::SelectNextWord,
        QKeySequence::SelectPreviousWord,
        QKeySequence::MoveToStartOfDocument,
        QKeySequence::MoveToEndOfDocument,
        QKeySequence::SelectStartOfDocument,
        QKeySequence::SelectEndOfDocument,
        QKeySequence::DeleteStartOfWord,
        QKeySequence::DeleteEndOfWord,
    };
    return std::any_of(std::begin(keys), std::end(keys), [&](auto key) { return event.matches(key); });
}

} // namespace

void SessionView::setEditable(bool editable)
{
    setReadOnly(!editable);
    if (!editable)
        setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
}

QStringList SessionView::texts(const QStringList& known) const
{
    if (document()->isEmpty())
        return textsOf(*document(), known);
    if (!m_read)
        m_read = textsOf(*document(), known);
    return *m_read;
}

bool SessionView::inStep() const
{
    return static_cast<size_t>(document()->blockCount()) == std::max<size_t>(1, m_content->entries.size());
}

/// The marks of the block that is typed in follow at once; the rest of the page when it is written.
void SessionView::followTyping()
{
    if (m_showing)
        return;
    if (inStep() && !m_content->entries.empty()) {
        const int block = textCursor().blockNumber();
        const QString now = core::SessionText::entryOf(textCursor().block().text());
        const auto found = core::differenceOf(m_texts[block], now, textCursor().positionInBlock());
        m_marks.follow(
            {block, found.begin, block, found.beforeEnd, {now.mid(found.begin, found.afterEnd - found.begin)}},
            m_texts);
    }
    emit typed();
}

bool SessionView::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto& key = *static_cast<QKeyEvent*>(event);
        const bool command = key.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier);
        const bool functionKey = key.key() >= Qt::Key_F1 && key.key() <= Qt::Key_F35;
        if ((command && !isEditorsOwn(key)) || functionKey) {
            event->ignore(); // undo among them: it is the project's
            return false;
        }
    }
    return QPlainTextEdit::event(event);
}

void SessionView::keyPressEvent(QKeyEvent* event)
{
    const int from = textCursor().position(), revision = document()->revision();
    takeKey(event);
    if (textCursor().position() != from && document()->revision() == revision && !textCursor().hasSelection())
        takeUnderCursor();
}

void SessionView::takeKey(QKeyEvent* event)
{
    const bool undoes = event->matches(QKeySequence::Undo) || event->matches(QKeySequence::Redo);
    if (isReadOnly() || undoes)
        return undoes ? event->ignore() : QPlainTextEdit::keyPressEvent(event);
    const bool cuts = event->matches(QKeySequence::Cut);
    if (edits(*event) || cuts) {
        if (cuts)
            return cutWords();
        if (!mayEdit(*event))
            return;
        if (isReturn(*event))
            emit settleWanted(); // letters and the split that follows them are two steps
        if (removeAcrossSpeakers() && (event->key() == Qt::Key_Backspace || event->key() == Qt::Key_Delete))
            return;
    }
    if (isReturn(*event) && event->modifiers() & Qt::ControlModifier)
        textCursor().insertText(QString(QChar(QChar::LineSeparator)));
    else
        QPlainTextEdit::keyPressEvent(event);
    settleWhereEntriesCame();
}

void SessionView::cutWords()
{
    copy();
    if (!removeAcrossSpeakers())
        textCursor().removeSelectedText();
    settleWhereEntriesCame();
}

/// Whether a key may do what it would: words of one speaker are never put into another one's mouth by Backspace.
bool SessionView::mayEdit(const QKeyEvent& event)
{
    const QTextCursor cursor = textCursor();
    if (cursor.hasSelection() || m_content->entries.empty())
        return true;
    const bool back = event.key() == Qt::Key_Backspace && cursor.atBlockStart() && cursor.blockNumber() > 0;
    const bool forth = event.key() == Qt::Key_Delete && cursor.atBlockEnd() && cursor.block().next().isValid();
    if (!back && !forth)
        return true;
    emit settleWanted();
    if (!inStep())
        return false;
    const int first = cursor.blockNumber() - (back ? 1 : 0);
    const auto& a = m_content->entries[static_cast<size_t>(first)];
    const auto& b = m_content->entries[static_cast<size_t>(first) + 1];
    if (a.speaker == b.speaker || a.text.isEmpty() || b.text.isEmpty())
        return true;
    QToolTip::showText(viewport()->mapToGlobal(cursorRect().bottomLeft()),
                       tr("These are two speakers. Give both entries the same speaker first."), this);
    return false;
}

/// Where what is selected runs over entries of several speakers, takes the words out of each of them, and leaves the
/// entries apart. False where there was no need to: the usual way is right then.
bool SessionView::removeAcrossSpeakers()
{
    if (document()->findBlock(textCursor().selectionStart()) == document()->findBlock(textCursor().selectionEnd()))
        return false;
    emit settleWanted();
    const auto chosen = selection();
    if (!chosen || !inStep() || m_content->entries.empty())
        return false;
    std::set<core::Id<core::Speaker>> speakers;
    for (int entry = chosen->firstEntry; entry <= chosen->lastEntry; ++entry)
        speakers.insert(m_content->entries[static_cast<size_t>(entry)].speaker);
    if (speakers.size() < 2)
        return false;
    QStringList texts = m_texts.mid(chosen->firstEntry, chosen->lastEntry - chosen->firstEntry + 1);
    const QStringList kept{texts.first().left(chosen->firstOffset), texts.last().mid(chosen->lastOffset)};
    const QStringList all = m_texts.mid(0, chosen->firstEntry) + kept + m_texts.mid(chosen->lastEntry + 1);
    const QTextBlock first = document()->findBlockByNumber(chosen->firstEntry);
    const int caret = first.position() + chosen->firstOffset;
    showTexts(*document(), all);
    QTextCursor cursor(document());
    cursor.setPosition(caret);
    setTextCursor(cursor);
    emit settleWanted();
    return true;
}

/// A new entry gets its margin, and an old one its neighbours, before it is painted.
void SessionView::settleWhereEntriesCame()
{
    if (!inStep())
        emit settleWanted();
}

void SessionView::inputMethodEvent(QInputMethodEvent* event)
{
    if (!isReadOnly() && !m_composing && !(event->preeditString().isEmpty() && event->commitString().isEmpty()))
        removeAcrossSpeakers();
    m_composing = !event->preeditString().isEmpty();
    QPlainTextEdit::inputMethodEvent(event);
    settleWhereEntriesCame();
    if (!m_composing)
        emit composed();
}

bool SessionView::canInsertFromMimeData(const QMimeData* source) const
{
    return (source->hasText() && !source->hasUrls()) || isPictures(*source);
}

/// What is pasted becomes an entry for each line; empty lines go.
void SessionView::insertFromMimeData(const QMimeData* source)
{
    if (isReadOnly() || !canInsertFromMimeData(source))
        return;
    if (isPictures(*source))
        return emit picturesGiven(source, textCursor().blockNumber());
    emit settleWanted();
    removeAcrossSpeakers();
    QStringList lines = core::cleanText(source->text()).text.split(u'\n');
    if (lines.size() > 1)
        lines.erase(std::remove_if(lines.begin(), lines.end(), [](const QString& l) { return l.trimmed().isEmpty(); }),
                    lines.end());
    textCursor().insertText(lines.join(u'\n'));
    ensureCursorVisible();
    settleWhereEntriesCame();
}

QMimeData* SessionView::createMimeDataFromSelection() const
{
    // Not QTextCursor's own plain text: it turns no-break spaces into spaces.
    QString text = textCursor().selectedText();
    text.replace(QChar::ParagraphSeparator, u'\n').replace(QChar::LineSeparator, u'\n');
    auto* data = new QMimeData;
    data->setText(text);
    if (const auto highlights = highlightsSelected(); !highlights.empty())
        putHighlights(*data, highlights);
    return data;
}

/// A quote that is dragged out is copied, never taken away; and dropped on the text it came from, it does nothing.
void SessionView::dragQuote()
{
    m_dragFrom.reset();
    auto* drag = new QDrag(this);
    drag->setMimeData(createMimeDataFromSelection());
    drag->exec(Qt::CopyAction);
}

void SessionView::dragEnterEvent(QDragEnterEvent* event)
{
    if (isReadOnly() || event->source() == this || !canInsertFromMimeData(event->mimeData()))
        return event->ignore();
    QPlainTextEdit::dragEnterEvent(event);
    if (isPictures(*event->mimeData()))
        event->acceptProposedAction();
}

void SessionView::dragMoveEvent(QDragMoveEvent* event)
{
    QPlainTextEdit::dragMoveEvent(event);
    if (isPictures(*event->mimeData()))
        event->acceptProposedAction();
}

/// Pictures go to the entry that they are dropped on.
void SessionView::dropEvent(QDropEvent* event)
{
    if (isReadOnly() || !isPictures(*event->mimeData()))
        return QPlainTextEdit::dropEvent(event);
    event->acceptProposedAction();
    emit picturesGiven(event->mimeData(), cursorForPosition(event->position().toPoint()).blockNumber());
}

void SessionView::focusOutEvent(QFocusEvent* event)
{
    QPlainTextEdit::focusOutEvent(event);
    emit settleWanted();
}

} // namespace ui
