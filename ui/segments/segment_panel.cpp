#include "ui/segments/segment_panel.h"

#include "ui/search/query_bar.h"
#include "ui/segments/member_strip.h"
#include "ui/widgets/button.h"
#include "ui/widgets/edit_field.h"
#include "ui/widgets/label.h"
#include "ui/widgets/words.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QScrollArea>

#include <algorithm>

namespace ui {
namespace {

constexpr int pauseMs = 150; // after the last letter

} // namespace

SegmentPanel::SegmentPanel(const QList<QAction*>& actions, QWidget* page) : Surface(&Theme::paper, {}, page)
{
    m_sign = new Label({}, Type::Body, &Theme::accent, QFont::DemiBold);
    m_name = new EditField(tr("Name of the segment"));
    m_name->setFont(fontOf(Type::Body, QFont::DemiBold));
    m_rule = new QueryBar(page);
    m_rule->orderField()->hide();
    m_rule->setRole(&Theme::paper);
    m_rule->setLines({});
    m_rule->field().setPlaceholderText(tr("role:\"finance lead\" account.size<100 -tag:outsourced"));
    m_rule->field().setAccessibleName(tr("Rule: whom the segment finds"));
    m_count = new Label({}, Type::Body, &Theme::inkSoft);
    m_strip = new MemberStrip;
    m_shared = new Label({}, Type::Hint, &Theme::inkFaint);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(16, 0, 16, 0);
    head->setSpacing(8);
    head->addWidget(m_sign, 0, Qt::AlignVCenter);
    head->addWidget(m_name, 1);
    for (auto* action : actions)
        head->addWidget(new Button(action, Button::Look::Flat));
    auto* below = new QVBoxLayout;
    below->setContentsMargins(16, 0, 16, 8);
    below->setSpacing(8);
    below->addWidget(m_count);
    below->addWidget(m_strip);
    below->addWidget(m_shared);
    auto* inside = new Surface(&Theme::paper);
    auto* column = new QVBoxLayout(inside);
    column->setContentsMargins(0, 12, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_rule);
    column->addLayout(below);
    column->addStretch(1);
    auto* scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(inside);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(scroll);

    m_soon.setSingleShot(true);
    m_soon.setInterval(pauseMs);
    connect(&m_soon, &QTimer::timeout, this, &SegmentPanel::find);
    connect(m_rule, &QueryBar::changed, &m_soon, qOverload<>(&QTimer::start));
    connect(m_rule, &QueryBar::entered, this, [this] { emit ruled(m_rule->field().query().trimmed()); });
    connect(&m_rule->field(), &QueryField::focusLost, this, [this] {
        if (m_rule->field().query().trimmed() != m_segment.rule && isVisible())
            emit ruled(m_rule->field().query().trimmed());
    });
    connect(m_name, &EditField::entered, this, &SegmentPanel::named);
    connect(m_strip, &MemberStrip::opened, this, &SegmentPanel::personAsked);
}

void SegmentPanel::setSegment(const ShownSegments& shown, size_t segment)
{
    const auto before = m_segment;
    m_segment = shown.ranking.segments[segment].segment;
    m_sign->setText(ShownSegments::sign(segment));
    m_name->setValue(m_segment.name);
    m_rule->setVocabulary(shown.known);
    // A rule that is being written stays, where nobody else has changed it.
    if (before.id != m_segment.id || (before.rule != m_segment.rule && m_rule->field().query() != m_segment.rule))
        m_rule->setQuery(m_segment.rule);
    showMembers(shown, segment);
}

void SegmentPanel::showMembers(const ShownSegments& shown, size_t segment)
{
    const auto& members = shown.matrix.members[segment];
    std::vector<MemberStrip::Member> all;
    const auto belong = members.people();
    for (const auto& person : shown.people)
        if (belong.contains(person.id)) {
            QStringList about{person.name, person.role};
            about.removeAll(QString());
            const bool byHand = std::ranges::find(members.byRule, person.id) == members.byRule.end();
            if (byHand)
                about << tr("put in by hand");
            all.push_back({person.id, person.code, about.join(QStringLiteral(" · ")), byHand});
        }
    m_members = !all.empty() ? counted(qint64(all.size()), tr("%1 person belongs to it"), tr("%1 people belong to it"))
                : m_segment.rule.isEmpty()
                    ? tr("Nobody belongs to it yet: write a rule, or put people in by hand.")
                    : tr("The rule finds nobody: look at its words and at who has them, or put people in by hand.");
    m_strip->setMembers(std::move(all));
    m_shared->setText(sharedWords(shown, segment));
    m_rule->setProblems({});
    showCount(members.problem.isEmpty() ? m_members : members.problem, !members.problem.isEmpty());
    if (m_rule->field().query().trimmed() != m_segment.rule)
        m_soon.start();
}

/// "Shares 3 people with B, 1 with C.", where it shares any.
QString SegmentPanel::sharedWords(const ShownSegments& shown, size_t segment) const
{
    QStringList parts;
    const auto& shared = shown.overlap.shared;
    for (size_t other = 0; other < shared.size(); ++other)
        if (other != segment && shared[segment][other] > 0)
            parts << tr("%1 with %2").arg(number(shared[segment][other]), ShownSegments::sign(other));
    return parts.isEmpty() ? QString() : tr("People it shares: %1.").arg(parts.join(QStringLiteral(", ")));
}

/// Whom the rule finds as it stands in the field.
void SegmentPanel::find()
{
    if (m_finding)
        m_finding->cancel();
    const QString rule = m_rule->field().query().trimmed();
    if (!m_workspace || rule == m_segment.rule)
        return;
    m_finding = std::make_shared<core::Progress>();
    m_workspace
        ->readInBackground(
            [name = m_segment.name, rule](const core::Stores& stores) { return core::findByRule(stores, name, rule); },
            m_finding)
        .then(this, [this, finding = m_finding](const core::Result<core::RuleFinding>& found) {
            if (finding != m_finding || finding->isCancelled())
                return;
            if (!found)
                return showCount(found.error().text, true);
            m_rule->setProblems(found->problem ? std::vector{*found->problem} : std::vector<core::Problem>());
            if (found->problem)
                return showCount(tr("Enter keeps the rule once it can be read."), false);
            if (found->people.empty())
                return showCount(tr("The rule finds nobody so far."), false);
            showCount(counted(qint64(found->people.size()), tr("%1 person matches; Enter keeps the rule."),
                              tr("%1 people match; Enter keeps the rule.")),
                      false);
        });
}

void SegmentPanel::showCount(const QString& sentence, bool isProblem)
{
    m_count->setText(isProblem ? tr("The rule cannot be used. %1").arg(sentence) : sentence);
    m_rule->field().setAccessibleDescription(m_count->text());
}

QString SegmentPanel::says() const
{
    return m_count->text();
}

void SegmentPanel::setWritable(bool writable)
{
    m_name->setReadOnly(!writable);
    m_rule->field().setReadOnly(!writable);
}

void SegmentPanel::keyPressEvent(QKeyEvent* event)
{
    const bool isKept = m_rule->field().query().trimmed() == m_segment.rule; // nothing that Esc could lose
    if (event->key() == Qt::Key_Escape && isKept)
        emit left();
    else
        Surface::keyPressEvent(event);
}

void SegmentPanel::editName()
{
    m_name->setFocus(Qt::ShortcutFocusReason);
    m_name->selectAll();
}

void SegmentPanel::editRule()
{
    m_rule->field().setFocus(Qt::ShortcutFocusReason);
}

} // namespace ui
