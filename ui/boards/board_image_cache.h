#pragma once

#include "core/boards/board.h"
#include "core/workspace.h"

#include <QCache>
#include <QImage>
#include <QPointer>
#include <QSet>

namespace ui {

/// The pictures on a board, read and made small in the background.
class BoardImageCache : public QObject {
    Q_OBJECT

public:
    explicit BoardImageCache(QObject* parent = nullptr);

    void setWorkspace(core::Workspace* workspace);
    /// One whose longest side is that many px at most; null while it is being read, and for bytes that are no picture.
    QImage image(core::Id<core::Source> source, int side);

signals:
    /// One that was null before is there.
    void came();

private:
    using Key = std::pair<qint64, int>;
    QPointer<core::Workspace> m_workspace;
    QCache<Key, QImage> m_made;
    QSet<Key> m_asked; // and are no pictures, or not read yet
};

} // namespace ui
