#include "ui/sessions/original_text.h"

#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/words.h"

#include "core/import/original.h"

#include <QAction>
#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace ui {

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

void OriginalText::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        emit closed();
    else
        Surface::keyPressEvent(event);
}

} // namespace ui
