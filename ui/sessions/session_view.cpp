#include "ui/sessions/session_view.h"

#include "ui/sessions/text_blocks.h"
#include "ui/widgets/paint.h"

#include <QApplication>
#include <QHelpEvent>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>

namespace ui {
namespace {

constexpr int topMargin = 8;

QStringList textsOf(const SessionContent& content)
{
    QStringList texts;
    for (const auto& entry : content.entries)
        texts.append(entry.text);
    return texts;
}

std::vector<QString> speakersShown(const SessionContent& content)
{
    std::vector<QString> shown;
    QString before;
    for (const auto& entry : content.entries) {
        const QString speaker = content.speakerShown(entry);
        shown.push_back(speaker == before ? QString() : speaker);
        before = speaker;
    }
    return shown;
}

const SessionContent& nothing()
{
    static const SessionContent none;
    return none;
}

/// Differs where two entries begin differently.
int openingState(const SessionContent& content, const core::Entry& entry)
{
    return static_cast<int>(entry.kind) +
           (content.isNumbered(entry) ? 16 * content.questions.value(entry.guideItem) : 0);
}

} // namespace

SessionView::SessionView(QWidget* parent)
    : QPlainTextEdit(parent), m_content(&nothing()), m_textSize(fontOf(Type::Text).pixelSize())
{
    setAccessibleName(tr("Text of the session"));
    setEditable(false);
    setUndoRedoEnabled(false);
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setBackgroundRole(QPalette::Base); // beside the viewport too
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    setAutoFillBackground(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* document = new QTextDocument(this);
    document->setUndoRedoEnabled(false);
    document->setDocumentMargin(topMargin);
    document->setDocumentLayout(new TextLayout(
        document, [this](int block) { return opening(block); }, [this](int block) { return roomBelow(block); }));
    setDocument(document);
    setTextSize(m_textSize);
    connect(document, &QTextDocument::contentsChange, this, [this] { m_read.reset(); });
    connect(document, &QTextDocument::contentsChanged, this, &SessionView::followTyping);
    connect(this, &QPlainTextEdit::selectionChanged, viewport(), qOverload<>(&QWidget::update));
}

TextLayout* SessionView::textLayout() const
{
    return static_cast<TextLayout*>(document()->documentLayout());
}

void SessionView::setContent(const SessionContent& content)
{
    const QScopedValueRollback showing(m_showing, true);
    const bool sameSession = m_session == content.session.id;
    m_content = &content;
    m_session = content.session.id;
    m_texts = textsOf(content);
    m_speakers = speakersShown(content);
    m_marks = Marks(content);
    m_bars.clear();
    const auto& all = m_content->highlights;
    const auto still =
        std::find_if(all.begin(), all.end(), [&](const auto& highlight) { return highlight.id == m_inHand; });
    hold(still == all.end() ? -1 : static_cast<int>(still - all.begin()));
    if (!sameSession)
        document()->clear();
    if (texts(m_texts) != m_texts) {
        m_hits.clear();
        showTexts(*document(), m_texts);
    } else {
        m_read = m_texts; // the same strings, not only equal ones: the next comparison is quick
    }
    placeWithheld();
    showKinds();
    if (m_standsAtEnd && !hasFocus())
        standAtEnd();
    viewport()->update();
}

/// An entry whose kind or number changed begins otherwise, one with pictures is higher: they are laid out anew.
void SessionView::showKinds()
{
    size_t at = 0;
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next(), ++at) {
        const int pictures = m_content->picturesAt(static_cast<int>(at)).empty() ? 0 : 1;
        const int state =
            (at < m_content->entries.size() ? openingState(*m_content, m_content->entries[at]) : 0) * 2 + pictures;
        if (block.userState() == state)
            continue;
        block.setUserState(state);
        if (block.layout()->lineCount() > 0)
            document()->markContentsDirty(block.position(), block.length());
    }
}

void SessionView::setTextSize(int pixels)
{
    m_textSize = pixels;
    QFont font = fontOf(Type::Text);
    font.setPixelSize(pixels);
    setFont(font);
    document()->setDefaultFont(font);
    textLayout()->setLinePitch(qRound(pixels * 22 / 14.0));
    fitColumns();
}

void SessionView::setTinted(bool tinted)
{
    m_tinted = tinted;
    viewport()->update();
}

QFont SessionView::openingFont(const core::Entry& entry) const
{
    if (!m_content->isNumbered(entry))
        return fontOf(Type::Hint);
    QFont strong = font();
    strong.setWeight(QFont::DemiBold);
    return strong;
}

TextLayout::Opening SessionView::opening(int block) const
{
    if (static_cast<size_t>(block) >= m_content->entries.size())
        return {};
    const auto& entry = m_content->entries[static_cast<size_t>(block)];
    const QString word = m_content->openingOf(entry);
    const bool strong = entry.kind == core::EntryKind::Insight || entry.kind == core::EntryKind::Question;
    return {word.isEmpty() ? 0 : paint::textWidth(word, openingFont(entry)) + 8, strong};
}

void SessionView::fitColumns()
{
    textLayout()->setColumns(TextColumns::fit(viewport()->width(), m_textSize));
    m_marks.forgetLanes();
    viewport()->update();
}

void SessionView::resizeEvent(QResizeEvent* event)
{
    QPlainTextEdit::resizeEvent(event);
    fitColumns();
    if (m_standsAtEnd && event->size().height() != event->oldSize().height())
        standAtEnd();
}

void SessionView::changeEvent(QEvent* event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::ActivationChange)
        viewport()->update();
}

