#include "core/report/study_report.h"

#include "core/analysis/segment_members.h"
#include "core/export/claim_line.h"
#include "core/report/quote_round.h"
#include "core/report/sheet_source.h"
#include "core/report/study_report_words.h"
#include "core/report/study_sample.h"
#include "core/tr.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <tuple>

namespace core::report {
namespace {

constexpr size_t mostThemes = 12;
constexpr size_t mostQuotes = 3; // of a theme, for it; of an insight, for it and against it

QString statusText(const Claim& claim, const Strength& strength, bool contested)
{
    if (strength.isAssumption)
        return tr("assumed");
    if (contested)
        return tr("contested");
    if (strength.supporting.size() < 2)
        return tr("thin");
    switch (claim.status) {
    case ClaimStatus::Draft: return tr("draft");
    case ClaimStatus::Reviewed: return tr("reviewed");
    case ClaimStatus::Doubtful: return tr("doubtful");
    }
    Q_UNREACHABLE();
}

/// What `n` of something are, without the number.
QString word(qint64 n, const char* one, const char* many)
{
    return tr(n == 1 ? one : many);
}

/// Gathers one report.
class ReportBuilder {
public:
    ReportBuilder(const Stores& stores, Study study, const Audience& audience)
        : m_stores(stores),
          m_study(std::move(study)),
          m_gate(stores, audience),
          m_names(audience.names),
          m_source(stores, m_gate, audience.on),
          m_sample(sampleOf(stores, m_study.id))
    {
    }

    BuiltReport build()
    {
        head();
        sample();
        readHighlights();
        sessions();
        m_report.tasks = tasksOf(m_stores, m_study.id);
        themes();
        insights();
        consent();
        figures();
        return {std::move(m_report), std::move(m_facts)};
    }

private:
    void head()
    {
        m_report.title = m_study.name;
        m_report.goal = m_study.goal;
        m_report.method = m_study.method;
        m_report.author = m_stores.settings.text(QStringLiteral("team"));
        m_report.language = m_stores.settings.text(QStringLiteral("language"), QStringLiteral("en"));
        for (const auto& question : m_stores.sessions.questions(m_study.id))
            m_report.questions.push_back({question.text, standingText(question.status)});
    }

    void sample()
    {
        m_report.sample = sampleSentence(m_stores, m_sample, m_report.language);
        QStringList limits{m_study.cannotShow.trimmed(), limitsSentence(m_sample)};
        limits.removeAll(QString());
        m_report.cannotShow = limits.join(u' ');
        m_report.people = m_source.people(m_sample.order);
        m_report.gaps = m_sample.gaps;
        for (const auto& group : m_sample.groups)
            m_report.segments.push_back({group.name, int(group.people.size())});
        addPeopleRows(m_report, m_stores, m_sample);
    }

    void readHighlights()
    {
        std::vector<Id<Highlight>> all;
        for (const auto& summary : m_sample.sessions)
            for (const auto& highlight : m_stores.highlights.ofSession(summary.session.id))
                all.push_back(highlight.id);
        // In the order of the text, which all evidence keeps.
        for (const auto& passage : m_stores.highlights.passages(all)) {
            keep(passage);
            for (const auto tag : passage.highlight.tags)
                m_ofTag[tag].push_back(passage.highlight.id);
        }
    }

    void keep(const Passage& passage)
    {
        const auto id = passage.highlight.id;
        if (m_passages.contains(id))
            return;
        changedAt(passage.highlight.madeAt);
        m_passed.insert(id, m_gate.pass(passage));
        m_passages.insert(id, passage);
    }

