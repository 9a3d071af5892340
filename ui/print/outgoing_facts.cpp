#include "ui/print/outgoing_facts.h"

#include "ui/widgets/label.h"
#include "ui/widgets/words.h"

#include <QVBoxLayout>

namespace ui {

OutgoingFacts::OutgoingFacts(QWidget* parent) : Surface(&Theme::paper, Qt::TopEdge | Qt::RightEdge, parent)
{
    m_held = new Label({}, Type::Body, &Theme::ink);
    m_unrecorded = new Label({}, Type::Body, &Theme::warn);
    m_assumptions = new Label({}, Type::Body, &Theme::inkSoft);
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(16, 8, 16, 10);
    lines->setSpacing(2);
    lines->addWidget(new Label(tr("What goes out"), Type::Hint, &Theme::inkSoft, QFont::DemiBold));
    for (auto* label : {m_held, m_unrecorded, m_assumptions})
        lines->addWidget(label);
}

void OutgoingFacts::show(const core::report::SheetFacts& facts, bool onWall)
{
    say(facts.heldBack.isEmpty()
            ? counted(facts.quotes.size(), tr("%1 quote, which may go out."), tr("%1 quotes, all of which may go out."))
            : heldBackSentence(facts));
    m_unrecorded->setText(notRecordedSentence(facts));
    const QString assumed = onWall ? counted(facts.assumptions, tr("%1 assumption stays off the poster."),
                                             tr("%1 assumptions stay off the poster."))
                                   : counted(facts.assumptions, tr("%1 assumption is printed as such."),
                                             tr("%1 assumptions are printed as such."));
    m_assumptions->setText(facts.assumptions > 0 ? assumed : QString());
    for (auto* label : {m_unrecorded, m_assumptions})
        label->setVisible(!label->text().isEmpty());
}

void OutgoingFacts::say(const QString& sentence)
{
    m_held->setText(sentence);
    m_unrecorded->setText({});
    m_assumptions->setText({});
    m_unrecorded->hide();
    m_assumptions->hide();
}

QString OutgoingFacts::words() const
{
    QStringList lines{m_held->text(), m_unrecorded->text(), m_assumptions->text()};
    lines.removeAll(QString());
    return lines.join(u'\n');
}

} // namespace ui
