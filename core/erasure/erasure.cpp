#include "core/erasure/erasure.h"

#include "core/erasure/backups.h"
#include "core/erasure/receipt_text.h"
#include "core/search/words.h"
#include "core/sessions/attribution.h"
#include "core/tags/text_writer.h"
#include "core/tr.h"

#include <algorithm>

namespace core::erasure {
namespace {

/// "Dr Berg" for Anna Berg; a label such as "Customer" would stand in every other line.
bool sharesWord(const QString& label, const QString& name)
{
    const auto words = search::wordsOf(name);
    const auto said = search::wordsOf(label);
    return std::any_of(said.begin(), said.end(), [&](const search::Word& word) {
        return std::any_of(words.begin(), words.end(),
                           [&](const search::Word& other) { return other.folded == word.folded; });
    });
}

QStringList namesOf(const ErasureStore& erasing, const Participant& person, const QStringList& also)
{
    QStringList names{person.name.simplified(), person.code.simplified()};
    for (const auto& label : erasing.labelsOf(person.id))
        if (sharesWord(label, person.name))
            names.append(label.simplified());
    for (const auto& word : also)
        names.append(word.simplified());
    names.removeAll(QString());
    QStringList once;
    for (const auto& name : names)
        if (!once.contains(name, Qt::CaseInsensitive))
            once.append(name);
    return once;
}

QStringList namesakesOf(const Stores& stores, const ErasureStore& erasing, const Participant& person,
                        const NameFinder& names)
{
    QStringList namesakes;
    for (const auto& other : stores.people.participants())
        if (other.id != person.id && (names.isIn(other.name) || names.isIn(other.code)))
            namesakes.append(other.code);
    for (const auto& researcher : erasing.researchers())
        if (names.isIn(researcher))
            namesakes.append(researcher);
    return namesakes;
}

/// Takes a person's entries out of one session, with the highlights on them alone.
class SessionErasing {
public:
    SessionErasing(Stores& stores, Id<Session> session, Id<Participant> person, const QSet<Id<Entry>>& theirs)
        : m_stores(stores), m_session(session), m_entries(stores.sessions.entries(session)), m_theirs(theirs)
    {
        const Voices voices(stores.db);
        for (const auto& entry : m_entries) {
            m_places.insert(entry.id, int(m_texts.size()));
            m_texts.append(entry.text);
            const auto of = isResearchers(entry.kind) ? Id<Participant>() : voices.person(session, entry.speaker);
            m_others.push_back(!theirs.contains(entry.id) && of && of != person);
        }
    }

    void run()
    {
        for (const auto& highlight : m_stores.highlights.endsInSession(m_session))
            if (!highlight.isDetached() && goes(highlight))
                m_stores.highlights.remove(highlight.id);
        std::vector<TextEdit> edits;
        for (int at = int(m_entries.size()) - 1; at >= 0; --at)
            if (m_theirs.contains(m_entries[size_t(at)].id))
                edits.emplace_back(std::in_place_type<RemoveEntries>, RemoveEntries{at, 1});
        rewrite(m_stores, m_session, m_texts, edits);
    }

private:
    /// It touches their words, and nobody else stands behind it.
    bool goes(const Highlight& highlight) const
    {
        bool touches = false, others = false;
        for (int at = m_places[highlight.begin]; at <= m_places[highlight.end]; ++at) {
            touches = touches || m_theirs.contains(m_entries[size_t(at)].id);
            others = others || m_others[size_t(at)];
        }
        return touches && !others;
    }