    /// The sessions face to face, with the tags that people brought up in them.
    void sessions()
    {
        QHash<Id<Session>, QSet<Id<Tag>>> tags;
        for (const auto& passage : std::as_const(m_passages))
            if (!peopleBehind({passage}).isEmpty())
                for (const auto tag : passage.highlight.tags)
                    tags[passage.highlight.session].insert(tag);
        QSet<Id<Tag>> heard;
        for (const auto& [session, study, count, people, entries, highlights] : m_sample.sessions) {
            if (laneOf(session.kind) == Lane::Market)
                continue;
            const auto before = heard.size();
            heard += tags.value(session.id);
            m_report.sessions.push_back({m_source.codeOf(session.id), m_gate.label(session.title), people,
                                         session.heldOn, session.kind == SessionKind::Observation,
                                         int(session.lengthMs.value_or(0) / 60'000), int(heard.size()),
                                         int(heard.size() - before)});
        }
        m_report.saturation = saturationText(m_report);
    }

    void themes()
    {
        std::vector<Id<Tag>> tags;
        std::vector<QString> notes;
        std::vector<std::vector<Passage>> passages;
        for (const auto& tag : m_stores.tags.tags()) {
            const auto highlights = m_ofTag.constFind(tag.id);
            if (highlights == m_ofTag.constEnd())
                continue;
            tags.push_back(tag.id);
            notes.push_back(tag.description);
            auto& of = passages.emplace_back();
            for (const auto id : *highlights)
                of.push_back(m_passages.value(id));
        }
        const auto strengths = strengthsOf(m_stores, std::move(passages));
        std::vector<size_t> order(tags.size());
        std::iota(order.begin(), order.end(), size_t(0));
        std::stable_sort(order.begin(), order.end(), [&](size_t a, size_t b) {
            return std::tuple(-strengths[a].supporting.size(), -strengths[a].market.size()) <
                   std::tuple(-strengths[b].supporting.size(), -strengths[b].market.size());
        });
        m_report.themesInAll = int(order.size());
        order.resize(std::min(order.size(), mostThemes));
        const auto paths = m_stores.tags.paths();
        for (const size_t at : order) {
            SheetTrait trait = traitOf(paths.value(tags[at]), strengths[at]);
            addEvidence(trait, m_ofTag.value(tags[at]), true);
            matrixRow(trait.text, strengths[at]);
            m_report.themes.push_back({std::move(trait), notes[at]});
            addShown(m_report.themes.back(), true);
        }
        m_report.care = careText(m_report);
    }

    void matrixRow(const QString& theme, const Strength& strength)
    {
        const auto asked = strength.supporting + strength.against + strength.silent;
        StudyReport::MatrixRow row{theme, {}};
        for (const auto& group : m_sample.groups)
            row.cells.push_back(
                shareOf(int((strength.supporting & group.people).size()), int((asked & group.people).size())));
        m_report.matrix.push_back(std::move(row));
    }

    SheetTrait traitOf(const QString& text, const Strength& strength) const
    {
        SheetTrait trait{.text = text,
                         .assumed = strength.isAssumption,
                         .peopleFor = int(strength.supporting.size()),
                         .against = int(strength.against.size()),
                         .silent = int(strength.silent.size()),
                         .asked = strength.asked(),
                         .market = int(strength.market.size()),
                         .newest = strength.newest};
        for (const auto& person : m_sample.order)
            trait.marks.push_back(markOf(person.id, strength));
        return trait;
    }

    void addEvidence(SheetTrait& trait, const std::vector<Id<Highlight>>& highlights, bool supports)
    {
        for (const auto id : highlights) {
            const auto passage = m_passages.value(id);
            auto& evidence = trait.evidence.emplace_back(SheetEvidence{.quote = m_passed.value(id),
                                                                       .supports = supports,
                                                                       .source = m_source.line(passage),
                                                                       .highlight = id.value,
                                                                       .key = passage.isKeyQuote()});
            if (isTooShort(evidence.quote))
                showInSentences(evidence, m_stores, m_gate, passage);
        }
    }

    /// Quotes that may go out, each of another person: somebody's before nobody's, face to face before the market, what
    /// is not printed yet before what is, key quotes and such as say something by themselves first. Of equals those who
    /// were quoted least: a report is to speak with many voices.
    void addShown(StudyReport::Finding& finding, bool supports)
    {
        const auto begin = [&](const SheetEvidence& evidence) {
            return m_passages.value(Id<Highlight>{evidence.highlight}).highlight.begin;
        };
        const auto rank = [&](const SheetEvidence& evidence) {
            const auto length = evidence.quote.words().size();
            return std::tuple(evidence.quote.person().isEmpty(), evidence.quote.lane(),
                              m_shown.contains(begin(evidence)), !evidence.key,
                              isTooShort(evidence.quote) || length > longestRound,
                              m_timesQuoted.value(evidence.quote.person()));
        };
        std::vector<const SheetEvidence*> candidates;
        for (const auto& evidence : finding.trait.evidence)
            if (evidence.supports == supports && !evidence.quote.words().isEmpty())
                candidates.push_back(&evidence);
        std::stable_sort(candidates.begin(), candidates.end(), [&](auto a, auto b) { return rank(*a) < rank(*b); });
        QStringList heard;
        for (const auto* candidate : candidates) {
            if (heard.size() >= qsizetype(mostQuotes))
                break;
            if (heard.contains(candidate->quote.person()))
                continue;
            heard << candidate->quote.person();
            ++m_timesQuoted[candidate->quote.person()];
            m_shown.insert(begin(*candidate));
            const auto passage = m_passages.value(Id<Highlight>{candidate->highlight});
            if (finding.shown.empty())
                finding.who = m_source.who(passage);
            finding.shown.push_back(shown(*candidate, passage));
        }
    }

    /// A quote as it is printed among the findings: the tagged passage marked in the sentences round it.
    SheetEvidence shown(const SheetEvidence& evidence, const Passage& passage)
    {
        SheetEvidence out = evidence;
        out.source = m_source.sentence(passage);
        showInSentences(out, m_stores, m_gate, passage);
        return out;
    }

    /// The study's own insights, and those of no study that speak from its sessions. What is wanted or tried is not
    /// learnt from people.
    std::vector<Claim> claims() const
    {
        std::vector<Claim> claims;
        for (auto& claim : m_stores.claims.insights()) {
            if (claim.node != ClaimNode::None && claim.node != ClaimNode::Opportunity)
                continue;
            const auto evidence = claim.study ? std::vector<Evidence>() : m_stores.claims.evidenceOf(claim.id);
            const bool fromHere = std::any_of(evidence.begin(), evidence.end(),
                                              [&](const Evidence& one) { return m_passages.contains(one.highlight); });
            if (claim.study == m_study.id || fromHere)
                claims.push_back(std::move(claim));
        }
        return claims;
    }

    void insights()
    {
        const auto claims = this->claims();
        const auto strengths = strengthsOf(m_stores, claims);
        for (size_t i = 0; i < claims.size(); ++i) {
            changedAt(claims[i].changedAt);
            const Strength& strength = strengths[i];
            StudyReport::Finding finding{traitOf(claimLine(m_stores, m_gate, claims[i].id, claims[i].text), strength),
                                         {}};
            finding.contested =
                !strength.against.isEmpty() && strength.against.size() * 2 >= strength.supporting.size();
            finding.note = statusText(claims[i], strength, finding.contested);
            std::vector<Id<Highlight>> sides[2];
            for (const auto& evidence : m_stores.claims.evidenceOf(claims[i].id))
                sides[evidence.supports ? 0 : 1].push_back(evidence.highlight);
            for (const bool supports : {true, false}) {
                const auto& side = sides[supports ? 0 : 1];
                for (const auto& passage : m_stores.highlights.passages(side))
                    keep(passage);
                addEvidence(finding.trait, side, supports);
                addShown(finding, supports);
            }
            m_report.insights.push_back(std::move(finding));
        }
        std::stable_sort(m_report.insights.begin(), m_report.insights.end(), [](const auto& a, const auto& b) {
            return std::tuple(a.trait.assumed, b.trait.peopleFor - b.trait.against) <
                   std::tuple(b.trait.assumed, a.trait.peopleFor - a.trait.against);
        });
    }

    void consent()
    {
        std::map<HeldBack, int> reasons;
        for (auto one = m_passed.cbegin(); one != m_passed.cend(); ++one) {
            m_facts.quotes.insert(one.key());
            if (!one->isCut())
                continue;
            ++reasons[one->heldBack()];
            m_facts.heldBack.insert(one.key(), one->heldBack());
        }
        m_facts.heldBackPeople = m_gate.heldBackPeople();
        m_facts.peopleNotRecorded = m_gate.peopleNotRecorded();
        for (const auto& insight : m_report.insights)
            m_facts.assumptions += insight.trait.assumed ? 1 : 0;
        std::vector<PersonaSheet::HeldBackCount> heldBack;
        for (const auto& [why, quotes] : reasons)
            heldBack.push_back({why, quotes});
        m_report.consent = m_source.consentSentence(heldBack, m_facts.count(), m_names);
    }

    void figures()
    {
        const int accounts = int(accountsOf(m_stores, m_sample.people).size());
        const int held = int(m_facts.heldBack.size());
        const auto people = m_sample.people.size();
        const auto sessions = qint64(m_report.sessions.size());
        const QString kinds = sessionKinds(m_sample);
        const QString themes = word(m_report.themesInAll, "theme", "themes");
        const QString items = word(m_sample.marketItems, "market item", "market items");
        const auto market = m_sample.market.size();
        m_report.figures = {
            {int(people), accounts == 0 ? word(people, "person met face to face", "people met face to face")
                                        : tr("%1, in %2")
                                              .arg(word(people, "person", "people"),
                                                   counted(accounts, "%1 account", "%1 accounts"))},
            {int(sessions),
             kinds.isEmpty() ? tr("sessions") : tr("%1: %2").arg(word(sessions, "session", "sessions"), kinds)},
            {m_sample.marketItems,
             market == 0 ? items : tr("%1 from %2").arg(items, counted(market, "%1 person", "%1 people"))},
            {m_report.themesInAll,
             m_report.segments.empty()
                 ? themes
                 : tr("%1, %2").arg(themes, counted(qint64(m_report.segments.size()), "%1 segment", "%1 segments"))},
            {held, word(held, "quote held back for want of consent", "quotes held back for want of consent")}};
    }

    void changedAt(qint64 ms)
    {
        const auto when = QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC);
        if (!m_report.changedAt.isValid() || when > m_report.changedAt)
            m_report.changedAt = when;
    }

    const Stores& m_stores;
    Study m_study;
    Gate m_gate;
    bool m_names;
    SheetSource m_source;
    StudySample m_sample;
    StudyReport m_report;
    SheetFacts m_facts;
    QHash<Id<Tag>, std::vector<Id<Highlight>>> m_ofTag;
    QSet<Id<Entry>> m_shown;           // entries of which something is printed under a finding
    QHash<QString, int> m_timesQuoted; // under the findings, by code
    QHash<Id<Highlight>, OutgoingQuote> m_passed;
    QHash<Id<Highlight>, Passage> m_passages;
};

} // namespace

BuiltReport buildStudyReport(const Stores& stores, Id<Study> id, const Audience& audience)
{
    auto study = stores.sessions.study(id);
    if (!study)
        throw Failure(Error::Kind::NotFound, tr("The study is not in this project any more."));
    return ReportBuilder(stores, std::move(*study), audience).build();
}

} // namespace core::report
