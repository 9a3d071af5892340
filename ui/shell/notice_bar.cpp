#include "ui/shell/notice_bar.h"

#include "ui/widgets/button.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/paint.h"

#include <QHBoxLayout>
#include <QLabel>

namespace ui {
namespace {

constexpr int leastHeight = 40;

} // namespace

NoticeBar::NoticeBar(QAction* close, QWidget* parent) : Surface(&Theme::badTint, Qt::BottomEdge, parent), m_close(close)
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(42, 6, 16, 6);
    layout->setSpacing(8);
    m_label = new QLabel(this);
    m_label->setWordWrap(true);
    m_label->setTextFormat(Qt::RichText);
    m_label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    layout->addWidget(m_label, 1);
    m_buttons = new QHBoxLayout;
    m_buttons->setSpacing(8);
    layout->addLayout(m_buttons);
    setMinimumHeight(leastHeight);
    hide();
}

void NoticeBar::tell(Kind kind, const QString& verdict, const QString& sentence, const QList<QAction*>& actions)
{
    m_kind = kind;
    setRole(kind == Kind::Failed ? &Theme::badTint : kind == Kind::Partly ? &Theme::warnTint : &Theme::accentTint);
    const QString words =
        QStringLiteral("<b style='font-weight:600'>%1</b> %2").arg(verdict.toHtmlEscaped(), sentence.toHtmlEscaped());
    m_label->setText(words);
    m_label->setAccessibleName(verdict + u' ' + sentence);
    setAccessibleName(verdict);
    while (auto* item = m_buttons->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (auto* action : actions)
        m_buttons->addWidget(new Button(action, Button::Look::Outlined, this));
    if (kind != Kind::UnderWay)
        m_buttons->addWidget(new Button(m_close, Button::Look::Flat, this));
    m_close->setEnabled(kind != Kind::UnderWay);
    show();
}

void NoticeBar::tellError(const QString& text, const QList<QAction*>& actions)
{
    // A file's name may hold full stops; a sentence ends where white space follows.
    const auto stop = text.indexOf(QStringLiteral(". "));
    if (stop < 0)
        return tell(Kind::Failed, text, {}, actions);
    tell(Kind::Failed, text.left(stop + 1), text.mid(stop + 2), actions);
}

QString NoticeBar::words() const
{
    return m_label->accessibleName();
}

void NoticeBar::paintEvent(QPaintEvent* event)
{
    Surface::paintEvent(event);
    const Theme& theme = Theme::of(this);
    QPainter painter(this);
    const QRect place(16, 0, 16, height());
    if (m_kind == Kind::UnderWay)
        return paintIcon(painter, place, QStringLiteral("document-import"), 16, theme.accent);
    if (m_kind == Kind::Offer)
        return paintIcon(painter, place, QStringLiteral("documentation"), 16, theme.accent);
    paintIcon(painter, place, QStringLiteral("data-warning"), 16, m_kind == Kind::Failed ? theme.bad : theme.warn);
}

} // namespace ui
