#pragma once

#include "ui/widgets/name_picker_model.h"
#include "ui/widgets/picker_popup.h"

#include <QRect>

#include <functional>

namespace ui {

/// What was picked: a thing that is there, or a name under which one is to be made.
struct NamePick {
    qint64 id = 0; // 0: to be made
    QString name;
};

/// What the picker is opened for.
struct NameQuestion {
    QString title; // a line that says what will happen: "Put 3 cards into"
    QString placeholder;
    std::vector<NameChoice> choices;
    QString make; // the last row, for words that are not a choice's name, "New cluster %1"; empty: nothing can be made
    QString makeIcon; // of that row
    QRect beside;     // in the picker's parent; it is never covered
    std::function<void(const NamePick&)> picked;
    std::function<void(const QString&)> typed = {}; // told at each change of the words
};

/// The popup in which a thing is found by a few letters of its name, or made.
class NamePicker : public PickerPopup {
    Q_OBJECT

public:
    explicit NamePicker(QWidget* parent);

    void open(NameQuestion question);
    /// While it is open: what will happen has changed.
    void setTitle(const QString& title);
    /// Of the choices that were found, without the row that makes one.
    int rowCount() const { return m_model.rowCount(); }
    NamePickerModel& model() { return m_model; }

    static constexpr int wide = 420;

protected:
    void find(const QString& pattern) override;
    QString note() const override;
    QStringList making() const override;
    int mostMaking() const override { return m_question.make.isEmpty() ? 0 : 1; }
    void pick(int row, Qt::KeyboardModifiers modifiers) override;
    void tabPressed() override;

private:
    bool canMake() const;
    void answer(const NamePick& pick);

    NameQuestion m_question;
    NamePickerModel m_model;
    MakeRow* m_make;
};

} // namespace ui
