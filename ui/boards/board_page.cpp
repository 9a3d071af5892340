#include "ui/boards/board_page.h"

#include "ui/boards/board_bar.h"
#include "ui/boards/board_canvas.h"
#include "ui/boards/board_corner.h"
#include "ui/boards/board_legend.h"
#include "ui/boards/board_side.h"
#include "ui/boards/cluster_popup.h"
#include "ui/boards/suggest_bar.h"
#include "ui/widgets/actions.h"
#include "ui/widgets/ask_strip.h"
#include "ui/widgets/button.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/label.h"
#include "ui/widgets/memo_edit.h"
#include "ui/widgets/picture_cache.h"
#include "ui/widgets/words.h"

#include "core/boards/suggest.h"

#include <QHBoxLayout>
#include <QShowEvent>
#include <QVBoxLayout>

namespace ui {
namespace {

constexpr int widePage = 1100; // where the panel has room beside the canvas
constexpr int mapPage = 1050;  // and the map on it
constexpr int fromEdge = 12;

} // namespace

BoardPage::BoardPage(Actions& actions, QWidget* parent) : Page(parent)
{
    declareActions(actions);
    build();
    connectParts();
    enableActions();
}

BoardPage::~BoardPage() = default;

void BoardPage::build()
{
    m_ask = new AskStrip;
    m_bar = new BoardBar({m_note, m_add, m_suggest});
    m_suggestBar = new SuggestBar;
    m_suggestBar->hide();
    m_canvas = new BoardCanvas;
    m_images = new PictureCache(this);
    m_canvas->setPictures([this](core::Id<core::Source> source, int side) {
        return m_images->image(source, {side, side});
    });
    m_side = new BoardSide;
    auto* columns = new QHBoxLayout;
    columns->setSpacing(0);
    columns->addWidget(m_canvas, 1);
    columns->addWidget(m_side);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    for (QWidget* widget : QList<QWidget*>{m_bar, m_ask, m_suggestBar})
        column->addWidget(widget);
    column->addLayout(columns, 1);

    m_legend = new BoardLegend(m_canvas);
    m_corner = new BoardCorner(*m_canvas, {m_out, m_in, m_full, m_whole}, m_canvas);
    m_empty = new EmptyState(tr("Cards lie here: what customers said, and notes of your own."),
                             tr("Add highlights by tag, by study or by search; or paste lines."), m_add, m_canvas);
    m_empty->hide();
    m_selectionBar = new Surface(&Theme::page, Qt::TopEdge | Qt::RightEdge | Qt::BottomEdge | Qt::LeftEdge);
    auto* row = new QHBoxLayout(m_selectionBar);
    row->setContentsMargins(8, 3, 3, 3);
    row->setSpacing(4);
    auto* chosen = new Label({}, Type::Hint, &Theme::ink, QFont::DemiBold);
    chosen->setObjectName(QStringLiteral("chosen"));
    row->addWidget(chosen, 0, Qt::AlignVCenter);
    for (auto* action : {m_group, m_move, m_tag, m_evidence})
        row->addWidget(new Button(action, Button::Look::Flat));
    m_canvas->setSelectionBar(m_selectionBar);
    m_popup = new ClusterPopup(this);
    m_names = new NamePicker(this);
    m_tags = new TagPicker(this);
    m_canvas->installEventFilter(this);
}

void BoardPage::connectParts()
{
    connect(m_bar, &BoardBar::stepChosen, this, &BoardPage::setStep);
    connect(m_bar, &BoardBar::colouringChosen, this, &BoardPage::setColouring);
    connect(m_canvas, &BoardCanvas::selectionChanged, this, &BoardPage::enableActions);
    connect(m_canvas, &BoardCanvas::currentChanged, this, [this] {
        m_side->setCurrent(m_canvas->current());
        enableActions();
    });
    connect(m_canvas, &BoardCanvas::dropped, this, &BoardPage::drop);
    connect(m_canvas, &BoardCanvas::highlightsDropped, this, &BoardPage::addHighlights);
    connect(m_canvas, &BoardCanvas::linesDropped, this, &BoardPage::addLines);
    connect(m_images, &PictureCache::came, m_canvas, &BoardCanvas::renewPictures);
    connect(m_canvas, &BoardCanvas::picturesDropped, this,
            [this](const QMimeData& mime, QPointF at) { addPhotos(picturesIn(mime), at); });
    connect(m_canvas, &BoardCanvas::photoPlaced, this, &BoardPage::placePhoto);
    connect(m_canvas, &BoardCanvas::renameAsked, this, &BoardPage::rename);
    connect(m_canvas, &BoardCanvas::widthAsked, this, [this](core::Id<core::Cluster> cluster, double width) {
        edit(tr("Change width of %1").arg(nameOf(cluster)),
             [&](core::Stores& stores) { core::setWidth(stores, cluster, width); });
    });
    connect(m_canvas, &BoardCanvas::textAsked, this, [this](core::Id<core::Card> note, const QString& text) {
        edit(tr("Reword note"), [&](core::Stores& stores) { core::setText(stores, note, text); });
    });
    connect(m_canvas, &BoardCanvas::collapseAsked, this, [this](core::Id<core::Cluster> cluster, bool collapsed) {
        edit((collapsed ? tr("Collapse %1") : tr("Open %1")).arg(nameOf(cluster)),
             [&](core::Stores& stores) { core::setCollapsed(stores, std::array{cluster}, collapsed); });
    });
    for (const auto asked : {&BoardCanvas::peopleAsked, &BoardCanvas::noteAsked, &BoardCanvas::resultAsked})
        connect(m_canvas, asked, this, [this](core::Id<core::Cluster> cluster) {
            m_canvas->setCurrent({{}, cluster});
            m_details->trigger();
        });
    connect(m_canvas, &BoardCanvas::opened, m_open, &QAction::trigger);
    connect(m_canvas, &BoardCanvas::contextMenuAsked, this, &BoardPage::showMenu);
    connect(m_side, &BoardSide::chosen, this, [this](const BoardThing& thing) {
        m_canvas->setCurrent(thing);
        if (const auto chosen = m_side->selection(); !chosen.isEmpty())
            m_canvas->setSelection(chosen);
        m_canvas->reveal(thing);
    });
    connect(m_side, &BoardSide::opened, this, [this](const BoardThing& thing) {
        m_canvas->setCurrent(thing);
        thing.card ? m_open->trigger() : m_details->trigger();
    });
    connect(m_side, &BoardSide::moveAsked, m_move, &QAction::trigger);
    connect(m_side, &BoardSide::removeAsked, m_remove, &QAction::trigger);
    connect(m_side, &BoardSide::suggestionChosen, this, &BoardPage::showSuggested);
    connect(m_side, &BoardSide::dismissAsked, this, &BoardPage::dismiss);
    connect(m_side, &BoardSide::acceptAsked, this, [this](int row) { accept({m_groups[size_t(row)]}); });
    connect(m_suggestBar, &SuggestBar::finenessChanged, this, &BoardPage::showSuggestions);
    connect(m_suggestBar->acceptAll(), &QAction::triggered, this, [this] { accept(m_groups); });
    connect(m_suggestBar->close(), &QAction::triggered, this, &BoardPage::endSuggestions);
    connect(m_popup, &ClusterPopup::noteWritten, this, [this](const QString& note) {
        const auto cluster = chosenCluster();
        const QString label = tr("Write note on %1").arg(nameOf(cluster));
        edit(label, [&](core::Stores& stores) {
            stores.joinStep(label + QString::number(cluster.value));
            core::setNote(stores, cluster, note);
        });
    });
    connect(m_popup, &ClusterPopup::colourPicked, this, [this](int hue) {
        edit(tr("Colour %1").arg(nameOf(chosenCluster())),
             [&](core::Stores& stores) { core::setColour(stores, chosenCluster(), hue); });
    });
}

void BoardPage::setWorkspace(core::Workspace* workspace)
{
    for (const auto& progress : {m_reading, m_counting, m_working})
        if (progress)
            progress->cancel();
    m_workspace = workspace;
    m_images->setWorkspace(workspace);
    m_board = {};
    m_views.clear();
    m_ask->cancel();
    m_popup->close();
    endSuggestions();
    takeIn({});
    if (workspace) {
        connect(workspace, &core::Workspace::busyChanged, this, &BoardPage::enableActions);
        connect(workspace, &core::Workspace::changed, this, &BoardPage::follow);
    }
}

bool BoardPage::accepts(const Destination& destination) const
{
    return std::holds_alternative<core::Id<core::Board>>(destination);
}

void BoardPage::reveal(const Destination& destination)
{
    const auto board = std::get<core::Id<core::Board>>(destination);
    if (board != m_board || m_stale)
        open(board);
    m_canvas->setFocus(Qt::OtherFocusReason);
}

std::optional<Destination> BoardPage::shown() const
{
    return m_board ? std::optional<Destination>(m_board) : std::nullopt;
}

void BoardPage::showScene()
{
    const auto& scene = m_canvas->scene();
    const auto& board = scene.content.board;
    m_canvas->setVotesShown(board.votesShown);
    m_canvas->setNamesShown(true);
    m_bar->setBoard(board);
    m_side->setScene(&scene);
    m_legend->setLegend(scene.content.cards.empty() ? core::BoardColouring() : scene.colouring);
    m_corner->renew();
    m_empty->setVisible(board.id && scene.content.cards.empty() && scene.content.clusters.empty() &&
                        scene.content.photos.empty());
    m_votes->setChecked(board.votesShown);
    if (m_suggestions)
        showSuggestions();
    if (m_popup->isVisible() && !chosenCluster())
        m_popup->close();
    m_corner->setVisible(m_empty->isHidden());
    placeCorners();
    enableActions();
    emit headingChanged();
}

void BoardPage::placeCorners()
{
    m_corner->setMapShown(width() >= scaled(mapPage));
    m_corner->adjustSize();
    const QSize corner = m_corner->sizeHint();
    m_corner->setGeometry(
        QRect(QPoint(m_canvas->width() - corner.width() - fromEdge, m_canvas->height() - corner.height() - fromEdge),
              corner));
    m_legend->setRoom(m_canvas->width() - corner.width() - 3 * fromEdge);
    m_legend->move(fromEdge, m_canvas->height() - m_legend->height() - fromEdge);
    m_empty->setGeometry(m_canvas->rect());
    QList<QRect> covers;
    for (const auto* widget : {static_cast<QWidget*>(m_legend), static_cast<QWidget*>(m_corner)})
        if (!widget->isHidden())
            covers.append(widget->geometry());
    m_canvas->setCovers(covers);
}

void BoardPage::find()
{
    if (!m_board)
        return;
    NameQuestion question;
    question.title = tr("Find on this board");
    question.placeholder = tr("Words of a card, a person, a cluster");
    question.beside = QRect(mapFromGlobal(m_canvas->mapToGlobal(QPoint(0, -5))), QSize(scaled(NamePicker::wide), 1));
    question.choices = clusterChoices({});
    for (const auto& card : content().cards) {
        const auto face = content().face(card);
        question.choices.push_back({-card.id.value, face.text, face.people, QStringLiteral("note")});
    }
    question.picked = [this](const NamePick& pick) {
        const auto thing = pick.id < 0 ? BoardThing{{-pick.id}, {}} : BoardThing{{}, {pick.id}};
        m_canvas->setCurrent(thing);
        m_canvas->reveal(thing);
        m_canvas->setFocus(Qt::OtherFocusReason);
    };
    ask(std::move(question));
}

bool BoardPage::settle()
{
    m_popup->note().flush();
    return true;
}

QString BoardPage::name() const
{
    return content().board.name;
}

Heading BoardPage::heading() const
{
    Heading heading;
    const auto& board = content();
    heading.crumb = m_study.isEmpty() ? tr("All studies") : m_study;
    heading.title = board.board.name;
    QSet<core::Id<core::Participant>> people;
    for (const auto& face : board.faces)
        people.unite(face.behind);
    heading.meta = counted(qint64(board.cards.size()), tr("%1 card"), tr("%1 cards")) + QStringLiteral(" · ") +
                   counted(people.size(), tr("%1 person"), tr("%1 people"));
    if (board.board.step == core::KjStep::Freeze)
        heading.badge = {paint::Verdict::Neutral, tr("frozen")};
    heading.secondary = {m_export};
    heading.menu = {m_paste, m_photo, m_notes, m_votes, m_panel};
    return heading;
}

QList<QWidget*> BoardPage::regions() const
{
    return {m_bar, m_canvas, m_side};
}

QWidget* BoardPage::mainRegion() const
{
    return m_canvas;
}

void BoardPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    if (m_stale && m_board && !m_reading)
        open(m_board);
    enableActions();
}

void BoardPage::hideEvent(QHideEvent* event)
{
    m_popup->close();
    Page::hideEvent(event);
    m_canvas->cancel();
    m_ask->cancel();
    m_names->close();
    m_tags->close();
    keepView();
    enableActions();
}

void BoardPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    m_side->setVisible(m_sideChosen.value_or(width() >= scaled(widePage)));
    m_panel->setChecked(!m_side->isHidden());
}

bool BoardPage::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_canvas && event->type() == QEvent::Resize)
        placeCorners();
    return Page::eventFilter(watched, event);
}

} // namespace ui
