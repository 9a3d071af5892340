#include "core/db/surroundings.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <array>

namespace core::db {
namespace {

struct Service {
    const char* name;
    QStringList folders; // as their names begin, without regard to case
    QStringList marks;   // what lies in the folder that is synchronised
};

const std::array<Service, 9>& services()
{
    const auto text = [](const char* words) { return QString::fromLatin1(words); };
    static const std::array<Service, 9> known{{
        {"Dropbox", {text("dropbox")}, {text(".dropbox"), text(".dropbox.cache")}},
        {"OneDrive", {text("onedrive")}, {}},
        {"Google Drive", {text("google drive"), text("googledrive")}, {}},
        {"iCloud Drive", {text("icloud"), text("com~apple~clouddocs")}, {}},
        {"Nextcloud", {text("nextcloud")}, {text(".nextcloudsync.log"), text(".sync_*.db"), text("._sync_*.db")}},
        {"ownCloud", {text("owncloud")}, {text(".owncloudsync.log")}},
        {"Syncthing", {text("syncthing")}, {text(".stfolder")}},
        {"pCloud", {text("pcloud")}, {}},
        {"MEGA", {text("megasync")}, {}},
    }};
    return known;
}

bool isSynchronised(const QDir& folder, const Service& service)
{
    const QString name = folder.dirName();
    const bool named = std::any_of(service.folders.begin(), service.folders.end(),
                                   [&](const QString& begin) { return name.startsWith(begin, Qt::CaseInsensitive); });
    return named ||
           (!service.marks.isEmpty() &&
            !folder.entryList(service.marks, QDir::Files | QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot).isEmpty());
}

} // namespace

QString syncServiceOf(const QString& path)
{
    QDir folder = QFileInfo(path).absoluteDir();
    do
        for (const auto& service : services())
            if (isSynchronised(folder, service))
                return QString::fromLatin1(service.name);
    while (!folder.isRoot() && folder.cdUp());
    return {};
}

QStringList conflictCopiesOf(const QString& project)
{
    const QFileInfo file(project);
    QStringList copies = file.absoluteDir().entryList({QStringLiteral("*.") + file.suffix()}, QDir::Files, QDir::Name);
    copies.removeIf([&](const QString& name) {
        const QString rest = name.mid(file.completeBaseName().size());
        return !name.startsWith(file.completeBaseName()) ||
               !(rest.contains(QLatin1String("conflicted copy"), Qt::CaseInsensitive) ||
                 rest.startsWith(QLatin1String(".sync-conflict-")));
    });
    return copies;
}

} // namespace core::db
