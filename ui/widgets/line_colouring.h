#pragma once

#include <QString>
#include <QTextCharFormat>

#include <memory>
#include <vector>

namespace ui {

struct Theme;

/// What a stretch of a coloured line is.
enum class LineStyle {
    Plain,
    // of a search
    Name,
    Value,
    Phrase,
    Operator,
    Logic,
    Exclusion,
    Prefix,
    Wrong,
    // of a note line
    Speaker,
    Tag,
    Mention,
    Marker,
    Time,
    Escape
};

/// Part of a line, in UTF-16 units.
struct LineStretch {
    int begin = 0;
    int length = 0;
    LineStyle style = LineStyle::Plain;
    friend bool operator==(const LineStretch&, const LineStretch&) = default;
};

/// Takes lines of one of our languages (resources/syntax) apart for colouring, by KSyntaxHighlighting. Where the
/// program was built without it, every line is plain.
class LineColouring {
public:
    /// `language` is the definition's name.
    explicit LineColouring(const QString& language);
    ~LineColouring();

    /// In order, covering the line as far as it is not plain. Each line stands alone.
    std::vector<LineStretch> stretches(const QString& line) const;

    static bool isAvailable();

private:
    class Highlighter;
    std::unique_ptr<Highlighter> m_highlighter;
};

/// How a stretch is written, in the colours of the window.
QTextCharFormat lineFormat(LineStyle style, const Theme& theme);

} // namespace ui
