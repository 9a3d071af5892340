#include "ui/widgets/memo_edit.h"

#include "ui/widgets/paint.h"

#include <QKeyEvent>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QTextLayout>

namespace ui {
namespace {

constexpr int margin = 4;
constexpr int keptWithinMs = 500;

} // namespace

MemoEdit::MemoEdit(QWidget* parent) : QPlainTextEdit(parent)
{
    setAccessibleName(tr("Memo"));
    setPlaceholderText(tr("What it means, what to ask next"));
    setFrameShape(QFrame::NoFrame);
    setTabChangesFocus(true);
    setFont(fontOf(Type::Body));
    document()->setDocumentMargin(margin);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    takeColours();
    connect(this, &QPlainTextEdit::textChanged, this, [this] {
        updateGeometry();
        emit heightChanged();
        if (hasFocus() && !m_soon.isActive())
            m_soon.start();
    });
    m_soon.setSingleShot(true);
    m_soon.setInterval(keptWithinMs);
    connect(&m_soon, &QTimer::timeout, this, &MemoEdit::flush);
}

void MemoEdit::setLook(Type step, Surface::Role surface, Surface::Role ink, QFont::Weight weight)
{
    m_surface = surface;
    m_ink = ink;
    setFont(fontOf(step, weight));
    takeColours();
}

void MemoEdit::takeColours()
{
    const Theme& theme = Theme::of(this);
    QPalette colours = palette();
    if (colours.color(QPalette::Text) == theme.*m_ink && colours.color(QPalette::Base) == theme.*m_surface)
        return; // setting them comes back here
    colours.setColor(QPalette::Text, theme.*m_ink);
    colours.setColor(QPalette::Base, theme.*m_surface);
    setPalette(colours);
}

void MemoEdit::setMemo(const QString& memo)
{
    m_kept = memo;
    if (toPlainText() != memo)
        setPlainText(memo);
}

void MemoEdit::flush()
{
    const QString memo = toPlainText().trimmed();
    if (memo == m_kept || m_telling)
        return;
    const QScopedValueRollback<bool> telling(m_telling, true);
    emit written(memo); // and setKept() where it could be kept
}

int MemoEdit::heightForWidth(int width) const
{
    int lines = 0;
    const QString text = document()->isEmpty() ? placeholderText() : toPlainText();
    for (const auto& paragraph : text.split(u'\n')) {
        QTextLayout layout(paragraph, font());
        QTextOption option;
        option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        layout.setTextOption(option);
        layout.beginLayout();
        int here = 0;
        for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine(), ++here)
            line.setLineWidth(qMax(24, width - 2 * margin));
        layout.endLayout();
        lines += qMax(1, here);
    }
    return lines * fontMetrics().lineSpacing() + 2 * margin + 2;
}

bool MemoEdit::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    return QPlainTextEdit::event(event);
}

void MemoEdit::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->key() == Qt::Key_Escape)
        setPlainText(m_before);
    else if (!enter || !(m_oneParagraph || event->modifiers() & Qt::ControlModifier))
        return QPlainTextEdit::keyPressEvent(event);
    flush();
    emit left();
}

void MemoEdit::focusInEvent(QFocusEvent* event)
{
    QPlainTextEdit::focusInEvent(event);
    m_before = m_kept;
}

void MemoEdit::focusOutEvent(QFocusEvent* event)
{
    QPlainTextEdit::focusOutEvent(event);
    flush();
    viewport()->update();
}

void MemoEdit::changeEvent(QEvent* event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        takeColours();
}

/// What was typed went down before the field had grown by its line.
void MemoEdit::resizeEvent(QResizeEvent* event)
{
    QPlainTextEdit::resizeEvent(event);
    if (height() >= heightForWidth(width()))
        verticalScrollBar()->setValue(0);
}

void MemoEdit::paintEvent(QPaintEvent* event)
{
    const Theme& theme = Theme::of(this);
    {
        QPainter painter(viewport());
        if (hasFocus())
            paint::box(painter, viewport()->rect(), 4, theme.paper, theme.accent);
    }
    QPlainTextEdit::paintEvent(event);
}

} // namespace ui
