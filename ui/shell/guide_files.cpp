#include "ui/shell/guide_files.h"

#include "ui/guides/guide_page.h"
#include "ui/shell/choose_files.h"
#include "ui/shell/main_window.h"
#include "ui/shell/notice_bar.h"
#include "ui/shell/paper_job.h"

#include "core/import/decode.h"
#include "core/report/pdf_writer.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

namespace ui {
namespace {

constexpr qint64 longestFile = 8 * 1024 * 1024; // bytes
constexpr int longestName = 100;

/// What a file of the guide may be called.
QString fileName(const QString& guide, const QString& suffix)
{
    QString name = guide.simplified().left(longestName);
    for (auto& c : name)
        if (QStringLiteral("/\\:*?\"<>|").contains(c))
            c = u'-';
    return QStringLiteral("%1.%2").arg(name, suffix);
}

QString textOf(const QString& path)
{
    QFile file(path);
    const QString shown = QDir::toNativeSeparators(path);
    if (!file.open(QIODevice::ReadOnly))
        throw core::Failure(
            core::Error::Kind::NotFound,
            GuideFiles::tr("%1 could not be read: %2. The guide is as it was.").arg(shown, file.errorString()));
    if (file.size() > longestFile)
        throw core::Failure(core::Error::Kind::BadInput,
                            GuideFiles::tr("%1 is too large for a guide. The guide is as it was.").arg(shown));
    return core::import::decode(file.readAll()).text;
}

void write(const QString& path, const QString& text)
{
    QSaveFile file(path);
    const QByteArray bytes = text.toUtf8();
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        core::report::throwNotWritten(QDir::toNativeSeparators(path), file.errorString());
}

} // namespace

GuideFiles::GuideFiles(GuidePage& page, MainWindow& window) : QObject(&page), m_page(page), m_window(window)
{
    connect(&page, &GuidePage::importAsked, this, &GuideFiles::askImport);
    connect(&page, &GuidePage::exportAsked, this, &GuideFiles::askExport);
    connect(&page, &GuidePage::printAsked, this, &GuideFiles::askPrint);
    connect(&page, &GuidePage::paperAsked, this, [this] { askAndPrint(m_window, m_page, onPaper()); });
}

void GuideFiles::askImport()
{
    chooseFiles(&m_window,
                {FileQuestion::Kind::Open, tr("Import a guide"), WindowSettings().lastFolder(),
                 tr("Markdown and text (*.md *.markdown *.txt);;All files (*)")},
                [this](const QStringList& paths) { bringIn(paths.front()); });
}

void GuideFiles::bringIn(const QString& path)
{
    if (const auto text = core::guarded([&] { return textOf(path); }))
        m_page.bringIn(*text);
    else
        m_window.showError(text.error());
}

void GuideFiles::askExport()
{
    askForNew(tr("Export the guide"), tr("Markdown (*.md)"), QStringLiteral("md"),
              [this](const QString& path) { write(path, m_page.markdown()); });
}

void GuideFiles::askPrint()
{
    askForNew(tr("Print the guide"), tr("PDF (*.pdf)"), QStringLiteral("pdf"), [this](const QString& path) {
        core::report::writePdf(core::report::layoutGuide(m_page.sheet(), m_page.paper()), path);
    });
}

PaperJob GuideFiles::onPaper() const
{
    return {m_page.guide().name, m_page.paper(),
            [sheet = m_page.sheet(), paper = m_page.paper()](const core::Stores&, QPrinter&, core::Progress&) {
                return PaperJob::Ready{core::report::layoutGuide(sheet, paper)};
            }};
}

void GuideFiles::askForNew(const QString& title, const QString& filter, const QString& suffix,
                           std::function<void(const QString& path)> write)
{
    const QString folder = WindowSettings().lastFolder();
    chooseFiles(&m_window,
                {FileQuestion::Kind::Save, title, folder, filter, suffix, fileName(m_page.guide().name, suffix)},
                [this, write](const QStringList& paths) {
                    const QString& path = paths.front();
                    const auto done = core::guarded([&] { write(path); });
                    if (!done)
                        return m_window.showError(done.error());
                    WindowSettings().setLastFolder(QFileInfo(path).absolutePath());
                    m_window.notice().tell(NoticeBar::Kind::Partly, tr("The guide is written."),
                                           tr("It lies in %1.").arg(QDir::toNativeSeparators(path)));
                });
}

} // namespace ui
