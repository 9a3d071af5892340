#pragma once

#include "core/import/document.h"
#include "core/import/speakers.h"

namespace core::import {

/// Gathers entries into a Document: trims them, drops empty ones, numbers the speakers.
class DocumentBuilder {
public:
    DocumentBuilder(QString dialect, QStringList researchers);

    int speaker(const QString& label) { return m_speakers.indexOf(label); }
    /// Takes the entry unless nothing but white space is in it. Failure(BadInput) past five million entries.
    void add(DocumentEntry entry);
    /// The last entry; nothing before the first.
    DocumentEntry* last() { return m_document.entries.empty() ? nullptr : &m_document.entries.back(); }
    void keep(const QString& sentence) { m_document.kept << sentence; }
    void lose(Loss loss) { m_document.lost.push_back(std::move(loss)); }
    Document& document() { return m_document; }
    Document take();

private:
    Document m_document;
    SpeakerList m_speakers;
};

} // namespace core::import
