#pragma once

#include "core/import/document_flow.h"

#include <QHash>
#include <QXmlStreamReader>

namespace core::import {

/// What the words of a Word document refer to, by id.
struct DocxNotes {
    QHash<QString, QString> footnotes;
    QHash<QString, QString> endnotes;
    QHash<QString, QString> comments;
    QHash<QString, QString> styles;
};

/// Reads one part of a Word document that holds paragraphs: the text itself, or its notes, comments, heads.
class DocxStory {
public:
    DocxStory(const QByteArray& part, DocumentFlow& flow, const DocxNotes& notes, ReadProgress progress = {});

    /// All of it into the flow. Failure(BadInput) with what is wrong in the XML, to be completed by who knows the file.
    void read();
    /// The words of each `element` ("footnote", "comment") by its id; a comment begins with its author.
    QHash<QString, QString> readNotes(QStringView element);

    int insertions() const { return m_insertions; }

private:
    void readToken();
    void start();
    void startOfWord(QStringView name);
    bool startOfChange(QStringView name);
    void mark(QStringView name);
    void startOther(QStringView name, QStringView space);
    void end();
    void readParagraphProperties();
    void readRunProperties();
    void write(const QString& words);
    void writeSymbol();
    QString value(QStringView attribute) const;
    bool isOn() const;

    QXmlStreamReader m_xml;
    DocumentFlow& m_flow;
    const DocxNotes& m_notes;
    Meter m_meter;
    std::vector<bool> m_alternatives; // of each AlternateContent: one was taken
    std::vector<DocumentFlow::Paragraph> m_paragraphs;
    std::vector<bool> m_joined; // of each open paragraph: its mark is deleted, the next one continues it
    bool m_hidden = false;
    int m_insertions = 0;
};

} // namespace core::import
