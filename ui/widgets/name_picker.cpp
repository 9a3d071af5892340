#include "ui/widgets/name_picker.h"

#include "ui/widgets/name_picker_rows.h"
#include "ui/widgets/picker_rows.h"
#include "ui/widgets/words.h"

#include <QLineEdit>

namespace ui {

NamePicker::NamePicker(QWidget* parent) : PickerPopup({.icon = QStringLiteral("edit-find"), .wide = wide}, parent)
{
    field().setMaxLength(500);
    setRows(m_model, new NamePickerDelegate, tr("Names that were found"));
    m_make = addMakeRow({});
    connect(&field(), &QLineEdit::textChanged, this, [this](const QString& words) {
        if (m_question.typed)
            m_question.typed(words);
    });
}

void NamePicker::open(NameQuestion question)
{
    m_question = std::move(question);
    m_make->setSign(m_question.makeIcon);
    field().setPlaceholderText(m_question.placeholder);
    m_model.setChoices(std::move(m_question.choices));
    setTitle(m_question.title);
    openBeside(m_question.beside);
}

void NamePicker::setTitle(const QString& title)
{
    m_question.title = title;
    setAccessibleName(title);
    field().setAccessibleName(title.isEmpty() ? m_question.placeholder : title);
    if (isVisible())
        layOut();
}

void NamePicker::find(const QString& pattern)
{
    m_model.setPattern(pattern);
}

bool NamePicker::canMake() const
{
    return !m_question.make.isEmpty() && !m_model.pattern().isEmpty() && !m_model.isKnown();
}

QStringList NamePicker::making() const
{
    if (!canMake())
        return {};
    return {m_question.make.contains(u"%1") ? m_question.make.arg(quoted(m_model.pattern())) : m_question.make};
}

QString NamePicker::note() const
{
    if (m_model.rowCount() > 0 || canMake())
        return m_question.title;
    if (!m_model.pattern().isEmpty())
        return tr("Nothing has that name.");
    return m_question.make.isEmpty() ? tr("There is nothing to choose from.") : m_question.title;
}

void NamePicker::pick(int row, Qt::KeyboardModifiers)
{
    if (row < m_model.rowCount())
        answer({m_model.choice(row).id, m_model.choice(row).name});
    else if (canMake())
        answer({0, m_model.pattern()});
}

void NamePicker::tabPressed()
{
    if (currentRow() < m_model.rowCount())
        field().setText(m_model.choice(currentRow()).name);
}

void NamePicker::answer(const NamePick& pick)
{
    const auto picked = m_question.picked; // close() may lead to another question
    close();
    picked(pick);
}

} // namespace ui
