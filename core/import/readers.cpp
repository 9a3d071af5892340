#include "core/import/readers.h"

#include "core/error.h"
#include "core/import/cue_reader.h"
#include "core/import/decode.h"
#include "core/import/document_reader.h"
#include "core/import/hard_wrap.h"
#include "core/import/label_shape.h"
#include "core/import/lines.h"
#include "core/import/text_reader.h"
#include "core/tr.h"

#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace core::import {
namespace {

struct Magic {
    QByteArrayView bytes;
    const char* what;
};

/// What a file is whose first bytes are no text.
QString binaryKind(const QByteArray& bytes)
{
    static const Magic magics[] = {
        {"%PDF-", QT_TRANSLATE_NOOP("core", "a PDF")},
        {"PK\x03\x04", QT_TRANSLATE_NOOP("core", "a zip archive (such as DOCX, ODT or XLSX)")},
        {"SQLite format 3", QT_TRANSLATE_NOOP("core", "an SQLite database")},
        {"\x89PNG", QT_TRANSLATE_NOOP("core", "a picture")},
        {"\xFF\xD8\xFF", QT_TRANSLATE_NOOP("core", "a picture")},
        {"GIF8", QT_TRANSLATE_NOOP("core", "a picture")},
        {"\xD0\xCF\x11\xE0", QT_TRANSLATE_NOOP("core", "a document of an old Office")},
        {"{\\rtf", QT_TRANSLATE_NOOP("core", "an RTF document")},
        {"\x1F\x8B", QT_TRANSLATE_NOOP("core", "a packed file")},
        {"7z\xBC\xAF", QT_TRANSLATE_NOOP("core", "a packed file")},
        {"RIFF", QT_TRANSLATE_NOOP("core", "a recording")},
        {"ID3", QT_TRANSLATE_NOOP("core", "a recording")},
        {"OggS", QT_TRANSLATE_NOOP("core", "a recording")},
        {"fLaC", QT_TRANSLATE_NOOP("core", "a recording")},
        {"\x1A\x45\xDF\xA3", QT_TRANSLATE_NOOP("core", "a recording")},
        {"\x7F"
         "ELF",
         QT_TRANSLATE_NOOP("core", "a program")},
    };
    for (const auto& magic : magics)
        if (bytes.startsWith(magic.bytes))
            return tr(magic.what);
    return bytes.mid(4, 4) == "ftyp" ? tr("a recording") : QString();
}

[[noreturn]] void refuse(const QString& sentence, const QString& fileName)
{
    throw Failure(Error::Kind::BadInput, sentence.arg(QFileInfo(fileName).fileName()));
}

void checkBytes(const QString& fileName, const QByteArray& bytes)
{
    if (bytes.isEmpty())
        refuse(tr("There is nothing in “%1”: the file is empty. Nothing was imported from it."), fileName);
    const QString kind = binaryKind(bytes);
    if (!kind.isEmpty())
        throw Failure(Error::Kind::BadInput,
                      tr("“%1” is no text but %2. Nothing was imported from it; give it the name "
                         "ending that belongs to it, or save it as text.")
                          .arg(QFileInfo(fileName).fileName(), kind));
}

/// Control characters and what could not be decoded: in a text they are rare.
void checkText(const QString& fileName, QStringView text)
{
    const QStringView sample = text.left(64 * 1024);
    const auto strange = std::count_if(sample.begin(), sample.end(), [](QChar c) {
        return (c.unicode() < 0x20 && c != u'\n' && c != u'\t') || c == QChar::ReplacementCharacter ||
               (c.unicode() >= 0x7F && c.unicode() < 0xA0);
    });
    if (strange * 10 > sample.size())
        refuse(tr("“%1” does not look like text: too many of its bytes are no characters. Nothing was imported from "
                  "it; if "
                  "it is text, name its encoding."),
               fileName);
    if (std::all_of(text.begin(), text.end(), [](QChar c) { return c.isSpace(); }))
        refuse(tr("There is nothing in “%1” but white space. Nothing was imported from it."), fileName);
}

Document readExtracted(const QString& fileName, DocumentText text, const ReadOptions& options,
                       const ReadProgress& progress)
{
    Document document = readDocumentText(std::move(text), options, progress);
    const bool more =
        std::any_of(document.lost.begin(), document.lost.end(), [](const Loss& loss) { return loss.content; });
    if (document.entries.empty())
        refuse(more ? tr("There are no words in “%1”, only what is not read, such as pictures. Nothing was imported "
                         "from it.")
                    : tr("There are no words in “%1”. Nothing was imported from it."),
               fileName);
    return document;
}

/// A title or "Type: observation", not somebody's words.
bool saysWhatItIs(QStringView line)
{
    const auto turn = candidateIn(line, Colon::First);
    return line.size() <= 60 && !endsSentence(line) && (!turn || shapeOf(turn->label) == Shape::None);
}

} // namespace

