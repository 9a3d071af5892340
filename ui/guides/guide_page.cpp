#include "ui/guides/guide_page.h"

#include "ui/guides/guide_list.h"
#include "ui/guides/guide_side.h"
#include "ui/widgets/actions.h"
#include "ui/widgets/button.h"
#include "ui/widgets/empty_state.h"

#include "core/sessions/guide_text.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QStackedLayout>

namespace ui {
namespace {

constexpr int sidePixels = 304;
constexpr int narrowSide = 256;
constexpr int narrowPage = 1040;

} // namespace

GuidePage::GuidePage(Actions& actions, QWidget* parent) : Page(parent)
{
    declareActions(actions);
    m_list = new GuideList;
    auto* lines = new QWidget;
    m_stack = new QStackedLayout(lines);
    m_stack->addWidget(m_list);
    m_empty = new EmptyState(tr("A guide holds what you want to ask, in order, with its minutes."),
                             tr("Write the first question, paste a list of them, or import a Markdown file."), m_add);
    m_stack->addWidget(m_empty);
    m_side = new GuideSide(m_answers);
    auto* columns = new QHBoxLayout(this);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(0);
    columns->addWidget(lines, 1);
    columns->addWidget(m_side);
    connectParts();
    enableActions();
}

void GuidePage::declareActions(Actions& actions)
{
    const QString menu = tr("Guide");
    const auto add = [&](const char* id, const QString& text, const char* icon, const QKeySequence& key, bool group,
                         auto does) {
        auto* action = actions.add({.id = QLatin1String(id),
                                    .text = text,
                                    .icon = QLatin1String(icon),
                                    .key = key,
                                    .menu = menu,
                                    .group = group});
        connect(action, &QAction::triggered, this, does);
        return action;
    };
    m_add = add("guide.add-line", tr("Add question"), "list-add", Qt::CTRL | Qt::Key_N, false,
                [this] { addLine(core::GuideItem::Kind::Question); });
    m_write =
        add("guide.reword-line", tr("Reword line"), "edit-rename", Qt::Key_F2, false, [this] { m_list->write(); });
    m_minutes = add("guide.minutes", tr("Change minutes"), "view-history", Qt::CTRL | Qt::Key_M, false,
                    [this] { m_side->editMinutes(); });
    m_up = add("guide.line-up", tr("Move line up"), "go-up", Qt::ALT | Qt::SHIFT | Qt::Key_Up, false,
               [this] { moveBy(-1); });
    m_down = add("guide.line-down", tr("Move line down"), "go-down", Qt::ALT | Qt::SHIFT | Qt::Key_Down, false,
                 [this] { moveBy(1); });
    m_remove = add("guide.delete-line", tr("Delete line"), "edit-delete", Qt::Key_Delete, false, [this] {
        if (m_list->hasFocus())
            removeLines(m_list->chosen());
    });
    m_paste = add("guide.paste", tr("Paste lines"), "document-import", QKeySequence::Paste, false,
                  [this] { paste(QGuiApplication::clipboard()->text()); });
    m_answers = add("guide.answers", tr("Answers across sessions"), "dialog-messages", Qt::CTRL | Qt::Key_Return, true,
                    [this] { openAnswers(); });
    m_rename = add("guide.rename", tr("Rename guide"), "edit-rename", Qt::SHIFT | Qt::Key_F2, true,
                   [this] { m_side->editName(); });
    m_import = add("guide.import", tr("Import Markdown…"), "document-import", Qt::CTRL | Qt::SHIFT | Qt::Key_I, false,
                   [this] { emit importAsked(); });
    m_export = add("guide.export", tr("Export as Markdown…"), "document-export", Qt::CTRL | Qt::SHIFT | Qt::Key_E,
                   false, [this] { emit exportAsked(); });
    m_copy = add("guide.copy-text", tr("Copy guide as Markdown"), "edit-copy", Qt::CTRL | Qt::SHIFT | Qt::Key_C, false,
                 [this] { QGuiApplication::clipboard()->setText(markdown()); });
    m_print = add("guide.print", tr("Print guide…"), "document-print", Qt::CTRL | Qt::SHIFT | Qt::Key_P, false,
                  [this] { emit printAsked(); });
    m_paper = add("guide.paper", tr("Print guide on a printer…"), "printer", Qt::CTRL | Qt::SHIFT | Qt::Key_Return,
                  false, [this] { emit paperAsked(); });
}

void GuidePage::connectParts()
{
    connect(&m_list->guide(), &GuideModel::reworded, this, &GuidePage::reword);
    connect(m_list, &GuideList::nextAsked, this, &GuidePage::addNext);
    connect(m_list, &GuideList::indentAsked, this, &GuidePage::indent);
    connect(m_list, &GuideList::pasted, this, &GuidePage::paste);
    connect(m_list, &GuideList::moveAsked, this, &GuidePage::moveLines);
    connect(m_list, &GuideList::leftEmpty, this, [this](core::Id<core::GuideItem> item) {
        const int above = m_list->guide().rowOf(item) - 1;
        removeLines({item});
        if (above >= 0)
            m_list->choose(m_list->guide().item(above).id);
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, &GuidePage::showLine);
    connect(m_side, &GuideSide::left, this, [this] { m_list->setFocus(Qt::OtherFocusReason); });
    connect(m_side, &GuideSide::renamed, this, [this](const QString& name) {
        auto renamed = m_guide;
        renamed.name = name;
        edit(tr("Rename guide to '%1'").arg(name), [&](core::Stores& stores) { stores.guides.update(renamed); });
        refresh();
    });
    connect(m_side, &GuideSide::kindChosen, this, [this](core::GuideItem::Kind kind) {
        changeLines(tr("Make a line of the guide a %1").arg(kindWord(kind).toLower()),
                    [kind](core::GuideItem& item) { item.kind = kind; });
    });
    connect(m_side, &GuideSide::minutesEntered, this, [this](std::optional<int> minutes) {
        changeLines(minutes ? tr("Plan %1 minutes").arg(*minutes) : tr("Plan no minutes"),
                    [minutes](core::GuideItem& item) { item.minutes = minutes; });
    });
    connect(m_side, &GuideSide::questionChosen, this, [this](core::Id<core::StudyQuestion> question) {
        changeLines(tr("Choose what a line of the guide serves"),
                    [question](core::GuideItem& item) { item.studyQuestion = question; });
    });
}

void GuidePage::setWorkspace(core::Workspace* workspace)
{
    m_workspace = workspace;
    m_guide = {};
    m_list->guide().setItems({}, {});
    if (!workspace)
        return;
    connect(workspace, &core::Workspace::busyChanged, this, &GuidePage::enableActions);
    connect(workspace, &core::Workspace::changed, this, [this](const core::ChangeSet& changes) {
        if (m_guide.id && changes.touchesAny({"guide", "guide_item", "study", "study_question"}))
            refresh();
    });
}

void GuidePage::open(core::Id<core::Guide> guide)
{
    m_guide = {};
    m_guide.id = guide;
    m_list->guide().setItems({}, {});
    refresh();
    if (m_list->guide().rowCount() > 0)
        m_list->setCurrentIndex(m_list->guide().index(0));
    mainRegion()->setFocus(Qt::OtherFocusReason);
}

void GuidePage::refresh()
{
    m_stale = !isVisible();
    if (m_stale)
        return;
    struct Read {
        std::optional<core::Guide> guide;
        core::Study study;
        std::vector<core::StudyQuestion> questions;
        std::vector<core::GuideItem> items;
    };
    auto read = m_workspace->read([&](const core::Stores& stores) {
        Read read{stores.guides.guide(m_guide.id), {}, {}, {}};
        if (read.guide) {
            read.study = stores.sessions.study(read.guide->study).value();
            read.questions = stores.sessions.questions(read.study.id);
            read.items = stores.guides.items(m_guide.id);
        }
        return read;
    });
    if (!read)
        return void(emit failed(read.error()));
    if (!read->guide) {
        m_guide = {};
        return void(emit guideGone(m_study.id));
    }
    m_guide = *read->guide;
    m_study = read->study;
    m_questions = std::move(read->questions);
    QHash<core::Id<core::StudyQuestion>, int> numbers;
    for (const auto& question : m_questions)
        numbers.insert(question.id, static_cast<int>(numbers.size()) + 1);
    std::vector<int> served;
    for (const auto& item : read->items)
        served.push_back(numbers.value(item.studyQuestion));
    const auto before = m_list->chosen();
    m_list->guide().setItems(std::move(read->items), std::move(served));
    if (m_list->chosen() != before)
        m_list->choose(before);
    m_stack->setCurrentIndex(m_list->guide().rowCount() > 0 ? 0 : 1);
    showLine();
    emit headingChanged();
}

void GuidePage::showLine()
{
    const auto chosen = m_list->chosen();
    const int row = chosen.empty() ? -1 : m_list->guide().rowOf(chosen.front());
    m_side->showGuide(m_guide.name, guideFigures(m_list->guide().items()));
    m_side->showLine(row < 0 ? std::nullopt : std::optional(m_list->guide().item(row)), m_questions);
    enableActions();
}

void GuidePage::enableActions()
{
    const bool shown = isVisible() && m_guide.id;
    const bool writes = shown && m_workspace && !m_workspace->isReadOnly() && !m_workspace->isBusy();
    const int rows = m_list->guide().rowCount();
    const auto chosen = m_list->selectionModel()->selectedIndexes();
    const auto [first, last] = std::minmax_element(chosen.begin(), chosen.end());
    for (auto* action : {m_add, m_paste, m_rename, m_import})
        action->setEnabled(writes);
    for (auto* action : {m_write, m_minutes, m_remove})
        action->setEnabled(writes && !chosen.isEmpty());
    m_up->setEnabled(writes && !chosen.isEmpty() && first->row() > 0);
    m_down->setEnabled(writes && !chosen.isEmpty() && last->row() < rows - 1);
    m_answers->setEnabled(shown && !chosen.isEmpty());
    for (auto* action : {m_export, m_copy, m_print, m_paper})
        action->setEnabled(shown && rows > 0);
    m_list->guide().setEditable(writes);
    m_list->setDragEnabled(writes);
    m_side->setEditable(writes);
}

QString GuidePage::markdown() const
{
    return core::markdownOf(m_guide, m_list->guide().items());
}

QString GuidePage::setting(const char* name) const
{
    const auto read =
        m_workspace->read([name](const core::Stores& stores) { return stores.settings.text(QLatin1String(name)); });
    return read.value_or(QString());
}

core::report::GuideSheet GuidePage::sheet() const
{
    return {m_guide, m_list->guide().items(), m_study.name, setting("team"), setting("language")};
}

core::report::Paper GuidePage::paper() const
{
    return setting("paper") == u"letter" ? core::report::Paper::Letter : core::report::Paper::A4;
}

void GuidePage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    if (m_stale && m_guide.id)
        refresh();
    enableActions();
}

void GuidePage::hideEvent(QHideEvent* event)
{
    Page::hideEvent(event);
    enableActions();
}

void GuidePage::resizeEvent(QResizeEvent*)
{
    m_side->setFixedWidth(scaled(width() < narrowPage ? narrowSide : sidePixels));
}

Heading GuidePage::heading() const
{
    Heading heading;
    heading.crumb = m_study.name;
    heading.title = m_guide.name;
    heading.meta = guideFigures(m_list->guide().items());
    heading.secondary = {m_add};
    heading.menu = {m_print, m_paper, m_import, m_export, m_copy, m_rename};
    return heading;
}

QList<QWidget*> GuidePage::regions() const
{
    return {mainRegion(), m_side};
}

QWidget* GuidePage::mainRegion() const
{
    return m_stack->currentIndex() == 0 ? static_cast<QWidget*>(m_list) : m_empty->findChild<Button*>();
}

} // namespace ui
