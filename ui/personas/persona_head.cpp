#include "ui/personas/persona_head.h"

#include "ui/widgets/focus.h"
#include "ui/widgets/live_field.h"

#include <QDragEnterEvent>
#include <QHBoxLayout>
#include <QImageReader>
#include <QMimeData>
#include <QUrl>
#include <QVBoxLayout>

namespace ui {
namespace {

QString pictureIn(const QMimeData* data)
{
    for (const auto& url : data->urls())
        if (url.isLocalFile() && !QImageReader::imageFormat(url.toLocalFile()).isEmpty())
            return url.toLocalFile();
    return {};
}

} // namespace

PortraitButton::PortraitButton(QWidget* parent) : QAbstractButton(parent)
{
    setAccessibleName(tr("Portrait"));
    setToolTip(tr("Choose a portrait, or drop a picture here"));
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAcceptDrops(true);
}

void PortraitButton::show(const QString& name, const QImage& portrait)
{
    m_name = name;
    m_portrait = portrait;
    update();
}

void PortraitButton::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::of(this);
    QPainter painter(this);
    paintPortrait(painter, rect().adjusted(4, 4, -4, -4), theme, m_name, m_portrait, Type::Big);
    if (hasFocus())
        paint::focusRing(painter, rect(), theme, 36);
}

void PortraitButton::dragEnterEvent(QDragEnterEvent* event)
{
    if (isEnabled() && !pictureIn(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void PortraitButton::dropEvent(QDropEvent* event)
{
    event->acceptProposedAction();
    emit pictureDropped(pictureIn(event->mimeData()));
}

OwnWords::OwnWords(QWidget* parent) : QAbstractButton(parent)
{
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void OwnWords::show(const QString& words, const QString& person)
{
    setText(words.simplified());
    m_person = person;
    setEnabled(!words.isEmpty());
    setToolTip(words.isEmpty() ? QString() : tr("%1 Enter leads to the passage.").arg(words));
    setAccessibleName(words.isEmpty() ? tr("Own words: none yet") : tr("Own words: %1, %2").arg(text(), person));
    update();
}

QSize OwnWords::sizeHint() const
{
    return {100, rowHeight(26)};
}

void OwnWords::focusInEvent(QFocusEvent* event)
{
    m_byKeyboard = reachedByKeyboard(*event);
    QAbstractButton::focusInEvent(event);
}

void OwnWords::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::of(this);
    QPainter painter(this);
    const QRect inside = rect().adjusted(6, 0, -6, 0);
    if (text().isEmpty())
        return paint::text(painter, inside, tr("Own words: choose a piece of evidence and press Ctrl+."),
                           fontOf(Type::Hint), theme.inkFaint);
    QFont italic = fontOf(Type::Body);
    italic.setItalic(true);
    const int person = paint::textWidth(m_person, fontOf(Type::Body)) + 10;
    const int words = qMin(paint::textWidth(text(), italic) + 2, inside.width() - person);
    paint::text(painter, QRect(inside.left(), inside.top(), words, inside.height()), text(), italic,
                underMouse() ? theme.accent : theme.ink);
    paint::text(painter, inside.adjusted(words + 8, 0, 0, 0), m_person, fontOf(Type::Body), theme.inkFaint);
    if (hasFocus() && m_byKeyboard)
        paint::focusRing(painter, rect(), theme);
}

PersonaHead::PersonaHead(QWidget* parent) : Surface(&Theme::paper, {}, parent)
{
    m_portrait = new PortraitButton;
    m_name = field(tr("Name"), tr("Name of the persona"), &core::Persona::name, tr("Rename persona"));
    m_role = field(tr("Role"), tr("Role"), &core::Persona::role, tr("Write role of persona"));
    m_segment = field(tr("Segment"), tr("Segment"), &core::Persona::segmentText, tr("Write segment of persona"));
    m_line = field(tr("Line under the name"), tr("A line that sums this person up"), &core::Persona::line,
                   tr("Write line of persona"));
    QFont big = fontOf(Type::Big, QFont::DemiBold);
    m_name->setFont(big);
    m_hero = new OwnWords;
    connect(m_hero, &QAbstractButton::clicked, this, &PersonaHead::ownWordsOpened);
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(m_name);
    auto* second = new QHBoxLayout;
    second->setSpacing(4);
    second->addWidget(m_role, 1);
    second->addWidget(m_segment, 1);
    words->addLayout(second);
    words->addWidget(m_line);
    words->addWidget(m_hero);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(16, 16, 16, 12);
    row->setSpacing(12);
    row->addWidget(m_portrait, 0, Qt::AlignTop);
    row->addLayout(words, 1);
}

LiveField* PersonaHead::field(const QString& name, const QString& placeholder, QString core::Persona::*field,
                              const QString& label)
{
    auto* made = new LiveField(name, placeholder);
    connect(made, &LiveField::typed, this,
            [this, field, label](const QString& text) { emit typed(field, text, label); });
    connect(made, &LiveField::left, this, &PersonaHead::left);
    connect(made, &QLineEdit::editingFinished, this, &PersonaHead::finished);
    return made;
}

void PersonaHead::show(const ShownPersona& content)
{
    m_portrait->show(content.persona.name, content.portrait);
    m_name->setValue(content.persona.name);
    m_role->setValue(content.persona.role);
    m_segment->setValue(content.persona.segmentText);
    m_line->setValue(content.persona.line);
    m_hero->show(content.hero, content.heroPerson);
}

void PersonaHead::setEditable(bool editable)
{
    for (auto* field : {m_name, m_role, m_segment, m_line})
        field->setReadOnly(!editable);
    m_portrait->setEnabled(editable);
}

QString PersonaHead::name() const
{
    return m_name->text();
}

void PersonaHead::focusName()
{
    m_name->setFocus(Qt::OtherFocusReason);
    m_name->selectAll();
}

} // namespace ui
