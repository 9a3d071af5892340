#pragma once

#include "core/workspace.h"

#include <QCache>
#include <QPixmap>
#include <QSet>

namespace ui {

/// Small pictures for the text of a session, read and made small in the background.
class PictureCache : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    void setWorkspace(core::Workspace* workspace);
    /// The picture, `height` px high at most and three times as wide at most; null while it is being read, and for
    /// bytes that are no picture.
    QPixmap thumbnail(core::Id<core::Source> source, int height, qreal ratio);

signals:
    /// One that was null before is there.
    void came();

private:
    QPointer<core::Workspace> m_workspace;
    QCache<qint64, QPixmap> m_made{500};
    QSet<qint64> m_asked;
};

} // namespace ui
