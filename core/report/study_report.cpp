#include "core/report/study_report.h"

#include "core/analysis/segment_members.h"
#include "core/claims/strength.h"
#include "core/report/sheet_source.h"
#include "core/tr.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace core::report {
namespace {

constexpr size_t mostThemes = 12;
constexpr size_t mostQuotes = 3; // of a theme or an insight

using People = QSet<Id<Participant>>;

Mark markOf(Id<Participant> person, const Strength& strength)
{
    if (strength.against.contains(person))
        return Mark::Against;
    if (strength.supporting.contains(person))
        return Mark::For;
    return strength.silent.contains(person) ? Mark::Silent : Mark::NotAsked;
}

QString statusText(const Claim& claim, const Strength& strength)
{
    if (strength.isAssumption)
        return tr("assumed");
    if (strength.against.size() * 2 >= strength.supporting.size() && !strength.against.isEmpty())
        return tr("contested");
    switch (claim.status) {
    case ClaimStatus::Draft: return tr("draft");
    case ClaimStatus::Reviewed: return tr("reviewed");
    case ClaimStatus::Doubtful: return tr("doubtful");
    }
    Q_UNREACHABLE();
}

/// Gathers one report.
class ReportBuilder {
public:
    ReportBuilder(const Stores& stores, Study study, const Audience& audience)
        : m_stores(stores),
          m_study(std::move(study)),
          m_gate(stores, audience),
          m_source(stores, m_gate, audience.on),
          m_standing(standingOf(stores, m_study.id, audience.on))
    {
    }

    BuiltReport build()
    {
        head();
        readSessions();
        orderPeople();
        readHighlights();
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
        m_report.cannotShow = m_study.cannotShow;
        m_report.author = m_stores.settings.text(QStringLiteral("team"));
        m_report.language = m_stores.settings.text(QStringLiteral("language"), QStringLiteral("en"));
        m_report.saturation = m_standing.saturation;
        for (const auto& standing : m_standing.questions)
            m_report.questions.push_back({standing.question.text, standingText(standing.question.status)});
    }

    void readSessions()
    {
        for (const auto& summary : m_stores.sessions.summaries())
            if (summary.session.study == m_study.id)
                m_sessions.push_back(summary);
        std::stable_sort(m_sessions.begin(), m_sessions.end(), [](const auto& a, const auto& b) {
            return std::tuple(a.session.heldOn, a.session.code) < std::tuple(b.session.heldOn, b.session.code);
        });
        for (const auto& [session, study, count, people, entries, highlights] : m_sessions) {
            const bool market = laneOf(session.kind) == Lane::Market;
            m_marketItems += market ? entries : 0;
            for (const auto& speaker : m_stores.sessions.speakers(session.id))
                if (speaker.part == Part::Participant && speaker.participant)
                    (market ? m_market : m_people).insert(speaker.participant);
            if (!market)
                m_report.sessions.push_back(
                    {QStringLiteral("%1 %2").arg(session.code, m_gate.label(session.title)).trimmed(), people,
                     session.heldOn});
        }
    }

    /// The columns of all marks: a segment after the other, then those who are in none.
    void orderPeople()
    {
        m_segments = m_stores.segments.segments();
        for (const auto& members : membersOf(m_stores, m_segments))
            m_members.push_back(members.people() & m_people);
        std::vector<std::tuple<size_t, Id<Account>, Participant>> order;
        for (const auto& person : m_stores.people.participants())
            if (m_people.contains(person.id))
                order.emplace_back(segmentOf(person.id), person.account, person);
        std::stable_sort(order.begin(), order.end(), [](const auto& a, const auto& b) {
            const auto& [segment, account, person] = a;
            const auto& [otherSegment, otherAccount, other] = b;
            if (std::tie(segment, account) != std::tie(otherSegment, otherAccount))
                return std::tie(segment, account) < std::tie(otherSegment, otherAccount);
            return codeComesBefore(person.code, other.code);
        });
        for (size_t i = 0; i < order.size(); ++i) {
            if (i > 0 && std::get<0>(order[i]) != std::get<0>(order[i - 1]))
                m_report.gaps.push_back(i);
            m_order.push_back(std::get<2>(order[i]));
        }
        m_report.people = m_source.people(m_order);
        peopleRows();
    }

