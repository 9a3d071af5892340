#pragma once

#include "core/id.h"

#include <QString>

#include <optional>
#include <vector>

namespace core {

struct Session;
struct Study;
struct StudyQuestion;

/// A discussion guide: what is to be asked and done, in order.
struct Guide {
    Id<Guide> id;
    Id<Study> study;
    QString name;
    friend bool operator==(const Guide&, const Guide&) = default;
};

/// A line of a guide. Probes follow the question or task that they belong to; a note is for the moderator.
struct GuideItem {
    enum class Kind { Question, Probe, Task, Note };
    Id<GuideItem> id;
    Id<Guide> guide;
    Kind kind = Kind::Question;
    QString text;
    std::optional<int> minutes; // planned
    Id<StudyQuestion> studyQuestion;
    friend bool operator==(const GuideItem&, const GuideItem&) = default;
};

/// Of all lines together.
int plannedMinutes(const std::vector<GuideItem>& items);

/// That a guide's line was asked, or a task begun, in a session.
struct AskedItem {
    enum class Outcome { Done, Helped, Failed }; // of a task
    Id<AskedItem> id;
    Id<Session> session;
    Id<GuideItem> item;
    std::optional<qint64> atMs; // since the session began
    std::optional<qint64> untilMs;
    std::optional<Outcome> outcome;
    std::optional<int> severity; // 1 (cosmetic) to 4 (stops people)
    QString note;
    friend bool operator==(const AskedItem&, const AskedItem&) = default;
};

// The names in the file: "question", "helped" …
QString nameOf(GuideItem::Kind kind);
QString nameOf(AskedItem::Outcome outcome);
/// Nothing where `name` is no such kind.
std::optional<GuideItem::Kind> guideItemKindFrom(const QString& name);
std::optional<AskedItem::Outcome> outcomeFrom(const QString& name);

} // namespace core
