#include "ui/widgets/ask_strip.h"

#include "ui/widgets/actions.h"
#include "ui/widgets/button.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/label.h"
#include "ui/widgets/own_action.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace ui {
namespace {

constexpr int side = 16;
constexpr int wordsLeft = 42;

void clear(QHBoxLayout* row)
{
    while (auto* item = row->takeAt(0)) {
        if (auto* widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
}

QHBoxLayout* tightRow()
{
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    return row;
}

} // namespace

AskStrip::AskStrip(QWidget* parent) : Surface(&Theme::accentTint, Qt::BottomEdge, parent)
{
    m_do = ownAction(this, {}, Qt::Key_Return);
    m_cancel = ownAction(this, tr("Cancel"), Qt::Key_Escape);
    connect(m_do, &QAction::triggered, this, &AskStrip::answer);
    connect(m_cancel, &QAction::triggered, this, &AskStrip::cancel);
    m_verb = new Label({}, Type::Body, &Theme::ink, QFont::DemiBold);
    m_verb->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_consequence = new Label({}, Type::Body, &Theme::inkSoft);
    m_subject = tightRow();
    m_offers = tightRow();

    auto* first = tightRow();
    first->addWidget(m_verb);
    first->addLayout(m_subject, 1);
    first->addLayout(m_offers);
    first->addWidget(new Button(m_cancel, Button::Look::Outlined, this));
    first->addWidget(m_doButton = new Button(m_do, Button::Look::Primary, this));
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(wordsLeft, 8, side, 8);
    rows->setSpacing(2);
    rows->addLayout(first);
    rows->addWidget(m_consequence);
    hide();
}

void AskStrip::ask(const Question& question, std::function<void()> yes)
{
    auto* subject = new Label(question.subject);
    subject->setElided(true);
    ask(question, subject, std::move(yes));
}

void AskStrip::ask(const Question& question, QWidget* subject, std::function<void()> yes)
{
    if (!isAsking())
        m_returnTo = QApplication::focusWidget();
    m_question = question;
    m_yes = std::move(yes);
    clear(m_subject);
    clear(m_offers);
    m_subject->addWidget(subject, 1);
    m_verb->setText(question.verb);
    m_consequence->setText(question.consequence);
    m_do->setText(question.verb);
    m_do->setToolTip(question.verb);
    setAccessibleName(QStringList{question.verb, question.subject, question.consequence}.join(u' '));
    show();
    m_doButton->setFocus(Qt::OtherFocusReason);
    update();
}

void AskStrip::offer(QAction* action)
{
    m_offers->addWidget(new Button(action, Button::Look::Outlined, this));
}

void AskStrip::answer()
{
    const auto yes = std::exchange(m_yes, nullptr);
    close();
    if (yes)
        yes();
}

void AskStrip::cancel()
{
    m_yes = nullptr;
    close();
}

void AskStrip::close()
{
    const bool hadFocus = isAncestorOf(QApplication::focusWidget());
    hide();
    if (hadFocus && m_returnTo)
        m_returnTo->setFocus(Qt::OtherFocusReason);
    emit closed();
}

/// Who takes the question back means nothing that was done before it.
bool AskStrip::event(QEvent* event)
{
    const bool isKey = event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress;
    if (!isKey || !static_cast<QKeyEvent*>(event)->matches(QKeySequence::Undo))
        return Surface::event(event);
    event->accept();
    if (event->type() == QEvent::KeyPress)
        cancel();
    return true;
}

void AskStrip::paintEvent(QPaintEvent* event)
{
    Surface::paintEvent(event);
    const Theme& theme = Theme::of(this);
    QPainter painter(this);
    paintIcon(painter, QRect(side, 8, 16, m_doButton->height()), m_question.icon, 16, theme.inkSoft);
}

} // namespace ui
