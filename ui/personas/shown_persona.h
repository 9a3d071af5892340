#pragma once

#include "ui/personas/shown_parts.h"
#include "ui/quotes/quote_row.h"

#include "core/claims/strength.h"
#include "core/place.h"
#include "core/stores.h"

#include <QImage>

namespace ui {

/// A trait as the editor shows it.
struct ShownTrait {
    core::Claim claim;
    paint::People people;
    int asked = 0;
    bool isAssumption = true;
    std::vector<core::Evidence> evidence;
    std::vector<QuoteRow> quotes; // of the evidence, in its order; badges say against, market, held back
    int heldBack = 0;             // quotes that will not be printed
};

/// Everything about one persona that its page shows, read in one go.
struct ShownPersona {
    core::Persona persona;
    std::vector<std::pair<QString, QString>> facts;
    std::vector<ShownTrait> traits;        // by section, in their order
    std::vector<core::Participant> people; // who stand behind it
    ShownParts parts;
    QString hero; // the quote in their own words; empty: none
    QString heroPerson;
    core::Place heroPlace;
    QString study;
    QImage portrait;
    QString printed; // "Printed 3 Nov, version 2, changed since"

    /// Whom its segment has is what `before` knows of the same segment.
    static std::optional<ShownPersona> read(const core::Stores& stores, core::Id<core::Persona> persona,
                                            const ShownPersona& before);
    /// The same with the people of its segment.
    ShownPersona withSegment(const core::Stores& stores, const QSet<core::Id<core::Participant>>& people) const;
    /// The same with the words as they are now: for a change that left traits, evidence and people as they were, which
    /// is each letter of what is typed. Nothing where that is not so.
    std::optional<ShownPersona> reworded(const core::Stores& stores) const;
    std::vector<const ShownTrait*> in(const QString& section) const;
    const ShownTrait* trait(core::Id<core::Claim> claim) const;

private:
    QSet<core::Id<core::Participant>> knownOf(core::Id<core::Segment> segment) const;
};

/// Null where it has none.
QImage portraitOf(const core::Stores& stores, const core::Persona& persona);

/// The circle with the portrait, or with the initials of `name`.
void paintPortrait(QPainter& painter, const QRect& rect, const Theme& theme, const QString& name,
                   const QImage& portrait, Type step);

} // namespace ui
