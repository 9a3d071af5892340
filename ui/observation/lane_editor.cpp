// Words of an entry that are edited where they stand on the lanes.
#include "ui/observation/lane_view.h"
#include "ui/widgets/words.h"

#include "core/sessions/session_text.h"

#include <QKeyEvent>
#include <QLineEdit>

namespace ui {

void LaneView::edit(int entry)
{
    const QRect place = rectOf(entry);
    if (!m_editable || place.isEmpty())
        return;
    m_edited = entry;
    openEditor(place, core::SessionText::blockOf(m_content.entries[size_t(entry)].text));
}

void LaneView::addTo(core::EntryKind lane)
{
    if (!m_editable)
        return;
    m_edited = -1;
    m_addedTo = lane;
    bringIntoView(m_playhead, m_playhead);
    const QRect row = laneRect(laneOf(lane));
    openEditor({xOf(m_playhead), row.top(), 0, row.height()}, {});
}

void LaneView::openEditor(const QRect& place, const QString& words)
{
    const QRect room = timeRect().adjusted(2, 0, -2, 0);
    QRect rect(place.left(), place.center().y() - rowHeight(28) / 2, qMax(place.width(), scaled(260)), rowHeight(28));
    rect.moveLeft(qBound(room.left(), rect.left(), qMax(room.left(), room.right() - rect.width())));
    m_editor->setGeometry(rect);
    m_editor->setText(words);
    m_editor->setPlaceholderText(m_edited < 0 ? tr("%1 at %2").arg(laneWord(m_addedTo), sessionTime(m_playhead))
                                              : QString());
    m_editor->selectAll();
    m_editor->show();
    m_editor->setFocus(Qt::OtherFocusReason);
}

void LaneView::closeEditor()
{
    if (m_editor->isHidden())
        return;
    if (m_editor->hasFocus())
        return setFocus(Qt::OtherFocusReason); // which comes back here; what is hidden with the focus hands it on
    m_editor->hide();
    const QString words = core::SessionText::entryOf(m_editor->text()).trimmed();
    if (words.isEmpty())
        return;
    if (m_edited < 0)
        emit added(m_addedTo, m_playhead, words);
    else if (words != m_content.entries[size_t(m_edited)].text)
        emit reworded(m_edited, words);
}

void LaneView::dropEditor()
{
    m_editor->clear();
    closeEditor();
}

bool LaneView::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_editor)
        return QAbstractScrollArea::eventFilter(watched, event);
    if (event->type() == QEvent::FocusOut && static_cast<QFocusEvent*>(event)->reason() != Qt::PopupFocusReason)
        closeEditor();
    const auto* key = event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride
                          ? static_cast<QKeyEvent*>(event)
                          : nullptr;
    const bool escape = key && key->key() == Qt::Key_Escape;
    const bool enter = key && (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter);
    if (!escape && !enter)
        return false;
    if (event->type() == QEvent::ShortcutOverride)
        event->accept();
    else if (enter)
        closeEditor();
    else
        dropEditor();
    return true;
}

} // namespace ui
