#include "ui/guides/answers_page.h"

#include "ui/quotes/quote_list.h"
#include "ui/quotes/quote_reader.h"
#include "ui/widgets/actions.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/words.h"

#include "core/sessions/answers.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {
namespace {

QString tr(const char* text)
{
    return AnswersPage::tr(text);
}

QString nameOf(const core::Session& session)
{
    return session.code.isEmpty() ? session.title : QStringLiteral("%1 · %2").arg(session.code, session.title);
}

/// The name over the answers of one session.
QString groupOf(const core::SessionAnswers& one)
{
    const QString name = nameOf(one.session);
    return one.asked && one.asked->atMs ? tr("%1 · asked at %2").arg(name, sessionTime(one.asked->atMs)) : name;
}

/// A session in which nothing was answered.
QuoteRow silence(const core::SessionAnswers& one)
{
    QuoteRow row;
    row.place = {one.session.id, {}, {}};
    row.when = shortDate(one.session.heldOn, QDate::currentDate().year());
    row.words = nameOf(one.session);
    row.group = one.asked ? tr("Asked, and no answer was noted") : tr("Not asked");
    return row;
}

/// The tags on an entry, each once.
std::vector<paint::Chip> tagsOn(core::Id<core::Entry> entry, const std::vector<core::Highlight>& highlights,
                                const QuoteReader& reader)
{
    std::vector<core::Id<core::Tag>> tags;
    std::vector<paint::Chip> chips;
    for (const auto& highlight : highlights)
        for (const auto tag : highlight.tags) {
            const bool touches = highlight.begin == entry || highlight.end == entry;
            if (!touches || std::find(tags.begin(), tags.end(), tag) != tags.end())
                continue;
            tags.push_back(tag);
            chips.push_back({reader.tagPath(tag), reader.hue(tag)});
        }
    return chips;
}

} // namespace

