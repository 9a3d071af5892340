#include "ui/tags/tags_page.h"

#include "ui/quotes/quote_list.h"
#include "ui/tags/tag_column.h"
#include "ui/tags/tag_picker.h"
#include "ui/tags/tag_quotes.h"
#include "ui/tags/tag_side.h"
#include "ui/tags/tag_tree.h"
#include "ui/widgets/actions.h"
#include "ui/widgets/ask_strip.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/memo_edit.h"
#include "ui/widgets/words.h"

#include "core/analysis/together.h"
#include "core/claims/strength.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QSplitter>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace ui {
namespace {

constexpr int treeWidth = 308, sideWidth = 316;
constexpr int narrowTree = 240, narrowSide = 256;
constexpr int narrowPage = 1060; // below it both give way

} // namespace

TagsPage::TagsPage(Actions& actions, QWidget* parent) : Page(parent)
{
    declareTagActions(actions);
    declareOrderActions(actions);
    declareQuoteActions(actions);
    build();
    connectParts();
    enableActions();
}

void TagsPage::build()
{
    m_column = new TagColumn(m_fold, m_sort);
    m_quotes = new TagQuotes;
    m_side = new TagSide;
    m_strip = new AskStrip;
    m_picker = new TagPicker(this);
    m_columns = new QSplitter;
    m_columns->setChildrenCollapsible(false);
    m_columns->addWidget(m_column);
    m_columns->addWidget(m_quotes);
    m_columns->addWidget(m_side);
    m_columns->setStretchFactor(1, 1);
    m_column->setMinimumWidth(200);
    m_quotes->setMinimumWidth(340);
    m_side->setMinimumWidth(236);
    auto* full = new QWidget;
    auto* column = new QVBoxLayout(full);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_strip);
    column->addWidget(m_columns, 1);
    m_stack = new QStackedLayout(this);
    m_stack->addWidget(full);
    m_stack->addWidget(new EmptyState(
        tr("The tags of this project stand here, as a tree."),
        tr("Make them here, or while you read: select words in a session and press Ctrl+T. An import brings its own."),
        m_new));
}

void TagsPage::connectParts()
{
    auto* tree = &this->tree();
    connect(&m_uses, &TagUses::counted, this, [this] { m_column->model().setUses(m_uses.now()); });
    connect(tree, &TagTree::choiceChanged, this, [this] { look(); });
    // A tag is named while its editor is open; what follows may make the rows anew.
    connect(
        tree, &TagTree::named, this, [this](Tag tag, const QString& name) { named(tag, name); }, Qt::QueuedConnection);
    connect(
        tree, &TagTree::draftLeft, this,
        [this] {
            m_column->model().setDraft({});
            m_stack->setCurrentIndex(m_column->model().tags().empty() ? 1 : 0);
        },
        Qt::QueuedConnection);
    connect(tree, &TagTree::moveAsked, this, &TagsPage::move);
    connect(tree, &TagTree::droppedOn, this, &TagsPage::askDropped);
    connect(tree, &TagTree::highlightsDropped, this, [this](const Highlights& highlights, Tag tag) {
        tagHighlights(highlights, {tag, path(tag)});
    });
    connect(m_side, &TagSide::hued, this, &TagsPage::recolour);
    connect(m_side, &TagSide::described, this, &TagsPage::describe);
    connect(m_side, &TagSide::sameBelowAsked, this, [this](Tag tag, bool same) {
        edit(same ? tr("Give the tags below '%1' its colour").arg(path(tag))
                  : tr("Give the tags below '%1' their own colours").arg(path(tag)),
             [tag, same](core::Stores& stores) { stores.tags.setColourBelow(tag, same); });
    });
    connect(m_side, &TagSide::tagAsked, this, [this](Tag tag) { emit goAsked(tag); });
    connect(m_side, &TagSide::left, this, [tree] { tree->setFocus(Qt::OtherFocusReason); });
    connect(m_quotes, &TagQuotes::found, this, &TagsPage::readSide);
    connect(m_quotes, &TagQuotes::failed, this, &Page::failed);
    connect(m_quotes, &TagQuotes::orderChosen, this, [this](QuoteOrder order) {
        m_order = order;
        look();
    });
    connect(&m_quotes->list(), &QuoteList::choiceChanged, this, &TagsPage::enableActions);
    connect(&m_quotes->list(), &QuoteList::opened, this, [this](const core::Place& place) { emit goAsked(place); });
    connect(m_strip, &AskStrip::closed, this, [this] { this->tree().setTarget({}); });
    for (QWidget* part : QList<QWidget*>{tree, &m_quotes->list(), tree->viewport(), m_quotes->list().viewport()})
        part->installEventFilter(this);
}

