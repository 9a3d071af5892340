#include "core/sample/sample.h"

#include "core/boards/board_edits.h"
#include "core/boards/board_shelves.h"
#include "core/claims/claim_names.h"
#include "core/import/readers.h"
#include "core/import/session_writer.h"
#include "core/sample/quote_finder.h"
#include "core/sample/sample_file.h"
#include "core/sample/sample_guide.h"
#include "core/sample/sample_persona.h"
#include "core/stores.h"
#include "core/tr.h"

namespace core {
namespace {

template <typename T> T known(const QHash<QString, T>& things, const QString& name)
{
    if (!things.contains(name))
        throw Failure(
            Error::Kind::Internal,
            tr("The sample study speaks of '%1', and none of its files says what that is. Nothing was changed.")
                .arg(name));
    return things.value(name);
}

/// Writes the files part by part; each part finds what it needs of the earlier ones by code, name, path or key.
class SampleWriter {
public:
    explicit SampleWriter(Stores& stores) : m_stores(stores) {}

    void writePeople(const SampleItem& told)
    {
        for (const auto& attribute : told.items("attributes"))
            writeAttribute(attribute);
        QHash<QString, Id<Account>> accounts{{QString(), Id<Account>()}};
        for (const auto& account : told.items("accounts")) {
            const auto id = m_stores.people.add(Account{{},
                                                        account.text("code"),
                                                        account.text("name"),
                                                        account.text("industry"),
                                                        account.number("size"),
                                                        account.text("region")});
            accounts[account.text("code")] = id;
            writeFields(account.item("fields"), id);
        }
        for (const auto& person : told.items("people")) {
            const auto id = m_stores.people.add(Participant{{},
                                                            person.text("code"),
                                                            person.text("name"),
                                                            person.text("role"),
                                                            known(accounts, person.text("account"))});
            m_people[person.text("code")] = id;
            writeFields(person.item("fields"), id);
        }
        for (const auto& consent : told.items("consents"))
            writeConsent(consent);
    }

    void writeTags(const std::vector<SampleItem>& told)
    {
        for (const auto& tag : told) {
            const auto id = m_stores.tags.ensure(tag.text("path"));
            m_tags[tag.text("path")] = id;
            m_stores.tags.describe(id, tag.text("description"));
            if (tag.has("colour"))
                m_stores.tags.recolour(id, tag.number("colour"));
        }
        for (const auto& tag : told)
            if (tag.has("colour"))
                m_stores.tags.setColourBelow(m_tags[tag.text("path")], true);
    }

    void writeStudy(const SampleItem& told)
    {
        m_study = m_stores.sessions.ensureStudy(told.text("name"));
        m_stores.sessions.update(
            Study{m_study, told.text("name"), told.text("goal"), told.text("method"), told.text("cannotShow")});
        for (const auto& asked : told.items("questions"))
            m_stores.sessions.add(StudyQuestion{{}, m_study, asked.text("text"), statusOf(asked), tagsOf(asked)});
        m_guide.emplace(m_stores, m_study);
        for (const auto& title : told.texts("sessions"))
            writeSession(title, sampleItem(QStringLiteral("sessions/%1.json").arg(title)));
    }

    void writePersonas(const std::vector<SampleItem>& told)
    {
        for (const auto& persona : told)
            writePersona(persona);
    }

    void writeInsights(const std::vector<SampleItem>& told)
    {
        const QHash<QString, ClaimStatus> statuses{{QStringLiteral("draft"), ClaimStatus::Draft},
                                                   {QStringLiteral("reviewed"), ClaimStatus::Reviewed},
                                                   {QStringLiteral("doubtful"), ClaimStatus::Doubtful}};
        QHash<QString, Id<Claim>> keyed; // those that stand in the tree
        for (const auto& insight : told) {
            const auto id = m_stores.claims.add({.kind = ClaimKind::Insight,
                                                 .text = insight.text("text"),
                                                 .detail = insight.text("detail"),
                                                 .status = known(statuses, insight.text("status")),
                                                 .study = m_study,
                                                 .node = claimNodeFrom(insight.text("node"))});
            keyed[insight.text("key")] = id;
            writeEvidence(id, insight);
        }
        for (const auto& insight : told)
            if (!insight.text("under").isEmpty())
                m_stores.claims.setParent(keyed.value(insight.text("key")), known(keyed, insight.text("under")));
    }

    void writeSegments(const std::vector<SampleItem>& told)
    {
        for (const auto& item : told) {
            const auto segment = m_stores.segments.add(
                Segment{.name = item.text("name"), .rule = item.text("rule"), .note = item.text("note")});
            m_stores.segments.setTarget({m_study, segment, item.number("target")});
            for (const auto& told : item.items("characteristics"))
                writeEvidence(m_stores.claims.add(
                                  {.kind = ClaimKind::Characteristic, .text = told.text("text"), .segment = segment}),
                              told);
            for (const auto& score : item.items("scores")) {
                const auto criterion = m_stores.segments.findCriterion(score.text("criterion")).value();
                const bool opinion = !score.has("for");
                writeEvidence(m_stores.claims.setScore(segment, criterion.id, score.number("value"), opinion), score);
            }
        }
    }

