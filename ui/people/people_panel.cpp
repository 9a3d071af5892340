#include "ui/people/people_panel.h"

#include "ui/follow_ups/person_follow_ups.h"
#include "ui/people/consent_form.h"
#include "ui/people/consent_lanes.h"
#include "ui/people/field_grid.h"
#include "ui/quotes/quote_list.h"
#include "ui/widgets/button.h"
#include "ui/widgets/columns.h"
#include "ui/widgets/label.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/words.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>

namespace ui {
namespace {

constexpr int side = 16;
constexpr int roomForTitle = 560; // less: the views say what is shown

Label* line(Type step, Label::Ink ink, QFont::Weight weight = QFont::Normal)
{
    auto* label = new Label({}, step, ink, weight);
    label->setElided(true);
    return label;
}

Label* heading(const QString& text)
{
    auto* label = line(Type::Hint, &Theme::inkSoft, QFont::DemiBold);
    label->setText(text);
    return label;
}

} // namespace

PeoplePanel::PeoplePanel(const PanelActions& actions, PersonFollowUps* followUps, QWidget* parent)
    : Surface(&Theme::paper, Qt::LeftEdge, parent), m_followUps(followUps)
{
    auto* column = columnIn(this);
    column->setContentsMargins(1, 0, 0, 0);
    column->addWidget(makeHead(actions));
    m_splitter = new QSplitter(Qt::Vertical);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(makeUpper(actions));
    m_splitter->addWidget(m_lower = makeLower());
    m_splitter->setStretchFactor(1, 1);
    connect(m_splitter, &QSplitter::splitterMoved, this, [this] { m_isFitted = false; });
    m_form->installEventFilter(this);
    m_inside->installEventFilter(this);
    column->addWidget(m_splitter, 1);
}

QWidget* PeoplePanel::makeHead(const PanelActions& actions)
{
    auto* head = new Surface(&Theme::paper, Qt::BottomEdge);
    head->setFixedHeight(rowHeight(64));
    m_title = line(Type::Big, &Theme::ink, QFont::DemiBold);
    m_title->setMaximumWidth(scaled(280));
    m_name = line(Type::Body, &Theme::ink, QFont::DemiBold);
    m_line = line(Type::Body, &Theme::inkSoft);
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    words->addStretch();
    words->addWidget(m_name);
    words->addWidget(m_line);
    words->addStretch();
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(side, 0, 8, 0);
    row->setSpacing(12);
    row->addWidget(m_title);
    row->addLayout(words, 1);
    for (auto* action : {actions.merge, actions.remove}) {
        auto* button = new Button(action, Button::Look::Flat);
        button->setShowsKey(false);
        row->addWidget(button);
    }
    return head;
}

QWidget* PeoplePanel::makeConsent(const PanelActions& actions)
{
    auto* part = new QWidget;
    auto* column = columnIn(part);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(side, 4, 8, 4);
    head->setSpacing(0);
    head->addWidget(heading(tr("Consent")));
    head->addStretch();
    for (auto* action : {actions.withdraw, actions.record}) {
        auto* button = new Button(action, Button::Look::Flat);
        button->setShowsKey(false);
        head->addWidget(button);
    }
    column->addLayout(head);
    column->addWidget(m_lanes = new ConsentLanes);
    column->addWidget(m_form = new ConsentForm);
    return part;
}

QWidget* PeoplePanel::makeUpper(const PanelActions& actions)
{
    m_inside = new Surface(&Theme::paper);
    auto* column = columnIn(m_inside);
    column->addWidget(m_consent = makeConsent(actions));
    auto* fields = new Surface(&Theme::paper, Qt::TopEdge);
    auto* rows = columnIn(fields);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(side, 8, side, 4);
    head->addWidget(heading(tr("Attributes")));
    rows->addLayout(head);
    rows->addWidget(m_fields = new FieldGrid);
    column->addWidget(fields);
    column->addStretch();
    auto* scroll = new QScrollArea;
    scroll->setAccessibleName(tr("Consent and attributes"));
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setMinimumHeight(120);
    scroll->setWidget(m_inside);
    return scroll;
}

TraceList* PeoplePanel::makeList(const QString& name)
{
    auto* list = new TraceList(name);
    connect(list, &TraceList::goAsked, this, &PeoplePanel::goAsked);
    m_stack->addWidget(list);
    return list;
}

QWidget* PeoplePanel::makeLower()
{
    auto* lower = new Surface(&Theme::paper, Qt::TopEdge);
    lower->setMinimumHeight(140);
    auto* column = columnIn(lower);
    auto* head = new Surface(&Theme::paper, Qt::BottomEdge);
    head->setFixedHeight(rowHeight(40));
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(side, 0, side, 0);
    row->setSpacing(12);
    row->addWidget(m_lowerTitle = heading({}));
    row->addWidget(m_lowerNote = line(Type::Hint, &Theme::inkFaint), 1);
    row->addWidget(m_views = new Segmented(tr("Show"), {tr("Said")}));
    column->addWidget(head);
    m_stack = new QStackedWidget;
    m_stack->addWidget(m_quotes = new QuoteList(tr("What was said")));
    m_sessions = makeList(tr("Sessions"));
    m_tags = makeList(tr("Tags"));
    m_claims = makeList(tr("Claims"));
    m_people = makeList(tr("People of the account"));
    m_stack->addWidget(m_followUps);
    column->addWidget(m_stack, 1);
    connect(m_quotes, &QuoteList::opened, this, [this](const core::Place& place) { emit goAsked(place); });
    connect(m_views, &Segmented::chosen, this, &PeoplePanel::showView);
    connect(m_followUps, &PersonFollowUps::shownChanged, this, &PeoplePanel::nameViews);
    connect(m_followUps, &PersonFollowUps::viewAsked, this, &PeoplePanel::showFollowUps);
    connect(m_followUps, &PersonFollowUps::goAsked, this, &PeoplePanel::goAsked);
    return lower;
}

void PeoplePanel::show(const PeopleDetail& detail, QDate today)
{
    const bool same = detail.ids == m_detail.ids && detail.of == m_detail.of;
    m_detail = detail;
    m_title->setText(detail.title);
    m_name->setText(detail.name);
    m_name->setVisible(!detail.name.isEmpty());
    m_line->setText(detail.line);
    m_consent->setVisible(detail.of == core::AttributeOf::Participant);
    m_lanes->setVisible(detail.isPerson());
    m_lanes->setConsents(detail.consents, today);
    if (!same)
        m_form->hide();
    m_fields->setFields(detail.fields);
    m_quotes->setQuotes(detail.quotes);
    m_sessions->setRows(detail.sessions);
    m_tags->setRows(detail.tags);
    m_claims->setRows(detail.claims);
    m_people->setRows(detail.people);
    const bool isPerson = detail.isPerson();
    m_followUps->show(isPerson ? core::Id<core::Participant>{detail.ids.front()} : core::Id<core::Participant>(),
                      detail.title);
    setAccessibleName(detail.title);
    showLower();
}

void PeoplePanel::showLower()
{
    m_lower->setVisible(m_detail.isOne());
    m_views->setVisible(m_detail.isPerson());
    m_lowerTitle->setVisible(width() >= scaled(roomForTitle) || !m_detail.isPerson());
    nameViews();
    showView();
    fitUpper();
}

void PeoplePanel::nameViews()
{
    const auto part = [](const QString& word, qint64 count) {
        return QStringLiteral("%1 %2").arg(word, number(count));
    };
    m_views->setWords({part(tr("Said"), m_detail.highlights), part(tr("Sessions"), qint64(m_detail.sessions.size())),
                       part(tr("Tags"), qint64(m_detail.tags.size())),
                       part(tr("Claims"), qint64(m_detail.claims.size())),
                       part(tr("Follow-ups"), m_followUps->followUps().toDo())});
}

bool PeoplePanel::showsFollowUps() const
{
    return m_detail.isPerson() && m_stack->currentWidget() == m_followUps;
}

void PeoplePanel::showFollowUps()
{
    m_views->setCurrent(ToDo);
    showView();
}

/// The upper part is as high as what is in it, and leaves the lower one at least two fifths.
void PeoplePanel::fitUpper()
{
    if (!m_isFitted)
        return;
    m_inside->layout()->activate();
    const int whole = m_splitter->height();
    const int upper = qMin(m_inside->sizeHint().height(), m_lower->isHidden() ? whole : whole * 3 / 5);
    m_splitter->setSizes({upper, whole - upper});
}

bool PeoplePanel::eventFilter(QObject* watched, QEvent* event)
{
    const bool shown = event->type() == QEvent::Show || event->type() == QEvent::Hide;
    if (watched == m_form ? shown : event->type() == QEvent::LayoutRequest) // rows of fields show later
        fitUpper();
    return Surface::eventFilter(watched, event);
}

void PeoplePanel::resizeEvent(QResizeEvent* event)
{
    Surface::resizeEvent(event);
    m_lowerTitle->setVisible(width() >= scaled(roomForTitle) || !m_detail.isPerson());
    fitUpper();
}

void PeoplePanel::showView()
{
    if (!m_detail.isPerson()) {
        m_stack->setCurrentWidget(m_people);
        m_lowerTitle->setText(tr("People"));
        m_lowerNote->setText(m_detail.people.empty() ? tr("nobody yet") : QString());
        return emit viewChanged();
    }
    QWidget* const lists[] = {m_quotes, m_sessions, m_tags, m_claims, m_followUps};
    const QString titles[] = {tr("What %1 said"), tr("Where %1 took part"), tr("What %1 speaks of"),
                              tr("What stands on %1"), tr("What %1 waits for")};
    const int view = m_views->current();
    m_stack->setCurrentWidget(lists[view]);
    m_lowerTitle->setText(titles[view].arg(m_detail.title));
    QString note;
    if (view == Said && m_detail.quotes.empty())
        note = tr("nothing tagged yet");
    else if (view == Said && static_cast<int>(m_detail.quotes.size()) < m_detail.highlights)
        note = tr("the newest %1 of %2").arg(number(qint64(m_detail.quotes.size())), number(m_detail.highlights));
    else if (view == Claims && m_detail.cards > 0)
        note = counted(m_detail.cards, tr("and %1 card"), tr("and %1 cards"));
    m_lowerNote->setText(note);
    emit viewChanged();
}

void PeoplePanel::setEditable(bool editable)
{
    m_fields->setEditable(editable);
}

bool PeoplePanel::edit(const QString& field)
{
    return m_fields->edit(field);
}

QList<QWidget*> PeoplePanel::regions() const
{
    QList<QWidget*> regions;
    if (m_detail.isPerson())
        regions << m_lanes;
    if (!m_detail.ids.empty())
        regions << m_fields;
    if (m_detail.isOne())
        regions << (m_stack->currentWidget() == m_followUps ? m_followUps->region() : m_stack->currentWidget());
    return regions;
}

} // namespace ui
