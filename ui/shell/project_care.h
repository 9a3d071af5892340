#pragma once

#include "core/workspace.h"

#include <QObject>
#include <QThreadPool>
#include <QTimer>

namespace ui {

/// What is done for the file of the open project while somebody works in it: backups when they are due, one look over
/// the whole file a while after it was opened, a word about a folder that is synchronised.
class ProjectCare : public QObject {
    Q_OBJECT

public:
    explicit ProjectCare(QObject* parent = nullptr);
    ~ProjectCare() override;

    /// Null: none is open. Returns when nothing of the one before is read any more: whoever reads a file last tidies up
    /// beside it, and by then another may lie there.
    void setWorkspace(core::Workspace* workspace);
    /// Makes a backup now; backedUp() says where it is.
    void backUp(const std::shared_ptr<core::Progress>& progress);
    bool isBackingUp() const { return bool(m_backingUp); }
    /// Looks the file over now. Damage is told by foundDamage().
    void check();

signals:
    void failed(const core::Error& error);
    /// Empty where it failed, which is told.
    void backedUp(const QString& path);
    void foundDamage(const QStringList& problems);
    void foundSync(const QString& service, const QStringList& conflictCopies);

private:
    void backUpIfDue();
    void lookAround();

    core::Workspace* m_workspace = nullptr;
    QTimer m_backups, m_check;
    std::shared_ptr<core::Progress> m_checking, m_backingUp;
    QThreadPool m_pool; // for both
};

} // namespace ui
