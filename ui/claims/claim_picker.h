#pragma once

#include "ui/claims/claim_choice_model.h"

#include <QPointer>
#include <QWidget>

#include <functional>

class QLineEdit;
class QListView;

namespace ui {

class MakeRow;
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
class ClaimPicker : public QWidget {
    Q_OBJECT

public:
    explicit ClaimPicker(QWidget* parent);

    void open(ClaimQuestion question);
    void close();
    ClaimChoiceModel& model() { return m_model; }
    QLineEdit& field() { return *m_field; }

    static constexpr int wide = 420;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void buildField();
    void buildList();
    void showClaims();
    /// The second step of making a trait with those words: where it is to stand.
    void showSections(const QString& text);
    bool isChoosingSection() const { return !m_newTrait.isEmpty(); }
    void search(const QString& pattern);
    void place();
    void layOut();
    int heightFor(int rows) const;
    QString note() const;
    std::vector<MakeRow*> makeRows() const;
    void setCurrent(int row);
    void pick(int row, bool supports);
    void answer(const ClaimPick& pick);
    bool takesKey(int key) const;
    bool takeKey(int key, Qt::KeyboardModifiers modifiers);

    ClaimQuestion m_question;
    ClaimChoiceModel m_model;
    QLineEdit* m_field;
    Segmented* m_stance;
    QListView* m_list;
    MakeRow *m_makeInsight, *m_makeTrait;
    QString m_newTrait; // the words of a trait whose place is being chosen
    int m_current = 0;  // a row of the list, or after those a row that makes something
    QPointer<QWidget> m_focusBefore;
    int m_tallest = 0;    // how high it may be where it stands
    bool m_above = false; // of the words
};

} // namespace ui
