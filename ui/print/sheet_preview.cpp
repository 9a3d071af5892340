#include "ui/print/sheet_preview.h"

#include "core/workspace.h"
#include "ui/print/page_picture.h"
#include "ui/print/paper_choice.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/label.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/words.h"

#include <QAction>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {
namespace {

using namespace core::report;

QAction* newAction(const QString& text, const char* iconName, QObject* parent)
{
    auto* action = new QAction(icon(QLatin1String(iconName)), text, parent);
    action->setToolTip(text);
    return action;
}

Label* newTitle(const QString& text)
{
    auto* title = new Label(text, Type::Body, &Theme::ink, QFont::DemiBold);
    title->setElided(true); // one line, in the middle of the row
    return title;
}

Button* newButton(QAction* action)
{
    auto* button = new Button(action, Button::Look::Flat);
    button->setShows(Button::Shows::IconOnly);
    return button;
}

} // namespace

SheetPreview::SheetPreview(Has has, QWidget* parent) : QWidget(parent)
{
    // One thread that stays: it keeps the fonts, and what it has measured, for the next time.
    m_pool.setMaxThreadCount(1);
    m_pool.setExpiryTimeout(-1);
    m_previous = newAction(tr("Previous page"), "go-previous", this);
    m_next = newAction(tr("Next page"), "go-next", this);
    connect(m_previous, &QAction::triggered, this, [this] { goToPage(m_page - 1); });
    connect(m_next, &QAction::triggered, this, [this] { goToPage(m_page + 1); });
    m_picture = new PagePicture;
    m_picture->setAccessibleName(tr("Preview of the pages"));
    setFocusProxy(m_picture);
    connect(m_picture, &PagePicture::dpiChanged, this, &SheetPreview::work);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(newHead(has));
    column->addWidget(m_picture, 1);
    auto* foot = new Surface(&Theme::chrome);
    m_summary = new Label({}, Type::Body, &Theme::inkSoft);
    auto* footRow = new QHBoxLayout(foot);
    footRow->setContentsMargins(16, 4, 16, 12);
    footRow->addWidget(m_summary);
    column->addWidget(foot);
    showState();
}

SheetPreview::~SheetPreview()
{
    forget();
}

QWidget* SheetPreview::newHead(Has has)
{
    auto* head = new Surface(&Theme::chrome, Qt::BottomEdge);
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(16, 6, 8, 6);
    row->setSpacing(8);
    if (has == Has::Choices) {
        m_paper = new PaperChoice;
        m_template = new Choice(tr("Template"));
        m_template->addItems({tr("One-pager"), tr("Full"), tr("Poster")});
        row->addWidget(newTitle(tr("Sheet")));
        row->addWidget(m_paper);
        row->addWidget(m_template);
        const auto choose = [this] {
            SheetOptions options = m_options;
            options.layout = static_cast<SheetTemplate>(m_template->currentIndex());
            options.paper = paperFor(options.layout, m_paper->paper());
            setOptions(options);
        };
        connect(m_paper, &Segmented::chosen, this, choose);
        connect(m_template, &QComboBox::activated, this, choose);
    } else {
        row->addWidget(newTitle(tr("Preview")));
    }
    row->addStretch(1);
    m_place = new Label({}, Type::Body, &Theme::inkSoft);
    m_place->setElided(true);
    row->addWidget(m_place);
    row->addWidget(newButton(m_previous));
    row->addWidget(newButton(m_next));
    return head;
}

void SheetPreview::show(core::Workspace* workspace, const Subject& subject)
{
    if (workspace == m_workspace && subject == m_shown)
        return;
    forget();
    if (workspace != m_workspace) {
        if (m_workspace)
            disconnect(m_workspace, nullptr, this, nullptr);
        m_workspace = workspace;
        if (workspace) {
            connect(workspace, &core::Workspace::changed, this, &SheetPreview::follow);
            const auto paper = workspace->read(
                [](const core::Stores& stores) { return stores.settings.text(QStringLiteral("paper")); });
            m_options.paper =
                paperFor(m_options.layout, paper.value_or(QString()) == u"letter" ? Paper::Letter : Paper::A4);
        }
    }
    m_shown = subject;
    m_stale = true;
    showState();
    emit forgotten();
    work();
}

