#include "core/report/shaped.h"

#include <QCache>
#include <QCoreApplication>

namespace core::report {
namespace {

constexpr int keptLines = 4000; // some fifty pages

/// Inter has other glyphs for these beside capitals and figures, to which no character leads back: "00:31" would be
/// extracted as "00 31". Set each for itself they keep their own glyph.
bool changesBesideOthers(QChar c)
{
    static const QString marks = QStringLiteral(":-–—+×÷=<>()[]{}*/\\|@&#•·«»‹›!?¡¿~_^→←");
    return marks.contains(c);
}

bool isFigureCross(const QString& text, qsizetype i)
{
    return (text[i] == u'x' || text[i] == u'X') && i > 0 && i + 1 < text.size() && text[i - 1].isDigit() &&
           text[i + 1].isDigit();
}

QList<QTextLayout::FormatRange> marksForThemselves(const QString& text, const TextStyle& style, const QFont& font)
{
    QList<QTextLayout::FormatRange> ranges;
    if (style.face == Face::Serif)
        return ranges;
    QTextCharFormat unshaped;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (!changesBesideOthers(text[i]) && !isFigureCross(text, i))
            continue;
        if (!unshaped.hasProperty(QTextFormat::FontStyleStrategy)) {
            QFont alone = font;
            alone.setStyleStrategy(QFont::PreferNoShaping);
            unshaped.setFont(alone);
        }
        if (!ranges.isEmpty() && ranges.back().start + ranges.back().length == i)
            ++ranges.back().length;
        else
            ranges.append({int(i), 1, unshaped});
    }
    return ranges;
}

struct LineKey {
    QString text;
    TextStyle style;
    Qt::LayoutDirection direction;
    friend bool operator==(const LineKey&, const LineKey&) = default;
    friend size_t qHash(const LineKey& key, size_t seed = 0)
    {
        return qHashMulti(seed, key.text, key.style.points, key.style.weight, int(key.style.face));
    }
};

// For each thread: fonts belong to the thread that loaded them.
thread_local QCache<LineKey, QTextLayout> shapedLines(keptLines);

} // namespace

std::unique_ptr<QTextLayout> newLayout(const QString& text, const TextStyle& style, Qt::LayoutDirection direction)
{
    const QFont font = fontFor(style, text);
    auto layout = std::make_unique<QTextLayout>(text, font, paper());
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(direction);
    option.setAlignment(Qt::AlignLeft | Qt::AlignAbsolute);
    option.setUseDesignMetrics(true);
    layout->setTextOption(option);
    layout->setFormats(marksForThemselves(text, style, font));
    return layout;
}

Qt::LayoutDirection directionOf(const QString& text)
{
    return isRightToLeft(text) ? Qt::RightToLeft : Qt::LeftToRight;
}

QTextLayout& shapedLine(const QString& text, const TextStyle& style, Qt::LayoutDirection direction)
{
    static const bool cleared = (qAddPostRoutine([] { shapedLines.clear(); }), true); // before the fonts go
    Q_UNUSED(cleared)
    const LineKey key{text, style, direction};
    if (QTextLayout* known = shapedLines.object(key))
        return *known;
    auto layout = newLayout(text, style, direction);
    layout->setCacheEnabled(true);
    layout->beginLayout();
    QTextLine line = layout->createLine();
    if (line.isValid())
        line.setNumColumns(int(text.size()));
    layout->endLayout();
    QTextLayout& shaped = *layout;
    shapedLines.insert(key, layout.release());
    return shaped;
}

} // namespace core::report