    Stores& m_stores;
    Id<Session> m_session;
    std::vector<Entry> m_entries;
    const QSet<Id<Entry>>& m_theirs;
    QHash<Id<Entry>, int> m_places;
    QStringList m_texts;
    std::vector<bool> m_others; // entries that count for somebody else
};

/// What goes with a person, done.
void removePerson(Stores& stores, ErasureStore& erasing, Id<Participant> person, Traces& traces)
{
    const auto entries = erasing.entriesOf(person);
    const auto sources = erasing.sourcesOf(person);
    for (const auto highlight : erasing.detachedOf(person))
        stores.highlights.remove(highlight);
    for (const auto session : erasing.sessionsOf(person))
        SessionErasing(stores, session, person, entries).run();
    erasing.remove(person);
    for (const auto source : sources)
        erasing.removeSource(source);
    stores.sources.dropOrphans();
    traces.rows[QStringLiteral("participant")].insert(person.value);
    traces.rows[QStringLiteral("source")] = sources;
    for (const auto entry : entries)
        traces.rows[QStringLiteral("entry")].insert(entry.value);
}

std::vector<Tally> difference(std::vector<Tally> before, const std::vector<Tally>& after)
{
    for (size_t i = 0; i < before.size(); ++i)
        before[i].count -= after[i].count;
    std::erase_if(before, [](const Tally& tally) { return tally.count == 0; });
    return before;
}

/// Takes the person away and says what that was and what is left to be replaced. For a rehearsal, or the first half of
/// the erasure.
ErasurePlan removed(Stores& stores, ErasureStore& erasing, const QString& project, const ErasureRequest& request,
                    const Progress* progress)
{
    refuseWhileTyping(stores);
    const auto person = stores.people.participant(request.person);
    if (!person)
        throw Failure(Error::Kind::NotFound, tr("This participant is no longer in the project. Nothing was changed."));
    ErasurePlan plan;
    plan.person = *person;
    plan.names = namesOf(erasing, *person, request.also);
    plan.steps = erasing.endHistory();
    Traces traces{NameFinder(plan.names), {}};
    plan.namesakes = namesakesOf(stores, erasing, *person, traces.names);
    const auto before = erasing.tallies();
    const auto grounded = erasing.groundedClaims();
    removePerson(stores, erasing, person->id, traces);
    plan.goes = difference(before, erasing.tallies());
    plan.claimsLeftBare = grounded - erasing.groundedClaims();
    plan.hits = findNames(erasing, traces.names, progress);
    plan.backups = backupsHolding(project, traces, progress);
    plan.otherBackups = int(db::backupsOf(project).size() - plan.backups.size());
    return plan;
}

QString receiptText(const ErasurePlan& plan, const std::vector<Hit>& replaced, qint64 left)
{
    QStringList lines{tr("%1: one person was erased.").arg(receiptHead())};
    lines.append(plan.goes.empty() ? tr("Gone with them: nothing.")
                                   : tr("Gone with them: %1.").arg(sentenceOf(plan.goes)));
    lines +=
        receiptLines(plan.hits, replaced, erasedMark(), plan.steps, qint64(plan.backups.size()), plan.otherBackups);
    lines.append(foundAgain(left));
    if (!plan.namesakes.isEmpty())
        lines.append(counted(plan.namesakes.size(), "%1 other person has the same name; theirs stays.",
                             "%1 other people have the same name; theirs stays."));
    lines.append(receiptFoot());
    return lines.join(u'\n');
}

Workspace::ChangeForGood erasureOf(const QString& project, const ErasureRequest& request, const Progress* progress)
{
    return [=](Stores& stores, ErasureStore& erasing) {
        const auto plan = removed(stores, erasing, project, request, progress);
        const auto replaced = withoutKept(plan.hits, request.keep);
        replaceNames(stores, erasing, replaced, QStringList(plan.names.size(), erasedMark()));
        const auto left = qint64(findNames(erasing, NameFinder(plan.names), progress).size());
        db::Scrub scrub{plan.names, {}, 0};
        for (const auto& backup : plan.backups)
            scrub.backups.append(backup.path);
        scrub.receipt = erasing.addReceipt(Receipt::Kind::Erased, receiptText(plan, replaced, left)).value;
        return scrub;
    };
}

} // namespace

QString erasedMark()
{
    return tr("[erased]");
}

Result<ErasurePlan> planErasure(Workspace& workspace, const ErasureRequest& request)
{
    ErasurePlan plan;
    return workspace
        .rehearseForGood([&](Stores& stores, ErasureStore& erasing) {
            plan = removed(stores, erasing, workspace.path(), request, nullptr);
        })
        .map([&] { return std::move(plan); });
}

Delivery<Result<ErasurePlan>> planErasureInBackground(Workspace& workspace, const ErasureRequest& request,
                                                      std::shared_ptr<Progress> progress)
{
    const auto plan = std::make_shared<ErasurePlan>();
    return workspace
        .rehearseForGoodInBackground(
            [=, project = workspace.path()](Stores& stores, ErasureStore& erasing) {
                *plan = removed(stores, erasing, project, request, progress.get());
            },
            progress)
        .then(&workspace, [plan](const Result<void>& done) { return done.map([&] { return std::move(*plan); }); });
}

Result<DoneForGood> erase(Workspace& workspace, const ErasureRequest& request)
{
    return workspace.editForGood(erasureOf(workspace.path(), request, nullptr));
}

Delivery<Result<DoneForGood>> eraseInBackground(Workspace& workspace, const ErasureRequest& request,
                                                std::shared_ptr<Progress> progress)
{
    return workspace.editForGoodInBackground(erasureOf(workspace.path(), request, progress.get()), progress);
}

QString sentenceOf(const std::vector<Tally>& tallies)
{
    QStringList parts;
    for (const auto& tally : tallies)
        parts.append(tally.words());
    return parts.join(QStringLiteral(", "));
}

} // namespace core::erasure
