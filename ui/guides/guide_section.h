#pragma once

#include "ui/widgets/list_view.h"

#include "core/workspace.h"

#include <QAbstractListModel>

namespace ui {

class Actions;
class AskStrip;
class Label;

/// A guide as its study lists it.
struct GuideRow {
    core::Guide guide;
    QString figures;  // "8 questions · 45 min"
    int sessions = 0; // that follow it
};

class GuideRowsModel : public QAbstractListModel {
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void setRows(std::vector<GuideRow> rows);
    const GuideRow& row(int row) const { return m_rows[static_cast<size_t>(row)]; }
    int rowOf(core::Id<core::Guide> id) const; // -1: not here
    void setEditable(bool editable) { m_editable = editable; }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

signals:
    void renamed(core::Id<core::Guide> guide, const QString& name);

private:
    std::vector<GuideRow> m_rows;
    bool m_editable = false;
};

/// The guides of a study, on its page: made, opened, renamed, copied and deleted here.
class GuideSection : public QWidget {
    Q_OBJECT

public:
    explicit GuideSection(Actions& actions, QWidget* parent = nullptr);

    void setWorkspace(core::Workspace* workspace);
    void show(core::Id<core::Study> study);
    void setEnabled(bool shown, bool writes);
    ListView& list() { return *m_list; }

signals:
    void opened(core::Id<core::Guide> guide);
    void failed(const core::Error& error);

private:
    void declareActions(Actions& actions);
    void build();
    void refresh();
    core::Id<core::Guide> current() const;
    template <class Change> bool edit(const QString& label, Change change)
    {
        const auto done = m_workspace->edit(label, change);
        if (!done)
            emit failed(done.error());
        return done.has_value();
    }
    void add();
    void rename(core::Id<core::Guide> guide, const QString& name);
    void chooseStudy();
    void copyInto(const core::Study& study);
    void askRemove();

    core::Workspace* m_workspace = nullptr;
    core::Id<core::Study> m_study;
    GuideRowsModel m_model;
    QAction *m_new, *m_open, *m_rename, *m_copy, *m_remove;
    QWidget* m_head;
    ListView* m_list;
    Label* m_none;
    AskStrip* m_ask;
    bool m_shown = false;
    bool m_writes = false;
};

} // namespace ui
