// Fields and tips that stand over the board.
#include "ui/boards/board_canvas.h"
#include "ui/boards/board_walk.h"
#include "ui/widgets/words.h"

#include <QGuiApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>

#include <algorithm>
#include <utility>

namespace ui {
namespace {

constexpr int nearEdge = 8; // screen pixels

QFont fieldFont(double pixels, QFont::Weight weight)
{
    QFont font = QGuiApplication::font();
    font.setPixelSize(std::max(12, qRound(pixels)));
    font.setWeight(weight);
    return font;
}

} // namespace

void BoardCanvas::beginRename(core::Id<core::Cluster> cluster)
{
    const auto* known = m_scene.content.cluster(cluster);
    if (m_readOnly || !m_namesShown || !known)
        return;
    closeFields(true);
    m_edited = {{}, cluster};
    reveal(m_edited);
    m_nameField = new QLineEdit(known->name, this);
    m_nameField->setAccessibleName(tr("Name of the cluster"));
    m_nameField->selectAll();
    m_nameField->installEventFilter(this);
    placeFields();
    m_nameField->show();
    m_nameField->setFocus(Qt::OtherFocusReason);
}

void BoardCanvas::beginText(core::Id<core::Card> note)
{
    const auto* known = m_scene.content.card(note);
    if (m_readOnly || !known || !known->isNote())
        return;
    closeFields(true);
    m_edited = {note, {}};
    reveal(m_edited);
    m_textField = new QPlainTextEdit(known->text, this);
    m_textField->setAccessibleName(tr("Words of the note"));
    m_textField->setTabChangesFocus(true);
    m_textField->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_textField->selectAll();
    m_textField->installEventFilter(this);
    placeFields();
    m_textField->show();
    m_textField->setFocus(Qt::OtherFocusReason);
}

/// The fields go first: whoever hears of the words may show another board.
void BoardCanvas::closeFields(bool keep)
{
    const BoardThing edited = std::exchange(m_edited, {});
    QLineEdit* name = std::exchange(m_nameField, nullptr);
    QPlainTextEdit* text = std::exchange(m_textField, nullptr);
    if (!name && !text)
        return;
    QWidget* field = name ? static_cast<QWidget*>(name) : text;
    const QString words = name ? name->text().trimmed() : text->toPlainText().trimmed();
    const bool focused = field->hasFocus();
    field->removeEventFilter(this);
    field->hide();
    field->deleteLater();
    if (focused)
        setFocus(Qt::OtherFocusReason);
    placeBar();
    const auto* cluster = m_scene.content.cluster(edited.cluster);
    const auto* card = m_scene.content.card(edited.card);
    if (keep && name && cluster && cluster->name != words)
        emit renameAsked(edited.cluster, words);
    else if (keep && text && card && card->text != words)
        emit textAsked(edited.card, words);
}

void BoardCanvas::placeFields()
{
    placeBar();
    const auto item = itemOf(m_edited);
    if (!item)
        return;
    const QRectF place = m_sight.toScreen(placeOf(m_scene, *item));
    if (m_nameField) {
        const bool large = !m_scene.index.clustersIn(item->at).empty();
        m_nameField->setFont(fieldFont((large ? 15 : 13) * zoom(), QFont::DemiBold));
        const double high = std::max(place.height() - 4, double(m_nameField->sizeHint().height()));
        m_nameField->setGeometry(
            QRectF(place.left() + 2, place.center().y() - high / 2, std::max(place.width() - 4, 140.0), high).toRect());
    }
    if (m_textField) {
        m_textField->setFont(fieldFont(12 * zoom(), QFont::Normal));
        QRect room(place.topLeft().toPoint(), place.size().expandedTo({180, 90}).toSize());
        room.moveRight(std::min(room.right(), width() - nearEdge));
        room.moveBottom(std::min(room.bottom(), height() - nearEdge));
        m_textField->setGeometry(room);
    }
}

bool BoardCanvas::eventFilter(QObject* watched, QEvent* event)
{
    const bool ours = watched && (watched == m_nameField || watched == m_textField);
    if (!ours)
        return QWidget::eventFilter(watched, event);
    if (event->type() == QEvent::FocusOut && static_cast<QFocusEvent*>(event)->reason() != Qt::PopupFocusReason &&
        static_cast<QFocusEvent*>(event)->reason() != Qt::ActiveWindowFocusReason) {
        closeFields(true);
        return false;
    }
    if (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride)
        return false;
    const auto& key = *static_cast<QKeyEvent*>(event);
    const bool enter = key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter;
    const bool keeps = enter && (watched == m_nameField || key.modifiers() & Qt::ControlModifier);
    if (!keeps && key.key() != Qt::Key_Escape)
        return false;
    event->accept();
    if (event->type() == QEvent::KeyPress)
        closeFields(keeps);
    return true;
}

QString BoardCanvas::tipAt(QPointF point) const
{
    const BoardThing thing = thingAt(point);
    QStringList lines;
    if (const auto* card = m_scene.content.card(thing.card)) {
        const auto face = m_scene.content.face(*card);
        const QString who = QStringList{face.people, face.sessionName}.join(QStringLiteral(" · "));
        lines << face.text
              << (face.people.isEmpty() || face.sessionName.isEmpty() ? face.people + face.sessionName : who);
    } else if (isOnHead(thing, point)) {
        const auto item = itemOf(thing);
        const auto& figures = m_scene.figures[size_t(item->at)];
        const auto& cluster = m_scene.content.clusters[size_t(item->at)];
        if (m_namesShown)
            lines << cluster.name;
        lines << counted(figures.cards, tr("%1 card"), tr("%1 cards")) + QStringLiteral(" · ") +
                     counted(figures.people, tr("%1 person"), tr("%1 people"))
              << cluster.note;
    }
    lines.removeAll(QString());
    for (auto& line : lines)
        line = line.toHtmlEscaped();
    return lines.isEmpty() ? QString() : QStringLiteral("<p>%1</p>").arg(lines.join(QStringLiteral("<br>")));
}

} // namespace ui
