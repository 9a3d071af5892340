#include "ui/help/help_view.h"

#include "ui/widgets/theme.h"
#include "ui/widgets/type.h"

#include <QEvent>
#include <QImage>
#include <QTextBlock>

namespace ui {
namespace {

constexpr int widest = 640; // of the words
constexpr int margin = 20;
constexpr int indent = 24;          // of lists
constexpr double lineSpacing = 135; // per cent of the font's own

} // namespace

HelpView::HelpView(QWidget* parent) : QTextBrowser(parent)
{
    setFrameShape(QFrame::NoFrame);
    setOpenLinks(false);
    setLineWrapMode(QTextEdit::FixedPixelWidth);
    setFocusPolicy(Qt::StrongFocus);
    document()->setDocumentMargin(margin);
    document()->setIndentWidth(indent);
}

void HelpView::showText(const QString& markdown)
{
    m_markdown = markdown;
    render();
    moveCursor(QTextCursor::Start);
}

void HelpView::mark(const QStringList& words)
{
    m_marked = words;
    QList<ExtraSelection> marks;
    QTextCharFormat format;
    format.setBackground(Theme::of(this).selection);
    for (const auto& word : words)
        for (auto found = document()->find(word); !found.isNull(); found = document()->find(word, found))
            marks.append({found, format});
    setExtraSelections(marks);
}

/// A valid picture, since for an invalid one QTextBrowser opens the file itself.
QVariant HelpView::loadResource(int, const QUrl&)
{
    return QImage(1, 1, QImage::Format_ARGB32);
}

void HelpView::render()
{
    document()->setDefaultFont(fontOf(Type::Text));
    setMarkdown(m_markdown);
    dressBlocks();
    mark(m_marked);
}

void HelpView::dressBlocks()
{
    QTextCursor cursor(document());
    bool afterList = false;
    for (auto block = document()->begin(); block.isValid(); block = block.next()) {
        QTextBlockFormat place = block.blockFormat();
        const int level = place.headingLevel();
        const bool inList = block.textList() != nullptr;
        place.setLineHeight(lineSpacing, QTextBlockFormat::ProportionalHeight);
        place.setTopMargin(level > 1 ? 16 : afterList && !inList ? 8 : 0);
        afterList = inList;
        place.setBottomMargin(inList ? 4 : 8);
        cursor.setPosition(block.position());
        cursor.setBlockFormat(place);
        if (level == 0)
            continue;
        QTextCharFormat words;
        words.setFont(fontOf(level == 1 ? Type::Title : Type::Text, QFont::DemiBold));
        cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
        cursor.setCharFormat(words);
    }
}

void HelpView::resizeEvent(QResizeEvent* event)
{
    setLineWrapColumnOrWidth(qMin(viewport()->width(), scaled(widest)));
    QTextBrowser::resizeEvent(event);
}

void HelpView::changeEvent(QEvent* event)
{
    QTextBrowser::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        render();
}

} // namespace ui
