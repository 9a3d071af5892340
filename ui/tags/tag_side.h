#pragma once

#include "ui/tags/together_model.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/surface.h"

class QCheckBox;

namespace ui {

class Label;
class ListView;
class MemoEdit;
class PeopleStrip;
class SectionHead;
class SwatchGrid;

/// What is known of the tags that are chosen: for one its description and its colour, for any what they stand together
/// with, and who has them.
class TagSide : public Surface {
    Q_OBJECT

public:
    explicit TagSide(QWidget* parent = nullptr);

    /// The tag whose description and colour are shown; nothing where none or several are chosen.
    void showTag(const std::optional<core::Tag>& tag, bool hasBelow, bool sameBelow);
    void setTogether(std::vector<ShownTogether> tags);
    /// `codes`: of the people for it.
    void setPeople(const paint::People& people, const QStringList& codes);
    void setEditable(bool editable);
    void flush();
    void editDescription();

    MemoEdit& description() { return *m_description; }
    SwatchGrid& swatches() { return *m_swatches; }
    QCheckBox& sameBelow() { return *m_sameBelow; }
    ListView& together() { return *m_together; }
    const TogetherModel& togetherModel() const { return m_model; }

signals:
    void described(core::Id<core::Tag> tag, const QString& description);
    void hued(core::Id<core::Tag> tag, int hue);
    void sameBelowAsked(core::Id<core::Tag> tag, bool same);
    void tagAsked(core::Id<core::Tag> tag);
    void left();

private:
    void build();
    void fit();
    void openRow(const QModelIndex& index);

    core::Id<core::Tag> m_tag;
    TogetherModel m_model;
    QWidget* m_one; // description and colour
    MemoEdit* m_description;
    SwatchGrid* m_swatches;
    QCheckBox* m_sameBelow;
    SectionHead *m_togetherHead, *m_peopleHead;
    ListView* m_together;
    Label* m_noneTogether;
    PeopleStrip* m_strip;
    Label* m_codes;
};

} // namespace ui