void SessionView::scrollTo(int block, int offset)
{
    QTextCursor cursor(document()->findBlockByNumber(block));
    cursor.movePosition(QTextCursor::Right, QTextCursor::MoveAnchor, offset);
    const QRect inView = viewport()->rect().adjusted(0, 24, 0, -48);
    setTextCursor(cursor);
    if (!inView.contains(cursorRect(cursor)))
        centerCursor();
}

void SessionView::hold(int highlight)
{
    m_current = highlight;
    m_inHand = highlight < 0 ? core::Id<core::Highlight>() : m_content->highlights[static_cast<size_t>(highlight)].id;
    viewport()->update();
}

void SessionView::setCurrentHighlight(int highlight)
{
    hold(highlight);
    if (highlight >= 0) {
        const auto& shown = m_content->highlights[static_cast<size_t>(highlight)];
        scrollTo(m_content->entryAt(shown.begin), shown.beginOffset);
    }
}

void SessionView::showEntry(int entry)
{
    scrollTo(entry, 0);
}

void SessionView::chooseEntries(int first, int count, int offset)
{
    scrollTo(first, count == 1 ? offset : 0);
    if (count == 1)
        return;
    const QTextBlock last = document()->findBlockByNumber(first + count - 1);
    QTextCursor cursor = textCursor();
    cursor.setPosition(last.position() + last.length() - 1, QTextCursor::KeepAnchor);
    setTextCursor(cursor);
}

int SessionView::findAll(const QString& words)
{
    m_hits.clear();
    m_hit = -1;
    for (size_t at = 0; !words.isEmpty() && at < m_content->entries.size(); ++at) {
        const QString& text = m_content->entries[at].text;
        for (auto from = text.indexOf(words, 0, Qt::CaseInsensitive); from >= 0;
             from = text.indexOf(words, from + words.size(), Qt::CaseInsensitive))
            m_hits.push_back({static_cast<int>(at), {static_cast<int>(from), static_cast<int>(from + words.size())}});
    }
    viewport()->update();
    return static_cast<int>(m_hits.size());
}

void SessionView::goToHit(int hit)
{
    m_hit = hit;
    scrollTo(m_hits[static_cast<size_t>(hit)].block, m_hits[static_cast<size_t>(hit)].range.begin);
}

std::optional<SessionView::Selection> SessionView::selection() const
{
    const QTextCursor cursor = textCursor();
    if (!cursor.hasSelection())
        return std::nullopt;
    const auto first = document()->findBlock(cursor.selectionStart());
    const auto last = document()->findBlock(cursor.selectionEnd());
    return Selection{first.blockNumber(), cursor.selectionStart() - first.position(), last.blockNumber(),
                     cursor.selectionEnd() - last.position()};
}

std::vector<core::Id<core::Highlight>> SessionView::highlightsSelected() const
{
    std::vector<core::Id<core::Highlight>> whole;
    const auto chosen = selection();
    if (!chosen || !inStep())
        return whole;
    for (const auto& highlight : m_content->highlights)
        if (std::pair(m_content->entryAt(highlight.begin), highlight.beginOffset) >=
                std::pair(chosen->firstEntry, chosen->firstOffset) &&
            std::pair(m_content->entryAt(highlight.end), highlight.endOffset) <=
                std::pair(chosen->lastEntry, chosen->lastOffset))
            whole.push_back(highlight.id);
    return whole;
}

