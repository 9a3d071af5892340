#pragma once

#include "core/search/tag_matches.h"
#include "core/workspace.h"

#include <QObject>

namespace ui {

class AskStrip;
class Page;
class TagPicker;
struct TagPick;

/// Puts a tag on all that a search found: the tag is picked, what will be is said, and one step does it.
class SearchTagging : public QObject {
    Q_OBJECT

public:
    SearchTagging(Page& page, AskStrip& strip);

    void begin(core::Workspace* workspace, const QString& query);
    /// Forgets what was begun: the project closes.
    void end();
    TagPicker& picker() { return *m_picker; }

private:
    void openPicker(const core::TaggingPreview& preview, std::vector<struct TagChoice> choices);
    void preview(const TagPick& pick);
    void ask(const QString& path, const core::TaggingPreview& preview);
    void tag(const QString& path, const core::TaggingPreview& preview);
    template <class Asked, class Done> void read(Asked query, Done done);

    Page& m_page;
    AskStrip& m_strip;
    TagPicker* m_picker;
    core::Workspace* m_workspace = nullptr;
    core::search::Query m_query;
};

} // namespace ui
