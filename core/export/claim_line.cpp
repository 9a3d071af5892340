#include "core/export/claim_line.h"

#include "core/export/gate.h"
#include "core/stores.h"

namespace core {
namespace {

/// The words alone, for comparing what was said with what was written down.
QString wordsOf(const QString& text)
{
    QString words;
    for (const QChar c : text)
        if (c.isLetterOrNumber() || c.isMark())
            words += c.toCaseFolded();
        else if (!words.endsWith(u' ') && c != u'\'' && c != u'’')
            words += u' ';
    return words.trimmed();
}

/// Whether one holds the other, and that is long enough not to be chance.
bool areSameWords(const QString& a, const QString& b)
{
    constexpr int fewest = 4;
    const QString& shorter = a.size() < b.size() ? a : b;
    const QString longer = QStringLiteral(" %1 ").arg(a.size() < b.size() ? b : a);
    return shorter.count(u' ') + 1 >= fewest && longer.contains(QStringLiteral(" %1 ").arg(shorter));
}

} // namespace

QString claimLine(const Stores& stores, const Gate& gate, Id<Claim> claim, const QString& text)
{
    std::vector<Id<Highlight>> evidence;
    for (const auto& piece : stores.claims.evidenceOf(claim))
        evidence.push_back(piece.highlight);
    if (evidence.empty())
        return text;
    const QString words = wordsOf(text);
    Gate asked = gate;
    for (const auto& passage : stores.highlights.passages(evidence))
        for (const auto& piece : passage.pieces)
            if (areSameWords(words, wordsOf(piece.text)))
                if (const auto quote = asked.pass(piece, passage.highlight.session); quote.isHeldBack())
                    return heldBackText(quote.heldBack());
    return text;
}

} // namespace core