int SessionView::markAt(const QPoint& point) const
{
    for (const auto& bar : m_bars)
        if (bar.rect.adjusted(-2, -1, 3, 1).contains(point) || bar.label.contains(point))
            return bar.mark;
    return -1;
}

int SessionView::barAt(const QPoint& point) const
{
    const int mark = markAt(point);
    return mark < 0 ? -1 : m_marks.at(mark).highlight;
}

int SessionView::highlightAt(const QPoint& point) const
{
    const int bar = barAt(point);
    return bar < 0 ? highlightUnder(cursorForPosition(point)) : bar;
}

int SessionView::highlightUnder(const QTextCursor& cursor) const
{
    const auto stretches = m_marks.stretches(cursor.blockNumber(), cursor.block().length() - 1);
    for (const auto& stretch : stretches)
        if (stretch.range.begin <= cursor.positionInBlock() && cursor.positionInBlock() <= stretch.range.end)
            return m_marks.at(stretch.marks.back()).highlight;
    return -1;
}

bool SessionView::isCurrentUnder(const QTextCursor& cursor) const
{
    for (const auto& stretch : m_marks.stretches(cursor.blockNumber(), cursor.block().length() - 1))
        if (stretch.range.begin <= cursor.positionInBlock() && cursor.positionInBlock() <= stretch.range.end &&
            std::any_of(stretch.marks.begin(), stretch.marks.end(),
                        [this](int mark) { return m_marks.at(mark).highlight == m_current; }))
            return true;
    return false;
}

void SessionView::choose(int highlight)
{
    if (highlight == m_current)
        return;
    hold(highlight);
    emit highlightChosen(highlight);
}

void SessionView::takeUnderCursor()
{
    if (m_current < 0 || !isCurrentUnder(textCursor()))
        choose(highlightUnder(textCursor()));
}

void SessionView::mousePressEvent(QMouseEvent* event)
{
    if (const auto picture = pictureAt(event->pos()); picture && event->button() == Qt::LeftButton)
        return emit pictureChosen(picture);
    if (const auto stretch = withheldAt(event->pos()); stretch && event->button() == Qt::LeftButton)
        return emit stretchChosen(stretch);
    const int mark = event->button() == Qt::LeftButton ? markAt(event->pos()) : -1;
    if (mark < 0 && event->button() == Qt::LeftButton && !event->modifiers() && onSelection(event->pos())) {
        m_dragFrom = event->pos();
        return;
    }
    if (mark < 0)
        return QPlainTextEdit::mousePressEvent(event);
    hold(m_marks.at(mark).highlight);
    emit highlightChosen(m_current);
}

bool SessionView::onSelection(const QPoint& point) const
{
    const QTextCursor here = cursorForPosition(point);
    return textCursor().hasSelection() && here.position() > textCursor().selectionStart() &&
           here.position() < textCursor().selectionEnd();
}

void SessionView::mouseMoveEvent(QMouseEvent* event)
{
    if (!m_dragFrom)
        return QPlainTextEdit::mouseMoveEvent(event);
    if ((event->pos() - *m_dragFrom).manhattanLength() >= QApplication::startDragDistance())
        dragQuote();
}

void SessionView::mouseReleaseEvent(QMouseEvent* event)
{
    if (m_dragFrom) { // not dragged: a click, which puts the cursor there
        m_dragFrom.reset();
        setTextCursor(cursorForPosition(event->pos()));
    }
    QPlainTextEdit::mouseReleaseEvent(event);
    if (event->button() != Qt::LeftButton || markAt(event->pos()) >= 0 || textCursor().hasSelection())
        return;
    choose(highlightUnder(cursorForPosition(event->pos())));
}

bool SessionView::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::MouseMove) {
        const auto* mouse = static_cast<QMouseEvent*>(event);
        const bool onBar = markAt(mouse->pos()) >= 0 || withheldAt(mouse->pos());
        const bool onText = mouse->pos().x() < textLayout()->columns().barsLeft - 6;
        viewport()->setCursor(onBar || pictureAt(mouse->pos()) ? Qt::PointingHandCursor
                              : onText                         ? Qt::IBeamCursor
                                                               : Qt::ArrowCursor);
    }
    if (event->type() != QEvent::ToolTip)
        return QPlainTextEdit::viewportEvent(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const int mark = markAt(help->pos());
    if (mark >= 0)
        QToolTip::showText(help->globalPos(), m_marks.tagOf(mark) ? m_marks.tagOf(mark)->path : tr("No tag"), this);
    else
        QToolTip::hideText();
    return true;
}

} // namespace ui
