#include "core/import/project_writer.h"

#include "core/import/session_writer.h"

#include <QColor>

namespace core::import {
namespace {

/// The project's codebook in ours; those that are new take its descriptions and colours.
std::vector<Id<Tag>> writeTags(Stores& stores, const std::vector<OtherTag>& tags)
{
    std::vector<Id<Tag>> written;
    for (const auto& tag : tags) {
        const bool isNew = !stores.tags.find(tag.path);
        const auto id = stores.tags.ensure(tag.path);
        written.push_back(id);
        if (isNew && !tag.description.isEmpty())
            stores.tags.describe(id, tag.description);
        if (const QColor colour(tag.colour); isNew && colour.isValid())
            stores.tags.setImportedColour(id, colour);
    }
    return written;
}

void writeHighlights(Stores& stores, const OtherDocument& document, const WrittenSession& session,
                     const std::vector<Id<Tag>>& tags)
{
    for (const auto& highlight : document.highlights) {
        const auto& [begin, end] = highlight.stretch;
        Highlight placed{.session = session.session,
                         .begin = session.entries[size_t(begin.entry)],
                         .beginOffset = begin.offset,
                         .end = session.entries[size_t(end.entry)],
                         .endOffset = end.offset,
                         .memo = highlight.memo};
        for (const int tag : highlight.tags)
            placed.tags.push_back(tags[size_t(tag)]);
        stores.highlights.add(placed);
    }
}

} // namespace

void writeProject(Stores& stores, const OtherProject& project, const QString& study, Id<Source> source,
                  FileReport& report)
{
    const auto into = stores.sessions.ensureStudy(study.isEmpty() ? project.name : study);
    if (!project.description.isEmpty())
        stores.sessions.setGoal(into, project.description);
    const auto tags = writeTags(stores, project.tags);
    for (const auto& document : project.documents) {
        const auto session = writeSession(stores, {.study = into, .title = document.title}, document.document, source);
        writeHighlights(stores, document, session, tags);
        report.sessions += 1;
        report.entries += int(session.entries.size());
        report.participants += session.newPeople;
        report.highlights += int(document.highlights.size());
    }
    report.session = project.name;
    report.kept += project.kept;
    report.lost.insert(report.lost.end(), project.lost.begin(), project.lost.end());
}

} // namespace core::import
