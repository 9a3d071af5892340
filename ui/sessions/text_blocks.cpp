#include "ui/sessions/text_blocks.h"

#include <QTextBlock>

namespace ui {
namespace {

using core::SessionText;

/// Lines as QTextCursor takes them: `\n` parts blocks, U+2028 lines of one block.
QString asBlocks(QStringList texts)
{
    for (auto& text : texts)
        text = SessionText::blockOf(text);
    return texts.join(u'\n');
}

QTextCursor selected(QTextDocument& document, int firstBlock, int from, int lastBlock, int to)
{
    QTextCursor cursor(&document);
    cursor.setPosition(document.findBlockByNumber(firstBlock).position() + from);
    cursor.setPosition(document.findBlockByNumber(lastBlock).position() + to, QTextCursor::KeepAnchor);
    return cursor;
}

void run(QTextDocument& document, const core::ReplaceWords& edit)
{
    selected(document, edit.first, edit.from, edit.last, edit.to).insertText(asBlocks(edit.by));
}

void run(QTextDocument& document, const core::InsertEntries& edit)
{
    if (edit.at < document.blockCount()) {
        selected(document, edit.at, 0, edit.at, 0).insertText(asBlocks(edit.texts) + u'\n');
    } else {
        QTextCursor cursor(&document);
        cursor.movePosition(QTextCursor::End);
        cursor.insertText(u'\n' + asBlocks(edit.texts));
    }
}

void run(QTextDocument& document, const core::RemoveEntries& edit)
{
    const int behind = edit.first + edit.count;
    QTextCursor cursor(&document);
    if (behind < document.blockCount()) {
        cursor = selected(document, edit.first, 0, behind, 0);
    } else {
        const int before = edit.first - 1;
        cursor.setPosition(before < 0 ? 0 : document.findBlockByNumber(edit.first).position() - 1);
        cursor.movePosition(QTextCursor::End, QTextCursor::KeepAnchor);
    }
    cursor.removeSelectedText();
}

void run(QTextDocument&, const core::MoveEntries&)
{
    Q_UNREACHABLE(); // a comparison never says so
}

} // namespace

QStringList textsOf(const QTextDocument& document, const QStringList& known)
{
    if (known.isEmpty() && document.isEmpty())
        return {};
    QStringList texts;
    texts.reserve(document.blockCount());
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next())
        texts.append(SessionText::entryOf(block.text()));
    return texts;
}

void showTexts(QTextDocument& document, const QStringList& texts)
{
    if (document.isEmpty() || texts.isEmpty()) {
        if (document.isEmpty() && texts.isEmpty())
            return;
        document.setPlainText(asBlocks(texts));
        return;
    }
    const auto edits = SessionText(textsOf(document, {QString()})).difference(texts, {});
    if (edits.empty())
        return;
    QTextCursor group(&document);
    group.beginEditBlock();
    for (const auto& edit : edits)
        std::visit([&](const auto& one) { run(document, one); }, edit);
    group.endEditBlock();
}

core::Caret caretOf(const QTextCursor& cursor)
{
    return {cursor.blockNumber(), cursor.positionInBlock()};
}

} // namespace ui
