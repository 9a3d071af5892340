#include "ui/guides/guide_section.h"

#include "ui/guides/guide_model.h"
#include "ui/widgets/actions.h"
#include "ui/widgets/ask_strip.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/section_head.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/words.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {
namespace {

constexpr int side = 16;
constexpr int figuresWidth = 260;
constexpr int sessionsWidth = 100;

QString tr(const char* text)
{
    return GuideSection::tr(text);
}

QString sessionsShown(const GuideRow& row)
{
    return row.sessions == 0 ? tr("not used yet") : counted(row.sessions, tr("%1 session"), tr("%1 sessions"));
}

QRect nameIn(const QRect& row)
{
    return row.adjusted(side, 0, -side - scaled(figuresWidth) - scaled(sessionsWidth) - 8, 0);
}

class GuideRowDelegate : public QStyledItemDelegate {
public:
    explicit GuideRowDelegate(const GuideRowsModel& model, QObject* parent)
        : QStyledItemDelegate(parent), m_model(model)
    {
    }

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override { return {200, rowHeight(32)}; }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Theme& theme = Theme::of(option.palette);
        const auto& row = m_model.row(index.row());
        paint::row(*painter, option.rect, theme, rowState(option));
        const QRect name = nameIn(option.rect);
        paint::text(*painter, name, row.guide.name, fontOf(Type::Body, QFont::Medium), theme.ink);
        const QRect figures(name.right() + 8, name.top(), scaled(figuresWidth), name.height());
        paint::text(*painter, figures, row.figures, fontOf(Type::Body), theme.inkSoft);
        const QRect sessions(figures.right(), name.top(), option.rect.right() - side - figures.right(), name.height());
        paint::text(*painter, sessions, sessionsShown(row), fontOf(Type::Body), theme.inkFaint, Qt::AlignRight);
        paint::hairline(*painter, option.rect, Qt::BottomEdge, theme.line);
    }

    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex&) const override
    {
        auto* field = new QLineEdit(parent);
        field->setAccessibleName(tr("Name of the guide"));
        return field;
    }

    void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option, const QModelIndex&) const override
    {
        editor->setGeometry(nameIn(option.rect).adjusted(-6, 1, 6, -1));
    }

private:
    const GuideRowsModel& m_model;
};

} // namespace

void GuideRowsModel::setRows(std::vector<GuideRow> rows)
{
    const bool sameRows = std::equal(rows.begin(), rows.end(), m_rows.begin(), m_rows.end(),
                                     [](const auto& a, const auto& b) { return a.guide.id == b.guide.id; });
    if (!sameRows)
        beginResetModel();
    m_rows = std::move(rows);
    if (!sameRows)
        endResetModel();
    else if (!m_rows.empty())
        emit dataChanged(index(0), index(rowCount() - 1));
}

int GuideRowsModel::rowOf(core::Id<core::Guide> id) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [&](const auto& row) { return row.guide.id == id; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

int GuideRowsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant GuideRowsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto& shown = row(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole: return shown.guide.name;
    case Qt::AccessibleTextRole:
        return QStringList{shown.guide.name, shown.figures, sessionsShown(shown)}.join(QStringLiteral(", "));
    default: return {};
    }
}

bool GuideRowsModel::setData(const QModelIndex& index, const QVariant& value, int)
{
    const QString name = value.toString().simplified();
    if (!name.isEmpty() && name != row(index.row()).guide.name)
        emit renamed(row(index.row()).guide.id, name);
    return true;
}

Qt::ItemFlags GuideRowsModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren |
           (m_editable ? Qt::ItemIsEditable : Qt::NoItemFlags);
}

GuideSection::GuideSection(Actions& actions, QWidget* parent) : QWidget(parent)
{
    declareActions(actions);
    build();
    connect(&m_model, &GuideRowsModel::renamed, this, &GuideSection::rename);
    const auto open = [this] {
        if (current())
            emit opened(current());
    };
    connect(m_open, &QAction::triggered, this, open);
    connect(m_list, &QListView::doubleClicked, this, open);
    connect(m_list, &ListView::activated, this, open);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this] { setEnabled(m_shown, m_writes); });
}

void GuideSection::declareActions(Actions& actions)
{
    const auto add = [&](const char* id, const QString& text, const char* icon, bool group, auto does) {
        auto* action = actions.add({.id = QLatin1String(id),
                                    .text = text,
                                    .icon = QLatin1String(icon),
                                    .menu = GuideSection::tr("Study"),
                                    .group = group});
        connect(action, &QAction::triggered, this, does);
        return action;
    };
    m_new = add("study.new-guide", tr("New guide"), "list-add", true, [this] { this->add(); });
    m_open = add("study.open-guide", tr("Open guide"), "go-next", false, [] {});
    m_rename = add("study.rename-guide", tr("Rename guide in the list"), "edit-rename", false, [this] {
        m_list->setFocus(Qt::OtherFocusReason);
        m_list->edit(m_list->currentIndex());
    });
    m_copy = add("study.duplicate-guide", tr("Duplicate guide…"), "edit-copy", false, [this] { chooseStudy(); });
    m_remove = add("study.delete-guide", tr("Delete guide"), "edit-delete", false, [this] { askRemove(); });
}

