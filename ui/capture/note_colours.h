#pragma once

#include "ui/widgets/line_colouring.h"

#include "core/tags/tag.h"

#include <QSyntaxHighlighter>

class QPlainTextEdit;

namespace ui {

/// What a note line can name, as far as the project knows it.
struct NoteNames {
    QStringList speakers; // of the session: labels and codes
    QStringList people;   // codes and names
    std::vector<core::Tag> tags;
    bool observation = false;
};

/// Colours the open line while it is typed. A block is a line, with U+2028 where it breaks.
class NoteColours : public QSyntaxHighlighter {
    Q_OBJECT

public:
    explicit NoteColours(QPlainTextEdit& editor);

    void setNames(const NoteNames& names);
    const NoteNames& names() const { return m_names; }

    /// The known tags in the line, with their hues: their underline is painted by the editor.
    struct Underline {
        core::TextRange range;
        int hue = 1;
    };
    const std::vector<Underline>& underlines() const { return m_underlines; }

protected:
    void highlightBlock(const QString& text) override;

private:
    void colour(const LineStretch& stretch, const QString& words);

    QPlainTextEdit& m_editor;
    LineColouring m_colouring;
    NoteNames m_names;
    std::vector<Underline> m_underlines;
};

} // namespace ui