    size_t segmentOf(Id<Participant> person) const
    {
        for (size_t i = 0; i < m_members.size(); ++i)
            if (m_members[i].contains(person))
                return i;
        return m_members.size();
    }

    void peopleRows()
    {
        for (size_t i = 0; i < m_segments.size(); ++i) {
            if (m_members[i].isEmpty())
                continue;
            m_report.segments.append(m_segments[i].name);
            m_shown.push_back(m_members[i]);
            m_report.peopleRows.push_back(rowOf(m_segments[i].name, m_members[i]));
        }
        if (!m_people.isEmpty())
            m_report.peopleRows.push_back(rowOf(tr("All"), m_people));
    }

    StudyReport::PeopleRow rowOf(const QString& name, const People& people) const
    {
        std::map<QString, int> roles;
        for (const auto& person : m_order)
            if (people.contains(person.id))
                ++roles[person.role.isEmpty() ? tr("no role") : person.role];
        QStringList words;
        for (const auto& [role, count] : roles)
            words.append(QStringLiteral("%1 %2").arg(count).arg(role));
        return {name, words.join(QStringLiteral(", ")), int(people.size()), int(accountsOf(m_stores, people).size())};
    }

    void readHighlights()
    {
        std::vector<Id<Highlight>> all;
        for (const auto& summary : m_sessions)
            for (const auto& highlight : m_stores.highlights.ofSession(summary.session.id)) {
                all.push_back(highlight.id);
                for (const auto tag : highlight.tags)
                    m_ofTag[tag].push_back(highlight.id);
            }
        keep(m_stores.highlights.passages(all));
    }

    void keep(const std::vector<Passage>& passages)
    {
        for (const auto& passage : passages) {
            const auto id = passage.highlight.id;
            if (m_passages.contains(id))
                continue;
            changedAt(passage.highlight.madeAt);
            m_passed.insert(id, m_gate.pass(passage));
            m_passages.insert(id, passage);
        }
    }

