#pragma once

#include "core/import/document_text.h"

namespace core::import {

/// Gathers the words of a formatted document in the order in which they are read: paragraphs, tables, boxes, asides.
/// What is opened must be closed in turn; a paragraph may stand inside anything.
class DocumentFlow {
public:
    enum class Inside { Body, Box, Aside, Table, Row, Cell };

    /// Words of the paragraph; '\n' is a line break inside it.
    void write(QStringView words);
    /// Heading: it belongs to no speaker. Dropped: its words are left out.
    enum class Paragraph { Plain, Heading, Dropped };
    void endParagraph(Paragraph paragraph = Paragraph::Plain);

    /// A box is put behind the paragraph in which it hangs.
    void open(Inside inside);
    /// Closes what was opened last.
    void close();
    /// Closes an aside and gives its words instead of keeping them: paragraphs parted by '\n'.
    QString closeAside();
    /// Puts an aside behind the paragraph that is being written. Nothing where `text` is blank.
    void aside(EntryKind kind, const QString& text);

    /// Counts something that cannot be kept; the same `what` is counted together.
    void lose(const Loss& loss);
    void lose(const QString& what, const QString& why, bool content) { lose({what, 1, {}, why, content}); }
    void keep(const QString& sentence) { m_text.kept << sentence; }

    /// All that was written, and ends the paragraph that is open.
    DocumentText take(const QString& format);

private:
    struct Frame {
        Inside inside = Inside::Body;
        QStringList lines;
        QString line;      // the paragraph being written
        QStringList boxes; // that hang in it
        QString marks;     // of asides in it
        QStringList cells; // of a row; lines parted by '\n'
        std::vector<QStringList> rows;
    };
    void settle(Frame& frame);
    void addLine(Frame& frame, QString line, Paragraph paragraph);

    std::vector<Frame> m_frames = std::vector<Frame>(1);
    DocumentText m_text;
    int m_notes = 0;
    int m_comments = 0;
    int m_boxes = 0;
};

} // namespace core::import
