// The steps of tagging that do more than put one tag on one passage.
#include "ui/sessions/session_page.h"
#include "ui/sessions/session_tagging.h"
#include "ui/sessions/session_view.h"
#include "ui/widgets/words.h"

#include "core/search/tag_matches.h"

#include <QTextBlock>

namespace ui {
namespace {

constexpr int bigStep = 1000; // places; more go to the worker

int endOf(const QTextBlock& block)
{
    return block.position() + block.length() - 1;
}

QString placesLabel(int places, const QString& path)
{
    return counted(places, SessionTagging::tr("Tag %1 passage '%2'"), SessionTagging::tr("Tag %1 passages '%2'"))
        .arg(path);
}

} // namespace

void SessionTagging::sameTagAgain()
{
    if (!m_page.settle())
        return;
    auto wanted = target();
    const auto last = m_page.workspace()->read([](const core::Stores& stores) -> std::optional<TagPick> {
        const auto tag = stores.tags.lastUsed();
        return tag ? std::optional(TagPick{*tag, stores.tags.paths().value(*tag)}) : std::nullopt;
    });
    if (!last)
        emit m_page.failed(last.error());
    else if (wanted && *last)
        put(*wanted, **last);
    else if (wanted)
        ask(*wanted); // nothing has been tagged yet
}

void SessionTagging::selectEntry()
{
    auto& view = m_page.view();
    QTextCursor cursor = view.textCursor();
    const QTextBlock first = view.document()->findBlock(cursor.selectionStart());
    QTextBlock last = view.document()->findBlock(cursor.selectionEnd());
    const bool whole =
        cursor.hasSelection() && cursor.selectionStart() == first.position() && cursor.selectionEnd() == endOf(last);
    if (whole && last.next().isValid())
        last = last.next();
    cursor.setPosition(first.position());
    cursor.setPosition(endOf(last), QTextCursor::KeepAnchor);
    view.setTextCursor(cursor);
    view.setFocus(Qt::OtherFocusReason);
}

void SessionTagging::untag()
{
    if (m_page.settle() && inHand())
        removeTag(inHand()->id, tagInHand());
}

void SessionTagging::replaceTag()
{
    if (!m_page.settle() || !inHand())
        return;
    const auto from = tagInHand();
    const QString path = pathOf(from);
    TagQuestion question;
    question.choices = choices();
    question.words = rectOf(core::boundsOf(*inHand()));
    question.on = {from};
    question.purpose = tr("In the place of “%1”").arg(path);
    question.several = false;
    question.picked = [this, highlight = inHand()->id, from, path](const TagPick& pick) {
        edit(tr("Replace tag '%1' by '%2'").arg(path, pick.path), [&](core::Stores& stores) {
            stores.highlights.replaceTag(highlight, from, pick.tag ? pick.tag : stores.tags.ensure(pick.path));
            return highlight;
        });
    };
    m_picker->open(std::move(question));
}

void SessionTagging::moveEdge(core::Edge edge, core::Unit unit, core::Way way)
{
    if (!m_page.settle() || !inHand())
        return;
    const auto& content = m_page.content();
    core::EntryTexts texts;
    for (const auto& entry : content.entries)
        texts.push_back(entry.text);
    const core::Highlight highlight = *inHand();
    const core::TextStretch before{{content.entryAt(highlight.begin), highlight.beginOffset},
                                   {content.entryAt(highlight.end), highlight.endOffset}};
    const auto after = core::withEdgeMoved(texts, before, edge, unit, way);
    if (after == before)
        return;
    const auto idAt = [&](int entry) { return content.entries[static_cast<size_t>(entry)].id; };
    const core::PassageBounds bounds{idAt(after.begin.entry), after.begin.offset, idAt(after.end.entry),
                                     after.end.offset};
    const bool start = edge == core::Edge::Begin;
    edit(start ? tr("Move start of passage") : tr("Move end of passage"), [&](core::Stores& stores) {
        stores.joinStep(QStringLiteral("%1 of %2").arg(start ? u"start" : u"end").arg(highlight.id.value));
        stores.highlights.setRange(highlight.id, bounds);
        return highlight.id;
    });
}

void SessionTagging::tagAllPlaces(Within within)
{
    if (!m_page.settle())
        return;
    const auto around = target();
    const QString words = wordsInHand();
    const auto session = within == Within::Session ? m_page.session() : core::Id<core::Session>();
    const auto places = m_page.workspace()->read([&](const core::Stores& stores) {
        int count = 0;
        for (const auto& match : core::placesOf(stores, words, session))
            count += static_cast<int>(match.ranges.size());
        return count;
    });
    if (!places)
        return void(emit m_page.failed(places.error()));
    TagQuestion question;
    question.choices = choices();
    question.words = rectOf(around->bounds);
    const QString shortWords = words.size() > 24 ? words.left(22).trimmed() + QChar(0x2026) : words;
    question.purpose = within == Within::Session
                           ? counted(*places, tr("%1 passage %2 in this session"), tr("%1 passages %2 in this session"))
                                 .arg(quoted(shortWords))
                           : counted(*places, tr("%1 passage %2 in all sessions"), tr("%1 passages %2 in all sessions"))
                                 .arg(quoted(shortWords));
    question.several = false;
    question.picked = [this, words, session, count = *places](const TagPick& pick) {
        tagPlaces(words, session, pick, count);
    };
    m_picker->open(std::move(question));
}

void SessionTagging::tagPlaces(const QString& words, core::Id<core::Session> session, const TagPick& pick, int places)
{
    const auto held = inHand() ? inHand()->id : core::Id<core::Highlight>();
    const auto change = [words, session, path = pick.path, held](core::Stores& stores) {
        const int tagged = core::tagMatches(stores, core::placesOf(stores, words, session), path);
        stores.setStep(placesLabel(tagged, path));
        return held;
    };
    if (places <= bigStep) {
        edit(placesLabel(places, pick.path), change);
        return;
    }
    m_page.workspace()
        ->editInBackground(placesLabel(places, pick.path), change, std::make_shared<core::Progress>())
        .then(this, [this](const core::Result<core::Id<core::Highlight>>& done) {
            if (!done)
                emit m_page.failed(done.error());
        });
}

} // namespace ui
