#pragma once

#include "ui/sessions/session_content.h"

#include "core/analysis/talk_share.h"

#include <QAbstractListModel>
#include <QWidget>

namespace ui {

class ListView;
class SectionHead;

/// Who talked how much in a session, researchers last.
class TalkModel : public QAbstractListModel {
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void setContent(const SessionContent& content);
    const core::Talk& talk(int row) const { return m_talks[size_t(row)]; }
    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    std::vector<core::Talk> m_talks;
    QStringList m_names;
};

/// "Who talked": shown where three or more voices say something. Enter or a click goes to the next thing that one said.
class TalkSection : public QWidget {
    Q_OBJECT

public:
    explicit TalkSection(QWidget* parent = nullptr);
    void show(const SessionContent& content);
    ListView& list() { return *m_list; }

signals:
    void voiceChosen(const std::vector<int>& entries);

private:
    TalkModel m_talks;
    SectionHead* m_head;
    ListView* m_list;
};

} // namespace ui