    void writeBoards(const std::vector<SampleItem>& told)
    {
        for (const auto& board : told) {
            const auto id = m_stores.boards.add(Board{.study = m_study, .name = board.text("name")});
            std::vector<Id<Cluster>> clusters;
            for (const auto& cluster : board.items("clusters"))
                clusters.push_back(writeCluster(id, cluster));
            shelve(m_stores, id, clusters);
            addHighlights(m_stores, id, highlightsOf(board));
            addNotes(m_stores, id, board.texts("notes"));
        }
    }

private:
    Id<Cluster> writeCluster(Id<Board> board, const SampleItem& told)
    {
        std::vector<Id<Cluster>> inner;
        for (const auto& cluster : told.items("clusters"))
            inner.push_back(writeCluster(board, cluster));
        const auto id = inner.empty() ? groupCards(m_stores, board, addHighlights(m_stores, board, highlightsOf(told)),
                                                   told.text("name"))
                                      : groupClusters(m_stores, board, inner, told.text("name"));
        setNote(m_stores, id, told.text("note"));
        if (told.has("colour"))
            setColour(m_stores, id, told.number("colour"));
        return id;
    }

    std::vector<Id<Highlight>> highlightsOf(const SampleItem& told) const
    {
        std::vector<Id<Highlight>> highlights;
        for (const auto& key : told.texts("cards"))
            highlights.push_back(known(m_highlights, key));
        return highlights;
    }

    void writeAttribute(const SampleItem& told)
    {
        const QHash<QString, AttributeType> types{{nameOf(AttributeType::Text), AttributeType::Text},
                                                  {nameOf(AttributeType::Number), AttributeType::Number},
                                                  {nameOf(AttributeType::Date), AttributeType::Date},
                                                  {nameOf(AttributeType::Choice), AttributeType::Choice}};
        const bool ofAccounts = told.text("of") == nameOf(AttributeOf::Account);
        Attribute attribute{.name = told.text("name"),
                            .of = ofAccounts ? AttributeOf::Account : AttributeOf::Participant,
                            .type = known(types, told.text("type")),
                            .choices = told.texts("choices")};
        attribute.id = m_stores.attributes.add(attribute);
        m_attributes.insert(attribute.name, attribute);
    }

    template <typename Owner> void writeFields(const SampleItem& told, Id<Owner> owner)
    {
        for (const auto& name : told.names()) {
            const Attribute attribute = known(m_attributes, name);
            m_stores.attributes.set(attribute.id, owner, valueFrom(attribute, told.text(name.toUtf8().constData())));
        }
    }

    void writeConsent(const SampleItem& told)
    {
        // One that ends soon does so whenever the sample is made.
        const int days = told.number("endsInDays");
        for (const auto& person : told.texts("people"))
            for (const auto& scope : told.texts("scopes"))
                m_stores.people.record({.participant = known(m_people, person),
                                        .scope = scopeFrom(scope).value(),
                                        .granted = told.flag("granted", true),
                                        .from = told.date("from"),
                                        .until = days > 0 ? QDate::currentDate().addDays(days) : told.date("until"),
                                        .withdrawnOn = told.date("withdrawn"),
                                        .givenHow = told.text("how")});
    }

    void writeSession(const QString& title, const SampleItem& told)
    {
        Session session{.study = m_study,
                        .code = told.text("code"),
                        .title = title,
                        .kind = sessionKindFrom(told.text("kind")).value(),
                        .heldOn = told.date("date"),
                        .place = told.text("place")};
        if (told.has("asked"))
            session.guide = m_guide->id();
        const auto id = session.kind == SessionKind::Feedback ? writeFeedback(session, told) : readSession(session);
        const QuoteFinder text(title, m_stores.sessions.entries(id));
        for (const auto& passage : told.items("highlights"))
            writeHighlight(passage, text);
        if (told.has("asked"))
            m_guide->writeAsked(id, told.texts("asked"));
    }

    Id<Session> readSession(const Session& session)
    {
        const QString file = session.title + QStringLiteral(".md");
        const QByteArray bytes = sampleBytes(QStringLiteral("sessions/") + file);
        const auto source = m_stores.sources.add(file, QStringLiteral("text/markdown"), bytes);
        const auto document = import::readDocument(file, bytes, {.kind = session.kind});
        return import::writeSession(m_stores, session, document, source).session;
    }