    void themes()
    {
        const auto paths = m_stores.tags.paths();
        std::vector<std::pair<Strength, StudyReport::Finding>> found;
        for (const auto& tag : m_stores.tags.tags()) {
            const auto highlights = m_ofTag.constFind(tag.id);
            if (highlights == m_ofTag.constEnd())
                continue;
            const Strength strength = strengthOf(m_stores, *highlights);
            SheetTrait trait = traitOf(paths.value(tag.id), strength);
            trait.evidence = quotes(*highlights, true);
            found.emplace_back(strength, StudyReport::Finding{std::move(trait), tag.description});
        }
        std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) {
            return std::tuple(-a.second.trait.peopleFor, -a.second.trait.market) <
                   std::tuple(-b.second.trait.peopleFor, -b.second.trait.market);
        });
        m_report.themesInAll = int(found.size());
        found.resize(std::min(found.size(), mostThemes));
        for (auto& [strength, theme] : found) {
            matrixRow(theme.trait.text, strength);
            m_report.themes.push_back(std::move(theme));
        }
    }

    void matrixRow(const QString& theme, const Strength& strength)
    {
        const People asked = strength.supporting + strength.against + strength.silent;
        StudyReport::MatrixRow row{theme, {}};
        for (const auto& members : m_shown)
            row.cells.push_back(shareOf(int((strength.supporting & members).size()), int((asked & members).size())));
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
        for (const auto& person : m_order)
            trait.marks.push_back(markOf(person.id, strength));
        return trait;
    }

    /// The first that may go out, each of another person.
    std::vector<SheetEvidence> quotes(const std::vector<Id<Highlight>>& highlights, bool supports) const
    {
        std::vector<SheetEvidence> quotes;
        QStringList heard;
        for (const auto id : highlights) {
            const auto quote = m_passed.value(id);
            if (quotes.size() >= mostQuotes || quote.isHeldBack() || heard.contains(quote.person()))
                continue;
            heard.append(quote.person());
            quotes.push_back({.quote = quote,
                              .supports = supports,
                              .source = m_source.sentence(m_passages.value(id)),
                              .highlight = id.value});
        }
        return quotes;
    }

    void insights()
    {
        std::vector<Claim> claims;
        for (const auto& claim : m_stores.claims.insights())
            if (claim.study == m_study.id)
                claims.push_back(claim);
        const auto strengths = strengthsOf(m_stores, claims);
        for (size_t i = 0; i < claims.size(); ++i) {
            changedAt(claims[i].changedAt);
            SheetTrait trait = traitOf(claims[i].text, strengths[i]);
            std::vector<Id<Highlight>> sides[2];
            for (const auto& evidence : m_stores.claims.evidenceOf(claims[i].id))
                sides[evidence.supports ? 0 : 1].push_back(evidence.highlight);
            for (const auto& side : sides) {
                keep(m_stores.highlights.passages(side));
                for (auto& quote : quotes(side, &side == &sides[0]))
                    trait.evidence.push_back(std::move(quote));
            }
            m_report.insights.push_back({std::move(trait), statusText(claims[i], strengths[i])});
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
        std::vector<PersonaSheet::HeldBackCount> heldBack;
        for (const auto& [why, quotes] : reasons)
            heldBack.push_back({why, quotes});
        m_report.consent = m_source.consentSentence(heldBack, m_facts.count());
    }

    void figures()
    {
        const int accounts = int(accountsOf(m_stores, m_people).size());
        const int held = int(m_facts.heldBack.size());
        m_report.figures = {
            {int(m_people.size()), accounts == 0
                                       ? tr("people met face to face")
                                       : counted(accounts, "people, in %1 account", "people, in %1 accounts")},
            {int(m_report.sessions.size()), sessionKinds()},
            {m_marketItems, counted(m_market.size(), "market items from %1 person", "market items from %1 people")},
            {m_report.themesInAll, m_report.segments.isEmpty() ? tr("themes")
                                                               : counted(m_report.segments.size(), "themes, %1 segment",
                                                                         "themes, %1 segments")},
            {held, tr("quotes held back for want of consent")}};
    }

    QString sessionKinds() const
    {
        int kinds[3] = {};
        for (const auto& summary : m_sessions)
            if (summary.session.kind != SessionKind::Feedback)
                ++kinds[int(summary.session.kind)];
        QStringList words;
        if (kinds[0] > 0)
            words.append(counted(kinds[0], "%1 interview", "%1 interviews"));
        if (kinds[1] > 0)
            words.append(counted(kinds[1], "%1 observation", "%1 observations"));
        if (kinds[2] > 0)
            words.append(counted(kinds[2], "%1 focus group", "%1 focus groups"));
        return words.isEmpty() ? tr("sessions") : tr("sessions: %1").arg(words.join(QStringLiteral(", ")));
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
    SheetSource m_source;
    StudyStanding m_standing;
    StudyReport m_report;
    SheetFacts m_facts;
    std::vector<SessionSummary> m_sessions; // by date
    People m_people;                        // face to face
    People m_market;
    int m_marketItems = 0;
    std::vector<Participant> m_order;
    std::vector<Segment> m_segments;
    std::vector<People> m_members; // of the segments, who took part
    std::vector<People> m_shown;   // those of them with anybody
    QHash<Id<Tag>, std::vector<Id<Highlight>>> m_ofTag;
    QHash<Id<Highlight>, OutgoingQuote> m_passed;
    QHash<Id<Highlight>, Passage> m_passages;
};

} // namespace

BuiltReport buildStudyReport(const Stores& stores, Id<Study> study, const Audience& audience)
{
    for (auto& one : stores.sessions.studies())
        if (one.id == study)
            return ReportBuilder(stores, std::move(one), audience).build();
    throw Failure(Error::Kind::NotFound, tr("The study is gone. Nothing was written."));
}

QString standingText(StudyQuestion::Status status)
{
    switch (status) {
    case StudyQuestion::Status::Open: return tr("open");
    case StudyQuestion::Status::Part: return tr("in part");
    case StudyQuestion::Status::Answered: return tr("answered");
    }
    Q_UNREACHABLE();
}

QString shareText(const Share& share)
{
    if (share.of == 0)
        return QStringLiteral("–");
    const QString text = tr("%1 of %2").arg(share.count).arg(share.of);
    return share.isTooFew() ? tr("%1, too few").arg(text) : text;
}

} // namespace core::report
