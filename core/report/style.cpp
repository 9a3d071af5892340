#include "core/report/style.h"

#include "core/error.h"
#include "resources/resources.h"

#include <QCoreApplication>
#include <QDir>
#include <QFontDatabase>
#include <QFontMetrics>
#include <QHash>
#include <QImage>

#include <mutex>
#include <vector>

namespace core::report {
namespace {

struct Metrics {
    double ascent;
    double descent;
};

/// In em, from the faces' own tables; a constant, so that a fall-back face stands on the same line.
Metrics metricsOf(Face face)
{
    return face == Face::Serif ? Metrics{0.952, 0.441} : Metrics{0.96875, 0.2415};
}

bool isCjk(char32_t c)
{
    return (c >= 0x2E80 && c <= 0x9FFF) || (c >= 0xAC00 && c <= 0xD7AF) || (c >= 0xF900 && c <= 0xFAFF) ||
           (c >= 0xFE30 && c <= 0xFE4F) || (c >= 0xFF00 && c <= 0xFFEF) || (c >= 0x20000 && c <= 0x3FFFF);
}

Script scriptOf(char32_t c)
{
    if (c < 0x300)
        return Script::Plain;
    if (isCjk(c))
        return Script::Cjk;
    switch (QChar::script(c)) {
    case QChar::Script_Arabic: return Script::Arabic;
    case QChar::Script_Hebrew: return Script::Hebrew;
    case QChar::Script_Latin:
    case QChar::Script_Greek:
    case QChar::Script_Cyrillic:
    case QChar::Script_Common: return Script::Plain;
    case QChar::Script_Inherited: return Script::Latin; // a combining mark: needs shaping
    default: return Script::Other;
    }
}

const QStringList& families(Face face)
{
    static const QStringList tail{QStringLiteral("Noto Sans Arabic"),     QStringLiteral("Noto Sans Hebrew"),
                                  QStringLiteral("Noto Sans Devanagari"), QStringLiteral("Noto Sans Thai"),
                                  QStringLiteral("Noto Sans CJK JP"),     QStringLiteral("Noto Sans CJK SC"),
                                  QStringLiteral("Droid Sans Fallback"),  QStringLiteral("Symbola")};
    static const QStringList sans = QStringList{QStringLiteral("Inter"), QStringLiteral("Noto Sans")} + tail;
    static const QStringList display = QStringList{QStringLiteral("Inter Display"), QStringLiteral("Noto Sans")} + tail;
    static const QStringList serif =
        QStringList{QStringLiteral("Noto Serif"),        QStringLiteral("Noto Naskh Arabic"),
                    QStringLiteral("Noto Serif Hebrew"), QStringLiteral("Noto Serif Devanagari"),
                    QStringLiteral("Noto Serif Thai"),   QStringLiteral("Noto Serif CJK JP"),
                    QStringLiteral("Noto Serif CJK SC"), QStringLiteral("Noto Sans")} +
        tail;
    return face == Face::Sans ? sans : face == Face::Display ? display : serif;
}

/// Some twenty of them are in use at a time.
struct KnownFont {
    TextStyle style;
    bool unshaped;
    QFont font;
};

QFont newFont(const TextStyle& style, bool unshaped)
{
    QFont font;
    if (unshaped) {
        // Shaped Vollkorn uses glyphs that no character leads back to: its words could not be searched in a PDF.
        font.setFamilies({QStringLiteral("Vollkorn"), QStringLiteral("Noto Serif"), QStringLiteral("Symbola")});
        font.setStyleStrategy(QFont::PreferNoShaping);
        // Without shaping there is no kerning either; this gives back what it would take, on average.
        font.setLetterSpacing(QFont::PercentageSpacing, 98.6);
    } else {
        font.setFamilies(families(style.face));
    }
    font.setPointSizeF(style.points);
    font.setWeight(QFont::Weight(style.weight));
    font.setItalic(style.italic);
    font.setHintingPreference(QFont::PreferNoHinting);
    if (style.spacing != 100)
        font.setLetterSpacing(QFont::PercentageSpacing, style.spacing);
    return font;
}

} // namespace

double TextStyle::baseline() const
{
    const auto [ascent, descent] = metricsOf(face);
    return (leading - (ascent + descent) * size()) / 2 + ascent * size();
}

TextStyle TextStyle::inItalic() const
{
    TextStyle style = *this;
    style.italic = true;
    return style;
}

TextStyle TextStyle::inWeight(int weight) const
{
    TextStyle style = *this;
    style.weight = weight;
    return style;
}

TextStyle TextStyle::sized(double points, double leading) const
{
    TextStyle style = *this;
    style.points = points;
    style.leading = leading;
    return style;
}

Palette Palette::black()
{
    Palette palette;
    for (QColor* ink : {&palette.ink, &palette.ink2, &palette.ink3, &palette.hair}) {
        const int grey = qGray(ink->rgb()); // else a printer mixes them of all its colours
        *ink = QColor(grey, grey, grey);
    }
    palette.mark = palette.against = palette.ink;
    palette.blackOnly = true;
    return palette;
}

Script scriptOf(const QString& text)
{
    Script found = Script::Plain;
    for (qsizetype i = 0; i < text.size(); ++i) {
        char32_t c = text[i].unicode();
        if (QChar::isHighSurrogate(c) && i + 1 < text.size())
            c = QChar::surrogateToUcs4(text[i], text[i + 1]), ++i;
        const Script script = scriptOf(c);
        if (script > Script::Latin)
            return script;
        found = std::max(found, script);
    }
    return found;
}

bool isRightToLeft(const QString& text)
{
    return text.isRightToLeft();
}

TextStyle adapted(TextStyle style, const QString& text)
{
    const Script script = scriptOf(text);
    if (script <= Script::Latin)
        return style;
    style.italic = false; // these scripts have no slanted form
    if (script == Script::Cjk)
        style.points *= 0.94;
    if (script != Script::Hebrew)
        style.leading *= 1.12;
    return style;
}

QPaintDevice* paper()
{
    static QImage device = [] {
        QImage image(1, 1, QImage::Format_RGB32);
        image.setDotsPerMeterX(qRound(dotsPerMmOfText * 1000));
        image.setDotsPerMeterY(qRound(dotsPerMmOfText * 1000));
        return image;
    }();
    return &device;
}

QFont fontFor(const TextStyle& style, const QString& text)
{
    // A QFont finds its faces once and keeps them: a new one for each text would take longer than the text itself.
    thread_local std::vector<KnownFont> fonts;
    static const bool cleared = (qAddPostRoutine([] { fonts.clear(); }), true);
    Q_UNUSED(cleared)
    const bool unshaped = style.face == Face::Serif && scriptOf(text) == Script::Plain;
    for (const KnownFont& known : fonts)
        if (known.unshaped == unshaped && known.style == style)
            return known.font;
    fonts.push_back({style, unshaped, QFont(newFont(style, unshaped), paper())});
    return fonts.back().font;
}

bool isEmoji(char32_t c)
{
    return (c >= 0x1F300 && c <= 0x1FAFF) || (c >= 0x1F1E6 && c <= 0x1F1FF) || (c >= 0x2600 && c <= 0x27BF);
}

bool isSkinTone(char32_t c)
{
    return c >= 0x1F3FB && c <= 0x1F3FF;
}

bool canPrint(char32_t c)
{
    if (!isEmoji(c))
        return true;
    static const bool there = QFontDatabase::hasFamily(QStringLiteral("Symbola"));
    thread_local QHash<char32_t, bool> known;
    const auto found = known.constFind(c);
    if (found != known.constEnd())
        return *found;
    QFont font(QStringLiteral("Symbola"));
    font.setStyleStrategy(QFont::NoFontMerging);
    return *known.insert(c, there && QFontMetrics(font).inFontUcs4(c));
}

void loadSheetFonts()
{
    static std::once_flag once;
    std::call_once(once, [] {
        initEarshotResources();
        for (const QString& name : QDir(QStringLiteral(":/fonts")).entryList(QDir::Files)) {
            if (QFontDatabase::addApplicationFont(QStringLiteral(":/fonts/") + name) < 0)
                throw Failure(Error::Kind::Internal,
                              QCoreApplication::translate("core", "The face %1 of the printed sheets could not be "
                                                                  "loaded. Nothing was written.")
                                  .arg(name));
        }
    });
}

} // namespace core::report
