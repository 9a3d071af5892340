// What is done to the highlights that are chosen in the list.
#include "ui/quotes/quote_list.h"
#include "ui/tags/tag_column.h"
#include "ui/tags/tag_picker.h"
#include "ui/tags/tag_quotes.h"
#include "ui/tags/tag_tree.h"
#include "ui/tags/tags_page.h"
#include "ui/widgets/words.h"

namespace ui {
namespace {

constexpr qsizetype bigStep = 1000; // highlights; more go to the worker

} // namespace

void TagsPage::edit(const QString& label, const std::function<void(core::Stores&)>& change, qsizetype highlights)
{
    if (highlights <= bigStep) {
        if (const auto done = m_workspace->edit(label, change); !done)
            emit failed(done.error());
        return;
    }
    const auto progress = std::make_shared<core::Progress>();
    emit workBegun(label, progress);
    m_workspace->editInBackground(label, change, progress).then(this, [this](const core::Result<void>& done) {
        emit workEnded();
        if (!done)
            emit failed(done.error());
    });
}

std::vector<TagChoice> TagsPage::choices()
{
    auto read = m_workspace->read([this](const core::Stores& stores) { return tagChoices(stores, m_uses.now()); });
    if (!read)
        emit failed(read.error());
    return read.value_or(std::vector<TagChoice>());
}

/// Where the quote in hand stands on the page; the picker does not cover it.
QRect TagsPage::quoteRect() const
{
    const auto& list = m_quotes->list();
    const QRect row = list.visualRect(list.currentIndex()) & list.viewport()->rect();
    return {list.viewport()->mapTo(this, row.topLeft()), row.size()};
}

/// The tags by which the highlights in the list were found.
std::vector<core::Id<core::Tag>> TagsPage::finding() const
{
    const auto& query = m_quotes->sight().query;
    const auto found = query.below ? core::withTagsBelow(m_column->model().tags(), query.with) : query.with;
    return {found.begin(), found.end()};
}

void TagsPage::askTag()
{
    const auto highlights = m_quotes->list().chosenHighlights();
    TagQuestion question;
    question.choices = choices();
    question.words = quoteRect();
    if (highlights.size() > 1)
        question.purpose = tr("On %1 highlights").arg(number(qint64(highlights.size())));
    else if (const auto* quote = m_quotes->list().current())
        for (const auto& choice : question.choices)
            for (const auto& chip : quote->tags)
                if (chip.path == choice.path)
                    question.on.insert(choice.id);
    question.picked = [this, highlights](const TagPick& pick) {
        tagHighlights(highlights, pick);
        if (m_picker->isVisible())
            m_picker->refresh(choices());
    };
    m_picker->open(std::move(question));
}

void TagsPage::tagHighlights(const Highlights& highlights, const TagPick& pick)
{
    const auto count = qsizetype(highlights.size());
    edit(
        counted(count, tr("Tag %1 highlight '%2'"), tr("Tag %1 highlights '%2'")).arg(pick.path),
        [highlights, pick](core::Stores& stores) {
            stores.highlights.addTag(highlights, pick.tag ? pick.tag : stores.tags.ensure(pick.path));
        },
        count);
}

void TagsPage::untag()
{
    const auto highlights = m_quotes->list().chosenHighlights();
    const auto count = qsizetype(highlights.size());
    edit(
        counted(count, tr("Take tag %2 off %1 highlight"), tr("Take tag %2 off %1 highlights"))
            .arg(named(tree().chosen())),
        [highlights, tags = finding()](core::Stores& stores) {
            for (const auto tag : tags)
                stores.highlights.removeTag(highlights, tag);
        },
        count);
}

void TagsPage::askSplit()
{
    const auto highlights = m_quotes->list().chosenHighlights();
    TagQuestion question;
    question.choices = choices();
    question.words = quoteRect();
    question.purpose =
        counted(qint64(highlights.size()), tr("%1 highlight goes from %2 to…"), tr("%1 highlights go from %2 to…"))
            .arg(named(tree().chosen()));
    question.several = false;
    question.picked = [this, highlights](const TagPick& pick) { split(highlights, pick); };
    m_picker->open(std::move(question));
}

void TagsPage::split(const Highlights& highlights, const TagPick& pick)
{
    const auto count = qsizetype(highlights.size());
    edit(
        counted(count, tr("Split %1 highlight from %2 to '%3'"), tr("Split %1 highlights from %2 to '%3'"))
            .arg(named(tree().chosen()), pick.path),
        [highlights, pick, tags = finding()](core::Stores& stores) {
            const auto to = pick.tag ? pick.tag : stores.tags.ensure(pick.path);
            for (const auto tag : tags)
                stores.highlights.replaceTag(highlights, tag, to);
        },
        count);
}

/// Leaves out what carries the tag in hand, or takes it in again. The others that are chosen stay chosen.
void TagsPage::leaveOut()
{
    const auto tag = tree().current();
    if (!m_without.remove(tag))
        m_without.insert(tag);
    look();
}

} // namespace ui
