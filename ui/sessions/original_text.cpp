#include "ui/sessions/original_text.h"

#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/words.h"

#include "core/import/original.h"

#include <QAction>
#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QTextBlock>
#include <QVBoxLayout>

namespace ui {
namespace {

constexpr int wordsSought = 40;  // letters of an entry that are looked for
constexpr int farthest = 20'000; // letters; what is not found within them has changed

} // namespace

OriginalText::OriginalText(QWidget* parent) : Surface(&Theme::page, {}, parent)
{
    setAccessibleName(tr("Original text"));
    auto* head = new QWidget;
    head->setFixedHeight(rowHeight(32));
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(12, 0, 4, 0);
    row->setSpacing(8);
    auto* title = new Label(tr("Original text"), Type::Hint, &Theme::inkSoft, QFont::DemiBold);
    title->setElided(true);
    row->addWidget(title);
    m_name = new Label({}, Type::Hint, &Theme::inkFaint);
    m_name->setElided(true);
    row->addWidget(m_name, 1);
    auto* close = new QAction(tr("Close"), this);
    connect(close, &QAction::triggered, this, &OriginalText::closed);
    row->addWidget(new Button(close, Button::Look::Flat));

    m_text = new QPlainTextEdit;
    m_text->setAccessibleName(tr("Original text, as it was imported"));
    m_text->setReadOnly(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->document()->setDocumentMargin(12);
    m_text->setFont(fontOf(Type::Text));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(head);
    column->addWidget(m_text);
}

void OriginalText::show(const core::Workspace& workspace, core::Id<core::Session> session)
{
    const auto source = workspace.read([&](const core::Stores& stores) -> std::optional<core::Source> {
        const auto origin = stores.sessions.origin(session);
        return origin && origin->source != m_source ? stores.sources.source(origin->source) : std::nullopt;
    });
    if (!source)
        return emit failed(source.error());
    m_places.clear();
    if (!*source)
        return;
    m_source = (*source)->id;
    const auto decoded = core::import::originalText(**source);
    m_name->setText(decoded ? QStringLiteral("%1 · %2").arg((*source)->name, decoded->encoding) : (*source)->name);
    m_text->setPlainText(
        decoded ? decoded->text
                : tr("This session came out of the project of another tool. Its file, %1, is kept in the project as it "
                     "was; it has no text that could be read here.")
                      .arg(quoted((*source)->name)));
}

void OriginalText::follow(const std::vector<core::Entry>& entries, int entry)
{
    if (entry < 0 || static_cast<size_t>(entry) >= entries.size())
        return;
    if (m_places.empty())
        m_plain = m_text->toPlainText();
    while (m_places.size() <= static_cast<size_t>(entry)) {
        const int from = m_places.empty() ? 0 : m_places.back();
        const QString words = entries[m_places.size()].text.section(u'\n', 0, 0).left(wordsSought);
        const auto found = words.isEmpty() ? -1 : QStringView(m_plain).mid(from, farthest).indexOf(words);
        m_places.push_back(found < 0 ? from : from + static_cast<int>(found));
    }
    const int place = m_places[static_cast<size_t>(entry)];
    const QTextBlock block = m_text->document()->findBlock(place);
    const QTextLine line = block.layout()->lineForTextPosition(place - block.position());
    m_text->verticalScrollBar()->setValue(block.firstLineNumber() + (line.isValid() ? line.lineNumber() : 0));
}

void OriginalText::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        emit closed();
    else
        Surface::keyPressEvent(event);
}

} // namespace ui
