#include "ui/sessions/picture_panel.h"

#include "ui/widgets/button.h"
#include "ui/widgets/edit_field.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/label.h"
#include "ui/widgets/paint.h"

#include <QAction>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

PictureView::PictureView(QWidget* parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Picture"));
    setMinimumSize(120, 90);
}

void PictureView::setPicture(const QPixmap& picture, const QString& name)
{
    m_picture = picture;
    setAccessibleName(name.isEmpty() ? tr("Picture") : tr("Picture: %1").arg(name));
    update();
}

void PictureView::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::of(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    const QRect room = rect().adjusted(12, 12, -12, -12);
    if (m_picture.isNull())
        return paint::text(painter, room, tr("This picture could not be read."), fontOf(Type::Body), theme.inkSoft);
    const QSize whole = m_picture.size() / m_picture.devicePixelRatio();
    QRect shown(QPoint(), whole.width() > room.width() || whole.height() > room.height()
                              ? whole.scaled(room.size(), Qt::KeepAspectRatio)
                              : whole);
    shown.moveCenter(room.center());
    painter.drawPixmap(shown, m_picture);
    if (hasFocus())
        paint::focusRing(painter, shown.adjusted(-4, -4, 4, 4), theme, 2);
}

void PictureView::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Up: return emit stepped(-1);
    case Qt::Key_Right:
    case Qt::Key_Down: return emit stepped(1);
    default: QWidget::keyPressEvent(event);
    }
}

PicturePanel::PicturePanel(QAction* remove, QAction* save, QWidget* parent) : Surface(&Theme::page, {}, parent)
{
    setAccessibleName(tr("Picture"));
    auto* head = new QWidget;
    head->setFixedHeight(rowHeight(32));
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(12, 0, 4, 0);
    row->setSpacing(4);
    m_place = new Label({}, Type::Hint, &Theme::inkSoft, QFont::DemiBold);
    m_place->setElided(true);
    row->addWidget(m_place, 1);
    const auto add = [&](QAction* action, Button::Shows shows) {
        auto* button = new Button(action, Button::Look::Flat);
        button->setShows(shows);
        row->addWidget(button);
    };
    m_before = new QAction(icon(QStringLiteral("go-up")), tr("Picture before"), this);
    m_after = new QAction(icon(QStringLiteral("go-down")), tr("Next picture"), this);
    auto* close = new QAction(tr("Close"), this);
    for (auto* action : {m_before, m_after})
        add(action, Button::Shows::IconOnly);
    add(save, Button::Shows::All);
    add(remove, Button::Shows::All);
    add(close, Button::Shows::All);

    m_view = new PictureView;
    m_caption = new EditField(tr("Caption of the picture"));
    m_caption->setPlaceholderText(tr("Caption"));
    auto* foot = new QWidget;
    auto* captions = new QHBoxLayout(foot);
    captions->setContentsMargins(12, 4, 12, 12);
    captions->addWidget(m_caption);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(head);
    column->addWidget(m_view, 1);
    column->addWidget(foot);

    connect(m_before, &QAction::triggered, this, [this] { step(-1); });
    connect(m_after, &QAction::triggered, this, [this] { step(1); });
    connect(m_view, &PictureView::stepped, this, &PicturePanel::step);
    connect(close, &QAction::triggered, this, &PicturePanel::closed);
    connect(m_caption, &EditField::entered, this, &PicturePanel::writeCaption);
}

core::Id<core::Attachment> PicturePanel::shown() const
{
    return m_at < 0 ? core::Id<core::Attachment>() : m_pictures[size_t(m_at)].id;
}

void PicturePanel::focusPicture()
{
    m_view->setFocus(Qt::OtherFocusReason);
}

void PicturePanel::show(const std::vector<core::Attachment>& pictures, core::Id<core::Attachment> shown)
{
    m_pictures = pictures;
    const auto found = std::find_if(pictures.begin(), pictures.end(),
                                    [&](const core::Attachment& picture) { return picture.id == shown; });
    m_at = found == pictures.end() ? -1 : int(found - pictures.begin());
    if (m_at < 0)
        return;
    m_place->setText(tr("Picture %1 of %2").arg(m_at + 1).arg(pictures.size()));
    m_before->setEnabled(m_at > 0);
    m_after->setEnabled(m_at + 1 < int(pictures.size()));
    m_caption->setValue(found->caption);
    m_caption->setReadOnly(!m_workspace || m_workspace->isReadOnly());
    if (m_read != found->source)
        read();
}

void PicturePanel::read()
{
    const auto& picture = m_pictures[size_t(m_at)];
    m_read = picture.source;
    m_workspace
        ->readInBackground([source = picture.source](const core::Stores& stores) {
            const auto kept = stores.sources.source(source);
            return kept ? QImage::fromData(kept->bytes) : QImage();
        })
        .then(this, [this, source = picture.source](const core::Result<QImage>& image) {
            if (source == m_read && m_at >= 0)
                m_view->setPicture(image ? QPixmap::fromImage(*image) : QPixmap(), m_pictures[size_t(m_at)].caption);
        });
}

void PicturePanel::step(int by)
{
    const int next = m_at + by;
    if (next >= 0 && next < int(m_pictures.size()))
        emit chosen(m_pictures[size_t(next)].id);
}

void PicturePanel::writeCaption(const QString& caption)
{
    if (m_at < 0)
        return;
    auto changed = m_pictures[size_t(m_at)];
    changed.caption = caption.simplified();
    const auto done =
        m_workspace->edit(tr("Write caption"), [&](core::Stores& stores) { stores.attachments.update(changed); });
    if (!done)
        emit failed(done.error());
}

void PicturePanel::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        emit closed();
    else
        Surface::keyPressEvent(event);
}

} // namespace ui
