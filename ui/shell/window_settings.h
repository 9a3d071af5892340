#pragma once

#include "ui/widgets/style.h"

#include <QByteArray>
#include <QHash>
#include <QKeySequence>
#include <QSettings>
#include <QStringList>

namespace ui {

/// What the window remembers from one start to the next. The only place in ui that knows QSettings.
class WindowSettings {
public:
    QByteArray geometry() const;
    void setGeometry(const QByteArray& geometry);

    QByteArray pageLayout(const QString& page) const;
    void setPageLayout(const QString& page, const QByteArray& layout);

    Style::Scheme scheme() const;
    void setScheme(Style::Scheme scheme);

    Style::Density density() const;
    void setDensity(Style::Density density);

    /// Of the session's text, in pixels; 0: the step's own.
    int textSize() const;
    void setTextSize(int pixels);

    /// Keys that differ from how they were declared, by the action's id; an empty one: no key.
    QHash<QString, QKeySequence> keys() const;
    void setKeys(const QHash<QString, QKeySequence>& keys);

    /// Who works here, as it stands beside what they write; the login name where nobody has said.
    QString researcher() const;
    void setResearcher(const QString& name);

    /// Projects that were open and are still there, the latest first, at most ten.
    QStringList recentProjects() const;
    void addRecentProject(const QString& path);

    /// Whether the tour was offered on this computer.
    bool tourOffered() const;
    void setTourOffered();

    /// Whether it was told that a project lies where a service synchronises it.
    bool syncTold(const QString& path) const;
    void setSyncTold(const QString& path);

    QString lastFolder() const;
    void setLastFolder(const QString& folder);

private:
    QSettings m_settings;
};

} // namespace ui