/// Drops what is shown, and the answer to what is being asked.
void SheetPreview::forget()
{
    ++m_subject;
    if (m_progress)
        m_progress->cancel();
    m_draft.reset();
    m_page = 0;
    m_drawnPage = -1;
    m_picture->setPicture({});
}

bool SheetPreview::isEmpty() const
{
    return std::visit([](const auto& id) { return !id; }, m_shown);
}

void SheetPreview::refresh()
{
    m_stale = true;
    m_onlyWords = false;
    work();
}

void SheetPreview::follow(const core::ChangeSet& changes)
{
    // A sheet draws on nearly everything: words, people, consents, claims, settings. Typing touches few of them.
    const QStringList wordy{QStringLiteral("persona"), QStringLiteral("persona_fact"), QStringLiteral("claim")};
    const auto touched = changes.tables();
    m_onlyWords = (!m_stale || m_onlyWords) && std::all_of(touched.begin(), touched.end(),
                                                           [&](const QString& table) { return wordy.contains(table); });
    m_stale = true;
    work();
}

void SheetPreview::setOptions(const SheetOptions& options)
{
    const bool other = options.layout != m_options.layout || options.paper != m_options.paper ||
                       options.blackOnly != m_options.blackOnly || options.keyQuotesOnly != m_options.keyQuotesOnly;
    if (!other)
        return;
    m_options = options;
    showState();
    refresh();
    emit optionsChanged();
}

void SheetPreview::setNames(bool names)
{
    if (names == m_names)
        return;
    m_names = names;
    refresh();
}

int SheetPreview::pageCount() const
{
    return m_draft ? int(m_draft->pages.pages.size()) : 0;
}

void SheetPreview::goToPage(int page)
{
    const int wanted = std::clamp(page, 0, std::max(0, pageCount() - 1));
    if (wanted == m_page)
        return;
    m_page = wanted;
    showState();
    work();
}

QString SheetPreview::summary() const
{
    if (!m_draft)
        return {};
    const SheetFacts& facts = m_draft->facts;
    QStringList parts;
    if (facts.assumptions > 0)
        parts << counted(facts.assumptions, tr("%1 assumption"), tr("%1 assumptions"));
    const core::GateCount held = facts.count();
    if (held.quotes > 0)
        parts << tr("%1 of %2 held back")
                     .arg(counted(held.quotes, tr("%1 quote"), tr("%1 quotes")),
                          counted(held.people, tr("%1 person"), tr("%1 people")));
    parts << counted(pageCount(), tr("%1 page"), tr("%1 pages"));
    return parts.join(QStringLiteral(" · "));
}

void SheetPreview::showState()
{
    const int pages = pageCount();
    m_place->setVisible(m_options.layout != SheetTemplate::Poster); // always one page, and its papers take the room
    m_place->setText(pages > 0 ? tr("page %1 of %2").arg(m_page + 1).arg(pages) : QString());
    m_previous->setEnabled(m_page > 0);
    m_next->setEnabled(m_page + 1 < pages);
    m_summary->setText(summary());
    m_picture->setAccessibleDescription(summary());
    if (isEmpty())
        m_picture->setEmptyText(tr("No persona to show"));
    else if (!m_draft)
        m_picture->setEmptyText(tr("Laying the pages out"));
    if (m_paper) {
        m_paper->choose(m_options.layout, m_options.paper);
        m_template->setCurrentIndex(static_cast<int>(m_options.layout));
        m_paper->setEnabled(!isEmpty());
        m_template->setEnabled(!isEmpty());
    }
}

void SheetPreview::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    work();
}

void SheetPreview::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_PageUp: return goToPage(m_page - 1);
    case Qt::Key_PageDown: return goToPage(m_page + 1);
    default: return QWidget::keyPressEvent(event);
    }
}

} // namespace ui
