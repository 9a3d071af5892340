#include "ui/search/search_tagging.h"

#include "ui/tags/tag_picker.h"
#include "ui/widgets/ask_strip.h"
#include "ui/widgets/page.h"
#include "ui/widgets/words.h"

namespace ui {
namespace {

using core::Stores;
using core::TaggingPreview;

constexpr qint64 mostAtOnce = 300; // passages; more are tagged in the background
constexpr int pickerTop = 64;

core::TaggingPreview previewOf(const Stores& stores, const core::search::Query& query, const QString& path)
{
    const auto tag = path.isEmpty() ? std::nullopt : stores.tags.find(path);
    return core::previewTagging(stores, core::Search(stores.db).entries(query).hits,
                                tag ? tag->id : core::Id<core::Tag>());
}

QString whereOf(const TaggingPreview& preview)
{
    return SearchTagging::tr("%1 in %2 of %3")
        .arg(counted(preview.passages, SearchTagging::tr("%1 passage"), SearchTagging::tr("%1 passages")),
             counted(preview.entries, SearchTagging::tr("%1 entry"), SearchTagging::tr("%1 entries")),
             counted(preview.people, SearchTagging::tr("%1 person"), SearchTagging::tr("%1 people")));
}

QString labelOf(qint64 passages, const QString& path)
{
    return counted(passages, SearchTagging::tr("Tag %1 passage '%2'"), SearchTagging::tr("Tag %1 passages '%2'"))
        .arg(path);
}

} // namespace

SearchTagging::SearchTagging(Page& page, AskStrip& strip)
    : QObject(&page), m_page(page), m_strip(strip), m_picker(new TagPicker(&page))
{
}

template <class Asked, class Done> void SearchTagging::read(Asked query, Done done)
{
    using Answer = std::invoke_result_t<Asked, const Stores&>;
    m_workspace->readInBackground(std::move(query))
        .then(this, [this, done = std::move(done), asked = m_workspace](const core::Result<Answer>& result) {
            if (asked != m_workspace)
                return;
            if (result)
                done(*result);
            else
                emit m_page.failed(result.error());
        });
}

void SearchTagging::begin(core::Workspace* workspace, const QString& query)
{
    m_workspace = workspace;
    const auto parsed = core::guarded([&] { return core::search::parse(query, core::search::Mode::AsTyped); });
    if (!parsed)
        return void(emit m_page.failed(parsed.error()));
    m_query = *parsed;
    read(
        [query = m_query](const Stores& stores) { return std::pair(previewOf(stores, query, {}), tagChoices(stores)); },
        [this](const std::pair<TaggingPreview, std::vector<TagChoice>>& found) {
            openPicker(found.first, found.second);
        });
}

void SearchTagging::end()
{
    m_workspace = nullptr;
    m_picker->close();
}

void SearchTagging::openPicker(const TaggingPreview& preview, std::vector<TagChoice> choices)
{
    TagQuestion question;
    question.choices = std::move(choices);
    question.words = QRect(m_page.width() - TagPicker::wide - 16, pickerTop - 8, TagPicker::wide, 1);
    question.purpose = whereOf(preview);
    question.several = false;
    question.picked = [this](const TagPick& pick) { this->preview(pick); };
    m_picker->open(std::move(question));
}

void SearchTagging::preview(const TagPick& pick)
{
    read([query = m_query, path = pick.path](const Stores& stores) { return previewOf(stores, query, path); },
         [this, path = pick.path](const TaggingPreview& preview) { ask(path, preview); });
}

void SearchTagging::ask(const QString& path, const TaggingPreview& preview)
{
    if (preview.tagged == preview.passages)
        return void(emit m_page.told(tr("All of these passages have the tag “%1” already.").arg(path)));
    QString consequence = whereOf(preview) + u'.';
    if (preview.tagged > 0)
        consequence += u' ' + counted(preview.tagged, tr("%1 of them has the tag already."),
                                      tr("%1 of them have the tag already."));
    consequence += u' ' + tr("The words marked below get the tag; where no words are marked, the whole entry.");
    m_strip.ask({QStringLiteral("tag-new"), tr("Tag all these"), path, consequence},
                [this, path, preview] { tag(path, preview); });
}

void SearchTagging::tag(const QString& path, const TaggingPreview& preview)
{
    const auto change = [query = m_query, path](Stores& stores) {
        const int tagged = core::tagMatches(stores, core::Search(stores.db).matches(query), path);
        stores.setStep(labelOf(tagged, path));
    };
    const QString label = labelOf(preview.passages - preview.tagged, path);
    if (preview.passages <= mostAtOnce) {
        if (const auto done = m_workspace->edit(label, change); !done)
            emit m_page.failed(done.error());
        return;
    }
    auto progress = std::make_shared<core::Progress>();
    emit m_page.workBegun(label, progress);
    m_workspace->editInBackground(label, change, progress).then(this, [this](const core::Result<void>& done) {
        emit m_page.workEnded();
        if (!done)
            emit m_page.failed(done.error());
    });
}

} // namespace ui