    Id<Session> writeFeedback(const Session& session, const SampleItem& told)
    {
        const auto id = m_stores.sessions.add(session);
        int number = 0;
        for (const auto& answer : told.items("answers")) {
            ++number;
            // A voice of its own for each, named or not: one person's refusal says nothing about the others.
            const QString code = answer.text("person");
            const QString label = code.isEmpty() ? tr("Answer %1").arg(number) : code;
            const auto speaker = m_stores.sessions.add(
                Speaker{{}, id, label, Part::Participant, code.isEmpty() ? Id<Participant>() : known(m_people, code)});
            m_stores.sessions.add(
                Entry{.session = id,
                      .kind = EntryKind::Feedback,
                      .speaker = speaker,
                      .saidOn = answer.date("date"),
                      .score = answer.has("score") ? std::optional<double>(answer.number("score")) : std::nullopt,
                      .text = answer.text("text")});
        }
        return id;
    }

    void writeHighlight(const SampleItem& told, const QuoteFinder& text)
    {
        Highlight highlight = text.find(told.text("quote"));
        highlight.memo = told.text("memo");
        highlight.tags = tagsOf(told);
        const auto id = m_stores.highlights.add(highlight);
        if (const QString key = told.text("key"); !key.isEmpty())
            m_highlights[key] = id;
        if (told.flag("keyQuote", false)) {
            Entry entry = m_stores.sessions.entry(highlight.begin).value();
            entry.keyQuote = true;
            m_stores.sessions.update(entry);
        }
    }

    void writePersona(const SampleItem& told)
    {
        const bool enterprise = told.text("kind") == QLatin1String("enterprise");
        const auto persona = m_stores.personas.add(
            {.study = m_study,
             .kind = enterprise ? PersonaKind::Enterprise : PersonaKind::Individual,
             .name = told.text("name"),
             .role = told.text("role"),
             .line = told.text("line"),
             .segmentText = told.text("segment"),
             .hero = told.has("hero") ? known(m_highlights, told.text("hero")) : Id<Highlight>()});
        for (const auto& fact : told.items("facts"))
            m_stores.personas.addFact(persona, fact.text("label"), fact.text("value"));
        for (const auto& trait : told.items("traits"))
            writeTrait(persona, trait);
        writeSampleParts(m_stores, persona, told);
    }

    void writeTrait(Id<Persona> persona, const SampleItem& told)
    {
        const auto trait = m_stores.claims.ensureTrait(persona, told.text("section"), told.text("text"));
        if (told.has("roles") || told.has("lasts")) { // of a step in how an account buys
            auto claim = m_stores.claims.claim(trait).value();
            claim.lasts = told.text("lasts");
            claim.roles = told.text("roles");
            m_stores.claims.update(claim);
        }
        writeEvidence(trait, told);
    }

    void writeEvidence(Id<Claim> claim, const SampleItem& told)
    {
        for (const auto& key : told.texts("for"))
            m_stores.claims.addEvidence(claim, known(m_highlights, key), true);
        for (const auto& key : told.texts("against"))
            m_stores.claims.addEvidence(claim, known(m_highlights, key), false);
    }

    std::vector<Id<Tag>> tagsOf(const SampleItem& told) const
    {
        std::vector<Id<Tag>> tags;
        for (const auto& path : told.texts("tags"))
            tags.push_back(known(m_tags, path));
        return tags;
    }

    static StudyQuestion::Status statusOf(const SampleItem& told)
    {
        using Status = StudyQuestion::Status;
        const QHash<QString, Status> statuses{{QStringLiteral("open"), Status::Open},
                                              {QStringLiteral("part"), Status::Part},
                                              {QStringLiteral("answered"), Status::Answered}};
        return known(statuses, told.text("status"));
    }

    Stores& m_stores;
    Id<Study> m_study;
    std::optional<SampleGuide> m_guide;
    QHash<QString, Attribute> m_attributes;     // by name
    QHash<QString, Id<Participant>> m_people;   // by code
    QHash<QString, Id<Tag>> m_tags;             // by path
    QHash<QString, Id<Highlight>> m_highlights; // by key
};

} // namespace

QString sampleLabel()
{
    return tr("Make the sample study");
}

void writeSample(Stores& stores)
{
    SampleWriter writer(stores);
    writer.writePeople(sampleItem(QStringLiteral("people.json")));
    writer.writeTags(sampleItems(QStringLiteral("tags.json")));
    writer.writeStudy(sampleItem(QStringLiteral("study.json")));
    writer.writePersonas(sampleItems(QStringLiteral("personas.json")));
    writer.writeSegments(sampleItems(QStringLiteral("segments.json")));
    writer.writeInsights(sampleItems(QStringLiteral("insights.json")));
    writer.writeBoards(sampleItems(QStringLiteral("boards.json")));
}

} // namespace core
