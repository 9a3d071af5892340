#include "core/erasure/hide_names.h"

#include "core/erasure/backups.h"
#include "core/erasure/receipt_text.h"
#include "core/export/table.h"
#include "core/import/delimited_text.h"
#include "core/tr.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <algorithm>

namespace core::erasure {
namespace {

/// The names and what comes in their place; the first `plan.names.size()` of them are whole names.
struct Names {
    QStringList names;
    QStringList codes;
};

QString folded(const QString& name)
{
    return name.simplified().toCaseFolded();
}

/// First names alone, of people who have more than one name.
std::vector<CodedName> firstNames(const std::vector<CodedName>& people)
{
    std::vector<CodedName> first;
    for (const auto& [code, name] : people)
        if (const auto space = name.indexOf(u' '); space > 1)
            first.push_back({code, name.left(space)});
    return first;
}

/// Adds those that mean one person only; the others to `unclear`.
void addClear(Names& names, const std::vector<CodedName>& coded, QStringList& unclear)
{
    QHash<QString, QSet<QString>> codes;
    for (const auto& one : coded)
        codes[folded(one.name)].insert(one.code);
    for (const auto& [code, name] : coded) {
        const bool clear = codes[folded(name)].size() == 1;
        QStringList& list = clear ? names.names : unclear;
        if (list.contains(name, Qt::CaseInsensitive))
            continue;
        list.append(name);
        if (clear)
            names.codes.append(code);
    }
}

Names namesIn(const Stores& stores, const HidingRequest& request, HidingPlan& plan)
{
    std::vector<CodedName> people, accounts;
    for (const auto& person : stores.people.participants())
        if (!person.name.simplified().isEmpty() && folded(person.name) != folded(person.code))
            people.push_back({person.code, person.name.simplified()});
    if (request.accounts)
        for (const auto& account : stores.people.accounts())
            if (!account.code.isEmpty() && folded(account.name) != folded(account.code))
                accounts.push_back({account.code, account.name.simplified()});
    if (people.empty() && accounts.empty())
        throw Failure(Error::Kind::Refused, tr("Nobody in this project has a name. Nothing was changed."));
    plan.names = people;
    plan.names.insert(plan.names.end(), accounts.begin(), accounts.end());
    Names names;
    addClear(names, plan.names, plan.unclear);
    if (request.firstNames)
        addClear(names, firstNames(people), plan.unclear);
    return names;
}

/// Takes the names off people and accounts; texts are for replaceNames().
void clearNames(Stores& stores, const HidingRequest& request)
{
    for (auto person : stores.people.participants())
        if (!person.name.isEmpty()) {
            person.name.clear();
            stores.people.update(person);
        }
    if (!request.accounts)
        return;
    for (auto account : stores.people.accounts())
        if (!account.code.isEmpty()) {
            account.name = account.code;
            stores.people.update(account);
        }
}

struct Hidden {
    HidingPlan plan;
    Names names;
};

Hidden hidden(Stores& stores, ErasureStore& erasing, const QString& project, const HidingRequest& request,
              const Progress* progress)
{
    refuseWhileTyping(stores);
    Hidden done;
    done.names = namesIn(stores, request, done.plan);
    done.plan.steps = erasing.endHistory();
    clearNames(stores, request);
    stores.sources.dropOrphans();
    const Traces traces{NameFinder(done.names.names + done.plan.unclear), {}};
    done.plan.hits = findNames(erasing, traces.names, progress);
    std::erase_if(done.plan.hits, [&](const Hit& hit) { // whose name it is, nobody can say
        return hit.name >= done.names.names.size() && !hit.isOriginal();
    });
    done.plan.backups = backupsHolding(project, traces, progress);
    done.plan.otherBackups = int(db::backupsOf(project).size() - done.plan.backups.size());
    return done;
}

void writeKey(const HidingRequest& request, const std::vector<CodedName>& names)
{
    const QString& path = request.keyFile;
    if (path.isEmpty() || QFileInfo::exists(path))
        throw Failure(
            Error::Kind::Refused,
            tr("Something lies at '%1' already. Nothing was changed; choose another name for the key file.").arg(path));
    Table table{{QStringLiteral("code"), QStringLiteral("name")}, {}};
    for (const auto& [code, name] : names)
        table.rows.push_back({code, name});
    QSaveFile file(path);
    const bool opened = file.open(QIODevice::WriteOnly);
    if (opened)
        writeCsv(table, file, false);
    if (!opened || !file.commit())
        throw Failure(
            Error::Kind::Refused,
            tr("The key file '%1' could not be written: %2. Nothing was changed.").arg(path, file.errorString()));
}

QString receiptText(const HidingPlan& plan, const std::vector<Hit>& replaced, qint64 left)
{
    QStringList lines{counted(qint64(plan.names.size()), "%2: %1 name was hidden; it stands in the key file.",
                              "%2: %1 names were hidden; they stand in the key file.")
                          .arg(receiptHead())};
    lines +=
        receiptLines(plan.hits, replaced, tr("a code"), plan.steps, qint64(plan.backups.size()), plan.otherBackups);
    lines.append(foundAgain(left));
    if (!plan.unclear.isEmpty())
        lines.append(counted(plan.unclear.size(), "%1 name means several people and stays where it stands in texts.",
                             "%1 names mean several people each and stay where they stand in texts."));
    lines.append(receiptFoot());
    return lines.join(u'\n');
}

Workspace::ChangeForGood hidingOf(const QString& project, const HidingRequest& request, const Progress* progress)
{
    return [=](Stores& stores, ErasureStore& erasing) {
        const auto [plan, names] = hidden(stores, erasing, project, request, progress);
        const auto replaced = withoutKept(plan.hits, request.keep);
        replaceNames(stores, erasing, replaced, names.codes);
        const auto left = qint64(findNames(erasing, NameFinder(names.names), progress).size());
        db::Scrub scrub{names.names, {}, 0};
        for (const auto& backup : plan.backups)
            scrub.backups.append(backup.path);
        scrub.receipt = erasing.addReceipt(Receipt::Kind::NamesHidden, receiptText(plan, replaced, left)).value;
        writeKey(request, plan.names); // last: where anything before it fails, no key lies about
        return scrub;
    };
}

std::vector<CodedName> readKey(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        throw Failure(Error::Kind::NotFound, tr("The key file '%1' cannot be read: %2.").arg(path, file.errorString()));
    QString text = QString::fromUtf8(file.readAll());
    text.remove(QChar(QChar::ByteOrderMark)).replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
    import::DelimitedText rows(text, u',', u'"');
    std::vector<CodedName> names;
    QStringList cells;
    for (bool heading = true; rows.next(cells); heading = false) {
        if (heading && cells != QStringList{QStringLiteral("code"), QStringLiteral("name")})
            throw Failure(Error::Kind::BadInput,
                          tr("'%1' is no key file: its first row is not 'code,name'. Nothing was changed.").arg(path));
        if (!heading && cells.size() == 2)
            names.push_back({cells[0], cells[1]});
    }
    return names;
}

} // namespace

Result<HidingPlan> planHiding(Workspace& workspace, const HidingRequest& request)
{
    HidingPlan plan;
    return workspace
        .rehearseForGood([&](Stores& stores, ErasureStore& erasing) {
            plan = hidden(stores, erasing, workspace.path(), request, nullptr).plan;
        })
        .map([&] { return std::move(plan); });
}

Delivery<Result<HidingPlan>> planHidingInBackground(Workspace& workspace, const HidingRequest& request,
                                                    std::shared_ptr<Progress> progress)
{
    const auto plan = std::make_shared<HidingPlan>();
    return workspace
        .rehearseForGoodInBackground(
            [=, project = workspace.path()](Stores& stores, ErasureStore& erasing) {
                *plan = hidden(stores, erasing, project, request, progress.get()).plan;
            },
            progress)
        .then(&workspace, [plan](const Result<void>& done) { return done.map([&] { return std::move(*plan); }); });
}

Result<DoneForGood> hideNames(Workspace& workspace, const HidingRequest& request)
{
    return workspace.editForGood(hidingOf(workspace.path(), request, nullptr));
}

Delivery<Result<DoneForGood>> hideNamesInBackground(Workspace& workspace, const HidingRequest& request,
                                                    std::shared_ptr<Progress> progress)
{
    return workspace.editForGoodInBackground(hidingOf(workspace.path(), request, progress.get()), progress);
}

Result<int> restoreNames(Workspace& workspace, const QString& keyFile)
{
    return workspace.edit(tr("Restore names"), [&](Stores& stores) {
        int restored = 0;
        for (const auto& [code, name] : readKey(keyFile)) {
            if (auto person = stores.people.byCode(code); person && person->name.isEmpty()) {
                person->name = name;
                stores.people.update(*person);
                ++restored;
            }
            for (auto account : stores.people.accounts())
                if (account.code == code && account.name == code) {
                    account.name = name;
                    stores.people.update(account);
                    ++restored;
                }
        }
        return restored;
    });
}

} // namespace core::erasure
