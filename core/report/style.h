#pragma once

#include <QColor>
#include <QFont>
#include <QString>

class QPaintDevice;

namespace core::report {

enum class Face { Sans, Display, Serif };

/// How a text is set. Points are of type, leading is in mm, spacing in % of a letter.
struct TextStyle {
    Face face = Face::Sans;
    double points = 7.9;
    double leading = 3.6;
    int weight = QFont::Normal;
    bool italic = false;
    double spacing = 100;

    double size() const { return points * 25.4 / 72; } // mm
    /// From the top of a line to its baseline, in mm.
    double baseline() const;
    TextStyle inItalic() const;
    TextStyle inWeight(int weight) const;
    TextStyle sized(double points, double leading) const;
    friend bool operator==(const TextStyle&, const TextStyle&) = default;
};

/// The type of the sheets, by use.
namespace type {
inline constexpr TextStyle title{Face::Display, 17, 7, QFont::Bold, false, 97.6};
inline constexpr TextStyle head{Face::Sans, 8.6, 4, QFont::DemiBold};
inline constexpr TextStyle groupHead{Face::Sans, 7.9, 3.6, QFont::DemiBold};
inline constexpr TextStyle label{Face::Sans, 7.6, 3.7};
inline constexpr TextStyle value{Face::Sans, 7.6, 3.7, QFont::DemiBold};
inline constexpr TextStyle source{Face::Sans, 7, 3.6};
inline constexpr TextStyle number{Face::Sans, 5.6, 2.6, QFont::Medium};
inline constexpr TextStyle running{Face::Sans, 6.7, 3.4};
inline constexpr TextStyle foot{Face::Sans, 6.1, 2.85};
inline constexpr TextStyle aside{Face::Sans, 6.4, 3.6};
inline constexpr TextStyle code{Face::Sans, 4.93, 1.74};
inline constexpr TextStyle unseen{Face::Sans, 1, 0.4};
} // namespace type

/// The colours of the sheets. In black only, `mark` is an underline and `against` is ink.
struct Palette {
    QColor ink{0x15, 0x17, 0x1A};
    QColor ink2{0x55, 0x5A, 0x62};
    QColor ink3{0x8B, 0x91, 0x99};
    QColor hair{0xDD, 0xE0, 0xE4};
    QColor mark{0xFF, 0xE0, 0x4A};
    QColor against{0xB4, 0x23, 0x18};
    bool blackOnly = false;

    static Palette colour() { return {}; }
    static Palette black();
};

/// Which writing a text is in, as far as setting it differs.
enum class Script { Plain, Latin, Cjk, Arabic, Hebrew, Other };
/// The first script in `text` that needs care; Plain where Vollkorn can set it all without shaping.
Script scriptOf(const QString& text);
bool isRightToLeft(const QString& text);

/// `style` as it is set for `text`: smaller for Chinese and Japanese, wider leading and upright where the script asks.
TextStyle adapted(TextStyle style, const QString& text);

/// The resolution at which text is measured, and drawn into a PDF. Qt rounds fonts to whole dots: here that is nothing.
inline constexpr int textDpi = 1200;
inline constexpr double dotsPerMmOfText = textDpi / 25.4;

/// Stands for paper of `textDpi`: nothing is hinted, so what is measured for it is true on any device.
QPaintDevice* paper();

/// The font for `text` in `style` on `paper()`.
QFont fontFor(const TextStyle& style, const QString& text);

/// Emoji are printed in one colour, by Symbola: a colour font comes out blank in a PDF.
bool isEmoji(char32_t c);
/// False for an emoji that Symbola does not have: it would be a box, or a blank from a colour font.
bool canPrint(char32_t c);
/// The colour of a skin, which stands behind the emoji that it belongs to; one colour has no use for it.
bool isSkinTone(char32_t c);

/// Makes the faces in the resources known to Qt, once in a process. Needs a QGuiApplication.
void loadSheetFonts();

} // namespace core::report
