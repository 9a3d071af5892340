#include "ui/widgets/line_colouring.h"

#include "ui/widgets/theme.h"

#ifdef EARSHOT_COLOURS
// In this order: Repository uses both.
#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Theme>

#include <KSyntaxHighlighting/AbstractHighlighter>
#include <KSyntaxHighlighting/Format>
#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/State>
#endif

namespace ui {

#ifdef EARSHOT_COLOURS

namespace {

namespace syntax = KSyntaxHighlighting;

/// The definitions are read once; a repository takes milliseconds to make.
syntax::Repository& repository()
{
    static syntax::Repository ours;
    static const bool isReady = [] {
        ours.addCustomSearchPath(QStringLiteral(":/colouring"));
        return true;
    }();
    Q_UNUSED(isReady)
    return ours;
}

LineStyle styleOf(const syntax::Format& format)
{
    switch (format.textStyle()) {
    case syntax::Theme::Keyword:
    case syntax::Theme::Attribute: return LineStyle::Name;
    case syntax::Theme::Variable: return LineStyle::Value;
    case syntax::Theme::String: return LineStyle::Phrase;
    case syntax::Theme::Operator: return LineStyle::Operator;
    case syntax::Theme::ControlFlow: return LineStyle::Logic;
    case syntax::Theme::Warning: return LineStyle::Exclusion;
    case syntax::Theme::SpecialChar: return LineStyle::Prefix;
    case syntax::Theme::Error: return LineStyle::Wrong;
    case syntax::Theme::Function: return LineStyle::Speaker;
    case syntax::Theme::Annotation: return LineStyle::Tag;
    case syntax::Theme::BuiltIn: return LineStyle::Mention;
    case syntax::Theme::Import: return LineStyle::Marker;
    case syntax::Theme::DecVal: return LineStyle::Time;
    case syntax::Theme::Char: return LineStyle::Escape;
    default: return LineStyle::Plain;
    }
}

} // namespace

class LineColouring::Highlighter : public syntax::AbstractHighlighter {
public:
    explicit Highlighter(const QString& language) { setDefinition(repository().definitionForName(language)); }

    std::vector<LineStretch> stretches(const QString& line)
    {
        m_found.clear();
        highlightLine(line, syntax::State());
        return m_found;
    }

protected:
    void applyFormat(int offset, int length, const syntax::Format& format) override
    {
        const LineStyle style = styleOf(format);
        if (style != LineStyle::Plain && length > 0)
            m_found.push_back({offset, length, style});
    }

private:
    std::vector<LineStretch> m_found;
};

#else

class LineColouring::Highlighter {
public:
    explicit Highlighter(const QString&) {}
    std::vector<LineStretch> stretches(const QString&) { return {}; }
};

#endif

bool LineColouring::isAvailable()
{
#ifdef EARSHOT_COLOURS
    return true;
#else
    return false;
#endif
}

LineColouring::LineColouring(const QString& language) : m_highlighter(std::make_unique<Highlighter>(language)) {}

LineColouring::~LineColouring() = default;

std::vector<LineStretch> LineColouring::stretches(const QString& line) const
{
    return m_highlighter->stretches(line);
}

QTextCharFormat lineFormat(LineStyle style, const Theme& theme)
{
    QTextCharFormat format;
    format.setForeground(theme.ink);
    switch (style) {
    case LineStyle::Plain: break;
    case LineStyle::Name:
    case LineStyle::Speaker:
    case LineStyle::Marker:
        format.setForeground(theme.accent);
        format.setFontWeight(QFont::DemiBold);
        break;
    case LineStyle::Value:
    case LineStyle::Mention: format.setForeground(theme.accent); break;
    case LineStyle::Tag: format.setFontWeight(QFont::DemiBold); break;
    case LineStyle::Phrase: format.setFontWeight(QFont::Medium); break;
    case LineStyle::Time:
    case LineStyle::Escape:
    case LineStyle::Operator: format.setForeground(theme.inkFaint); break;
    case LineStyle::Logic:
        format.setForeground(theme.inkSoft);
        format.setFontWeight(QFont::Bold);
        break;
    case LineStyle::Exclusion:
        format.setForeground(theme.bad);
        format.setFontWeight(QFont::Bold);
        break;
    case LineStyle::Prefix:
        format.setForeground(theme.accent);
        format.setFontWeight(QFont::Bold);
        break;
    case LineStyle::Wrong:
        format.setForeground(theme.bad);
        format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        format.setUnderlineColor(theme.bad);
        break;
    }
    return format;
}

} // namespace ui
