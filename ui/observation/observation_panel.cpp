#include "ui/observation/observation_panel.h"

#include "ui/observation/entry_table.h"
#include "ui/observation/lane_view.h"
#include "ui/widgets/actions.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/section_head.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/words.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {
namespace {

QString id(const char* name)
{
    return QLatin1String(name);
}

} // namespace

ObservationPanel::ObservationPanel(Actions& actions, QWidget* parent) : QWidget(parent)
{
    m_lanes = new LaneView;
    m_table = new EntryTable;
    m_head = new SectionHead(tr("Entries"));
    declareActions(actions);
    auto* head = new Surface(&Theme::page, Qt::TopEdge | Qt::BottomEdge);
    auto* inHead = new QVBoxLayout(head);
    inHead->setContentsMargins(0, 0, 0, 0);
    inHead->addWidget(m_head);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeToolbar(actions));
    column->addWidget(m_lanes);
    column->addWidget(head);
    column->addWidget(m_table, 1);
    connectParts();
}

void ObservationPanel::declareActions(Actions& actions)
{
    const QString menu = tr("Lanes");
    const auto add = [&](ActionSpec spec, QList<QAction*>& list, auto does) {
        spec.menu = menu;
        list << actions.add(spec);
        connect(list.last(), &QAction::triggered, this, does);
    };
    const struct {
        const char* id;
        QString text;
        Qt::Key key;
        core::EntryKind lane;
    } lanes[] = {{"lanes.activity", tr("Add activity"), Qt::Key_A, core::EntryKind::Activity},
                 {"lanes.environment", tr("Add environment"), Qt::Key_E, core::EntryKind::Environment},
                 {"lanes.interaction", tr("Add interaction"), Qt::Key_I, core::EntryKind::Interaction},
                 {"lanes.object", tr("Add object"), Qt::Key_O, core::EntryKind::Object},
                 {"lanes.user", tr("Add user"), Qt::Key_U, core::EntryKind::User}};
    for (const auto& lane : lanes)
        add({.id = id(lane.id), .text = lane.text, .icon = id("list-add"), .key = lane.key}, m_changing,
            [this, kind = lane.lane] { m_lanes->addTo(kind); });
    add({.id = id("lanes.split"),
         .text = tr("Split at playhead"),
         .icon = id("split"),
         .key = Qt::Key_S,
         .word = tr("Split"),
         .group = true},
        m_changing, [this] { split(); });
    add({.id = id("lanes.join"),
         .text = tr("Join with next on its lane"),
         .icon = id("merge"),
         .key = Qt::Key_J,
         .word = tr("Join")},
        m_changing, [this] { join(); });
    add({.id = id("lanes.begin"), .text = tr("Begin at playhead"), .icon = id("go-first"), .key = Qt::Key_BracketLeft},
        m_changing, [this] { beginHere(); });
    add({.id = id("lanes.end"), .text = tr("End at playhead"), .icon = id("go-last"), .key = Qt::Key_BracketRight},
        m_changing, [this] { endHere(); });
    add({.id = id("lanes.fit"),
         .text = tr("Fit the time line"),
         .icon = id("zoom-fit-best"),
         .key = Qt::Key_0,
         .group = true},
        m_looking, [this] { m_lanes->fit(); });
    add({.id = id("lanes.zoom-in"), .text = tr("Lengthen the time line"), .icon = id("zoom-in"), .key = Qt::Key_Plus},
        m_looking, [this] { m_lanes->zoomBy(1.25); });
    add({.id = id("lanes.zoom-out"), .text = tr("Shorten the time line"), .icon = id("zoom-out"), .key = Qt::Key_Minus},
        m_looking, [this] { m_lanes->zoomBy(0.8); });
}

QWidget* ObservationPanel::makeToolbar(Actions& actions)
{
    auto* toolbar = new Surface(&Theme::page, Qt::BottomEdge);
    toolbar->setFixedHeight(rowHeight(40));
    auto* tools = new QHBoxLayout(toolbar);
    tools->setContentsMargins(12, 0, 12, 0);
    tools->setSpacing(4);
    m_views = new Segmented(tr("View"), {tr("Lanes"), tr("Text")}, toolbar);
    tools->addWidget(m_views);
    tools->addSpacing(8);
    for (const char* name : {"lanes.zoom-out", "lanes.fit", "lanes.zoom-in"}) {
        auto* button = new Button(actions.at(id(name)), Button::Look::Flat, toolbar);
        button->setShows(Button::Shows::IconOnly);
        tools->addWidget(button);
    }
    tools->addSpacing(8);
    for (const char* name : {"lanes.split", "lanes.join", "tag.passage"}) {
        m_wordyButtons << new Button(actions.at(id(name)), Button::Look::Flat, toolbar);
        tools->addWidget(m_wordyButtons.last());
    }
    m_wordyButtons.removeLast(); // tagging keeps its word
    m_summary = new Label({}, Type::Hint, &Theme::inkFaint);
    m_summary->setElided(true);
    tools->addStretch();
    tools->addWidget(m_summary);
    return toolbar;
}