TagTree& TagsPage::tree() const
{
    return m_column->tree();
}

void TagsPage::setWorkspace(core::Workspace* workspace)
{
    m_workspace = workspace;
    m_without.clear();
    m_strip->cancel();
    m_picker->close();
    m_column->filter().clear();
    m_uses.setWorkspace(workspace);
    m_quotes->setWorkspace(workspace);
    m_stale = true;
    if (workspace) {
        connect(workspace, &core::Workspace::changed, this, &TagsPage::hear);
        connect(workspace, &core::Workspace::busyChanged, this, &TagsPage::enableActions);
    }
    if (isVisible() || !workspace)
        refresh();
}

void TagsPage::hear(const core::ChangeSet& changes)
{
    bool touched = false;
    for (const char* table : {"tag", "highlight_tag", "highlight", "entry", "speaker", "session", "participant",
                              "study", "consent", "session_item"})
        touched = touched || changes.touches(QLatin1String(table));
    m_stale = m_stale || touched;
    if (!touched || !isVisible())
        return;
    m_strip->cancel(); // what it said may not hold any more
    refresh();
}

void TagsPage::refresh()
{
    m_stale = false;
    m_quotes->forget();
    readTags();
    if (m_toChoose && m_column->model().indexOf(m_toChoose).isValid())
        tree().choose(std::exchange(m_toChoose, {}));
    if (!tree().current() && m_column->model().rowCount() > 0)
        tree().choose(m_column->model().id(m_column->model().index(0, 0)));
    look(Again::Yes);
    emit headingChanged();
}

void TagsPage::readTags()
{
    std::vector<core::Tag> tags;
    m_highlights = m_people = 0;
    if (m_workspace) {
        auto read = m_workspace->read([this](const core::Stores& stores) {
            m_highlights = stores.highlights.count();
            m_people = static_cast<int>(stores.people.participants().size());
            return stores.tags.tags();
        });
        if (!read)
            return void(emit failed(read.error()));
        tags = std::move(*read);
    }
    const bool naming = m_column->model().draft().has_value();
    m_stack->setCurrentIndex(tags.empty() && !naming ? 1 : 0);
    m_column->model().setUses(m_uses.now());
    m_column->model().setTags(std::move(tags));
    QSet<Tag> there;
    for (const auto tag : std::as_const(m_without))
        if (m_column->model().tag(tag))
            there.insert(tag);
    m_without = there;
}

TagSight TagsPage::sight() const
{
    const auto chosen = tree().chosen();
    core::TagQuery query{m_match, {chosen.begin(), chosen.end()}, m_without, m_below};
    query.with -= m_without;
    return {query, m_order, m_context};
}

QString TagsPage::sightWords() const
{
    QStringList with, without;
    for (const auto tag : tree().chosen())
        if (!m_without.contains(tag))
            with << path(tag);
    for (const auto tag : m_without)
        without << path(tag);
    without.sort();
    QString words = with.join(QStringLiteral(", "));
    if (with.size() > 1)
        words = (m_match == core::TagQuery::Match::Any ? tr("Any of %1") : tr("All of %1")).arg(words);
    if (!without.isEmpty())
        words = words.isEmpty() ? tr("Without %1").arg(without.join(QStringLiteral(", ")))
                                : tr("%1, without %2").arg(words, without.join(QStringLiteral(", ")));
    return words;
}