void GuideSection::build()
{
    auto* row = new QHBoxLayout;
    row->setContentsMargins(4, 0, 12, 0);
    row->setSpacing(8);
    auto* title = new SectionHead(tr("Guides"));
    row->addWidget(title, 1);
    row->addWidget(new Button(m_new, Button::Look::Flat));
    m_head = new Surface(&Theme::paper, Qt::BottomEdge);
    m_head->setLayout(row);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_list = new ListView(tr("Guides"));
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new GuideRowDelegate(m_model, m_list));
    m_list->viewport()->setBackgroundRole(QPalette::Base);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_list->addActions({m_open, m_rename, m_copy, m_remove});
    m_none =
        new Label(tr("Write a guide: what you want to ask, in order, with its minutes. Sessions then tick it off."),
                  Type::Body, &Theme::inkFaint);
    auto* none = new QHBoxLayout;
    none->setContentsMargins(16, 0, 16, 0);
    none->addWidget(m_none);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addWidget(m_ask = new AskStrip);
    column->addWidget(m_list);
    column->addLayout(none);
}

void GuideSection::setWorkspace(core::Workspace* workspace)
{
    m_workspace = workspace;
    m_study = {};
    m_model.setRows({});
    m_ask->cancel();
    if (workspace)
        connect(workspace, &core::Workspace::changed, this, [this](const core::ChangeSet& changes) {
            if (m_study && changes.touchesAny({"guide", "guide_item", "session"}))
                refresh();
        });
}

void GuideSection::show(core::Id<core::Study> study)
{
    m_ask->cancel();
    m_study = study;
    refresh();
}

void GuideSection::refresh()
{
    auto rows = m_workspace->read([&](const core::Stores& stores) {
        QHash<core::Id<core::Guide>, int> sessions;
        for (const auto& session : stores.sessions.sessions())
            ++sessions[session.guide];
        std::vector<GuideRow> rows;
        for (const auto& guide : stores.guides.guides(m_study))
            rows.push_back({guide, guideFigures(stores.guides.items(guide.id)), sessions.value(guide.id)});
        return rows;
    });
    if (!rows)
        return void(emit failed(rows.error()));
    const auto before = current();
    m_model.setRows(std::move(*rows));
    const int count = m_model.rowCount();
    if (count > 0 && !m_list->currentIndex().isValid())
        m_list->setCurrentIndex(m_model.index(std::max(0, m_model.rowOf(before))));
    m_list->setVisible(count > 0);
    m_list->setFixedHeight(count * rowHeight(32));
    m_none->setVisible(count == 0);
    setEnabled(m_shown, m_writes);
}

core::Id<core::Guide> GuideSection::current() const
{
    const auto index = m_list->currentIndex();
    return index.isValid() ? m_model.row(index.row()).guide.id : core::Id<core::Guide>();
}

void GuideSection::setEnabled(bool shown, bool writes)
{
    m_shown = shown;
    m_writes = writes;
    m_new->setEnabled(writes);
    m_open->setEnabled(shown && current());
    for (auto* action : {m_rename, m_copy, m_remove})
        action->setEnabled(writes && current());
    m_model.setEditable(writes);
}

void GuideSection::add()
{
    core::Id<core::Guide> added;
    if (edit(tr("Make a guide"), [&](core::Stores& stores) {
            added = stores.guides.add(core::Guide{{}, m_study, tr("New guide")});
        }))
        emit opened(added);
}

void GuideSection::rename(core::Id<core::Guide> guide, const QString& name)
{
    edit(tr("Rename guide to '%1'").arg(name), [&](core::Stores& stores) {
        stores.guides.update(core::Guide{guide, m_study, name});
    });
}

/// Into which study the copy goes: this one first.
void GuideSection::chooseStudy()
{
    const auto studies = m_workspace->read([](const core::Stores& stores) { return stores.sessions.studies(); });
    if (!studies)
        return void(emit failed(studies.error()));
    auto* menu = new QMenu(tr("Duplicate guide"), this);
    menu->setAccessibleName(tr("Duplicate guide"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const auto& study : *studies) {
        QString name = study.id == m_study ? tr("In this study") : study.name;
        auto* action = new QAction(name.replace(u'&', QStringLiteral("&&")), menu);
        connect(action, &QAction::triggered, this, [this, study] { copyInto(study); });
        menu->insertAction(study.id == m_study && !menu->isEmpty() ? menu->actions().front() : nullptr, action);
    }
    const QRect row = m_list->visualRect(m_list->currentIndex());
    menu->popup(m_list->viewport()->mapToGlobal(row.bottomLeft() + QPoint(side, 1)));
    menu->setActiveAction(menu->actions().front());
}

void GuideSection::copyInto(const core::Study& study)
{
    const auto guide = current();
    const QString name = m_model.row(m_model.rowOf(guide)).guide.name;
    const bool here = study.id == m_study;
    edit(here ? tr("Duplicate guide '%1'").arg(name) : tr("Copy guide '%1' into the study '%2'").arg(name, study.name),
         [&](core::Stores& stores) {
             const auto copy = stores.guides.copy(guide, study.id);
             if (here)
                 stores.guides.update(core::Guide{copy, study.id, tr("%1, copy").arg(name)});
         });
}

void GuideSection::askRemove()
{
    const auto row = m_model.row(m_list->currentIndex().row());
    const auto remove = [this, guide = row.guide] {
        edit(tr("Delete guide '%1'").arg(guide.name), [&](core::Stores& stores) { stores.guides.remove(guide.id); });
    };
    if (row.sessions == 0)
        return remove();
    m_ask->ask({QStringLiteral("edit-delete"), tr("Delete guide"), row.guide.name,
                counted(row.sessions,
                        tr("%1 session follows it: what was asked there, and which words answered it, is "
                           "no longer known. The words stay."),
                        tr("%1 sessions follow it: what was asked there, and which words answered it, is no longer "
                           "known. The words stay."))},
               remove);
}

} // namespace ui
