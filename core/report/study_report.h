#pragma once

#include "core/analysis/tasks.h"
#include "core/report/persona_sheet.h"
#include "core/report/sheet_facts.h"
#include "core/stores.h"

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
    /// A tag of the study, or an insight: `trait` has its words, people and all its evidence.
    struct Finding {
        SheetTrait trait;
        QString note;                     // the tag's description; the insight's status
        bool contested = false;           // an insight of which many say otherwise
        std::vector<SheetEvidence> shown; // the few quotes that are printed, with the sentences round them
        QString who;                      // who says the first of them: "P07, finance lead"
    };
    struct PeopleRow {
        QString segment;
        std::vector<int> counts; // one for each of peopleHeads
    };
    /// A session face to face, and the tags in use once it was held.
    struct SessionRow {
        QString code;
        QString title;
        QString people;
        QDate on; // invalid: not known
        bool observed = false;
        int minutes = 0; // 0: not known
        int tags = 0;    // heard up to here
        int fresh = 0;   // heard here first
    };
    struct MatrixRow {
        QString theme;
        std::vector<Share> cells; // of each segment
    };
    struct Segment {
        QString name;
        int people = 0;
    };

    QString title;
    QString goal;
    QString sample; // who was met, and when
    QString method;
    QString cannotShow;
    std::vector<Figure> figures; // five
    std::vector<Question> questions;
    QStringList peopleHeads;           // the columns of the people's table: roles, then totals
    int totalsFrom = 0;                // the first of peopleHeads that is no role
    std::vector<PeopleRow> peopleRows; // the segments, then everybody
    std::vector<SessionRow> sessions;  // by date
    QString saturation;                // what the sessions' tags come to, in words
    std::vector<TaskFigures> tasks;    // that were begun, in the order of the guides
    std::vector<SheetPerson> people;   // by segment, then account and code: the columns of all marks
    std::vector<size_t> gaps;          // places in `people` before which another segment begins
    std::vector<Finding> themes;       // by people
    int themesInAll = 0;
    std::vector<Finding> insights;
    std::vector<Segment> segments; // the columns of the matrix
    std::vector<MatrixRow> matrix; // a row for each of themes
    QString care;                  // how the matrix may be read; empty: there is nothing to compare
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

} // namespace core::report
