#include "ui/claims/claim_picker.h"

#include "ui/claims/claim_picker_rows.h"
#include "ui/claims/claim_words.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/words.h"

#include <QLineEdit>

#include <utility>

namespace ui {
namespace {

constexpr int noteGap = 8;

} // namespace

ClaimPicker::ClaimPicker(QWidget* parent)
    : PickerPopup({.icon = QStringLiteral("link"),
                   .mostRows = 6,
                   .rowPixels = ClaimChoiceDelegate::rowPixels,
                   .numbered = false},
                  parent)
{
    setAccessibleName(tr("Use as evidence"));
    field().setAccessibleName(tr("Claim"));
    setRows(m_model, new ClaimChoiceDelegate, tr("Claims that were found"));
    m_stance = new Segmented(tr("What it says of the claim"), {tr("For"), tr("Against")}, this);
    m_stance->setFocusPolicy(Qt::NoFocus);
    addMakeRow(QStringLiteral("games-hint"));
    addMakeRow(QStringLiteral("user-identity"));
}

void ClaimPicker::open(ClaimQuestion question)
{
    m_question = std::move(question);
    m_stance->setCurrent(0);
    m_newTrait.clear();
    setAccessibleDescription(note());
    field().setPlaceholderText(tr("A trait, a characteristic or an insight, or a new one"));
    m_model.setChoices(m_question.claims);
    openBeside(m_question.words);
}

void ClaimPicker::showClaims()
{
    const QString words = std::exchange(m_newTrait, QString());
    field().setPlaceholderText(tr("A trait, a characteristic or an insight, or a new one"));
    m_model.setChoices(m_question.claims);
    field().setText(words);
    refresh();
}

void ClaimPicker::showSections(const QString& text)
{
    m_newTrait = text;
    field().setPlaceholderText(tr("Which section of which persona?"));
    m_model.setChoices(m_question.sections);
    field().clear();
    refresh();
}

void ClaimPicker::find(const QString& pattern)
{
    m_model.setPattern(pattern);
}

QString ClaimPicker::note() const
{
    if (isChoosingSection())
        return tr("New trait %1").arg(claimQuoted(m_newTrait));
    if (m_question.claims.empty() && m_model.pattern().isEmpty())
        return tr("No claim yet. Type the first insight.");
    return counted(m_question.passages, tr("%1 passage as evidence"), tr("%1 passages as evidence"));
}

int ClaimPicker::noteHeight() const
{
    return m_stance->sizeHint().height() + noteGap;
}

int ClaimPicker::placeBesideNote(const QRect& room)
{
    const QSize size = m_stance->sizeHint();
    m_stance->setGeometry(room.right() + 1 - size.width(), room.top(), size.width(), size.height());
    return size.width() + noteGap;
}

QStringList ClaimPicker::making() const
{
    if (m_model.pattern().isEmpty() || isChoosingSection())
        return {};
    const QString words = claimQuoted(m_model.pattern());
    QStringList making{tr("New insight %1").arg(words)};
    if (!m_question.sections.empty())
        making << tr("New trait %1 of a persona…").arg(words);
    return making;
}

void ClaimPicker::pick(int row, Qt::KeyboardModifiers modifiers)
{
    const bool supports = m_stance->current() == 0 && !(modifiers & Qt::ControlModifier);
    if (row < m_model.rowCount()) {
        const auto choice = m_model.choice(row);
        answer({choice.claim, choice.persona, choice.section, choice.claim ? choice.text : m_newTrait, supports});
    } else if (const auto made = row - m_model.rowCount(); made < making().size()) {
        if (made == 1)
            showSections(m_model.pattern());
        else
            answer({{}, {}, {}, m_model.pattern(), supports});
    }
}

void ClaimPicker::tabPressed()
{
    m_stance->setCurrent(1 - m_stance->current());
}

void ClaimPicker::escapePressed()
{
    if (isChoosingSection())
        showClaims();
    else
        close();
}

void ClaimPicker::answer(const ClaimPick& pick)
{
    const auto picked = m_question.picked; // close() may lead to another question
    close();
    picked(pick);
}

} // namespace ui