AnswersPage::AnswersPage(Actions& actions, QWidget* parent) : Page(parent)
{
    const QString menu = tr("Guide");
    m_previous = actions.add({QStringLiteral("answers.previous"), tr("Previous question of the guide"),
                              QStringLiteral("go-up"), QKeySequence(Qt::ALT | Qt::Key_Up), menu, tr("Previous")});
    m_next = actions.add({QStringLiteral("answers.next"), tr("Next question of the guide"), QStringLiteral("go-down"),
                          QKeySequence(Qt::ALT | Qt::Key_Down), menu, tr("Next")});
    m_guide = actions.add({.id = QStringLiteral("answers.guide"),
                           .text = tr("Open its guide"),
                           .icon = QStringLiteral("view-task"),
                           .menu = menu});
    m_list = new QuoteList(tr("Answers"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeBar());
    column->addWidget(m_list);
    connect(m_list, &QuoteList::opened, this, [this](const core::Place& place) { emit goAsked(place); });
    connect(m_previous, &QAction::triggered, this, [this] { open(m_content.previous); });
    connect(m_next, &QAction::triggered, this, [this] { open(m_content.next); });
    connect(m_guide, &QAction::triggered, this, [this] { emit guideAsked(m_content.guide.id); });
    enableActions();
}

QWidget* AnswersPage::makeBar()
{
    m_bar = new Surface(&Theme::page, Qt::BottomEdge);
    m_bar->setFixedHeight(rowHeight(40));
    m_figures = new Label({}, Type::Hint, &Theme::inkFaint);
    m_figures->setElided(true);
    auto* row = new QHBoxLayout(m_bar);
    row->setContentsMargins(16, 0, 8, 0);
    row->setSpacing(4);
    row->addWidget(m_figures, 1);
    for (auto* action : {m_previous, m_next})
        row->addWidget(new Button(action, Button::Look::Flat));
    return m_bar;
}

void AnswersPage::setWorkspace(core::Workspace* workspace)
{
    m_workspace = workspace;
    if (m_reading)
        m_reading->cancel();
    m_reading.reset();
    m_item = {};
    take({});
    if (workspace)
        connect(workspace, &core::Workspace::changed, this, [this](const core::ChangeSet& changes) {
            if (m_item && changes.touchesAny({"guide_item", "session_item", "session", "entry", "speaker",
                                              "participant", "highlight", "highlight_tag", "tag", "consent"}))
                refresh();
        });
}

void AnswersPage::open(core::Id<core::GuideItem> item)
{
    m_item = item;
    refresh();
    m_list->setFocus(Qt::ShortcutFocusReason);
}

AnswersPage::Content AnswersPage::read(const core::Stores& stores, core::Id<core::GuideItem> id)
{
    Content content;
    content.item = stores.guides.item(id);
    if (!content.item)
        return content;
    content.guide = stores.guides.guide(content.item->guide).value();
    bool behind = false;
    for (const auto& item : stores.guides.items(content.guide.id)) {
        const bool asked = item.kind == core::GuideItem::Kind::Question || item.kind == core::GuideItem::Kind::Task;
        if (item.id == id)
            behind = true;
        else if (asked && !behind)
            content.previous = item.id;
        else if (asked && !content.next)
            content.next = item.id;
    }
    QuoteReader reader(stores);
    std::vector<QuoteRow> unanswered, notAsked; // they stand last
    for (const auto& one : core::answersTo(stores, id)) {
        ++content.sessions;
        content.asked += one.asked.has_value();
        content.answers += static_cast<int>(one.entries.size());
        QHash<core::Id<core::Entry>, core::Piece> pieces;
        if (!one.entries.empty())
            for (auto& piece : stores.highlights.wholeEntries(one.session.id))
                pieces.insert(piece.entry, piece);
        const auto highlights = stores.highlights.ofSession(one.session.id);
        for (const auto& entry : one.entries) {
            content.rows.push_back(reader.row(pieces.value(entry.id), one.session.id));
            content.rows.back().tags = tagsOn(entry.id, highlights, reader);
            content.rows.back().group = groupOf(one);
        }
        if (one.entries.empty())
            (one.asked ? unanswered : notAsked).push_back(silence(one));
    }
    for (auto* silent : {&unanswered, &notAsked})
        content.rows.insert(content.rows.end(), silent->begin(), silent->end());
    return content;
}

void AnswersPage::refresh()
{
    m_stale = !isVisible();
    if (m_stale)
        return;
    if (m_reading)
        m_reading->cancel();
    m_reading = std::make_shared<core::Progress>();
    m_workspace->readInBackground([item = m_item](const core::Stores& stores) { return read(stores, item); }, m_reading)
        .then(this, [this, reading = m_reading](core::Result<Content> content) {
            if (reading != m_reading)
                return;
            if (!content)
                return void(emit failed(content.error()));
            take(std::move(*content));
        });
}

void AnswersPage::take(Content content)
{
    m_content = std::move(content);
    m_list->setQuotes(m_content.rows);
    if (!m_list->current() && m_list->quotes().rowCount() > 1)
        m_list->setCurrentIndex(m_list->quotes().index(1)); // below the name of its session
    m_figures->setText(
        QStringLiteral("%1 · %2").arg(tr("Asked in %1 of %2 sessions").arg(m_content.asked).arg(m_content.sessions),
                                      counted(m_content.answers, tr("%1 answer"), tr("%1 answers"))));
    m_bar->setVisible(m_content.item.has_value());
    enableActions();
    emit headingChanged();
}

void AnswersPage::enableActions()
{
    const bool shown = isVisible() && m_content.item;
    m_previous->setEnabled(shown && m_content.previous);
    m_next->setEnabled(shown && m_content.next);
    m_guide->setEnabled(shown);
}

void AnswersPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    if (m_stale && m_item)
        refresh();
    enableActions();
}

void AnswersPage::hideEvent(QHideEvent* event)
{
    Page::hideEvent(event);
    enableActions();
}

Heading AnswersPage::heading() const
{
    Heading heading;
    heading.crumb = m_content.guide.name;
    if (!m_content.item) {
        heading.title = m_reading ? tr("Answers") : tr("This question is gone");
        return heading;
    }
    heading.title = m_content.item->text.simplified();
    heading.menu = {m_previous, m_next, m_guide};
    return heading;
}

QList<QWidget*> AnswersPage::regions() const
{
    return {m_list};
}

} // namespace ui
