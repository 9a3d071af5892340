#include "ui/sessions/speaker_row.h"

#include "ui/sessions/detail_edits.h"
#include "ui/widgets/actions.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/edit_field.h"
#include "ui/widgets/icons.h"

#include <QAction>
#include <QCompleter>
#include <QGridLayout>

namespace ui {
namespace {

constexpr core::Part parts[] = {core::Part::Participant, core::Part::Moderator, core::Part::Observer};

} // namespace

SpeakerRow::SpeakerRow(QAbstractItemModel* people, QWidget* parent) : QWidget(parent)
{
    m_label = new EditField({});
    m_part = new Choice({});
    for (const auto part : parts)
        m_part->addItem(partWord(part));
    m_person = new EditField({});
    m_person->setPlaceholderText(tr("Participant: code or name"));
    auto* completer = new QCompleter(people, this);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    m_person->setCompleter(completer);
    m_remove = new QAction(icon(QStringLiteral("edit-delete")), {}, this);
    auto* remove = new Button(m_remove, Button::Look::Flat);
    remove->setShows(Button::Shows::IconOnly);

    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(12, 4, 8, 8);
    grid->setHorizontalSpacing(4);
    grid->setVerticalSpacing(4);
    grid->addWidget(m_label, 0, 0);
    grid->addWidget(m_part, 0, 1);
    grid->addWidget(remove, 0, 2);
    grid->addWidget(m_person, 1, 0, 1, 2);
    grid->setColumnStretch(0, 1);

    connect(m_label, &EditField::entered, this, [this](const QString& text) {
        auto after = m_speaker;
        after.label = text;
        if (text.isEmpty())
            m_label->restore(); // a voice has a label
        else
            emit changeAsked(m_speaker, after);
    });
    connect(m_part, &QComboBox::activated, this, [this](int row) {
        auto after = m_speaker;
        after.part = parts[row];
        if (after.part != m_speaker.part)
            emit changeAsked(m_speaker, after);
    });
    connect(m_person, &EditField::entered, this, [this](const QString& who) { emit personAsked(m_speaker, who); });
    connect(m_remove, &QAction::triggered, this, [this] { emit removeAsked(m_speaker); });
}

void SpeakerRow::show(const core::Speaker& speaker, const QString& person)
{
    m_speaker = speaker;
    m_label->setValue(speaker.label);
    m_label->setAccessibleName(tr("Name of speaker %1").arg(speaker.label));
    m_part->setCurrentIndex(static_cast<int>(std::find(std::begin(parts), std::end(parts), speaker.part) - parts));
    m_part->setAccessibleName(tr("Part of %1").arg(speaker.label));
    m_person->setValue(person);
    m_person->setAccessibleName(tr("Participant behind %1").arg(speaker.label));
    m_person->setVisible(speaker.part == core::Part::Participant);
    Actions::rename(m_remove, tr("Remove the speaker '%1'").arg(speaker.label));
}

void SpeakerRow::focusLabel()
{
    m_label->setFocus(Qt::TabFocusReason);
    m_label->selectAll();
}

} // namespace ui
