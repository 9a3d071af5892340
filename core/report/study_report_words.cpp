#include "core/report/study_report_words.h"

#include "core/tr.h"

#include <algorithm>

namespace core::report {
namespace {

constexpr int fewestSessions = 4;     // for a last part of them
constexpr qsizetype mostNamed = 4;    // sessions with something new
constexpr qsizetype mostCompared = 6; // themes

bool differ(const Share& a, const Share& b)
{
    return !a.isTooFew() && !b.isTooFew() && (a.low > b.high || b.low > a.high);
}

bool isShown(const StudyReport::Finding& finding, const SheetEvidence& evidence)
{
    return std::any_of(finding.shown.begin(), finding.shown.end(),
                       [&](const SheetEvidence& one) { return one.highlight == evidence.highlight; });
}

/// "a, b and c"; of many the first ones and how many more.
QString listed(QStringList items, qsizetype most)
{
    const auto more = items.size() - most;
    if (more > 0)
        return counted(more, "%2 and %1 more", "%2 and %1 more").arg(items.mid(0, most).join(QStringLiteral(", ")));
    const QString last = items.isEmpty() ? QString() : items.takeLast();
    return items.isEmpty() ? last : tr("%1 and %2").arg(items.join(QStringLiteral(", ")), last);
}

/// "A against B and C; B against D": each pair once.
QString pairsOf(const StudyReport& report, const StudyReport::MatrixRow& row)
{
    QStringList pairs;
    std::vector<std::pair<size_t, size_t>> left;
    for (size_t a = 0; a < row.cells.size(); ++a)
        for (size_t b = a + 1; b < row.cells.size(); ++b)
            if (differ(row.cells[a], row.cells[b]))
                left.emplace_back(a, b);
    while (!left.empty()) {
        const auto pairsWith = [&](size_t segment) {
            return std::count_if(left.begin(), left.end(),
                                 [&](const auto& pair) { return pair.first == segment || pair.second == segment; });
        };
        size_t most = 0;
        for (size_t segment = 1; segment < row.cells.size(); ++segment)
            if (pairsWith(segment) > pairsWith(most))
                most = segment;
        QStringList others;
        for (const auto& [a, b] : left)
            if (a == most || b == most)
                others << report.segments[a == most ? b : a].name;
        left.erase(std::remove_if(left.begin(), left.end(),
                                  [&](const auto& pair) { return pair.first == most || pair.second == most; }),
                   left.end());
        pairs << tr("%1 against %2").arg(report.segments[most].name, listed(others, others.size()));
    }
    return pairs.join(QStringLiteral("; "));
}

} // namespace

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

QString countText(int count)
{
    return count == 0 ? QStringLiteral("–") : QString::number(count);
}

int lastSessions(const StudyReport& report)
{
    const auto count = int(report.sessions.size());
    return count < fewestSessions ? 0 : (count + 1) / 3;
}

QString saturationText(const StudyReport& report)
{
    const auto& sessions = report.sessions;
    const int all = sessions.empty() ? 0 : sessions.back().tags;
    if (all == 0)
        return {};
    const int last = lastSessions(report);
    if (last == 0)
        return tr("%1 so far, from %2: too few to say when new things stopped coming.")
            .arg(counted(all, "%1 tag", "%1 tags"), counted(qint64(sessions.size()), "%1 session", "%1 sessions"));
    const auto split = sessions.end() - last;
    const int before = (split - 1)->tags;
    const int late = all - before;
    const auto first = int(split - sessions.begin());
    if (late == 0)
        return tr("After %1 of %2 sessions all %3 had been heard; the last %4 brought nothing new.")
            .arg(first)
            .arg(sessions.size())
            .arg(counted(all, "%1 tag", "%1 tags"))
            .arg(last);
    QStringList from;
    for (auto session = split; session != sessions.end(); ++session)
        if (session->fresh > 0)
            from << session->code;
    QString text = tr("After %1 of %2 sessions, %3 of %4 tags had been heard.")
                       .arg(first)
                       .arg(sessions.size())
                       .arg(before)
                       .arg(all);
    const QString where = listed(from, mostNamed);
    text += u' ' + (late == 1 ? tr("The one that came later is from %1.").arg(where)
                              : tr("The %1 that came later are from %2.").arg(QString::number(late), where));
    if (late * 10 > all)
        text += u' ' + tr("New things were still coming when we stopped.");
    return text;
}

QString careText(const StudyReport& report)
{
    if (report.segments.size() < 2 || report.matrix.empty())
        return {};
    QStringList found;
    for (const auto& row : report.matrix)
        if (const QString pairs = pairsOf(report, row); !pairs.isEmpty())
            found << tr("“%1” (%2)").arg(row.theme, pairs);
    const auto [least, most] = std::minmax_element(report.segments.begin(), report.segments.end(),
                                                   [](const auto& a, const auto& b) { return a.people < b.people; });
    const QString size = least->people == most->people ? QString::number(most->people)
                                                       : tr("%1 to %2").arg(least->people).arg(most->people);
    const QString rule =
        tr("With %1 people a segment, two segments differ only where their lines do not overlap").arg(size);
    return found.isEmpty() ? tr("%1: here in no theme.").arg(rule)
                           : tr("%1: here in %2.").arg(rule, listed(found, mostCompared));
}

QString themeRemark(const StudyReport& report)
{
    const auto shown = int(report.themes.size());
    const QString which = shown < report.themesInAll
                              ? tr("%1 of %2 tags, those from most people first.").arg(shown).arg(report.themesInAll)
                              : tr("Those from most people first.");
    if (report.people.empty())
        return which;
    return tr("%1 A column for each person, the same in every row%2.")
        .arg(which, report.gaps.empty() ? QString() : tr("; a gap parts the segments"));
}

QString matrixRemark()
{
    return tr("People who brought the theme up, of those asked. Dot: the share. Line: where the true share lies in 95 "
              "of 100 such samples (Wilson). Fewer than 3 asked: no share is drawn. “–”: nobody asked.");
}

QString taskRemark()
{
    return tr("Sessions in which the task was begun and has an outcome; done and with help are completed. Dot: the "
              "share. Line: where the true share lies in 95 of 100 such samples (Wilson). Fewer than 3: no share is "
              "drawn.");
}

QString peopleRemark()
{
    return tr("distinct people; “–” nobody");
}

QString part::method()
{
    return tr("Method and sample");
}
QString part::saturation()
{
    return tr("When we stopped hearing new things");
}
QString part::tasks()
{
    return tr("How the tasks went");
}
QString part::themes()
{
    return tr("Themes, in their words");
}
QString part::insights()
{
    return tr("Insights and their strength");
}
QString part::matrix()
{
    return tr("Segments by theme");
}
QString part::evidence()
{
    return tr("Evidence");
}

QString noThemes()
{
    return tr("No passage of this study carries a tag yet, so there is no theme to show.");
}

QString noInsights()
{
    return tr("Nothing is claimed yet: the study has no insight.");
}

PersonaSheet evidenceOf(const StudyReport& report)
{
    PersonaSheet sheet{.name = report.title, .people = report.people};
    sheet.author = report.author;
    sheet.language = report.language;
    for (const auto* findings : {&report.themes, &report.insights}) {
        const bool themes = findings == &report.themes;
        SheetSection section{.name = themes ? QStringLiteral("themes") : QStringLiteral("insights"), .ownOrder = true};
        for (const auto& finding : *findings) {
            section.traits.push_back(finding.trait);
            for (auto& evidence : section.traits.back().evidence)
                evidence.key = evidence.key || isShown(finding, evidence); // its number must lead somewhere
        }
        sheet.sections.push_back(std::move(section));
    }
    return sheet;
}

} // namespace core::report
