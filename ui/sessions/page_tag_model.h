#pragma once

#include "ui/sessions/session_content.h"

#include <QAbstractListModel>

namespace ui {

/// The tags that are used in the session, with how often.
class PageTagModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role { HueRole = Qt::UserRole + 1, CountRole };

    using QAbstractListModel::QAbstractListModel;

    void setTags(const std::vector<PageTag>& tags);
    const PageTag& tag(int row) const { return m_tags[static_cast<size_t>(row)]; }
    int rowOf(core::Id<core::Tag> id) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    std::vector<PageTag> m_tags;
};

} // namespace ui
