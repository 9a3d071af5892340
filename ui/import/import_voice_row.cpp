#include "ui/import/import_voice_row.h"

#include "core/import/speakers.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/edit_field.h"
#include "ui/widgets/fuzzy.h"
#include "ui/widgets/label.h"
#include "ui/widgets/words.h"

#include <QCompleter>
#include <QHBoxLayout>
#include <QStringListModel>

#include <algorithm>

namespace ui {
namespace {

using core::Part;
using core::import::PersonPlan;

constexpr Part parts[] = {Part::Participant, Part::Moderator, Part::Observer};
constexpr int mostSuggestions = 12;

QString personLine(const QString& code, const QString& name)
{
    return name.isEmpty() || code.isEmpty() ? code + name : QStringLiteral("%1 · %2").arg(code, name);
}

/// The people whom `typed` may mean, the best first.
QStringList suggestions(const std::vector<core::Participant>& people, const QString& typed)
{
    std::vector<std::pair<int, QString>> found;
    for (const auto& person : people) {
        const QString line = personLine(person.code, person.name);
        if (const auto match = fuzzyMatch(typed, line))
            found.emplace_back(match->score, line);
    }
    std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
    QStringList lines;
    for (const auto& [score, line] : found)
        if (lines.size() < mostSuggestions)
            lines << line;
    return lines;
}

} // namespace

ImportVoiceRow::ImportVoiceRow(QWidget* parent) : QWidget(parent)
{
    m_label = new Label;
    m_label->setElided(true);
    m_entries = new Label({}, Type::Hint, &Theme::inkFaint);
    m_entries->setElided(true);
    m_part = new Choice({});
    for (const auto& word : {tr("Participant"), tr("Moderator"), tr("Observer")})
        m_part->addItem(word);
    m_person = new EditField({});
    m_person->setPlaceholderText(tr("new, with the next free code"));
    m_state = new Label({}, Type::Hint, &Theme::inkFaint);
    m_state->setElided(true);
    m_suggestions = new QStringListModel(this);
    auto* completer = new QCompleter(m_suggestions, this);
    completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion); // suggest() has chosen
    m_person->setCompleter(completer);

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 2, 12, 2);
    row->setSpacing(8);
    m_label->setFixedWidth(scaled(132));
    m_entries->setFixedWidth(scaled(72));
    m_state->setFixedWidth(scaled(64));
    for (QWidget* part : QList<QWidget*>{m_label, m_entries, m_part})
        row->addWidget(part);
    row->addWidget(m_person, 1);
    row->addWidget(m_state);

    connect(m_part, &QComboBox::activated, this, &ImportVoiceRow::choosePart);
    connect(m_person, &QLineEdit::textEdited, this, &ImportVoiceRow::suggest);
    connect(m_person, &EditField::entered, this, &ImportVoiceRow::enterPerson);
}

void ImportVoiceRow::show(const core::import::VoicePlan& voice, const std::vector<core::Participant>& people)
{
    m_voice = voice;
    m_people = people;
    const bool counts = voice.part == Part::Participant;
    m_label->setText(voice.label);
    m_label->setToolTip(voice.label);
    m_entries->setText(voice.entries == 0 ? tr("in the name")
                                          : counted(voice.entries, tr("%1 entry"), tr("%1 entries")));
    m_part->setCurrentIndex(static_cast<int>(std::find(std::begin(parts), std::end(parts), voice.part) - parts));
    m_part->setAccessibleName(tr("Part of %1").arg(voice.label));
    m_person->setValue(counts ? personLine(voice.person.code, voice.person.name) : QString());
    m_person->setAccessibleName(tr("Participant behind %1").arg(voice.label));
    m_person->setEnabled(counts);
    m_person->setPlaceholderText(counts ? tr("new, with the next free code") : tr("counts for nobody"));
    m_state->setText(!counts ? QString() : voice.person.known ? tr("known") : tr("new"));
    suggest({});
}

void ImportVoiceRow::suggest(const QString& typed)
{
    m_suggestions->setStringList(suggestions(m_people, typed));
}

void ImportVoiceRow::choosePart(int row)
{
    auto voice = m_voice;
    voice.part = parts[row];
    if (voice.part == m_voice.part)
        return;
    const QString name = core::import::isGenericLabel(voice.label) ? QString() : voice.label;
    voice.person = voice.part == Part::Participant ? core::import::personFrom(m_people, name) : PersonPlan();
    emit changed(voice);
}

void ImportVoiceRow::enterPerson(const QString& written)
{
    auto voice = m_voice;
    voice.person = core::import::personFrom(m_people, written);
    emit changed(voice);
}

} // namespace ui
