#pragma once

#include "core/report/sheet_layout.h"
#include "core/report/sheet_view.h"

namespace core::report {

/// "7 for, 1 against, 1 silent, 9 asked; 12 in the market lane." or "assumed".
QString countsInWords(const SheetTrait& trait);

/// The beginning of the anchors of each persona in a document.
QHash<qint64, QString> prefixesOf(const std::vector<PersonaSheet>& sheets);

/// What the editions in words (HTML, Markdown) say, in the order of the printed sheet.
class SheetWords {
public:
    /// `prefixes`: of the anchors of each persona in the document.
    SheetWords(const PersonaSheet& sheet, const SheetOptions& options, const QString& prefix,
               const QHash<qint64, QString>& prefixes = {});

    struct Group {
        QString title;
        std::vector<const SheetEvidence*> entries; // each highlight once for, once against
    };

    const PersonaSheet& sheet;
    SheetOptions options;
    QString prefix;
    QHash<qint64, QString> prefixes;
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
    /// An enterprise's table of buying roles, without the persona of those who play it; and of its steps.
    static QStringList roleHeads();
    QStringList cellsOf(const SheetRole& role) const;
    static QStringList stepHeads();
    static QStringList cellsOf(const SheetTrait& step);
    /// "#p1top" where the role's persona is in the same document; empty where it is not.
    QString placeOf(const SheetRole& role) const;
    std::vector<Group> evidence() const;
    /// "12", "Contradicts 12".
    QString entryTitle(const SheetEvidence& evidence) const;
};

} // namespace core::report
