#pragma once

#include "core/sessions/guide.h"

#include <QHash>
#include <QStringList>

namespace core {

struct Stores;

/// The discussion guide of the sample study, and what of it was asked when.
class SampleGuide {
public:
    /// Writes resources/sample/guide.md into the study.
    SampleGuide(Stores& stores, Id<Study> study);

    Id<Guide> id() const { return m_id; }
    /// `told` has "2 00:00:52" for each time that the talk comes to a question; "0" where it leaves the guide.
    /// Failure(Internal) where there is no such question or time.
    void writeAsked(Id<Session> session, const QStringList& told);

private:
    struct Turn {
        qint64 atMs = 0;
        Id<GuideItem> question; // none: beside the guide
    };
    std::vector<Turn> turnsOf(const QStringList& told) const;

    Stores& m_stores;
    Id<Guide> m_id;
    QHash<QString, Id<GuideItem>> m_questions{{QStringLiteral("0"), {}}}; // by number
};

} // namespace core
