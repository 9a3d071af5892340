#include "ui/sessions/session_view.h"

#include "ui/widgets/paint.h"

#include <QHelpEvent>
#include <QMimeData>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>

namespace ui {
namespace {

constexpr int topMargin = 8;

QString textOf(const SessionContent& content)
{
    QString text;
    for (size_t at = 0; at < content.entries.size(); ++at) {
        if (at > 0)
            text += u'\n';
        const auto begin = text.size();
        text += content.entries[at].text;
        std::replace(text.begin() + begin, text.end(), QChar(u'\n'), QChar(QChar::LineSeparator));
    }
    return text;
}

bool sameText(const SessionContent& a, const SessionContent& b)
{
    return a.session.id == b.session.id && std::equal(a.entries.begin(), a.entries.end(), b.entries.begin(),
                                                      b.entries.end(), [](const auto& x, const auto& y) {
                                                          return x.id == y.id && x.text == y.text && x.kind == y.kind;
                                                      });
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

} // namespace

SessionView::SessionView(QWidget* parent) : QPlainTextEdit(parent), m_textSize(fontOf(Type::Text).pixelSize())
{
    setAccessibleName(tr("Text of the session"));
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setUndoRedoEnabled(false);
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* document = new QTextDocument(this);
    document->setUndoRedoEnabled(false);
    document->setDocumentMargin(topMargin);
    document->setDocumentLayout(new TextLayout(document, [this](int block) { return opening(block); }));
    setDocument(document);
    setTextSize(m_textSize);
    connect(this, &QPlainTextEdit::selectionChanged, viewport(), qOverload<>(&QWidget::update));
}

TextLayout* SessionView::textLayout() const
{
    return static_cast<TextLayout*>(document()->documentLayout());
}

void SessionView::setContent(const SessionContent& content)
{
    const bool same = sameText(m_content, content) && document()->blockCount() > 0;
    const bool sameSession = m_content.session.id == content.session.id;
    const auto inHand =
        m_current < 0 ? core::Id<core::Highlight>{} : m_content.highlights[static_cast<size_t>(m_current)].id;
    m_content = content;
    m_speakers = speakersShown(content);
    m_marks = Marks(content);
    m_bars.clear();
    const auto& all = m_content.highlights;
    const auto still =
        std::find_if(all.begin(), all.end(), [&](const auto& highlight) { return highlight.id == inHand; });
    m_current = still == all.end() ? -1 : static_cast<int>(still - all.begin());
    if (!same) {
        m_hits.clear();
        const int scroll = sameSession ? verticalScrollBar()->value() : 0;
        document()->setPlainText(textOf(content));
        verticalScrollBar()->setValue(scroll);
    }
    viewport()->update();
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

TextLayout::Opening SessionView::opening(int block) const
{
    if (static_cast<size_t>(block) >= m_content.entries.size())
        return {};
    const auto kind = m_content.entries[static_cast<size_t>(block)].kind;
    const QString word = kindWord(kind);
    const bool strong = kind == core::EntryKind::Insight || kind == core::EntryKind::Question;
    return {word.isEmpty() ? 0 : paint::textWidth(word, fontOf(Type::Hint)) + 8, strong};
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

void SessionView::setCurrentHighlight(int highlight)
{
    m_current = highlight;
    if (highlight >= 0) {
        const auto& shown = m_content.highlights[static_cast<size_t>(highlight)];
        scrollTo(m_content.entryAt(shown.begin), shown.beginOffset);
    }
    viewport()->update();
}

void SessionView::showEntry(int entry)
{
    scrollTo(entry, 0);
}

int SessionView::findAll(const QString& words)
{
    m_hits.clear();
    m_hit = -1;
    for (size_t at = 0; !words.isEmpty() && at < m_content.entries.size(); ++at) {
        const QString& text = m_content.entries[at].text;
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

QMimeData* SessionView::createMimeDataFromSelection() const
{
    // Not QTextCursor's own plain text: it turns no-break spaces into spaces.
    QString text = textCursor().selectedText();
    text.replace(QChar::ParagraphSeparator, u'\n').replace(QChar::LineSeparator, u'\n');
    auto* data = new QMimeData;
    data->setText(text);
    return data;
}

int SessionView::markAt(const QPoint& point) const
{
    for (const auto& bar : m_bars)
        if (bar.rect.adjusted(-2, -1, 3, 1).contains(point))
            return bar.mark;
    return -1;
}

int SessionView::highlightAt(const QTextCursor& cursor) const
{
    const auto stretches = m_marks.stretches(cursor.blockNumber(), cursor.block().length() - 1);
    for (const auto& stretch : stretches)
        if (stretch.range.begin <= cursor.positionInBlock() && cursor.positionInBlock() <= stretch.range.end)
            return m_marks.at(stretch.marks.back()).highlight;
    return -1;
}

void SessionView::mousePressEvent(QMouseEvent* event)
{
    const int mark = event->button() == Qt::LeftButton ? markAt(event->pos()) : -1;
    if (mark < 0)
        return QPlainTextEdit::mousePressEvent(event);
    m_current = m_marks.at(mark).highlight;
    viewport()->update();
    emit highlightChosen(m_current);
}

void SessionView::mouseReleaseEvent(QMouseEvent* event)
{
    QPlainTextEdit::mouseReleaseEvent(event);
    if (event->button() != Qt::LeftButton || markAt(event->pos()) >= 0 || textCursor().hasSelection())
        return;
    const int highlight = highlightAt(cursorForPosition(event->pos()));
    if (highlight < 0 || highlight == m_current)
        return;
    m_current = highlight;
    viewport()->update();
    emit highlightChosen(highlight);
}

bool SessionView::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::MouseMove) {
        const auto* mouse = static_cast<QMouseEvent*>(event);
        const bool onBar = markAt(mouse->pos()) >= 0;
        const bool onText = mouse->pos().x() < textLayout()->columns().barsLeft - 6;
        viewport()->setCursor(onBar ? Qt::PointingHandCursor : onText ? Qt::IBeamCursor : Qt::ArrowCursor);
    }
    if (event->type() != QEvent::ToolTip)
        return QPlainTextEdit::viewportEvent(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const int mark = markAt(help->pos());
    if (mark >= 0)
        QToolTip::showText(help->globalPos(), m_marks.at(mark).path.isEmpty() ? tr("No tag") : m_marks.at(mark).path,
                           this);
    else
        QToolTip::hideText();
    return true;
}

} // namespace ui