Document readDocument(const QString& fileName, const QByteArray& bytes, const ReadOptions& options,
                      const ReadProgress& progress)
{
    const auto part = [&](int begin, int share) -> ReadProgress {
        if (!progress)
            return {};
        return [&progress, total = bytes.size(), begin, share](qint64 done, qint64 of) {
            return progress(total * begin / 100 +
                                qint64(double(total) * share / 100 * double(done) / double(qMax<qint64>(of, 1))),
                            total);
        };
    };
    if (auto text = extractDocument(fileName, bytes, options, part(0, 60)))
        return readExtracted(fileName, std::move(*text), options, part(60, 40));
    checkBytes(fileName, bytes);
    Decoded decoded = decode(bytes, options.encoding, part(0, 40));
    checkText(fileName, decoded.text);
    const QString suffix = QFileInfo(fileName).suffix().toLower();
    const bool cues = isCueText(decoded.text, suffix == QLatin1String("vtt") || suffix == QLatin1String("srt"));
    Document document =
        cues ? readCues(decoded.text, options, part(40, 60)) : readText(decoded.text, options, part(40, 60));
    document.encoding = decoded.encoding;
    document.kept = decoded.kept + document.kept;
    document.lost.insert(document.lost.begin(), decoded.lost.begin(), decoded.lost.end());
    if (document.entries.empty())
        refuse(tr("There are no words in “%1” that could be imported, only times or marks."), fileName);
    return document;
}

SessionKind guessKind(const QString& fileName, const QString& text)
{
    static const QRegularExpression focus(QStringLiteral("\\bfocus[ _-]?groups?(?![a-z])"),
                                          QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression observed(
        QStringLiteral("(?:observation|field[ _-]?notes?|contextual[ _-]inquiry|shadowing|aeiou)(?![a-z])"),
        QRegularExpression::CaseInsensitiveOption);
    const QString name = QFileInfo(fileName).completeBaseName().replace(u'_', u' ');
    QString head;
    QSet<QChar> markers;
    int marked = 0;
    int lines = 0;
    forEachLine(QStringView(text).left(64 * 1024), [&](const Line& line) {
        if (line.isBlank())
            return;
        if (++lines <= 3 && saysWhatItIs(line.text))
            (head += line.text) += u'\n';
        if (line.text.size() > 3 && QStringView(u"aeiou").contains(line.text[0]) && line.text[1] == u':' &&
            line.text[2] == u' ') {
            markers << line.text[0];
            ++marked;
        }
    });
    if (focus.match(name).hasMatch() || focus.match(head).hasMatch())
        return SessionKind::FocusGroup;
    const bool aeiou = markers.size() > 1 && marked > 2 && marked * 10 >= lines;
    if (aeiou || observed.match(name).hasMatch() || observed.match(head).hasMatch())
        return SessionKind::Observation;
    return SessionKind::Interview;
}

} // namespace core::import