void ObservationPanel::connectParts()
{
    connect(m_views, &Segmented::chosen, this, [this](int part) {
        m_views->setCurrent(0);
        if (part == 1)
            emit textAsked();
    });
    connect(m_lanes, &LaneView::chosenByHand, this, [this](int entry) {
        m_table->choose(entry);
        emit entryChosen(entry);
    });
    connect(m_table, &EntryTable::chosenByHand, this, [this](int entry) {
        m_lanes->choose(entry);
        emit entryChosen(entry);
    });
    connect(m_lanes, &LaneView::retimed, this,
            [this](int entry, qint64 at, std::optional<qint64> until) { retime(entry, at, until); });
    connect(m_lanes, &LaneView::reworded, this, &ObservationPanel::reword);
    connect(m_lanes, &LaneView::added, this, &ObservationPanel::add);
    connect(m_lanes, &LaneView::deleteAsked, this, &ObservationPanel::remove);
    connect(&m_table->entries(), &EntryTableModel::reworded, this, &ObservationPanel::reword);
    connect(m_table, &EntryTable::deleteAsked, this, &ObservationPanel::remove);
}

void ObservationPanel::setContent(const SessionContent& content)
{
    if (m_session != content.session.id)
        m_lanes->begin();
    m_session = content.session.id;
    m_content = ObservationContent::of(content);
    m_lanes->setContent(m_content);
    m_table->entries().setContent(m_content);
    m_head->setNote(counted(qint64(m_content.entries.size()), tr("%1 entry"), tr("%1 entries")));
    m_summary->setText(summary());
    m_table->choose(chosen());
}

QString ObservationPanel::summary() const
{
    QStringList parts{counted(m_content.time.count, tr("%1 activity"), tr("%1 activities"))};
    if (m_content.time.observedMs > 0)
        parts << tr("%1 observed").arg(sessionTime(m_content.time.observedMs));
    if (m_content.time.observedMs > 0 && m_content.time.uncodedMs > 0)
        parts << tr("%1 not coded").arg(sessionTime(m_content.time.uncodedMs));
    if (m_content.lanes.untimed > 0)
        parts << tr("%1 without a time").arg(number(m_content.lanes.untimed));
    return parts.join(QStringLiteral(" · "));
}

void ObservationPanel::choose(int entry)
{
    m_lanes->choose(entry);
    m_table->choose(entry);
}

int ObservationPanel::chosen() const
{
    return m_lanes->chosen();
}

void ObservationPanel::settle()
{
    m_lanes->settle();
}

QList<QWidget*> ObservationPanel::regions() const
{
    return {m_lanes, m_table};
}

void ObservationPanel::show(int entry)
{
    choose(entry);
    emit entryChosen(entry);
}

void ObservationPanel::stepThrough(const std::vector<int>& entries)
{
    if (entries.empty())
        return;
    const auto after =
        std::find_if(entries.begin(), entries.end(), [this](int entry) { return entry > m_lanes->chosen(); });
    show(after == entries.end() ? entries.front() : *after);
}

QRect ObservationPanel::chosenRect(const QWidget* in) const
{
    const QRect onLanes = chosen() < 0 ? QRect() : m_lanes->rectOf(chosen());
    const QWidget* from = onLanes.isEmpty() ? m_table->viewport() : m_lanes->viewport();
    const QRect rect = onLanes.isEmpty() ? m_table->rectOf(chosen()) & m_table->viewport()->rect() : onLanes;
    return {from->mapTo(in, rect.topLeft()), rect.size()};
}

void ObservationPanel::setShowsWords(bool words)
{
    for (auto* button : m_wordyButtons)
        button->setShows(words ? Button::Shows::All : Button::Shows::IconOnly);
}

void ObservationPanel::enableActions(bool shown, const QString& refusal)
{
    m_lanes->setEditable(refusal.isEmpty());
    m_table->entries().setEditable(refusal.isEmpty());
    for (auto* action : m_changing)
        Actions::allow(action, shown ? refusal : tr("Show the lanes of an observation first."));
    for (auto* action : m_looking)
        action->setEnabled(shown);
}

} // namespace ui