/// Shows the highlights of what is chosen now.
void TagsPage::look(Again again)
{
    tree().setWithout(m_without);
    const auto sight = this->sight();
    const auto& with = sight.query.with;
    const auto* only = with.size() == 1 && m_without.isEmpty() ? m_column->model().tag(*with.begin()) : nullptr;
    if (again == Again::Yes || sight != m_quotes->sight())
        m_quotes->show(sight, m_column->model().tags(), sightWords(), only ? only->colour : 0);
    const auto* tag = tree().chosen().size() == 1 ? m_column->model().tag(tree().chosen().front()) : nullptr;
    bool hasBelow = false, same = true;
    if (tag) {
        auto below = core::withTagsBelow(m_column->model().tags(), {tag->id});
        below.remove(tag->id);
        hasBelow = !below.isEmpty();
        for (const auto id : std::as_const(below))
            same = same && m_column->model().tag(id)->colour == tag->colour;
    }
    // A copy: what was written about the tag before is kept first, and that reads the tags anew.
    m_side->showTag(tag ? std::optional(*tag) : std::nullopt, hasBelow, hasBelow && same);
    enableActions();
}

void TagsPage::readSide()
{
    ++m_sideRound;
    if (m_sideReading)
        m_sideReading->cancel();
    if (!m_workspace || m_quotes->finds().highlights.empty()) {
        m_side->setTogether({});
        m_quotes->setPeople(0);
        return m_side->setPeople({}, {});
    }
    const auto& query = m_quotes->sight().query;
    if (query.with.size() == 1 && query.without.isEmpty()) { // counted already
        const auto use = m_column->model().use(*query.with.begin());
        m_quotes->setPeople(query.below ? use.peopleBelow : use.people);
    }
    struct Known {
        std::vector<core::Together> together;
        core::Strength strength;
        QStringList codes;
        int people = 0;
    };
    m_sideReading = std::make_shared<core::Progress>();
    const auto finding = this->finding();
    m_workspace
        ->readInBackground(
            [highlights = m_quotes->finds().highlights,
             except = QSet<Tag>(finding.begin(), finding.end())](const core::Stores& stores) {
                Known known{
                    core::taggedTogether(stores, highlights, except), core::strengthOf(stores, highlights), {}, 0};
                QSet<core::Id<core::Participant>> people;
                for (const auto& one : stores.highlights.behind(highlights))
                    people.insert(one.person);
                known.people = static_cast<int>(people.size());
                for (const auto& person : stores.people.participants())
                    if (known.strength.supporting.contains(person.id) || known.strength.market.contains(person.id))
                        known.codes << person.code;
                return known;
            },
            m_sideReading)
        .then(this, [this, round = m_sideRound](const core::Result<Known>& known) {
            if (round != m_sideRound || !known)
                return;
            std::vector<ShownTogether> together;
            for (const auto& one : known->together)
                if (const auto* tag = m_column->model().tag(one.tag))
                    together.push_back({one, path(one.tag), tag->colour});
            m_side->setTogether(std::move(together));
            m_quotes->setPeople(known->people);
            const auto& strength = known->strength;
            m_side->setPeople({int(strength.supporting.size()), int(strength.market.size()),
                               int(strength.against.size()), int(strength.silent.size())},
                              known->codes);
        });
}

QString TagsPage::path(Tag tag) const
{
    return m_column->model().path(tag);
}

QString TagsPage::named(const std::vector<Tag>& tags) const
{
    return tags.size() == 1 ? QStringLiteral("'%1'").arg(path(tags.front()))
                            : counted(qint64(tags.size()), tr("%1 tag"), tr("%1 tags"));
}

Heading TagsPage::heading() const
{
    Heading heading;
    heading.title = tr("Tags");
    const auto& tags = m_column->model().tags();
    if (tags.empty())
        return heading;
    heading.meta = QStringLiteral("%1 · %2 · %3")
                       .arg(counted(qint64(tags.size()), tr("%1 tag"), tr("%1 tags")),
                            counted(m_highlights, tr("%1 highlight"), tr("%1 highlights")),
                            counted(m_people, tr("%1 person"), tr("%1 people")));
    heading.secondary = {m_new};
    heading.menu = {m_merge, m_splitOff, m_archive, m_delete, m_showArchived};
    return heading;
}

QList<QWidget*> TagsPage::regions() const
{
    if (m_stack->currentIndex() == 1)
        return {m_stack->currentWidget()};
    return {&m_column->filter(), &tree(), &m_quotes->list(), &m_side->description()};
}

