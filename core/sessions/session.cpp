#include "core/sessions/session.h"

#include <array>
#include <utility>

namespace core {
namespace {

template <class Kind, size_t N> using Names = std::array<std::pair<Kind, const char*>, N>;

constexpr Names<SessionKind, 4> sessionKinds{{{SessionKind::Interview, "interview"},
                                              {SessionKind::Observation, "observation"},
                                              {SessionKind::FocusGroup, "focus-group"},
                                              {SessionKind::Feedback, "feedback"}}};
constexpr Names<Part, 3> parts{
    {{Part::Participant, "participant"}, {Part::Moderator, "moderator"}, {Part::Observer, "observer"}}};
constexpr Names<EntryKind, 11> entryKinds{{{EntryKind::Utterance, "utterance"},
                                           {EntryKind::Note, "note"},
                                           {EntryKind::Insight, "insight"},
                                           {EntryKind::FollowUp, "follow-up"},
                                           {EntryKind::Question, "question"},
                                           {EntryKind::Activity, "activity"},
                                           {EntryKind::Environment, "environment"},
                                           {EntryKind::Interaction, "interaction"},
                                           {EntryKind::Object, "object"},
                                           {EntryKind::User, "user"},
                                           {EntryKind::Feedback, "feedback"}}};

template <class Kind, size_t N> QString nameIn(const Names<Kind, N>& names, Kind kind)
{
    for (const auto& [known, name] : names)
        if (known == kind)
            return QLatin1String(name);
    Q_UNREACHABLE();
}

template <class Kind, size_t N> std::optional<Kind> kindIn(const Names<Kind, N>& names, const QString& name)
{
    for (const auto& [kind, known] : names)
        if (name == QLatin1String(known))
            return kind;
    return std::nullopt;
}

} // namespace

QString nameOf(SessionKind kind)
{
    return nameIn(sessionKinds, kind);
}
QString nameOf(Part part)
{
    return nameIn(parts, part);
}
QString nameOf(EntryKind kind)
{
    return nameIn(entryKinds, kind);
}
std::optional<SessionKind> sessionKindFrom(const QString& name)
{
    return kindIn(sessionKinds, name);
}
std::optional<Part> partFrom(const QString& name)
{
    return kindIn(parts, name);
}
std::optional<EntryKind> entryKindFrom(const QString& name)
{
    return kindIn(entryKinds, name);
}

bool isResearchers(EntryKind kind)
{
    return kind == EntryKind::Insight || kind == EntryKind::FollowUp || kind == EntryKind::Question;
}

bool isObserved(EntryKind kind)
{
    return kind == EntryKind::Activity || kind == EntryKind::Environment || kind == EntryKind::Interaction ||
           kind == EntryKind::Object || kind == EntryKind::User;
}

} // namespace core
