#pragma once

#include "core/workspace.h"

#include <QObject>

namespace ui {

/// How often and by how many people each tag is used, without making anybody wait for it.
class TagUses : public QObject {
    Q_OBJECT

public:
    using Uses = QHash<core::Id<core::Tag>, core::TagUse>;

    explicit TagUses(QObject* parent = nullptr) : QObject(parent) {}

    void setWorkspace(core::Workspace* workspace); // null: none is open
    /// As of now in a small project. In a large one as they were counted last; where that is out of date they are being
    /// counted again, and counted() will tell.
    const Uses& now();

signals:
    void counted();

private:
    void hear(const core::ChangeSet& changes);
    void countInBackground();

    core::Workspace* m_workspace = nullptr;
    Uses m_uses;
    bool m_stale = true;
    bool m_counting = false;
    quint64 m_round = 0; // answers of an earlier project are thrown away
};

} // namespace ui
