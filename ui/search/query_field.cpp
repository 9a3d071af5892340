#include "ui/search/query_field.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/paint.h"

#include <QKeyEvent>
#include <QMimeData>
#include <QSyntaxHighlighter>
#include <QTextBlock>

namespace ui {
namespace {

constexpr int fieldHeight = 36;
constexpr int textLeft = 30; // behind the icon

} // namespace

/// Colours the field's one line, and marks in it what is wrong.
class QueryColours : public QSyntaxHighlighter {
public:
    explicit QueryColours(QueryField& field)
        : QSyntaxHighlighter(field.document()), m_field(field), m_colouring(QStringLiteral("Earshot Query"))
    {
    }
    void setProblems(const std::vector<core::Problem>& problems)
    {
        if (problems == m_problems)
            return;
        m_problems = problems;
        rehighlight();
    }

protected:
    void highlightBlock(const QString& text) override
    {
        const Theme& theme = Theme::of(&m_field);
        for (const auto& stretch : m_colouring.stretches(text))
            setFormat(stretch.begin, stretch.length, lineFormat(stretch.style, theme));
        const auto wrong = lineFormat(LineStyle::Wrong, theme);
        for (const auto& problem : m_problems)
            for (int at = problem.range.begin; at < qMin(problem.range.end, int(text.size())); ++at) {
                auto marked = format(at);
                marked.merge(wrong);
                setFormat(at, 1, marked);
            }
    }

private:
    QueryField& m_field;
    LineColouring m_colouring;
    std::vector<core::Problem> m_problems;
};

QueryField::QueryField(QWidget* parent) : QPlainTextEdit(parent)
{
    setAccessibleName(tr("Search"));
    setPlaceholderText(tr("Words, “phrases”, tag:name, participant:P07 …"));
    setFrameShape(QFrame::NoFrame);
    setLineWrapMode(NoWrap);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTabChangesFocus(true);
    setFont(fontOf(Type::Lead));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    document()->setDocumentMargin(0);
    viewport()->setAutoFillBackground(false);
    const int above = (rowHeight(fieldHeight) - fontMetrics().lineSpacing()) / 2;
    setViewportMargins(textLeft, above, 8, above);
    m_colours = new QueryColours(*this);
    connect(this, &QPlainTextEdit::textChanged, this, &QueryField::takeText);
    connect(this, &QPlainTextEdit::cursorPositionChanged, this, &QueryField::cursorMoved);
}

/// Colouring a line says that the text has changed, too.
void QueryField::takeText()
{
    if (query() == m_known)
        return;
    m_known = query();
    emit queryChanged(m_known);
}

void QueryField::setQuery(const QString& query)
{
    if (query != this->query())
        replace({0, int(this->query().size())}, query);
}

void QueryField::replace(core::TextRange range, const QString& words)
{
    QTextCursor cursor = textCursor();
    cursor.setPosition(range.begin);
    cursor.setPosition(range.end, QTextCursor::KeepAnchor);
    cursor.insertText(QString(words).replace(u'\n', u' '));
    setTextCursor(cursor);
}

void QueryField::setProblems(const std::vector<core::Problem>& problems)
{
    m_colours->setProblems(problems);
}

QSize QueryField::sizeHint() const
{
    return {400, rowHeight(fieldHeight)};
}

QSize QueryField::minimumSizeHint() const
{
    return {160, rowHeight(fieldHeight)};
}

bool QueryField::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool isUndo = key->matches(QKeySequence::Undo) && !document()->isUndoAvailable();
        const bool isRedo = key->matches(QKeySequence::Redo) && !document()->isRedoAvailable();
        if (isUndo || isRedo)
            return false; // nothing of the field's own: the project's step is meant
    }
    if (event->type() == QEvent::Paint) {
        paintFrame();
        return true;
    }
    return QPlainTextEdit::event(event);
}

/// The outline and the icon stand around the viewport.
void QueryField::paintFrame()
{
    const Theme& theme = Theme::of(this);
    QPainter painter(this);
    paint::box(painter, rect(), 4, theme.paper, theme.field);
    if (hasFocus())
        paint::focusRing(painter, rect(), theme);
    paintIcon(painter, QRect(8, 0, 16, height()), QStringLiteral("edit-find"), 16, theme.inkSoft);
}

void QueryField::changeEvent(QEvent* event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        m_colours->rehighlight();
}

void QueryField::focusInEvent(QFocusEvent* event)
{
    QPlainTextEdit::focusInEvent(event);
    update();
}

void QueryField::focusOutEvent(QFocusEvent* event)
{
    QPlainTextEdit::focusOutEvent(event);
    update();
    if (event->reason() != Qt::PopupFocusReason)
        emit focusLost();
}

void QueryField::insertFromMimeData(const QMimeData* source)
{
    insertPlainText(source->text().simplified());
}

} // namespace ui
