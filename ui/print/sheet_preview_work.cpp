// How the preview reads, lays out and paints: one thing at a time, on a worker, always for what is wanted now.
#include "core/delivery.h"
#include "core/report/paint_page.h"
#include "core/workspace.h"
#include "ui/print/page_picture.h"
#include "ui/print/sheet_preview.h"

#include <QtConcurrentRun>

#include <algorithm>
#include <functional>

namespace ui {

using namespace core::report;

namespace {

/// Lays out what was read; needs nothing of the project, so that it is done on another worker.
using LayOut = std::function<SheetDraft()>;
using Reader = std::function<LayOut(const core::Stores&)>;

/// `known`: a draft of which only words are other than they were; or null.
Reader sheetReader(core::Id<core::Persona> persona, bool names, const SheetOptions& options,
                   const std::shared_ptr<const SheetDraft>& known)
{
    return [=](const core::Stores& stores) -> LayOut {
        auto built = known ? reworded(stores, persona, {known->sheet, known->facts}) : std::nullopt;
        if (!built)
            built = sheetOf(stores, persona, core::audienceOf(stores, QDate::currentDate(), names));
        return [built = std::move(*built), options] { return draftOf(built, options); };
    };
}

Reader reportReader(core::Id<core::Study> study, bool names, const SheetOptions& options,
                    const std::shared_ptr<core::Progress>& progress)
{
    return [=](const core::Stores& stores) -> LayOut {
        auto built = buildStudyReport(stores, study, core::audienceOf(stores, QDate::currentDate(), names));
        return [built = std::move(built), options, progress] { return draftOf(built, options, progress.get()); };
    };
}

} // namespace

/// Starts what is to be done next; nothing while something is under way or nobody looks.
void SheetPreview::work()
{
    if (m_running || !m_workspace || isEmpty() || !isVisible())
        return;
    if (m_stale)
        read();
    else if (m_draft && (m_drawnPage != m_page || !qFuzzyCompare(m_drawnDpi, m_picture->dpi())))
        draw();
}

void SheetPreview::read()
{
    m_stale = false;
    m_running = true;
    m_progress = std::make_shared<core::Progress>();
    const auto known = m_onlyWords ? m_draft : nullptr;
    const auto* study = std::get_if<core::Id<core::Study>>(&m_shown);
    const auto query = study ? reportReader(*study, m_names, m_options, m_progress)
                             : sheetReader(std::get<core::Id<core::Persona>>(m_shown), m_names, m_options, known);
    m_workspace->readInBackground(query, m_progress)
        .then(this, [this, subject = m_subject](const core::Result<LayOut>& read) {
            if (read && subject == m_subject)
                return layOut(*read);
            finish(subject == m_subject, read.map([](const auto&) { return Drawn(); }));
        });
}

void SheetPreview::layOut(const std::function<SheetDraft()>& make)
{
    auto drawing = QtConcurrent::run(&m_pool, [make, page = m_page, dpi = m_picture->dpi()] {
        return core::guarded([&] {
            Drawn drawn{.draft = std::make_shared<const SheetDraft>(make()), .dpi = dpi};
            const auto& pages = drawn.draft->pages.pages;
            drawn.page = std::min(page, int(pages.size()) - 1);
            if (dpi > 0)
                drawn.picture = pictureOf(pages[size_t(drawn.page)], dpi);
            return drawn;
        });
    });
    core::Delivery(std::move(drawing)).then(this, [this, subject = m_subject](const core::Result<Drawn>& drawn) {
        finish(subject == m_subject, drawn);
    });
}

void SheetPreview::draw()
{
    m_running = true;
    auto drawing = QtConcurrent::run(&m_pool, [draft = m_draft, page = m_page, dpi = m_picture->dpi()] {
        return Drawn{draft, page, dpi, pictureOf(draft->pages.pages[size_t(page)], dpi)};
    });
    core::Delivery(std::move(drawing)).then(this, [this, subject = m_subject](const Drawn& drawn) {
        finish(subject == m_subject && drawn.draft == m_draft && drawn.page == m_page, drawn);
    });
}

/// Shows what was done, where that is still wanted, and goes on with what is to be done next.
void SheetPreview::finish(bool wanted, const core::Result<Drawn>& drawn)
{
    m_running = false;
    if (wanted)
        take(drawn);
    work();
}

void SheetPreview::take(const core::Result<Drawn>& drawn)
{
    if (!drawn) {
        m_draft.reset();
        m_picture->setEmptyText(drawn.error().text);
        m_picture->setPicture({});
        showState();
        return emit forgotten();
    }
    const bool other = drawn->draft != m_draft;
    m_draft = drawn->draft;
    m_page = std::min(other ? m_page : drawn->page, pageCount() - 1);
    m_drawnPage = drawn->page;
    m_drawnDpi = drawn->dpi;
    m_picture->setPaper(m_draft->pages.pages[size_t(drawn->page)].size);
    m_picture->setPicture(drawn->picture);
    showState();
    if (other)
        emit drafted();
}

} // namespace ui
