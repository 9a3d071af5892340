#pragma once

#include "core/import/document.h"

#include <QHash>

namespace core::import {

/// A label that names a place in the talk, not a person: P1, Participant 2, Speaker 3, Respondent, Unknown, one letter.
bool isGenericLabel(const QString& label);

/// The participant's code at the start of a document's or file's name ("P2_notes.txt" has P2; so has "p2.md", which is
/// nothing else); empty where there is none.
QString participantCode(const QString& name);

/// The part that a label suggests. Breaks and jingles are observers: they stand for nobody.
Part guessPart(const QString& label, const QStringList& researchers);

/// The speakers of one document, each label once without regard to case.
class SpeakerList {
public:
    explicit SpeakerList(QStringList researchers) : m_researchers(std::move(researchers)) {}
    /// The index of the speaker with this label, which is added where it is new.
    int indexOf(const QString& label);
    std::vector<DocumentSpeaker> take() { return std::move(m_speakers); }

private:
    QStringList m_researchers;
    std::vector<DocumentSpeaker> m_speakers;
    QHash<QString, int> m_index;
};

} // namespace core::import
