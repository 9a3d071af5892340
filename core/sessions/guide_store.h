#pragma once

#include "core/db/store.h"
#include "core/sessions/guide.h"

#include <vector>

namespace core {

/// Discussion guides, and what of them was asked in which session.
class GuideStore : public Store {
public:
    using Store::Store;

    std::vector<Guide> guides(Id<Study> study) const; // in order
    std::vector<Guide> guides() const;                // by study, then order
    std::optional<Guide> guide(Id<Guide> id) const;
    /// Appends a guide to its study. Its name may be taken: names of guides need not be unique.
    Id<Guide> add(const Guide& guide);
    /// Writes the name. Failure(Refused) where it is empty.
    void update(const Guide& guide);
    /// Its items go; sessions keep their entries and lose the guide.
    void remove(Id<Guide> guide);
    /// A copy with all its items, in the same or another study; there its items lead to no study question.
    Id<Guide> copy(Id<Guide> guide, Id<Study> into);

    std::vector<GuideItem> items(Id<Guide> guide) const; // in order
    std::optional<GuideItem> item(Id<GuideItem> id) const;
    /// Puts an item on a place among those of its guide, counted from 0; appends it where `place` is negative.
    Id<GuideItem> add(const GuideItem& item, int place = -1);
    /// Many of one guide at once, one behind the other.
    std::vector<Id<GuideItem>> add(const std::vector<GuideItem>& items, int place = -1);
    /// Writes kind, text, minutes and study question.
    void update(const GuideItem& item);
    /// Puts items of one guide, in the order given, on another place: counted from 0, among the others.
    void move(const std::vector<Id<GuideItem>>& items, int place);
    void remove(Id<GuideItem> item);

    std::optional<Id<Guide>> guideOf(Id<Session> session) const;
    void setGuide(Id<Session> session, std::optional<Id<Guide>> guide);
    /// What was asked in a session, in the order of the guide.
    std::vector<AskedItem> asked(Id<Session> session) const;
    /// In which sessions an item was asked.
    std::vector<AskedItem> asked(Id<GuideItem> item) const;
    /// Says that an item was asked; where that is said already, writes times, outcome, severity and note.
    Id<AskedItem> setAsked(const AskedItem& asked);
    void setNotAsked(Id<Session> session, Id<GuideItem> item);
};

} // namespace core
