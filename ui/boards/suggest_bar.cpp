#include "ui/boards/suggest_bar.h"

#include "ui/widgets/button.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/label.h"
#include "ui/widgets/type.h"

#include <QAction>
#include <QHBoxLayout>
#include <QSlider>

namespace ui {
namespace {

constexpr int finest = 20; // steps of the slider

}

SuggestBar::SuggestBar(QWidget* parent) : Surface(&Theme::accentTint, Qt::BottomEdge, parent)
{
    setAccessibleName(tr("Suggested groups"));
    setFixedHeight(rowHeight(40));
    m_slider = new QSlider(Qt::Horizontal);
    m_slider->setRange(0, finest);
    m_slider->setValue(finest / 2);
    m_slider->setPageStep(4);
    m_slider->setFixedWidth(scaled(140));
    m_slider->setAccessibleName(tr("How fine the groups are"));
    m_slider->setToolTip(tr("Few and large on the left, many and small on the right"));
    m_found = new Label({}, Type::Body);
    m_found->setElided(true);
    m_all = new QAction(icon(QStringLiteral("checkmark")), tr("Accept all"), this);
    m_none = new QAction(icon(QStringLiteral("dialog-cancel")), tr("Leave them"), this);
    m_none->setToolTip(tr("Leave the suggestions; the board stays as it is"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(16, 0, 12, 0);
    row->setSpacing(8);
    row->addWidget(new Label(tr("Few"), Type::Hint, &Theme::inkSoft), 0, Qt::AlignVCenter);
    row->addWidget(m_slider);
    row->addWidget(new Label(tr("Many"), Type::Hint, &Theme::inkSoft), 0, Qt::AlignVCenter);
    row->addSpacing(12);
    row->addWidget(m_found, 1, Qt::AlignVCenter);
    row->addWidget(new Button(m_all, Button::Look::Outlined));
    row->addWidget(new Button(m_none, Button::Look::Flat));
    connect(m_slider, &QSlider::valueChanged, this, &SuggestBar::finenessChanged);
}

double SuggestBar::fineness() const
{
    return double(m_slider->value()) / finest;
}

void SuggestBar::setFound(const QString& words, bool some)
{
    m_found->setText(words);
    m_all->setEnabled(some);
}

} // namespace ui
