#pragma once

#include "ui/sessions/session_content.h"

#include <QAbstractListModel>

namespace ui {

/// What stands out in a session: key quotes, insights, follow-ups and the guide's questions, in the order of the text.
class OutlineModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role { IconRole = Qt::UserRole + 1, TimeRole };

    using QAbstractListModel::QAbstractListModel;

    /// What of it is shown: where the guide has a panel, that has the questions and the follow-ups.
    enum class Shows { All, BesideGuide, FollowUps };
    void setContent(const SessionContent& content, Shows shows = Shows::All);
    int entry(int row) const { return m_lines[static_cast<size_t>(row)].entry; }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    struct Line {
        int entry;
        QString text;
        QString kind;
        QString icon; // empty: a question mark is painted
        QString time;
        friend bool operator==(const Line&, const Line&) = default;
    };
    std::vector<Line> m_lines;
};

} // namespace ui
