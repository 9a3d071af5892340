#pragma once

#include "ui/claims/claim_choice_model.h"
#include "ui/widgets/picker_popup.h"

#include <functional>

namespace ui {

class Segmented;

/// What was picked: a claim that is there, or one that is to be made.
struct ClaimPick {
    core::Id<core::Claim> claim;     // none: to be made
    core::Id<core::Persona> persona; // whose trait is to be made; none: an insight
    QString section;                 // of that trait
    QString text;                    // of the claim
    bool supports = true;
};

/// What the picker is opened for.
struct ClaimQuestion {
    std::vector<ClaimChoice> claims;
    std::vector<ClaimChoice> sections; // where a trait can be made
    int passages = 1;                  // that are to become evidence
    QRect words;                       // what it stands beside, in the picker's parent; it is never covered
    std::function<void(const ClaimPick&)> picked;
};

/// "Use as evidence for…": the popup in which a claim is found by a few letters, or made. Enter supports it, or does
/// what the switch says; Ctrl+Enter contradicts; Tab turns the switch.
class ClaimPicker : public PickerPopup {
    Q_OBJECT

public:
    explicit ClaimPicker(QWidget* parent);

    void open(ClaimQuestion question);
    ClaimChoiceModel& model() { return m_model; }

protected:
    void find(const QString& pattern) override;
    QString note() const override;
    QStringList making() const override;
    int mostMaking() const override { return 2; }
    void pick(int row, Qt::KeyboardModifiers modifiers) override;
    void tabPressed() override;
    void escapePressed() override;
    int noteHeight() const override;
    int placeBesideNote(const QRect& room) override;

private:
    void showClaims();
    /// The second step of making a trait with those words: where it is to stand.
    void showSections(const QString& text);
    bool isChoosingSection() const { return !m_newTrait.isEmpty(); }
    void answer(const ClaimPick& pick);

    ClaimQuestion m_question;
    ClaimChoiceModel m_model;
    Segmented* m_stance;
    QString m_newTrait; // the words of a trait whose place is being chosen
};

} // namespace ui
