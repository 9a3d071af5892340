#pragma once

#include "ui/widgets/given_pictures.h"

#include "core/workspace.h"

#include <QObject>

class QAction;
class QMimeData;

namespace ui {

class Actions;
class PictureCache;
class PicturePanel;
class SessionPage;

/// The pictures of the session page: chosen from files, pasted or dropped into an entry, looked at beside the text,
/// saved and taken away.
class SessionPictures : public QObject {
    Q_OBJECT

public:
    SessionPictures(Actions& actions, SessionPage& page);

    void setWorkspace(core::Workspace* workspace);
    PicturePanel& panel() { return *m_panel; }
    PictureCache& cache() { return *m_cache; }
    /// Brings the panel in step with the page's content.
    void refresh();
    void enableActions();
    void open(core::Id<core::Attachment> picture);
    void close();

signals:
    void opened(bool open);

private:
    void chooseFiles();
    /// Cleans pictures on a worker, then puts them at an entry, as one step.
    void add(std::vector<GivenPicture> given, int entry);
    void put(const std::vector<CleanedPicture>& pictures, core::Id<core::Entry> entry);
    void remove();
    void save();

    SessionPage& m_page;
    PictureCache* m_cache;
    PicturePanel* m_panel;
    QAction *m_add, *m_show, *m_remove, *m_save;
};

} // namespace ui
