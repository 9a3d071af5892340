#pragma once

#include "ui/tags/tag_choice_model.h"
#include "ui/widgets/picker_popup.h"

#include <functional>

namespace ui {

/// What was picked: a tag of the codebook, or a path at which one is to be made.
struct TagPick {
    core::Id<core::Tag> tag; // none: to be made
    QString path;
};

/// What the picker is opened for.
struct TagQuestion {
    std::vector<TagChoice> choices;
    QSet<core::Id<core::Tag>> on; // tags that the passage has already
    QRect words;                  // the passage, in the picker's parent; it is never covered
    QString purpose;              // a line that says what will happen, where that is not plain
    bool several = true;          // several tags may be picked one after the other
    std::function<void(const TagPick&)> picked;
};

/// The popup in which a tag is found by a few letters, or made. Shift+Enter and a comma take one and stay for another.
class TagPicker : public PickerPopup {
    Q_OBJECT

public:
    explicit TagPicker(QWidget* parent);

    void open(TagQuestion question);
    /// What has changed since it was opened, by a tag that was picked while it stays open.
    void refresh(std::vector<TagChoice> choices, const QSet<core::Id<core::Tag>>& on);
    /// The same for counts alone.
    void refresh(std::vector<TagChoice> choices);
    TagChoiceModel& model() { return m_model; }

    static constexpr int wide = 336;

protected:
    void find(const QString& pattern) override;
    QString note() const override;
    QStringList making() const override;
    int mostMaking() const override { return 1; }
    void pick(int row, Qt::KeyboardModifiers modifiers) override;
    void tabPressed() override;
    bool takesKey(const QKeyEvent& event) const override;
    void takeKey(const QKeyEvent& event) override;

private:
    void answer(const TagPick& pick, bool more);

    TagQuestion m_question;
    TagChoiceModel m_model;
};

} // namespace ui
