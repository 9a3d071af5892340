#pragma once

#include "core/progress.h"
#include "core/report/sheet_builder.h"
#include "core/report/sheet_layout.h"

#include <QStringList>

#include <functional>

namespace core::report {

/// A persona as it can be printed: what would go out, and what was printed of it last.
struct Printable {
    Id<Persona> persona;
    QString name;
    QString role;
    SheetFacts facts;
    int version = 0;      // 0: never printed
    qint64 printedAt = 0; // UTC milliseconds
    bool changed = false; // since then
};

/// All personas, in their order.
std::vector<Printable> printables(const Stores& stores, const Audience& audience);

enum class SheetFormat { Pdf, Png, Html, Markdown };
QString suffixOf(SheetFormat format); // "pdf"

struct PrintOrder {
    std::vector<Id<Persona>> personas;
    SheetOptions options;
    SheetFormat format = SheetFormat::Pdf;
    bool fileEach = false;
    bool names = false; // where quoting by name was allowed
    QString folder;
    QString name; // of the one file, without suffix
    /// Takes all pages as one document and gives the files it made of them, if any; what it throws ends the order.
    /// Empty: files are written as the rest of the order says.
    std::function<QStringList(const SheetPages&, Progress&)> paint;
    QString printer; // that paints
};

/// The file's name without suffix that each of `names` gets: without signs that a file system refuses, each once.
QStringList fileNames(const QStringList& names);

struct Printed {
    QStringList files;
    QString printer; // that took the pages, where no file did
    int sheets = 0;  // of personas
    SheetFacts facts;
    QString note; // empty, or what the files lack
    struct Version {
        Id<Persona> persona;
        QString name;
        QString content;
    };
    std::vector<Version> versions; // for PersonaStore::addVersion
};

/// Writes the report of a study in the one file that the order names, as printSheets() does; its personas are not
/// asked for. Throws Failure(NotFound) where the study is gone.
Printed printReport(const Stores& stores, Id<Study> study, const PrintOrder& order, Progress& progress);

/// Writes the sheets, or has them painted: all files or, where it fails or is cancelled, none. What lay there under the
/// same names stays until then. A sheet carries the number of the version that it will be.
Printed printSheets(const Stores& stores, const PrintOrder& order, Progress& progress);

} // namespace core::report
