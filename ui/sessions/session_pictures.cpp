#include "ui/sessions/session_pictures.h"

#include "ui/sessions/picture_panel.h"
#include "ui/sessions/session_page.h"
#include "ui/sessions/session_view.h"
#include "ui/widgets/actions.h"
#include "ui/widgets/picture_cache.h"
#include "ui/widgets/words.h"

#include "core/delivery.h"

#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QMimeData>
#include <QMimeDatabase>

#include <QtConcurrentRun>

namespace ui {
namespace {

constexpr int widestShare = 3; // of the height of a small picture

} // namespace

SessionPictures::SessionPictures(Actions& actions, SessionPage& page) : QObject(&page), m_page(page)
{
    const QString menu = tr("Session");
    m_add = actions.add({.id = QStringLiteral("session.add-picture"),
                         .text = tr("Add picture…"),
                         .icon = QStringLiteral("list-add"),
                         .menu = menu,
                         .group = true});
    m_show = actions.add({.id = QStringLiteral("session.show-picture"),
                          .text = tr("Show picture"),
                          .key = QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_V),
                          .menu = menu});
    m_save = actions.add({.id = QStringLiteral("session.save-picture"),
                          .text = tr("Save picture as…"),
                          .icon = QStringLiteral("document-save-as"),
                          .word = tr("Save as…")});
    m_remove = actions.add({.id = QStringLiteral("session.delete-picture"),
                            .text = tr("Delete picture"),
                            .icon = QStringLiteral("edit-delete"),
                            .word = tr("Delete")});
    m_cache = new PictureCache(this);
    m_panel = new PicturePanel(m_remove, m_save);
    m_panel->hide();
    connect(m_add, &QAction::triggered, this, &SessionPictures::chooseFiles);
    connect(m_show, &QAction::triggered, this, [this] {
        if (m_panel->isVisible())
            return close();
        const auto pictures = m_page.content().picturesAt(m_page.view().textCursor().blockNumber());
        if (!pictures.empty())
            open(pictures.front().id);
    });
    connect(m_remove, &QAction::triggered, this, &SessionPictures::remove);
    connect(m_save, &QAction::triggered, this, &SessionPictures::save);
    connect(m_panel, &PicturePanel::chosen, this, &SessionPictures::open);
    connect(m_panel, &PicturePanel::closed, this, &SessionPictures::close);
    connect(m_panel, &PicturePanel::failed, &page, &Page::failed);
    auto& view = page.view();
    view.setThumbnails([this, &view](core::Id<core::Source> source, int height) {
        const qreal ratio = view.devicePixelRatioF();
        auto pixmap = QPixmap::fromImage(m_cache->image(source, QSize(height * widestShare, height) * ratio));
        pixmap.setDevicePixelRatio(ratio);
        return pixmap;
    });
    connect(m_cache, &PictureCache::came, view.viewport(), qOverload<>(&QWidget::update));
    connect(&view, &SessionView::pictureChosen, this, &SessionPictures::open);
    connect(&view, &SessionView::picturesGiven, this,
            [this](const QMimeData* mime, int entry) { add(picturesIn(*mime), entry); });
    connect(&view, &QPlainTextEdit::cursorPositionChanged, this, &SessionPictures::enableActions);
}

void SessionPictures::setWorkspace(core::Workspace* workspace)
{
    m_cache->setWorkspace(workspace);
    m_panel->setWorkspace(workspace);
    close();
}

void SessionPictures::enableActions()
{
    auto* workspace = m_page.workspace();
    const bool shown = m_page.isVisible() && m_page.session() && workspace;
    const bool writes = shown && !workspace->isReadOnly() && !workspace->isBusy();
    const bool open = shown && m_panel->isVisible() && m_panel->shown();
    m_add->setEnabled(writes && !m_page.content().entries.empty());
    m_show->setEnabled(open ||
                       (shown && !m_page.content().picturesAt(m_page.view().textCursor().blockNumber()).empty()));
    m_remove->setEnabled(writes && open);
    m_save->setEnabled(open);
}

void SessionPictures::refresh()
{
    if (!m_panel->isVisible())
        return;
    m_panel->show(m_page.content().pictures, m_panel->shown());
    if (!m_panel->shown())
        close();
}

void SessionPictures::open(core::Id<core::Attachment> picture)
{
    m_panel->show(m_page.content().pictures, picture);
    if (!m_panel->shown())
        return;
    m_panel->setVisible(true);
    emit opened(true);
    m_panel->focusPicture();
    enableActions();
}

void SessionPictures::close()
{
    if (m_panel->isHidden())
        return;
    m_panel->setVisible(false);
    emit opened(false);
    m_page.view().setFocus(Qt::OtherFocusReason);
    enableActions();
}

void SessionPictures::chooseFiles()
{
    auto* dialog = new QFileDialog(&m_page, tr("Add pictures"), {}, pictureFilter());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    const int entry = m_page.view().textCursor().blockNumber();
    connect(dialog, &QFileDialog::filesSelected, this,
            [this, entry](const QStringList& paths) { add(picturesFrom(paths), entry); });
    dialog->open();
}

void SessionPictures::add(std::vector<GivenPicture> given, int entry)
{
    if (!m_page.settle() || entry < 0 || entry >= int(m_page.content().entries.size()))
        return;
    const auto at = m_page.content().entries[size_t(entry)].id;
    // Only the cleaning takes its time: so a picture can be added while a clock runs, too.
    auto clean = [given = std::move(given)] { return core::guarded([&] { return cleaned(given); }); };
    core::Delivery(QtConcurrent::run(std::move(clean)))
        .then(this, [this, at](const core::Result<std::vector<CleanedPicture>>& pictures) {
            if (pictures)
                put(*pictures, at);
            else
                emit m_page.failed(pictures.error());
        });
}

void SessionPictures::put(const std::vector<CleanedPicture>& pictures, core::Id<core::Entry> entry)
{
    if (!m_page.workspace())
        return;
    const auto done = m_page.workspace()->edit(
        counted(qint64(pictures.size()), tr("Add %1 picture"), tr("Add %1 pictures")), [&](core::Stores& stores) {
            if (!stores.sessions.entry(entry))
                return;
            for (const auto& [name, picture] : pictures)
                stores.attachments.add({{}, entry, stores.sources.add(name, picture.mediaType, picture.bytes), {}});
        });
    if (!done)
        emit m_page.failed(done.error());
}

void SessionPictures::remove()
{
    const auto picture = m_panel->shown();
    const auto done = m_page.workspace()->edit(tr("Delete picture"),
                                               [&](core::Stores& stores) { stores.attachments.remove(picture); });
    if (!done)
        emit m_page.failed(done.error());
}

void SessionPictures::save()
{
    const auto source = m_page.workspace()->read([&](const core::Stores& stores) -> std::optional<core::Source> {
        const auto picture = stores.attachments.attachment(m_panel->shown());
        return picture ? stores.sources.source(picture->source) : std::nullopt;
    });
    if (!source || !*source)
        return;
    const QString ending = QMimeDatabase().mimeTypeForName((*source)->mediaType).preferredSuffix();
    auto* dialog =
        new QFileDialog(&m_page, tr("Save picture"), QFileInfo((*source)->name).completeBaseName() + u'.' + ending);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    connect(dialog, &QFileDialog::fileSelected, this, [this, bytes = (*source)->bytes](const QString& path) {
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.flush())
            emit m_page.failed({core::Error::Kind::ReadOnly,
                                tr("The picture could not be saved as “%1” (%2).").arg(path, file.errorString())});
    });
    dialog->open();
}

} // namespace ui
