#include "ui/import/import_notes.h"

#include "ui/widgets/label.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/section_head.h"
#include "ui/widgets/words.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace ui {
namespace {

using core::import::FilePlan;

constexpr int mostNotes = 40;

/// One thing to look at: where on a badge, and what about it.
class Note : public Surface {
public:
    Note(const QString& badge, paint::Verdict verdict, const QString& words)
        : Surface(&Theme::page, Qt::BottomEdge), m_badge(badge), m_verdict(verdict)
    {
        auto* column = new QVBoxLayout(this);
        column->setContentsMargins(12, 10 + paint::badgeSize(badge).height() + 4, 12, 10);
        column->addWidget(new Label(words, Type::Body, &Theme::inkSoft));
        setAccessibleName(QStringLiteral("%1: %2").arg(badge, words));
    }

protected:
    void paintEvent(QPaintEvent* event) override
    {
        Surface::paintEvent(event);
        QPainter painter(this);
        const QRect room(12, 10, width() - 24, height());
        paint::badge(painter, QRect(room.topLeft(), paint::badgeSize(m_badge).boundedTo(room.size())), Theme::of(this),
                     m_verdict, m_badge);
    }

private:
    QString m_badge;
    paint::Verdict m_verdict;
};

void clear(QVBoxLayout* layout)
{
    while (auto* item = layout->takeAt(0)) {
        if (auto* widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
}

/// "139 new people".
class Total : public QWidget {
public:
    Total(qint64 value, const QString& words) : m_figure(number(value)), m_words(words)
    {
        setFixedHeight(rowHeight(22));
        setAccessibleName(QStringLiteral("%1 %2").arg(m_figure, m_words));
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        const Theme& theme = Theme::of(this);
        QPainter painter(this);
        const QRect figure(12, 0, scaled(52), height());
        paint::tabular(painter, figure, m_figure, fontOf(Type::Body, QFont::DemiBold), theme.ink);
        paint::text(painter, rect().adjusted(figure.right() + 10, 0, -12, 0), m_words, fontOf(Type::Body), theme.ink);
    }

private:
    QString m_figure, m_words;
};

} // namespace

ImportNotes::ImportNotes(QWidget* parent) : Surface(&Theme::page, Qt::LeftEdge, parent)
{
    m_head = new SectionHead(tr("To look at"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(1, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(new SectionHead(tr("What will come in")));
    m_totals = new QVBoxLayout;
    column->addLayout(m_totals);
    column->addSpacing(8);
    column->addWidget(m_head);
    m_notes = new QVBoxLayout;
    column->addLayout(m_notes);
    column->addStretch();
}

void ImportNotes::showTotals(const core::import::PlanTotals& totals)
{
    clear(m_totals);
    const auto put = [&](qint64 value, const QString& one, const QString& many) {
        if (value > 0)
            m_totals->addWidget(new Total(value, value == 1 ? one : many));
    };
    put(totals.rows, tr("row of tables"), tr("rows of tables"));
    put(totals.sessions, tr("session"), tr("sessions"));
    put(totals.entries, tr("entry"), tr("entries"));
    put(totals.newPeople, tr("new person"), tr("new people"));
    put(totals.knownPeople, tr("person you have"), tr("people you have"));
    put(totals.highlights, tr("highlight"), tr("highlights"));
    if (totals.sources == 0)
        m_totals->addWidget(new Total(0, tr("sources: none is checked")));
}

void ImportNotes::showPlan(const FilePlan* plan)
{
    clear(m_notes);
    const bool shown = plan && plan->canComeIn();
    m_head->setVisible(shown);
    if (!shown)
        return;
    const auto losses = static_cast<int>(plan->lost.size());
    m_head->setNote(losses == 0 ? tr("nothing is lost") : counted(losses, tr("%1 place"), tr("%1 places")));
    for (int at = 0; at < qMin(losses, mostNotes); ++at) {
        const auto& loss = plan->lost[static_cast<size_t>(at)];
        const QString what = loss.count == 1 ? loss.what : QStringLiteral("%1 (%2)").arg(loss.what, number(loss.count));
        const QString words = loss.where.isEmpty() ? loss.why : QStringLiteral("%1. %2").arg(loss.where, loss.why);
        m_notes->addWidget(new Note(what, loss.content ? paint::Verdict::Bad : paint::Verdict::Neutral, words));
    }
    for (const auto& sentence : plan->keeps())
        m_notes->addWidget(new Note(tr("kept"), paint::Verdict::Good, sentence));
    if (losses > mostNotes)
        m_notes->addWidget(new Note(tr("%1 more").arg(number(losses - mostNotes)), paint::Verdict::Neutral,
                                    tr("The report of the import lists every place.")));
}

} // namespace ui
