#pragma once

#include "core/import/document.h"
#include "core/import/plan.h"
#include "core/import/read_progress.h"

#include <memory>

namespace core::import {

class Zip;

/// Gives the bytes of one source after the other; an archive stays open between them.
class SourceBytes {
public:
    SourceBytes();
    ~SourceBytes();
    /// Failure(BadInput) where it cannot be read, or is too long for a session.
    QByteArray of(const SourcePath& source);

private:
    QString m_path;
    std::unique_ptr<Zip> m_zip;
};

/// What a source says without the project that it comes into: its bytes, and the document where they are a session's.
struct RawSource {
    QByteArray bytes;
    QByteArray digest; // SHA-256
    bool isDatabase = false;
    SessionKind kind = SessionKind::Interview; // of the document
    Document document;
    std::optional<Error> problem; // why there is no document
};

/// Reads it as `asked` says; `researchers` are moderators in a transcript. Failure(BadInput) where there are no bytes.
RawSource readRaw(SourceBytes& bytes, const SourcePath& source, const ImportOptions& asked,
                  const QStringList& researchers, const ReadProgress& progress);

} // namespace core::import
