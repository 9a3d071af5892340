#include "tests/support/erasure_study.h"

namespace support {

using namespace core;

void ErasureStudy::write(core::Stores& stores)
{
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
    stores.sources.keepReport("Q77 Wilhelmina Quist.txt", QJsonObject{{"what", "Said\nWilhelmina Quist"}, {"count", 1}},
                              source);
}

} // namespace support
