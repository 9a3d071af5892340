#pragma once

#include "core/report/sheet_layout.h"
#include "core/report/sheet_view.h"

namespace core::report {

/// "7 for, 1 against, 1 silent, 9 asked; 12 in the market lane." or "assumed".
QString countsInWords(const SheetTrait& trait);

/// What the editions in words (HTML, Markdown) say, in the order of the printed sheet.
class SheetWords {
public:
    SheetWords(const PersonaSheet& sheet, const SheetOptions& options, const QString& prefix);

    struct Group {
        QString title;
        std::vector<const SheetEvidence*> entries; // each highlight once for, once against
    };

    const PersonaSheet& sheet;
    SheetOptions options;
    QString prefix;
    SheetOrder order;
    Numbering numbers;

    bool hasEvidence() const { return options.layout == SheetTemplate::Full; }
    bool isSketch() const { return report::isSketch(sheet, order); }
    QString heroSource() const;
    QString standTitle() const;
    /// "Calls – Writes: 2 nearer the first, 1 in the middle, 4 nearer the second."
    QStringList scaleSentences() const;
    QStringList footSentences() const;
    bool showsContradictions() const;
    std::vector<const SheetEvidence*> contradictions() const;
    /// What stands under their heading: who contradicts, or that nobody does.
    QString contradictionSentence() const;
    QString peopleTitle() const;
    /// The heads of the table of people, and one person's cells.
    static QStringList peopleHeads();
    static QStringList cellsOf(const SheetPerson& person);
    std::vector<Group> evidence() const;
    /// "12", "Contradicts 12".
    QString entryTitle(const SheetEvidence& evidence) const;
};

} // namespace core::report
