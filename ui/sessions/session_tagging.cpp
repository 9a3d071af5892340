#include "ui/sessions/session_tagging.h"

#include "ui/sessions/session_page.h"
#include "ui/sessions/session_view.h"
#include "ui/widgets/ask_strip.h"
#include "ui/widgets/words.h"

#include "core/claims/reliance.h"

#include <QTextBlock>

namespace ui {
namespace {

/// Where a place in an entry is, for a cursor.
QTextCursor cursorAt(const SessionView& view, int entry, int offset)
{
    QTextCursor cursor(view.document()->findBlockByNumber(entry));
    cursor.setPosition(cursor.block().position() + qMin(offset, cursor.block().length() - 1));
    return cursor;
}

} // namespace

SessionTagging::SessionTagging(Actions& actions, SessionPage& page)
    : QObject(&page), m_page(page), m_picker(new TagPicker(&page))
{
    declarePassageActions(actions);
    declareHighlightActions(actions);
    declareEdgeActions(actions);
    page.view().viewport()->installEventFilter(this);
    connect(&page.view(), &SessionView::selectionChanged, this, &SessionTagging::enableActions);
    connect(&m_uses, &TagUses::counted, this, [this] {
        if (m_picker->isVisible())
            m_picker->refresh(choices());
    });
}

const core::Highlight* SessionTagging::inHand() const
{
    const auto& all = m_page.content().highlights;
    const int current = m_page.view().currentHighlight();
    const bool known = current >= 0 && static_cast<size_t>(current) < all.size(); // not while the text is shown anew
    return known ? &all[static_cast<size_t>(current)] : nullptr;
}

core::Id<core::Tag> SessionTagging::tagInHand() const
{
    const auto* highlight = inHand();
    if (!highlight || highlight->tags.empty())
        return {};
    const auto& tags = highlight->tags;
    const bool stepped = std::find(tags.begin(), tags.end(), m_page.tagInHand()) != tags.end();
    return stepped ? m_page.tagInHand() : tags.back();
}

QString SessionTagging::pathOf(core::Id<core::Tag> tag) const
{
    const auto* shown = m_page.content().tag(tag);
    return shown ? shown->path : QString();
}

std::optional<core::PassageBounds> SessionTagging::selected() const
{
    const auto selection = m_page.view().selection();
    const auto& entries = m_page.content().entries;
    if (!selection || static_cast<size_t>(selection->lastEntry) >= entries.size())
        return std::nullopt;
    return core::PassageBounds{entries[static_cast<size_t>(selection->firstEntry)].id, selection->firstOffset,
                               entries[static_cast<size_t>(selection->lastEntry)].id, selection->lastOffset};
}

std::optional<SessionTagging::Target> SessionTagging::target() const
{
    if (const auto bounds = selected())
        return Target{{}, *bounds};
    if (const auto* highlight = inHand())
        return Target{highlight->id, core::boundsOf(*highlight)};
    const auto& entries = m_page.content().entries;
    const auto at = static_cast<size_t>(m_page.view().textCursor().blockNumber());
    if (at >= entries.size())
        return std::nullopt;
    return Target{{}, {entries[at].id, 0, entries[at].id, static_cast<int>(entries[at].text.size())}};
}

QString SessionTagging::wordsInHand() const
{
    const auto bounds = selected();
    const auto* highlight = inHand();
    core::Highlight passage = highlight ? *highlight : core::Highlight();
    if (bounds) {
        passage.begin = bounds->begin;
        passage.beginOffset = bounds->beginOffset;
        passage.end = bounds->end;
        passage.endOffset = bounds->endOffset;
    }
    return passage.begin == passage.end ? m_page.content().quote(passage).trimmed() : QString();
}

QRect SessionTagging::rectOf(const core::PassageBounds& bounds) const
{
    if (const auto onLanes = m_page.chosenOnLanes())
        return *onLanes;
    const auto& view = m_page.view();
    const auto& content = m_page.content();
    const QRect first = view.cursorRect(cursorAt(view, content.entryAt(bounds.begin), bounds.beginOffset));
    const QRect last = view.cursorRect(cursorAt(view, content.entryAt(bounds.end), bounds.endOffset));
    QRect words(first.topLeft(), last.bottomRight());
    if (last.top() > first.top()) { // several lines: as wide as the text
        words.setLeft(view.cursorRect(cursorAt(view, content.entryAt(bounds.end), 0)).left());
        words.setRight(words.left() + view.textWidth());
    }
    const QRect seen = words.normalized() & view.viewport()->rect();
    return QRect(view.viewport()->mapTo(&m_page, seen.topLeft()), seen.size());
}

std::vector<TagChoice> SessionTagging::choices()
{
    auto read =
        m_page.workspace()->read([this](const core::Stores& stores) { return tagChoices(stores, m_uses.now()); });
    if (!read)
        emit m_page.failed(read.error());
    return read.value_or(std::vector<TagChoice>());
}

QSet<core::Id<core::Tag>> SessionTagging::tagsOn(const Target& target) const
{
    for (const auto& highlight : m_page.content().highlights)
        if (target.highlight ? highlight.id == target.highlight : core::boundsOf(highlight) == target.bounds)
            return {highlight.tags.begin(), highlight.tags.end()};
    return {};
}

bool SessionTagging::edit(const QString& label, const Change& change)
{
    const auto done = m_page.workspace()->edit(label, change);
    if (!done)
        emit m_page.failed(done.error());
    else
        m_page.takeInHand(*done);
    return done.has_value();
}

void SessionTagging::tagPassage()
{
    if (!m_page.settle())
        return;
    if (const auto wanted = target())
        ask(*wanted);
}

void SessionTagging::tagHighlight(core::Id<core::Highlight> highlight)
{
    if (!m_page.settle())
        return;
    m_page.takeInHand(highlight);
    if (const auto* shown = inHand())
        ask({shown->id, core::boundsOf(*shown)});
}

void SessionTagging::ask(Target target)
{
    TagQuestion question;
    question.choices = choices();
    question.on = tagsOn(target);
    question.words = rectOf(target.bounds);
    question.picked = [this, target](const TagPick& pick) mutable {
        put(target, pick);
        if (m_picker->isVisible())
            m_picker->refresh(choices(), tagsOn(target));
    };
    m_picker->open(std::move(question));
}

void SessionTagging::put(Target& target, const TagPick& pick)
{
    edit(tr("Tag passage '%1'").arg(pick.path), [&](core::Stores& stores) {
        const auto tag = pick.tag ? pick.tag : stores.tags.ensure(pick.path);
        if (target.highlight)
            stores.highlights.addTag(target.highlight, tag);
        else
            target.highlight = stores.highlights.tagPassage(target.bounds, {tag});
        return target.highlight;
    });
}

void SessionTagging::removeTag(core::Id<core::Highlight> highlight, core::Id<core::Tag> tag)
{
    if (!m_page.settle())
        return;
    edit(tr("Remove tag '%1'").arg(pathOf(tag)), [&](core::Stores& stores) {
        stores.highlights.removeTag(highlight, tag);
        return highlight;
    });
}

void SessionTagging::writeMemo(core::Id<core::Highlight> highlight, const QString& memo)
{
    const auto done =
        m_page.workspace()->edit(memo.isEmpty() ? tr("Remove memo") : tr("Write memo"), [&](core::Stores& stores) {
            stores.joinStep(QStringLiteral("memo %1").arg(highlight.value));
            stores.highlights.setMemo(highlight, memo);
        });
    if (!done)
        emit m_page.failed(done.error());
}

void SessionTagging::deleteHighlight(core::Id<core::Highlight> highlight)
{
    if (!m_page.settle())
        return;
    const auto& content = m_page.content();
    QString words;
    for (const auto& shown : content.highlights)
        if (shown.id == highlight)
            words = content.quote(shown).simplified();
    for (const auto& lost : content.detached)
        if (lost.id == highlight)
            words = lost.detachedQuote;
    const auto relying = m_page.workspace()->read(
        [&](const core::Stores& stores) { return core::relianceOn(stores, {highlight}).sentence(); });
    if (!relying)
        emit m_page.failed(relying.error());
    else if (relying->isEmpty())
        removeHighlight(highlight);
    else
        m_page.ask().ask({QStringLiteral("edit-delete"), tr("Delete highlight"), quoted(words),
                          *relying + u' ' + tr("One undo brings it back.")},
                         [this, highlight] { removeHighlight(highlight); });
}

void SessionTagging::removeHighlight(core::Id<core::Highlight> highlight)
{
    const auto* held = inHand();
    const auto before = held && held->id != highlight ? held->id : core::Id<core::Highlight>();
    edit(tr("Delete highlight"), [&](core::Stores& stores) {
        stores.highlights.remove(highlight);
        return before;
    });
}

void SessionTagging::attach(core::Id<core::Highlight> highlight)
{
    if (!m_page.settle())
        return;
    const auto bounds = selected();
    if (!bounds)
        return;
    edit(tr("Attach highlight to words"), [&](core::Stores& stores) {
        stores.highlights.attach(highlight, *bounds);
        return highlight;
    });
}

} // namespace ui
