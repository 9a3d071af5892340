#pragma once

#include "tests/support/study.h"
#include "tests/support/test_workspace.h"

#include <QDirIterator>
#include <QFile>

namespace support {

/// A study in which somebody is to be erased: Wilhelmina Quist, Q77, alone in one session, with another in a second,
/// spoken of in a third.
struct ErasureStudy {
    core::Id<core::Participant> person;
    core::Id<core::Participant> other;
    core::Id<core::Highlight> aroundName; // "ask Wilhelmina Quist about it", of the other's words
    core::Id<core::Highlight> onName;     // just the name
    core::Id<core::Highlight> insideName; // "Quist"
    core::Id<core::Highlight> both;       // over words of both
    core::Id<core::Claim> claim;

    void write(core::Stores& stores)
    {
        using namespace core;
        StudyMaker study(stores);
        person = study.person("Q77", "Wilhelmina Quist");
        other = study.person("Q78", "Otto Berg");
        const auto source = stores.sources.add("Q77 Wilhelmina Quist.txt", "text/plain", "Wilhelmina Quist: I sail.");

        const auto alone = stores.sessions.add(Session{.study = stores.sessions.ensureStudy("Study"),
                                                       .title = "Q77 Wilhelmina Quist",
                                                       .heldOn = QDate(2026, 3, 12)},
                                               source);
        const auto asker = study.voice(alone, "Moderator", {}, Part::Moderator);
        const auto hers = study.voice(alone, "Wilhelmina", person);
        study.said(alone, asker, "What do you do, Mrs Quist?");
        const auto sail = study.said(alone, hers, "I sail on Sundays with my brother.");
        study.said(alone, {}, "She laughs about the brother.", EntryKind::Note);
        study.said(alone, {}, "Wilhelmina is sure of herself", EntryKind::Insight);

        const auto group = study.session("Round", SessionKind::FocusGroup);
        const auto herVoice = study.voice(group, "WQ", person);
        const auto ottos = study.voice(group, "Otto", other);
        const auto first = study.said(group, herVoice, "Nobody told me of the meeting.");
        const auto second = study.said(group, ottos, "I was told on Friday.");

        const auto talk = study.session("Otto alone");
        stores.sessions.setSource(talk, stores.sources.add("weather.txt", "text/plain", "It rained on Quistmas."));
        const auto otto = study.voice(talk, "Otto", other);
        const auto named = study.said(talk, otto, "You should ask WILHELMINA QUIST about it, q77 knows, not Q778.");
        study.said(talk, otto, "Paper is fine. The Quistmas market is not.");

        const auto highlight = [&](int begin, int end, const char* tag) {
            return stores.highlights.add({.session = talk,
                                          .begin = named,
                                          .beginOffset = begin,
                                          .end = named,
                                          .endOffset = end,
                                          .tags = {stores.tags.ensure(QString::fromLatin1(tag))}});
        };
        aroundName = highlight(11, 40, "advice");
        onName = highlight(15, 31, "people");
        insideName = highlight(26, 31, "family");
        both = study.highlight(first, second, "meetings");
        const auto herHighlight = study.highlight(sail, sail, "sailing");
        stores.highlights.setMemo(aroundName, "Also said by Wilhelmina  Quist");
        claim = stores.claims.add({.kind = ClaimKind::Insight, .text = "Wilhelmína Quist sails"});
        stores.claims.addEvidence(claim, herHighlight, true);
        stores.people.record({.participant = person, .scope = Scope::Quote, .givenHow = "letter"});
        stores.followUps.add(FollowUp{.participant = person, .text = "Send her the map"});
        stores.followUps.add(Contact{.participant = person, .at = QDateTime::currentDateTime(), .how = "mail"});
        stores.sources.keepReport("Q77 Wilhelmina Quist.txt",
                                  QJsonObject{{"what", "Said\nWilhelmina Quist"}, {"count", 1}}, source);
    }
};

/// The file, its log, its backups: everything that lies beside it.
inline QMap<QString, QByteArray> filesUnder(const QString& folder)
{
    QMap<QString, QByteArray> files;
    for (QDirIterator walk(folder, QDir::Files, QDirIterator::Subdirectories); walk.hasNext();) {
        QFile file(walk.next());
        REQUIRE(file.open(QIODevice::ReadOnly));
        files[file.fileName()] = file.readAll();
    }
    return files;
}

/// The files that hold one of the words, with small letters and capitals alike.
inline QStringList filesHolding(const QString& folder, const QList<QByteArray>& words)
{
    QStringList holding;
    const auto files = filesUnder(folder);
    for (auto it = files.cbegin(); it != files.cend(); ++it)
        for (const auto& word : words)
            if (it->toLower().contains(word.toLower()))
                holding.append(it.key() + QStringLiteral(": ") + QString::fromUtf8(word));
    return holding;
}

} // namespace support
