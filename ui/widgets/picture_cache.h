#pragma once

#include "core/workspace.h"

#include <QCache>
#include <QImage>
#include <QPointer>
#include <QSet>

namespace ui {

/// Pictures of the project, read and made small in the background for what paints them.
class PictureCache : public QObject {
    Q_OBJECT

public:
    explicit PictureCache(QObject* parent = nullptr);

    void setWorkspace(core::Workspace* workspace);
    /// One that is no larger than `room`, in px; null while it is being read, and for bytes that are no picture.
    QImage image(core::Id<core::Source> source, QSize room);

signals:
    /// One that was null before is there.
    void came();

private:
    using Key = std::pair<qint64, std::pair<int, int>>;
    QPointer<core::Workspace> m_workspace;
    QCache<Key, QImage> m_made;
    QSet<Key> m_asked;      // and not read yet
    QSet<Key> m_noPictures; // what bytes are does not change
};

} // namespace ui
