#pragma once

#include "core/stores.h"

#include <QAbstractListModel>
#include <QSet>

#include <vector>

namespace ui {

/// A tag as it is offered for picking.
struct TagChoice {
    core::Id<core::Tag> id;
    QString path; // "workaround/paper"
    int hue = 1;
    core::TagUse use;
};

/// The codebook without what is archived, last used first; then what was never used, in its own order.
std::vector<TagChoice> tagChoices(const core::Stores& stores, const QHash<core::Id<core::Tag>, core::TagUse>& uses);

/// The same, counted now: in a large project not for the GUI thread (see TagUses).
std::vector<TagChoice> tagChoices(const core::Stores& stores);

/// The tags that answer what was typed, best first; all of them where nothing was.
class TagChoiceModel : public QAbstractListModel {
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void setChoices(std::vector<TagChoice> choices, QSet<core::Id<core::Tag>> on);
    const QSet<core::Id<core::Tag>>& on() const { return m_on; }
    void setPattern(const QString& pattern);
    QString pattern() const { return m_pattern; }

    const TagChoice& choice(int row) const { return m_choices[m_found[static_cast<size_t>(row)].index]; }
    /// Which letters of the path were meant.
    const std::vector<int>& positions(int row) const { return m_found[static_cast<size_t>(row)].positions; }
    /// The passage has it already.
    bool isOn(int row) const { return m_on.contains(choice(row).id); }
    /// What was typed names a tag that is there.
    bool isKnown() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    struct Found {
        size_t index;
        int score;
        std::vector<int> positions;
    };
    void search();

    std::vector<TagChoice> m_choices;
    std::vector<Found> m_found;
    QSet<core::Id<core::Tag>> m_on;
    QString m_pattern;
};

} // namespace ui
