#include "ui/capture/capture_strip.h"

#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>

namespace ui {

CaptureStrip::CaptureStrip(const QList<QAction*>& ways, QWidget* parent)
    : Surface(&Theme::warnTint, Qt::BottomEdge, parent)
{
    m_words = new Label({}, Type::Body, &Theme::ink);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(18, 6, 16, 6);
    row->setSpacing(8);
    row->addWidget(m_words, 1);
    for (auto* way : ways) {
        auto* button = new Button(way, Button::Look::Outlined, this);
        button->setFocusPolicy(Qt::TabFocus);
        row->addWidget(button);
    }
    hide();
}

void CaptureStrip::tell(const QString& sentence)
{
    if (sentence == words())
        return;
    m_words->setText(sentence);
    setAccessibleName(sentence);
    setVisible(!sentence.isEmpty());
}

QString CaptureStrip::words() const
{
    return isHidden() ? QString() : m_words->text();
}

} // namespace ui
