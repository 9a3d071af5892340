#pragma once

#include "core/analysis/interval.h"
#include "core/analysis/study_standing.h"
#include "core/report/persona_sheet.h"
#include "core/report/sheet_facts.h"

namespace core::report {

/// Everything that the report of a study prints, as values; all customer words in it have passed the gate.
struct StudyReport {
    /// A number with what it counts: "30", "people, in 17 accounts".
    struct Figure {
        int number = 0;
        QString of;
    };
    struct Question {
        QString text;
        QString standing; // "answered", "in part", "open"
    };
    /// A tag of the study, or an insight: `trait` has its words, people and quotes.
    struct Finding {
        SheetTrait trait;
        QString note; // the tag's description; the insight's status
    };
    struct PeopleRow {
        QString segment;
        QString roles; // "3 finance lead, 1 buyer"
        int people = 0;
        int accounts = 0;
    };
    struct SessionRow {
        QString session; // "S04 interview"
        QString people;
        QDate on;
    };
    struct MatrixRow {
        QString theme;
        std::vector<Share> cells; // of each segment
    };

    QString title;
    QString goal;
    QString method;
    QString cannotShow;
    std::vector<Figure> figures; // five
    std::vector<Question> questions;
    std::vector<PeopleRow> peopleRows; // the segments, then everybody
    std::vector<SaturationPoint> saturation;
    std::vector<SessionRow> sessions;
    std::vector<SheetPerson> people; // by segment, then account and code: the columns of all marks
    std::vector<size_t> gaps;        // places in `people` before which another segment begins
    std::vector<Finding> themes;     // by people
    int themesInAll = 0;
    std::vector<Finding> insights;
    QStringList segments; // the columns of the matrix
    std::vector<MatrixRow> matrix;
    QString consent;
    QString author;
    QString language;
    QDateTime changedAt; // the newest of what is printed
};

struct BuiltReport {
    StudyReport report;
    SheetFacts facts;
};

/// Reads over all highlights of the study: not on the GUI thread. Failure(NotFound) where there is no such study.
BuiltReport buildStudyReport(const Stores& stores, Id<Study> study, const Audience& audience);

/// "answered" …
QString standingText(StudyQuestion::Status status);
/// "3 of 5"; "1 of 2, too few"; "–" where nobody was asked.
QString shareText(const Share& share);

} // namespace core::report