QWidget* TagsPage::mainRegion() const
{
    if (m_stack->currentIndex() == 1)
        return m_stack->currentWidget();
    return m_lastPart ? m_lastPart : &tree();
}

bool TagsPage::accepts(const Destination& destination) const
{
    return std::holds_alternative<Tag>(destination);
}

void TagsPage::reveal(const Destination& destination)
{
    const auto tag = std::get<Tag>(destination);
    if (m_stale)
        refresh();
    auto& model = m_column->model();
    if (!model.tag(tag))
        return void(emit told(tr("This tag is no longer in the project.")));
    if (!model.indexOf(tag).isValid())
        m_column->filter().clear();
    if (!model.indexOf(tag).isValid())
        m_showArchived->trigger();
    m_without.remove(tag);
    tree().choose(tag);
    tree().setFocus(Qt::OtherFocusReason);
}

std::optional<Destination> TagsPage::shown() const
{
    const auto chosen = tree().chosen();
    return chosen.size() == 1 ? std::optional<Destination>(chosen.front()) : std::nullopt;
}

void TagsPage::find()
{
    m_column->filter().setFocus(Qt::ShortcutFocusReason);
    m_column->filter().selectAll();
}

bool TagsPage::settle()
{
    m_side->flush();
    return true;
}

QByteArray TagsPage::layoutState() const
{
    return m_columns->saveState();
}

void TagsPage::restoreLayout(const QByteArray& state)
{
    m_columns->restoreState(state);
}

void TagsPage::adapt()
{
    const bool narrow = width() < narrowPage;
    m_column->setMaximumWidth(narrow ? narrowTree : QWIDGETSIZE_MAX);
    m_side->setMaximumWidth(narrow ? narrowSide : QWIDGETSIZE_MAX);
    tree().setColumnHidden(TagTreeModel::Mentions, narrow); // names come first, and people count
    if (narrow) // what was given to a column before is more than it may have now
        m_columns->setSizes({narrowTree, width() - narrowTree - narrowSide, narrowSide});
}

void TagsPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    if (m_stale)
        refresh();
    enableActions();
}

void TagsPage::hideEvent(QHideEvent* event)
{
    Page::hideEvent(event);
    m_side->flush();
    m_strip->cancel();
    m_picker->close();
    enableActions();
}

void TagsPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    if (event->oldSize().width() <= 0)
        m_columns->setSizes({scaled(treeWidth), width() - scaled(treeWidth + sideWidth), scaled(sideWidth)});
    adapt();
}

/// Delete means what has the focus; Esc in the tree leaves nothing out any more.
bool TagsPage::eventFilter(QObject* watched, QEvent* event)
{
    auto& list = m_quotes->list();
    const bool inTree = watched == &tree(), inList = watched == &list;
    if (event->type() == QEvent::FocusIn && (inTree || inList))
        m_lastPart = static_cast<QWidget*>(watched);
    if (event->type() == QEvent::ContextMenu) {
        const auto& menu = *static_cast<QContextMenuEvent*>(event);
        const bool tags = inTree || watched == tree().viewport();
        showMenu(tags ? static_cast<QWidget*>(&tree()) : &list, menu.globalPos(),
                 tags ? QList<QAction*>{m_new, m_newBelow, nullptr, m_rename, m_describe, m_colour, nullptr, m_merge,
                                        m_archive, m_delete, nullptr, m_leaveOut}
                      : QList<QAction*>{m_tag, m_untag, m_splitOff, nullptr, m_evidence, m_around});
        return true;
    }
    // Keys that a field in the tree has left over are not meant here.
    if (event->type() != QEvent::KeyPress || (inTree && !tree().hasFocus()))
        return Page::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    if (key->key() == Qt::Key_Delete && key->modifiers() == Qt::NoModifier && (inTree || inList)) {
        (inTree ? m_delete : m_untag)->trigger();
        return true;
    }
    if (key->key() == Qt::Key_Escape && inTree && !m_without.isEmpty()) {
        m_without.clear();
        look();
        return true;
    }
    if ((key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) && inTree && !list.quotes().quotes().empty()) {
        list.setFocus(Qt::TabFocusReason);
        return true;
    }
    return Page::eventFilter(watched, event);
}

} // namespace ui
