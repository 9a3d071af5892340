#include "ui/shell/window_settings.h"

#include <QDir>
#include <QFileInfo>

namespace ui {
namespace {

constexpr int mostRecent = 10;

QString text(const char* key)
{
    return QLatin1String(key);
}

} // namespace

QByteArray WindowSettings::geometry() const
{
    return m_settings.value(text("window/geometry")).toByteArray();
}

void WindowSettings::setGeometry(const QByteArray& geometry)
{
    m_settings.setValue(text("window/geometry"), geometry);
}

QByteArray WindowSettings::pageLayout(const QString& page) const
{
    return m_settings.value(text("layout/") + page).toByteArray();
}

void WindowSettings::setPageLayout(const QString& page, const QByteArray& layout)
{
    m_settings.setValue(text("layout/") + page, layout);
}

Style::Scheme WindowSettings::scheme() const
{
    const QString name = m_settings.value(text("window/scheme")).toString();
    return name == u"light" ? Style::Scheme::Light : name == u"dark" ? Style::Scheme::Dark : Style::Scheme::System;
}

void WindowSettings::setScheme(Style::Scheme scheme)
{
    const char* names[] = {"system", "light", "dark"};
    m_settings.setValue(text("window/scheme"), text(names[static_cast<int>(scheme)]));
}

Style::Density WindowSettings::density() const
{
    const bool compact = m_settings.value(text("window/density")).toString() == u"compact";
    return compact ? Style::Density::Compact : Style::Density::Comfortable;
}

void WindowSettings::setDensity(Style::Density density)
{
    m_settings.setValue(text("window/density"), text(density == Style::Density::Compact ? "compact" : "comfortable"));
}

int WindowSettings::textSize() const
{
    return m_settings.value(text("window/text-size")).toInt();
}

void WindowSettings::setTextSize(int pixels)
{
    m_settings.setValue(text("window/text-size"), pixels);
}

QHash<QString, QKeySequence> WindowSettings::keys() const
{
    QHash<QString, QKeySequence> keys;
    const auto stored = m_settings.value(text("keys")).toMap();
    for (auto key = stored.begin(); key != stored.end(); ++key)
        keys.insert(key.key(), QKeySequence(key.value().toString(), QKeySequence::PortableText));
    return keys;
}

void WindowSettings::setKeys(const QHash<QString, QKeySequence>& keys)
{
    QVariantMap stored;
    for (auto key = keys.begin(); key != keys.end(); ++key)
        stored.insert(key.key(), key->toString(QKeySequence::PortableText));
    m_settings.setValue(text("keys"), stored);
}

QString WindowSettings::researcher() const
{
    const QString name = m_settings.value(text("researcher")).toString();
    return name.isEmpty() ? qEnvironmentVariable("USER", qEnvironmentVariable("USERNAME")) : name;
}

void WindowSettings::setResearcher(const QString& name)
{
    m_settings.setValue(text("researcher"), name.trimmed());
}

QStringList WindowSettings::recentProjects() const
{
    QStringList paths = m_settings.value(text("recent")).toStringList();
    paths.removeIf([](const QString& path) { return !QFileInfo::exists(path); });
    return paths;
}

void WindowSettings::addRecentProject(const QString& path)
{
    QStringList paths = recentProjects();
    const QString whole = QFileInfo(path).absoluteFilePath();
    paths.removeAll(whole);
    paths.prepend(whole);
    m_settings.setValue(text("recent"), paths.mid(0, mostRecent));
}

bool WindowSettings::tourOffered() const
{
    return m_settings.value(text("tour/offered")).toBool();
}

void WindowSettings::setTourOffered()
{
    m_settings.setValue(text("tour/offered"), true);
}

bool WindowSettings::syncTold(const QString& path) const
{
    return m_settings.value(text("projects/syncTold")).toStringList().contains(path);
}

void WindowSettings::setSyncTold(const QString& path)
{
    m_settings.setValue(text("projects/syncTold"), m_settings.value(text("projects/syncTold")).toStringList() << path);
}

QString WindowSettings::lastFolder() const
{
    return m_settings.value(text("folder"), QDir::homePath()).toString();
}

void WindowSettings::setLastFolder(const QString& folder)
{
    m_settings.setValue(text("folder"), folder);
}

} // namespace ui
