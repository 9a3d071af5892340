#include "ui/tags/tag_picker.h"

#include "ui/tags/tag_picker_rows.h"

#include <QKeyEvent>
#include <QLineEdit>

namespace ui {

TagPicker::TagPicker(QWidget* parent) : PickerPopup({.icon = QStringLiteral("tag"), .wide = wide}, parent)
{
    setAccessibleName(tr("Tags"));
    field().setPlaceholderText(tr("A tag, or a new one"));
    field().setAccessibleName(tr("Tag"));
    setRows(m_model, new TagChoiceDelegate, tr("Tags that were found"));
    addMakeRow(QStringLiteral("tag-new"));
}

void TagPicker::open(TagQuestion question)
{
    m_question = std::move(question);
    m_model.setChoices(std::move(m_question.choices), m_question.on);
    setAccessibleDescription(m_question.purpose);
    openBeside(m_question.words);
}

void TagPicker::refresh(std::vector<TagChoice> choices, const QSet<core::Id<core::Tag>>& on)
{
    m_model.setChoices(std::move(choices), on);
    find(field().text());
    PickerPopup::refresh();
}

void TagPicker::refresh(std::vector<TagChoice> choices)
{
    refresh(std::move(choices), m_model.on());
}

void TagPicker::find(const QString& pattern)
{
    m_model.setPattern(pattern);
}

QString TagPicker::note() const
{
    if (m_model.rowCount() == 0 && m_model.pattern().isEmpty())
        return tr("No tag yet. Type the name of the first one.");
    return m_question.purpose;
}

QStringList TagPicker::making() const
{
    if (m_model.pattern().isEmpty() || m_model.isKnown())
        return {};
    return {tr("Create tag “%1”").arg(m_model.pattern())};
}

void TagPicker::pick(int row, Qt::KeyboardModifiers modifiers)
{
    const bool more = modifiers & Qt::ShiftModifier;
    if (row < m_model.rowCount())
        answer({m_model.choice(row).id, m_model.choice(row).path}, more);
    else if (const QString path = core::tagPath(core::tagPathParts(m_model.pattern())); !path.isEmpty())
        answer({{}, path}, more);
}

void TagPicker::tabPressed()
{
    if (currentRow() < m_model.rowCount())
        field().setText(m_model.choice(currentRow()).path);
}

bool TagPicker::takesKey(const QKeyEvent& event) const
{
    return event.key() == Qt::Key_Comma || PickerPopup::takesKey(event);
}

void TagPicker::takeKey(const QKeyEvent& event)
{
    if (event.key() != Qt::Key_Comma)
        PickerPopup::takeKey(event);
    else if (!m_model.pattern().isEmpty())
        pick(currentRow(), Qt::ShiftModifier);
}

void TagPicker::answer(const TagPick& pick, bool more)
{
    const auto picked = m_question.picked; // close() may lead to another question
    if (more && m_question.several)
        field().clear();
    else
        close();
    picked(pick);
}

} // namespace ui
