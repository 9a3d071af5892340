#include "ui/capture/note_colours.h"

#include "ui/widgets/theme.h"

#include "core/tags/tag_meant.h"

#include <QPlainTextEdit>

namespace ui {
namespace {

/// The name behind '#' or '@', without its quotation marks.
QString bareName(const QString& words)
{
    const QString name = words.mid(1);
    return name.size() > 1 && name.startsWith(u'"') && name.endsWith(u'"') ? name.mid(1, name.size() - 2) : name;
}

bool isObservedLetter(const QString& name)
{
    return name.size() == 1 && QStringView(u"aeiou").contains(name.front());
}

} // namespace

NoteColours::NoteColours(QPlainTextEdit& editor)
    : QSyntaxHighlighter(editor.document()), m_editor(editor), m_colouring(QStringLiteral("Earshot Note"))
{
}

void NoteColours::setNames(const NoteNames& names)
{
    m_names = names;
    rehighlight();
}

void NoteColours::highlightBlock(const QString& text)
{
    m_underlines.clear();
    const QString line = QString(text).replace(QChar(QChar::LineSeparator), u' ');
    for (const auto& stretch : m_colouring.stretches(line))
        colour(stretch, line.mid(stretch.begin, stretch.length));
}

void NoteColours::colour(const LineStretch& stretch, const QString& words)
{
    const Theme& theme = Theme::of(&m_editor);
    auto format = lineFormat(stretch.style, theme);
    bool unknown = false;
    if (stretch.style == LineStyle::Speaker) {
        const QString name = words.chopped(1).trimmed();
        const bool known = m_names.speakers.contains(name, Qt::CaseInsensitive);
        if (!known && !(m_names.observation && isObservedLetter(name)))
            return;
    } else if (stretch.style == LineStyle::Tag) {
        if (const auto tag = core::tagMeant(m_names.tags, bareName(words)))
            m_underlines.push_back({{stretch.begin, stretch.begin + stretch.length}, tag->colour});
        else
            unknown = true;
    } else if (stretch.style == LineStyle::Mention) {
        unknown = !m_names.people.contains(bareName(words), Qt::CaseInsensitive);
    }
    if (unknown) {
        format.setUnderlineStyle(QTextCharFormat::DotLine);
        format.setUnderlineColor(theme.inkFaint);
    }
    setFormat(stretch.begin, stretch.length, format);
}

} // namespace ui
